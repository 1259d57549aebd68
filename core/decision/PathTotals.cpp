// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/PathTotals.h"

#include "core/decision/Ranking.h"
#include "core/decision/WeightedSum.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shortlist::decision {

namespace {

// Weighted sums of a table without gaps.
void addUpComplete(const Table &values, std::span<const double> weights, std::span<double> sums)
{
    constexpr std::size_t kBlock = 1024;
    std::fill(sums.begin(), sums.end(), 0.0);
    for (std::size_t start = 0; start < values.rows; start += kBlock) {
        const std::size_t count = std::min(kBlock, values.rows - start);
        double *const out = sums.data() + start;
        for (std::size_t c = 0; c < values.columns; ++c) {
            if (!(weights[c] > 0))
                continue;
            const double weight = weights[c];
            const double *const column = values.column(c).data() + start;
            for (std::size_t i = 0; i < count; ++i)
                out[i] += weight * column[i];
        }
    }
}

bool hasNaN(std::span<const double> numbers)
{
    // Counted without a branch, which is quicker than stopping at the first.
    std::size_t count = 0;
    for (const double number : numbers)
        count += number == number ? 0U : 1U;
    return count > 0;
}

// p (1 - t)^2 + 2 q t (1 - t) + r t^2.
struct Quadratic
{
    double p = 0;
    double q = 0;
    double r = 0;

    double at(double t) const { return p * (1 - t) * (1 - t) + 2 * q * t * (1 - t) + r * t * t; }

    // Roots between 0 and 1, rising; how many.
    std::size_t roots(std::array<double, 2> &out) const
    {
        const double discriminant = q * q - p * r;
        if (!(discriminant >= 0))
            return 0;
        // With s = t / (1 - t) it is p + 2 q s + r s^2, whose roots are z / r and p / z; adding what has one sign
        // loses no digits.
        const double z = -(q + std::copysign(std::sqrt(discriminant), q));
        std::size_t count = 0;
        const auto add = [&](double upper, double lower) {
            const double t = upper / (upper + lower);
            if (upper * lower >= 0 && t >= 0 && t <= 1)
                out[count++] = t;
        };
        add(z, r);
        add(p, z);
        if (count == 2 && out[0] > out[1])
            std::swap(out[0], out[1]);
        return count;
    }
};

// Where the quadratic, not below 0 at `now`, becomes negative on the way from `now` to 1 or 0.
std::optional<double> becomesNegative(const Quadratic &lead, double now, bool upwards)
{
    if (lead.p >= 0 && lead.q >= 0 && lead.r >= 0)
        return std::nullopt;
    std::array<double, 2> roots{};
    const std::size_t count = lead.roots(roots);
    const double end = upwards ? 1 : 0;
    double from = now;
    for (std::size_t i = 0; i <= count; ++i) {
        const double next = i == count ? end : roots[upwards ? i : count - 1 - i];
        if (i < count && (upwards ? next <= from : next >= from))
            continue;
        if (from != next && lead.at((from + next) / 2) < 0)
            return from;
        from = next;
    }
    return std::nullopt;
}

} // namespace

double difference(double a, double b)
{
    return std::abs(a - b) <= kTieTolerance * std::max(std::abs(a), std::abs(b)) ? 0.0 : a - b;
}

PathTotals::PathTotals(const Table &values, std::span<const double> from, std::span<const double> to)
    : m_hasGaps(hasNaN(values.numbers))
    , m_from(values.rows)
    , m_to(values.rows)
{
    if (!m_hasGaps) {
        addUpComplete(values, from, m_from);
        addUpComplete(values, to, m_to);
        return;
    }
    m_fromKnown.resize(values.rows);
    m_toKnown.resize(values.rows);
    addUp(values, from, 0, m_from, m_fromKnown);
    addUp(values, to, 0, m_to, m_toKnown);
}

double PathTotals::at(std::size_t row, double t) const
{
    const double sum = (1 - t) * m_from[row] + t * m_to[row];
    if (!m_hasGaps)
        return sum;
    const double known = (1 - t) * m_fromKnown[row] + t * m_toKnown[row];
    return known > 0 ? sum / known : std::numeric_limits<double>::quiet_NaN();
}

void PathTotals::allAt(double t, std::span<double> totals) const
{
    if (!m_hasGaps) {
        const double *const from = m_from.data();
        const double *const to = m_to.data();
        double *const out = totals.data();
        for (std::size_t i = 0; i < totals.size(); ++i)
            out[i] = (1 - t) * from[i] + t * to[i];
        return;
    }
    for (std::size_t i = 0; i < totals.size(); ++i)
        totals[i] = at(i, t);
}

double PathTotals::growthAt(std::size_t row, double t) const
{
    const double rise = m_to[row] - m_from[row];
    if (!m_hasGaps)
        return rise;
    const double known = (1 - t) * m_fromKnown[row] + t * m_toKnown[row];
    const double sum = (1 - t) * m_from[row] + t * m_to[row];
    return (rise * known - sum * (m_toKnown[row] - m_fromKnown[row])) / (known * known);
}

std::optional<double> PathTotals::overtaken(std::size_t above, std::size_t below, double now, bool upwards) const
{
    // Cross-multiplied, which keeps the sign, as what is known is above 0 between the ends.
    Quadratic lead;
    if (m_hasGaps) {
        lead.p = difference(m_from[above] * m_fromKnown[below], m_from[below] * m_fromKnown[above]);
        lead.r = difference(m_to[above] * m_toKnown[below], m_to[below] * m_toKnown[above]);
        lead.q = difference(m_from[above] * m_toKnown[below] + m_to[above] * m_fromKnown[below],
                            m_from[below] * m_toKnown[above] + m_to[below] * m_fromKnown[above]) /
                 2;
    } else {
        lead.p = difference(m_from[above], m_from[below]);
        lead.r = difference(m_to[above], m_to[below]);
        // A straight line: its one crossing is where the two ends balance.
        const double end = upwards ? lead.r : lead.p;
        if (!(end < 0))
            return std::nullopt;
        const double crossing = lead.p / (lead.p - lead.r);
        return upwards ? std::clamp(crossing, now, 1.0) : std::clamp(crossing, 0.0, now);
    }
    return becomesNegative(lead, now, upwards);
}

std::optional<double> PathTotals::overtakenAfter(std::size_t above, std::size_t below, double now) const
{
    return overtaken(above, below, now, true);
}

std::optional<double> PathTotals::overtakenBefore(std::size_t above, std::size_t below, double now) const
{
    return overtaken(above, below, now, false);
}

} // namespace shortlist::decision
