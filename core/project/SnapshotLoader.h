// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/model/Error.h"
#include "core/model/Snapshot.h"

#include <QByteArray>

namespace shortlist {

class Database;

// Keeps the snapshot in step with the tables: whole on opening, and after each edit just the rows that its changeset
// names.
namespace snapshotloader {

Result<Snapshot> load(Database &database);

// Brings the snapshot up to the tables after a changeset was committed, and says what it touched.
Result<Change> follow(Database &database, const QByteArray &changeset, Snapshot &snapshot);

} // namespace snapshotloader

} // namespace shortlist
