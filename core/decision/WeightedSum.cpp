// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/WeightedSum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist::decision {

namespace {

// As many rows at a time as leave both sums in the processor's first cache.
constexpr std::size_t kBlock = 1024;

void addColumn(const double *__restrict values, double weight, std::size_t count, double *__restrict weighted,
               double *__restrict known)
{
    // No branch, so that the compiler can take several rows at a time: a missing value is the one that differs from
    // itself.
    for (std::size_t i = 0; i < count; ++i) {
        const double value = values[i];
        const double product = weight * value;
        const bool isKnown = value == value;
        weighted[i] += isKnown ? product : 0.0;
        known[i] += isKnown ? weight : 0.0;
    }
}

} // namespace

void addUp(const Table &values, std::span<const double> weights, std::size_t first, std::span<double> weighted,
           std::span<double> known)
{
    std::fill(weighted.begin(), weighted.end(), 0.0);
    std::fill(known.begin(), known.end(), 0.0);
    for (std::size_t start = 0; start < weighted.size(); start += kBlock) {
        const std::size_t count = std::min(kBlock, weighted.size() - start);
        for (std::size_t c = 0; c < values.columns; ++c) {
            if (weights[c] > 0) {
                addColumn(values.column(c).data() + first + start, weights[c], count, weighted.data() + start,
                          known.data() + start);
            }
        }
    }
}

double sumOfWeights(std::span<const double> weights)
{
    double sum = 0;
    for (const double weight : weights)
        sum += weight;
    return sum;
}

Total totalOf(double weighted, double known, double allWeight)
{
    Total result;
    if (!(known > 0)) {
        result.total = std::numeric_limits<double>::quiet_NaN();
        return result;
    }
    result.total = weighted / known;
    result.low = weighted / allWeight;
    // Rounding must not push the upper end below the total or above what is possible.
    result.high = std::max(result.total, std::min(1.0, (weighted + (allWeight - known)) / allWeight));
    result.known = known / allWeight;
    return result;
}

void contributions(const Table &values, std::span<const double> weights, std::size_t row, std::span<double> out)
{
    double known = 0;
    for (std::size_t c = 0; c < values.columns; ++c) {
        const double value = values.at(row, c);
        out[c] = std::isnan(value) ? 0.0 : weights[c] * value;
        known += std::isnan(value) ? 0.0 : weights[c];
    }
    if (known > 0) {
        for (double &part : out)
            part /= known;
    }
}

} // namespace shortlist::decision
