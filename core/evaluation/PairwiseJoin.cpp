// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/PairwiseJoin.h"

#include "core/decision/PairwiseRepair.h"
#include "core/model/Score.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

std::vector<double> comparisonsBy(const Judgements &judgements, std::span<const CriterionId> level, EvaluatorId who)
{
    const std::size_t items = level.size();
    const auto place = [&level](CriterionId id) {
        return static_cast<std::size_t>(std::find(level.begin(), level.end(), id) - level.begin());
    };
    std::vector<double> said(items * items, kMissing);
    for (std::size_t i = 0; i < items; ++i)
        said[i * items + i] = 1;
    for (const Comparison &one : judgements.comparisons) {
        if (one.evaluator != who)
            continue;
        const std::size_t row = place(one.first);
        const std::size_t column = place(one.second);
        if (row == items || column == items || row == column)
            continue;
        said[row * items + column] = one.ratio;
        said[column * items + row] = 1 / one.ratio;
    }
    return said;
}

std::size_t missingPairs(std::span<const double> said)
{
    return static_cast<std::size_t>(std::count_if(said.begin(), said.end(), [](double x) { return std::isnan(x); })) /
           2;
}

JoinedComparisons joinedComparisons(std::span<const double> team, std::span<const PairwiseOpinion> people)
{
    const auto items = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(team.size()))));
    const std::size_t pairs = items * (items - 1) / 2;
    JoinedComparisons joined{{team.begin(), team.end()}, 0};
    std::vector<decision::Comparisons> voices;
    std::vector<double> shares;
    for (const PairwiseOpinion &one : people) {
        if (!(one.weight > 0) || missingPairs(one.said) == pairs)
            continue;
        voices.emplace_back(one.said);
        shares.push_back(one.weight);
    }
    joined.people = voices.size();
    if (voices.empty())
        return joined;
    const auto result = decision::joinedComparisons(voices, items, shares);
    for (std::size_t i = 0; result && i < joined.said.size(); ++i) {
        if (std::isnan(joined.said[i]))
            joined.said[i] = (*result)[i];
    }
    return joined;
}

} // namespace shortlist
