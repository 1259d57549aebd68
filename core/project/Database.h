// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace shortlist {

class Database;

// A prepared statement. Indexes of bind() count from 1, those of the columns from 0, as in SQLite.
class Statement
{
public:
    Statement() = default;
    Statement(Database *database, sqlite3_stmt *statement);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, double value); // NaN is bound as null
    Statement &bind(int index, const QString &value);
    Statement &bind(int index, const QByteArray &value);
    Statement &bindNull(int index);

    // True if there is a row, false at the end.
    Result<bool> step();
    // Runs to the end and makes ready for the next use.
    Result<> run();
    void reset();

    qint64 integer(int column) const;
    double real(int column) const; // null reads as NaN
    QString text(int column) const;
    QByteArray blob(int column) const;
    bool isNull(int column) const;

private:
    Database *m_database = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

// One SQLite connection, set up so that a hostile file can run nothing: defensive, no trusted schema, no triggers, no
// views.
class Database
{
public:
    enum class Mode { ReadOnly, ReadWrite, CreateNew, Memory };

    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    sqlite3 *handle() const { return m_handle; }
    QString path() const { return m_path; }

    Result<> execute(const QByteArray &sql);
    Result<Statement> prepare(const QByteArray &sql);
    // A statement that is kept for the life of the connection, reset and with its bindings cleared.
    Result<Statement *> cached(const QByteArray &sql);
    // First column of the first row, 0 if there is none.
    Result<qint64> integer(const QByteArray &sql);

    // The connection's last error as one for the user.
    Error lastError() const;
    Error errorFor(int code) const;

    // Copies every page to the destination through SQLite's backup API.
    Result<> copyTo(Database &destination) const;

private:
    Database(sqlite3 *handle, const QString &path);
    Result<> configure(Mode mode);

    sqlite3 *m_handle = nullptr;
    QString m_path;
    std::map<QByteArray, Statement> m_cache;
};

// BEGIN IMMEDIATE (or a deferred BEGIN for reading); rolls back unless committed.
class Transaction
{
public:
    enum class Kind { Read, Write };
    static Result<Transaction> begin(Database &database, Kind kind);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<> commit();

private:
    explicit Transaction(Database &database)
        : m_database(&database)
    {}
    Database *m_database;
};

} // namespace shortlist
