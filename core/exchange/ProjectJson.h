// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/project/Project.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace shortlist {

inline constexpr int kProjectJsonVersion = 1;

// The whole project as JSON: "format": "shortlist-project". Things refer to each other by name (criteria by path, such
// as "Service / Quality"), so that people can read and write it; keys are not kept.
QByteArray projectToJson(const Snapshot &snapshot);
// The same into a file, atomically.
Result<> writeProjectJson(const QString &path, const Snapshot &snapshot);

// Fills an empty project in one edit, at which undo stops. Everything is checked first; a message names the file and
// the place, such as "providers[3].scores[5].criterion". Errors: BadInput, NewerFile, or those of the edit; then
// nothing was written.
Result<> readProjectJson(Project &project, const QByteArray &json, const QString &name);

// Creates a project file from a JSON file (a resource's path is a path too). A file that could not be filled is removed
// again.
Result<std::unique_ptr<Project>> createFromJson(const QString &jsonPath, const QString &projectPath,
                                                const OpenOptions &options = {});

// The source of the built-in sample project "Contact centre 2027".
QString sampleJsonPath();

} // namespace shortlist
