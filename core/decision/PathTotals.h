// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Table.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace shortlist::decision {

// The totals of all rows along a path of weights, (1 - t) x from + t x to: ratios of two numbers that are linear in t.
// Without gaps the lower one is 1 throughout, and a total is a straight line.
class PathTotals
{
public:
    PathTotals() = default;
    PathTotals(const Table &values, std::span<const double> from, std::span<const double> to);

    std::size_t rows() const { return m_from.size(); }
    bool hasGaps() const { return m_hasGaps; }
    // NaN if nothing is known at t.
    double at(std::size_t row, double t) const;
    void allAt(double t, std::span<double> totals) const;
    // How fast a row's total grows at t, where it knows something.
    double growthAt(std::size_t row, double t) const;

    // The first t from `now` up to 1 after which row `above` is below row `below`, which it is not at `now` but for
    // rounding; nothing if that never happens. For both, something is known at `now`.
    std::optional<double> overtakenAfter(std::size_t above, std::size_t below, double now) const;
    // The same downwards, from `now` to 0.
    std::optional<double> overtakenBefore(std::size_t above, std::size_t below, double now) const;

    // Without gaps: total = (1 - t) x from + t x to.
    std::span<const double> from() const { return m_from; }
    std::span<const double> to() const { return m_to; }

private:
    std::optional<double> overtaken(std::size_t above, std::size_t below, double now, bool upwards) const;

    bool m_hasGaps = false;
    std::vector<double> m_from; // by row: weighted sums at both ends ...
    std::vector<double> m_to;
    std::vector<double> m_fromKnown; // ... and the known weights; empty without gaps
    std::vector<double> m_toKnown;
};

// a - b, where what is only rounding counts as 0.
double difference(double a, double b);

} // namespace shortlist::decision
