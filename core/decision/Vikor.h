// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Normalization.h"
#include "core/decision/Ranking.h"
#include "core/decision/Table.h"
#include "core/decision/Variant.h"

#include <cstdint>
#include <span>
#include <vector>

namespace shortlist::decision {

struct Vikor
{
    Variant variant;                  // v
    std::vector<double> s;            // group utility: sum of weight x (best - x) / (best - worst); less is better
    std::vector<double> r;            // individual regret: the largest of these parts; less is better
    std::vector<double> q;            // v x (s - s best) / (s worst - s best) + (1 - v) x the same of r; less is better
    Ranking ranking;                  // by q
    bool acceptableAdvantage = false; // q of the second rank - q of the first >= 1 / (alternatives - 1)
    bool acceptableStability = false; // the first by q is the first by s or by r too
    // Whom the method proposes, as positions in rising order: the first alone if both conditions hold, first and second
    // rank if only the advantage does, else all whose q is less than 1 / (alternatives - 1) above the first.
    std::vector<std::uint32_t> compromiseSet;
    // 1 for the compromise set, then 2, 3 ... without gaps by q; those with one q share it.
    std::vector<std::uint32_t> ranksWithCompromiseSet;
};

// The compromise ranking of Opricovic and Tzeng, European Journal of Operational Research 156, 2004. v, 0 to 1, is the
// weight of what serves the whole against what spares the one criterion served worst. Weights are divided by their sum;
// a criterion without weight is not looked at.
// Defined answers: a criterion in which all are equal adds nothing. Where all s are equal (but for rounding,
// kTieTolerance) their term of q is 0, and so is that of r: who cannot be told apart is the best there is. Those who
// share the first q are first together: the advantage is that over the next rank, held if there is none, and stability
// asks that each of them is first by s or r. One alternative meets both conditions.
// Fails for a v outside 0 to 1, and else as topsis().
Result<Vikor> vikor(const Table &table, std::span<const Direction> directions, std::span<const double> weights,
                    double v = 0.5);

} // namespace shortlist::decision
