// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QString>

namespace shortlist {

class Database;

// Whole copies of a project file, written so that at the name there is always either the old file or the whole new one.
namespace copying {

bool isSameFile(const QString &one, const QString &other);
// Through a temporary file in the same folder, SQLite's backup API and a rename. A file that is in use is not replaced.
Result<> copyTo(const Database &database, const QString &path);

} // namespace copying

} // namespace shortlist
