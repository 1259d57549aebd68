// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Judgement.h"

#include "core/model/CodeWords.h"

namespace shortlist {

namespace {

constexpr std::array<CodeWord<WeightWay>, 4> kWays{{{WeightWay::Points, "points"},
                                                    {WeightWay::Swing, "swing"},
                                                    {WeightWay::Ranking, "ranking"},
                                                    {WeightWay::Pairwise, "pairwise"}}};

} // namespace

std::optional<LevelBasis> Judgements::basis(CriterionId group) const
{
    const auto it =
        std::find_if(bases.begin(), bases.end(), [group](const LevelBasis &basis) { return basis.group == group; });
    return it == bases.end() ? std::nullopt : std::optional<LevelBasis>(*it);
}

WeightInput Judgements::input(CriterionId criterion) const
{
    const auto it = std::find_if(inputs.begin(), inputs.end(),
                                 [criterion](const WeightInput &input) { return input.criterion == criterion; });
    return it == inputs.end() ? WeightInput{criterion, -1, 0} : *it;
}

QString weightWayCode(WeightWay way)
{
    return codeOf(kWays, way);
}

std::optional<WeightWay> weightWayFromCode(const QString &code)
{
    return fromCode(kWays, code);
}

} // namespace shortlist
