// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Ranking.h"
#include "core/decision/Variant.h"
#include "core/decision/Weights.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace shortlist::decision {

// How the alternatives' priorities under each criterion become one. Millet and Saaty, "On the relativity of relative
// measures", European Journal of Operational Research 121, 2000.
enum class SynthesisMode {
    Distributive, // each criterion's priorities divided by their sum: the rank may depend on who else is in the list
    Ideal,        // each divided by the largest, so that a copy of somebody takes nothing from the others
};
std::optional<SynthesisMode> synthesisModeFromName(std::string_view name); // "distributive", "ideal"

struct Synthesis
{
    Variant variant;                // synthesis
    std::vector<double> leafShares; // what each criterion weighs in the whole, 0 for a group; sum 1
    std::vector<double> raw;        // sum of share x priority, by alternative; ideal: 1 if it is best throughout
    std::vector<double> priorities; // the same divided by the sum
    Ranking ranking;                // by priority
};

// criteria: the hierarchy, weights being priorities within a level (treeShares() says what becomes of zeros and empty
// groups). priorities: for each criterion that is not a group, in their order, one number an alternative, on any scale.
// Fails as treeShares(), if no criterion carries weight, without alternatives, if the numbers are not criteria x
// alternatives, and for a priority that is negative or not finite or a criterion that gives 0 to all (index: the
// position in priorities).
Result<Synthesis> synthesize(std::span<const WeightNode> criteria, std::span<const double> priorities,
                             std::size_t alternatives, SynthesisMode mode = SynthesisMode::Distributive);

} // namespace shortlist::decision
