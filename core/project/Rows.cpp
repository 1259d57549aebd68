// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Rows.h"

#include "core/project/Database.h"
#include "core/project/RowTools.h"

namespace shortlist {

namespace {

constexpr char kNeedColumns[] =
    "title, organisation, service, summary, country, zone, currency, rfp_issued, answers_due, "
    "award_date, start_date, shortlist_size";

Evaluator readEvaluatorRow(const Statement &row)
{
    return {EvaluatorId{row.integer(0)}, row.text(2), row.text(3), row.real(4), rowtools::toInt(row.integer(1))};
}

constexpr char kEvaluatorSelect[] = "SELECT id, position, name, role, weight FROM evaluator";

} // namespace

Result<Need> rows::readNeed(Database &database)
{
    Need need;
    const Result<> read = rowtools::each(database, QByteArray("SELECT ") + kNeedColumns + " FROM need", {},
                                         [&need](const Statement &row) {
                                             need.title = row.text(0);
                                             need.organisation = row.text(1);
                                             need.service = row.text(2);
                                             need.summary = row.text(3);
                                             need.country = row.text(4);
                                             need.zone = row.text(5);
                                             need.currency = row.text(6);
                                             need.rfpIssued = rowtools::toDate(row.text(7));
                                             need.answersDue = rowtools::toDate(row.text(8));
                                             need.awardDate = rowtools::toDate(row.text(9));
                                             need.startDate = rowtools::toDate(row.text(10));
                                             need.shortlistSize = rowtools::toInt(row.integer(11));
                                         });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return need;
}

Result<> rows::writeNeed(Database &database, const Need &need)
{
    const Result<Statement *> statement = database.cached(
        "UPDATE need SET title = ?, organisation = ?, service = ?, summary = ?, country = ?, zone = ?, currency = ?, "
        "rfp_issued = ?, answers_due = ?, award_date = ?, start_date = ?, shortlist_size = ? WHERE id = 1");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)
        ->bind(1, need.title)
        .bind(2, need.organisation)
        .bind(3, need.service)
        .bind(4, need.summary)
        .bind(5, need.country)
        .bind(6, need.zone)
        .bind(7, need.currency)
        .bind(8, rowtools::fromDate(need.rfpIssued))
        .bind(9, rowtools::fromDate(need.answersDue))
        .bind(10, rowtools::fromDate(need.awardDate))
        .bind(11, rowtools::fromDate(need.startDate))
        .bind(12, qint64(need.shortlistSize));
    return (*statement)->run();
}

Result<Method> rows::readMethod(Database &database)
{
    Method method;
    const Result<> read =
        rowtools::each(database, "SELECT combination, ranking, weight_model, weight_margin, samples, seed FROM method",
                       {}, [&method](const Statement &row) {
                           method.combination =
                               row.text(0) == QLatin1String("median") ? Combination::Median : Combination::Mean;
                           method.ranking = rankingMethodFromCode(row.text(1)).value_or(RankingMethod::WeightedSum);
                           method.weightModel = weightModelFromCode(row.text(2)).value_or(WeightModel::Around);
                           method.weightMargin = row.real(3);
                           method.samples = rowtools::toInt(row.integer(4));
                           method.seed = static_cast<quint32>(row.integer(5));
                       });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return method;
}

Result<> rows::writeMethod(Database &database, const Method &method)
{
    const Result<Statement *> statement = database.cached(
        "UPDATE method SET combination = ?, ranking = ?, weight_model = ?, weight_margin = ?, samples = ?, "
        "seed = ? WHERE id = 1");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)
        ->bind(1, method.combination == Combination::Median ? QStringLiteral("median") : QStringLiteral("mean"))
        .bind(2, rankingMethodCode(method.ranking))
        .bind(3, weightModelCode(method.weightModel))
        .bind(4, method.weightMargin)
        .bind(5, qint64(method.samples))
        .bind(6, qint64(method.seed));
    return (*statement)->run();
}

Result<std::vector<Evaluator>> rows::readEvaluators(Database &database)
{
    std::vector<Evaluator> evaluators;
    const Result<> read = rowtools::each(database, kEvaluatorSelect, {}, [&evaluators](const Statement &row) {
        evaluators.push_back(readEvaluatorRow(row));
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return evaluators;
}

Result<std::optional<Evaluator>> rows::readEvaluator(Database &database, EvaluatorId id)
{
    std::optional<Evaluator> evaluator;
    const Result<> read = rowtools::each(database, QByteArray(kEvaluatorSelect) + " WHERE id = ?", raw(id),
                                         [&evaluator](const Statement &row) { evaluator = readEvaluatorRow(row); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return evaluator;
}

Result<> rows::writeEvaluator(Database &database, const Evaluator &evaluator)
{
    const Result<Statement *> statement = database.cached(
        "INSERT INTO evaluator (id, position, name, role, weight) VALUES (?,?,?,?,?) ON CONFLICT (id) DO UPDATE "
        "SET position = excluded.position, name = excluded.name, role = excluded.role, weight = excluded.weight");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)
        ->bind(1, raw(evaluator.id))
        .bind(2, qint64(evaluator.position))
        .bind(3, evaluator.name)
        .bind(4, evaluator.role)
        .bind(5, evaluator.weight);
    return (*statement)->run();
}

Result<> rows::deleteEvaluator(Database &database, EvaluatorId id)
{
    if (const Result<> done = deleteJudgementsBy(database, id); !done)
        return done;
    return rowtools::runAll(database, raw(id),
                            {"DELETE FROM score WHERE evaluator_id = ?", "DELETE FROM evaluator WHERE id = ?"});
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
