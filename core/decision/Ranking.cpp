// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Ranking.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

// The score beside its place, so that sorting reads memory in one stretch instead of jumping into the scores.
struct Entry
{
    double score;
    std::uint32_t tie;
    std::uint32_t index;
};

bool isTie(double best, double score)
{
    return best == score || best - score <= kTieTolerance * std::max(std::abs(best), std::abs(score));
}

// All that have a score, as they stood in the ranking before where there was one: a slider that moves a little changes
// the order a little, and what is nearly sorted is quickly sorted. The result does not depend on it.
std::vector<Entry> inOrderOfBefore(std::span<const double> scores, std::span<const std::uint32_t> tieOrder,
                                   const Ranking &before)
{
    std::vector<Entry> entries;
    entries.reserve(scores.size());
    const auto add = [&](std::uint32_t index) {
        if (!std::isnan(scores[index]))
            entries.push_back({scores[index], tieOrder.empty() ? index : tieOrder[index], index});
    };
    const bool useful = before.ranks.size() == scores.size();
    if (useful)
        std::for_each(before.order.begin(), before.order.end(), add);
    for (std::uint32_t index = 0; index < scores.size(); ++index) {
        if (!useful || before.ranks[index] == 0)
            add(index);
    }
    return entries;
}

} // namespace

void rankHighestFirst(std::span<const double> scores, std::span<const std::uint32_t> tieOrder, Ranking &ranking)
{
    std::vector<Entry> entries = inOrderOfBefore(scores, tieOrder, ranking);
    std::sort(entries.begin(), entries.end(),
              [](const Entry &a, const Entry &b) { return a.score != b.score ? a.score > b.score : a.tie < b.tie; });
    ranking.order.resize(entries.size());
    ranking.ranks.assign(scores.size(), 0);
    for (auto first = entries.begin(); first != entries.end();) {
        const auto last = std::find_if_not(first, entries.end(),
                                           [best = first->score](const Entry &e) { return isTie(best, e.score); });
        // Within a tie the last digits of the scores must not decide who stands first.
        if (last - first > 1)
            std::sort(first, last, [](const Entry &a, const Entry &b) { return a.tie < b.tie; });
        const auto rank = static_cast<std::uint32_t>(first - entries.begin()) + 1;
        for (; first != last; ++first) {
            ranking.order[static_cast<std::size_t>(first - entries.begin())] = first->index;
            ranking.ranks[first->index] = rank;
        }
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
