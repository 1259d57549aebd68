// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QString>

#include <cstddef>
#include <functional>
#include <limits>

namespace shortlist {

// One cell: what an evaluator (or kFacts) says of a provider on a criterion.
struct ScoreKey
{
    ProviderId provider{};
    CriterionId criterion{};
    EvaluatorId evaluator{};

    auto operator<=>(const ScoreKey &) const = default;
};

inline constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

// A cell's content. The value is kMissing (NaN) where there is only a comment.
struct Score
{
    double value = kMissing;
    QString comment;
};

} // namespace shortlist

template <>
struct std::hash<shortlist::ScoreKey>
{
    std::size_t operator()(const shortlist::ScoreKey &key) const noexcept
    {
        // The keys are random already; odd multipliers keep the three places apart.
        const auto mix = static_cast<std::size_t>(key.provider) ^ (static_cast<std::size_t>(key.criterion) * 3U) ^
                         (static_cast<std::size_t>(key.evaluator) * 7U);
        return mix;
    }
};
