// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace shortlist::decision {

// A view of numbers column by column: one column a criterion, one row an alternative. NaN stands for a missing number.
struct Table
{
    std::span<const double> numbers; // rows x columns, a whole column before the next
    std::size_t rows = 0;
    std::size_t columns = 0;

    std::span<const double> column(std::size_t index) const { return numbers.subspan(index * rows, rows); }
    double at(std::size_t row, std::size_t column) const { return numbers[column * rows + row]; }
};

} // namespace shortlist::decision
