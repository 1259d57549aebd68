// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Ranking.h"

#include "core/decision/Sorting.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

bool isTie(double best, double score)
{
    return best == score || best - score <= kTieTolerance * std::max(std::abs(best), std::abs(score));
}

// Positions of those that have a score.
std::vector<std::uint32_t> scored(std::span<const double> scores)
{
    std::vector<std::uint32_t> positions;
    for (std::uint32_t index = 0; index < scores.size(); ++index) {
        if (!std::isnan(scores[index]))
            positions.push_back(index);
    }
    return positions;
}

} // namespace

void rankHighestFirst(std::span<const double> scores, std::span<const std::uint32_t> tieOrder, Ranking &ranking)
{
    const bool all = std::none_of(scores.begin(), scores.end(), [](double score) { return std::isnan(score); });
    const std::vector<std::uint32_t> positions = all ? std::vector<std::uint32_t>() : scored(scores);
    std::vector<double> lowestFirst(all ? scores.size() : positions.size());
    for (std::size_t i = 0; i < lowestFirst.size(); ++i)
        lowestFirst[i] = -scores[all ? i : positions[i]];
    Sorting sorting;
    const std::span<const std::uint32_t> sorted = sorting.rising(lowestFirst);
    std::vector<std::uint32_t> &order = ranking.order;
    order.assign(sorted.begin(), sorted.end());
    if (!all)
        std::for_each(order.begin(), order.end(), [&positions](std::uint32_t &index) { index = positions[index]; });

    ranking.ranks.assign(scores.size(), 0);
    for (std::size_t first = 0; first < order.size();) {
        const double best = scores[order[first]];
        std::size_t last = first + 1;
        while (last < order.size() && isTie(best, scores[order[last]]))
            ++last;
        // Within a tie the last digits of the scores must not decide who stands first.
        if (last - first > 1) {
            const auto before = [tieOrder](std::uint32_t a, std::uint32_t b) {
                return tieOrder.empty() ? a < b : tieOrder[a] < tieOrder[b];
            };
            std::sort(order.begin() + static_cast<std::ptrdiff_t>(first),
                      order.begin() + static_cast<std::ptrdiff_t>(last), before);
        }
        const auto rank = static_cast<std::uint32_t>(first + 1);
        for (; first < last; ++first)
            ranking.ranks[order[first]] = rank;
    }
}

Ranking rankHighestFirst(std::span<const double> scores)
{
    Ranking ranking;
    rankHighestFirst(scores, {}, ranking);
    return ranking;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> possibleRanks(std::span<const double> low,
                                                                   std::span<const double> high)
{
    std::vector<double> lows;
    std::vector<double> highs;
    for (std::size_t i = 0; i < low.size(); ++i) {
        if (!std::isnan(low[i])) {
            lows.push_back(low[i]);
            highs.push_back(high[i]);
        }
    }
    std::sort(lows.begin(), lows.end());
    std::sort(highs.begin(), highs.end());
    // How many of a rising list are above a number by more than rounding.
    const auto above = [](const std::vector<double> &sorted, double x) {
        const auto it = std::partition_point(sorted.begin(), sorted.end(),
                                             [x](double other) { return other <= x || isTie(other, x); });
        return static_cast<std::uint32_t>(sorted.end() - it);
    };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> result(low.size(), {0, 0});
    for (std::size_t i = 0; i < low.size(); ++i) {
        if (std::isnan(low[i]))
            continue;
        // One's own high end is above one's own low end, unless nothing is missing.
        const std::uint32_t self = high[i] > low[i] && !isTie(high[i], low[i]) ? 1 : 0;
        result[i] = {above(lows, high[i]) + 1, above(highs, low[i]) - self + 1};
    }
    return result;
}

} // namespace shortlist::decision
