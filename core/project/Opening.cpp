// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Opening.h"

#include "core/project/FileCheck.h"
#include "core/project/Journal.h"
#include "core/project/Migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Opening", text);
}

QString heldBy(const LockFile &lock)
{
    const LockOwner owner = lock.owner();
    if (owner.user.isEmpty())
        return tr("Another program has this project open. You can look at it, or save a copy and work on that.");
    return tr("%1 has this project open on %2 (process %3, since %4). You can look at it, or save a copy and work on "
              "that.")
        .arg(owner.user, owner.host)
        .arg(owner.process)
        .arg(QLocale().toString(owner.since.toLocalTime(), QLocale::ShortFormat));
}

// The lock, or the reason why the file is only to be read.
QString lockOrReason(OpenedFile &opened, const QString &path, const OpenOptions &options)
{
    if (options.readOnly)
        return tr("The project was opened for reading only.");
    const QFileInfo info(path);
    if (!info.isWritable())
        return tr("The file may not be written. Save a copy to work on.");
    opened.lock = std::make_unique<LockFile>(path);
    switch (opened.lock->acquire(options.breakLock)) {
    case LockFile::Outcome::Acquired:
        return QString();
    case LockFile::Outcome::HeldByOther:
        return heldBy(*opened.lock);
    case LockFile::Outcome::CannotLock:
        return tr("The folder may not be written, so the project cannot be changed there. Save a copy to work on.");
    }
    return QString();
}

// Runs the steps that are missing, each in a transaction of its own with its entry in the journal.
Result<> migrate(Database &database, const Migrations &migrations, int from, const QString &author)
{
    for (int version = from + 1; version <= migrations.latest(); ++version) {
        Result<Transaction> transaction = Transaction::begin(database, Transaction::Kind::Write);
        if (!transaction)
            return tl::unexpected<Error>(transaction.error());
        // Before the first step there is no journal to look into.
        const Result<JournalHead> head =
            version == 1 ? Result<JournalHead>(journal::emptyHead()) : journal::head(database);
        if (!head)
            return tl::unexpected<Error>(head.error());
        if (const Result<> ran = migrations.run(database, version); !ran)
            return ran;
        const Result<JournalHead> entered = journal::append(database, *head, JournalKind::Migration, version, author,
                                                            migrations.label(version), QByteArray());
        if (!entered)
            return tl::unexpected<Error>(entered.error());
        if (const Result<> committed = transaction->commit(); !committed)
            return committed;
    }
    return {};
}

// A copy beside the file before the first step that changes it; an earlier backup of the same version is kept.
Result<> backUp(const QString &path, int version)
{
    QString backup = path + QStringLiteral(".version-%1.backup").arg(version);
    for (int number = 2; QFileInfo::exists(backup); ++number)
        backup = path + QStringLiteral(".version-%1.backup-%2").arg(version).arg(number);
    QFile file(path);
    if (file.copy(backup))
        return {};
    return fail(ErrorCode::Failed,
                tr("“%1” is of an older version, and a backup could not be made beside it (%2). Nothing was "
                   "changed. Make room or copy the file elsewhere and open the copy.")
                    .arg(path, file.errorString()));
}

// An older file that can't be written is brought up to date in memory; the file stays as it is.
Result<> migrateInMemory(OpenedFile &opened, const Migrations &migrations, int from, const QString &author)
{
    Result<std::unique_ptr<Database>> memory = Database::open(opened.database->path(), Database::Mode::Memory);
    if (!memory)
        return tl::unexpected<Error>(memory.error());
    if (const Result<> copied = opened.database->copyTo(**memory); !copied)
        return copied;
    opened.database = std::move(*memory);
    opened.inMemory = true;
    return migrate(*opened.database, migrations, from, author);
}

Result<> checkContent(Database &database, const Migrations &migrations, int version, const QString &path)
{
    const Result<QStringList> schema = filecheck::schemaDifferences(database, migrations, version);
    if (!schema)
        return tl::unexpected<Error>(schema.error());
    if (!schema->isEmpty()) {
        return fail(ErrorCode::Damaged,
                    tr("“%1” is not a sound Shortlist project: %2. It was not opened and nothing in it was run. "
                       "Ask the sender for the file again, or open a backup.")
                        .arg(path, schema->join(QStringLiteral("; "))));
    }
    const Result<QStringList> quick = filecheck::quickCheck(database);
    if (!quick)
        return tl::unexpected<Error>(quick.error());
    if (!quick->isEmpty()) {
        return fail(ErrorCode::Damaged,
                    tr("“%1” is damaged (%2). It was not opened and not changed. Open a backup, or ask for the "
                       "file again.")
                        .arg(path, quick->join(QStringLiteral("; "))));
    }
    return {};
}

Error readOnlyWithJournal(const QString &path)
{
    return {ErrorCode::ReadOnly,
            tr("“%1” was not closed properly, and it cannot be put in order where it is, because it may not be "
               "written. Nothing was changed. Copy it, with the file “%1-journal”, to a place where you may "
               "write, and open it there.")
                .arg(path)};
}

} // namespace

Result<OpenedFile> opening::create(const QString &path, const Migrations &migrations, const QString &author)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Failed, tr("“%1” exists already. It was left as it is.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorCode::Failed, tr("“%1” cannot be created: %2.").arg(path, file.errorString()));
    file.close();
    OpenedFile opened;
    opened.lock = std::make_unique<LockFile>(path);
    if (opened.lock->acquire() != LockFile::Outcome::Acquired) {
        QFile::remove(path);
        return fail(ErrorCode::Locked,
                    tr("“%1” cannot be created, because another program is using that name.").arg(path));
    }
    Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadWrite);
    Result<> done = database ? migrate(**database, migrations, 0, author) : tl::unexpected<Error>(database.error());
    if (!done) {
        if (database)
            database->reset();
        QFile::remove(path);
        return tl::unexpected<Error>(done.error());
    }
    opened.database = std::move(*database);
    return opened;
}

Result<OpenedFile> opening::open(const QString &path, const OpenOptions &options, const Migrations &migrations,
                                 const QString &author)
{
    if (const Result<> header = filecheck::header(path, migrations); !header)
        return tl::unexpected<Error>(header.error());
    OpenedFile opened;
    opened.readOnlyReason = lockOrReason(opened, path, options);
    opened.readOnly = !opened.readOnlyReason.isEmpty();
    Result<std::unique_ptr<Database>> database =
        Database::open(path, opened.readOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite);
    if (!database)
        return tl::unexpected<Error>(database.error());
    opened.database = std::move(*database);
    const Result<qint64> version = opened.database->integer("PRAGMA user_version");
    if (!version) {
        if (opened.readOnly && QFileInfo::exists(path + QStringLiteral("-journal")))
            return tl::unexpected<Error>(readOnlyWithJournal(path));
        return tl::unexpected<Error>(version.error());
    }
    const int from = static_cast<int>(*version);
    if (const Result<> sound = checkContent(*opened.database, migrations, from, path); !sound)
        return tl::unexpected<Error>(sound.error());
    if (from == migrations.latest())
        return opened;
    Result<> migrated;
    if (opened.readOnly) {
        migrated = migrateInMemory(opened, migrations, from, author);
    } else {
        migrated = backUp(path, from);
        if (migrated)
            migrated = migrate(*opened.database, migrations, from, author);
    }
    if (!migrated)
        return tl::unexpected<Error>(migrated.error());
    return opened;
}

Result<OpenedFile> opening::reopen(const QString &path, const OpenOptions &options)
{
    OpenedFile opened;
    opened.readOnlyReason = lockOrReason(opened, path, options);
    opened.readOnly = !opened.readOnlyReason.isEmpty();
    Result<std::unique_ptr<Database>> database =
        Database::open(path, opened.readOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite);
    if (!database)
        return tl::unexpected<Error>(database.error());
    opened.database = std::move(*database);
    return opened;
}

} // namespace shortlist
