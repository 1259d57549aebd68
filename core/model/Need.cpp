// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Need.h"

#include "core/model/CodeWords.h"

namespace shortlist {

namespace {

constexpr std::array<CodeWord<RankingMethod>, 4> kRankings{{{RankingMethod::WeightedSum, "weighted_sum"},
                                                            {RankingMethod::Topsis, "topsis"},
                                                            {RankingMethod::Vikor, "vikor"},
                                                            {RankingMethod::Promethee2, "promethee2"}}};
constexpr std::array<CodeWord<WeightModel>, 4> kModels{{{WeightModel::Uniform, "uniform"},
                                                        {WeightModel::Around, "around"},
                                                        {WeightModel::Order, "order"},
                                                        {WeightModel::Statements, "statements"}}};

} // namespace

QString rankingMethodCode(RankingMethod method)
{
    return codeOf(kRankings, method);
}

std::optional<RankingMethod> rankingMethodFromCode(const QString &code)
{
    return fromCode(kRankings, code);
}

QString weightModelCode(WeightModel model)
{
    return codeOf(kModels, model);
}

std::optional<WeightModel> weightModelFromCode(const QString &code)
{
    return fromCode(kModels, code);
}

} // namespace shortlist
