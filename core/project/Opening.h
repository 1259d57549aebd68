// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Database.h"
#include "core/project/LockFile.h"
#include "core/project/Project.h"

#include <memory>

namespace shortlist {

// An opened file: its connection, its lock, and why it can't be written if it can't.
struct OpenedFile
{
    std::unique_ptr<LockFile> lock;
    std::unique_ptr<Database> database;
    bool readOnly = false;
    bool inMemory = false; // an older file that may not be written, brought up to date in memory
    QString readOnlyReason;
};

// From a path to a connection that can be trusted: header, lock, schema, migrations, quick_check.
namespace opening {

Result<OpenedFile> create(const QString &path, const Migrations &migrations, const QString &author);
Result<OpenedFile> open(const QString &path, const OpenOptions &options, const Migrations &migrations,
                        const QString &author);
// Takes a file that was just written by ourselves and is known to be good.
Result<OpenedFile> reopen(const QString &path, const OpenOptions &options);

} // namespace opening

} // namespace shortlist
