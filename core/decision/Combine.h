// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <span>

namespace shortlist::decision {

// One voice is a number and its weight. In all of these values and weights have one length, and a voice counts if its
// value is not NaN and its weight is above zero. Nobody who counts: NaN.

// sum(weight x value) / sum(weight). Never outside the lowest and highest value, however the division is rounded.
double weightedMean(std::span<const double> values, std::span<const double> weights);

// The value with half of the weight below and half above it; where a value ends exactly at the half, the middle between
// it and the next (lower and upper weighted median averaged), so that equal weights give the ordinary median. Source:
// Cormen and others, "Introduction to Algorithms", problem 9-2.
double weightedMedian(std::span<const double> values, std::span<const double> weights);

// How far the voices lie apart.
struct Spread
{
    double lowest = std::numeric_limits<double>::quiet_NaN();
    double highest = std::numeric_limits<double>::quiet_NaN();
    std::size_t count = 0; // voices that count
};
Spread spread(std::span<const double> values, std::span<const double> weights);

} // namespace shortlist::decision
