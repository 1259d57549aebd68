// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Database.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

#include <cmath>
#include <limits>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Database", text);
}

constexpr int kBusyMilliseconds = 3000;

} // namespace

Statement::Statement(Database *database, sqlite3_stmt *statement)
    : m_database(database)
    , m_statement(statement)
{}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
{}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        sqlite3_finalize(m_statement);
        m_database = other.m_database;
        m_statement = std::exchange(other.m_statement, nullptr);
    }
    return *this;
}

Statement &Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement &Statement::bind(int index, double value)
{
    if (std::isnan(value))
        sqlite3_bind_null(m_statement, index);
    else
        sqlite3_bind_double(m_statement, index, value);
    return *this;
}

Statement &Statement::bind(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement, index, utf8.isNull() ? "" : utf8.constData(),
                        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &value)
{
    sqlite3_bind_blob64(m_statement, index, value.isNull() ? "" : value.constData(),
                        static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement &Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    const Error error = m_database->lastError();
    sqlite3_reset(m_statement);
    return tl::unexpected<Error>(error);
}

Result<> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (!*row)
            break;
    }
    sqlite3_reset(m_statement);
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return isNull(column) ? std::numeric_limits<double>::quiet_NaN() : sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    const int size = sqlite3_column_bytes(m_statement, column);
    return size > 0 ? QString::fromUtf8(data, size) : QString();
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Database::Database(sqlite3 *handle, const QString &path)
    : m_handle(handle)
    , m_path(path)
{}

Database::~Database()
{
    m_cache.clear();
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Mode::ReadOnly:
        flags |= SQLITE_OPEN_READONLY;
        break;
    case Mode::ReadWrite:
        flags |= SQLITE_OPEN_READWRITE;
        break;
    case Mode::CreateNew:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
        break;
    case Mode::Memory:
        flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
        break;
    }
    sqlite3 *handle = nullptr;
    const QByteArray name = mode == Mode::Memory ? QByteArrayLiteral(":memory:") : path.toUtf8();
    const int code = sqlite3_open_v2(name.constData(), &handle, flags, nullptr);
    std::unique_ptr<Database> database(new Database(handle, path));
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(database->errorFor(code));
    if (const Result<> configured = database->configure(mode); !configured)
        return tl::unexpected<Error>(configured.error());
    return database;
}

Result<> Database::configure(Mode mode)
{
    sqlite3_busy_timeout(m_handle, kBusyMilliseconds);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_handle, SQLITE_LIMIT_TRIGGER_DEPTH, 0);
    QByteArray sql = "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA cache_size = -65536;"
                     "PRAGMA temp_store = MEMORY;";
    if (mode == Mode::ReadWrite || mode == Mode::CreateNew)
        sql += "PRAGMA synchronous = FULL;";
    return execute(sql);
}

Result<> Database::execute(const QByteArray &sql)
{
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(errorFor(code));
    return {};
}

Result<Statement> Database::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected<Error>(errorFor(code));
    return Statement(this, statement);
}

Result<Statement *> Database::cached(const QByteArray &sql)
{
    const auto it = m_cache.find(sql);
    if (it != m_cache.end()) {
        it->second.reset();
        return &it->second;
    }
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    return &(m_cache[sql] = std::move(*statement));
}

Result<qint64> Database::integer(const QByteArray &sql)
{
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    const Result<bool> row = statement->step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    return *row ? statement->integer(0) : 0;
}

Error Database::lastError() const
{
    return errorFor(sqlite3_extended_errcode(m_handle));
}

Error Database::errorFor(int code) const
{
    const QString name = m_path;
    switch (code & 0xff) {
    case SQLITE_FULL:
        return {
            ErrorCode::DiskFull,
            tr("There is no room left on the disk that holds “%1”. Nothing was changed. Free some space and try again.")
                .arg(name)};
    case SQLITE_READONLY:
        return {ErrorCode::ReadOnly,
                tr("“%1” cannot be written. Nothing was changed. Save a copy where you may write.").arg(name)};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked,
                tr("Another program is using “%1” just now. Nothing was changed. Try again in a moment.").arg(name)};
    case SQLITE_NOTADB:
        return {ErrorCode::NotAProject, tr("“%1” is not a Shortlist project.").arg(name)};
    case SQLITE_CORRUPT:
        return {ErrorCode::Damaged, tr("“%1” is damaged (%2). Nothing was changed. Open a copy or a backup of it.")
                                        .arg(name, QString::fromUtf8(sqlite3_errstr(code)))};
    case SQLITE_IOERR:
        return {
            ErrorCode::Failed,
            tr("Reading or writing “%1” failed (%2). Nothing was changed. Check the disk or the network and try again.")
                .arg(name, QString::fromUtf8(sqlite3_errstr(code)))};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Failed,
                tr("“%1” cannot be opened. Check that the folder exists and that you may use it.").arg(name)};
    default:
        return {ErrorCode::Failed, tr("“%1”: %2. Nothing was changed.")
                                       .arg(name, m_handle != nullptr ? QString::fromUtf8(sqlite3_errmsg(m_handle))
                                                                      : QString::fromUtf8(sqlite3_errstr(code)))};
    }
}

Result<> Database::copyTo(Database &destination) const
{
    sqlite3_backup *backup = sqlite3_backup_init(destination.m_handle, "main", m_handle, "main");
    if (backup == nullptr)
        return tl::unexpected<Error>(destination.lastError());
    const int step = sqlite3_backup_step(backup, -1);
    const int finish = sqlite3_backup_finish(backup);
    if (step != SQLITE_DONE || finish != SQLITE_OK)
        return tl::unexpected<Error>(destination.errorFor(finish != SQLITE_OK ? finish : step));
    return {};
}

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    const Result<> begun = database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    if (!begun)
        return tl::unexpected<Error>(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{}

Transaction::~Transaction()
{
    if (m_database != nullptr && sqlite3_get_autocommit(m_database->handle()) == 0)
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<> Transaction::commit()
{
    const Result<> done = m_database->execute("COMMIT");
    if (done)
        m_database = nullptr;
    return done;
}

} // namespace shortlist
