// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/project/JournalEntry.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace shortlist {

class Database;

// What is written into the journal, changeset included.
struct JournalRecord
{
    qint64 sequence = 0;
    QString at; // ISO 8601 UTC with milliseconds
    QString author;
    QString label;
    JournalKind kind = JournalKind::Edit;
    qint64 target = 0;
    int encoding = 0; // 0 = the changeset as it is, 1 = zlib as qCompress writes it
    QByteArray stored;
    QByteArray hash;
};

// Where the journal ends.
struct JournalHead
{
    qint64 sequence = 0;
    QByteArray hash; // 32 bytes; zeros before the first entry
    bool operator==(const JournalHead &) const = default;
};

// One step that can be undone or redone: the entry that made the change, and what to call it.
struct UndoStep
{
    qint64 sequence = 0;
    QString label;
};

// What can be undone and redone, newest at the back.
struct UndoState
{
    std::vector<UndoStep> undo;
    std::vector<UndoStep> redo;

    // Follows one entry of the journal.
    void follow(qint64 sequence, JournalKind kind, qint64 target, const QString &label);
};

// The append-only, hash-chained table of all that was ever changed.
//   hash = SHA-256(previous hash, then each field of this row, each with its length before it)
namespace journal {

JournalHead emptyHead();
// Appends in the running transaction; fills in number, time, stored changeset and hash.
Result<JournalHead> append(Database &database, const JournalHead &head, JournalKind kind, qint64 target,
                           const QString &author, const QString &label, const QByteArray &changeset);
Result<JournalHead> head(Database &database);
Result<UndoState> undoState(Database &database);
Result<JournalRecord> record(Database &database, qint64 sequence);
// The changeset as the session extension wrote it.
Result<QByteArray> changesetOf(const JournalRecord &record);
QByteArray hashOf(const QByteArray &previous, const JournalRecord &record);
// All entries with their changesets, oldest first; the visitor's error ends it.
Result<> visit(Database &database, const std::function<Result<>(const JournalRecord &)> &visitor);
Result<std::vector<JournalEntry>> entries(Database &database, int limit);

} // namespace journal

} // namespace shortlist
