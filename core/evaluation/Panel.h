// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

namespace shortlist {

// Who of the evaluators may score, see and change what: by their sections, by who handed in, by blindness, and by the
// two envelopes. A viewer is who sits at the window; null is the coordinator, who sees everything.
// Nothing here encrypts anything: it is what the window keeps to.
namespace panel {

// True if the evaluator's sections hold the criterion; without sections they are all.
bool mayScore(const Snapshot &snapshot, const Evaluator &evaluator, CriterionId leaf);

// True if a criterion belongs into the price envelope: it, or a group above it, was put there, or its value is a price.
bool isPrice(const Snapshot &snapshot, CriterionId criterion);
// True while prices stay closed: there are two envelopes, and quality is not closed yet.
bool envelopeClosed(const Snapshot &snapshot);
// True if quality was closed, so that its scores stand.
bool qualityStands(const Snapshot &snapshot);

// True if a score of the evaluator is wanted: the criterion is scored by evaluators, lies in the evaluator's sections,
// and is not in an envelope that is still closed.
bool isExpected(const Snapshot &snapshot, const Evaluator &evaluator, const Criterion &leaf);
// True if the evaluator handed in what was given on this criterion. Handing in before the price envelope is opened does
// not hand in prices.
bool handedIn(const Snapshot &snapshot, const Evaluator &evaluator, CriterionId leaf);

// True if all that is wanted of the evaluator is handed in; false again when the price envelope is opened and prices
// are the evaluator's to score.
bool handedInAll(const Snapshot &snapshot, const Evaluator &evaluator);

// Why something may not be seen.
enum class Closed {
    No,
    Envelope, // prices, while quality is open
    Blind,    // others' scores, while one's own are not handed in
};
// Of one cell's content; whose is an evaluator, kFacts or kConsensus.
Closed closed(const Snapshot &snapshot, EvaluatorId viewer, CriterionId leaf, EvaluatorId whose);
// Of what all together say of a criterion.
Closed closedTogether(const Snapshot &snapshot, EvaluatorId viewer, CriterionId leaf);
// Of totals, ranks and all that follows from them: closed while anything that goes into them is.
Closed closedResult(const Snapshot &snapshot, EvaluatorId viewer);

// Why a score may not be written.
enum class Locked {
    No,
    Closed,        // what may not be seen may not be changed
    NotOwn,        // somebody else's, or what only the coordinator writes
    OtherSection,  // not in the evaluator's sections
    HandedIn,      // whoever handed in writes nothing before it is reopened
    QualityStands, // quality was closed, prices are known
};
Locked locked(const Snapshot &snapshot, EvaluatorId viewer, CriterionId leaf, EvaluatorId whose);

// What the viewer may see of a project, as a snapshot of its own: scores, offers and answers that are closed are not in
// it, so that nothing made from it can show them.
Snapshot visibleTo(const Snapshot &snapshot, EvaluatorId viewer);

} // namespace panel

} // namespace shortlist
