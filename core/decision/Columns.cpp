// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Columns.h"

#include "core/decision/Weights.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shortlist::decision {

namespace {

// Sums run in so many lanes, always the same, so that every processor adds in the same order.
constexpr std::size_t kLanes = 8;

void look(ScaledColumn &column)
{
    const std::span<const double> numbers = column.numbers;
    std::array<double, kLanes> lowest;
    std::array<double, kLanes> highest;
    std::array<double, kLanes> squares{};
    lowest.fill(numbers.front());
    highest.fill(numbers.front());
    std::size_t i = 0;
    for (; i + kLanes <= numbers.size(); i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double x = numbers[i + lane];
            lowest[lane] = x < lowest[lane] ? x : lowest[lane];
            highest[lane] = x > highest[lane] ? x : highest[lane];
            squares[lane] += x * x;
        }
    }
    for (std::size_t lane = 0; i < numbers.size(); ++i, ++lane) {
        lowest[lane] = std::min(lowest[lane], numbers[i]);
        highest[lane] = std::max(highest[lane], numbers[i]);
        squares[lane] += numbers[i] * numbers[i];
    }
    column.lowest = *std::min_element(lowest.begin(), lowest.end());
    column.highest = *std::max_element(highest.begin(), highest.end());
    column.squares = 0;
    for (const double part : squares)
        column.squares += part;
}

} // namespace

Result<std::vector<double>> checkedShares(const Table &table, std::span<const Direction> directions,
                                          std::span<const double> weights)
{
    if (table.rows == 0)
        return failure("there are no alternatives");
    if (table.columns == 0)
        return failure("there are no criteria");
    if (table.numbers.size() != table.rows * table.columns || directions.size() != table.columns ||
        weights.size() != table.columns)
        return failure("numbers, directions and weights do not fit each other");
    return shares(weights);
}

Result<ScaledColumn> scaledColumn(const Table &table, std::size_t column)
{
    ScaledColumn result;
    result.numbers = table.column(column);
    look(result);
    constexpr double kSmall = 1e-280;
    constexpr double kLarge = 1e280;
    if (result.squares >= kSmall && result.squares <= kLarge)
        return result;

    const auto bad =
        std::find_if_not(result.numbers.begin(), result.numbers.end(), [](double x) { return std::isfinite(x); });
    if (bad != result.numbers.end()) {
        return failure("not a finite number",
                       column * table.rows + static_cast<std::size_t>(bad - result.numbers.begin()));
    }
    const double largest = std::max(std::abs(result.lowest), std::abs(result.highest));
    if (largest == 0)
        return result;
    const int exponent = std::ilogb(largest);
    result.copy.assign(result.numbers.begin(), result.numbers.end());
    for (double &x : result.copy)
        x = std::ldexp(x, -exponent);
    result.numbers = result.copy;
    look(result);
    return result;
}

} // namespace shortlist::decision
