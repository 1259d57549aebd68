// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/PathTotals.h"
#include "core/decision/Ranking.h"
#include "core/decision/Sorting.h"
#include "core/decision/Table.h"

#include <cstdint>
#include <span>
#include <vector>

namespace shortlist::decision {

// A straight way through the weights: (1 - t) x from + t x to, with t from 0 to 1. Both ends are shares.
struct WeightPath
{
    std::vector<double> from;
    std::vector<double> to;
    double now = 0; // today's t
};

// The path on which some columns' common share of `within` goes from 0 to 1, while they keep their proportions among
// themselves and so do the rest of `within`; what is not within keeps its weight. That is what a slider in a tree of
// weights does: columns = the leaves of one criterion, within = the leaves of its group (empty: all columns).
// Those who have no weight to be in proportion with share equally. If nothing else is within, or nothing within has
// weight, there is no way to go: both ends are today's weights, and now is 1 or 0.
// Fails as shares(), for a column out of range or named twice, and for a column that is not within (index: the
// position in columns).
Result<WeightPath> weightPath(std::span<const double> weights, std::span<const std::size_t> columns,
                              std::span<const std::size_t> within = {});

// Who leads on which part of a path.
struct Lead
{
    double low = 0;
    double high = 0;
    std::uint32_t row = 0;
};

// Walks a path and ranks again at each step.
class WeightSweep
{
public:
    // The table and the path fit each other; the table's numbers are read here only.
    WeightSweep(const Table &values, const WeightPath &path);

    // Totals and ranks at t, 0 to 1; totals as in totalOf(), ranks and their ties as in rankHighestFirst().
    void moveTo(double t);
    std::span<const double> totals() const { return m_totals; } // by row; NaN if nothing is known
    const Ranking &ranking() const { return m_ranking; }

    // Who is first from t = 0 to 1, in order; of those who tie all along a part, the lowest row.
    std::vector<Lead> leads() const;

private:
    void rankTies();

    PathTotals m_path;
    std::vector<double> m_totals;
    Sorting m_sorting;
    std::vector<double> m_keys;              // minus the totals of those who have one ...
    std::vector<std::uint32_t> m_rowsOfKeys; // ... and whose they are, if not everybody's
    Ranking m_ranking;
};

} // namespace shortlist::decision
