// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/questionnaire/RfpProgress.h"
#include "ui/report/TradeWords.h"

#include <algorithm>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::RfpChapter)
};

constexpr std::size_t kMostProviders = 40;
constexpr std::size_t kMostAnswered = 5; // providers whose knock-out answers fit side by side
constexpr int kLongestAnswer = 90;
constexpr int kLongestQuestion = 160;

std::vector<TableColumn> tallyColumns(const QString &first)
{
    return {TableColumn{first, Qt::AlignLeft, 1, pt(140), 0},
            TableColumn{Words::tr("Sent"), Qt::AlignRight, 0, pt(38), 0},
            TableColumn{Words::tr("Answered"), Qt::AlignRight, 0, pt(46), 0},
            TableColumn{Words::tr("Of these accepted"), Qt::AlignRight, 0, pt(46), pt(56)},
            TableColumn{Words::tr("Asked again"), Qt::AlignRight, 0, pt(40), pt(52)},
            TableColumn{Words::tr("Overdue"), Qt::AlignRight, 0, pt(42), 0},
            TableColumn{Words::tr("Complete"), Qt::AlignRight, 0, pt(46), 0}};
}

int sentOf(const AnswerTally &tally)
{
    return tally.total() - tally.count(AnswerState::NotSent);
}

QStringList tallyRow(const ReportData &data, const QString &name, const AnswerTally &tally)
{
    return {name,
            data.count(sentOf(tally)),
            data.count(tally.arrived()),
            data.count(tally.count(AnswerState::Accepted)),
            data.count(tally.count(AnswerState::Clarification)),
            data.count(tally.overdue),
            data.percent(tally.share(), 0)};
}

// Providers to whom anything went.
qint64 asked(const RfpProgress &progress)
{
    return std::count_if(progress.byProvider.begin(), progress.byProvider.end(),
                         [](const AnswerTally &tally) { return sentOf(tally) > 0; });
}

void writeProgress(Composer &composer, const ReportData &data, const RfpProgress &progress)
{
    TableContent sections;
    sections.columns = tallyColumns(Words::tr("Section"));
    for (qsizetype i = 0; i < progress.sections.size(); ++i) {
        const QString name = label(progress.sections.at(i));
        sections.add(tallyRow(data, name.isEmpty() ? Words::tr("Without a section") : name,
                              progress.bySection[static_cast<std::size_t>(i)]));
    }
    sections.add(tallyRow(data, Words::tr("Together"), progress.all), TableRow::Kind::Total);
    composer.table(std::move(sections), Words::tr("Answers by section, all providers together"));

    TableContent providers;
    providers.columns = tallyColumns(Words::tr("Provider"));
    for (std::size_t i = 0; i < progress.providers.size(); ++i) {
        if (sentOf(progress.byProvider[i]) > 0 && providers.rows.size() < kMostProviders)
            providers.add(tallyRow(data, data.name(progress.providers[i]), progress.byProvider[i]));
    }
    const auto shown = static_cast<qint64>(providers.rows.size());
    composer.table(std::move(providers), Words::tr("Answers by provider"));
    if (asked(progress) > shown)
        composer.note(
            Words::tr("%1 more providers are left out of this table.").arg(data.count(asked(progress) - shown)));
}

QString cut(const QString &text, int most)
{
    return text.size() <= most ? text : QString(text.left(most - 1) + QChar(0x2026));
}

QString answerInWords(const ReportData &data, const Question &question, const Answer &answer)
{
    if (answer.text.isEmpty())
        return answer.state == AnswerState::NotSent ? Words::tr("Not asked") : Words::tr("No answer");
    switch (question.type) {
    case AnswerType::YesNo:
        return answer.text == QLatin1String("yes") ? Words::tr("Yes") : Words::tr("No");
    case AnswerType::Date:
        return data.date(QDate::fromString(answer.text, Qt::ISODate));
    case AnswerType::Percent:
        return Words::tr("%1 %", "per cent").arg(label(answer.text));
    case AnswerType::Number:
        return question.unit.isEmpty()
                   ? label(answer.text)
                   : Words::tr("%1 %2", "a number and its unit").arg(label(answer.text), label(question.unit));
    case AnswerType::Table: {
        const auto rows = answer.text.count(QLatin1Char('\n')) + 1;
        return rows == 1 ? Words::tr("1 row") : Words::tr("%1 rows").arg(data.count(rows));
    }
    case AnswerType::MultiChoice:
    case AnswerType::File:
        return cut(oneLine(QString(answer.text).replace(QLatin1Char('\n'), QStringLiteral("; "))), kLongestAnswer);
    case AnswerType::Text:
    case AnswerType::Money:
    case AnswerType::Choice:
        break;
    }
    return cut(oneLine(answer.text), kLongestAnswer);
}

TableCell answerCell(const TableContent &table, const ReportData &data, const Question &question, const Answer &answer)
{
    StyledText text(answerInWords(data, question, answer),
                    table.style(false, answer.text.isEmpty() ? ink::kMuted : ink::kText));
    const QString comment = oneLine(answer.comment);
    if (!comment.isEmpty())
        text.lineBreak().add(cut(comment, kLongestAnswer), table.style(false, ink::kMuted));
    if (answer.state == AnswerState::Clarification)
        text.lineBreak().add(Words::tr("Asked again"), table.style(false, ink::kWarning));
    return TableCell{text, 1, 0, {}};
}

// What the shortlisted providers answered to the questions that can knock out.
void writeKnockOuts(Composer &composer, const ReportData &data)
{
    std::vector<ProviderId> ids;
    for (const ProviderId id : data.shortlist()) {
        if (ids.size() < kMostAnswered && !data.snapshot().answers().answers(id).empty())
            ids.push_back(id);
    }
    TableContent table;
    table.fontSize = size::kTable - 0.5;
    table.columns = {TableColumn{Words::tr("Question"), Qt::AlignLeft, 3, pt(130), 0}};
    for (const ProviderId id : ids)
        table.columns.push_back(TableColumn{data.name(id), Qt::AlignLeft, 2, pt(60), 0});
    for (const Question &question : data.snapshot().list<Question>()) {
        if (question.use != QuestionUse::KnockOut)
            continue;
        TableRow row;
        StyledText text(label(question.code), table.style(true));
        row.cells.push_back(TableCell{
            text.add(QStringLiteral(" ")).add(cut(oneLine(question.text), kLongestQuestion), table.style()), 1, 0, {}});
        for (const ProviderId id : ids)
            row.cells.push_back(answerCell(table, data, question, data.snapshot().answers().answer(id, question.id)));
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty() || ids.empty())
        return;
    composer.heading(Words::tr("Knock-out questions"));
    composer.table(std::move(table),
                   Words::tr("What the shortlisted providers answered to the questions that can knock out"));
}

} // namespace

void writeRfp(Composer &composer, const ReportData &data)
{
    const Snapshot &snapshot = data.snapshot();
    const std::vector<Question> &questions = snapshot.list<Question>();
    if (questions.empty())
        return;
    composer.chapter(Words::tr("Request for proposals"), Composer::Start::WhereThereIsRoom);
    const RfpProgress progress = rfpProgress(snapshot, data.options().generatedAt.date());
    const auto used = [&](QuestionUse use) {
        return data.count(std::count_if(questions.begin(), questions.end(),
                                        [use](const Question &question) { return question.use == use; }));
    };
    composer.paragraph(
        Words::tr("The questionnaire has %1 questions: %2 can knock out, %3 are scored, and %4 are for information.")
            .arg(data.count(std::ssize(questions)), used(QuestionUse::KnockOut), used(QuestionUse::Scored),
                 used(QuestionUse::Information)));
    if (sentOf(progress.all) == 0) {
        composer.paragraph(Words::tr("It has not gone out yet."));
        return;
    }
    QString text = Words::tr("It went to %1 providers; %2 of %3 answers are there, %4 of them accepted.")
                       .arg(data.count(asked(progress)), data.count(progress.all.arrived()),
                            data.count(sentOf(progress.all)), data.count(progress.all.count(AnswerState::Accepted)));
    if (progress.all.overdue > 0)
        text += QLatin1Char(' ') + Words::tr("%1 are overdue.").arg(data.count(progress.all.overdue));
    composer.paragraph(text);
    writeProgress(composer, data, progress);
    writeKnockOuts(composer, data);
}

} // namespace shortlist::report
