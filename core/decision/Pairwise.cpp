// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Pairwise.h"

#include "core/decision/Potentials.h"
#include "core/decision/PrincipalVector.h"
#include "core/decision/Weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace shortlist::decision {

namespace {

constexpr std::array<std::string_view, 2> kPriorityNames{"principal_eigenvector", "column_normalise_then_row_mean"};

std::optional<Failure> numberProblem(double number, bool diagonal)
{
    if (std::isnan(number))
        return std::nullopt;
    if (!(number > 0))
        return Failure{"a comparison must be a number above 0", std::nullopt};
    if (number > kLargestComparison || number < 1 / kLargestComparison)
        return Failure{"a comparison must lie between 0.000001 and 1000000", std::nullopt};
    if (diagonal && std::abs(number - 1) > 1e-9)
        return Failure{"an item compared with itself must give 1", std::nullopt};
    return std::nullopt;
}

// Each column divided by its sum, then the mean of each row.
PrincipalVector rowMeans(Comparisons matrix, std::size_t n)
{
    std::vector<double> sums(n);
    for (std::size_t i = 0; i < n * n; ++i)
        sums[i % n] += matrix[i];
    PrincipalVector found{std::vector<double>(n), 0};
    for (std::size_t i = 0; i < n * n; ++i)
        found.vector[i / n] += matrix[i] / sums[i % n] / static_cast<double>(n);
    for (std::size_t i = 0; i < n; ++i) {
        const Comparisons row = matrix.subspan(i * n, n);
        found.value += std::inner_product(row.begin(), row.end(), found.vector.begin(), 0.0) / found.vector[i];
    }
    found.value /= static_cast<double>(n);
    return found;
}

} // namespace

std::optional<Failure> comparisonsProblem(Comparisons comparisons, std::size_t items)
{
    if (items > kMostComparedItems)
        return Failure{"more items than can be compared in pairs", std::nullopt};
    if (comparisons.size() != items * items)
        return Failure{"comparisons must be a square, one row and one column an item", std::nullopt};
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        const std::size_t row = i / items;
        const std::size_t column = i % items;
        if (std::optional<Failure> problem = numberProblem(comparisons[i], row == column)) {
            problem->index = i;
            return problem;
        }
        const double product = comparisons[i] * comparisons[column * items + row];
        if (column < row && std::abs(product - 1) > kReciprocalTolerance)
            return Failure{"a comparison must be the reciprocal of its mirror across the diagonal", i};
    }
    return std::nullopt;
}

Result<std::vector<double>> withMirrors(Comparisons comparisons, std::size_t items)
{
    if (std::optional<Failure> problem = comparisonsProblem(comparisons, items))
        return tl::unexpected<Failure>(std::move(*problem));
    std::vector<double> result(comparisons.begin(), comparisons.end());
    for (std::size_t i = 0; i < result.size(); ++i) {
        if (std::isnan(result[i]))
            result[i] = i / items == i % items ? 1 : 1 / comparisons[i % items * items + i / items];
    }
    return result;
}

std::vector<std::vector<std::size_t>> connectedParts(Comparisons comparisons, std::size_t items)
{
    std::vector<Comparison> given;
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        if (!std::isnan(comparisons[i]))
            given.push_back({i / items, i % items, 0});
    }
    return connectedParts(items, given);
}

Result<std::vector<double>> joinedComparisons(std::span<const Comparisons> people, std::size_t items,
                                              std::span<const double> voices)
{
    if (people.empty())
        return failure("nobody compared anything");
    if (!voices.empty() && voices.size() != people.size())
        return failure("each person needs one share");
    const Result<std::vector<double>> counted =
        shares(voices.empty() ? std::vector<double>(people.size(), 1.0) : std::vector(voices.begin(), voices.end()));
    if (!counted)
        return tl::unexpected<Failure>(counted.error());

    std::vector<double> logarithms(items * items);
    std::vector<double> weights(items * items);
    for (std::size_t person = 0; person < people.size(); ++person) {
        const Result<std::vector<double>> given = withMirrors(people[person], items);
        if (!given) {
            Failure problem = given.error();
            problem.message = "person " + std::to_string(person + 1) + ": " + problem.message;
            return tl::unexpected<Failure>(std::move(problem));
        }
        for (std::size_t i = 0; i < given->size(); ++i) {
            if (std::isnan((*given)[i]))
                continue;
            logarithms[i] += (*counted)[person] * std::log((*given)[i]);
            weights[i] += (*counted)[person];
        }
    }
    std::vector<double> joined(items * items, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < joined.size(); ++i) {
        if (weights[i] > 0)
            joined[i] = std::exp(logarithms[i] / weights[i]);
    }
    return joined;
}

double nearestOnSaatysScale(double comparison)
{
    if (!(comparison > 0))
        return std::numeric_limits<double>::quiet_NaN();
    const bool less = comparison < 1;
    const double size = less ? 1 / comparison : comparison;
    double nearest = 9;
    for (int step = 8; step >= 1; --step) {
        // Nearer to step than to step + 1 by ratio: below their geometric mean.
        if (size < std::sqrt(step * (step + 1.0)))
            nearest = step;
    }
    return less ? 1 / nearest : nearest;
}

std::optional<Priority> priorityFromName(std::string_view name)
{
    const auto found = std::find(kPriorityNames.begin(), kPriorityNames.end(), name);
    if (found == kPriorityNames.end())
        return std::nullopt;
    return static_cast<Priority>(found - kPriorityNames.begin());
}

std::span<const std::string_view> priorityNames()
{
    return kPriorityNames;
}

Priorities prioritiesOf(Comparisons matrix, std::size_t items, Priority priority)
{
    PrincipalVector found =
        priority == Priority::PrincipalEigenvector ? principalVector(matrix, items) : rowMeans(matrix, items);
    const auto n = static_cast<double>(items);
    // What differs only by rounding is consistent.
    if (std::abs(found.value - n) <= 16 * n * n * std::numeric_limits<double>::epsilon())
        found.value = n;
    return {std::move(found.vector), found.value, items > 2 ? (found.value - n) / (n - 1) : 0};
}

Result<Priorities> priorities(Comparisons comparisons, std::size_t items, Priority priority)
{
    if (items == 0)
        return failure("there is nothing to compare");
    const Result<std::vector<double>> matrix = withMirrors(comparisons, items);
    if (!matrix)
        return tl::unexpected<Failure>(matrix.error());
    const auto missing = std::find_if(matrix->begin(), matrix->end(), [](double x) { return std::isnan(x); });
    if (missing != matrix->end())
        return failure("a comparison is missing", static_cast<std::size_t>(missing - matrix->begin()));

    return prioritiesOf(*matrix, items, priority);
}

} // namespace shortlist::decision
