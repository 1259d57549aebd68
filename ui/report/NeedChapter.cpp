// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/Presets.h"
#include "core/pricing/OfferCost.h"
#include "core/qualification/Worksheet.h"
#include "ui/report/TradeWords.h"

#include <algorithm>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::NeedChapter)
};

constexpr int kLongestText = 20'000;
constexpr int kLongestNote = 400;
constexpr qsizetype kMostArguments = 4; // on each side of the worksheet

void addFact(TableContent &table, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    TableRow row;
    row.cells.push_back(TableCell{StyledText(label, table.style(false, ink::kMuted)), 1, 0, {}});
    row.cells.push_back(TableCell{StyledText(value, table.style()), 1, 0, {}});
    table.rows.push_back(std::move(row));
}

QString dateOrNothing(const ReportData &data, const QDate &date)
{
    return date.isValid() ? data.date(date) : QString();
}

QString place(const ReportData &data, const Need &need)
{
    const QString country = data.country(need.country);
    const QString zone = label(need.zone);
    if (country.isEmpty() || zone.isEmpty())
        return country.isEmpty() ? zone : country;
    return Words::tr("%1, time zone %2", "a country and a time zone").arg(country, zone);
}

QString relationship(Relationship relationship)
{
    switch (relationship) {
    case Relationship::Undecided:
        return QString();
    case Relationship::Strategic:
        return Words::tr("Strategic partner");
    case Relationship::HandsOff:
        return Words::tr("Hands-off provider");
    }
    return QString();
}

QString term(const ReportData &data, const Need &need)
{
    const QString months =
        need.termMonths == 1 ? Words::tr("1 month") : Words::tr("%1 months").arg(data.count(need.termMonths));
    return need.startDate.isValid()
               ? Words::tr("%1, to %2", "a term and its last day").arg(months, data.date(need.endOfTerm()))
               : months;
}

void writeGlance(Composer &composer, const ReportData &data)
{
    const Need &need = data.snapshot().need();
    TableContent table;
    table.header = false;
    table.fontSize = size::kBody;
    table.columns = {TableColumn{QString(), Qt::AlignLeft, 0, pt(120), pt(170)},
                     TableColumn{QString(), Qt::AlignLeft, 1, 0, 0}};
    addFact(table, Words::tr("Buyer"), label(need.organisation));
    addFact(table, Words::tr("Industry"), label(need.industry));
    addFact(table, Words::tr("Service"),
            need.service.isEmpty() ? QString() : label(catalogue::serviceLabel(need.service)));
    addFact(table, Words::tr("Relationship"), relationship(need.relationship));
    addFact(table, Words::tr("Team to be outsourced"),
            need.teamSize > 0 ? Words::tr("%1 seats").arg(data.count(need.teamSize)) : QString());
    addFact(table, Words::tr("Buyer's country"), place(data, need));
    addFact(table, Words::tr("Buyer's working hours"), hoursInWords(data, need.workDays, need.workFrom, need.workTo));
    addFact(table, Words::tr("Currency"), label(need.currency));
    addFact(table, Words::tr("Request for proposals issued"), dateOrNothing(data, need.rfpIssued));
    addFact(table, Words::tr("Answers due"), dateOrNothing(data, need.answersDue));
    addFact(table, Words::tr("Award"), dateOrNothing(data, need.awardDate));
    addFact(table, Words::tr("Start of the service"), dateOrNothing(data, need.startDate));
    addFact(table, Words::tr("Term of the contract"), term(data, need));
    addFact(table, Words::tr("Providers wanted on the shortlist"), data.count(need.shortlistSize));
    composer.table(std::move(table), Words::tr("The procurement at a glance"));
}

void writeGoals(Composer &composer, const ReportData &data)
{
    const QStringList goals =
        severalLines(data.snapshot().need().goals, kLongestText).split(QChar(QChar::LineSeparator), Qt::SkipEmptyParts);
    if (goals.isEmpty())
        return;
    composer.heading(Words::tr("Goals"));
    for (const QString &goal : goals)
        composer.bullet(StyledText(goal));
}

QString decision(FunctionDecision decision)
{
    switch (decision) {
    case FunctionDecision::Undecided:
        return Words::tr("Open");
    case FunctionDecision::Keep:
        return Words::tr("Keep");
    case FunctionDecision::Outsource:
        return Words::tr("Outsource");
    }
    return QString();
}

QString functionName(const NeedFunction &function)
{
    return label(function.name.isEmpty() ? catalogue::serviceLabel(function.service) : function.name);
}

QStringList functionRow(const ReportData &data, const NeedFunction &function)
{
    const auto volume = [&](Volume which) { return decimal(data, volumeOf(function, which)); };
    return {functionName(function),      function.core ? Words::tr("Yes") : QString(),
            decision(function.decision), volume(Volume::Low),
            volume(Volume::Base),        volume(Volume::High),
            label(function.unit),        decimal(data, function.yearlyCost)};
}

void writeReasons(Composer &composer, const std::vector<NeedFunction> &functions)
{
    for (const NeedFunction &function : functions) {
        const QString reason = severalLines(function.reason, kLongestNote);
        if (reason.isEmpty())
            continue;
        StyledText text(functionName(function), TextStyle{size::kTable, true});
        text.add(
            Words::tr(": %1. ", "a decision, after the name of a function").arg(decision(function.decision).toLower()),
            TextStyle{size::kTable, false, ink::kMuted});
        composer.bullet(text.add(reason, TextStyle{size::kTable}), size::kTable);
    }
}

void writeFunctions(Composer &composer, const ReportData &data)
{
    const std::vector<NeedFunction> &functions = data.snapshot().list<NeedFunction>();
    if (functions.empty())
        return;
    composer.heading(Words::tr("Functions and volumes"));
    const auto outsourced = std::count_if(functions.begin(), functions.end(), [](const NeedFunction &function) {
        return function.decision == FunctionDecision::Outsource;
    });
    composer.paragraph(
        Words::tr("%1 functions were looked at, and %2 of them are to be outsourced. Volumes are those of "
                  "a month, when it is quiet, as expected, and busy.")
            .arg(data.count(std::ssize(functions)), data.count(outsourced)));
    TableContent table;
    table.columns = {TableColumn{Words::tr("Function"), Qt::AlignLeft, 1, pt(110), 0},
                     TableColumn{Words::tr("Core"), Qt::AlignLeft, 0, 0, pt(34)},
                     TableColumn{Words::tr("Decision"), Qt::AlignLeft, 0, pt(48), 0},
                     TableColumn{Words::tr("Low"), Qt::AlignRight, 0, pt(38), 0},
                     TableColumn{Words::tr("Expected"), Qt::AlignRight, 0, pt(42), 0},
                     TableColumn{Words::tr("High"), Qt::AlignRight, 0, pt(38), 0},
                     TableColumn{Words::tr("Unit"), Qt::AlignLeft, 0, 0, pt(70)},
                     TableColumn{Words::tr("Cost a year today"), Qt::AlignRight, 0, pt(60), pt(70)}};
    for (const NeedFunction &function : functions)
        table.add(functionRow(data, function));
    const QString currency = label(data.snapshot().need().currency);
    composer.table(
        std::move(table),
        currency.isEmpty()
            ? Words::tr("The functions, their monthly volumes and what they cost today")
            : Words::tr("The functions, their monthly volumes and what they cost today, in %1").arg(currency));
    writeReasons(composer, functions);
}

StyledText argument(const QString &lead, QStringList arguments)
{
    StyledText text(lead, TextStyle{size::kBody, true});
    text.add(QStringLiteral(" "));
    if (arguments.size() > kMostArguments)
        arguments = arguments.mid(0, kMostArguments);
    return text.add(arguments.join(QStringLiteral(" · ")));
}

void writeWorksheet(Composer &composer, const ReportData &data)
{
    const std::vector<WorksheetAnswer> &answers = data.snapshot().list<WorksheetAnswer>();
    const Result<std::vector<WorksheetQuestion>> questions = catalogue::worksheetQuestions();
    if (answers.empty() || !questions)
        return;
    const WorksheetOutcome outcome = worksheetOutcome(*questions, answers);
    composer.heading(Words::tr("Should it be outsourced at all?"));
    StyledText text(outcome.title, TextStyle{size::kBody, true});
    text.add(QStringLiteral(". ")).add(outcome.sentence);
    composer.paragraph(text);
    if (!outcome.favour.isEmpty())
        composer.bullet(argument(Words::tr("Speaks for it:"), outcome.favour));
    if (!outcome.against.isEmpty())
        composer.bullet(argument(Words::tr("Speaks against it:"), outcome.against));
    if (!outcome.toSettle.isEmpty())
        composer.bullet(argument(Words::tr("To be settled first:"), outcome.toSettle));
    composer.note(
        Words::tr("From a worksheet of %1 questions, of which %2 were answered. Its balance is %3, on a scale "
                  "from −1 (everything against) to 1 (everything in favour).")
            .arg(data.count(outcome.questions), data.count(outcome.answered), data.number(outcome.balance, 2)));
}

void writeServiceLevels(Composer &composer, const ReportData &data)
{
    const std::vector<ServiceLevel> &levels = data.snapshot().list<ServiceLevel>();
    if (levels.empty())
        return;
    composer.heading(Words::tr("Service levels"));
    TableContent table;
    table.columns = {TableColumn{Words::tr("Service level"), Qt::AlignLeft, 4, pt(150), 0},
                     TableColumn{Words::tr("Target"), Qt::AlignRight, 0, pt(40), pt(80)},
                     TableColumn{Words::tr("Floor"), Qt::AlignRight, 0, pt(40), pt(80)},
                     TableColumn{Words::tr("Unit"), Qt::AlignLeft, 0, 0, pt(70)},
                     TableColumn{Words::tr("Measured over"), Qt::AlignLeft, 0, pt(70), pt(90)}};
    for (const ServiceLevel &level : levels) {
        TableRow &row =
            table.add({QString(), label(level.target), label(level.floor), label(level.unit), label(level.window)});
        StyledText text(label(level.name), table.style(true));
        const QString definition = severalLines(level.definition, kLongestNote);
        if (!definition.isEmpty())
            text.lineBreak().add(definition, table.style(false, ink::kMuted));
        row.cells.front().text = text;
    }
    composer.table(std::move(table), Words::tr("Service levels that the contract is to have"));
}

} // namespace

void writeNeed(Composer &composer, const ReportData &data)
{
    composer.chapter(Words::tr("The need"));
    const QString summary = severalLines(data.snapshot().need().summary, kLongestText);
    const QStringList paragraphs = summary.split(QChar(QChar::LineSeparator), Qt::SkipEmptyParts);
    for (const QString &paragraph : paragraphs)
        composer.paragraph(paragraph);
    if (summary.isEmpty())
        composer.paragraph(Words::tr("The project does not describe in words what is to be outsourced."));
    writeGlance(composer, data);
    writeGoals(composer, data);
    writeFunctions(composer, data);
    writeWorksheet(composer, data);
    writeServiceLevels(composer, data);
}

} // namespace shortlist::report
