// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Table.h"
#include "core/evaluation/Evaluation.h"

#include <optional>
#include <vector>

namespace shortlist {

// What the evaluation ranks, as numbers without gaps: the common ground of methods, intervals and explanations. A
// missing value counts as the provider's own weighted mean of what is known, so that each row's weighted sum is its
// total.
struct RankedValues
{
    std::vector<ProviderId> providers; // in the evaluation's order
    std::vector<CriterionId> leaves;   // in tree order
    std::vector<double> shares;        // by leaf, sum 1; trial weights counted
    std::vector<double> totals;        // by provider, as the evaluation has them
    std::vector<double> numbers;       // 0 to 1, a whole leaf before the next

    decision::Table table() const { return {numbers, providers.size(), leaves.size()}; }
    double at(std::size_t provider, std::size_t leaf) const { return numbers[leaf * providers.size() + provider]; }
};

RankedValues rankedValues(const Evaluation &evaluation);

// The totals as one criterion's share moves and everything else keeps its proportions: straight lines. By provider:
// total(share) = share x inside + (1 - share) x outside.
struct ShareLines
{
    double share = 0;            // today
    std::vector<double> inside;  // what the criterion says of the provider
    std::vector<double> outside; // what all others say
};
// For a leaf or a group. Nothing where the criterion cannot have weight (a group in which nothing counts) or nothing
// else has any: then there is no share to move.
std::optional<ShareLines> shareLines(const Snapshot &snapshot, const Evaluation &evaluation, const RankedValues &values,
                                     CriterionId criterion);

} // namespace shortlist
