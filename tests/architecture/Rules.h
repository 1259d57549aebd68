// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist::architecture {

// One #include line.
struct Include
{
    QString file; // from the root, with slashes: "core/model/Id.cpp"
    int line = 0;
    QString target; // what stands between the quotes or brackets
    bool quoted = false;

    QString place() const;
};

// A folder and what its files may include of ours besides the folder itself. "core" stands for every folder below it.
struct Room
{
    QString folder;
    QStringList mayInclude;
};

// The arrows of the design. Folders not named here have no room.
const std::vector<Room> &rooms();
// The room that a file lies in; null if in none.
const Room *roomOf(const QString &file);

// All #include lines of a source text.
std::vector<Include> includesOf(const QString &file, const QString &text);

// What is wrong with an include as a sentence that names file and line; empty if nothing is.
QString problemOf(const Include &include);

// What is wrong with a source file's text besides its includes: licence lines, length, what is left open, habits that
// the house rules exclude. Sentences that name file and line.
QStringList problemsOfText(const QString &file, const QString &text);

} // namespace shortlist::architecture
