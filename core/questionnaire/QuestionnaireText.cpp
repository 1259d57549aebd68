// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/QuestionnaireText.h"

#include "core/questionnaire/RfpProgress.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>

#include <algorithm>

namespace shortlist {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Questionnaire)
};

// In a file that goes to another country a day is written so that nobody takes it for another.
QString dayInWords(const QDate &date)
{
    return QLocale::c().toString(date, QStringLiteral("d MMMM yyyy"));
}

QString answerAs(const Question &question)
{
    switch (question.type) {
    case AnswerType::Text:
        return Texts::tr("Text");
    case AnswerType::Number:
        return question.unit.isEmpty() ? Texts::tr("A number") : Texts::tr("A number (%1)").arg(question.unit);
    case AnswerType::Percent:
        return Texts::tr("A percentage");
    case AnswerType::Money:
        return Texts::tr("An amount and its currency");
    case AnswerType::Date:
        return Texts::tr("A date");
    case AnswerType::YesNo:
        return Texts::tr("Yes or no");
    case AnswerType::Choice:
        return Texts::tr("One of the choices");
    case AnswerType::MultiChoice:
        return Texts::tr("All that apply");
    case AnswerType::Table:
        return Texts::tr("A table, a row for each");
    case AnswerType::File:
        return Texts::tr("The names of the files that you attach, a line each");
    }
    return QString();
}

// "A. Company" where the codes of all its questions begin with A.
QString headingOf(const QString &section, const QStringList &codes)
{
    const QString name = section.isEmpty() ? Texts::tr("Questions") : section;
    const QChar letter = codes.isEmpty() || codes.first().isEmpty() ? QChar() : codes.first().at(0);
    const bool lettered = letter.isLetter() && std::all_of(codes.begin(), codes.end(), [letter](const QString &code) {
                              return code.size() > 1 && code.at(0) == letter && code.at(1).isDigit();
                          });
    return lettered ? QStringLiteral("%1. %2").arg(QString(letter), name) : name;
}

QuestionText textOf(const Snapshot &snapshot, const Question &question, const Answer &answer)
{
    QuestionText text;
    text.question = question.id;
    text.code = question.code;
    text.text = question.text;
    text.help = question.help;
    text.type = question.type;
    text.choices = question.choices;
    text.answerAs = answerAs(question);
    if (question.due.isValid() && question.due != snapshot.need().answersDue)
        text.due = dayInWords(question.due);
    text.answer = answerForPeople(question, answer.text);
    text.comment = answer.comment;
    if (answer.state == AnswerState::Clarification && !answer.clarification.isEmpty()) {
        const QString asked = Texts::tr("We ask further: %1").arg(answer.clarification);
        text.help = text.help.isEmpty() ? asked : QString(text.help + QLatin1Char('\n') + asked);
    }
    return text;
}

QStringList introductionOf(const Snapshot &snapshot)
{
    const Need &need = snapshot.need();
    QStringList paragraphs;
    paragraphs << (need.organisation.isEmpty()
                       ? Texts::tr("You are invited to answer the following questions.")
                       : Texts::tr("%1 invites you to answer the following questions.").arg(need.organisation));
    if (!need.summary.isEmpty())
        paragraphs << need.summary;
    if (need.answersDue.isValid())
        paragraphs << Texts::tr("Please send your answers by %1.").arg(dayInWords(need.answersDue));
    return paragraphs;
}

QStringList instructions()
{
    return {
        Texts::tr("Answer in the yellow cells; the other cells are locked. Sheets stand for sections, one row for a "
                  "question."),
        Texts::tr("Where only certain answers are possible, the cell offers them or says what it takes."),
        Texts::tr("Add what needs explaining in the column “Comment”. Leave cells empty where you have no answer."),
        Texts::tr("Do not add, move or rename rows, columns or sheets: the file is read by a program when it comes "
                  "back."),
        Texts::tr("Save the file in its format (XLSX, or ODS) and send it back together with the files that you "
                  "name.")};
}

// What makes a question another one.
void addTo(QCryptographicHash &hash, const Question &question)
{
    const QStringList parts{QString::number(raw(question.id)), question.text, codeOf(question.type), question.unit,
                            question.choices.join(QChar(0x1F))};
    hash.addData(parts.join(QChar(0x1E)).toUtf8());
}

QString shortHash(const QCryptographicHash &hash)
{
    return QString::fromLatin1(hash.result().toHex().left(12));
}

} // namespace

QuestionnaireText questionnaireText(const Snapshot &snapshot, ProviderId id)
{
    QuestionnaireText text;
    const Need &need = snapshot.need();
    text.title = need.title.isEmpty() ? Texts::tr("Request for proposal")
                                      : Texts::tr("Request for proposal: %1").arg(need.title);
    if (const Provider *provider = snapshot.provider(id))
        text.provider = provider->name;
    text.introduction = introductionOf(snapshot);
    text.instructions = instructions();
    const QStringList sections = rfpSections(snapshot);
    for (const QString &section : sections) {
        SectionText part;
        QStringList codes;
        for (const Question &question : snapshot.list<Question>()) {
            if (question.section != section)
                continue;
            part.questions.push_back(textOf(snapshot, question, snapshot.answers().answer(id, question.id)));
            codes << question.code;
        }
        part.heading = headingOf(section, codes);
        text.questionCount += static_cast<int>(part.questions.size());
        text.sections.push_back(std::move(part));
    }
    return text;
}

QString answerForPeople(const Question &question, const QString &answer)
{
    if (answer.isEmpty())
        return QString();
    switch (question.type) {
    case AnswerType::YesNo:
        return answer == QLatin1String("yes")  ? Texts::tr("Yes")
               : answer == QLatin1String("no") ? Texts::tr("No")
                                               : answer;
    case AnswerType::Percent:
        return Texts::tr("%1 %").arg(answer);
    case AnswerType::Number:
        return question.unit.isEmpty() ? answer : QStringLiteral("%1 %2").arg(answer, question.unit);
    case AnswerType::MultiChoice:
    case AnswerType::File:
        return answer.split(QLatin1Char('\n'), Qt::SkipEmptyParts).join(QStringLiteral("; "));
    case AnswerType::Table: {
        QString text = answer;
        text.replace(QLatin1Char('\t'), QLatin1String(", ")).replace(QLatin1Char('\n'), QLatin1String("; "));
        return text;
    }
    case AnswerType::Text:
    case AnswerType::Money:
    case AnswerType::Date:
    case AnswerType::Choice:
        break;
    }
    return answer;
}

QString questionnaireVersion(const Snapshot &snapshot)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Question &question : snapshot.list<Question>())
        addTo(hash, question);
    return shortHash(hash);
}

QString questionVersion(const Question &question)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addTo(hash, question);
    return shortHash(hash);
}

} // namespace shortlist
