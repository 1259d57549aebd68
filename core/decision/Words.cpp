// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Words.h"

namespace shortlist::decision {

std::string positionsInWords(std::span<const std::size_t> positions)
{
    constexpr std::size_t kMost = 12;
    const std::size_t shown = positions.size() > kMost + 1 ? kMost : positions.size();
    std::string words;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            words += i + 1 == positions.size() ? " and " : ", ";
        words += std::to_string(positions[i] + 1);
    }
    if (shown < positions.size())
        words += " and " + std::to_string(positions.size() - shown) + " more";
    return words;
}

} // namespace shortlist::decision
