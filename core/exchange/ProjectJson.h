// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/EvidenceFiles.h"
#include "core/model/Error.h"
#include "core/project/Project.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace shortlist {

inline constexpr int kProjectJsonVersion = 2;

// The whole project as JSON: "format": "shortlist-project". Things refer to each other by name (criteria by path, such
// as "Service / Quality"; questions by code), so that people can read and write it; keys are not kept. A row's members
// are its fields (core/model/Field.h), amounts of money are texts. Version 1 had no lists of requirements, questions
// and so on, and still reads.

// Without what the evidence files hold.
QByteArray projectToJson(const Snapshot &snapshot);
// With it. Fails if a file is too large to stand in JSON; writeProjectJson can put it beside.
Result<QByteArray> projectToJson(const Project &project);
// The same into a file, atomically; large evidence files go into a folder beside it (evidenceFolder).
Result<> writeProjectJson(const QString &path, const Project &project);

// Fills an empty project in one edit, at which undo stops. Everything is checked first; a message names the file and
// the place, such as "providers[3].scores[5].criterion". Errors: BadInput, NewerFile, or those of the edit; then
// nothing was written. beside gives evidence files that do not stand in the JSON.
Result<> readProjectJson(Project &project, const QByteArray &json, const QString &name,
                         const EvidenceSource &beside = {});

// Creates a project file from a JSON file (a resource's path is a path too). A file that could not be filled is removed
// again.
Result<std::unique_ptr<Project>> createFromJson(const QString &jsonPath, const QString &projectPath,
                                                const OpenOptions &options = {});

// The source of the built-in sample project "Contact centre 2027".
QString sampleJsonPath();

} // namespace shortlist
