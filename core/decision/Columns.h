// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Normalization.h"
#include "core/decision/Table.h"

#include <span>
#include <vector>

namespace shortlist::decision {

// What the methods that compare within a table have in common.

// The weights as shares, after a look at the table's shape. Fails for a table without rows or columns, lists that do
// not have one entry a column, and as shares().
Result<std::vector<double>> checkedShares(const Table &table, std::span<const Direction> directions,
                                          std::span<const double> weights);

// A column and its ends, in a unit in which neither its squares nor its differences overflow or vanish.
struct ScaledColumn
{
    std::span<const double> numbers; // the column itself, or of `copy`
    double lowest = 0;
    double highest = 0;
    double squares = 0;       // sum of squares
    std::vector<double> copy; // the column times a power of two, where its numbers are very large or very small

    double best(Direction direction) const { return direction == Direction::Benefit ? highest : lowest; }
    double worst(Direction direction) const { return direction == Direction::Benefit ? lowest : highest; }
};
// Fails at a number that is not finite (index: the position in the table's numbers). A sum does not depend on how many
// numbers the processor takes at a time.
Result<ScaledColumn> scaledColumn(const Table &table, std::size_t column);

} // namespace shortlist::decision
