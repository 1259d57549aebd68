// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace shortlist::decision {

// Somebody says that of two things one is so many times the other; difference = log of the ratio.
struct Comparison
{
    std::size_t of = 0;
    std::size_t against = 0;
    double difference = 0;
};

// The things that comparisons connect, directly or through others: one rising list each, by their first.
std::vector<std::vector<std::size_t>> connectedParts(std::size_t things, std::span<const Comparison> comparisons);
// Counted from 1, long lists cut: "1, 2 and 4; 3".
std::string partsInWords(const std::vector<std::vector<std::size_t>> &parts);

// Logarithms of the things' sizes, from which the comparisons differ least (sum of squares); exact where nothing
// contradicts. All things must be connected. Solved by Cholesky's method: the matrix is a grounded Laplacian.
// Source: Crawford and Williams, "A note on the analysis of subjective judgment matrices", Journal of Mathematical
// Psychology 29, 1985; Bozoki, Fulop and Ronyai, 2010, for incomplete comparisons.
std::vector<double> potentials(std::size_t things, std::span<const Comparison> comparisons);

// Shares in proportion to exp(potential).
std::vector<double> sharesOf(std::span<const double> potentials);

} // namespace shortlist::decision
