// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/PathTotals.h"
#include "core/decision/Sensitivity.h"
#include "core/decision/SensitivityInput.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist::decision {

namespace {

// Leaders and those who compete with them.
struct Field
{
    std::span<const std::uint32_t> leaders;
    std::vector<std::uint32_t> others;
};

// The last of the leaders at t, and the first of the others.
Overtaking closest(const PathTotals &path, const Field &field, double t)
{
    Overtaking pair;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const std::uint32_t row : field.leaders) {
        const double total = path.at(row, t);
        if (total < lowest) {
            lowest = total;
            pair.above = row;
        }
    }
    const double *const from = path.from().data();
    const double *const to = path.to().data();
    for (const std::uint32_t row : field.others) {
        const double total = (1 - t) * from[row] + t * to[row];
        if (total > highest) {
            highest = total;
            pair.below = row;
        }
    }
    return pair;
}

// Newton's steps from the end of the path: the lead of the last leader over the first of the others is a concave
// function of t, so that the crossing of the two that are closest at t never jumps over the first crossing.
std::optional<Overtaking> stepBack(const PathTotals &path, const Field &field, double now, bool upwards, double &bound)
{
    std::optional<Overtaking> found;
    for (;;) {
        const Overtaking pair = closest(path, field, bound);
        const std::optional<double> crossing = upwards ? path.overtakenAfter(pair.above, pair.below, now)
                                                       : path.overtakenBefore(pair.above, pair.below, now);
        // At the end of the path nobody has passed if they draw level there.
        if (!crossing || (upwards ? *crossing >= bound : *crossing <= bound))
            return found;
        bound = *crossing;
        found = pair;
    }
}

// With gaps no total is a straight line, and every pair is looked at.
void boundByPairs(const PathTotals &path, const Field &field, StayInterval &interval)
{
    for (const std::uint32_t leader : field.leaders) {
        for (const std::uint32_t row : field.others) {
            const std::optional<double> high = path.overtakenAfter(leader, row, interval.now);
            if (high && *high < interval.high) {
                interval.high = *high;
                interval.atHigh = Overtaking{leader, row};
            }
            const std::optional<double> low = path.overtakenBefore(leader, row, interval.now);
            if (low && *low > interval.low) {
                interval.low = *low;
                interval.atLow = Overtaking{leader, row};
            }
        }
    }
}

Result<Field> fieldOf(std::span<const double> totals, std::span<const std::uint32_t> leaders)
{
    if (leaders.empty())
        return failure("nobody is named as first");
    std::vector<bool> leads(totals.size(), false);
    double lowest = std::numeric_limits<double>::infinity();
    for (const std::uint32_t row : leaders) {
        if (row >= totals.size())
            return failure("there is no such row", row);
        if (std::isnan(totals[row]))
            return failure("the row has no total", row);
        leads[row] = true;
        lowest = std::min(lowest, totals[row]);
    }
    Field field{leaders, {}};
    field.others.reserve(totals.size());
    for (std::uint32_t row = 0; row < totals.size(); ++row) {
        if (leads[row] || std::isnan(totals[row]))
            continue;
        if (difference(totals[row], lowest) > 0) {
            const auto last = std::min_element(leaders.begin(), leaders.end(),
                                               [&](std::uint32_t a, std::uint32_t b) { return totals[a] < totals[b]; });
            return failure("the row is not among the first", *last);
        }
        field.others.push_back(row);
    }
    return field;
}

StayInterval intervalOn(const Table &values, const WeightPath &path, const Field &field)
{
    const PathTotals totals(values, path.from, path.to);
    StayInterval interval;
    interval.now = path.now;
    if (path.from == path.to) {
        interval.low = interval.high = path.now;
        return interval;
    }
    if (field.others.empty())
        return interval;
    if (totals.hasGaps()) {
        boundByPairs(totals, field, interval);
        return interval;
    }
    interval.atLow = stepBack(totals, field, path.now, false, interval.low);
    interval.atHigh = stepBack(totals, field, path.now, true, interval.high);
    return interval;
}

} // namespace

Result<StayInterval> stayInterval(const Table &values, const WeightPath &path, std::span<const std::uint32_t> leaders)
{
    if (const auto wrong = problemOf(values))
        return tl::unexpected<Failure>(*wrong);
    if (path.from.size() != values.columns || path.to.size() != values.columns)
        return failure("weights and columns differ in number");
    if (!(path.now >= 0 && path.now <= 1))
        return failure("today's place on the path is not between 0 and 1");
    std::vector<double> weights(values.columns);
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = (1 - path.now) * path.from[i] + path.now * path.to[i];
    const Result<std::vector<double>> today = shares(weights);
    if (!today)
        return tl::unexpected<Failure>(today.error());
    const Result<Field> field = fieldOf(totalsOf(values, *today), leaders);
    if (!field)
        return tl::unexpected<Failure>(field.error());
    return intervalOn(values, path, *field);
}

Result<std::vector<StayInterval>> weightIntervals(const Table &values, std::span<const double> weights,
                                                  std::span<const std::uint32_t> leaders)
{
    const Result<std::vector<double>> today = checkedShares(values, weights);
    if (!today)
        return tl::unexpected<Failure>(today.error());
    const Result<Field> field = fieldOf(totalsOf(values, *today), leaders);
    if (!field)
        return tl::unexpected<Failure>(field.error());
    std::vector<StayInterval> intervals;
    for (std::size_t column = 0; column < values.columns; ++column) {
        const Result<WeightPath> path = weightPath(*today, std::span(&column, 1));
        if (!path)
            return tl::unexpected<Failure>(path.error());
        intervals.push_back(intervalOn(values, *path, *field));
    }
    return intervals;
}

} // namespace shortlist::decision
