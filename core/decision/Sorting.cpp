// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Sorting.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace shortlist::decision {

namespace {

constexpr std::size_t kFew = 64; // below, counting costs more than comparing
constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;

// Which of two positions comes first.
struct Before
{
    std::span<const double> numbers;

    bool operator()(std::uint32_t a, std::uint32_t b) const
    {
        return numbers[a] != numbers[b] ? numbers[a] < numbers[b] : a < b;
    }
};

} // namespace

std::span<const std::uint32_t> Sorting::rising(std::span<const double> numbers)
{
    m_order.resize(numbers.size());
    if (numbers.size() < kFew) {
        std::iota(m_order.begin(), m_order.end(), 0U);
        std::sort(m_order.begin(), m_order.end(), Before{numbers});
        return m_order;
    }
    makeKeys(numbers);
    countIntoPlace();
    for (std::size_t i = 0; i < numbers.size(); ++i)
        m_order[i] = m_entries[i].index;
    mendEqualKeys(numbers);
    return m_order;
}

// Where between the lowest and the highest a number lies, in nearly 2^32 steps: a smaller number never has a larger
// key. One far outlier gives all others one key, and mendEqualKeys() the work.
void Sorting::makeKeys(std::span<const double> numbers)
{
    double lowest = numbers.front();
    double highest = numbers.front();
    for (const double x : numbers) {
        lowest = x < lowest ? x : lowest;
        highest = x > highest ? x : highest;
    }
    // Halves, for the difference must stay finite; a little less than 2^32, for no product may round up to it.
    const double low = lowest / 2;
    const double steps = 4294967000.0 / (highest / 2 - low);
    const double factor = std::isfinite(steps) ? steps : 0.0;
    m_entries.resize(numbers.size());
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto key = static_cast<std::int64_t>((numbers[i] / 2 - low) * factor);
        m_entries[i] = {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(i)};
    }
}

// Least significant digit first; each pass keeps the order of the one before.
void Sorting::countIntoPlace()
{
    m_other.resize(m_entries.size());
    std::array<std::array<std::uint32_t, kDigits>, 3> counts{};
    for (const Entry &entry : m_entries) {
        for (unsigned digit = 0; digit < counts.size(); ++digit)
            ++counts[digit][(entry.key >> (digit * kDigitBits)) % kDigits];
    }
    for (unsigned digit = 0; digit < counts.size(); ++digit) {
        std::uint32_t place = 0;
        for (std::uint32_t &count : counts[digit]) {
            const std::uint32_t size = count;
            count = place;
            place += size;
        }
        for (const Entry &entry : m_entries)
            m_other[counts[digit][(entry.key >> (digit * kDigitBits)) % kDigits]++] = entry;
        m_entries.swap(m_other);
    }
}

// Numbers so near to each other that they have one key are compared themselves.
void Sorting::mendEqualKeys(std::span<const double> numbers)
{
    const Before before{numbers};
    for (std::size_t first = 0; first < m_entries.size();) {
        std::size_t last = first + 1;
        bool isSorted = true;
        for (; last < m_entries.size() && m_entries[last].key == m_entries[first].key; ++last)
            isSorted = isSorted && before(m_order[last - 1], m_order[last]);
        if (!isSorted) {
            std::sort(m_order.begin() + static_cast<std::ptrdiff_t>(first),
                      m_order.begin() + static_cast<std::ptrdiff_t>(last), before);
        }
        first = last;
    }
}

} // namespace shortlist::decision
