// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Table.h"
#include "core/decision/WeightPath.h"
#include "core/evaluation/Evaluation.h"

#include <optional>
#include <vector>

namespace shortlist {

// What the evaluation ranks, as numbers: the common ground of methods, intervals and explanations.
struct RankedValues
{
    std::vector<ProviderId> providers; // in the evaluation's order
    std::vector<CriterionId> leaves;   // in tree order
    std::vector<double> shares;        // by leaf, sum 1; trial weights counted
    std::vector<double> totals;        // by provider, as the evaluation has them
    std::vector<double> preferences;   // by provider: points that are added after scoring
    std::vector<double> known;         // 0 to 1, NaN where missing; a whole leaf before the next
    // The same without gaps: a missing value counts as the provider's own weighted mean of what is known, so that each
    // row's weighted sum is its total.
    std::vector<double> filled;

    decision::Table knownTable() const { return {known, providers.size(), leaves.size()}; }
    decision::Table filledTable() const { return {filled, providers.size(), leaves.size()}; }
};

RankedValues rankedValues(const Evaluation &evaluation);
// With each provider's preference points added to its totals and to each of its values: shares add up to 1, so that
// sums move by just these points whatever the weights. Values may then lie above 1.
RankedValues withPreferences(RankedValues values);
// Of just these, which are ranked, in this order.
RankedValues valuesOf(const Evaluation &evaluation, const std::vector<ProviderId> &providers);

// The way of the weights while one criterion's share goes from 0 to 1, and everything else keeps its proportions: a
// leaf's or a group's. What has no share today is divided as its levels are declared. Nothing where the criterion
// cannot have weight (a group in which nothing counts) or nothing else has any: then there is no share to move.
std::optional<decision::WeightPath> sharePath(const Snapshot &snapshot, const Evaluation &evaluation,
                                              const RankedValues &values, CriterionId criterion);

} // namespace shortlist
