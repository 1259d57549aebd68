// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QDate>
#include <QString>

#include <vector>

namespace shortlist {

class Workspace;

// What can be done to who scores and how, each as one edit. Each answers false where nothing was written: nothing is
// different, or who sits at the window may not do it (which is then said).
namespace panel_edits {

bool setSections(Workspace &workspace, EvaluatorId id, const std::vector<CriterionId> &sections);
// An invalid date takes the declaration back.
bool declareInterests(Workspace &workspace, EvaluatorId id, const QString &interests, const QDate &on);
// From now on the evaluator's scores stand; with two envelopes only those in the envelopes that are open.
bool handIn(Workspace &workspace, EvaluatorId id);
bool reopen(Workspace &workspace, EvaluatorId id);

bool setBlind(Workspace &workspace, bool blind);
bool setEnvelopes(Workspace &workspace, bool envelopes);
// Quality's scores stand from now on, and prices are shown; or the other way round. Who handed in quality and is to
// score prices is open again for these.
bool closeQuality(Workspace &workspace);
bool reopenQuality(Workspace &workspace);

// A score that the evaluators agreed on, the reason for it, and who records it; none of these may be missing.
bool setConsensus(Workspace &workspace, ProviderId provider, CriterionId criterion, double score, const QString &reason,
                  const QString &by);
bool withdrawConsensus(Workspace &workspace, ProviderId provider, CriterionId criterion);

} // namespace panel_edits

} // namespace shortlist
