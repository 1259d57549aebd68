// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace shortlist::decision {

// Pairwise comparisons: the number in row i, column j says how many times as much i matters as j; its mirror is the
// reciprocal, the diagonal 1. Rows one after the other, n x n numbers; NaN = not compared.
// Source: T. L. Saaty, "A scaling method for priorities in hierarchical structures", Journal of Mathematical Psychology
// 15, 1977; "The Analytic Hierarchy Process", 1980.
using Comparisons = std::span<const double>;

// A comparison and its mirror may be off from exact reciprocals by this much, relative: people write 0.33 and 0.13.
inline constexpr double kReciprocalTolerance = 0.05;

// The largest comparison that is taken as meant, and the most items: nobody compares more in pairs.
inline constexpr double kLargestComparison = 1e6;
inline constexpr std::size_t kMostComparedItems = 200;

// What is wrong with the comparisons, if anything: more than kMostComparedItems, not n x n, a number that is not above
// 0 or is beyond kLargestComparison or its reciprocal, a diagonal that is not 1, a mirror that is not the reciprocal.
// The index is the position in the numbers. A number whose mirror is missing is allowed; withMirrors() fills it in.
std::optional<Failure> comparisonsProblem(Comparisons comparisons, std::size_t items);

// Missing mirrors and a missing diagonal filled in; numbers that are given stay as they are. Fails as
// comparisonsProblem().
Result<std::vector<double>> withMirrors(Comparisons comparisons, std::size_t items);

// The items that comparisons connect, in one list each; one list if all are connected, directly or through others.
std::vector<std::vector<std::size_t>> connectedParts(Comparisons comparisons, std::size_t items);

// Several people's comparisons joined, each number the geometric mean of those who gave it; missing only if nobody did.
// Source: Aczel and Saaty, "Procedures for synthesizing ratio judgements", Journal of Mathematical Psychology 27, 1983.
// shares: how much each person's voice counts; empty = the same for all. Fails as comparisonsProblem() and shares(),
// and without anybody.
Result<std::vector<double>> joinedComparisons(std::span<const Comparisons> people, std::size_t items,
                                              std::span<const double> shares = {});

// The step of Saaty's scale 1/9, 1/8 ... 1 ... 8, 9 that lies nearest, by ratio.
double nearestOnSaatysScale(double comparison);

enum class Priority {
    PrincipalEigenvector,       // Saaty's
    ColumnNormaliseThenRowMean, // each column divided by its sum, then the mean of each row: an approximation of it
};
std::optional<Priority> priorityFromName(std::string_view name); // "principal_eigenvector", ...
std::span<const std::string_view> priorityNames();

struct Priorities
{
    std::vector<double> weights; // sum 1
    // The eigenvalue; for the approximation, the mean of (A w)[i] / w[i]. At least n, and n if nothing contradicts
    // itself, for exact reciprocals.
    double lambdaMax = 0;
    double consistencyIndex = 0; // (lambdaMax - n) / (n - 1); 0 for one or two items
};

// Weights from complete comparisons (a missing mirror is filled in). The eigenvector is exact to 1e-12: power
// iteration, and where that is slow the repeated square of the matrix, until the quotients of Collatz and Wielandt
// enclose the eigenvalue. One item has the weight 1. Fails as comparisonsProblem(), without items, and if a comparison
// is missing (index).
Result<Priorities> priorities(Comparisons comparisons, std::size_t items,
                              Priority priority = Priority::PrincipalEigenvector);
// The same of a matrix known to be complete, of numbers above 0 within 1e-50 to 1e50, with at least one item.
Priorities prioritiesOf(Comparisons matrix, std::size_t items, Priority priority);

} // namespace shortlist::decision
