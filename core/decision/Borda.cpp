// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Borda.h"

#include "core/decision/Weights.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

// The mean of the places that an evaluator left free: the last ones, if the ranks given are the first.
double freePlace(std::span<const double> ranks)
{
    const auto all = static_cast<double>(ranks.size());
    double left = all;
    double sum = all * (all + 1) / 2;
    for (const double rank : ranks) {
        if (!std::isnan(rank)) {
            left -= 1;
            sum -= rank;
        }
    }
    // Ranks as the evaluator gave them need not be those of a list without gaps and ties.
    return left > 0 ? std::clamp(sum / left, 1.0, all) : 0.0;
}

} // namespace

Result<Borda> borda(const Table &ranks, std::span<const double> shares)
{
    if (ranks.rows == 0)
        return failure("there are no alternatives");
    if (ranks.columns == 0)
        return failure("there are no evaluators");
    const auto most = static_cast<double>(ranks.rows);
    for (std::size_t i = 0; i < ranks.numbers.size(); ++i) {
        if (ranks.numbers[i] < 1 || ranks.numbers[i] > most)
            return failure("a rank must lie between 1 and the number of alternatives", i);
    }
    std::vector<double> voices(ranks.columns, 1.0 / static_cast<double>(ranks.columns));
    if (!shares.empty()) {
        if (shares.size() != ranks.columns)
            return failure("there is not one weight for each evaluator");
        Result<std::vector<double>> checked = decision::shares(shares);
        if (!checked)
            return tl::unexpected<Failure>(checked.error());
        voices = std::move(*checked);
    }

    Borda result;
    result.variant = {"borda", {{"rule", "lowest sum of ranks is best"}}};
    result.rankSums.assign(ranks.rows, 0.0);
    for (std::size_t e = 0; e < ranks.columns; ++e) {
        const std::span<const double> column = ranks.column(e);
        const double free = freePlace(column);
        const double voice = shares.empty() ? 1.0 : voices[e] * static_cast<double>(ranks.columns);
        for (std::size_t a = 0; a < ranks.rows; ++a)
            result.rankSums[a] += voice * (std::isnan(column[a]) ? free : column[a]);
    }
    std::vector<double> scores(ranks.rows);
    std::transform(result.rankSums.begin(), result.rankSums.end(), scores.begin(), [](double sum) { return -sum; });
    rankHighestFirst(scores, {}, result.ranking);
    return result;
}

} // namespace shortlist::decision
