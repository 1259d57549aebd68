// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/LockFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shortlist {

namespace {

constexpr int kLargestLockFile = 4096;

QString userName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

// The file that the descriptor has open is still the one of that name: a lock on an unlinked file protects nothing.
bool isSameFile(int descriptor, const QByteArray &path)
{
    struct stat opened = {};
    struct stat named = {};
    return fstat(descriptor, &opened) == 0 && stat(path.constData(), &named) == 0 && opened.st_dev == named.st_dev &&
           opened.st_ino == named.st_ino;
}

QByteArray ownDescription()
{
    const QJsonObject object{{QStringLiteral("user"), userName()},
                             {QStringLiteral("host"), QSysInfo::machineHostName()},
                             {QStringLiteral("process"), QCoreApplication::applicationPid()},
                             {QStringLiteral("since"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

LockOwner ownerFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {object.value(QStringLiteral("user")).toString(), object.value(QStringLiteral("host")).toString(),
            object.value(QStringLiteral("process")).toInteger(),
            QDateTime::fromString(object.value(QStringLiteral("since")).toString(), Qt::ISODate)};
}

QByteArray readAll(int descriptor)
{
    QByteArray bytes(kLargestLockFile, '\0');
    const ssize_t count = pread(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()), 0);
    bytes.truncate(count > 0 ? static_cast<qsizetype>(count) : 0);
    return bytes;
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    return ftruncate(descriptor, 0) == 0 &&
           pwrite(descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()), 0) == bytes.size();
}

} // namespace

LockFile::LockFile(const QString &projectPath)
    : m_path(pathFor(projectPath))
{}

LockFile::~LockFile()
{
    release();
}

QString LockFile::pathFor(const QString &projectPath)
{
    // Through links to the file itself, so that two names of one project share one lock.
    const QString canonical = QFileInfo(projectPath).canonicalFilePath();
    const QFileInfo info(canonical.isEmpty() ? QFileInfo(projectPath).absoluteFilePath() : canonical);
    return info.absolutePath() + QStringLiteral("/.~lock.") + info.fileName();
}

LockFile::Outcome LockFile::acquire(bool breakForeign)
{
    const QByteArray path = QFile::encodeName(m_path);
    for (int attempt = 0; attempt < 100; ++attempt) {
        const int descriptor = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
        if (descriptor < 0)
            return QFileInfo::exists(m_path) ? Outcome::HeldByOther : Outcome::CannotLock;
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            return Outcome::HeldByOther;
        }
        if (!isSameFile(descriptor, path)) { // its last owner removed it between our open and our lock
            ::close(descriptor);
            continue;
        }
        const LockOwner before = ownerFrom(readAll(descriptor));
        if (!breakForeign && !before.host.isEmpty() && before.host != QSysInfo::machineHostName()) {
            ::close(descriptor);
            return Outcome::HeldByOther;
        }
        if (!writeAll(descriptor, ownDescription())) {
            ::unlink(path.constData());
            ::close(descriptor);
            return Outcome::CannotLock;
        }
        m_descriptor = descriptor;
        return Outcome::Acquired;
    }
    return Outcome::HeldByOther;
}

void LockFile::release()
{
    if (m_descriptor < 0)
        return;
    const QByteArray path = QFile::encodeName(m_path);
    if (isSameFile(m_descriptor, path))
        ::unlink(path.constData());
    ::close(m_descriptor);
    m_descriptor = -1;
}

LockOwner LockFile::owner() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return ownerFrom(file.read(kLargestLockFile));
}

bool LockFile::isForeign() const
{
    const QString host = owner().host;
    return !host.isEmpty() && host != QSysInfo::machineHostName();
}

bool LockFile::isInUse(const QString &projectPath)
{
    const int descriptor =
        ::open(QFile::encodeName(pathFor(projectPath)).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return false;
    const bool held = flock(descriptor, LOCK_EX | LOCK_NB) != 0;
    ::close(descriptor);
    return held;
}

} // namespace shortlist
