// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/FieldColumns.h"
#include "core/project/Rows.h"

#include <algorithm>

namespace shortlist {

namespace {

template <typename Row>
constexpr bool kHasPosition = requires(Row row)
{
    row.position;
};

} // namespace

template <typename Row>
Result<std::vector<Row>> rows::readList(Database &database)
{
    static const QByteArray sql =
        "SELECT id, " + fieldcolumns::quoted(fieldcolumns::names<Row>()) + " FROM " + Row::table();
    std::vector<Row> list;
    const Result<> read = rowtools::each(database, sql, {}, [&list](const Statement &statement) {
        Row row;
        row.id = decltype(Row::id){statement.integer(0)};
        fieldcolumns::readAll(statement, 1, row);
        list.push_back(std::move(row));
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    std::stable_sort(list.begin(), list.end(), [](const Row &a, const Row &b) {
        if constexpr (kHasPosition<Row>)
            return std::pair(a.position, a.id) < std::pair(b.position, b.id);
        else
            return a.id < b.id;
    });
    return list;
}

template <typename Row>
Result<> rows::writeListRow(Database &database, const Row &row)
{
    static const QByteArray sql = fieldcolumns::upsert(Row::table(), {"id"}, fieldcolumns::names<Row>());
    const Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, raw(row.id));
    fieldcolumns::bindAll(**statement, 2, row);
    return (*statement)->run();
}

namespace {

// What refers to a row of a list and goes with it, or forgets it.
template <typename Row>
Result<> letGo(Database &, decltype(Row::id))
{
    return {};
}

template <>
Result<> letGo<NeedFunction>(Database &database, FunctionId id)
{
    return rowtools::runAll(database, raw(id), {"UPDATE offer_line SET function_id = 0 WHERE function_id = ?"});
}

template <>
Result<> letGo<Requirement>(Database &database, RequirementId id)
{
    return rowtools::runAll(database, raw(id), {"DELETE FROM finding WHERE requirement_id = ?"});
}

template <>
Result<> letGo<Question>(Database &database, QuestionId id)
{
    return rowtools::runAll(database, raw(id),
                            {"DELETE FROM answer WHERE question_id = ?",
                             "UPDATE criterion SET question_id = 0 WHERE question_id = ?",
                             "UPDATE requirement SET question_id = 0 WHERE question_id = ?",
                             "UPDATE evidence SET question_id = 0 WHERE question_id = ?"});
}

} // namespace

template <typename Row>
Result<> rows::deleteListRow(Database &database, const Row &row)
{
    if (const Result<> done = letGo<Row>(database, row.id); !done)
        return done;
    return rowtools::runKeys(database, QByteArray("DELETE FROM ") + Row::table() + " WHERE id = ?", {raw(row.id)});
}

#define SHORTLIST_LIST(Row)                                                                                            \
    template Result<std::vector<Row>> rows::readList<Row>(Database &);                                                 \
    template Result<> rows::writeListRow<Row>(Database &, const Row &);                                                \
    template Result<> rows::deleteListRow<Row>(Database &, const Row &);
SHORTLIST_LIST(NeedFunction)
SHORTLIST_LIST(WorksheetAnswer)
SHORTLIST_LIST(ServiceLevel)
SHORTLIST_LIST(OwnStandard)
SHORTLIST_LIST(Requirement)
SHORTLIST_LIST(Question)
SHORTLIST_LIST(ExchangeRate)
SHORTLIST_LIST(BuyerCost)
SHORTLIST_LIST(Preference)
#undef SHORTLIST_LIST

} // namespace shortlist
