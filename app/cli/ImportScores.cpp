// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/ImportScores.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"
#include "core/evaluation/Panel.h"
#include "core/exchange/ScoreImport.h"
#include "core/exchange/TableFile.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <cmath>

namespace shortlist {

namespace {

struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(ImportScores)
};

tl::expected<EvaluatorId, Failure> evaluatorOf(const QCommandLineParser &given, const Snapshot &snapshot)
{
    if (!given.isSet(QStringLiteral("evaluator"))) {
        return kFacts;
    }
    const QString name = given.value(QStringLiteral("evaluator"));
    QStringList names;
    for (const Evaluator &evaluator : snapshot.evaluators()) {
        if (evaluator.name.compare(name, Qt::CaseInsensitive) == 0) {
            return evaluator.id;
        }
        names << evaluator.name;
    }
    return wrongUse(Cli::tr("--evaluator: the project has no evaluator “%1”; it has: %2.")
                        .arg(output::plain(name), output::plain(names.join(QStringLiteral(", ")))));
}

// As for who coordinates: what was handed in stands, and so does what was closed.
ScoreLock lockOf(const Snapshot &snapshot, EvaluatorId evaluator)
{
    return [&snapshot, evaluator](CriterionId criterion) {
        switch (panel::locked(snapshot, EvaluatorId{}, criterion, evaluator)) {
        case panel::Locked::No:
        case panel::Locked::NotOwn:
        case panel::Locked::OtherSection:
            return QString();
        case panel::Locked::Closed:
            return Cli::tr("Prices stay closed until quality is closed.");
        case panel::Locked::HandedIn:
            return Cli::tr("The scores were handed in.");
        case panel::Locked::QualityStands:
            return Cli::tr("Quality was closed, so its scores stand.");
        }
        return QString();
    };
}

QString placeOf(const ScorePreview &preview, const ScoreProblem &problem)
{
    return problem.place.column == 0 ? Cli::tr("%1, row %2").arg(preview.sheet, QString::number(problem.place.row))
                                     : cellName(preview.sheet, problem.place);
}

QJsonObject asJson(const ScorePreview &preview, const Snapshot &snapshot, bool written)
{
    QJsonArray problems;
    for (const ScoreProblem &problem : preview.problems) {
        problems.append(QJsonObject{{QStringLiteral("cell"), placeOf(preview, problem)},
                                    {QStringLiteral("text"), problem.text},
                                    {QStringLiteral("left_out"), problem.left}});
    }
    QJsonArray changes;
    for (const ScoreChange &change : preview.changes) {
        changes.append(QJsonObject{
            {QStringLiteral("cell"), cellName(preview.sheet, change.place)},
            {QStringLiteral("provider"), snapshot.provider(change.key.provider)->name},
            {QStringLiteral("criterion"), snapshot.criterionPath(change.key.criterion)},
            {QStringLiteral("before"), std::isnan(change.before) ? QJsonValue() : QJsonValue(change.before)},
            {QStringLiteral("after"), change.after}});
    }
    return {{QStringLiteral("file"), preview.fileName},
            {QStringLiteral("sheet"), preview.sheet},
            {QStringLiteral("written"), written},
            {QStringLiteral("unchanged"), preview.unchanged},
            {QStringLiteral("providers"), preview.providers},
            {QStringLiteral("criteria"), preview.criteria},
            {QStringLiteral("changes"), changes},
            {QStringLiteral("problems"), problems}};
}

void printText(const ScorePreview &preview, bool written)
{
    for (const ScoreProblem &problem : preview.problems) {
        output::print(
            QStringLiteral("%1: %2\n").arg(output::plain(placeOf(preview, problem)), output::plain(problem.text)));
    }
    const QString counts = written ? Cli::tr("Scores set: %1, unchanged: %2, problems: %3.\n")
                                   : Cli::tr("Nothing written. To be set: %1, unchanged: %2, problems: %3.\n");
    output::print(counts.arg(preview.changes.size()).arg(preview.unchanged).arg(preview.problems.size()));
}

} // namespace

Outcome importScoresOf(const QCommandLineParser &given)
{
    for (const QString &option : {QStringLiteral("map"), QStringLiteral("existing")}) {
        if (given.isSet(option)) {
            return wrongUse(Cli::tr("--%1 does not go with --scores.").arg(option));
        }
    }
    const bool dryRun = given.isSet(QStringLiteral("dry-run"));
    const QString path = given.positionalArguments().at(0);
    auto project = dryRun ? openToRead(path) : openToWrite(path, given.value(QStringLiteral("author")));
    if (!project) {
        return failed(project.error());
    }
    const Snapshot &snapshot = (*project)->snapshot();
    const auto evaluator = evaluatorOf(given, snapshot);
    if (!evaluator) {
        return tl::unexpected(evaluator.error());
    }
    const auto book = readTableAsWorkbook(given.positionalArguments().at(1));
    if (!book) {
        return failed(book.error());
    }
    const auto sheet = chosenSheet(*book, given.value(QStringLiteral("sheet")));
    if (!sheet) {
        return failed(sheet.error());
    }
    const auto preview = previewScores(*book, **sheet, snapshot, *evaluator, lockOf(snapshot, *evaluator));
    if (!preview) {
        return failed(preview.error());
    }
    const bool writes = !dryRun && !preview->changes.empty();
    if (writes) {
        if (const auto imported = importScores(**project, *preview); !imported) {
            return failed(imported.error());
        }
    }
    if (given.isSet(QStringLiteral("json"))) {
        output::print(asJson(*preview, snapshot, writes));
    } else {
        printText(*preview, !dryRun);
    }
    return kDone;
}

} // namespace shortlist
