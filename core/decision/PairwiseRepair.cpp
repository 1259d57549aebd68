// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/PairwiseRepair.h"

#include "core/decision/Cholesky.h"
#include "core/decision/Potentials.h"
#include "core/decision/PrincipalVector.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace shortlist::decision {

namespace {

constexpr int kNewtonSteps = 100;
constexpr double kSlopeIsFlat = 1e-14;
constexpr double kWorthMending = 1e-9;
constexpr double kLeast = 1e-50; // what is filled in: a chain of large comparisons says larger ones than people do

struct Cell
{
    std::size_t row = 0;
    std::size_t column = 0;
};

// Makes lambda max of a complete matrix smallest by changing some cells and their mirrors. With a cell a = exp(t) the
// function log(lambda max) is convex in all t together; its first and second derivatives follow from the right and left
// eigenvectors x and y (y.x = 1) and the reduced resolvent S = (lambda I - A + x y')^-1 - x y'.
class Smallest
{
public:
    Smallest(std::vector<double> matrix, std::size_t size, std::vector<Cell> cells)
        : m_n(size)
        , m_matrix(std::move(matrix))
        , m_cells(std::move(cells))
    {}

    void find()
    {
        for (int i = 0; i < kNewtonSteps && !m_cells.empty(); ++i) {
            derive();
            const double steepest = std::accumulate(m_slope.begin(), m_slope.end(), 0.0, [](double most, double slope) {
                return std::max(most, std::abs(slope));
            });
            if (steepest <= kSlopeIsFlat || !follow(direction()))
                return;
        }
    }

    const std::vector<double> &matrix() const { return m_matrix; }

private:
    double at(std::size_t row, std::size_t column) const { return m_matrix[row * m_n + column]; }

    void derive();
    std::vector<double> resolvent() const;
    std::vector<double> direction() const;
    bool follow(const std::vector<double> &direction);

    std::size_t m_n = 0;
    std::vector<double> m_matrix;
    std::vector<Cell> m_cells;
    PrincipalVector m_right;
    std::vector<double> m_left;
    std::vector<double> m_slope; // of log(lambda max), by cell
    std::vector<double> m_curve; // second derivatives, cells x cells
};

std::vector<double> transposed(const std::vector<double> &matrix, std::size_t n)
{
    std::vector<double> result(matrix.size());
    for (std::size_t i = 0; i < matrix.size(); ++i)
        result[i % n * n + i / n] = matrix[i];
    return result;
}

// Gauss and Jordan with the largest pivot of the column; the matrix is regular by construction.
std::vector<double> inverse(std::vector<double> matrix, std::size_t n)
{
    std::vector<double> result(n * n);
    for (std::size_t i = 0; i < n; ++i)
        result[i * n + i] = 1;
    const auto swapRows = [n](std::vector<double> &rows, std::size_t a, std::size_t b) {
        std::swap_ranges(rows.begin() + static_cast<std::ptrdiff_t>(a * n),
                         rows.begin() + static_cast<std::ptrdiff_t>((a + 1) * n),
                         rows.begin() + static_cast<std::ptrdiff_t>(b * n));
    };
    for (std::size_t column = 0; column < n; ++column) {
        std::size_t pivot = column;
        for (std::size_t row = column + 1; row < n; ++row) {
            if (std::abs(matrix[row * n + column]) > std::abs(matrix[pivot * n + column]))
                pivot = row;
        }
        if (pivot != column) {
            swapRows(matrix, pivot, column);
            swapRows(result, pivot, column);
        }
        const double divisor = matrix[column * n + column];
        for (std::size_t k = 0; k < n; ++k) {
            matrix[column * n + k] /= divisor;
            result[column * n + k] /= divisor;
        }
        for (std::size_t row = 0; row < n; ++row) {
            const double factor = matrix[row * n + column];
            if (row == column || factor == 0)
                continue;
            for (std::size_t k = 0; k < n; ++k) {
                matrix[row * n + k] -= factor * matrix[column * n + k];
                result[row * n + k] -= factor * result[column * n + k];
            }
        }
    }
    return result;
}

std::vector<double> Smallest::resolvent() const
{
    std::vector<double> bordered(m_n * m_n);
    for (std::size_t i = 0; i < bordered.size(); ++i) {
        const std::size_t row = i / m_n;
        const std::size_t column = i % m_n;
        bordered[i] = m_right.vector[row] * m_left[column] - m_matrix[i] + (row == column ? m_right.value : 0);
    }
    std::vector<double> result = inverse(std::move(bordered), m_n);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] -= m_right.vector[i / m_n] * m_left[i % m_n];
    return result;
}

void Smallest::derive()
{
    m_right = principalVector(m_matrix, m_n);
    m_left = principalVector(transposed(m_matrix, m_n), m_n).vector;
    const std::vector<double> &x = m_right.vector;
    const double product = std::inner_product(x.begin(), x.end(), m_left.begin(), 0.0);
    for (double &y : m_left)
        y /= product;
    const double lambda = m_right.value;
    const std::vector<double> s = resolvent();

    const std::size_t count = m_cells.size();
    m_slope.resize(count);
    m_curve.resize(count * count);
    for (std::size_t k = 0; k < count; ++k) {
        const auto [i, j] = m_cells[k];
        m_slope[k] = (m_left[i] * at(i, j) * x[j] - m_left[j] * at(j, i) * x[i]) / lambda;
    }
    // y' A_k S A_l x, where A_k is the derivative of A by the k-th t: a at (i, j), -1/a at (j, i).
    const auto mixed = [&](const Cell &k, const Cell &l) {
        const double first = m_left[k.row] * at(k.row, k.column);
        const double second = m_left[k.column] * at(k.column, k.row);
        const double third = at(l.row, l.column) * x[l.column];
        const double fourth = at(l.column, l.row) * x[l.row];
        return first * (s[k.column * m_n + l.row] * third - s[k.column * m_n + l.column] * fourth) -
               second * (s[k.row * m_n + l.row] * third - s[k.row * m_n + l.column] * fourth);
    };
    for (std::size_t k = 0; k < count; ++k) {
        for (std::size_t l = 0; l <= k; ++l) {
            double curve = (mixed(m_cells[k], m_cells[l]) + mixed(m_cells[l], m_cells[k])) / lambda;
            if (k == l) {
                const auto [i, j] = m_cells[k];
                curve += (m_left[i] * at(i, j) * x[j] + m_left[j] * at(j, i) * x[i]) / lambda;
            }
            m_curve[k * count + l] = m_curve[l * count + k] = curve - m_slope[k] * m_slope[l];
        }
    }
}

std::vector<double> Smallest::direction() const
{
    std::vector<double> downhill(m_slope.size());
    std::transform(m_slope.begin(), m_slope.end(), downhill.begin(), std::negate<>());
    return solvedByCholesky(m_curve, std::move(downhill), 1e-12);
}

// Goes along the direction, at most a factor of e^2 a cell, half as far until lambda max falls; false if it falls no
// more.
bool Smallest::follow(const std::vector<double> &direction)
{
    double longest = 0;
    for (const double step : direction)
        longest = std::max(longest, std::abs(step));
    // So near that a full step is right although rounding hides how far lambda max falls.
    const bool settled =
        std::abs(std::inner_product(direction.begin(), direction.end(), m_slope.begin(), 0.0)) <= 1e-13;
    const double before = m_right.value;
    for (double part = std::min(1.0, 2 / longest); part * longest > 1e-15; part /= 2) {
        std::vector<double> next = m_matrix;
        for (std::size_t k = 0; k < m_cells.size(); ++k) {
            double &cell = next[m_cells[k].row * m_n + m_cells[k].column];
            cell = std::clamp(cell * std::exp(part * direction[k]), kLeast, 1 / kLeast);
            next[m_cells[k].column * m_n + m_cells[k].row] = 1 / cell;
        }
        const double after = principalVector(next, m_n).value;
        if (after < before || settled) {
            m_matrix.swap(next);
            return longest > 1e-10;
        }
    }
    return false;
}

} // namespace

Result<Completion> completeComparisons(Comparisons comparisons, std::size_t items)
{
    if (items == 0)
        return failure("there is nothing to compare");
    Result<std::vector<double>> matrix = withMirrors(comparisons, items);
    if (!matrix)
        return tl::unexpected<Failure>(matrix.error());
    const std::vector<std::vector<std::size_t>> parts = connectedParts(*matrix, items);
    if (parts.size() > 1)
        return failure("no comparison connects these items with each other: " + partsInWords(parts));

    std::vector<Comparison> given;
    std::vector<Cell> missing;
    for (std::size_t i = 0; i < items; ++i) {
        for (std::size_t j = i + 1; j < items; ++j) {
            const double above = (*matrix)[i * items + j];
            if (std::isnan(above))
                missing.push_back({i, j});
            else
                given.push_back({i, j, (std::log(above) - std::log((*matrix)[j * items + i])) / 2});
        }
    }
    if (missing.size() > kMostMissing)
        return failure("more comparisons are missing than can be filled in");
    const std::vector<double> start = potentials(items, given);
    for (const Cell &cell : missing) {
        const double value = std::clamp(std::exp(start[cell.row] - start[cell.column]), kLeast, 1 / kLeast);
        (*matrix)[cell.row * items + cell.column] = value;
        (*matrix)[cell.column * items + cell.row] = 1 / value;
    }
    Smallest smallest(std::move(*matrix), items, missing);
    smallest.find();

    Completion completion{smallest.matrix(), {}, {}};
    for (const Cell &cell : missing)
        completion.missing.push_back({cell.row, cell.column, completion.comparisons[cell.row * items + cell.column]});
    completion.priorities = prioritiesOf(completion.comparisons, items, Priority::PrincipalEigenvector);
    return completion;
}

Result<std::vector<Contradiction>> worstContradictions(Comparisons comparisons, std::size_t items, std::size_t count)
{
    const Result<Priorities> before = priorities(comparisons, items);
    if (!before)
        return tl::unexpected<Failure>(before.error());
    std::vector<Contradiction> worst;
    if (items < 3)
        return worst;
    const std::vector<double> matrix = *withMirrors(comparisons, items);
    for (std::size_t i = 0; i < items; ++i) {
        for (std::size_t j = i + 1; j < items; ++j) {
            Smallest smallest(matrix, items, {{i, j}});
            smallest.find();
            const double index =
                prioritiesOf(smallest.matrix(), items, Priority::PrincipalEigenvector).consistencyIndex;
            if (before->consistencyIndex - index > kWorthMending)
                worst.push_back({i, j, matrix[i * items + j], smallest.matrix()[i * items + j], index});
        }
    }
    std::stable_sort(worst.begin(), worst.end(), [](const Contradiction &a, const Contradiction &b) {
        return a.consistencyIndex < b.consistencyIndex;
    });
    if (worst.size() > count)
        worst.resize(count);
    return worst;
}

} // namespace shortlist::decision
