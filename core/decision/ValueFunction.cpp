// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/ValueFunction.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist::decision {

namespace {

// What the line from a to b is worth at x. Exact at both ends, whatever is rounded between them.
double along(const Point &a, const Point &b, double x)
{
    if (x == a.x)
        return a.value;
    if (x == b.x)
        return b.value;
    return a.value + (x - a.x) / (b.x - a.x) * (b.value - a.value);
}

} // namespace

ValueFunction::ValueFunction(std::vector<Point> points, Outside outside)
    : m_points(std::move(points))
    , m_outside(outside)
{}

Result<ValueFunction> ValueFunction::linear(double worst, double best, Outside outside)
{
    if (!std::isfinite(worst) || !std::isfinite(best))
        return failure("worst and best must be finite numbers");
    if (worst == best)
        return failure("worst and best are the same number");
    if (!std::isfinite(best - worst))
        return failure("worst and best lie too far apart");
    if (worst < best)
        return ValueFunction({{worst, 0.0}, {best, 1.0}}, outside);
    return ValueFunction({{best, 1.0}, {worst, 0.0}}, outside);
}

Result<ValueFunction> ValueFunction::piecewise(std::span<const Point> points, Outside outside)
{
    if (points.size() < 2)
        return failure("a value function needs at least two points");
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!std::isfinite(points[i].x) || !std::isfinite(points[i].value))
            return failure("a point must be two finite numbers", i);
    }
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [points](std::size_t a, std::size_t b) { return points[a].x < points[b].x; });
    std::vector<Point> sorted{points[order.front()]};
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Point &next = points[order[i]];
        if (next.x == sorted.back().x)
            return failure("two points stand at the same number", order[i]);
        if (!std::isfinite(next.x - sorted.back().x) || !std::isfinite(next.value - sorted.back().value))
            return failure("two neighbouring points lie too far apart", order[i]);
        sorted.push_back(next);
    }
    return ValueFunction(std::move(sorted), outside);
}

Result<ValueFunction> ValueFunction::levels(std::span<const double> scores, std::span<const double> values)
{
    if (scores.size() != values.size())
        return failure("each level needs a score and a value");
    std::vector<Point> points;
    points.reserve(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        points.push_back({scores[i], values[i]});
    return piecewise(points, Outside::Clip);
}

ValueFunction ValueFunction::yesNo(bool yesIsBetter)
{
    const double yes = yesIsBetter ? 1.0 : 0.0;
    return ValueFunction({{0.0, 1.0 - yes}, {1.0, yes}}, Outside::Clip);
}

double ValueFunction::operator()(double x) const
{
    if (std::isnan(x))
        return x;
    const bool clip = m_outside == Outside::Clip;
    if (clip && x <= m_points.front().x)
        return m_points.front().value;
    if (clip && x >= m_points.back().x)
        return m_points.back().value;
    // The piece that x lies on: the first whose right end is not left of x; beyond both ends the outermost piece goes
    // on.
    std::size_t right = 1;
    while (right + 1 < m_points.size() && m_points[right].x < x)
        ++right;
    return along(m_points[right - 1], m_points[right], x);
}

void ValueFunction::apply(std::span<const double> x, std::span<double> out) const
{
    std::transform(x.begin(), x.end(), out.begin(), *this);
}

} // namespace shortlist::decision
