// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Normalization.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shortlist::decision {

namespace {

using Column = std::span<const double>;

constexpr std::array<std::string_view, 5> kNames{"minmax", "max", "linear", "sum", "vector"};

template <typename Formula>
std::vector<double> mapped(Column column, Formula formula)
{
    std::vector<double> result(column.size());
    std::transform(column.begin(), column.end(), result.begin(), formula);
    return result;
}

// The first number that is not above zero, as a failure; nothing if all are.
std::optional<Failure> notPositive(Column column)
{
    const auto it = std::find_if(column.begin(), column.end(), [](double x) { return x <= 0; });
    if (it == column.end())
        return std::nullopt;
    return Failure{"a cost must be above 0 here, because it is divided by",
                   static_cast<std::size_t>(it - column.begin())};
}

Result<std::vector<double>> minMax(Column column, Direction direction)
{
    const auto [low, high] = std::minmax_element(column.begin(), column.end());
    const double least = *low;
    const double most = *high;
    if (least == most)
        return std::vector<double>(column.size(), 1.0);
    const double width = most - least;
    if (direction == Direction::Cost)
        return mapped(column, [=](double x) { return (most - x) / width; });
    return mapped(column, [=](double x) { return (x - least) / width; });
}

Result<std::vector<double>> byMax(Column column, Direction direction, Normalization normalization)
{
    if (direction == Direction::Cost && normalization == Normalization::Linear) {
        if (const std::optional<Failure> problem = notPositive(column))
            return tl::unexpected<Failure>(*problem);
        const double least = *std::min_element(column.begin(), column.end());
        return mapped(column, [=](double x) { return least / x; });
    }
    const double most = *std::max_element(column.begin(), column.end());
    if (most <= 0)
        return failure("the largest number must be above 0, because the others are divided by it");
    if (direction == Direction::Cost)
        return mapped(column, [=](double x) { return 1 - x / most; });
    return mapped(column, [=](double x) { return x / most; });
}

Result<std::vector<double>> bySum(Column column, Direction direction)
{
    std::vector<double> parts(column.begin(), column.end());
    if (direction == Direction::Cost) {
        Result<std::vector<double>> turned = reciprocal(column);
        if (!turned)
            return turned;
        parts = std::move(*turned);
    }
    double sum = 0;
    for (const double x : parts)
        sum += x;
    if (sum <= 0)
        return failure("the sum must be above 0, because the numbers are divided by it");
    return mapped(parts, [=](double x) { return x / sum; });
}

Result<std::vector<double>> byLength(Column column, Direction direction)
{
    // Measured in units of the largest number, so that squares neither overflow nor vanish.
    double largest = 0;
    for (const double x : column)
        largest = std::max(largest, std::abs(x));
    double squares = 0;
    for (const double x : column)
        squares += (x / largest) * (x / largest);
    const double length = std::sqrt(squares);
    if (direction == Direction::Cost)
        return mapped(column, [=](double x) { return 1 - x / largest / length; });
    return mapped(column, [=](double x) { return x / largest / length; });
}

Result<std::vector<double>> normalized(Column column, Direction direction, Normalization normalization)
{
    switch (normalization) {
    case Normalization::MinMax:
        return minMax(column, direction);
    case Normalization::Max:
    case Normalization::Linear:
        return byMax(column, direction, normalization);
    case Normalization::Sum:
        return bySum(column, direction);
    case Normalization::Vector:
        return byLength(column, direction);
    }
    return failure("unknown normalization");
}

} // namespace

std::optional<Normalization> normalizationFromName(std::string_view name)
{
    if (name == "linear_max")
        return Normalization::Linear;
    const auto it = std::find(kNames.begin(), kNames.end(), name);
    if (it == kNames.end())
        return std::nullopt;
    return static_cast<Normalization>(it - kNames.begin());
}

std::span<const std::string_view> normalizationNames()
{
    return kNames;
}

Result<std::vector<double>> normalize(std::span<const double> column, Direction direction, Normalization normalization)
{
    if (column.empty())
        return failure("there are no numbers");
    const auto finite = [](double x) { return std::isfinite(x); };
    const auto bad = std::find_if_not(column.begin(), column.end(), finite);
    if (bad != column.end())
        return failure("not a finite number", static_cast<std::size_t>(bad - column.begin()));
    const bool zeros = std::all_of(column.begin(), column.end(), [](double x) { return x == 0; });
    const std::vector<double> ones(zeros ? column.size() : 0, 1.0);
    Result<std::vector<double>> result = normalized(zeros ? Column(ones) : column, direction, normalization);
    if (result && !std::all_of(result->begin(), result->end(), finite))
        return failure("the numbers are too large or too small to be normalised");
    return result;
}

Result<std::vector<double>> reciprocal(std::span<const double> column)
{
    if (const std::optional<Failure> problem = notPositive(column))
        return tl::unexpected<Failure>(*problem);
    std::vector<double> result = mapped(column, [](double x) { return 1 / x; });
    const auto bad = std::find_if_not(result.begin(), result.end(), [](double x) { return std::isfinite(x); });
    if (bad != result.end())
        return failure("a cost so small cannot be divided by", static_cast<std::size_t>(bad - result.begin()));
    return result;
}

} // namespace shortlist::decision
