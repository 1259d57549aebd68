// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/model/Error.h"
#include "core/model/Snapshot.h"
#include "core/project/JournalEntry.h"

#include <QObject>

#include <functional>
#include <memory>

namespace shortlist {

class Migrations;
class Store;
class Transaction;

// Who a journal entry is attributed to. The default is the user's login name.
QString defaultAuthor();

struct OpenOptions
{
    bool readOnly = false;                  // do not write even if we could
    bool breakLock = false;                 // the user has decided that another machine's leftover lock is void
    QString author;                         // empty = defaultAuthor()
    const Migrations *migrations = nullptr; // null = the built-in ones
};

// The document: a .shortlist file, the snapshot of it in memory, and the one way to change both.
class Project : public QObject
{
    Q_OBJECT

public:
    using Mutation = std::function<Result<>(Store &)>;

    // Creates the file (which must not exist) and opens it.
    static Result<std::unique_ptr<Project>> create(const QString &path, const OpenOptions &options = {});
    // Opens an existing file. A file that somebody else has open, or that cannot be written, is opened read-only and
    // readOnlyReason() says why. Errors: NotFound, NotAProject, NewerFile, Damaged, Failed.
    static Result<std::unique_ptr<Project>> open(const QString &path, const OpenOptions &options = {});
    ~Project() override;

    const Snapshot &snapshot() const;
    QString path() const;
    bool isReadOnly() const;
    QString readOnlyReason() const; // a sentence for the user; empty if it can be written
    // Who the entries from now on are attributed to; empty = defaultAuthor().
    void setAuthor(const QString &author);
    // The content of a file that a provider handed in. Errors: NotFound, Damaged (it is not what was added).
    Result<QByteArray> evidenceContent(const QByteArray &sha256) const;
    bool isDraft() const; // lives in the drafts folder, the user has not put it anywhere yet

    // Runs the mutation in one transaction, journals its changeset, refreshes the snapshot and announces changed().
    // A mutation that changed nothing leaves no entry. Any error leaves file and snapshot as they were.
    // The label is what undo shows: a whole translated sentence such as "Set score of Northwind".
    Result<> edit(const QString &label, const Mutation &mutation);

    // As edit, but undo stops there: what a project begins with, such as a template or the sample.
    Result<> start(const QString &label, const Mutation &mutation);

    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const;
    QString redoLabel() const;
    Result<> undo();
    Result<> redo();

    // The journal, newest last; limit 0 = all.
    Result<std::vector<JournalEntry>> history(int limit = 0) const;
    qint64 lastSequence() const;

    // Writes a copy that another person can open, atomically; an existing file is replaced.
    // The copy holds the whole journal.
    Result<> saveCopy(const QString &path) const;
    // Moves the project to another place (a draft to where the user puts it) and goes on there.
    Result<> moveTo(const QString &path);

    // quick_check, foreign keys, schema, hash chain, and a replay of the whole journal compared with the tables.
    // The answer lists what is wrong, empty if nothing is. progress(0..1) may return false to cancel.
    Result<QStringList> verify(const std::function<bool(double)> &progress = {}) const;

signals:
    void changed(const shortlist::Change &change);
    void historyChanged(); // what can be undone or redone
    void placeChanged();   // path, draft or read-only state

private:
    struct Private;
    explicit Project(std::unique_ptr<Private> state);
    static Result<> loadInto(Private &state);
    Result<> checkWritable() const;
    Result<> checkHead() const;
    Result<> write(const QString &label, JournalKind kind, const Mutation &mutation);
    Result<> enter(Transaction &transaction, JournalKind kind, qint64 target, const QString &label,
                   const QByteArray &changeset);
    Result<> step(JournalKind kind);

    std::unique_ptr<Private> d;
};

} // namespace shortlist
