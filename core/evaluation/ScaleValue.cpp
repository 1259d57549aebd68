// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/ScaleValue.h"

#include <vector>

namespace shortlist {

namespace {

std::optional<decision::ValueFunction> made(decision::Result<decision::ValueFunction> function)
{
    return function ? std::optional<decision::ValueFunction>(std::move(*function)) : std::nullopt;
}

std::optional<decision::ValueFunction> ratingFunction(const Scale &scale)
{
    std::vector<decision::Point> points;
    points.reserve(scale.levels.size());
    for (const ScaleLevel &level : scale.levels)
        points.push_back({level.score, level.value});
    return made(decision::ValueFunction::piecewise(points));
}

std::optional<decision::ValueFunction> measureFunction(const Scale &scale)
{
    if (scale.points.empty())
        return made(decision::ValueFunction::linear(scale.worst, scale.best));
    std::vector<decision::Point> points;
    points.reserve(scale.points.size());
    for (const ValuePoint &point : scale.points)
        points.push_back({point.x, point.value});
    return made(decision::ValueFunction::piecewise(points));
}

} // namespace

std::optional<decision::ValueFunction> valueFunctionOf(const Scale &scale)
{
    switch (scale.kind) {
    case ScaleKind::Group:
        return std::nullopt;
    case ScaleKind::Rating:
        return ratingFunction(scale);
    case ScaleKind::Measure:
        return measureFunction(scale);
    case ScaleKind::YesNo:
        return decision::ValueFunction::yesNo(scale.best != 0);
    }
    return std::nullopt;
}

} // namespace shortlist
