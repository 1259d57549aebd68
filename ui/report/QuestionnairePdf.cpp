// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/QuestionnairePdf.h"

#include "core/questionnaire/QuestionnaireText.h"
#include "ui/report/Composer.h"
#include "ui/report/PageFrame.h"
#include "ui/report/PdfFinish.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace shortlist {

using namespace report;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::QuestionnairePdf)
};

void addTitle(Pager &pager, const QuestionnaireText &text)
{
    const auto add = [&pager](const QString &words, const TextStyle &style, double after) {
        auto piece = std::make_unique<Paragraph>(StyledText(severalLines(words), style));
        piece->after = after;
        pager.add(std::move(piece));
    };
    add(oneLine(text.title), TextStyle{size::kChapter, true, ink::kAccent}, pt(6));
    add(Words::tr("Questionnaire for %1").arg(label(text.provider)), TextStyle{size::kHeading, true, ink::kText},
        pt(12));
    for (const QString &paragraph : text.introduction)
        add(paragraph, TextStyle{}, pt(6));
}

TableCell questionCell(const TableContent &table, const QuestionText &question)
{
    StyledText text(severalLines(question.text), table.style());
    const TextStyle quiet{size::kSmall, false, ink::kMuted};
    if (!question.help.isEmpty())
        text.lineBreak().add(severalLines(question.help), quiet);
    text.lineBreak().add(question.answerAs, quiet);
    if (!question.due.isEmpty())
        text.add(Words::tr(", by %1").arg(question.due), quiet);
    return {text, 1, 0, {}};
}

// What is known already; else what can be ticked, or the columns of a table.
TableCell answerCell(const TableContent &table, const QuestionText &question)
{
    StyledText text(severalLines(question.answer), table.style());
    const bool ticks = question.type == AnswerType::Choice || question.type == AnswerType::MultiChoice ||
                       question.type == AnswerType::YesNo;
    QStringList choices = question.choices;
    if (question.type == AnswerType::YesNo)
        choices = {Words::tr("Yes"), Words::tr("No")};
    if (question.answer.isEmpty() && ticks) {
        for (const QString &choice : std::as_const(choices)) {
            if (!text.isEmpty())
                text.lineBreak();
            text.add(QString(QStringLiteral("☐ ") + oneLine(choice)), table.style());
        }
    } else if (question.answer.isEmpty() && question.type == AnswerType::Table && !choices.isEmpty()) {
        text.add(Words::tr("Columns: %1").arg(oneLine(choices.join(QStringLiteral(" · ")))),
                 TextStyle{size::kSmall, false, ink::kMuted});
    }
    if (!question.comment.isEmpty()) {
        if (!text.isEmpty())
            text.lineBreak();
        text.add(Words::tr("Comment: %1").arg(severalLines(question.comment)),
                 TextStyle{size::kSmall, false, ink::kMuted});
    }
    return {text, 1, 0, {}};
}

void addSection(Pager &pager, const SectionText &section, int mark)
{
    pager.setChapter(oneLine(section.heading));
    auto heading = std::make_unique<Paragraph>(
        StyledText(oneLine(section.heading), TextStyle{size::kHeading, true, ink::kText}), 1.0);
    heading->before = pt(18);
    heading->after = pt(6);
    heading->keepWithNext = true;
    heading->mark = mark;
    pager.add(std::move(heading));
    TableContent table;
    table.columns = {{Words::tr("No."), Qt::AlignLeft, 0, pt(30), 0},
                     {Words::tr("Question"), Qt::AlignLeft, 5, 0, 0},
                     {Words::tr("Answer"), Qt::AlignLeft, 4, 0, 0}};
    for (const QuestionText &question : section.questions) {
        TableRow row;
        row.cells = {{StyledText(oneLine(question.code), table.style(true)), 1, 0, {}},
                     questionCell(table, question),
                     answerCell(table, question)};
        table.rows.push_back(std::move(row));
    }
    auto piece = std::make_unique<TablePiece>(std::move(table));
    piece->after = pt(10);
    pager.add(std::move(piece));
}

Result<QByteArray> drawn(const Pager &pager, const QString &title, const QString &foot)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(kUnitsPerInch);
    writer.setTitle(title);
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::Failed, Words::tr("The questionnaire could not be drawn."));
    const auto pages = static_cast<int>(pager.pages().size());
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        const LaidPage &laid = pager.pages()[static_cast<std::size_t>(page)];
        paintPageFrame(painter, pager.geometry(), page == 0 ? QString() : laid.chapter, foot,
                       Words::tr("Page %1 of %2").arg(page + 1).arg(pages));
        paintPageBody(painter, pager.geometry(), laid);
    }
    painter.end();
    return bytes;
}

Result<> writeBytes(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail(ErrorCode::Failed, Words::tr("The questionnaire “%1” could not be written: %2.")
                                       .arg(QFileInfo(path).fileName(), file.errorString()));
}

} // namespace

Result<> writeQuestionnairePdf(const Snapshot &snapshot, ProviderId provider, const QString &path)
{
    if (snapshot.provider(provider) == nullptr)
        return fail(ErrorCode::BadInput, Words::tr("There is no such provider in the project."));
    const QuestionnaireText text = questionnaireText(snapshot, provider);
    if (text.questionCount == 0)
        return fail(ErrorCode::BadInput, Words::tr("There are no questions to be written."));
    Pager pager(PageGeometry::a4());
    addTitle(pager, text);
    int mark = 0;
    for (const SectionText &section : text.sections)
        addSection(pager, section, mark++);
    pager.finish();
    const QString foot =
        Words::tr("%1  ·  %2", "foot of a page: title and provider").arg(oneLine(text.title), oneLine(text.provider));
    const Result<QByteArray> pdf = drawn(pager, oneLine(text.title), foot);
    if (!pdf)
        return tl::unexpected<Error>(pdf.error());
    PdfExtras extras;
    extras.title = oneLine(text.title);
    extras.author = oneLine(snapshot.need().organisation);
    extras.creator = QStringLiteral("Shortlist " SHORTLIST_VERSION);
    extras.language = QLocale().language() == QLocale::C ? QStringLiteral("en") : QLocale().bcp47Name();
    extras.created = QDateTime::currentDateTime();
    extras.pageHeight = pager.geometry().sheet.height() / kUnitsPerPoint;
    for (std::size_t i = 0; i < text.sections.size(); ++i) {
        const auto at = static_cast<int>(i);
        const double y = (pager.geometry().top + pager.yOf(at)) / kUnitsPerPoint;
        extras.bookmarks.push_back({1, oneLine(text.sections[i].heading), pager.pageOf(at), y});
    }
    return writeBytes(withExtras(*pdf, extras), path);
}

} // namespace shortlist
