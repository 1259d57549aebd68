// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/Piecewise.h"

#include <algorithm>

namespace shortlist {

Piecewise::Piecewise(mpq_class from, mpq_class to, mpq_class constant)
    : m_stretches{{std::move(from), std::move(constant), mpq_class()}}
    , m_to(std::move(to))
{}

Piecewise Piecewise::through(const std::vector<std::pair<mpq_class, mpq_class>> &corners)
{
    Piecewise result;
    for (std::size_t i = 0; i + 1 < corners.size(); ++i) {
        const auto &[x0, y0] = corners[i];
        const auto &[x1, y1] = corners[i + 1];
        const mpq_class slope = (y1 - y0) / (x1 - x0);
        result.push({x0, y0 - slope * x0, slope});
    }
    result.m_to = corners.back().first;
    return result;
}

// Straight on is one stretch.
void Piecewise::push(Stretch stretch)
{
    if (!m_stretches.empty() && m_stretches.back().slope == stretch.slope &&
        m_stretches.back().intercept == stretch.intercept)
        return;
    m_stretches.push_back(std::move(stretch));
}

const mpq_class &Piecewise::endOf(std::size_t stretch) const
{
    return stretch + 1 < m_stretches.size() ? m_stretches[stretch + 1].from : m_to;
}

mpq_class Piecewise::at(const mpq_class &x) const
{
    const auto after =
        std::lower_bound(m_stretches.begin() + 1, m_stretches.end(), x,
                         [](const Stretch &stretch, const mpq_class &value) { return stretch.from < value; });
    return std::prev(after)->at(x);
}

void Piecewise::walk(
    const Piecewise &a, const Piecewise &b,
    const std::function<void(const mpq_class &, const mpq_class &, const Stretch &, const Stretch &)> &visitor)
{
    std::size_t i = 0;
    std::size_t j = 0;
    mpq_class x = a.from();
    while (i < a.m_stretches.size() && j < b.m_stretches.size()) {
        const mpq_class &endA = a.endOf(i);
        const mpq_class &endB = b.endOf(j);
        const mpq_class end = std::min(endA, endB);
        if (x < end)
            visitor(x, end, a.m_stretches[i], b.m_stretches[j]);
        i += endA <= end ? 1 : 0;
        j += endB <= end ? 1 : 0;
        x = end;
    }
}

Piecewise Piecewise::operator+(const Piecewise &other) const
{
    Piecewise sum;
    walk(*this, other, [&sum](const mpq_class &x, const mpq_class &, const Stretch &a, const Stretch &b) {
        sum.push({x, a.intercept + b.intercept, a.slope + b.slope});
    });
    sum.m_to = m_to;
    return sum;
}

Piecewise Piecewise::scaled(const mpq_class &factor, const mpq_class &plus) const
{
    Piecewise result;
    for (const Stretch &stretch : m_stretches)
        result.push({stretch.from, stretch.intercept * factor + plus, stretch.slope * factor});
    result.m_to = m_to;
    return result;
}

Piecewise Piecewise::bent(const mpq_class &bound, bool least) const
{
    Piecewise result;
    const auto isKept = [&](const mpq_class &value) { return least ? value >= bound : value <= bound; };
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        const Stretch &stretch = m_stretches[i];
        const bool first = isKept(stretch.at(stretch.from));
        const bool last = isKept(stretch.at(endOf(i)));
        const Stretch flat{stretch.from, bound, 0};
        if (first == last) {
            result.push(first ? stretch : flat);
            continue;
        }
        const mpq_class x = (bound - stretch.intercept) / stretch.slope;
        if (x <= stretch.from) { // only its beginning touches the bound
            result.push(last ? stretch : flat);
            continue;
        }
        result.push(first ? stretch : flat);
        if (x < endOf(i))
            result.push(last ? Stretch{x, stretch.intercept, stretch.slope} : Stretch{x, bound, 0});
    }
    result.m_to = m_to;
    return result;
}

Piecewise Piecewise::atLeast(const mpq_class &least) const
{
    return bent(least, true);
}

Piecewise Piecewise::atMost(const mpq_class &most) const
{
    return bent(most, false);
}

std::optional<Piecewise> Piecewise::roundedUp(long mostSteps) const
{
    const auto up = [](const mpq_class &value) {
        mpz_class whole;
        mpz_cdiv_q(whole.get_mpz_t(), value.get_num_mpz_t(), value.get_den_mpz_t());
        return whole;
    };
    if (up(at(m_to)) - up(at(from())) > mostSteps)
        return std::nullopt;
    Piecewise result;
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        const Stretch &stretch = m_stretches[i];
        const mpz_class last = up(stretch.at(endOf(i)));
        if (sgn(stretch.slope) == 0) {
            result.push({stretch.from, mpq_class(last), 0});
            continue;
        }
        // Just beyond a whole number the next one begins.
        mpz_class step;
        const mpq_class start = stretch.at(stretch.from);
        mpz_fdiv_q(step.get_mpz_t(), start.get_num_mpz_t(), start.get_den_mpz_t());
        for (step += 1; step <= last; step += 1) {
            const mpq_class x = (mpq_class(step) - 1 - stretch.intercept) / stretch.slope;
            result.push({std::max(x, stretch.from), mpq_class(step), 0});
        }
    }
    result.m_to = m_to;
    return result;
}

} // namespace shortlist
