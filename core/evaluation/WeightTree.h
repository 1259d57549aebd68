// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <unordered_map>
#include <vector>

namespace shortlist {

// The criteria tree as shares: of the level and of the whole, with weights that are tried in place of the written ones.
class WeightTree
{
public:
    // Reads the criteria anew. False if neither the tree nor a weight in it is another than before.
    bool follow(const Snapshot &snapshot);
    void setTrial(const std::unordered_map<CriterionId, double> &weights);
    void clearTrial();
    bool hasTrial() const { return !m_trial.empty(); }

    // Shares of the whole by leaf, in tree order. They add up to 1, or to 0 if no leaf has weight.
    const std::vector<double> &leafWeights() const { return m_leafWeights; }
    double allWeight() const { return m_allWeight; }
    double overall(CriterionId id) const;    // 0 for what is not in the tree
    double levelShare(CriterionId id) const; // likewise

    // The leaves at or below a criterion: first to before last, as positions in leafWeights().
    struct Range
    {
        std::size_t first = 0;
        std::size_t last = 0;
    };
    Range leavesOf(CriterionId id) const;

private:
    struct Node
    {
        CriterionId id{};
        int parent = -1; // position in the tree order
        bool isGroup = false;
        double weight = 0;
        bool operator==(const Node &) const = default;
    };

    void recompute();

    std::vector<Node> m_nodes; // tree order, groups before what they hold
    std::vector<Range> m_ranges;
    std::unordered_map<CriterionId, std::size_t> m_positions;
    std::unordered_map<CriterionId, double> m_trial;
    std::vector<double> m_level;
    std::vector<double> m_overall;
    std::vector<double> m_leafWeights;
    double m_allWeight = 0;
};

} // namespace shortlist
