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

// A list of a provider's whose rows have a key and a place of their own. The first three columns are provider_id, id,
// position; then the row's fields.
template <typename Row>
using Children = std::vector<Row> Provider::*;

template <typename Row>
const QByteArray &childSelect()
{
    static const QByteArray sql = "SELECT provider_id, id, position, " +
                                  fieldcolumns::quoted(fieldcolumns::names<Row>()) + " FROM " + Row::table();
    return sql;
}

template <typename Row>
const QByteArray &childUpsert()
{
    static const QByteArray sql = fieldcolumns::upsert(Row::table(), {"provider_id", "id"},
                                                       QList<QByteArray>{"position"} + fieldcolumns::names<Row>());
    return sql;
}

// Calls visitor(member) for each such list.
template <typename Visitor>
Result<> eachChildren(Visitor &&visitor)
{
    Result<> done = visitor(&Provider::sites);
    const auto then = [&done, &visitor](auto member) {
        if (done)
            done = visitor(member);
    };
    then(&Provider::certificates);
    then(&Provider::contacts);
    then(&Provider::references);
    then(&Provider::evidence);
    then(&Provider::offers);
    return done;
}

using Index = std::unordered_map<ProviderId, Provider *>;

QByteArray filtered(const QByteArray &select, bool one)
{
    return one ? select + " WHERE provider_id = ?" : select;
}

// Reads the rows of all providers, or of one, into the providers of the index.
template <typename Row>
Result<> readChildren(Database &database, Children<Row> member, std::optional<qint64> key, const Index &index)
{
    using RowKey = decltype(Row::id);
    std::vector<std::pair<qint64, Row>> pending;
    Provider *current = nullptr;
    const auto flush = [&] {
        std::stable_sort(pending.begin(), pending.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (auto &entry : pending)
            (current->*member).push_back(std::move(entry.second));
        pending.clear();
    };
    const Result<> read =
        rowtools::each(database, filtered(childSelect<Row>(), key.has_value()), key, [&](const Statement &row) {
            const auto it = index.find(ProviderId{row.integer(0)});
            if (it == index.end())
                return;
            if (current != it->second && current != nullptr)
                flush();
            current = it->second;
            Row child;
            child.id = RowKey{row.integer(1)};
            fieldcolumns::readAll(row, 3, child);
            pending.emplace_back(row.integer(2), std::move(child));
        });
    if (current != nullptr)
        flush();
    return read;
}

Result<> readStrings(Database &database, const QByteArray &select, std::optional<qint64> key, const Index &index,
                     QStringList Provider::*member)
{
    return rowtools::each(database, filtered(select, key.has_value()), key, [&](const Statement &row) {
        const auto it = index.find(ProviderId{row.integer(0)});
        if (it != index.end())
            (it->second->*member).append(row.text(1));
    });
}

Result<> readLines(Database &database, std::optional<qint64> key, const Index &index)
{
    static const QByteArray select = "SELECT provider_id, offer_id, position, id, " +
                                     fieldcolumns::quoted(fieldcolumns::names<OfferLine>()) + " FROM offer_line";
    std::unordered_map<Offer *, std::vector<std::pair<qint64, OfferLine>>> found;
    const Result<> read = rowtools::each(database, filtered(select, key.has_value()), key, [&](const Statement &row) {
        const auto owner = index.find(ProviderId{row.integer(0)});
        if (owner == index.end())
            return;
        std::vector<Offer> &offers = owner->second->offers;
        const auto offer = std::find_if(offers.begin(), offers.end(),
                                        [&row](const Offer &each) { return raw(each.id) == row.integer(1); });
        if (offer == offers.end())
            return;
        OfferLine line;
        line.id = RowId{row.integer(3)};
        fieldcolumns::readAll(row, 4, line);
        found[&*offer].emplace_back(row.integer(2), std::move(line));
    });
    for (auto &[offer, lines] : found) {
        std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (auto &line : lines)
            offer->lines.push_back(std::move(line.second));
    }
    return read;
}

Result<> readFindings(Database &database, std::optional<qint64> key, const Index &index)
{
    static const QByteArray select =
        "SELECT provider_id, requirement_id, " + fieldcolumns::quoted(fieldcolumns::names<Finding>()) + " FROM finding";
    return rowtools::each(database, filtered(select, key.has_value()), key, [&](const Statement &row) {
        const auto owner = index.find(ProviderId{row.integer(0)});
        if (owner == index.end())
            return;
        Finding finding;
        finding.requirement = RequirementId{row.integer(1)};
        fieldcolumns::readAll(row, 2, finding);
        owner->second->findings.push_back(std::move(finding));
    });
}

Result<std::vector<Provider>> read(Database &database, std::optional<qint64> key)
{
    std::vector<Provider> providers;
    static const QByteArray all =
        "SELECT id, " + fieldcolumns::quoted(fieldcolumns::names<Provider>()) + " FROM provider";
    Result<> done = rowtools::each(database, key ? QByteArray(all + " WHERE id = ?") : all, key,
                                   [&providers](const Statement &row) {
                                       Provider &provider = providers.emplace_back();
                                       provider.id = ProviderId{row.integer(0)};
                                       fieldcolumns::readAll(row, 1, provider);
                                   });
    Index index;
    for (Provider &provider : providers)
        index[provider.id] = &provider;
    const auto then = [&done](auto &&step) {
        if (done)
            done = step();
    };
    then([&] {
        return readStrings(database, "SELECT provider_id, service FROM provider_service", key, index,
                           &Provider::services);
    });
    then([&] {
        return readStrings(database, "SELECT provider_id, tag FROM provider_tag", key, index, &Provider::tags);
    });
    then([&] { return eachChildren([&](auto member) { return readChildren(database, member, key, index); }); });
    then([&] { return readLines(database, key, index); });
    then([&] { return readFindings(database, key, index); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return providers;
}

Result<> writeRow(Database &database, const Provider &provider)
{
    static const QByteArray sql = fieldcolumns::upsert("provider", {"id"}, fieldcolumns::names<Provider>());
    const Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, raw(provider.id));
    fieldcolumns::bindAll(**statement, 2, provider);
    return (*statement)->run();
}

// Writes rows by their keys, gives a key to those without one, and takes away the stored rows that are no longer there.
template <typename Row, typename Write, typename Remove>
Result<> writeSet(std::unordered_set<qint64> gone, std::vector<Row> &rows, Write &&write, Remove &&remove)
{
    using RowKey = decltype(Row::id);
    Result<> done;
    qint64 position = 0;
    for (Row &row : rows) {
        if (!done)
            return done;
        if (isNull(row.id))
            row.id = newId<RowKey>();
        gone.erase(raw(row.id));
        done = write(row, position++);
    }
    for (const qint64 id : gone) {
        if (done)
            done = remove(id);
    }
    return done;
}

template <typename Row>
Result<> writeChildren(Database &database, Children<Row> member, Provider &provider)
{
    const QByteArray table = Row::table();
    std::unordered_set<qint64> stored;
    const Result<> read =
        rowtools::each(database, "SELECT id FROM " + table + " WHERE provider_id = ?", raw(provider.id),
                       [&stored](const Statement &row) { stored.insert(row.integer(0)); });
    if (!read)
        return read;
    return writeSet(
        std::move(stored), provider.*member,
        [&](const Row &row, qint64 position) -> Result<> {
            const Result<Statement *> statement = database.cached(childUpsert<Row>());
            if (!statement)
                return tl::unexpected<Error>(statement.error());
            (*statement)->bind(1, raw(provider.id)).bind(2, raw(row.id)).bind(3, position);
            fieldcolumns::bindAll(**statement, 4, row);
            return (*statement)->run();
        },
        [&](qint64 id) {
            return rowtools::runKeys(database, "DELETE FROM " + table + " WHERE provider_id = ? AND id = ?",
                                     {raw(provider.id), id});
        });
}

Result<> writeLines(Database &database, ProviderId provider, Offer &offer)
{
    static const QByteArray sql =
        fieldcolumns::upsert("offer_line", {"provider_id", "offer_id", "id"},
                             QList<QByteArray>{"position"} + fieldcolumns::names<OfferLine>());
    std::unordered_set<qint64> stored;
    const Result<> read = rowtools::each(database, "SELECT offer_id, id FROM offer_line WHERE provider_id = ?",
                                         raw(provider), [&stored, &offer](const Statement &row) {
                                             if (row.integer(0) == raw(offer.id))
                                                 stored.insert(row.integer(1));
                                         });
    if (!read)
        return read;
    return writeSet(
        std::move(stored), offer.lines,
        [&](const OfferLine &line, qint64 position) -> Result<> {
            const Result<Statement *> statement = database.cached(sql);
            if (!statement)
                return tl::unexpected<Error>(statement.error());
            (*statement)->bind(1, raw(provider)).bind(2, raw(offer.id)).bind(3, raw(line.id)).bind(4, position);
            fieldcolumns::bindAll(**statement, 5, line);
            return (*statement)->run();
        },
        [&](qint64 id) {
            return rowtools::runKeys(database,
                                     "DELETE FROM offer_line WHERE provider_id = ? AND offer_id = ? AND id = ?",
                                     {raw(provider), raw(offer.id), id});
        });
}

Result<> writeFindings(Database &database, const Provider &provider)
{
    static const QByteArray sql =
        fieldcolumns::upsert("finding", {"provider_id", "requirement_id"}, fieldcolumns::names<Finding>());
    std::unordered_set<qint64> gone;
    Result<> done = rowtools::each(database, "SELECT requirement_id FROM finding WHERE provider_id = ?",
                                   raw(provider.id), [&gone](const Statement &row) { gone.insert(row.integer(0)); });
    for (const Finding &finding : provider.findings) {
        if (!done || finding.isEmpty())
            continue;
        gone.erase(raw(finding.requirement));
        const Result<Statement *> statement = database.cached(sql);
        if (!statement)
            return tl::unexpected<Error>(statement.error());
        (*statement)->bind(1, raw(provider.id)).bind(2, raw(finding.requirement));
        fieldcolumns::bindAll(**statement, 3, finding);
        done = (*statement)->run();
    }
    for (const qint64 id : gone) {
        if (done)
            done = rowtools::runKeys(database, "DELETE FROM finding WHERE provider_id = ? AND requirement_id = ?",
                                     {raw(provider.id), id});
    }
    return done;
}

// Lines of offers that are no longer there.
Result<> removeLooseLines(Database &database, const Provider &provider)
{
    return rowtools::runAll(database, raw(provider.id),
                            {"DELETE FROM offer_line WHERE provider_id = ?1 AND offer_id NOT IN "
                             "(SELECT id FROM offer WHERE provider_id = ?1)"});
}

Result<> writeStrings(Database &database, const QByteArray &table, const QByteArray &column, const Provider &provider,
                      const QStringList &wanted)
{
    QStringList stored;
    Result<> done = rowtools::each(database, "SELECT " + column + " FROM " + table + " WHERE provider_id = ?",
                                   raw(provider.id), [&stored](const Statement &row) { stored << row.text(0); });
    const auto run = [&](const QByteArray &sql, const QString &text) -> Result<> {
        const Result<Statement *> statement = database.cached(sql);
        if (!statement)
            return tl::unexpected<Error>(statement.error());
        (*statement)->bind(1, raw(provider.id)).bind(2, text);
        return (*statement)->run();
    };
    for (const QString &text : wanted) {
        if (done && !text.isEmpty() && !stored.contains(text))
            done = run("INSERT OR IGNORE INTO " + table + " (provider_id, " + column + ") VALUES (?,?)", text);
    }
    for (const QString &text : std::as_const(stored)) {
        if (done && !wanted.contains(text))
            done = run("DELETE FROM " + table + " WHERE provider_id = ? AND " + column + " = ?", text);
    }
    return done;
}

} // namespace

Result<std::vector<Provider>> rows::readProviders(Database &database)
{
    return read(database, std::nullopt);
}

Result<std::optional<Provider>> rows::readProvider(Database &database, ProviderId id)
{
    Result<std::vector<Provider>> found = read(database, raw(id));
    if (!found)
        return tl::unexpected<Error>(found.error());
    return found->empty() ? std::nullopt : std::optional<Provider>(std::move(found->front()));
}

Result<> rows::writeProvider(Database &database, const Provider &provider)
{
    Result<> done = writeRow(database, provider);
    if (done)
        done = writeStrings(database, "provider_service", "service", provider, provider.services);
    if (done)
        done = writeStrings(database, "provider_tag", "tag", provider, provider.tags);
    Provider keyed = provider;
    if (done)
        done = eachChildren([&](auto member) { return writeChildren(database, member, keyed); });
    for (Offer &offer : keyed.offers) {
        if (done)
            done = writeLines(database, keyed.id, offer);
    }
    if (done)
        done = removeLooseLines(database, keyed);
    return done ? writeFindings(database, keyed) : done;
}

Result<> rows::deleteProvider(Database &database, ProviderId id)
{
    return rowtools::runAll(
        database, raw(id),
        {"DELETE FROM score WHERE provider_id = ?", "DELETE FROM fact WHERE provider_id = ?",
         "DELETE FROM consensus WHERE provider_id = ?", "DELETE FROM answer WHERE provider_id = ?",
         "DELETE FROM finding WHERE provider_id = ?", "DELETE FROM offer_line WHERE provider_id = ?",
         "DELETE FROM offer WHERE provider_id = ?", "DELETE FROM evidence WHERE provider_id = ?",
         "DELETE FROM buyer_cost WHERE provider_id = ?", "DELETE FROM provider_service WHERE provider_id = ?",
         "DELETE FROM provider_tag WHERE provider_id = ?", "DELETE FROM site WHERE provider_id = ?",
         "DELETE FROM certificate WHERE provider_id = ?", "DELETE FROM contact WHERE provider_id = ?",
         "DELETE FROM reference WHERE provider_id = ?", "DELETE FROM provider WHERE id = ?"});
}

} // namespace shortlist
