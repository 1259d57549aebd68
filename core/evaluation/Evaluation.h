// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/model/Snapshot.h"
#include "core/qualification/Verdict.h"

#include <QDate>

#include <memory>
#include <unordered_map>
#include <vector>

namespace shortlist {

class Qualification;

// One provider's place. Totals are 0 to 1 (shown as 0 to 100).
struct Standing
{
    double total = kMissing;      // from what is known: sum(weight x value) / sum(weight) over the known leaves; NaN if
                                  // nothing is known
    double low = 0;               // if every missing value turned out 0
    double high = 1;              // if every missing value turned out 1
    double known = 0;             // share of the weight that is known, 0 to 1
    int missing = 0;              // leaves with weight without any value
    double preference = 0;        // declared preference points, 0 to 1 and beyond; shown apart from the total
    double overall = kMissing;    // total + preference: what ranks follow
    int rank = 0;                 // 1 = best, ties share a rank (1, 2, 2, 4); 0 = not ranked
    Verdict gate = Verdict::Pass; // what the requirements say; unknown is ranked, fail is below the line
    bool belowLine = false;       // takes part, and fails a requirement that was not waived
};

// What the evaluators say of one cell.
struct CellOpinion
{
    double value = kMissing;  // combined, 0 to 1; where there is a consensus, the consensus
    double lowest = kMissing; // lowest and highest of the single values, 0 to 1
    double highest = kMissing;
    int given = 0;          // evaluators with a score
    int expected = 0;       // evaluators who should have one (1 for facts, 0 for a provider's field)
    bool consensus = false; // the evaluators agreed on the value; their own scores stand beside it
};

// What is missing, counted in single cells (evaluator x provider x criterion), over the providers that take part and
// all leaves, whatever their weight. Of an evaluator the scores in the evaluator's sections are asked for, those in an
// envelope that is still closed not yet. Evaluators whose weight is 0 are for the record only: they count in their own
// numbers alone.
struct Completeness
{
    qint64 expected = 0;
    qint64 given = 0;
    qint64 missing() const { return expected - given; }
};

// From the snapshot to the ranking. Told of each change, it recomputes only what the change touches.
class Evaluation
{
public:
    explicit Evaluation(const Snapshot &snapshot);
    ~Evaluation();

    // Brings the result up to date. True if anything in it may have changed.
    bool apply(const Change &change);

    // Weights (points within a level) that are tried without being written, while a slider is dragged.
    void setTrialWeights(const std::unordered_map<CriterionId, double> &weights);
    void clearTrialWeights();
    bool hasTrialWeights() const;

    // Leaves in tree order; their index is the column of values.
    const std::vector<CriterionId> &leaves() const;
    // Share of the whole, 0 to 1, trial weights counted; a group's is the sum of its leaves'. A group without anything
    // that counts below it has none, and its siblings divide the level as if it were not there.
    double overallWeight(CriterionId id) const;
    // Share of its level as declared, 0 to 1.
    double levelShare(CriterionId id) const;

    // Providers that are ranked, best first. Then those below the line: they take part and fail a requirement, and no
    // score lifts them; by total, those without one last. Then those that are not ranked for another reason (declined,
    // excluded, nothing known), by name.
    const std::vector<ProviderId> &ranked() const;
    const std::vector<ProviderId> &belowLine() const;
    const std::vector<ProviderId> &notRanked() const;
    // Why a provider passes, or does not.
    const Qualification &qualification() const;
    Standing standing(ProviderId id) const;
    // The ranks among the ranked that are possible when all their missing values are free in 0..1: best, worst.
    // (0, 0) if not ranked.
    std::pair<int, int> possibleRanks(ProviderId id) const;

    // Combined value of a leaf, 0 to 1, NaN if missing.
    double value(ProviderId provider, CriterionId leaf) const;
    // What a leaf or group adds to the total; the top level's sum is the total. 0 where nothing is known.
    double contribution(ProviderId provider, CriterionId criterion) const;
    CellOpinion opinion(ProviderId provider, CriterionId leaf) const;
    // The number behind a leaf's value in the criterion's unit (a fact or a provider's field); else the evaluators'
    // consensus, or their combined score.
    double rawValue(ProviderId provider, CriterionId leaf) const;

    Completeness completeness() const;
    Completeness completeness(ProviderId provider) const;
    Completeness completeness(EvaluatorId evaluator) const; // kFacts for the facts

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shortlist
