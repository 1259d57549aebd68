// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/WeightLevel.h"

#include "ui/models/CriteriaText.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist::weight_level {

namespace {

constexpr double kHundredths = 10000; // in 100 points

QString tr(const char *text)
{
    return QCoreApplication::translate("WeightLevel", text);
}

QString levelInWords(const ScaleLevel &level, const QLocale &locale)
{
    const QString score = criteria_text::points(level.score, locale);
    return level.label.isEmpty() ? score : tr("%1 (%2)").arg(score, level.label);
}

QString ratingSwing(const Scale &scale, const QLocale &locale)
{
    if (scale.levels.empty())
        return tr("from its worst to its best");
    const auto byValue = [](const ScaleLevel &a, const ScaleLevel &b) { return a.value < b.value; };
    const auto [worst, best] = std::minmax_element(scale.levels.begin(), scale.levels.end(), byValue);
    return tr("from %1 to %2").arg(levelInWords(*worst, locale), levelInWords(*best, locale));
}

QString measureSwing(const Scale &scale, const QLocale &locale)
{
    const QString worst = locale.toString(scale.worst, 'f', scale.decimals);
    const QString best = locale.toString(scale.best, 'f', scale.decimals);
    return scale.unit.isEmpty() ? tr("from %1 to %2").arg(worst, best)
                                : tr("from %1 to %2 %3").arg(worst, best, scale.unit);
}

} // namespace

WeightLevel of(const Snapshot &snapshot, CriterionId group)
{
    WeightLevel level;
    level.group = group;
    if (const Criterion *above = snapshot.criterion(group); above != nullptr)
        level.title = above->name;
    double sum = 0;
    for (const CriterionId id : snapshot.children(group)) {
        level.criteria.push_back(*snapshot.criterion(id));
        sum += level.criteria.back().weight;
    }
    for (const Criterion &criterion : level.criteria)
        level.shares.push_back(sum > 0 ? criterion.weight / sum : 0);
    return level;
}

QString swingInWords(const Criterion &criterion, const QLocale &locale)
{
    switch (criterion.scale.kind) {
    case ScaleKind::Group:
        return tr("from the worst to the best in all that it holds");
    case ScaleKind::Rating:
        return ratingSwing(criterion.scale, locale);
    case ScaleKind::Measure:
        return measureSwing(criterion.scale, locale);
    case ScaleKind::YesNo:
        return criterion.scale.best == 0 ? tr("from yes to no") : tr("from no to yes");
    }
    return QString();
}

std::vector<double> roundedPoints(const std::vector<double> &shares)
{
    const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
    if (!(sum > 0))
        return std::vector<double>(shares.size(), 0.0);
    std::vector<double> units;
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<double> rest;
    double left = kHundredths;
    for (const double share : shares) {
        const double exact = share / sum * kHundredths;
        units.push_back(std::floor(exact + 1e-7));
        rest.push_back(exact - units.back());
        left -= units.back();
    }
    std::stable_sort(order.begin(), order.end(), [&rest](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
    for (std::size_t i = 0; i < order.size() && left > 0.5; ++i, left -= 1)
        units[order[i]] += 1;
    for (double &unit : units)
        unit /= 100;
    return units;
}

} // namespace shortlist::weight_level
