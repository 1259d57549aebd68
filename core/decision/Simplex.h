// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace shortlist::decision {

// How far a row may be off and still count as held, with coefficients of about 1.
inline constexpr double kRowTolerance = 1e-9;

// Linear programmes over one region { x >= 0, A x <= b } that is bounded: the simplex method on a dictionary, two
// phases, Bland's rule, so that it ends.
class Simplex
{
public:
    explicit Simplex(std::size_t variables)
        : m_columns(variables)
    {}

    // row: one coefficient a variable. Before solve().
    void addRow(std::span<const double> row, double bound);
    // First phase. False if no x holds all rows within kRowTolerance.
    bool solve();
    // Second phase, after solve() was true: an x for which objective . x is largest.
    std::vector<double> maximise(std::span<const double> objective) const;

private:
    double &at(std::size_t row, std::size_t column) { return m_numbers[row * m_columns + column]; }
    double at(std::size_t row, std::size_t column) const { return m_numbers[row * m_columns + column]; }

    void pivot(std::size_t row, std::size_t column);
    void improve();
    void addHelper();
    void dropHelper();
    std::vector<double> values() const;

    // basic[i] = bounds[i] - sum of numbers[i][j] x nonBasic[j]; variables are numbered x first, then the slacks.
    std::size_t m_columns = 0;
    std::size_t m_variables = 0; // of x, once solved
    std::vector<double> m_numbers;
    std::vector<double> m_bounds;
    std::vector<std::size_t> m_basic;
    std::vector<std::size_t> m_nonBasic;
    std::vector<double> m_reduced; // what the objective grows by with each nonBasic
};

} // namespace shortlist::decision
