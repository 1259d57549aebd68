// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QStringList>

namespace shortlist {

class Database;
class Migrations;

// A project file comes by e-mail, so it is hostile until proved otherwise. These checks run no SQL from the file.
namespace filecheck {

// Looks at the first bytes and the size, before SQLite sees the file.
// Errors: NotFound, NotAProject, NewerFile, Damaged (truncated), Failed (cannot be read).
Result<> header(const QString &path, const Migrations &migrations);

// What differs between the file's schema and the one that its version has; empty if nothing.
Result<QStringList> schemaDifferences(Database &database, const Migrations &migrations, int version);

// The first few things that quick_check finds, in SQLite's words; empty if nothing.
Result<QStringList> quickCheck(Database &database);

} // namespace filecheck

} // namespace shortlist
