// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"

#include <span>
#include <vector>

namespace shortlist::decision {

// Weights in points -> shares, each weight / sum of all. Weights of any size are fine: they are scaled before they are
// added. Fails if a weight is negative or not finite (index), or if there is none above zero.
Result<std::vector<double>> shares(std::span<const double> weights);

// One criterion of a weight tree, in an array where parents stand before their children.
struct WeightNode
{
    int parent = -1;      // position in the array, -1 = top level
    double weight = 0;    // points in its level
    bool isGroup = false; // holds others; only the rest are scored
};

struct TreeShares
{
    // weight / sum of the level, as declared; 0 throughout a level whose weights are all zero.
    std::vector<double> level;
    // Share of the whole that a node really has; the leaves' add up to 1, or to 0 if no leaf has weight. A group's is
    // the sum of its leaves'.
    std::vector<double> overall;
};

// Shares through a tree of weights: a node's overall share is its share of the level times its parent's overall share.
// A weight of zero says "does not count", so that a level of zeros counts nothing (rather than each of its members
// equally), and a group with nothing that counts below it (all zeros, or empty) has nothing to measure with: it takes
// no share, and its siblings divide the level as if it were not there. Without that rule an empty group would silently
// take marks from every alternative. Fails if a weight is negative or not finite, or if a parent is not a group that
// stands before (index).
Result<TreeShares> treeShares(std::span<const WeightNode> nodes);

} // namespace shortlist::decision
