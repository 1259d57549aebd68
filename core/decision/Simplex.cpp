// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Simplex.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist::decision {

namespace {

constexpr double kPivotTolerance = 1e-10;
constexpr std::size_t kHelper = std::numeric_limits<std::size_t>::max(); // the variable of the first phase

} // namespace

void Simplex::addRow(std::span<const double> row, double bound)
{
    m_numbers.insert(m_numbers.end(), row.begin(), row.end());
    m_bounds.push_back(bound);
}

void Simplex::pivot(std::size_t row, std::size_t column)
{
    const double inverse = 1 / at(row, column);
    for (std::size_t j = 0; j < m_columns; ++j)
        at(row, j) *= inverse;
    at(row, column) = inverse;
    m_bounds[row] *= inverse;
    for (std::size_t i = 0; i < m_bounds.size(); ++i) {
        const double factor = at(i, column);
        if (i == row || factor == 0)
            continue;
        for (std::size_t j = 0; j < m_columns; ++j)
            at(i, j) -= factor * at(row, j);
        at(i, column) = -factor * inverse;
        m_bounds[i] -= factor * m_bounds[row];
        // What rounding left below 0 would be carried on as if it were meant.
        if (m_bounds[i] < 0 && m_bounds[i] > -kRowTolerance)
            m_bounds[i] = 0;
    }
    const double gain = m_reduced[column];
    for (std::size_t j = 0; j < m_columns; ++j)
        m_reduced[j] -= gain * at(row, j);
    m_reduced[column] = -gain * inverse;
    std::swap(m_basic[row], m_nonBasic[column]);
}

// Pivots until nothing improves. Bland: of all that may, the variable with the lowest number, both ways. In exact
// numbers that ends; the limit is for what rounding might do to it, and leaves a point that holds all rows.
void Simplex::improve()
{
    const std::size_t limit = 1000 + 100 * (m_columns + m_bounds.size());
    for (std::size_t step = 0; step < limit; ++step) {
        std::size_t column = m_columns;
        for (std::size_t j = 0; j < m_columns; ++j) {
            if (m_reduced[j] > kPivotTolerance && (column == m_columns || m_nonBasic[j] < m_nonBasic[column]))
                column = j;
        }
        if (column == m_columns)
            return;
        std::size_t row = m_bounds.size();
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < m_bounds.size(); ++i) {
            if (at(i, column) <= kPivotTolerance)
                continue;
            const double ratio = m_bounds[i] / at(i, column);
            // The helper leaves as soon as it may, whatever its number.
            const bool earlier = row < m_bounds.size() && ratio == least && m_basic[row] != kHelper &&
                                 (m_basic[i] == kHelper || m_basic[i] < m_basic[row]);
            if (ratio < least || earlier) {
                row = i;
                least = ratio;
            }
        }
        if (row == m_bounds.size())
            return;
        pivot(row, column);
    }
}

// One more column: by how much every row may be broken.
void Simplex::addHelper()
{
    std::vector<double> wider;
    wider.reserve(m_bounds.size() * (m_columns + 1));
    for (std::size_t i = 0; i < m_bounds.size(); ++i) {
        const auto begin = m_numbers.begin() + static_cast<std::ptrdiff_t>(i * m_columns);
        wider.insert(wider.end(), begin, begin + static_cast<std::ptrdiff_t>(m_columns));
        wider.push_back(-1);
    }
    m_numbers = std::move(wider);
    ++m_columns;
    m_nonBasic.push_back(kHelper);
    m_reduced.assign(m_columns, 0.0);
    m_reduced.back() = -1;
}

void Simplex::dropHelper()
{
    const auto basic = std::find(m_basic.begin(), m_basic.end(), kHelper);
    if (basic != m_basic.end()) {
        const auto row = static_cast<std::size_t>(basic - m_basic.begin());
        std::size_t column = 0;
        for (std::size_t j = 1; j < m_columns; ++j) {
            if (std::abs(at(row, j)) > std::abs(at(row, column)))
                column = j;
        }
        // It is 0 but for rounding; a row that says no more than that goes with it.
        m_bounds[row] = 0;
        pivot(row, column);
    }
    const auto helper =
        static_cast<std::size_t>(std::find(m_nonBasic.begin(), m_nonBasic.end(), kHelper) - m_nonBasic.begin());
    std::vector<double> narrower;
    narrower.reserve(m_numbers.size());
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        if (i % m_columns != helper)
            narrower.push_back(m_numbers[i]);
    }
    m_numbers = std::move(narrower);
    m_nonBasic.erase(m_nonBasic.begin() + static_cast<std::ptrdiff_t>(helper));
    --m_columns;
    for (double &bound : m_bounds)
        bound = std::max(bound, 0.0);
}

bool Simplex::solve()
{
    m_variables = m_columns;
    m_nonBasic.resize(m_columns);
    m_basic.resize(m_bounds.size());
    for (std::size_t j = 0; j < m_columns; ++j)
        m_nonBasic[j] = j;
    for (std::size_t i = 0; i < m_bounds.size(); ++i)
        m_basic[i] = m_columns + i;
    const auto lowest = std::min_element(m_bounds.begin(), m_bounds.end());
    if (lowest == m_bounds.end() || *lowest >= 0)
        return true;
    const auto row = static_cast<std::size_t>(lowest - m_bounds.begin());
    addHelper();
    pivot(row, m_columns - 1);
    improve();
    const auto helper = std::find(m_basic.begin(), m_basic.end(), kHelper);
    if (helper != m_basic.end() && m_bounds[static_cast<std::size_t>(helper - m_basic.begin())] > kRowTolerance)
        return false;
    dropHelper();
    return true;
}

std::vector<double> Simplex::values() const
{
    std::vector<double> result(m_variables);
    for (std::size_t i = 0; i < m_basic.size(); ++i) {
        if (m_basic[i] < m_variables)
            result[m_basic[i]] = m_bounds[i];
    }
    return result;
}

std::vector<double> Simplex::maximise(std::span<const double> objective) const
{
    Simplex copy = *this;
    copy.m_reduced.assign(m_columns, 0.0);
    for (std::size_t j = 0; j < m_columns; ++j) {
        if (m_nonBasic[j] < m_variables)
            copy.m_reduced[j] = objective[m_nonBasic[j]];
    }
    for (std::size_t i = 0; i < m_basic.size(); ++i) {
        if (m_basic[i] >= m_variables)
            continue;
        for (std::size_t j = 0; j < m_columns; ++j)
            copy.m_reduced[j] -= objective[m_basic[i]] * at(i, j);
    }
    copy.improve();
    return copy.values();
}

} // namespace shortlist::decision
