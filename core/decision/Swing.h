// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/WeightStatements.h"

namespace shortlist::decision {

// Swing weights: the swing of a criterion is the step from its worst to its best level, and weights stand to each other
// as swings do. Source: von Winterfeldt and Edwards, "Decision Analysis and Behavioral Research", 1986, chapter 8.

// From points against a reference, most often 100 for the swing that matters most: points / sum of the points. Fails if
// points are negative or not finite (index), or if the reference is out of range or has no points.
Result<std::vector<double>> swingWeights(std::span<const double> points, std::size_t reference);

// "The swing of `of` matters ratio times as much as that of `against`."
struct SwingStatement
{
    std::size_t of = 0;
    std::size_t against = 0;
    double ratio = 1;
};

// How far the ratios along two ways between the same criteria may differ, relative, and still say the same: 3 against
// 1.5 x 2, but also 0.333 x 3 against 1.
inline constexpr double kSwingTolerance = 2e-3;

// From ratios; the weights that fulfil them, least squares of the logarithms where they differ within kSwingTolerance.
// Fails if a criterion is out of range or compared with itself, if a ratio is not above 0 or beyond kLargestRatio, if
// statements contradict each other (naming a ring of statements that does not close), or if they leave criteria
// unconnected (naming the parts in the message).
tl::expected<std::vector<double>, StatementFailure> swingWeights(std::size_t criteria,
                                                                 std::span<const SwingStatement> statements);

} // namespace shortlist::decision
