// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/FieldColumns.h"
#include "core/project/RowTools.h"
#include "core/project/Rows.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace shortlist {

namespace {

constexpr char kCriterionSelect[] = "SELECT id, parent_id, position, name, description, weight, source, kind, unit, "
                                    "worst, best, decimals, question_id, formula, price_envelope FROM criterion";
constexpr char kLevelSelect[] = "SELECT criterion_id, id, score, label, anchor, value FROM scale_level";
constexpr char kPointSelect[] = "SELECT criterion_id, id, x, value FROM value_point";

Criterion readRow(const Statement &row)
{
    Criterion criterion;
    criterion.id = CriterionId{row.integer(0)};
    criterion.parent = CriterionId{row.integer(1)};
    criterion.position = rowtools::toInt(row.integer(2));
    criterion.name = row.text(3);
    criterion.description = row.text(4);
    criterion.weight = row.real(5);
    criterion.source = sourceFromCode(row.text(6)).value_or(CriterionSource::Evaluators);
    criterion.scale.kind = scaleKindFromCode(row.text(7)).value_or(ScaleKind::Rating);
    criterion.scale.unit = row.text(8);
    criterion.scale.worst = row.real(9);
    criterion.scale.best = row.real(10);
    criterion.scale.decimals = rowtools::toInt(row.integer(11));
    criterion.question = QuestionId{row.integer(12)};
    criterion.formula = row.text(13);
    criterion.priceEnvelope = row.integer(14) != 0;
    return criterion;
}

Result<std::vector<Criterion>> read(Database &database, std::optional<qint64> key)
{
    const auto select = [&key](const char *sql, const char *column) {
        return key ? QByteArray(sql) + " WHERE " + column + " = ?" : QByteArray(sql);
    };
    std::vector<Criterion> criteria;
    Result<> done = rowtools::each(database, select(kCriterionSelect, "id"), key,
                                   [&criteria](const Statement &row) { criteria.push_back(readRow(row)); });
    std::unordered_map<qint64, Scale *> index;
    for (Criterion &criterion : criteria)
        index[raw(criterion.id)] = &criterion.scale;
    if (done) {
        done = rowtools::each(database, select(kLevelSelect, "criterion_id"), key, [&index](const Statement &row) {
            const auto it = index.find(row.integer(0));
            if (it != index.end())
                it->second->levels.push_back(
                    {RowId{row.integer(1)}, row.real(2), row.text(3), row.text(4), row.real(5)});
        });
    }
    if (done) {
        done = rowtools::each(database, select(kPointSelect, "criterion_id"), key, [&index](const Statement &row) {
            const auto it = index.find(row.integer(0));
            if (it != index.end())
                it->second->points.push_back({RowId{row.integer(1)}, row.real(2), row.real(3)});
        });
    }
    if (!done)
        return tl::unexpected<Error>(done.error());
    for (Criterion &criterion : criteria) {
        std::sort(criterion.scale.levels.begin(), criterion.scale.levels.end(),
                  [](const ScaleLevel &a, const ScaleLevel &b) { return a.score < b.score; });
        std::sort(criterion.scale.points.begin(), criterion.scale.points.end(),
                  [](const ValuePoint &a, const ValuePoint &b) { return a.x < b.x; });
    }
    return criteria;
}

Result<> writeRow(Database &database, const Criterion &criterion)
{
    static const QByteArray sql =
        fieldcolumns::upsert("criterion", {"id"},
                             {"parent_id", "position", "name", "description", "weight", "source", "kind", "unit",
                              "worst", "best", "decimals", "question_id", "formula", "price_envelope"});
    const Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, raw(criterion.id));
    if (isNull(criterion.parent))
        (*statement)->bindNull(2);
    else
        (*statement)->bind(2, raw(criterion.parent));
    (*statement)
        ->bind(3, qint64(criterion.position))
        .bind(4, criterion.name)
        .bind(5, criterion.description)
        .bind(6, criterion.weight)
        .bind(7, sourceCode(criterion.source))
        .bind(8, scaleKindCode(criterion.scale.kind))
        .bind(9, criterion.scale.unit)
        .bind(10, criterion.scale.worst)
        .bind(11, criterion.scale.best)
        .bind(12, qint64(criterion.scale.decimals))
        .bind(13, raw(criterion.question))
        .bind(14, criterion.formula)
        .bind(15, qint64(criterion.priceEnvelope));
    return (*statement)->run();
}

// Writes the levels or points of a scale, and takes away those that are no longer there.
template <typename Row, typename Bind>
Result<> writeParts(Database &database, const QByteArray &table, const QByteArray &upsert, CriterionId owner,
                    const std::vector<Row> &parts, Bind &&bind)
{
    std::unordered_set<qint64> gone;
    Result<> done = rowtools::each(database, "SELECT id FROM " + table + " WHERE criterion_id = ?", raw(owner),
                                   [&gone](const Statement &row) { gone.insert(row.integer(0)); });
    for (const Row &part : parts) {
        if (!done)
            return done;
        const RowId id = isNull(part.id) ? newId<RowId>() : part.id;
        gone.erase(raw(id));
        const Result<Statement *> statement = database.cached(upsert);
        if (!statement)
            return tl::unexpected<Error>(statement.error());
        (*statement)->bind(1, raw(owner)).bind(2, raw(id));
        bind(**statement, part);
        done = (*statement)->run();
    }
    for (const qint64 id : gone) {
        const Result<Statement *> statement =
            database.cached("DELETE FROM " + table + " WHERE criterion_id = ? AND id = ?");
        if (!done || !statement)
            return done ? Result<>(tl::unexpected<Error>(statement.error())) : done;
        (*statement)->bind(1, raw(owner)).bind(2, id);
        done = (*statement)->run();
    }
    return done;
}

} // namespace

Result<std::vector<Criterion>> rows::readCriteria(Database &database)
{
    return read(database, std::nullopt);
}

Result<std::optional<Criterion>> rows::readCriterion(Database &database, CriterionId id)
{
    Result<std::vector<Criterion>> found = read(database, raw(id));
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->empty() ? std::nullopt : std::optional<Criterion>(std::move(found->front()));
}

Result<> rows::writeCriterion(Database &database, const Criterion &criterion)
{
    Result<> done = writeRow(database, criterion);
    if (done) {
        done = writeParts(
            database, "scale_level",
            "INSERT INTO scale_level (criterion_id, id, score, label, anchor, value) VALUES (?,?,?,?,?,?) "
            "ON CONFLICT (criterion_id, id) DO UPDATE SET score = excluded.score, label = excluded.label, "
            "anchor = excluded.anchor, value = excluded.value",
            criterion.id, criterion.scale.levels, [](Statement &statement, const ScaleLevel &level) {
                statement.bind(3, level.score).bind(4, level.label).bind(5, level.anchor).bind(6, level.value);
            });
    }
    if (done) {
        done = writeParts(database, "value_point",
                          "INSERT INTO value_point (criterion_id, id, x, value) VALUES (?,?,?,?) "
                          "ON CONFLICT (criterion_id, id) DO UPDATE SET x = excluded.x, value = excluded.value",
                          criterion.id, criterion.scale.points, [](Statement &statement, const ValuePoint &point) {
                              statement.bind(3, point.x).bind(4, point.value);
                          });
    }
    return done;
}

Result<> rows::deleteCriterion(Database &database, CriterionId id)
{
    if (const Result<> done = deleteJudgementsOf(database, id); !done)
        return done;
    return rowtools::runAll(database, raw(id),
                            {"DELETE FROM score WHERE criterion_id = ?", "DELETE FROM fact WHERE criterion_id = ?",
                             "DELETE FROM consensus WHERE criterion_id = ?",
                             "DELETE FROM evaluator_section WHERE criterion_id = ?",
                             "DELETE FROM scale_level WHERE criterion_id = ?",
                             "DELETE FROM value_point WHERE criterion_id = ?", "DELETE FROM criterion WHERE id = ?"});
}

Result<std::vector<CriterionId>> rows::criterionChildren(Database &database, CriterionId parent)
{
    std::vector<CriterionId> children;
    const Result<> read =
        rowtools::each(database, "SELECT id FROM criterion WHERE parent_id = ?", raw(parent),
                       [&children](const Statement &row) { children.push_back(CriterionId{row.integer(0)}); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return children;
}

} // namespace shortlist
