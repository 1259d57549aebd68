// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace shortlist::decision {

// Weights from an order of importance alone; i is the place, 1 = most important, of n.
//   OrderCentroid (ROC)   (1/i + 1/(i+1) + ... + 1/n) / n
//   Sum                   2 (n + 1 - i) / (n (n + 1))
//   Reciprocal            (1/i) / (1/1 + 1/2 + ... + 1/n)
// Sources: Barron and Barrett, "Decision quality using ranked attribute weights", Management Science 42, 1996 (ROC);
// Stillwell, Seaver and Edwards, "A comparison of weight approximation techniques in multiattribute utility decision
// making", Organizational Behavior and Human Performance 28, 1981 (the others).
enum class RankWeighting { OrderCentroid, Sum, Reciprocal };

std::optional<RankWeighting> rankWeightingFromName(std::string_view name); // "roc", "rank_sum", "rank_reciprocal"
std::span<const std::string_view> rankWeightingNames();                    // in the order of the enumeration

// Weights, sum 1. Only the order of the ranks counts: 1, 2, 2, 4 says the same as 1, 2, 2, 3 or 1, 2.5, 2.5, 4. Those
// with the same rank share: each gets the mean of what their places would have got. Fails without ranks, and at a rank
// that is not a finite number of at least 1 (index).
Result<std::vector<double>> rankWeights(std::span<const double> ranks, RankWeighting weighting);

} // namespace shortlist::decision
