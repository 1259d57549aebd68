// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/SmaaTally.h"

#include "core/decision/Ranking.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

// A weight in whole numbers: a million samples add up to less than 2^62.
constexpr double kWeightUnit = 0x1p-42;
// So few are sorted quicker by putting each in its place.
constexpr std::size_t kFew = 48;

} // namespace

SmaaTally::SmaaTally(std::size_t alternatives, std::size_t criteria, bool pairwise)
    : m_n(alternatives)
    , m_criteria(criteria)
    , m_ranks(alternatives * alternatives)
    , m_wins(pairwise ? alternatives * alternatives : 0)
    , m_weights(alternatives * criteria)
    , m_entries(alternatives)
    , m_keys(alternatives)
{}

void SmaaTally::add(std::span<const double> totals, std::span<const double> weights)
{
    order(totals);
    countRanks(weights);
    if (!m_wins.empty())
        countWins(totals);
}

void SmaaTally::order(std::span<const double> totals)
{
    if (m_n <= kFew) {
        for (std::uint32_t i = 0; i < m_n; ++i) {
            const Entry entry{totals[i], i};
            std::size_t place = i;
            for (; place > 0 && m_entries[place - 1].total < entry.total; --place)
                m_entries[place] = m_entries[place - 1];
            m_entries[place] = entry;
        }
        return;
    }
    for (std::size_t i = 0; i < m_n; ++i)
        m_keys[i] = -totals[i];
    const std::span<const std::uint32_t> rising = m_sorting.rising(m_keys);
    for (std::size_t i = 0; i < m_n; ++i)
        m_entries[i] = {totals[rising[i]], rising[i]};
}

void SmaaTally::countRanks(std::span<const double> weights)
{
    std::size_t rank = 0;
    double best = m_entries.front().total;
    for (std::size_t i = 0; i < m_n; ++i) {
        const Entry entry = m_entries[i];
        if (best - entry.total > kTieTolerance * std::max(std::abs(best), std::abs(entry.total))) {
            rank = i;
            best = entry.total;
        }
        ++m_ranks[entry.index * m_n + rank];
        if (rank == 0) {
            std::int64_t *const sums = m_weights.data() + entry.index * m_criteria;
            for (std::size_t c = 0; c < m_criteria; ++c)
                sums[c] += static_cast<std::int64_t>(weights[c] / kWeightUnit + 0.5);
        }
    }
}

void SmaaTally::countWins(std::span<const double> totals)
{
    for (std::size_t i = 0; i < m_n; ++i) {
        const double total = totals[i];
        std::uint32_t *const wins = m_wins.data() + i * m_n;
        for (std::size_t j = 0; j < m_n; ++j)
            wins[j] += total - totals[j] > kTieTolerance * std::max(std::abs(total), std::abs(totals[j])) ? 1U : 0U;
    }
}

void SmaaTally::add(const SmaaTally &other)
{
    const auto addAll = [](auto &to, const auto &from) {
        for (std::size_t i = 0; i < to.size(); ++i)
            to[i] += from[i];
    };
    addAll(m_ranks, other.m_ranks);
    addAll(m_wins, other.m_wins);
    addAll(m_weights, other.m_weights);
}

double SmaaTally::meanWeight(std::size_t alternative, std::size_t criterion) const
{
    return static_cast<double>(m_weights[alternative * m_criteria + criterion]) * kWeightUnit / firsts(alternative);
}

} // namespace shortlist::decision
