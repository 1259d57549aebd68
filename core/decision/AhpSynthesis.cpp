// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/AhpSynthesis.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

bool isPriority(double priority)
{
    return std::isfinite(priority) && priority >= 0;
}

std::optional<Failure> prioritiesProblem(std::span<const WeightNode> criteria, std::span<const double> priorities,
                                         std::size_t alternatives)
{
    if (alternatives == 0)
        return Failure{"there are no alternatives", std::nullopt};
    const auto leaves = static_cast<std::size_t>(
        std::count_if(criteria.begin(), criteria.end(), [](const WeightNode &node) { return !node.isGroup; }));
    if (priorities.size() != leaves * alternatives)
        return Failure{"there is not one priority for each criterion and alternative", std::nullopt};
    const auto bad = std::find_if_not(priorities.begin(), priorities.end(), isPriority);
    if (bad != priorities.end()) {
        return Failure{"a priority must be a finite number of at least 0",
                       static_cast<std::size_t>(bad - priorities.begin())};
    }
    for (std::size_t leaf = 0; leaf < leaves; ++leaf) {
        const std::span<const double> row = priorities.subspan(leaf * alternatives, alternatives);
        if (std::all_of(row.begin(), row.end(), [](double priority) { return priority == 0; }))
            return Failure{"a criterion gives every alternative the priority 0", leaf * alternatives};
    }
    return std::nullopt;
}

// What one criterion's priorities are divided by. The largest first, so that the sum stays finite.
double measureOf(std::span<const double> row, SynthesisMode mode)
{
    const double largest = *std::max_element(row.begin(), row.end());
    if (mode == SynthesisMode::Ideal)
        return 1;
    double sum = 0;
    for (const double priority : row)
        sum += priority / largest;
    return sum;
}

} // namespace

std::optional<SynthesisMode> synthesisModeFromName(std::string_view name)
{
    if (name == "distributive")
        return SynthesisMode::Distributive;
    if (name == "ideal")
        return SynthesisMode::Ideal;
    return std::nullopt;
}

Result<Synthesis> synthesize(std::span<const WeightNode> criteria, std::span<const double> priorities,
                             std::size_t alternatives, SynthesisMode mode)
{
    const Result<TreeShares> tree = treeShares(criteria);
    if (!tree)
        return tl::unexpected<Failure>(tree.error());
    if (const std::optional<Failure> problem = prioritiesProblem(criteria, priorities, alternatives))
        return tl::unexpected<Failure>(*problem);

    Synthesis result;
    result.variant = {"ahp_hierarchy", {{"synthesis", mode == SynthesisMode::Ideal ? "ideal" : "distributive"}}};
    result.leafShares.assign(criteria.size(), 0.0);
    result.raw.assign(alternatives, 0.0);
    std::size_t leaf = 0;
    for (std::size_t c = 0; c < criteria.size(); ++c) {
        if (criteria[c].isGroup)
            continue;
        const std::span<const double> row = priorities.subspan(leaf++ * alternatives, alternatives);
        const double share = tree->overall[c];
        const double largest = *std::max_element(row.begin(), row.end());
        const double measure = measureOf(row, mode);
        result.leafShares[c] = share;
        for (std::size_t a = 0; a < alternatives; ++a)
            result.raw[a] += share * (row[a] / largest / measure);
    }
    double sum = 0;
    for (const double priority : result.raw)
        sum += priority;
    if (sum <= 0)
        return failure("no criterion has a weight above 0");
    for (const double priority : result.raw)
        result.priorities.push_back(priority / sum);
    rankHighestFirst(result.priorities, {}, result.ranking);
    return result;
}

} // namespace shortlist::decision
