// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Potentials.h"

#include "core/decision/Cholesky.h"
#include "core/decision/Words.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist::decision {

namespace {

std::size_t rootOf(std::vector<std::size_t> &parents, std::size_t thing)
{
    while (parents[thing] != thing) {
        parents[thing] = parents[parents[thing]];
        thing = parents[thing];
    }
    return thing;
}

// Normal equations without the last thing, whose potential is 0: a whole row before the next.
struct Normal
{
    std::size_t size = 0;
    std::vector<double> matrix;
    std::vector<double> right;

    double &at(std::size_t row, std::size_t column) { return matrix[row * size + column]; }
};

Normal normalEquations(std::size_t things, std::span<const Comparison> comparisons)
{
    Normal normal{things - 1, std::vector<double>((things - 1) * (things - 1)), std::vector<double>(things - 1)};
    for (const Comparison &comparison : comparisons) {
        const std::size_t a = comparison.of;
        const std::size_t b = comparison.against;
        if (a < normal.size) {
            normal.at(a, a) += 1;
            normal.right[a] += comparison.difference;
        }
        if (b < normal.size) {
            normal.at(b, b) += 1;
            normal.right[b] -= comparison.difference;
        }
        if (a < normal.size && b < normal.size) {
            normal.at(a, b) -= 1;
            normal.at(b, a) -= 1;
        }
    }
    return normal;
}

} // namespace

std::vector<std::vector<std::size_t>> connectedParts(std::size_t things, std::span<const Comparison> comparisons)
{
    std::vector<std::size_t> parents(things);
    std::iota(parents.begin(), parents.end(), std::size_t{0});
    for (const Comparison &comparison : comparisons)
        parents[rootOf(parents, comparison.of)] = rootOf(parents, comparison.against);

    std::vector<std::vector<std::size_t>> parts;
    std::vector<std::size_t> partOfRoot(things, things);
    for (std::size_t thing = 0; thing < things; ++thing) {
        std::size_t &part = partOfRoot[rootOf(parents, thing)];
        if (part == things) {
            part = parts.size();
            parts.emplace_back();
        }
        parts[part].push_back(thing);
    }
    return parts;
}

std::string partsInWords(const std::vector<std::vector<std::size_t>> &parts)
{
    constexpr std::size_t kMost = 6;
    std::string words;
    for (std::size_t i = 0; i < std::min(parts.size(), kMost); ++i)
        words += (i > 0 ? "; " : "") + positionsInWords(parts[i]);
    if (parts.size() > kMost)
        words += "; and " + std::to_string(parts.size() - kMost) + " more";
    return words;
}

std::vector<double> potentials(std::size_t things, std::span<const Comparison> comparisons)
{
    if (things == 0)
        return {};
    Normal normal = normalEquations(things, comparisons);
    std::vector<double> result = solvedByCholesky(std::move(normal.matrix), std::move(normal.right), 1e-12);
    result.push_back(0);
    return result;
}

std::vector<double> sharesOf(std::span<const double> potentials)
{
    std::vector<double> result(potentials.size());
    if (potentials.empty())
        return result;
    const double largest = *std::max_element(potentials.begin(), potentials.end());
    std::transform(potentials.begin(), potentials.end(), result.begin(),
                   [largest](double potential) { return std::exp(potential - largest); });
    const double sum = std::accumulate(result.begin(), result.end(), 0.0);
    for (double &share : result)
        share /= sum;
    return result;
}

} // namespace shortlist::decision
