// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QByteArray>

#include <functional>

struct sqlite3_changeset_iter;
struct sqlite3_session;

namespace shortlist {

class Database;

// Records what is written through a connection from construction on, in every table but the journal.
class SessionRecorder
{
public:
    static Result<SessionRecorder> start(Database &database);
    ~SessionRecorder();
    SessionRecorder(SessionRecorder &&other) noexcept;
    SessionRecorder &operator=(SessionRecorder &&) = delete;
    SessionRecorder(const SessionRecorder &) = delete;
    SessionRecorder &operator=(const SessionRecorder &) = delete;

    // Empty if nothing was changed.
    Result<QByteArray> changeset();

private:
    SessionRecorder(Database &database, sqlite3_session *session);
    Database *m_database;
    sqlite3_session *m_session;
};

// One row that a changeset names.
class ChangedRow
{
public:
    enum class Operation { Insert, Update, Delete };

    explicit ChangedRow(sqlite3_changeset_iter *iterator);
    const char *table() const { return m_table; }
    Operation operation() const { return m_operation; }
    // A column of the key (the same before and after).
    qint64 key(int column) const;
    // A column's new value in an insert or update; false if the changeset does not say (not changed).
    bool newReal(int column, double &value) const;
    bool newText(int column, QString &value) const;

private:
    sqlite3_changeset_iter *m_iterator;
    const char *m_table = nullptr;
    Operation m_operation = Operation::Insert;
};

namespace changeset {

Result<QByteArray> inverted(const QByteArray &changeset);
// Applies in the running transaction. Anything that does not fit the rows as they stand is an error; then nothing was
// applied.
Result<> apply(Database &database, const QByteArray &changeset);
// Calls the visitor for each row; a visitor's false stops with an error.
Result<> visit(const QByteArray &changeset, const std::function<void(const ChangedRow &)> &visitor);

} // namespace changeset

} // namespace shortlist
