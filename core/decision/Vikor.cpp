// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Vikor.h"

#include "core/decision/Columns.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

// s and r added up criterion by criterion.
tl::expected<void, Failure> addCriteria(const Table &table, std::span<const Direction> directions,
                                        std::span<const double> shares, Vikor &result)
{
    for (std::size_t c = 0; c < table.columns; ++c) {
        if (shares[c] <= 0)
            continue;
        const Result<ScaledColumn> column = scaledColumn(table, c);
        if (!column)
            return tl::unexpected<Failure>(column.error());
        if (column->lowest == column->highest)
            continue;
        const double best = column->best(directions[c]);
        const double range = best - column->worst(directions[c]);
        for (std::size_t i = 0; i < table.rows; ++i) {
            const double part = shares[c] * ((best - column->numbers[i]) / range);
            result.s[i] += part;
            result.r[i] = std::max(result.r[i], part);
        }
    }
    return {};
}

// Numbers brought to 0 (the lowest) to 1 (the highest); all 0 where they differ by rounding only.
std::vector<double> stretched(std::span<const double> numbers)
{
    const auto [lowest, highest] = std::minmax_element(numbers.begin(), numbers.end());
    const double low = *lowest;
    const double range = *highest - low;
    std::vector<double> result(numbers.size(), 0.0);
    if (range <= kTieTolerance * std::abs(*highest))
        return result;
    std::transform(numbers.begin(), numbers.end(), result.begin(), [=](double x) { return (x - low) / range; });
    return result;
}

// 1, 2, 3 ... without gaps, from ranks that skip numbers after a tie.
std::vector<std::uint32_t> denseRanks(const Ranking &ranking)
{
    std::vector<std::uint32_t> dense(ranking.ranks.size(), 0);
    std::uint32_t place = 0;
    std::uint32_t before = 0;
    for (const std::uint32_t index : ranking.order) {
        if (ranking.ranks[index] != before)
            ++place;
        before = ranking.ranks[index];
        dense[index] = place;
    }
    return dense;
}

// Both conditions, and whom they let the method propose. s and r are stretched, so that the first have 0.
void propose(std::span<const double> s, std::span<const double> r, Vikor &result)
{
    const std::vector<std::uint32_t> dense = denseRanks(result.ranking);
    const std::size_t count = dense.size();
    const double first = result.q[result.ranking.order.front()];
    const double advantage = count > 1 ? 1.0 / static_cast<double>(count - 1) : 0.0;
    result.acceptableAdvantage = true;
    result.acceptableStability = true;
    for (std::size_t i = 0; i < count; ++i) {
        // Rounding must not take an advantage that is exactly as large as it must be.
        if (dense[i] > 1 && result.q[i] - first < advantage * (1 - kTieTolerance))
            result.acceptableAdvantage = false;
        if (dense[i] == 1 && s[i] > kTieTolerance && r[i] > kTieTolerance)
            result.acceptableStability = false;
    }
    const std::uint32_t proposedRanks = result.acceptableStability ? 1 : 2;
    std::uint32_t last = 1;
    for (std::size_t i = 0; i < count; ++i) {
        const bool near = dense[i] == 1 || result.q[i] - first < advantage * (1 - kTieTolerance);
        if (result.acceptableAdvantage ? dense[i] <= proposedRanks : near) {
            result.compromiseSet.push_back(static_cast<std::uint32_t>(i));
            last = std::max(last, dense[i]);
        }
    }
    result.ranksWithCompromiseSet.resize(count);
    std::transform(dense.begin(), dense.end(), result.ranksWithCompromiseSet.begin(),
                   [last](std::uint32_t rank) { return rank <= last ? 1 : rank - last + 1; });
}

} // namespace

Result<Vikor> vikor(const Table &table, std::span<const Direction> directions, std::span<const double> weights,
                    double v)
{
    if (!(v >= 0 && v <= 1))
        return failure("v must lie between 0 and 1");
    const Result<std::vector<double>> shares = checkedShares(table, directions, weights);
    if (!shares)
        return tl::unexpected<Failure>(shares.error());

    Vikor result;
    result.variant = {"vikor", {{"v", textOf(v)}}};
    result.s.assign(table.rows, 0.0);
    result.r.assign(table.rows, 0.0);
    if (const tl::expected<void, Failure> added = addCriteria(table, directions, *shares, result); !added)
        return tl::unexpected<Failure>(added.error());
    const std::vector<double> s = stretched(result.s);
    const std::vector<double> r = stretched(result.r);
    std::vector<double> nearness(table.rows);
    result.q.resize(table.rows);
    for (std::size_t i = 0; i < table.rows; ++i) {
        result.q[i] = v * s[i] + (1 - v) * r[i];
        // Measured from 1, so that what is a tie among large q is one among small ones too.
        nearness[i] = 1 - result.q[i];
    }
    rankHighestFirst(nearness, {}, result.ranking);
    propose(s, r, result);
    return result;
}

} // namespace shortlist::decision
