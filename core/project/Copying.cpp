// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Copying.h"

#include "core/project/Database.h"
#include "core/project/LockFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Copying", text);
}

// Makes the new name itself durable.
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

Result<> fillFile(const Database &database, const QString &path)
{
    const Result<std::unique_ptr<Database>> copy = Database::open(path, Database::Mode::ReadWrite);
    if (!copy)
        return tl::unexpected<Error>(copy.error());
    return database.copyTo(**copy);
}

} // namespace

bool copying::isSameFile(const QString &one, const QString &other)
{
    const QString left = QFileInfo(one).canonicalFilePath();
    return !left.isEmpty() && left == QFileInfo(other).canonicalFilePath();
}

Result<> copying::copyTo(const Database &database, const QString &path)
{
    const QFileInfo target(path);
    if (target.isDir())
        return fail(ErrorCode::BadInput, tr("“%1” is a folder. Choose a file name.").arg(path));
    if (target.exists() && LockFile::isInUse(path))
        return fail(ErrorCode::Locked,
                    tr("“%1” is open in another window or by somebody else. It was left as it is. Choose another "
                       "name.")
                        .arg(path));
    QTemporaryFile temporary(target.absolutePath() + QStringLiteral("/.") + target.fileName() +
                             QStringLiteral(".XXXXXX.part"));
    if (!temporary.open())
        return fail(ErrorCode::Failed, tr("A copy cannot be written into “%1”: %2. Nothing was changed.")
                                           .arg(target.absolutePath(), temporary.errorString()));
    const QString part = temporary.fileName();
    if (const Result<> filled = fillFile(database, part); !filled) {
        QFile::remove(part + QStringLiteral("-journal"));
        return tl::unexpected<Error>(
            Error{filled.error().code, tr("The copy “%1” could not be written. What was there before is "
                                          "unchanged. %2")
                                           .arg(path, filled.error().message)});
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target.absoluteFilePath()).constData()) != 0)
        return fail(ErrorCode::Failed,
                    tr("The copy could not be given the name “%1”. What was there before is unchanged.").arg(path));
    temporary.setAutoRemove(false);
    syncFolder(target.absolutePath());
    return {};
}

} // namespace shortlist
