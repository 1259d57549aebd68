// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Snapshot.h"
#include "core/project/Project.h"
#include "core/sheet/Sheet.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace shortlist {

// A sheet of scores has providers down and criteria across: the first row that is not empty names the criteria (by name
// or by path, "Service / Quality"), the column headed "Provider" or the like (else the first one) names the providers.

struct ScoreChange
{
    ScoreKey key;
    double before = kMissing;
    double after = kMissing;
    CellPlace place;
};

struct ScoreProblem
{
    CellPlace place;  // column 0 = the row as a whole
    QString text;     // a whole sentence, without the cell
    bool left = true; // the cell is left out; false = it is taken, but look at it
};

struct ScorePreview
{
    QString fileName;
    QString sheet;
    EvaluatorId evaluator = kFacts; // whose scores
    std::vector<ScoreChange> changes;
    std::vector<ScoreProblem> problems;
    int unchanged = 0; // the project has the same score
    int providers = 0; // rows that are providers of the project
    int criteria = 0;  // columns that are criteria which can take them
};

// Why a criterion does not take scores now, a whole sentence; empty if it does. Who may score what is not known here.
using ScoreLock = std::function<QString(CriterionId)>;

// What a sheet's cells would change. With kFacts the columns are criteria whose value is a fact, else criteria that
// evaluators score. An empty cell changes nothing. Errors: BadInput (no criterion or no provider is known, or the
// evaluator has handed in), NotFound (no such evaluator).
Result<ScorePreview> previewScores(const Workbook &book, const Sheet &sheet, const Snapshot &snapshot,
                                   EvaluatorId evaluator, const ScoreLock &lock = {});

// "Import 240 scores by Anna from “scores.xlsx”"
QString scoreImportLabel(const ScorePreview &preview, const Snapshot &snapshot);
// All changes as one mutation, for Project::edit; comments stay. Snapshot and preview must live until the edit returns.
// progress is called now and then with scores done and scores in all.
Project::Mutation scoreImportMutation(const Snapshot &snapshot, const ScorePreview &preview,
                                      const std::function<void(int done, int total)> &progress = {});
// Both together: one edit, one undo.
Result<> importScores(Project &project, const ScorePreview &preview);

} // namespace shortlist
