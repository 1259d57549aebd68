// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace shortlist {

// Start: what a project began with (a template, the sample); undo stops there. Migration: a step of the schema.
enum class JournalKind { Edit, Undo, Redo, Start, Migration };

// One line of the project's history, without its changeset.
struct JournalEntry
{
    qint64 sequence = 0;
    QDateTime when; // UTC
    QString author;
    QString label;
    JournalKind kind = JournalKind::Edit;
    qint64 target = 0;         // the entry that an undo or redo speaks of, else 0
    qint64 changesetBytes = 0; // as stored
    QString hash;              // hex
};

} // namespace shortlist
