// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/RowTools.h"
#include "core/project/Rows.h"

#include <cmath>

namespace shortlist {

namespace {

Result<> readBases(Database &database, Judgements &judgements)
{
    return rowtools::each(database, "SELECT group_id, way, variant FROM level_basis", {}, [&](const Statement &row) {
        judgements.bases.push_back(
            {CriterionId{row.integer(0)}, weightWayFromCode(row.text(1)).value_or(WeightWay::Points), row.text(2)});
    });
}

Result<> readInputs(Database &database, Judgements &judgements)
{
    return rowtools::each(database, "SELECT criterion_id, swing, place FROM weight_input", {},
                          [&](const Statement &row) {
                              const double swing = row.real(1);
                              judgements.inputs.push_back({CriterionId{row.integer(0)}, std::isnan(swing) ? -1 : swing,
                                                           rowtools::toInt(row.integer(2))});
                          });
}

Result<> readComparisons(Database &database, Judgements &judgements)
{
    return rowtools::each(
        database, "SELECT first_id, second_id, evaluator_id, ratio FROM comparison", {}, [&](const Statement &row) {
            judgements.comparisons.push_back(
                {CriterionId{row.integer(0)}, CriterionId{row.integer(1)}, EvaluatorId{row.integer(2)}, row.real(3)});
        });
}

Result<> readStatements(Database &database, Judgements &judgements)
{
    return rowtools::each(database, "SELECT id, kind, first_id, second_id, lower, upper FROM weight_statement", {},
                          [&](const Statement &row) {
                              const auto kind = row.text(1) == QLatin1String("between")
                                                    ? WeightStatement::Kind::Between
                                                    : WeightStatement::Kind::AtLeast;
                              judgements.statements.push_back({RowId{row.integer(0)}, kind, CriterionId{row.integer(2)},
                                                               CriterionId{row.integer(3)}, row.real(4), row.real(5)});
                          });
}

} // namespace

Result<Judgements> rows::readJudgements(Database &database)
{
    Judgements judgements;
    for (const auto &read : {readBases, readInputs, readComparisons, readStatements}) {
        if (const Result<> done = read(database, judgements); !done)
            return tl::unexpected<Error>(done.error());
    }
    return judgements;
}

Result<> rows::writeBasis(Database &database, const LevelBasis &basis)
{
    const Result<Statement *> statement = database.cached(
        "INSERT INTO level_basis (group_id, way, variant) VALUES (?,?,?) ON CONFLICT (group_id) DO UPDATE "
        "SET way = excluded.way, variant = excluded.variant");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, raw(basis.group)).bind(2, weightWayCode(basis.way)).bind(3, basis.variant);
    return (*statement)->run();
}

Result<> rows::writeInput(Database &database, const WeightInput &input)
{
    if (input.swing < 0 && input.place <= 0)
        return rowtools::runAll(database, raw(input.criterion), {"DELETE FROM weight_input WHERE criterion_id = ?"});
    const Result<Statement *> statement = database.cached(
        "INSERT INTO weight_input (criterion_id, swing, place) VALUES (?,?,?) ON CONFLICT (criterion_id) "
        "DO UPDATE SET swing = excluded.swing, place = excluded.place");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, raw(input.criterion));
    if (input.swing < 0)
        (*statement)->bindNull(2);
    else
        (*statement)->bind(2, input.swing);
    (*statement)->bind(3, qint64(std::max(input.place, 0)));
    return (*statement)->run();
}

Result<> rows::writeComparison(Database &database, const Comparison &comparison)
{
    const bool remove = comparison.ratio == 0;
    const Result<Statement *> statement = database.cached(
        remove ? "DELETE FROM comparison WHERE first_id = ? AND second_id = ? AND evaluator_id = ?"
               : "INSERT INTO comparison (first_id, second_id, evaluator_id, ratio) VALUES (?,?,?,?) "
                 "ON CONFLICT (first_id, second_id, evaluator_id) DO UPDATE SET ratio = excluded.ratio");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, raw(comparison.first)).bind(2, raw(comparison.second)).bind(3, raw(comparison.evaluator));
    if (!remove)
        (*statement)->bind(4, comparison.ratio);
    return (*statement)->run();
}

Result<> rows::writeStatement(Database &database, const WeightStatement &said)
{
    const Result<Statement *> statement = database.cached(
        "INSERT INTO weight_statement (id, kind, first_id, second_id, lower, upper) VALUES (?,?,?,?,?,?) ON CONFLICT "
        "(id) "
        "DO UPDATE SET kind = excluded.kind, first_id = excluded.first_id, second_id = excluded.second_id, "
        "lower = excluded.lower, upper = excluded.upper");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    const bool between = said.kind == WeightStatement::Kind::Between;
    (*statement)
        ->bind(1, raw(said.id))
        .bind(2, between ? QStringLiteral("between") : QStringLiteral("at_least"))
        .bind(3, raw(said.first));
    if (between)
        (*statement)->bindNull(4);
    else
        (*statement)->bind(4, raw(said.second));
    (*statement)->bind(5, said.lower).bind(6, said.upper);
    return (*statement)->run();
}

Result<> rows::deleteStatement(Database &database, RowId id)
{
    return rowtools::runAll(database, raw(id), {"DELETE FROM weight_statement WHERE id = ?"});
}

Result<> rows::deleteJudgementsOf(Database &database, CriterionId criterion)
{
    return rowtools::runAll(database, raw(criterion),
                            {"DELETE FROM level_basis WHERE group_id = ?",
                             "DELETE FROM weight_input WHERE criterion_id = ?",
                             "DELETE FROM comparison WHERE ?1 IN (first_id, second_id)",
                             "DELETE FROM weight_statement WHERE first_id = ?1 OR second_id = ?1"});
}

Result<> rows::deleteJudgementsBy(Database &database, EvaluatorId evaluator)
{
    return rowtools::runAll(database, raw(evaluator), {"DELETE FROM comparison WHERE evaluator_id = ?"});
}

} // namespace shortlist
