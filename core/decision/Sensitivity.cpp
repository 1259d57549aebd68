// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Sensitivity.h"

#include "core/decision/PathTotals.h"
#include "core/decision/SensitivityInput.h"
#include "core/decision/WeightedSum.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist::decision {

namespace {

// Two rows of a table at today's weights.
struct Pair
{
    std::vector<double> shares;
    std::vector<double> totals; // of all rows
    double lead = 0;            // of the first over the second, where it is more than rounding
};

Result<Pair> pairOf(const Table &values, std::span<const double> weights, std::uint32_t first, std::uint32_t second)
{
    Result<std::vector<double>> today = checkedShares(values, weights);
    if (!today)
        return tl::unexpected<Failure>(today.error());
    Pair pair{std::move(*today), {}, 0};
    pair.totals = totalsOf(values, pair.shares);
    for (const std::uint32_t row : {first, second}) {
        if (row >= values.rows)
            return failure("there is no such row", row);
        if (std::isnan(pair.totals[row]))
            return failure("the row has no total", row);
    }
    pair.lead = difference(pair.totals[first], pair.totals[second]);
    return pair;
}

std::optional<std::size_t> outsideOfScale(const Table &values)
{
    for (std::size_t i = 0; i < values.numbers.size(); ++i) {
        if (values.numbers[i] < 0 || values.numbers[i] > 1)
            return i;
    }
    return std::nullopt;
}

// The weight of what is known of a row.
double knownWeight(const Table &values, std::span<const double> shares, std::uint32_t row)
{
    double known = 0;
    for (std::size_t column = 0; column < values.columns; ++column)
        known += std::isnan(values.at(row, column)) ? 0.0 : shares[column];
    return known;
}

// The smallest change of one value that moves a row's total by `distance` (below 0: down).
std::optional<ValueChange> smallestMove(const Table &values, std::span<const double> shares, std::uint32_t row,
                                        double distance)
{
    std::optional<ValueChange> best;
    const double known = knownWeight(values, shares, row);
    for (std::size_t column = 0; column < values.columns; ++column) {
        const double from = values.at(row, column);
        if (std::isnan(from) || !(shares[column] > 0))
            continue;
        const double to = from + distance * known / shares[column];
        // Rounding at an end of the scale does not make it impossible.
        if (to > 1 + kTieTolerance || to < -kTieTolerance)
            continue;
        const ValueChange change{row, static_cast<std::uint32_t>(column), from, std::clamp(to, 0.0, 1.0), {}};
        if (!best || std::abs(change.to - change.from) < std::abs(best->to - best->from))
            best = change;
    }
    return best;
}

} // namespace

Result<std::optional<WeightShift>> smallestWeightShift(const Table &values, std::span<const double> weights,
                                                       std::uint32_t above, std::uint32_t below)
{
    Result<Pair> pair = pairOf(values, weights, above, below);
    if (!pair)
        return tl::unexpected<Failure>(pair.error());
    WeightShift shift{std::move(pair->shares), 0};
    if (!(pair->lead > 0))
        return shift;
    // By column: how much a unit of its weight speaks for `below`.
    const auto valueOr = [&](std::uint32_t row, std::size_t column) {
        const double value = values.at(row, column);
        return std::isnan(value) ? pair->totals[row] : value;
    };
    std::vector<double> speaks(values.columns);
    for (std::size_t column = 0; column < speaks.size(); ++column)
        speaks[column] = difference(valueOr(below, column), valueOr(above, column));
    const auto best = static_cast<std::size_t>(std::max_element(speaks.begin(), speaks.end()) - speaks.begin());
    if (!(speaks[best] > 0))
        return std::nullopt;
    std::vector<std::size_t> order(values.columns);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return speaks[a] < speaks[b]; });
    double lead = pair->lead;
    double moved = 0;
    for (const std::size_t column : order) {
        const double gain = speaks[best] - speaks[column];
        if (!(lead > 0) || !(gain > 0))
            break;
        const double part = std::min(shift.weights[column], lead / gain);
        lead = part < shift.weights[column] ? 0.0 : lead - part * gain;
        shift.weights[column] -= part;
        moved += part;
    }
    shift.weights[best] += moved;
    shift.change = 2 * moved;
    return shift;
}

Result<std::optional<ValueChange>> smallestValueChange(const Table &values, std::span<const double> weights,
                                                       std::uint32_t above, std::uint32_t below)
{
    const Result<Pair> pair = pairOf(values, weights, above, below);
    if (!pair)
        return tl::unexpected<Failure>(pair.error());
    if (const auto index = outsideOfScale(values))
        return failure("the value is not between 0 and 1", index);
    const double lead = std::max(0.0, pair->lead);
    std::optional<ValueChange> best = smallestMove(values, pair->shares, above, -lead);
    const std::optional<ValueChange> other = smallestMove(values, pair->shares, below, lead);
    if (other && (!best || std::abs(other->to - other->from) < std::abs(best->to - best->from)))
        best = other;
    if (best)
        best->overtaking = {above, below};
    return best;
}

Result<std::optional<ValueChange>> smallestWinnerChange(const Table &values, std::span<const double> weights,
                                                        std::uint32_t winner)
{
    const Result<Pair> pair = pairOf(values, weights, winner, winner);
    if (!pair)
        return tl::unexpected<Failure>(pair.error());
    if (const auto index = outsideOfScale(values))
        return failure("the value is not between 0 and 1", index);
    const double first = pair->totals[winner];
    std::optional<ValueChange> best;
    std::optional<std::uint32_t> second;
    const auto consider = [&best](std::optional<ValueChange> change, Overtaking overtaking) {
        if (!change || (best && std::abs(change->to - change->from) >= std::abs(best->to - best->from)))
            return;
        best = change;
        best->overtaking = overtaking;
    };
    for (std::uint32_t row = 0; row < values.rows; ++row) {
        if (row == winner || std::isnan(pair->totals[row]))
            continue;
        const double lead = difference(first, pair->totals[row]);
        if (lead < 0)
            return failure("another row is first", row);
        if (!second || pair->totals[row] > pair->totals[*second])
            second = row;
        consider(smallestMove(values, pair->shares, row, lead), {winner, row});
    }
    if (second) {
        const double lead = difference(first, pair->totals[*second]);
        consider(smallestMove(values, pair->shares, winner, -lead), {winner, *second});
    }
    return best;
}

Result<Comparison> comparison(const Table &values, std::span<const double> weights, std::uint32_t a, std::uint32_t b)
{
    const Result<Pair> pair = pairOf(values, weights, a, b);
    if (!pair)
        return tl::unexpected<Failure>(pair.error());
    Comparison result;
    result.lead = pair->totals[a] - pair->totals[b];
    result.parts.resize(values.columns);
    result.shares.assign(values.columns, 0.0);
    std::vector<double> ofB(values.columns);
    contributions(values, pair->shares, a, result.parts);
    contributions(values, pair->shares, b, ofB);
    for (std::size_t column = 0; column < values.columns; ++column) {
        double &part = result.parts[column];
        part = difference(part, ofB[column]);
        (part > 0 ? result.forA : result.forB) += std::abs(part);
        const double forLeader = pair->lead > 0 ? part : -part;
        const auto largest = [&] { return std::abs(result.parts[*result.decides]); };
        if (pair->lead != 0 && forLeader > 0 && (!result.decides || forLeader > largest()))
            result.decides = static_cast<std::uint32_t>(column);
    }
    for (std::size_t column = 0; column < values.columns; ++column) {
        const double part = result.parts[column];
        if (part != 0)
            result.shares[column] = part / (part > 0 ? result.forA : result.forB);
    }
    if (result.decides)
        result.alone = difference(std::abs(result.parts[*result.decides]), std::abs(result.lead)) >= 0;
    return result;
}

} // namespace shortlist::decision
