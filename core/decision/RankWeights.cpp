// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/RankWeights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace shortlist::decision {

namespace {

constexpr std::array<std::string_view, 3> kNames{"roc", "rank_sum", "rank_reciprocal"};

// The weight of each place, first place first, not yet divided by their sum.
std::vector<double> placeWeights(std::size_t places, RankWeighting weighting)
{
    std::vector<double> result(places);
    double tail = 0;
    for (std::size_t i = places; i-- > 0;) {
        const double place = static_cast<double>(i) + 1;
        tail += 1 / place; // the smallest first
        switch (weighting) {
        case RankWeighting::OrderCentroid:
            result[i] = tail;
            break;
        case RankWeighting::Sum:
            result[i] = static_cast<double>(places - i);
            break;
        case RankWeighting::Reciprocal:
            result[i] = 1 / place;
            break;
        }
    }
    return result;
}

} // namespace

std::optional<RankWeighting> rankWeightingFromName(std::string_view name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<RankWeighting>(found - kNames.begin());
}

std::span<const std::string_view> rankWeightingNames()
{
    return kNames;
}

Result<std::vector<double>> rankWeights(std::span<const double> ranks, RankWeighting weighting)
{
    if (ranks.empty())
        return failure("there are no ranks");
    const auto bad = std::find_if_not(ranks.begin(), ranks.end(), [](double r) { return std::isfinite(r) && r >= 1; });
    if (bad != ranks.end())
        return failure("a rank must be a finite number of at least 1", static_cast<std::size_t>(bad - ranks.begin()));

    std::vector<std::size_t> order(ranks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [ranks](std::size_t a, std::size_t b) { return ranks[a] < ranks[b]; });
    const std::vector<double> byPlace = placeWeights(ranks.size(), weighting);
    const double all = std::accumulate(byPlace.rbegin(), byPlace.rend(), 0.0);
    std::vector<double> result(ranks.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        double sum = 0;
        for (; end < order.size() && ranks[order[end]] == ranks[order[first]]; ++end)
            sum += byPlace[end];
        for (std::size_t i = first; i < end; ++i)
            result[order[i]] = sum / static_cast<double>(end - first) / all;
        first = end;
    }
    return result;
}

} // namespace shortlist::decision
