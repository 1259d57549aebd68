// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/PrometheePartial.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

// 1 if the first flow is larger, -1 if the second is, 0 if they differ by rounding at most.
int compared(double first, double second)
{
    if (std::abs(first - second) <= kTieTolerance * std::max({1.0, std::abs(first), std::abs(second)}))
        return 0;
    return first > second ? 1 : -1;
}

} // namespace

Outranking outranking(const Flows &flows, std::size_t first, std::size_t second)
{
    const int positive = compared(flows.positive[first], flows.positive[second]);
    const int negative = compared(flows.negative[second], flows.negative[first]);
    if (positive == 0 && negative == 0)
        return Outranking::Indifferent;
    if (positive >= 0 && negative >= 0)
        return Outranking::Preferred;
    return positive <= 0 && negative <= 0 ? Outranking::Dispreferred : Outranking::Incomparable;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> incomparablePairs(const Flows &flows, std::size_t most)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    const std::vector<std::uint32_t> &order = flows.ranking.order;
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            if (pairs.size() == most)
                return pairs;
            if (outranking(flows, order[i], order[j]) == Outranking::Incomparable)
                pairs.emplace_back(order[i], order[j]);
        }
    }
    return pairs;
}

} // namespace shortlist::decision
