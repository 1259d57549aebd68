// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace shortlist::decision {

// Positions in a message, counted from 1: "1, 2 and 4"; long lists are cut: "1, 2, 3, ... 12 and 90 more".
std::string positionsInWords(std::span<const std::size_t> positions);

} // namespace shortlist::decision
