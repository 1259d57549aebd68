// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/evaluation/MethodRanking.h"

#include <vector>

namespace shortlist {

// One evaluator beside the others, over the providers that take part, by the scores that each gave on their own within
// their sections; a consensus counts in the joint ranking only. Values are 0 to 1 on the declared scales. Those whose
// weight is 0 are for the record only: they are compared with the others, and nobody with them.
struct EvaluatorProfile
{
    EvaluatorId evaluator{};
    int scores = 0;
    double lowest = 0; // five numbers of all values given; NaN if there are none
    double lowerQuarter = 0;
    double middle = 0;
    double upperQuarter = 0;
    double highest = 0;
    double leniency = 0; // mean difference from the others on the cells that both scored; above 0 = kinder
    double effect = 0;   // the same as an additive effect fitted over all shared cells, sum 0
    bool fitted = false; // false where the cells do not connect this evaluator with the others
    // The joint ranking and the one there would be if only this evaluator had scored, facts as they are; NaN without.
    Agreement withAll;
};

// A cell on which the evaluators are far apart.
struct Disagreement
{
    ProviderId provider{};
    CriterionId criterion{};
    double lowest = 0;
    double highest = 0;
    int given = 0;
    bool consensus = false; // they agreed on a score since
};

struct EvaluatorAgreement
{
    std::vector<EvaluatorProfile> profiles;  // in the project's order
    std::vector<Disagreement> disagreements; // at or beyond the threshold, widest first, at most 500
    int disagreementCount = 0;
    double threshold = 0.5;
    // Totals if each evaluator's fitted effect were taken out where there is no consensus: only shown beside, never
    // applied. Parallel to ranked providers.
    std::vector<ProviderId> providers;
    std::vector<double> corrected;
    std::vector<int> correctedRanks;
};

// Only where the evaluators are far apart: all of them, widest first.
std::vector<Disagreement> evaluatorDisagreements(const Snapshot &snapshot, const Evaluation &evaluation,
                                                 double threshold = 0.5);

EvaluatorAgreement evaluatorAgreement(const Snapshot &snapshot, const Evaluation &evaluation, double threshold = 0.5);

} // namespace shortlist
