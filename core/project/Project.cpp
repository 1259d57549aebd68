// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Project.h"

#include "core/project/Changeset.h"
#include "core/project/Copying.h"
#include "core/project/Database.h"
#include "core/project/Drafts.h"
#include "core/project/Journal.h"
#include "core/project/Migrations.h"
#include "core/project/Opening.h"
#include "core/project/Rows.h"
#include "core/project/SnapshotLoader.h"
#include "core/project/Store.h"
#include "core/project/Verify.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <pwd.h>
#include <unistd.h>

namespace shortlist {

struct Project::Private
{
    QString path;
    QString author;
    const Migrations *migrations = nullptr;
    OpenedFile file;
    Snapshot snapshot;
    JournalHead head;
    UndoState history;
    bool editing = false;

    Database &database() const { return *file.database; }
};

QString defaultAuthor()
{
    const passwd *entry = getpwuid(geteuid());
    if (entry == nullptr)
        return QString::number(geteuid());
    // The full name stands before the first comma of the comment field.
    const QString fullName = QString::fromLocal8Bit(entry->pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
    return fullName.isEmpty() ? QString::fromLocal8Bit(entry->pw_name) : fullName;
}

Project::Project(std::unique_ptr<Private> state)
    : d(std::move(state))
{}

Project::~Project()
{
    // The connection goes before the lock, so that nobody opens a file that is still being closed.
    d->file.database.reset();
}

Result<std::unique_ptr<Project>> Project::create(const QString &path, const OpenOptions &options)
{
    auto state = std::make_unique<Private>();
    state->migrations = options.migrations != nullptr ? options.migrations : &Migrations::builtIn();
    state->author = options.author.isEmpty() ? defaultAuthor() : options.author;
    state->path = QFileInfo(path).absoluteFilePath();
    Result<OpenedFile> file = opening::create(state->path, *state->migrations, state->author);
    if (!file)
        return tl::unexpected<Error>(file.error());
    state->file = std::move(*file);
    const Result<> loaded = loadInto(*state);
    if (!loaded)
        return tl::unexpected<Error>(loaded.error());
    return std::unique_ptr<Project>(new Project(std::move(state)));
}

Result<std::unique_ptr<Project>> Project::open(const QString &path, const OpenOptions &options)
{
    auto state = std::make_unique<Private>();
    state->migrations = options.migrations != nullptr ? options.migrations : &Migrations::builtIn();
    state->author = options.author.isEmpty() ? defaultAuthor() : options.author;
    state->path = QFileInfo(path).absoluteFilePath();
    Result<OpenedFile> file = opening::open(state->path, options, *state->migrations, state->author);
    if (!file)
        return tl::unexpected<Error>(file.error());
    state->file = std::move(*file);
    const Result<> loaded = loadInto(*state);
    if (!loaded)
        return tl::unexpected<Error>(loaded.error());
    return std::unique_ptr<Project>(new Project(std::move(state)));
}

Result<> Project::loadInto(Private &state)
{
    // One read transaction: what is read belongs together even if another process is writing.
    const Result<Transaction> reading = Transaction::begin(state.database(), Transaction::Kind::Read);
    if (!reading)
        return tl::unexpected<Error>(reading.error());
    Result<Snapshot> snapshot = snapshotloader::load(state.database());
    if (!snapshot)
        return tl::unexpected<Error>(snapshot.error());
    const Result<JournalHead> head = journal::head(state.database());
    if (!head)
        return tl::unexpected<Error>(head.error());
    Result<UndoState> history = journal::undoState(state.database());
    if (!history)
        return tl::unexpected<Error>(history.error());
    state.snapshot = std::move(*snapshot);
    state.head = *head;
    state.history = std::move(*history);
    return {};
}

const Snapshot &Project::snapshot() const
{
    return d->snapshot;
}

QString Project::path() const
{
    return d->path;
}

bool Project::isReadOnly() const
{
    return d->file.readOnly;
}

QString Project::readOnlyReason() const
{
    return d->file.readOnlyReason;
}

bool Project::isDraft() const
{
    return drafts::isDraft(d->path);
}

void Project::setAuthor(const QString &author)
{
    d->author = author.trimmed().isEmpty() ? defaultAuthor() : author.trimmed();
}

Result<> Project::edit(const QString &label, const Mutation &mutation)
{
    return write(label, JournalKind::Edit, mutation);
}

Result<> Project::start(const QString &label, const Mutation &mutation)
{
    return write(label, JournalKind::Start, mutation);
}

Result<> Project::checkWritable() const
{
    if (d->file.readOnly)
        return fail(ErrorCode::ReadOnly, tr("This project cannot be changed. %1").arg(d->file.readOnlyReason));
    if (d->editing)
        return fail(ErrorCode::Failed, tr("A change was begun while another was being made. Nothing was changed."));
    return {};
}

// The lock keeps others out; where it could not, a journal that went on without us tells.
Result<> Project::checkHead() const
{
    const Result<JournalHead> head = journal::head(d->database());
    if (!head)
        return tl::unexpected<Error>(head.error());
    if (*head == d->head)
        return {};
    return fail(ErrorCode::Locked,
                tr("“%1” was changed by another program in the meantime. Nothing was changed. Close the project "
                   "and open it again to go on with what is in the file.")
                    .arg(d->path));
}

Result<> Project::write(const QString &label, JournalKind kind, const Mutation &mutation)
{
    if (const Result<> writable = checkWritable(); !writable)
        return writable;
    Result<Transaction> transaction = Transaction::begin(d->database(), Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (const Result<> unchanged = checkHead(); !unchanged)
        return unchanged;
    QByteArray changeset;
    {
        Result<SessionRecorder> recorder = SessionRecorder::start(d->database());
        if (!recorder)
            return tl::unexpected<Error>(recorder.error());
        Store store(d->database());
        d->editing = true;
        const Result<> mutated = mutation(store);
        d->editing = false;
        if (!mutated)
            return mutated;
        Result<QByteArray> recorded = recorder->changeset();
        if (!recorded)
            return tl::unexpected<Error>(recorded.error());
        changeset = std::move(*recorded);
    }
    if (changeset.isEmpty())
        return {};
    return enter(*transaction, kind, 0, label, changeset);
}

// Journals a changeset that is applied already, commits, and tells.
Result<> Project::enter(Transaction &transaction, JournalKind kind, qint64 target, const QString &label,
                        const QByteArray &changeset)
{
    const Result<JournalHead> head = journal::append(d->database(), d->head, kind, target, d->author, label, changeset);
    if (!head)
        return tl::unexpected<Error>(head.error());
    if (const Result<> committed = transaction.commit(); !committed)
        return committed;
    d->head = *head;
    d->history.follow(head->sequence, kind, target, label);
    Result<Change> change = snapshotloader::follow(d->database(), changeset, d->snapshot);
    if (!change)
        return tl::unexpected<Error>(change.error());
    change->label = label;
    change->cause = kind == JournalKind::Undo   ? Change::Cause::Undo
                    : kind == JournalKind::Redo ? Change::Cause::Redo
                                                : Change::Cause::Edit;
    emit changed(*change);
    emit historyChanged();
    return {};
}

bool Project::canUndo() const
{
    return !d->file.readOnly && !d->history.undo.empty();
}

bool Project::canRedo() const
{
    return !d->file.readOnly && !d->history.redo.empty();
}

QString Project::undoLabel() const
{
    return canUndo() ? d->history.undo.back().label : QString();
}

QString Project::redoLabel() const
{
    return canRedo() ? d->history.redo.back().label : QString();
}

Result<> Project::undo()
{
    if (!d->file.readOnly && d->history.undo.empty())
        return fail(ErrorCode::Failed, tr("There is nothing to undo."));
    return step(JournalKind::Undo);
}

Result<> Project::redo()
{
    if (!d->file.readOnly && d->history.redo.empty())
        return fail(ErrorCode::Failed, tr("There is nothing to redo."));
    return step(JournalKind::Redo);
}

Result<> Project::step(JournalKind kind)
{
    if (const Result<> writable = checkWritable(); !writable)
        return writable;
    const bool back = kind == JournalKind::Undo;
    const UndoStep wanted = back ? d->history.undo.back() : d->history.redo.back();
    Result<Transaction> transaction = Transaction::begin(d->database(), Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected<Error>(transaction.error());
    if (const Result<> unchanged = checkHead(); !unchanged)
        return unchanged;
    const Result<JournalRecord> record = journal::record(d->database(), wanted.sequence);
    if (!record)
        return tl::unexpected<Error>(record.error());
    Result<QByteArray> changeset = journal::changesetOf(*record);
    if (changeset && back)
        changeset = changeset::inverted(*changeset);
    if (!changeset)
        return tl::unexpected<Error>(changeset.error());
    if (const Result<> applied = changeset::apply(d->database(), *changeset); !applied)
        return applied;
    return enter(*transaction, kind, wanted.sequence, wanted.label, *changeset);
}

Result<std::vector<JournalEntry>> Project::history(int limit) const
{
    return journal::entries(d->database(), limit);
}

qint64 Project::lastSequence() const
{
    return d->head.sequence;
}

Result<> Project::saveCopy(const QString &path) const
{
    if (copying::isSameFile(path, d->path))
        return fail(ErrorCode::BadInput, tr("“%1” is the project itself. Choose another name for the copy.").arg(path));
    return copying::copyTo(d->database(), path);
}

Result<> Project::moveTo(const QString &path)
{
    if (const Result<> writable = checkWritable(); !writable)
        return writable;
    const QString target = QFileInfo(path).absoluteFilePath();
    if (copying::isSameFile(target, d->path))
        return {};
    if (const Result<> copied = copying::copyTo(d->database(), target); !copied)
        return copied;
    Result<OpenedFile> file = opening::reopen(target, OpenOptions{});
    if (!file)
        return tl::unexpected<Error>(file.error());
    const QString old = d->path;
    d->file.database.reset();
    d->file = std::move(*file);
    d->path = target;
    // The copy is whole and in use; the old file is only in the way, and staying behind harms nobody.
    QFile::remove(old);
    emit placeChanged();
    emit historyChanged();
    return {};
}

Result<QByteArray> Project::evidenceContent(const QByteArray &sha256) const
{
    return rows::readContent(d->database(), sha256);
}

Result<QStringList> Project::verify(const std::function<bool(double)> &progress) const
{
    // A connection of its own, so that it can run beside edits; an older file that lives in memory is checked there.
    if (d->file.inMemory)
        return verify::check(d->database(), *d->migrations, progress);
    const Result<std::unique_ptr<Database>> database = Database::open(d->path, Database::Mode::ReadOnly);
    if (!database)
        return tl::unexpected<Error>(database.error());
    return verify::check(**database, *d->migrations, progress);
}

} // namespace shortlist
