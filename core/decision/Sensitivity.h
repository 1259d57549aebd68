// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Table.h"
#include "core/decision/WeightPath.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace shortlist::decision {

// How far weights and values may be off before the order changes, exactly and in closed form, for the additive model
// with totals as in totalOf(): weighted sum / known weight. All rows of the table compete, so that a caller leaves out
// those who are excluded; a row without total at today's weights competes with nobody. Weights are points of any size.
// All of these fail for a table of another shape than its numbers, a row or column out of range, a value that is
// infinite (index: the position in values), and as shares() for the weights.

// One row passing another.
struct Overtaking
{
    std::uint32_t above = 0; // who stood above
    std::uint32_t below = 0; // who draws level
};

// Where on a path of weights the leaders stay ahead of everybody else. At a bound that is not an end of the path two
// rows tie, just outside their order is the other.
struct StayInterval
{
    double low = 0;
    double now = 0;
    double high = 1;
    std::optional<Overtaking> atLow; // nothing: the leaders stay down to the end of the path
    std::optional<Overtaking> atHigh;
};

// leaders: the rows that come first today, in any order; one for the winner, k for the first k as a set. It is told of
// the part of the path around `now` in which no leader's total is below another row's. Rows whose totals are equal all
// along the path never part them. A row that would know nothing at an end of the path is given its total's limit there.
// Also fails without leaders and if they are not first today (index: one who is not).
// Without gaps O(rows x a few), by Newton's steps on the concave lead of the last leader over the first of the others;
// with gaps the totals are ratios, and each pair of leader and other is a quadratic equation: O(leaders x rows).
Result<StayInterval> stayInterval(const Table &values, const WeightPath &path, std::span<const std::uint32_t> leaders);

// The same for every column: its share from 0 to 1, the others in proportion.
Result<std::vector<StayInterval>> weightIntervals(const Table &values, std::span<const double> weights,
                                                  std::span<const std::uint32_t> leaders);

// Weights at which `below` draws level with `above`.
struct WeightShift
{
    std::vector<double> weights; // shares
    double change = 0;           // L1: sum of |new share - share today|, 0 to 2
};
// The smallest such change; beyond it `below` is ahead. Nothing if no weights put `below` ahead. No change if it is
// level or ahead already. What is taken from the columns that speak most for `above` goes to the one that speaks most
// for `below`: every unit of change gains the most that a unit can. A missing value counts as its row's total today,
// which is what leaving it out of the total means; where either row has gaps the result speaks of that assumption.
Result<std::optional<WeightShift>> smallestWeightShift(const Table &values, std::span<const double> weights,
                                                       std::uint32_t above, std::uint32_t below);

// One known value made another, within 0 to 1.
struct ValueChange
{
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    double from = 0;
    double to = 0;
    Overtaking overtaking; // who draws level
};
// The smallest change of one value of either row that lets `below` draw level with `above`; beyond it, `below` is
// ahead. Nothing if no single value can do it. No change of the first value that counts if they are level already.
// Values must lie in 0 to 1 (index: the position in values). Among equal changes the lowest column, `above` first.
Result<std::optional<ValueChange>> smallestValueChange(const Table &values, std::span<const double> weights,
                                                       std::uint32_t above, std::uint32_t below);
// The smallest change of one value that lets somebody draw level with the winner (who must be first, index: who is).
Result<std::optional<ValueChange>> smallestWinnerChange(const Table &values, std::span<const double> weights,
                                                        std::uint32_t winner);

// Why one row's total is another than a second row's.
struct Comparison
{
    double lead = 0;                      // total of `a` - total of `b`
    std::vector<double> parts;            // by column: contribution to a's total - to b's; they add up to the lead
    double forA = 0;                      // sum of the parts above 0
    double forB = 0;                      // minus the sum of those below 0
    std::vector<double> shares;           // by column: part / forA where it is above 0, part / forB where below
    std::optional<std::uint32_t> decides; // the largest part in favour of who leads; nothing if they are level
    bool alone = false;                   // without it the other would lead or be level
};
// Fails also if a row has no total.
Result<Comparison> comparison(const Table &values, std::span<const double> weights, std::uint32_t a, std::uint32_t b);

} // namespace shortlist::decision
