// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmpxx.h>

#include <functional>
#include <optional>
#include <vector>

namespace shortlist {

// A function of the volume that is straight between corners and may jump at them, exactly. Only for the .cpp of
// core/pricing.
class Piecewise
{
public:
    // intercept + slope x on the stretch from `from` (excluded, but for the first) to the next one's (included).
    struct Stretch
    {
        mpq_class from;
        mpq_class intercept;
        mpq_class slope;

        mpq_class at(const mpq_class &x) const { return intercept + slope * x; }
    };

    Piecewise() = default;
    Piecewise(mpq_class from, mpq_class to, mpq_class constant = 0);
    // Through corners of rising x; at least two.
    static Piecewise through(const std::vector<std::pair<mpq_class, mpq_class>> &corners);

    const std::vector<Stretch> &stretches() const { return m_stretches; }
    mpq_class from() const { return m_stretches.front().from; }
    const mpq_class &to() const { return m_to; }
    // Where the stretch ends.
    const mpq_class &endOf(std::size_t stretch) const;
    mpq_class at(const mpq_class &x) const;

    Piecewise operator+(const Piecewise &other) const;
    Piecewise scaled(const mpq_class &factor, const mpq_class &plus = 0) const;
    Piecewise atLeast(const mpq_class &least) const;
    Piecewise atMost(const mpq_class &most) const;
    // Rounded up to whole numbers; of a function that nowhere falls. Nothing if that makes more than so many steps.
    std::optional<Piecewise> roundedUp(long mostSteps) const;

    // Calls visitor(x0, x1, stretch of the one, stretch of the other) on each stretch where both are straight.
    static void
    walk(const Piecewise &a, const Piecewise &b,
         const std::function<void(const mpq_class &, const mpq_class &, const Stretch &, const Stretch &)> &visitor);

private:
    void push(Stretch stretch);
    Piecewise bent(const mpq_class &bound, bool least) const;

    std::vector<Stretch> m_stretches;
    mpq_class m_to;
};

} // namespace shortlist
