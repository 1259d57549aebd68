// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QDateTime>
#include <QString>

namespace shortlist {

// Who has a project open.
struct LockOwner
{
    QString user;
    QString host;
    qint64 process = 0;
    QDateTime since;
};

// The side file that says who has a project open, and holds an advisory lock for as long as that process lives.
// The lock ends with the process, so that a file left behind on this machine is recognised as stale; one left behind
// by another machine is believed until the user says otherwise, since the lock of a machine may not reach over a share.
class LockFile
{
public:
    enum class Outcome { Acquired, HeldByOther, CannotLock };

    explicit LockFile(const QString &projectPath);
    ~LockFile();
    LockFile(const LockFile &) = delete;
    LockFile &operator=(const LockFile &) = delete;

    // breakForeign: take over a file that another machine left behind.
    Outcome acquire(bool breakForeign = false);
    bool isHeld() const { return m_descriptor >= 0; }
    void release();

    // As the file says; empty fields if it says nothing.
    LockOwner owner() const;
    // True if the file says that another machine has the project, which a lock can't prove or disprove from here.
    bool isForeign() const;
    static QString pathFor(const QString &projectPath);
    // True if any process has it open, this one included.
    static bool isInUse(const QString &projectPath);

private:
    QString m_path;
    int m_descriptor = -1;
};

} // namespace shortlist
