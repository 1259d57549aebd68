// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Ranking.h"
#include "core/decision/Table.h"
#include "core/decision/Variant.h"

#include <span>
#include <vector>

namespace shortlist::decision {

struct Borda
{
    Variant variant;              // rule
    std::vector<double> rankSums; // weighted sum of ranks; less is better
    Ranking ranking;              // by lowest sum of ranks
};

// Evaluators' rankings joined: the lowest sum of ranks is best, which is the same as the highest sum of Borda's points.
// ranks: one row an alternative, one column an evaluator; 1 = best, ties as the evaluator gave them (1, 2, 2, 4 or
// 1, 2.5, 2.5, 4). shares: how much each evaluator's voice counts, divided by their mean; empty = the same for all.
// An alternative that an evaluator did not rank (NaN) takes the mean of the places that the evaluator left free, so
// that leaving somebody out is neither praise nor blame. Fails for an empty table, a rank below 1 or above the number
// of alternatives (index: the position in the numbers), and what shares() says.
Result<Borda> borda(const Table &ranks, std::span<const double> shares = {});

} // namespace shortlist::decision
