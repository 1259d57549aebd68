// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Normalization.h"
#include "core/decision/Ranking.h"
#include "core/decision/Table.h"
#include "core/decision/Variant.h"

#include <span>
#include <vector>

namespace shortlist::decision {

struct Topsis
{
    Variant variant;               // normalization, distance
    std::vector<double> closeness; // distance to the worst / (distance to the best + distance to the worst), 0 to 1
    std::vector<double> fromIdeal; // distance to the best
    std::vector<double> fromNadir; // distance to the worst
    Ranking ranking;               // by closeness
};

// Nearness to the best and distance from the worst that stand in the table, each criterion by itself; distances are
// Euclidean over weight x normalised number. Hwang and Yoon, "Multiple Attribute Decision Making", 1981, chapter 3.
// Normalization: Vector (Hwang and Yoon) or MinMax (as Opricovic and Tzeng, European Journal of Operational Research
// 156, 2004, compare). Weights are divided by their sum; a criterion without weight is not looked at.
// Defined answers: a criterion in which all are equal separates nobody; an alternative that is best and worst at once
// (the only one, or all of them equal) has distance 0 to the best and so closeness 1.
// Fails for another normalization, an empty table, what shares() says of the weights, a number that counts and is not
// finite, and numbers too far apart to be subtracted; the index is then the position in the table's numbers.
Result<Topsis> topsis(const Table &table, std::span<const Direction> directions, std::span<const double> weights,
                      Normalization normalization = Normalization::Vector);

} // namespace shortlist::decision
