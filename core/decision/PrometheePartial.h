// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Promethee.h"

namespace shortlist::decision {

// PROMETHEE I: what both flows together say of two alternatives. Flows that differ by less than kTieTolerance are
// equal.
enum class Outranking {
    Preferred,    // the first is better in one flow and not worse in the other
    Dispreferred, // the second is
    Indifferent,  // both flows are equal
    Incomparable, // each is better in one of them: PROMETHEE II decides, PROMETHEE I does not
};
Outranking outranking(const Flows &flows, std::size_t first, std::size_t second);

// The pairs that are incomparable, the better by net flow first, in the order of the ranking; the first `most` of them,
// for there may be a quadratic number.
std::vector<std::pair<std::uint32_t, std::uint32_t>> incomparablePairs(const Flows &flows, std::size_t most);

} // namespace shortlist::decision
