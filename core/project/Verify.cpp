// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Verify.h"

#include "core/project/Changeset.h"
#include "core/project/Database.h"
#include "core/project/FileCheck.h"
#include "core/project/Journal.h"
#include "core/project/Migrations.h"
#include "core/project/RowTools.h"
#include "core/project/Rows.h"

#include <QCoreApplication>

#include <sqlite3.h>

namespace shortlist {

namespace {

constexpr int kMostFindings = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Verify", text);
}

Error cancelled()
{
    return {ErrorCode::Cancelled, tr("The check was cancelled. The project was not changed.")};
}

Result<QStringList> foreignKeys(Database &database)
{
    QStringList findings;
    const Result<> checked =
        rowtools::each(database, "PRAGMA foreign_key_check", {}, [&findings](const Statement &row) {
            if (findings.size() < kMostFindings)
                findings
                    << tr("A row of “%1” belongs to a row of “%2” that is not there.").arg(row.text(0), row.text(2));
        });
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    return findings;
}

// Follows the hash chain and, as far as it holds, makes every change again in an empty database in memory.
class Replay
{
public:
    Replay(Database &database, const Migrations &migrations, Database &copy)
        : m_copy(copy)
        , m_migrations(migrations)
        , m_head(journal::emptyHead())
    {
        m_total = database.integer("SELECT count(*) FROM journal").value_or(0);
    }

    Result<> visit(const JournalRecord &record, const std::function<bool(double)> &progress, QStringList &findings)
    {
        if (progress && !progress(0.2 + 0.6 * double(m_done++) / double(qMax<qint64>(1, m_total))))
            return tl::unexpected<Error>(cancelled());
        if (m_broken)
            return {};
        if (record.sequence != m_head.sequence + 1)
            return stop(tr("The history jumps from entry %1 to entry %2.").arg(m_head.sequence).arg(record.sequence),
                        findings);
        if (journal::hashOf(m_head.hash, record) != record.hash)
            return stop(tr("Entry %1 of the history, or one before it, was altered: its hash does not fit.")
                            .arg(record.sequence),
                        findings);
        m_head = {record.sequence, record.hash};
        if (const Result<> applied = apply(record); !applied)
            return stop(tr("Entry %1 of the history cannot be made again: %2")
                            .arg(record.sequence)
                            .arg(applied.error().message),
                        findings);
        return {};
    }

    bool isWhole() const { return !m_broken; }

private:
    Result<> apply(const JournalRecord &record)
    {
        if (record.kind == JournalKind::Migration) {
            if (record.target < 1 || record.target > m_migrations.latest())
                return fail(ErrorCode::Damaged, tr("there is no such step of the schema."));
            return m_migrations.run(m_copy, static_cast<int>(record.target));
        }
        const Result<QByteArray> changeset = journal::changesetOf(record);
        return changeset ? changeset::apply(m_copy, *changeset) : tl::unexpected<Error>(changeset.error());
    }

    Result<> stop(const QString &finding, QStringList &findings)
    {
        m_broken = true;
        findings << finding;
        return {};
    }

    Database &m_copy;
    const Migrations &m_migrations;
    JournalHead m_head;
    qint64 m_total = 0;
    qint64 m_done = 0;
    bool m_broken = false;
};

Result<QStringList> tableNames(Database &database)
{
    QStringList names;
    const Result<> read =
        rowtools::each(database,
                       "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('journal', "
                       "'evidence_content') ORDER BY name",
                       {}, [&names](const Statement &row) { names << row.text(0); });
    if (!read)
        return tl::unexpected<Error>(read.error());
    return names;
}

bool sameRow(sqlite3_stmt *a, sqlite3_stmt *b)
{
    const int columns = sqlite3_column_count(a);
    for (int column = 0; column < columns; ++column) {
        const int type = sqlite3_column_type(a, column);
        if (type != sqlite3_column_type(b, column))
            return false;
        if (type == SQLITE_INTEGER && sqlite3_column_int64(a, column) != sqlite3_column_int64(b, column))
            return false;
        if (type == SQLITE_FLOAT && sqlite3_column_double(a, column) != sqlite3_column_double(b, column))
            return false;
        if (type == SQLITE_TEXT || type == SQLITE_BLOB) {
            const int size = sqlite3_column_bytes(a, column);
            if (size != sqlite3_column_bytes(b, column) ||
                (size > 0 && memcmp(sqlite3_column_blob(a, column), sqlite3_column_blob(b, column),
                                    static_cast<std::size_t>(size)) != 0))
                return false;
        }
    }
    return true;
}

struct Finalizer
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using RawStatement = std::unique_ptr<sqlite3_stmt, Finalizer>;

// Both tables have the same primary key, by which a full scan goes.
Result<bool> sameTable(Database &one, Database &other, const QString &table)
{
    const QByteArray sql = "SELECT * FROM \"" + table.toUtf8() + "\"";
    sqlite3_stmt *left = nullptr;
    sqlite3_stmt *right = nullptr;
    const bool ready = sqlite3_prepare_v2(one.handle(), sql.constData(), -1, &left, nullptr) == SQLITE_OK;
    const RawStatement leftOwner(left);
    const bool alsoReady =
        ready && sqlite3_prepare_v2(other.handle(), sql.constData(), -1, &right, nullptr) == SQLITE_OK;
    const RawStatement rightOwner(right);
    if (!ready || !alsoReady)
        return tl::unexpected<Error>(ready ? other.lastError() : one.lastError());
    for (;;) {
        const int a = sqlite3_step(left);
        const int b = sqlite3_step(right);
        if (a != SQLITE_ROW && a != SQLITE_DONE)
            return tl::unexpected<Error>(one.lastError());
        if (a != b)
            return false;
        if (a == SQLITE_DONE)
            return true;
        if (!sameRow(left, right))
            return false;
    }
}

Result<> compareTables(Database &database, Database &copy, const std::function<bool(double)> &progress,
                       QStringList &findings)
{
    const Result<QStringList> names = tableNames(copy);
    if (!names)
        return tl::unexpected<Error>(names.error());
    qsizetype done = 0;
    for (const QString &name : *names) {
        if (progress && !progress(0.8 + 0.2 * double(done++) / double(names->size())))
            return tl::unexpected<Error>(cancelled());
        const Result<bool> same = sameTable(database, copy, name);
        if (!same)
            return tl::unexpected<Error>(same.error());
        if (!*same)
            findings
                << tr("The table “%1” is not what the history leads to: it was changed past the history.").arg(name);
    }
    return {};
}

} // namespace

Result<QStringList> verify::check(Database &database, const Migrations &migrations,
                                  const std::function<bool(double)> &progress)
{
    // One read transaction, so that an edit in between cannot make tables and history differ.
    const Result<Transaction> reading = Transaction::begin(database, Transaction::Kind::Read);
    if (!reading)
        return tl::unexpected<Error>(reading.error());
    QStringList findings;
    const Result<qint64> version = database.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected<Error>(version.error());
    const Result<QStringList> schema = filecheck::schemaDifferences(database, migrations, static_cast<int>(*version));
    if (!schema)
        return tl::unexpected<Error>(schema.error());
    if (!schema->isEmpty())
        return *schema; // nothing further can be trusted
    const Result<QStringList> quick = filecheck::quickCheck(database);
    if (!quick)
        return tl::unexpected<Error>(quick.error());
    findings += *quick;
    if (progress && !progress(0.1))
        return tl::unexpected<Error>(cancelled());
    const Result<QStringList> keys = foreignKeys(database);
    if (!keys)
        return tl::unexpected<Error>(keys.error());
    findings += *keys;
    const Result<QStringList> contents = rows::contentProblems(database);
    if (!contents)
        return tl::unexpected<Error>(contents.error());
    findings += *contents;
    Result<std::unique_ptr<Database>> copy = Database::open(QString(), Database::Mode::Memory);
    if (!copy)
        return tl::unexpected<Error>(copy.error());
    Replay replay(database, migrations, **copy);
    const Result<> replayed =
        journal::visit(database, [&](const JournalRecord &record) { return replay.visit(record, progress, findings); });
    if (!replayed)
        return tl::unexpected<Error>(replayed.error());
    if (replay.isWhole()) {
        if (const Result<> compared = compareTables(database, **copy, progress, findings); !compared)
            return tl::unexpected<Error>(compared.error());
    }
    if (progress)
        progress(1.0);
    return findings;
}

} // namespace shortlist
