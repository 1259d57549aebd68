// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"
#include "core/model/Question.h"

#include <functional>
#include <vector>

namespace shortlist {

class Snapshot;
class Workspace;

// What can be done to the questions of the RFP, each as one edit. False (or null) if nothing was done.
namespace question_edits {

// The sections in the order of the questionnaire, each once.
QStringList sections(const Snapshot &snapshot);
// The questions by section, as the questionnaire has them.
std::vector<QuestionId> inOrder(const Snapshot &snapshot);

// Copies of the bank's questions into their sections, in the bank's order; those whose code is there already are left
// out. Answers with the new keys.
std::vector<QuestionId> addFromBank(Workspace &workspace, const std::vector<Question> &chosen);
// A question of our own after a chosen one; without one at the end of a section (a new one, if it is not there yet).
QuestionId addOwn(Workspace &workspace, QuestionId after, const QString &section);

// Changes questions; what changes nothing leaves no entry.
bool change(Workspace &workspace, const QString &label, const std::vector<QuestionId> &ids,
            const std::function<void(Question &)> &change);
// With their answers; says so with undo offered.
bool remove(Workspace &workspace, const std::vector<QuestionId> &ids);
// One place up (-1) or down (+1) in its section; past the section's end, into the next one.
bool shift(Workspace &workspace, QuestionId id, int by);
bool canShift(const Snapshot &snapshot, QuestionId id, int by);
bool shiftSection(Workspace &workspace, const QString &section, int by);
bool canShiftSection(const Snapshot &snapshot, const QString &section, int by);
// Puts questions before the given row of a section (-1: at its end).
bool moveTo(Workspace &workspace, const std::vector<QuestionId> &ids, const QString &section, int row);
bool renameSection(Workspace &workspace, const QString &section, const QString &name);
// Why a code cannot be a question's; empty if it can.
QString codeProblem(const Snapshot &snapshot, QuestionId id, const QString &code);

// The criterion that a question's type proposes: weight from its points, the scale from its type and choices; a
// number's worst and best from the answers there are. Text, tables and files are read and rated by evaluators.
Criterion proposedCriterion(const Snapshot &snapshot, const Question &question);
// The criterion that is made from a question already; null if there is none.
const Criterion *criterionOf(const Snapshot &snapshot, QuestionId id);
bool makeCriterion(Workspace &workspace, const Criterion &criterion);

} // namespace question_edits

} // namespace shortlist
