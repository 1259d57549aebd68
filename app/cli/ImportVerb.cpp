// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ImportVerb.h"

#include "app/cli/ColumnMap.h"
#include "app/cli/ImportAnswers.h"
#include "app/cli/ImportScores.h"
#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"
#include "core/exchange/TableFile.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace shortlist {

namespace {

QString decisionCode(ImportDecision decision)
{
    switch (decision) {
    case ImportDecision::Add:
        return QStringLiteral("add");
    case ImportDecision::Update:
        return QStringLiteral("update");
    case ImportDecision::Skip:
        break;
    }
    return QStringLiteral("skip");
}

// What becomes of rows that look like a provider of the project.
tl::expected<ImportDecision, Failure> decisionFor(const QCommandLineParser &given)
{
    const QString word =
        given.isSet(QStringLiteral("existing")) ? given.value(QStringLiteral("existing")) : QStringLiteral("skip");
    for (const ImportDecision decision : {ImportDecision::Skip, ImportDecision::Update, ImportDecision::Add}) {
        if (decisionCode(decision) == word) {
            return decision;
        }
    }
    return wrongUse(ImportVerb::tr("--existing takes skip, update or add, not “%1”.").arg(word));
}

QString duplicateOf(const ImportRow &row)
{
    if (!isNull(row.existing)) {
        return ImportVerb::tr("looks like “%1” of the project").arg(row.existingName);
    }
    return row.sameAsRow == 0 ? QString() : ImportVerb::tr("looks like row %1").arg(row.sameAsRow);
}

QJsonObject asJson(const ImportPreview &preview, const CsvTable &table, bool written)
{
    QJsonArray rows;
    for (const ImportRow &row : preview.rows) {
        QJsonArray problems;
        for (const CellProblem &problem : row.problems) {
            problems.append(QJsonObject{{QStringLiteral("column"), problem.column},
                                        {QStringLiteral("place"), placeLabel(table, row.number, problem.column)},
                                        {QStringLiteral("text"), problem.text},
                                        {QStringLiteral("left_out"), problem.left}});
        }
        rows.append(QJsonObject{{QStringLiteral("row"), row.number},
                                {QStringLiteral("provider"), row.provider.name},
                                {QStringLiteral("decision"), decisionCode(row.decision)},
                                {QStringLiteral("duplicate"), duplicateOf(row)},
                                {QStringLiteral("problems"), problems}});
    }
    return {{QStringLiteral("file"), preview.fileName},
            {QStringLiteral("written"), written},
            {QStringLiteral("added"), preview.count(ImportDecision::Add)},
            {QStringLiteral("updated"), preview.count(ImportDecision::Update)},
            {QStringLiteral("skipped"), preview.count(ImportDecision::Skip)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(table.warnings)},
            {QStringLiteral("rows"), rows}};
}

void printText(const ImportPreview &preview, const CsvTable &table, bool written)
{
    for (const QString &warning : table.warnings) {
        output::print(QString(output::plain(warning) + QLatin1Char('\n')));
    }
    for (const ImportRow &row : preview.rows) {
        if (row.isDuplicate()) {
            output::print(ImportVerb::tr("Row %1: “%2” %3; %4.\n")
                              .arg(QString::number(row.number), output::plain(row.provider.name),
                                   output::plain(duplicateOf(row)), decisionCode(row.decision)));
        }
        for (const CellProblem &problem : row.problems) {
            const QString place = placeLabel(table, row.number, problem.column);
            output::print(QStringLiteral("%1: %2\n").arg(output::plain(place), output::plain(problem.text)));
        }
    }
    const QString counts = written ? ImportVerb::tr("Providers added: %1, updated: %2, skipped: %3.\n")
                                   : ImportVerb::tr("Nothing written. To be added: %1, updated: %2, skipped: %3.\n");
    output::print(counts.arg(preview.count(ImportDecision::Add))
                      .arg(preview.count(ImportDecision::Update))
                      .arg(preview.count(ImportDecision::Skip)));
}

} // namespace

QString ImportVerb::summary() const
{
    return tr("Brings providers, scores or answers into a project, as one edit that can be undone.");
}

Syntax ImportVerb::syntax() const
{
    return {
        {projectArgument(),
         {QStringLiteral("TABLE"), tr("A CSV, XLSX or ODS file with a header row; encoding and separator of a CSV file "
                                      "are recognised.")}},
        {{QStringLiteral("map"), QStringLiteral("HEADER=FIELD,…"),
          tr("What a column means, where the guess from its header is wrong. Fields: %1.\n"
             "A column may also be named by its letters: C=country.")
              .arg(importFieldWords().join(QStringLiteral(", ")))},
         {QStringLiteral("existing"), QStringLiteral("WHAT"),
          tr("What to do with a row that looks like a provider of the project: skip (the default), update or add.")},
         {QStringLiteral("sheet"), QStringLiteral("NAME"),
          tr("The sheet of an XLSX or ODS file; else the first one with anything in it.")},
         {QStringLiteral("scores"), QString(),
          tr("The table holds scores: providers down, criteria across, by name.\n"
             "Without --evaluator they are facts that are entered once for a provider.")},
         {QStringLiteral("evaluator"), QStringLiteral("NAME"), tr("With --scores: whose scores they are.")},
         {QStringLiteral("answers"), QString(),
          tr("TABLE is a filled questionnaire of the RFP, or a folder of them.\n"
             "An answer that was accepted already is not replaced.")},
         {QStringLiteral("dry-run"), QString(), tr("Only say what would be done.")},
         {QStringLiteral("author"), QStringLiteral("NAME"), tr("Who the journal names; else the login name.")},
         jsonOption()}};
}

Outcome ImportVerb::run(const QCommandLineParser &given) const
{
    if (given.isSet(QStringLiteral("answers"))) {
        return importAnswersOf(given);
    }
    if (given.isSet(QStringLiteral("scores"))) {
        return importScoresOf(given);
    }
    if (given.isSet(QStringLiteral("evaluator"))) {
        return wrongUse(tr("--evaluator goes with --scores."));
    }
    const bool dryRun = given.isSet(QStringLiteral("dry-run"));
    const auto existing = decisionFor(given);
    if (!existing) {
        return tl::unexpected(existing.error());
    }
    const QString path = given.positionalArguments().at(0);
    auto project = dryRun ? openToRead(path) : openToWrite(path, given.value(QStringLiteral("author")));
    if (!project) {
        return failed(project.error());
    }
    const Snapshot &snapshot = (*project)->snapshot();
    const auto file = readTable(given.positionalArguments().at(1), {}, given.value(QStringLiteral("sheet")));
    if (!file) {
        return failed(file.error());
    }
    const CsvTable *table = &file->table;
    const auto mapping =
        mappedBy(given.values(QStringLiteral("map")), guessMapping(table->headers, snapshot), *table, snapshot);
    if (!mapping) {
        return tl::unexpected(mapping.error());
    }
    if (const QString problem = mappingProblem(*mapping, table->headers, snapshot); !problem.isEmpty()) {
        return failed({ErrorCode::BadInput, QStringLiteral("%1: %2").arg(table->name, problem)});
    }
    ImportPreview preview = previewImport(*table, *mapping, snapshot);
    for (ImportRow &row : preview.rows) {
        if (row.usable && !isNull(row.existing)) {
            row.decision = *existing;
        }
    }
    const bool writes = !dryRun && preview.count(ImportDecision::Skip) < static_cast<int>(preview.rows.size());
    if (writes) {
        if (const auto imported = importInto(**project, preview); !imported) {
            return failed(imported.error());
        }
    }
    if (given.isSet(QStringLiteral("json"))) {
        output::print(asJson(preview, *table, writes));
    } else {
        printText(preview, *table, !dryRun);
    }
    return kDone;
}

} // namespace shortlist
