// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Weights.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace shortlist::decision {

namespace {

bool isWeight(double weight)
{
    return std::isfinite(weight) && weight >= 0;
}

// Weights of one level, divided by the level's sum. Dividing by the largest first keeps the sum finite. The leaves or
// level that is meant is told by the level of each node.
struct LevelSum
{
    double largest = 0;
    double sum = 0; // of weight / largest
};

// level[i] names the level that node i stands in; share[i] = weight[i] / sum of the level, 0 where the level has none.
std::vector<double> sharesByLevel(std::span<const std::size_t> level, std::span<const double> weights,
                                  std::size_t levels)
{
    std::vector<LevelSum> sums(levels);
    for (std::size_t i = 0; i < weights.size(); ++i)
        sums[level[i]].largest = std::max(sums[level[i]].largest, weights[i]);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (LevelSum &sum = sums[level[i]]; sum.largest > 0)
            sum.sum += weights[i] / sum.largest;
    }
    std::vector<double> result(weights.size(), 0.0);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (const LevelSum &sum = sums[level[i]]; sum.largest > 0)
            result[i] = weights[i] / sum.largest / sum.sum;
    }
    return result;
}

std::optional<Failure> treeProblem(std::span<const WeightNode> nodes)
{
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!isWeight(nodes[i].weight))
            return Failure{"a weight must be a finite number of at least 0", i};
        if (nodes[i].parent < -1 || nodes[i].parent >= static_cast<int>(i))
            return Failure{"a group must stand before what it holds", i};
        if (nodes[i].parent >= 0 && !nodes[static_cast<std::size_t>(nodes[i].parent)].isGroup)
            return Failure{"only a group can hold others", i};
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<double>> shares(std::span<const double> weights)
{
    const auto bad = std::find_if_not(weights.begin(), weights.end(), isWeight);
    if (bad != weights.end()) {
        return failure("a weight must be a finite number of at least 0",
                       static_cast<std::size_t>(bad - weights.begin()));
    }
    if (std::all_of(weights.begin(), weights.end(), [](double weight) { return weight == 0; }))
        return failure("no weight is above 0");
    const std::vector<std::size_t> oneLevel(weights.size(), 0);
    return sharesByLevel(oneLevel, weights, 1);
}

Result<TreeShares> treeShares(std::span<const WeightNode> nodes)
{
    if (const std::optional<Failure> problem = treeProblem(nodes))
        return tl::unexpected<Failure>(*problem);

    // Level 0 is the top, level p + 1 is what the node p holds.
    std::vector<std::size_t> level;
    std::vector<double> declared;
    for (const WeightNode &node : nodes) {
        level.push_back(static_cast<std::size_t>(node.parent + 1));
        declared.push_back(node.weight);
    }
    // From the bottom up: does anything below carry weight? Those without take no share.
    std::vector<bool> counts(nodes.size());
    for (std::size_t i = nodes.size(); i-- > 0;) {
        const bool carries = nodes[i].weight > 0 && (!nodes[i].isGroup || counts[i]);
        counts[i] = carries;
        if (carries && nodes[i].parent >= 0)
            counts[static_cast<std::size_t>(nodes[i].parent)] = true;
    }
    std::vector<double> effective = declared;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!counts[i])
            effective[i] = 0;
    }

    TreeShares result;
    result.level = sharesByLevel(level, declared, nodes.size() + 1);
    result.overall = sharesByLevel(level, effective, nodes.size() + 1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent >= 0)
            result.overall[i] *= result.overall[static_cast<std::size_t>(nodes[i].parent)];
    }
    return result;
}

} // namespace shortlist::decision
