// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Cholesky.h"
#include "core/decision/Simplex.h"
#include "core/decision/WeightStatements.h"
#include "core/decision/Words.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace shortlist::decision {

namespace {

using Numbers = std::vector<double>;

double dot(std::span<const double> a, std::span<const double> b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

// The rows of some statements over all weights but the last, which is 1 minus the others.
Simplex programme(const WeightRows &rows, const std::vector<bool> &spoken)
{
    const std::size_t free = rows.criteria - 1;
    Simplex simplex(free);
    Numbers row(free, 1.0);
    simplex.addRow(row, 1);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        if (!spoken[rows.statements[i]])
            continue;
        const double last = rows.row(i)[free];
        for (std::size_t j = 0; j < free; ++j)
            row[j] = rows.row(i)[j] - last;
        simplex.addRow(row, rows.bounds[i] - last);
    }
    return simplex;
}

// The statements that cannot hold together: whichever can be left out while the rest still cannot, is.
StatementFailure contradiction(const WeightRows &rows, std::size_t statements)
{
    std::vector<bool> spoken(statements, true);
    for (std::size_t i = 0; i < statements; ++i) {
        spoken[i] = false;
        if (programme(rows, spoken).solve())
            spoken[i] = true;
    }
    StatementFailure failure;
    for (std::size_t i = 0; i < statements; ++i) {
        if (spoken[i])
            failure.statements.push_back(i);
    }
    const std::string which = positionsInWords(failure.statements);
    failure.message = failure.statements.size() == 1 ? "statement " + which + " cannot be fulfilled"
                                                     : "the statements contradict each other: " + which;
    return failure;
}

// All weights at which the objective is largest, one of them.
Numbers farthest(const Simplex &simplex, std::span<const double> objective)
{
    Numbers reduced(objective.begin(), objective.end() - 1);
    for (double &coefficient : reduced)
        coefficient -= objective.back();
    Numbers weights = simplex.maximise(reduced);
    weights.push_back(std::max(0.0, 1 - std::accumulate(weights.begin(), weights.end(), 0.0)));
    return weights;
}

// Ranges and what is tight; the centre becomes the mean of the corners that were met on the way, so that it lies inside
// of all that is not tight.
void explore(const Simplex &simplex, WeightRegion &region)
{
    const std::size_t n = region.rows.criteria;
    region.centre.assign(n, 0.0);
    double corners = 0;
    const auto corner = [&](std::span<const double> objective) {
        Numbers weights = farthest(simplex, objective);
        for (std::size_t j = 0; j < n; ++j)
            region.centre[j] += weights[j];
        corners += 1;
        return weights;
    };
    Numbers objective(n);
    for (std::size_t j = 0; j < n; ++j) {
        objective[j] = 1;
        region.highest.push_back(std::clamp(corner(objective)[j], 0.0, 1.0));
        objective[j] = -1;
        region.lowest.push_back(std::clamp(corner(objective)[j], 0.0, region.highest.back()));
        objective[j] = 0;
        region.weightIsZero.push_back(region.highest.back() <= kRowTolerance);
    }
    for (std::size_t i = 0; i < region.rows.rows(); ++i) {
        const std::span<const double> row = region.rows.row(i);
        std::transform(row.begin(), row.end(), objective.begin(), std::negate<>());
        region.rowIsTight.push_back(region.rows.bounds[i] - dot(row, corner(objective)) <= kRowTolerance);
    }
    for (double &weight : region.centre)
        weight /= corners;
}

// What is left of a vector when the parts along the orthonormal ones are taken off; empty if next to nothing is.
Numbers remainder(Numbers vector, const std::vector<Numbers> &orthonormal)
{
    const double before = std::sqrt(dot(vector, vector));
    for (int pass = 0; pass < 2; ++pass) { // twice is enough: W. Kahan's rule
        for (const Numbers &other : orthonormal) {
            const double part = dot(vector, other);
            for (std::size_t j = 0; j < vector.size(); ++j)
                vector[j] -= part * other[j];
        }
    }
    const double length = std::sqrt(dot(vector, vector));
    if (length <= 1e-7 * before)
        return {};
    for (double &x : vector)
        x /= length;
    return vector;
}

// The directions that no equation forbids.
void findDirections(WeightRegion &region)
{
    const std::size_t n = region.rows.criteria;
    std::vector<Numbers> taken;
    const auto take = [&taken](Numbers vector) {
        Numbers rest = remainder(std::move(vector), taken);
        const bool isNew = !rest.empty();
        if (isNew)
            taken.push_back(std::move(rest));
        return isNew;
    };
    const auto unit = [n](std::size_t j) {
        Numbers vector(n);
        vector[j] = 1;
        return vector;
    };
    take(Numbers(n, 1.0));
    for (std::size_t j = 0; j < n; ++j) {
        if (region.weightIsZero[j])
            take(unit(j));
    }
    for (std::size_t i = 0; i < region.rows.rows(); ++i) {
        const std::span<const double> row = region.rows.row(i);
        if (region.rowIsTight[i])
            take(Numbers(row.begin(), row.end()));
    }
    for (std::size_t j = 0; j < n; ++j) {
        if (!take(unit(j)))
            continue;
        region.directions.insert(region.directions.end(), taken.back().begin(), taken.back().end());
        ++region.dimension;
    }
}

// One inequality along the region's directions.
struct Face
{
    Numbers normal; // in coordinates along the directions
    double slack = 0;
};

// The analytic centre, where the product of what all inequalities leave is largest: unique, and as far from every
// statement as the others let it be. Newton's method with Nesterov's damping never leaves the region.
class AnalyticCentre
{
public:
    explicit AnalyticCentre(WeightRegion &region)
        : m_region(region)
    {}

    void find()
    {
        for (int i = 0; i < 200 && m_region.dimension > 0; ++i) {
            const Numbers step = newtonStep();
            const double decrement = std::sqrt(std::max(0.0, -dot(m_slope, step)));
            const double part = decrement > 0.25 ? 1 / (1 + decrement) : 1;
            for (std::size_t k = 0; k < m_region.dimension; ++k) {
                const std::span<const double> direction = directionAt(k);
                for (std::size_t j = 0; j < direction.size(); ++j)
                    m_region.centre[j] += part * step[k] * direction[j];
            }
            if (!(decrement > 1e-11))
                return;
        }
    }

private:
    std::span<const double> directionAt(std::size_t k) const
    {
        const std::size_t n = m_region.rows.criteria;
        return std::span(m_region.directions).subspan(k * n, n);
    }

    std::vector<Face> faces() const;
    Numbers newtonStep();

    WeightRegion &m_region;
    Numbers m_slope;
};

std::vector<Face> AnalyticCentre::faces() const
{
    std::vector<Face> result;
    const auto along = [this](auto coefficient) {
        Numbers normal(m_region.dimension);
        for (std::size_t k = 0; k < normal.size(); ++k)
            normal[k] = coefficient(directionAt(k));
        return normal;
    };
    for (std::size_t j = 0; j < m_region.rows.criteria; ++j) {
        if (!m_region.weightIsZero[j])
            result.push_back({along([j](std::span<const double> d) { return -d[j]; }), m_region.centre[j]});
    }
    for (std::size_t i = 0; i < m_region.rows.rows(); ++i) {
        const std::span<const double> row = m_region.rows.row(i);
        if (!m_region.rowIsTight[i]) {
            result.push_back({along([row](std::span<const double> d) { return dot(row, d); }),
                              m_region.rows.bounds[i] - dot(row, m_region.centre)});
        }
    }
    return result;
}

// Solves (sum of normal normal' / slack^2) step = -slope.
Numbers AnalyticCentre::newtonStep()
{
    const std::size_t n = m_region.dimension;
    m_slope.assign(n, 0.0);
    Numbers matrix(n * n);
    for (const Face &face : faces()) {
        const double slack = std::max(face.slack, 1e-15);
        for (std::size_t i = 0; i < n; ++i) {
            m_slope[i] += face.normal[i] / slack;
            for (std::size_t j = 0; j <= i; ++j)
                matrix[i * n + j] += face.normal[i] / slack * (face.normal[j] / slack);
        }
    }
    Numbers downhill(n);
    std::transform(m_slope.begin(), m_slope.end(), downhill.begin(), std::negate<>());
    return solvedByCholesky(std::move(matrix), std::move(downhill), 1e-12);
}

} // namespace

tl::expected<WeightRegion, StatementFailure> weightRegion(std::size_t criteria,
                                                          std::span<const WeightStatement> statements)
{
    if (criteria == 0)
        return weightRegion(WeightRows(), 0);
    tl::expected<WeightRows, StatementFailure> rows = weightRows(criteria, statements);
    if (!rows)
        return tl::unexpected(std::move(rows.error()));
    return weightRegion(std::move(*rows), statements.size());
}

tl::expected<WeightRegion, StatementFailure> weightRegion(WeightRows rows, std::size_t statements)
{
    const std::size_t criteria = rows.criteria;
    if (criteria == 0)
        return tl::unexpected(StatementFailure{"there are no criteria", {}, {}});
    Simplex simplex = programme(rows, std::vector<bool>(statements, true));
    if (!simplex.solve())
        return tl::unexpected(contradiction(rows, statements));

    WeightRegion region;
    region.rows = std::move(rows);
    explore(simplex, region);
    findDirections(region);
    AnalyticCentre(region).find();
    for (std::size_t j = 0; j < criteria; ++j)
        region.centre[j] = region.weightIsZero[j] ? 0 : std::clamp(region.centre[j], 0.0, 1.0);
    const double sum = std::accumulate(region.centre.begin(), region.centre.end(), 0.0);
    for (double &weight : region.centre)
        weight /= sum;
    return region;
}

} // namespace shortlist::decision
