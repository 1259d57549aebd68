// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Drafts.h"

#include "core/project/Database.h"
#include "core/project/FileCheck.h"
#include "core/project/LockFile.h"
#include "core/project/Migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace shortlist {

namespace {

QString titleOf(const QString &path)
{
    if (!filecheck::header(path, Migrations::builtIn()))
        return QString();
    const Result<std::unique_ptr<Database>> database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return QString();
    Result<Statement> statement = (*database)->prepare("SELECT title FROM need");
    if (!statement)
        return QString();
    const Result<bool> row = statement->step();
    return row && *row ? statement->text(0) : QString();
}

} // namespace

QString drafts::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/drafts");
}

QString drafts::newPath()
{
    QDir().mkpath(folder());
    const QString stem =
        folder() + QLatin1Char('/') + QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    QString path = stem + QStringLiteral(".shortlist");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = stem + QStringLiteral("-%1.shortlist").arg(number);
    return path;
}

bool drafts::isDraft(const QString &path)
{
    const QString home = QFileInfo(folder()).canonicalFilePath();
    return !home.isEmpty() && QFileInfo(QFileInfo(path).absolutePath()).canonicalFilePath() == home;
}

std::vector<Draft> drafts::all()
{
    const QFileInfoList files = QDir(folder()).entryInfoList({QStringLiteral("*.shortlist")}, QDir::Files, QDir::Time);
    std::vector<Draft> result;
    for (const QFileInfo &info : files) {
        Draft draft;
        draft.path = info.absoluteFilePath();
        draft.title = titleOf(draft.path);
        if (draft.title.isEmpty())
            draft.title = info.completeBaseName();
        draft.modified = info.lastModified();
        draft.inUse = LockFile::isInUse(draft.path);
        result.push_back(draft);
    }
    return result;
}

Result<> drafts::discard(const QString &path)
{
    if (!isDraft(path))
        return fail(ErrorCode::BadInput,
                    QCoreApplication::translate("Drafts", "“%1” is not a draft. It was left as it is.").arg(path));
    if (LockFile::isInUse(path))
        return fail(
            ErrorCode::Locked,
            QCoreApplication::translate("Drafts", "“%1” is open in another window. It was left as it is.").arg(path));
    QFile file(path);
    if (!file.remove())
        return fail(ErrorCode::Failed,
                    QCoreApplication::translate("Drafts", "“%1” cannot be deleted: %2.").arg(path, file.errorString()));
    QFile::remove(path + QStringLiteral("-journal"));
    QFile::remove(LockFile::pathFor(path));
    return {};
}

} // namespace shortlist
