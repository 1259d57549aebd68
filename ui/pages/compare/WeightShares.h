// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace shortlist {

// A level's points after one of them was given a share (0 to 1) of the level: the level's sum stays (100 where it was
// nothing), and the others split the rest in their present proportions (evenly, where they have none).
// Rounded to a ten-thousandth of the sum; the largest of the others takes what rounding leaves.
std::vector<double> withShare(const std::vector<double> &points, std::size_t moved, double share);

} // namespace shortlist
