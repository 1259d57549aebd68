// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Score.h"

#include <QModelIndexList>

#include <vector>

namespace shortlist {

class ScoreGridModel;
class Workspace;
struct Evaluator;

// What can be done to scores, comments and evaluators, each as one edit.
namespace score_edits {

// A score as a cell has it afterwards; its comment stays.
struct CellValue
{
    ScoreKey key;
    double value = kMissing;
};

// Why who sits at the window may not write a score; empty if it may be written. All below keep to it and say so.
QString refusal(const Workspace &workspace, const ScoreKey &key);

bool setScore(Workspace &workspace, const ScoreKey &key, double value);
// False if nothing is different from what is there already.
bool setScores(Workspace &workspace, const QString &label, const std::vector<CellValue> &values);
bool setComment(Workspace &workspace, const ScoreKey &key, const QString &comment);

// The rectangle around the chosen cells, tab-separated, as a spreadsheet takes it.
QString copied(const ScoreGridModel &model, const QModelIndexList &chosen);
// Puts a block into the grid, its first cell on the first chosen one; a single value goes into each chosen cell.
// Answers with how many cells the block has. Nothing is written if one cell is refused; the error names it.
Result<int> paste(ScoreGridModel &model, const QModelIndexList &chosen, const QString &text);
bool clear(ScoreGridModel &model, const QModelIndexList &chosen);
// The first chosen row into the rows below it; one row alone takes what stands above it.
Result<int> fillDown(ScoreGridModel &model, const QModelIndexList &chosen);

bool addEvaluator(Workspace &workspace, const QString &name);
bool updateEvaluator(Workspace &workspace, const QString &label, const Evaluator &evaluator);
// With the evaluator's scores; says so with undo offered.
bool removeEvaluator(Workspace &workspace, EvaluatorId id);
// One place up (-1) or down (+1).
bool moveEvaluator(Workspace &workspace, EvaluatorId id, int by);

} // namespace score_edits

} // namespace shortlist
