// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/ScoreCells.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

Result<ScoreCells> sharedCells(std::span<const CellScore> scores, std::size_t evaluators)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i].evaluator >= evaluators)
            return failure("there is no such evaluator", i);
        if (std::isinf(scores[i].score))
            return failure("not a finite number", i);
        if (!std::isnan(scores[i].score))
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [scores](std::size_t a, std::size_t b) {
        if (scores[a].cell != scores[b].cell)
            return scores[a].cell < scores[b].cell;
        return scores[a].evaluator != scores[b].evaluator ? scores[a].evaluator < scores[b].evaluator : a < b;
    });
    ScoreCells cells;
    for (std::size_t first = 0; first < order.size();) {
        const std::uint32_t cell = scores[order[first]].cell;
        std::size_t last = first + 1;
        for (; last < order.size() && scores[order[last]].cell == cell; ++last) {
            if (scores[order[last]].evaluator == scores[order[last - 1]].evaluator)
                return failure("an evaluator has scored a cell twice", order[last]);
        }
        if (last - first > 1) {
            std::vector<CellScore> &members = cells.emplace_back();
            for (std::size_t i = first; i < last; ++i)
                members.push_back(scores[order[i]]);
        }
        first = last;
    }
    return cells;
}

double meanOf(std::span<const CellScore> cell)
{
    double sum = 0;
    for (const CellScore &score : cell)
        sum += score.score;
    return sum / static_cast<double>(cell.size());
}

double meanWithout(std::span<const CellScore> cell, const CellScore &one)
{
    double sum = 0;
    for (const CellScore &score : cell)
        sum += score.evaluator == one.evaluator ? 0.0 : score.score;
    return sum / static_cast<double>(cell.size() - 1);
}

double deviationOf(std::span<const double> numbers)
{
    if (numbers.size() < 2)
        return EvaluatorProfile::kNone;
    const auto count = static_cast<double>(numbers.size());
    double mean = 0;
    for (const double x : numbers)
        mean += x / count;
    double squares = 0;
    for (const double x : numbers)
        squares += (x - mean) * (x - mean);
    return std::sqrt(squares / (count - 1));
}

} // namespace shortlist::decision
