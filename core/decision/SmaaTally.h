// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Sorting.h"

#include <cstdint>
#include <span>
#include <vector>

namespace shortlist::decision {

// What some samples said: ranks, who was ahead of whom, and the weights with which somebody was first. All of it is
// counted in whole numbers, so that tallies can be added in any order and give the same digits.
class SmaaTally
{
public:
    SmaaTally(std::size_t alternatives, std::size_t criteria, bool pairwise);

    void add(std::span<const double> totals, std::span<const double> weights);
    void add(const SmaaTally &other);

    std::uint32_t count(std::size_t alternative, std::size_t rank) const { return m_ranks[alternative * m_n + rank]; }
    std::uint32_t firsts(std::size_t alternative) const { return m_ranks[alternative * m_n]; }
    // Mean weight of a criterion over the samples in which the alternative was first.
    double meanWeight(std::size_t alternative, std::size_t criterion) const;
    std::span<const std::uint32_t> wins() const { return m_wins; } // alternatives x alternatives, or empty

private:
    void order(std::span<const double> totals);
    void countRanks(std::span<const double> weights);
    void countWins(std::span<const double> totals);

    struct Entry
    {
        double total;
        std::uint32_t index;
    };
    std::size_t m_n;
    std::size_t m_criteria;
    std::vector<std::uint32_t> m_ranks;
    std::vector<std::uint32_t> m_wins;
    std::vector<std::int64_t> m_weights;
    std::vector<Entry> m_entries; // the last sample, best first
    std::vector<double> m_keys;
    Sorting m_sorting;
};

} // namespace shortlist::decision
