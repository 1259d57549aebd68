// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Rows.h"

#include "core/project/Database.h"
#include "core/project/FieldColumns.h"
#include "core/project/RowTools.h"

#include <algorithm>

namespace shortlist {

namespace {

// A table of one row.
template <typename Row>
Result<Row> readSingle(Database &database)
{
    static const QByteArray sql =
        "SELECT " + fieldcolumns::quoted(fieldcolumns::names<Row>()) + " FROM " + Row::table();
    Row value;
    const Result<> read =
        rowtools::each(database, sql, {}, [&value](const Statement &row) { fieldcolumns::readAll(row, 0, value); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return value;
}

template <typename Row>
Result<> writeSingle(Database &database, const Row &value)
{
    static const QByteArray sql = fieldcolumns::upsert(Row::table(), {"id"}, fieldcolumns::names<Row>());
    const Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, qint64(1));
    fieldcolumns::bindAll(**statement, 2, value);
    return (*statement)->run();
}

Evaluator readEvaluatorRow(const Statement &row)
{
    Evaluator evaluator;
    evaluator.id = EvaluatorId{row.integer(0)};
    evaluator.position = rowtools::toInt(row.integer(1));
    evaluator.name = row.text(2);
    evaluator.role = row.text(3);
    evaluator.weight = row.real(4);
    evaluator.interests = row.text(5);
    evaluator.declaredOn = rowtools::toDate(row.text(6));
    evaluator.handedIn = rowtools::toMoment(row.text(7));
    return evaluator;
}

constexpr char kEvaluatorSelect[] =
    "SELECT id, position, name, role, weight, interests, declared_on, handed_in FROM evaluator";

Result<std::vector<Evaluator>> readEvaluatorsOf(Database &database, std::optional<qint64> key)
{
    std::vector<Evaluator> evaluators;
    const auto where = [&key](const char *sql, const char *column) {
        return key ? QByteArray(sql) + " WHERE " + column + " = ?" : QByteArray(sql);
    };
    Result<> done = rowtools::each(database, where(kEvaluatorSelect, "id"), key, [&evaluators](const Statement &row) {
        evaluators.push_back(readEvaluatorRow(row));
    });
    if (done) {
        done =
            rowtools::each(database, where("SELECT evaluator_id, criterion_id FROM evaluator_section", "evaluator_id"),
                           key, [&evaluators](const Statement &row) {
                               for (Evaluator &evaluator : evaluators) {
                                   if (raw(evaluator.id) == row.integer(0))
                                       evaluator.sections.push_back(CriterionId{row.integer(1)});
                               }
                           });
    }
    if (!done)
        return tl::unexpected<Error>(done.error());
    return evaluators;
}

Result<> writeSections(Database &database, const Evaluator &evaluator)
{
    std::vector<CriterionId> stored;
    Result<> done =
        rowtools::each(database, "SELECT criterion_id FROM evaluator_section WHERE evaluator_id = ?", raw(evaluator.id),
                       [&stored](const Statement &row) { stored.push_back(CriterionId{row.integer(0)}); });
    const auto holds = [](const std::vector<CriterionId> &list, CriterionId id) {
        return std::find(list.begin(), list.end(), id) != list.end();
    };
    for (const CriterionId id : evaluator.sections) {
        if (done && !holds(stored, id))
            done = rowtools::runKeys(
                database, "INSERT OR IGNORE INTO evaluator_section (evaluator_id, criterion_id) VALUES (?,?)",
                {raw(evaluator.id), raw(id)});
    }
    for (const CriterionId id : stored) {
        if (done && !holds(evaluator.sections, id))
            done =
                rowtools::runKeys(database, "DELETE FROM evaluator_section WHERE evaluator_id = ? AND criterion_id = ?",
                                  {raw(evaluator.id), raw(id)});
    }
    return done;
}

} // namespace

Result<Need> rows::readNeed(Database &database)
{
    return readSingle<Need>(database);
}

Result<> rows::writeNeed(Database &database, const Need &need)
{
    return writeSingle(database, need);
}

Result<PriceTerms> rows::readPriceTerms(Database &database)
{
    return readSingle<PriceTerms>(database);
}

Result<> rows::writePriceTerms(Database &database, const PriceTerms &terms)
{
    return writeSingle(database, terms);
}

Result<Method> rows::readMethod(Database &database)
{
    Method method;
    const Result<> read =
        rowtools::each(database,
                       "SELECT combination, ranking, weight_model, weight_margin, samples, seed, blind, "
                       "envelopes, quality_closed FROM method",
                       {}, [&method](const Statement &row) {
                           method.combination =
                               row.text(0) == QLatin1String("median") ? Combination::Median : Combination::Mean;
                           method.ranking = rankingMethodFromCode(row.text(1)).value_or(RankingMethod::WeightedSum);
                           method.weightModel = weightModelFromCode(row.text(2)).value_or(WeightModel::Around);
                           method.weightMargin = row.real(3);
                           method.samples = rowtools::toInt(row.integer(4));
                           method.seed = static_cast<quint32>(row.integer(5));
                           method.blind = row.integer(6) != 0;
                           method.envelopes = row.integer(7) != 0;
                           method.qualityClosed = rowtools::toMoment(row.text(8));
                       });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return method;
}

Result<> rows::writeMethod(Database &database, const Method &method)
{
    const Result<Statement *> statement = database.cached(
        "UPDATE method SET combination = ?, ranking = ?, weight_model = ?, weight_margin = ?, samples = ?, "
        "seed = ?, blind = ?, envelopes = ?, quality_closed = ? WHERE id = 1");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)
        ->bind(1, method.combination == Combination::Median ? QStringLiteral("median") : QStringLiteral("mean"))
        .bind(2, rankingMethodCode(method.ranking))
        .bind(3, weightModelCode(method.weightModel))
        .bind(4, method.weightMargin)
        .bind(5, qint64(method.samples))
        .bind(6, qint64(method.seed))
        .bind(7, qint64(method.blind))
        .bind(8, qint64(method.envelopes))
        .bind(9, rowtools::fromMoment(method.qualityClosed));
    return (*statement)->run();
}

Result<std::vector<Evaluator>> rows::readEvaluators(Database &database)
{
    return readEvaluatorsOf(database, std::nullopt);
}

Result<std::optional<Evaluator>> rows::readEvaluator(Database &database, EvaluatorId id)
{
    Result<std::vector<Evaluator>> found = readEvaluatorsOf(database, raw(id));
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->empty() ? std::nullopt : std::optional<Evaluator>(std::move(found->front()));
}

Result<> rows::writeEvaluator(Database &database, const Evaluator &evaluator)
{
    static const QByteArray sql = fieldcolumns::upsert(
        "evaluator", {"id"}, {"position", "name", "role", "weight", "interests", "declared_on", "handed_in"});
    const Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)
        ->bind(1, raw(evaluator.id))
        .bind(2, qint64(evaluator.position))
        .bind(3, evaluator.name)
        .bind(4, evaluator.role)
        .bind(5, evaluator.weight)
        .bind(6, evaluator.interests)
        .bind(7, rowtools::fromDate(evaluator.declaredOn))
        .bind(8, rowtools::fromMoment(evaluator.handedIn));
    const Result<> done = (*statement)->run();
    return done ? writeSections(database, evaluator) : done;
}

Result<> rows::deleteEvaluator(Database &database, EvaluatorId id)
{
    if (const Result<> done = deleteJudgementsBy(database, id); !done)
        return done;
    return rowtools::runAll(database, raw(id),
                            {"DELETE FROM score WHERE evaluator_id = ?",
                             "DELETE FROM evaluator_section WHERE evaluator_id = ?",
                             "DELETE FROM evaluator WHERE id = ?"});
}

Result<bool> rows::exists(Database &database, const QByteArray &table, qint64 id)
{
    bool found = false;
    const Result<> read = rowtools::each(database, "SELECT 1 FROM " + table + " WHERE id = ?", id,
                                         [&found](const Statement &) { found = true; });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return found;
}

} // namespace shortlist
