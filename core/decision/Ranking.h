// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace shortlist::decision {

// Totals that differ by less than this, relative to the larger, differ only by how they were rounded.
inline constexpr double kTieTolerance = 1e-12;

// Who comes first, and with which rank.
struct Ranking
{
    // Positions in the input, best first; those without a score are left out.
    std::vector<std::uint32_t> order;
    // By position in the input: 1 = best, ties share a rank (1, 2, 2, 4); 0 = not ranked.
    std::vector<std::uint32_t> ranks;
};

// Ranks by score, highest first; a score is finite, or NaN for one that is not ranked. Scores within kTieTolerance of
// the best of their tie share its rank, and stand in the order of tieOrder (a different number for each position), or
// of their positions if it is empty.
// ranking is overwritten.
void rankHighestFirst(std::span<const double> scores, std::span<const std::uint32_t> tieOrder, Ranking &ranking);
Ranking rankHighestFirst(std::span<const double> scores);

// Best and worst rank that each can have when every score lies anywhere between low and high, independently of the
// others. NaN in low gives (0, 0) and counts for nobody else. O(n log n).
std::vector<std::pair<std::uint32_t, std::uint32_t>> possibleRanks(std::span<const double> low,
                                                                   std::span<const double> high);

} // namespace shortlist::decision
