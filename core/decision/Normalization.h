// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace shortlist::decision {

enum class Direction { Benefit, Cost }; // more is better, less is better

// How a column is made comparable with others by what stands in it. x is a number of the column.
//            benefit            cost
//   MinMax   (x-min)/(max-min)  (max-x)/(max-min)
//   Max      x/max              1 - x/max
//   Linear   x/max              min/x
//   Sum      x/sum(x)           (1/x)/sum(1/x)
//   Vector   x/sqrt(sum(x^2))   1 - x/sqrt(sum(x^2))
// Sources: Hwang and Yoon, "Multiple Attribute Decision Making", 1981, chapter 2 (linear, vector, minmax); the naming
// and the forms for costs are those of the pymcdm library. Each of them depends on who is in the list, so that a rank
// can flip when somebody drops out; a declared scale (ValueFunction) has no such fault.
enum class Normalization { MinMax, Max, Linear, Sum, Vector };

// "minmax", "max", "linear" (also "linear_max"), "sum", "vector".
std::optional<Normalization> normalizationFromName(std::string_view name);
std::span<const std::string_view> normalizationNames();

// One column normalised; the same length as the column, which has at least one number.
// A column whose numbers are all equal: MinMax gives 1 to all, for all are the best there is. A column of zeros is
// answered as any other column of equal numbers above zero. Fails where the formula has no answer or would turn the
// order round: a number that is not finite; Max and Linear benefits and Max costs without a number above zero; Sum
// benefits whose sum is not above zero; Linear and Sum costs with a number that is not above zero (a free offer has no
// reciprocal; index); a result that is not finite.
Result<std::vector<double>> normalize(std::span<const double> column, Direction direction, Normalization normalization);

// A cost column made a benefit: 1/x. Fails at a number that is not above zero or whose 1/x is not finite (index).
Result<std::vector<double>> reciprocal(std::span<const double> column);

} // namespace shortlist::decision
