// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"

#include <span>
#include <vector>

namespace shortlist::decision {

// What a number left or right of the declared scale is worth.
enum class Outside {
    Clip,        // the same as the nearest end
    Extrapolate, // what the first or last piece says when it goes on
};

// One corner of a value function: x in the criterion's unit, value as a rule 0 to 1.
struct Point
{
    double x = 0;
    double value = 0;
};

// What a number is worth: a broken line through fixed points. Source of the form: the additive value model with partial
// value functions on scales declared beforehand, Keeney and Raiffa, "Decisions with Multiple Objectives", 1976,
// chapter 3.
class ValueFunction
{
public:
    // The line from worst (value 0) to best (value 1); best < worst means that less is better.
    // Fails if the two are not finite, are equal, or lie so far apart that their difference is not finite.
    static Result<ValueFunction> linear(double worst, double best, Outside outside = Outside::Clip);
    // The broken line through at least two points, in any order. Fails if a number is not finite, an x stands twice, or
    // two neighbours lie so far apart that their difference is not finite; the index is the position in the points.
    static Result<ValueFunction> piecewise(std::span<const Point> points, Outside outside = Outside::Clip);
    // Anchored levels: each score is worth its level's value, a score between two levels what lies between them.
    // The same as a clipped piecewise().
    static Result<ValueFunction> levels(std::span<const double> scores, std::span<const double> values);
    // Yes is 1 and no is 0; worth 1 and 0, or 0 and 1 if no is the better answer.
    static ValueFunction yesNo(bool yesIsBetter = true);

    // The value of x. NaN gives NaN (what is missing stays missing); an extrapolated value may leave 0..1 and, for
    // numbers near the end of the range of double, be infinite.
    double operator()(double x) const;
    // The same for many; out has the length of x.
    void apply(std::span<const double> x, std::span<double> out) const;

    std::span<const Point> points() const { return m_points; } // by x

private:
    ValueFunction(std::vector<Point> points, Outside outside);

    std::vector<Point> m_points;
    Outside m_outside = Outside::Clip;
};

} // namespace shortlist::decision
