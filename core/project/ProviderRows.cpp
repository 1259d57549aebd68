// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/RowTools.h"
#include "core/project/Rows.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace shortlist {

namespace {

constexpr char kProviderSelect[] =
    "SELECT id, name, legal_name, website, country, founded, headcount, status, notes FROM provider";

// How one kind of row that belongs to a provider stands in its table. The first three columns are provider_id, id,
// position.
template <typename Row>
struct ChildTable
{
    const char *name;
    const char *columns; // after the first three
    const char *upsert;
    Row (*read)(const Statement &);
    void (*bind)(Statement &, const Row &); // from the fourth parameter on
    std::vector<Row> Provider::*member;
};

const ChildTable<Site> kSites{
    "site",
    "city, country, zone, seats",
    "INSERT INTO site (provider_id, id, position, city, country, zone, seats) VALUES (?,?,?,?,?,?,?) "
    "ON CONFLICT (provider_id, id) DO UPDATE SET position = excluded.position, city = excluded.city, country = "
    "excluded.country, "
    "zone = excluded.zone, seats = excluded.seats",
    [](const Statement &row) {
        return Site{RowId{row.integer(1)}, row.text(3), row.text(4), row.text(5), rowtools::toInt(row.integer(6))};
    },
    [](Statement &statement, const Site &site) {
        statement.bind(4, site.city).bind(5, site.country).bind(6, site.zone).bind(7, qint64(site.seats));
    },
    &Provider::sites};

const ChildTable<Certificate> kCertificates{
    "certificate",
    "standard, issuer, valid_until",
    "INSERT INTO certificate (provider_id, id, position, standard, issuer, valid_until) VALUES (?,?,?,?,?,?) "
    "ON CONFLICT (provider_id, id) DO UPDATE SET position = excluded.position, standard = excluded.standard, "
    "issuer = excluded.issuer, valid_until = excluded.valid_until",
    [](const Statement &row) {
        return Certificate{RowId{row.integer(1)}, row.text(3), row.text(4), rowtools::toDate(row.text(5))};
    },
    [](Statement &statement, const Certificate &certificate) {
        statement.bind(4, certificate.standard)
            .bind(5, certificate.issuer)
            .bind(6, rowtools::fromDate(certificate.validUntil));
    },
    &Provider::certificates};

const ChildTable<Contact> kContacts{
    "contact",
    "name, role, email, phone",
    "INSERT INTO contact (provider_id, id, position, name, role, email, phone) VALUES (?,?,?,?,?,?,?) "
    "ON CONFLICT (provider_id, id) DO UPDATE SET position = excluded.position, name = excluded.name, role = "
    "excluded.role, "
    "email = excluded.email, phone = excluded.phone",
    [](const Statement &row) {
        return Contact{RowId{row.integer(1)}, row.text(3), row.text(4), row.text(5), row.text(6)};
    },
    [](Statement &statement, const Contact &contact) {
        statement.bind(4, contact.name).bind(5, contact.role).bind(6, contact.email).bind(7, contact.phone);
    },
    &Provider::contacts};

const ChildTable<Reference> kReferences{
    "reference",
    "client, industry, contact, notes",
    "INSERT INTO reference (provider_id, id, position, client, industry, contact, notes) VALUES (?,?,?,?,?,?,?) "
    "ON CONFLICT (provider_id, id) DO UPDATE SET position = excluded.position, client = excluded.client, "
    "industry = excluded.industry, contact = excluded.contact, notes = excluded.notes",
    [](const Statement &row) {
        return Reference{RowId{row.integer(1)}, row.text(3), row.text(4), row.text(5), row.text(6)};
    },
    [](Statement &statement, const Reference &reference) {
        statement.bind(4, reference.client)
            .bind(5, reference.industry)
            .bind(6, reference.contact)
            .bind(7, reference.notes);
    },
    &Provider::references};

using Index = std::unordered_map<ProviderId, Provider *>;

QByteArray filtered(const QByteArray &select, bool one)
{
    return one ? select + " WHERE provider_id = ?" : select;
}

// Reads the rows of all providers, or of one, into the providers of the index.
template <typename Row>
Result<> readChildren(Database &database, const ChildTable<Row> &table, std::optional<qint64> key, const Index &index)
{
    const QByteArray select = QByteArray("SELECT provider_id, id, position, ") + table.columns + " FROM " + table.name;
    std::vector<std::pair<qint64, Row>> pending;
    Provider *current = nullptr;
    const auto flush = [&] {
        std::stable_sort(pending.begin(), pending.end(),
                         [](const auto &a, const auto &b) { return a.first < b.first; });
        for (auto &entry : pending)
            (current->*table.member).push_back(std::move(entry.second));
        pending.clear();
    };
    const Result<> read = rowtools::each(database, filtered(select, key.has_value()), key, [&](const Statement &row) {
        const auto it = index.find(ProviderId{row.integer(0)});
        if (it == index.end())
            return;
        if (current != it->second && current != nullptr)
            flush();
        current = it->second;
        pending.emplace_back(row.integer(2), table.read(row));
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

Result<std::vector<Provider>> read(Database &database, std::optional<qint64> key)
{
    std::vector<Provider> providers;
    const QByteArray select = key ? QByteArray(kProviderSelect) + " WHERE id = ?" : QByteArray(kProviderSelect);
    Result<> done = rowtools::each(database, select, key, [&providers](const Statement &row) {
        Provider &provider = providers.emplace_back();
        provider.id = ProviderId{row.integer(0)};
        provider.name = row.text(1);
        provider.legalName = row.text(2);
        provider.website = row.text(3);
        provider.country = row.text(4);
        provider.founded = rowtools::toInt(row.integer(5));
        provider.headcount = rowtools::toInt(row.integer(6));
        provider.status = statusFromCode(row.text(7)).value_or(ProviderStatus::Candidate);
        provider.notes = row.text(8);
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
    then([&] { return readChildren(database, kSites, key, index); });
    then([&] { return readChildren(database, kCertificates, key, index); });
    then([&] { return readChildren(database, kContacts, key, index); });
    then([&] { return readChildren(database, kReferences, key, index); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return providers;
}

Result<> writeRow(Database &database, const Provider &provider)
{
    const Result<Statement *> statement = database.cached(
        "INSERT INTO provider (id, name, legal_name, website, country, founded, headcount, status, notes) "
        "VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, legal_name = "
        "excluded.legal_name, "
        "website = excluded.website, country = excluded.country, founded = excluded.founded, "
        "headcount = excluded.headcount, status = excluded.status, notes = excluded.notes");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)
        ->bind(1, raw(provider.id))
        .bind(2, provider.name)
        .bind(3, provider.legalName)
        .bind(4, provider.website)
        .bind(5, provider.country)
        .bind(6, qint64(provider.founded))
        .bind(7, qint64(provider.headcount))
        .bind(8, statusCode(provider.status))
        .bind(9, provider.notes);
    return (*statement)->run();
}

Result<> removeChild(Database &database, const QByteArray &table, ProviderId provider, qint64 id)
{
    const Result<Statement *> statement = database.cached("DELETE FROM " + table + " WHERE provider_id = ? AND id = ?");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, raw(provider)).bind(2, id);
    return (*statement)->run();
}

template <typename Row>
Result<> writeChildren(Database &database, const ChildTable<Row> &table, const Provider &provider)
{
    std::unordered_set<qint64> gone;
    Result<> done = rowtools::each(database, QByteArray("SELECT id FROM ") + table.name + " WHERE provider_id = ?",
                                   raw(provider.id), [&gone](const Statement &row) { gone.insert(row.integer(0)); });
    qint64 position = 0;
    for (const Row &row : provider.*table.member) {
        if (!done)
            return done;
        const RowId id = isNull(row.id) ? newId<RowId>() : row.id;
        gone.erase(raw(id));
        const Result<Statement *> statement = database.cached(table.upsert);
        if (!statement)
            return tl::unexpected<Error>(statement.error());
        (*statement)->bind(1, raw(provider.id)).bind(2, raw(id)).bind(3, position++);
        table.bind(**statement, row);
        done = (*statement)->run();
    }
    for (const qint64 id : gone) {
        if (!done)
            return done;
        done = removeChild(database, table.name, provider.id, id);
    }
    return done;
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
    if (done)
        done = writeChildren(database, kSites, provider);
    if (done)
        done = writeChildren(database, kCertificates, provider);
    if (done)
        done = writeChildren(database, kContacts, provider);
    if (done)
        done = writeChildren(database, kReferences, provider);
    return done;
}

Result<> rows::deleteProvider(Database &database, ProviderId id)
{
    return rowtools::runAll(database, raw(id),
                            {"DELETE FROM score WHERE provider_id = ?", "DELETE FROM fact WHERE provider_id = ?",
                             "DELETE FROM provider_service WHERE provider_id = ?",
                             "DELETE FROM provider_tag WHERE provider_id = ?", "DELETE FROM site WHERE provider_id = ?",
                             "DELETE FROM certificate WHERE provider_id = ?",
                             "DELETE FROM contact WHERE provider_id = ?", "DELETE FROM reference WHERE provider_id = ?",
                             "DELETE FROM provider WHERE id = ?"});
}

} // namespace shortlist
