// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace shortlist::decision {

// The eigenvector of the largest eigenvalue of a matrix of numbers above 0.
struct PrincipalVector
{
    std::vector<double> vector; // all above 0, sum 1
    double value = 0;           // the eigenvalue
};

// matrix: size x size, rows one after the other, every number within 1e-50 to 1e50. Power iteration until the quotients
// (A x)[i] / x[i] of Collatz and Wielandt, which enclose the eigenvalue, agree but for rounding; where that takes long
// (numbers that contradict each other thoroughly) the matrix is squared, again and again, which takes 60 times at most.
PrincipalVector principalVector(std::span<const double> matrix, std::size_t size);

} // namespace shortlist::decision
