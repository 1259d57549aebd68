// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/WeightPath.h"

#include "core/decision/Weights.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist::decision {

namespace {

enum class Part : unsigned char { Outside, Rest, Chosen };

Result<std::vector<Part>> parts(std::size_t count, std::span<const std::size_t> columns,
                                std::span<const std::size_t> within)
{
    std::vector<Part> result(count, within.empty() ? Part::Rest : Part::Outside);
    for (const std::size_t column : within) {
        if (column >= count)
            return failure("there is no such column in the group", column);
        result[column] = Part::Rest;
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] >= count)
            return failure("there is no such column", i);
        if (result[columns[i]] == Part::Chosen)
            return failure("the column is named twice", i);
        if (result[columns[i]] == Part::Outside)
            return failure("the column is not in the group", i);
        result[columns[i]] = Part::Chosen;
    }
    if (columns.empty())
        return failure("no column is named");
    return result;
}

// Gives `whole` to the columns of one part in proportion to their weights, or equally if they have none.
void divide(double whole, Part part, const std::vector<Part> &parts, double sum, std::size_t members,
            std::vector<double> &weights)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == part)
            weights[i] = sum > 0 ? whole * (weights[i] / sum) : whole / static_cast<double>(members);
        else if (parts[i] != Part::Outside)
            weights[i] = 0;
    }
}

// Next to 0, but far enough from it to be squared.
constexpr double kInside = 1e-100;

// Who leads just after t: of those who tie for the first place there, the one that grows quickest. Not at 0 itself,
// where a row may know nothing.
std::optional<std::uint32_t> leaderAfter(const PathTotals &path, double start)
{
    const double t = std::max(start, kInside);
    std::optional<std::uint32_t> leader;
    double best = 0;
    double growth = 0;
    for (std::uint32_t row = 0; row < path.rows(); ++row) {
        const double total = path.at(row, t);
        if (std::isnan(total))
            continue;
        const double lead = leader ? difference(total, best) : 1.0;
        const double grows = path.growthAt(row, t);
        if (lead > 0 || (lead == 0 && difference(grows, growth) > 0)) {
            leader = row;
            best = total;
            growth = grows;
        }
    }
    return leader;
}

} // namespace

Result<WeightPath> weightPath(std::span<const double> weights, std::span<const std::size_t> columns,
                              std::span<const std::size_t> within)
{
    const Result<std::vector<double>> today = shares(weights);
    if (!today)
        return tl::unexpected<Failure>(today.error());
    const Result<std::vector<Part>> part = parts(weights.size(), columns, within);
    if (!part)
        return tl::unexpected<Failure>(part.error());
    double chosen = 0;
    double rest = 0;
    std::size_t others = 0;
    for (std::size_t i = 0; i < part->size(); ++i) {
        chosen += (*part)[i] == Part::Chosen ? (*today)[i] : 0.0;
        rest += (*part)[i] == Part::Rest ? (*today)[i] : 0.0;
        others += (*part)[i] == Part::Rest ? 1U : 0U;
    }
    const double whole = chosen + rest;
    WeightPath path{*today, *today, whole > 0 ? chosen / whole : 0.0};
    if (others == 0 || !(whole > 0))
        return path;
    divide(whole, Part::Rest, *part, rest, others, path.from);
    divide(whole, Part::Chosen, *part, chosen, columns.size(), path.to);
    return path;
}

WeightSweep::WeightSweep(const Table &values, const WeightPath &path)
    : m_path(values, path.from, path.to)
    , m_totals(values.rows)
    , m_keys(values.rows)
{
    moveTo(path.now);
}

void WeightSweep::moveTo(double t)
{
    m_path.allAt(t, m_totals);
    m_rowsOfKeys.clear();
    m_keys.resize(m_totals.size());
    if (!m_path.hasGaps()) {
        for (std::size_t i = 0; i < m_totals.size(); ++i)
            m_keys[i] = -m_totals[i];
    } else {
        std::size_t count = 0;
        for (std::uint32_t i = 0; i < m_totals.size(); ++i) {
            if (!std::isnan(m_totals[i])) {
                m_keys[count++] = -m_totals[i];
                m_rowsOfKeys.push_back(i);
            }
        }
        m_keys.resize(count);
    }
    const std::span<const std::uint32_t> order = m_sorting.rising(m_keys);
    m_ranking.order.assign(order.begin(), order.end());
    if (m_path.hasGaps()) {
        for (std::uint32_t &row : m_ranking.order)
            row = m_rowsOfKeys[row];
        m_ranking.ranks.assign(m_totals.size(), 0);
    }
    rankTies();
}

// The same rule as in rankHighestFirst(): a tie is with its best, and stands in the order of the rows.
void WeightSweep::rankTies()
{
    std::vector<std::uint32_t> &order = m_ranking.order;
    m_ranking.ranks.resize(m_totals.size());
    std::size_t first = 0;
    double best = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double total = m_totals[order[i]];
        if (i == 0 || best - total > kTieTolerance * std::max(std::abs(best), std::abs(total))) {
            if (i - first > 1)
                std::sort(order.begin() + static_cast<std::ptrdiff_t>(first),
                          order.begin() + static_cast<std::ptrdiff_t>(i));
            first = i;
            best = total;
        }
        m_ranking.ranks[order[i]] = static_cast<std::uint32_t>(first) + 1;
    }
    std::sort(order.begin() + static_cast<std::ptrdiff_t>(first), order.end());
}

std::vector<Lead> WeightSweep::leads() const
{
    std::vector<Lead> result;
    double t = 0;
    // Two totals cross at most twice, so that there are less than 2 x rows parts (Davenport and Schinzel).
    for (std::size_t part = 0; part < 2 * m_path.rows() && t < 1; ++part) {
        const std::optional<std::uint32_t> leader = leaderAfter(m_path, t);
        if (!leader)
            break;
        double end = 1;
        for (std::size_t row = 0; row < m_path.rows(); ++row) {
            if (row != *leader && !std::isnan(m_path.at(row, std::max(t, kInside)))) {
                if (const std::optional<double> until = m_path.overtakenAfter(*leader, row, t))
                    end = std::min(end, *until);
            }
        }
        // What is only rounding is no part.
        if (!result.empty() && (end - t <= kTieTolerance || result.back().row == *leader)) {
            result.back().high = end;
            end = std::max(end, std::nextafter(t, 2.0));
        } else {
            result.push_back({t, end, *leader});
        }
        t = end;
    }
    return result;
}

} // namespace shortlist::decision
