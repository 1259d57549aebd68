// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/ScoreCells.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

double medianOf(std::span<const double> sorted)
{
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

} // namespace

Result<std::vector<CellDisagreement>> disagreements(std::span<const CellScore> scores, std::size_t evaluators,
                                                    double threshold)
{
    if (!(threshold > 0) || !std::isfinite(threshold))
        return failure("the threshold must be a finite number above 0");
    const Result<ScoreCells> cells = sharedCells(scores, evaluators);
    if (!cells)
        return tl::unexpected<Failure>(cells.error());
    std::vector<CellDisagreement> result;
    for (const auto &cell : *cells) {
        std::vector<double> numbers;
        for (const CellScore &score : cell)
            numbers.push_back(score.score);
        CellDisagreement one;
        one.cell = cell.front().cell;
        one.scores = numbers.size();
        one.lowest = *std::min_element(numbers.begin(), numbers.end());
        one.highest = *std::max_element(numbers.begin(), numbers.end());
        one.deviation = deviationOf(numbers);
        one.needsModeration = one.highest - one.lowest >= threshold * (1 - 1e-12);
        result.push_back(one);
    }
    return result;
}

FiveNumbers fiveNumbers(std::span<const double> numbers)
{
    std::vector<double> sorted;
    for (const double x : numbers) {
        if (!std::isnan(x))
            sorted.push_back(x);
    }
    if (sorted.empty())
        return {};
    std::sort(sorted.begin(), sorted.end());
    const std::span<const double> all(sorted);
    const std::size_t half = (sorted.size() + 1) / 2;
    return {sorted.front(), medianOf(all.first(half)), medianOf(all), medianOf(all.last(half)), sorted.back()};
}

Result<std::vector<std::vector<double>>> differencesFromOthers(std::span<const CellScore> scores,
                                                               std::size_t evaluators)
{
    const Result<ScoreCells> cells = sharedCells(scores, evaluators);
    if (!cells)
        return tl::unexpected<Failure>(cells.error());
    std::vector<std::vector<double>> differences(evaluators);
    for (const auto &cell : *cells) {
        for (const CellScore &score : cell)
            differences[score.evaluator].push_back(score.score - meanWithout(cell, score));
    }
    return differences;
}

} // namespace shortlist::decision
