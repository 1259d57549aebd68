// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QString>

#include <optional>
#include <vector>

namespace shortlist {

// What the people who set the weights said, beside the weights themselves: so that "set how, checked how?" has an
// answer, and the guided ways to set weights open again where they were left.

// How the weights of one level were set last.
enum class WeightWay { Points, Swing, Ranking, Pairwise };

struct LevelBasis
{
    CriterionId group{}; // the level's group, null for the top level
    WeightWay way = WeightWay::Points;
    QString
        variant; // "roc", "rank_sum", "rank_reciprocal" for Ranking; the random-index table for Pairwise; else empty

    bool operator==(const LevelBasis &) const = default;
};

// What was said of one criterion within its level.
struct WeightInput
{
    CriterionId criterion{};
    double swing = -1; // points of a swing from worst to best, 0 to 100; below 0 = nothing said
    int place = 0;     // in the order of importance, 1 = most important, ties share a place; 0 = nothing said

    bool operator==(const WeightInput &) const = default;
};

// "First is ratio times as important as second": one judgement of a pairwise comparison within a level.
struct Comparison
{
    CriterionId first{};
    CriterionId second{};
    EvaluatorId evaluator{}; // whose judgement, null = the team's
    double ratio = 1;        // 1/9 to 9 by custom, any positive number is possible

    bool operator==(const Comparison &) const = default;
};

// Something known of the weights short of a number, for robustness.
struct WeightStatement
{
    enum class Kind {
        AtLeast, // first matters at least lower times as much as second
        Between, // first's share of the whole lies between lower and upper, 0 to 1
    };

    RowId id{};
    Kind kind = Kind::AtLeast;
    CriterionId first{};
    CriterionId second{}; // null for Between
    double lower = 1;
    double upper = 1;

    bool operator==(const WeightStatement &) const = default;
};

// All judgements of a project.
struct Judgements
{
    std::vector<LevelBasis> bases;
    std::vector<WeightInput> inputs;
    std::vector<Comparison> comparisons;
    std::vector<WeightStatement> statements;

    std::optional<LevelBasis> basis(CriterionId group) const;
    WeightInput input(CriterionId criterion) const;

    bool operator==(const Judgements &) const = default;
};

QString weightWayCode(WeightWay way);
std::optional<WeightWay> weightWayFromCode(const QString &code);

} // namespace shortlist
