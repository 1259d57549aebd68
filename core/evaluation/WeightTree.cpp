// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/WeightTree.h"

#include "core/decision/WeightedSum.h"
#include "core/decision/Weights.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

// A weight that cannot be one counts nothing; the store lets none through.
double sound(double weight)
{
    return std::isfinite(weight) && weight > 0 ? weight : 0.0;
}

} // namespace

bool WeightTree::follow(const Snapshot &snapshot)
{
    std::vector<Node> nodes;
    std::unordered_map<CriterionId, std::size_t> positions;
    nodes.reserve(snapshot.criterionCount());
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        const Criterion &criterion = *snapshot.criterion(id);
        const auto parent = positions.find(criterion.parent);
        positions[id] = nodes.size();
        nodes.push_back({id, parent == positions.end() ? -1 : static_cast<int>(parent->second), criterion.isGroup(),
                         sound(criterion.weight)});
    }
    if (nodes == m_nodes)
        return false;
    m_nodes = std::move(nodes);
    m_positions = std::move(positions);

    // The order is depth first, so that what a group holds stands in one stretch after it.
    m_ranges.assign(m_nodes.size(), Range{});
    std::size_t leaves = 0;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_ranges[i].first = leaves;
        leaves += m_nodes[i].isGroup ? 0 : 1;
        m_ranges[i].last = leaves;
    }
    for (std::size_t i = m_nodes.size(); i-- > 0;) {
        if (m_nodes[i].parent >= 0) {
            Range &above = m_ranges[static_cast<std::size_t>(m_nodes[i].parent)];
            above.last = std::max(above.last, m_ranges[i].last);
        }
    }
    recompute();
    return true;
}

void WeightTree::setTrial(const std::unordered_map<CriterionId, double> &weights)
{
    m_trial = weights;
    recompute();
}

void WeightTree::clearTrial()
{
    m_trial.clear();
    recompute();
}

double WeightTree::overall(CriterionId id) const
{
    const auto it = m_positions.find(id);
    return it == m_positions.end() ? 0.0 : m_overall[it->second];
}

double WeightTree::levelShare(CriterionId id) const
{
    const auto it = m_positions.find(id);
    return it == m_positions.end() ? 0.0 : m_level[it->second];
}

WeightTree::Range WeightTree::leavesOf(CriterionId id) const
{
    const auto it = m_positions.find(id);
    return it == m_positions.end() ? Range{} : m_ranges[it->second];
}

void WeightTree::recompute()
{
    std::vector<decision::WeightNode> nodes;
    nodes.reserve(m_nodes.size());
    for (const Node &node : m_nodes) {
        const auto trial = m_trial.empty() ? m_trial.end() : m_trial.find(node.id);
        nodes.push_back({node.parent, trial == m_trial.end() ? node.weight : sound(trial->second), node.isGroup});
    }
    m_leafWeights.clear();
    decision::Result<decision::TreeShares> shares = decision::treeShares(nodes);
    if (!shares) {
        // Only a tree that hangs below a leaf gets here, and the store lets none through: nothing has weight then.
        shares = decision::TreeShares{std::vector<double>(nodes.size(), 0.0), std::vector<double>(nodes.size(), 0.0)};
    }
    m_level = std::move(shares->level);
    m_overall = std::move(shares->overall);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].isGroup)
            m_leafWeights.push_back(m_overall[i]);
    }
    m_allWeight = decision::sumOfWeights(m_leafWeights);
}

} // namespace shortlist
