// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/QuestionnaireLayout.h"
#include "core/questionnaire/QuestionnaireText.h"
#include "core/questionnaire/QuestionnaireXlsx.h"
#include "core/sheet/OdtWriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace shortlist {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Questionnaire)
};

constexpr qsizetype kEmptyRows = 4; // of a table, at least

void addTable(OdtWriter &odt, const QuestionText &question, const QString &answer)
{
    const QStringList columns = question.choices.isEmpty() ? QStringList{Texts::tr("Answer")} : question.choices;
    const std::vector<int> widths(static_cast<std::size_t>(columns.size()), 1);
    std::vector<QStringList> rows;
    const QStringList lines = answer.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < std::max(kEmptyRows, lines.size()); ++i)
        rows.push_back(lines.value(i).split(QLatin1Char('\t')));
    odt.addTable(widths, columns, rows);
}

void addChoices(OdtWriter &odt, const QuestionText &question, const QString &answer)
{
    const QStringList chosen = answer.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString &choice : question.choices)
        odt.addParagraph(
            QStringLiteral("%1  %2").arg(chosen.contains(choice) ? QStringLiteral("☒") : QStringLiteral("☐"), choice),
            OdtWriter::Style::Answer);
}

void addAnswer(OdtWriter &odt, const QuestionText &question, const QString &answer)
{
    switch (question.type) {
    case AnswerType::Table:
        addTable(odt, question, answer);
        return;
    case AnswerType::Choice:
    case AnswerType::MultiChoice:
        if (!question.choices.isEmpty()) {
            addChoices(odt, question, answer);
            return;
        }
        break;
    case AnswerType::YesNo: {
        QuestionText yesNo = question;
        yesNo.choices = QStringList{Texts::tr("Yes"), Texts::tr("No")};
        addChoices(odt, yesNo, question.answer);
        return;
    }
    default:
        break;
    }
    if (!question.answer.isEmpty())
        odt.addParagraph(question.answer, OdtWriter::Style::Answer);
    else
        odt.addBox(question.type == AnswerType::Text || question.type == AnswerType::File ? 3 : 1);
}

} // namespace

Result<> writeQuestionnaireOdt(const Snapshot &snapshot, ProviderId provider, const QString &path)
{
    const QuestionnaireText text = questionnaireText(snapshot, provider);
    OdtWriter odt(text.title);
    odt.addParagraph(Texts::tr("For %1").arg(text.provider), OdtWriter::Style::Strong);
    for (const QString &paragraph : text.introduction)
        odt.addParagraph(paragraph);
    for (const SectionText &section : text.sections) {
        odt.addHeading(1, section.heading);
        for (const QuestionText &question : section.questions) {
            odt.addParagraph(QStringLiteral("%1  %2").arg(question.code, question.text).trimmed(),
                             OdtWriter::Style::Strong);
            if (!question.help.isEmpty())
                odt.addParagraph(question.help, OdtWriter::Style::Note);
            odt.addParagraph(question.due.isEmpty() ? question.answerAs
                                                    : Texts::tr("%1, by %2").arg(question.answerAs, question.due),
                             OdtWriter::Style::Note);
            addAnswer(odt, question, snapshot.answers().answer(provider, question.question).text);
            if (!question.comment.isEmpty())
                odt.addParagraph(Texts::tr("Comment: %1").arg(question.comment), OdtWriter::Style::Answer);
        }
    }
    odt.setProperty(QString::fromLatin1(questionnairelayout::kIdentification),
                    questionnairelayout::identification(provider, questionnaireVersion(snapshot)));
    return odt.save(path);
}

} // namespace shortlist
