// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace shortlist::decision {

// Solves A x = right for a symmetric, positive definite A, rows one after the other; only its lower triangle is read.
// Where rounding leaves a pivot below leastPivot, that stands in for it, which makes x shorter.
std::vector<double> solvedByCholesky(std::vector<double> matrix, std::vector<double> right, double leastPivot);

} // namespace shortlist::decision
