// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Table.h"

#include <span>
#include <vector>

namespace shortlist::decision {

// The additive model, total = sum(weight x value); Fishburn, "Additive utilities with incomplete product sets",
// Operations Research 15, 1967. Where values are missing, the total speaks of what is known, and a range of what they
// might be.

// Adds up rows first ... first + weighted.size() - 1 of a table of values (NaN = missing), columns in rising order:
//   weighted[i] = sum of weight x value over the known cells; known[i] = sum of the weights of the known cells.
// Both outs have one length, weights one number a column. A row's result does not depend on which other rows are asked
// for, to the last bit.
void addUp(const Table &values, std::span<const double> weights, std::size_t first, std::span<double> weighted,
           std::span<double> known);

// The sum of all weights in the order in which addUp() adds, so that a row without gaps has exactly known == this.
double sumOfWeights(std::span<const double> weights);

struct Total
{
    double total = 0; // weighted / known: what is known, on its own; NaN if nothing is
    double low = 0;   // if every missing value turned out 0
    double high = 1;  // if every missing value turned out 1
    double known = 0; // share of the weight that is known, 0 to 1
};

// One row's total from its two sums. With values in 0..1: 0 <= low <= total <= high <= 1, and all three equal without
// gaps. If no weight is above zero, nothing is known and nothing is missing: total NaN, low 0, high 1, known 0.
Total totalOf(double weighted, double known, double allWeight);

// What each column adds to a row's total: weight x value / known weight, 0 where the value is missing. They add up to
// the total. out has one number a column.
void contributions(const Table &values, std::span<const double> weights, std::size_t row, std::span<double> out);

} // namespace shortlist::decision
