// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Pairwise.h"

namespace shortlist::decision {

// A comparison that was missing, and the value that fits the others best.
struct FilledComparison
{
    std::size_t row = 0; // below column
    std::size_t column = 0;
    double value = 0;
};

// The most missing comparisons that are filled in.
inline constexpr std::size_t kMostMissing = 1500;

struct Completion
{
    std::vector<double> comparisons;       // n x n, complete
    std::vector<FilledComparison> missing; // row by row
    Priorities priorities;                 // of the completed comparisons, by eigenvector
};

// Incomplete comparisons completed so that lambda max becomes as small as it can: Bozoki, Fulop and Ronyai, "On optimal
// completion of incomplete pairwise comparison matrices", Mathematical and Computer Modelling 52, 2010. On a
// logarithmic scale that is a convex problem with one answer, found coordinate after coordinate; unless the comparisons
// fall into parts that nothing connects, which fails and names the parts. Fails as comparisonsProblem() and without
// items.
Result<Completion> completeComparisons(Comparisons comparisons, std::size_t items);

// A comparison that does not fit the others.
struct Contradiction
{
    std::size_t row = 0; // below column
    std::size_t column = 0;
    double given = 0;
    double mended = 0;           // the value with which lambda max becomes smallest while all others stay
    double consistencyIndex = 0; // with the mended value
};

// The comparisons whose mending lowers the consistency index most, worst first, at most count of them; fewer if fewer
// lower it by more than 1e-9. Fails as priorities().
Result<std::vector<Contradiction>> worstContradictions(Comparisons comparisons, std::size_t items,
                                                       std::size_t count = 3);

} // namespace shortlist::decision
