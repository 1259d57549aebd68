// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Ranking.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace shortlist::decision {

// Do two lists of numbers (ranks, or scores) put things in the same order? Both correlations are 1 for the same order
// and -1 for the reverse. Places where one of them has NaN are left out. Nothing if fewer than two places are left, or
// one of the lists is the same number throughout: who makes no difference neither agrees nor disagrees. The lists have
// one length; one that says more is better against one that says less is better gives the negative.

// Kendall's tau-b: (pairs in the same order - pairs in reverse) / sqrt(pairs not tied in a x pairs not tied in b).
// Kendall, "Rank Correlation Methods", 1948; O(n log n) after Knight, Journal of the American Statistical Association
// 61, 1966.
std::optional<double> kendallTauB(std::span<const double> a, std::span<const double> b);

// Spearman's rho: Pearson's correlation of the ranks, ties at the mean of their places.
std::optional<double> spearmanRho(std::span<const double> a, std::span<const double> b);

// Places in rising order, 1 = lowest; equal numbers share the mean of their places (1, 2.5, 2.5, 4); NaN for NaN.
std::vector<double> meanRanks(std::span<const double> numbers);

// Ranks as numbers for the above: 0 (not ranked) becomes NaN.
std::vector<double> ranksAsNumbers(const Ranking &ranking);

// How rankings of the same alternatives agree with one another.
struct Agreement
{
    std::size_t rankings = 0;
    // rankings x rankings, one row after the other; NaN where there is none.
    std::vector<double> kendall;
    std::vector<double> spearman;
};
// Fails if the rankings are not of one length (index: the ranking).
Result<Agreement> agreement(std::span<const Ranking> rankings);

// Two alternatives that swap when a third drops out.
struct RankReversal
{
    std::uint32_t leftOut = 0;
    std::uint32_t above = 0; // stood above while the third was there, stands below without it
    std::uint32_t below = 0;
};

struct ReversalCheck
{
    std::vector<RankReversal> reversals; // by who is left out, then by rank; at most as many as were asked for
    std::size_t count = 0;               // all of them
    std::size_t winnerChanges = 0;       // how often somebody else is first without one who was not first
};

// Ranks the alternatives whose positions are given, in rising order; what it returns speaks of positions in that list.
// A failure ends the check with it, which is also how to cancel one.
using RankSome = std::function<Result<Ranking>(std::span<const std::size_t> kept)>;

// Leaves out one alternative after the other and tells which pairs swap; a tie that appears or dissolves is no swap.
// Calls rankSome once with all of them and then once for each; not at all for fewer than three, for nobody can swap.
Result<ReversalCheck> rankReversals(std::size_t alternatives, const RankSome &rankSome, std::size_t most = 1000);

} // namespace shortlist::decision
