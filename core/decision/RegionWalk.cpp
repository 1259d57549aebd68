// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/RegionWalk.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace shortlist::decision {

RegionWalk::RegionWalk(const WeightRegion &region)
    : m_region(region)
    , m_place(region.centre)
    , m_direction(region.centre.size())
{}

std::size_t RegionWalk::firstSteps(const WeightRegion &region)
{
    return 2 * region.dimension * region.dimension + 50;
}

void RegionWalk::run(RandomStream &random, std::size_t steps)
{
    for (std::size_t i = 0; i < steps; ++i)
        step(random);
}

void RegionWalk::step(RandomStream &random)
{
    const std::size_t n = m_place.size();
    // Normal in each of the orthonormal directions, so that all directions are equally likely.
    std::fill(m_direction.begin(), m_direction.end(), 0.0);
    for (std::size_t d = 0; d < m_region.dimension; ++d) {
        const double part = random.normal();
        for (std::size_t i = 0; i < n; ++i)
            m_direction[i] += part * m_region.directions[d * n + i];
    }
    double back = -std::numeric_limits<double>::infinity();
    double ahead = std::numeric_limits<double>::infinity();
    const auto limit = [&](double speed, double room) {
        if (speed > 0)
            ahead = std::min(ahead, std::max(0.0, room) / speed);
        else if (speed < 0)
            back = std::max(back, std::max(0.0, room) / speed);
    };
    for (std::size_t i = 0; i < n; ++i) {
        // What is an equation keeps no room; along it there is no way but rounding's.
        if (m_region.weightIsZero[i])
            m_direction[i] = 0;
        else
            limit(-m_direction[i], m_place[i]);
    }
    const WeightRows &rows = m_region.rows;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (m_region.rowIsTight[row])
            continue;
        const std::span<const double> coefficients = rows.row(row);
        const double speed = std::inner_product(m_direction.begin(), m_direction.end(), coefficients.begin(), 0.0);
        const double used = std::inner_product(m_place.begin(), m_place.end(), coefficients.begin(), 0.0);
        limit(speed, rows.bounds[row] - used);
    }
    const double t = random.uniform();
    if (!(back > -std::numeric_limits<double>::infinity()) || !(ahead < std::numeric_limits<double>::infinity()))
        return;
    const double way = back + t * (ahead - back);
    for (std::size_t i = 0; i < n; ++i)
        m_place[i] += way * m_direction[i];
}

void RegionWalk::copyTo(std::span<double> weights) const
{
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        weights[i] = std::max(0.0, m_place[i]);
        sum += weights[i];
    }
    for (double &weight : weights)
        weight /= sum;
}

} // namespace shortlist::decision
