// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace shortlist::decision {

// Sorts finite numbers by keys of 32 bits that are counted into place, which does not guess at branches as comparing
// does: several times as fast as std::sort for thousands of numbers, and no slower in the worst case. Keeps its working
// memory from one list to the next.
class Sorting
{
public:
    // The positions in rising order of their numbers; equal numbers in rising order of their positions. Valid until the
    // next call.
    std::span<const std::uint32_t> rising(std::span<const double> numbers);

private:
    struct Entry
    {
        std::uint32_t key;
        std::uint32_t index;
    };
    void makeKeys(std::span<const double> numbers);
    void countIntoPlace();
    void mendEqualKeys(std::span<const double> numbers);

    std::vector<Entry> m_entries;
    std::vector<Entry> m_other;
    std::vector<std::uint32_t> m_order;
};

} // namespace shortlist::decision
