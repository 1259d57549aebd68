// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"

#include <unordered_map>
#include <vector>

namespace shortlist {

class Snapshot;
class Workspace;

// What can be done to the tree of criteria, each as one edit. False (or a null key) if nothing was done.
namespace criteria_edits {

// Criteria can go below the top level and below groups, and never below themselves.
bool canMove(const Snapshot &snapshot, const std::vector<CriterionId> &ids, CriterionId parent);
// Puts criteria before the given row of a level (-1: at its end); both levels are numbered anew.
bool move(Workspace &workspace, const std::vector<CriterionId> &ids, CriterionId parent, int row);
// One place up (-1) or down (+1) in its level.
bool shift(Workspace &workspace, CriterionId id, int by);
bool canShift(const Snapshot &snapshot, CriterionId id, int by);
// Out of its group, to the place after it; or into the group that stands before it.
bool moveOut(Workspace &workspace, CriterionId id);
bool canMoveOut(const Snapshot &snapshot, CriterionId id);
bool moveIn(Workspace &workspace, CriterionId id);
bool canMoveIn(const Snapshot &snapshot, CriterionId id);

// Makes the points of a level (null parent: the top level) sum to 100, shares kept. A level without weight gets equal
// shares.
bool normalise(Workspace &workspace, CriterionId parent);
bool normaliseAll(Workspace &workspace);
// True if the level has criteria and does not sum to 100.
bool isUneven(const Snapshot &snapshot, CriterionId parent);
bool setWeights(Workspace &workspace, const QString &label, const std::unordered_map<CriterionId, double> &weights);

// A new criterion or group at the end of a chosen group, or after a chosen criterion; at the top level's end if none
// is.
CriterionId add(Workspace &workspace, bool group, CriterionId chosen);
// A copy with everything below it, without scores, after the original.
CriterionId duplicate(Workspace &workspace, CriterionId id);
// With everything below it and all scores; says so with undo offered.
bool remove(Workspace &workspace, CriterionId id);
bool applyTemplate(Workspace &workspace, const QString &templateId, const QString &title);

bool update(Workspace &workspace, const QString &label, const Criterion &criterion);

} // namespace criteria_edits

} // namespace shortlist
