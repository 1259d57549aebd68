// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Criterion.h"

#include "core/model/CodeWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace shortlist {

namespace {

constexpr std::array<CodeWord<ScaleKind>, 4> kKinds{{
    {ScaleKind::Group, "group"},
    {ScaleKind::Rating, "rating"},
    {ScaleKind::Measure, "measure"},
    {ScaleKind::YesNo, "yes_no"},
}};

constexpr std::array<CodeWord<CriterionSource>, 11> kSources{{
    {CriterionSource::Evaluators, "evaluators"},
    {CriterionSource::Fact, "fact"},
    {CriterionSource::Headcount, "headcount"},
    {CriterionSource::YearsTrading, "years_trading"},
    {CriterionSource::SiteCount, "site_count"},
    {CriterionSource::CertificateCount, "certificate_count"},
    {CriterionSource::VerifiedCertificateCount, "verified_certificate_count"},
    {CriterionSource::ReferenceCount, "reference_count"},
    {CriterionSource::ZoneOverlap, "zone_overlap"},
    {CriterionSource::Answer, "answer"},
    {CriterionSource::Price, "price"},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("Scale", text);
}

bool isUnit(double value)
{
    return std::isfinite(value) && value >= 0 && value <= 1;
}

QString levelProblem(const std::vector<ScaleLevel> &levels)
{
    if (levels.size() < 2)
        return tr("A rating scale needs at least two levels.");
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (!std::isfinite(levels[i].score) || !isUnit(levels[i].value))
            return tr("Each level needs a score and a value from 0 to 1.");
        if (i > 0 && levels[i].score <= levels[i - 1].score)
            return tr("The levels' scores must rise, and no score may stand twice.");
    }
    return QString();
}

QString pointProblem(const std::vector<ValuePoint> &points)
{
    if (points.size() == 1)
        return tr("A value function needs at least two points, or none for a straight line.");
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!std::isfinite(points[i].x) || !isUnit(points[i].value))
            return tr("Each point needs a number and a value from 0 to 1.");
        if (i > 0 && points[i].x <= points[i - 1].x)
            return tr("The points must go from left to right, and no number may stand twice.");
    }
    return QString();
}

} // namespace

QString scaleKindCode(ScaleKind kind)
{
    return codeOf(kKinds, kind);
}

std::optional<ScaleKind> scaleKindFromCode(const QString &code)
{
    return fromCode(kKinds, code);
}

QString sourceCode(CriterionSource source)
{
    return codeOf(kSources, source);
}

std::optional<CriterionSource> sourceFromCode(const QString &code)
{
    return fromCode(kSources, code);
}

Scale defaultRatingScale()
{
    static constexpr std::array<const char *, 6> kLabels{
        QT_TRANSLATE_NOOP("Scale", "Not offered"), QT_TRANSLATE_NOOP("Scale", "Poor"),
        QT_TRANSLATE_NOOP("Scale", "Weak"),        QT_TRANSLATE_NOOP("Scale", "Adequate"),
        QT_TRANSLATE_NOOP("Scale", "Good"),        QT_TRANSLATE_NOOP("Scale", "Excellent")};
    Scale scale;
    scale.kind = ScaleKind::Rating;
    scale.worst = 0;
    scale.best = 5;
    for (int i = 0; i < 6; ++i) {
        ScaleLevel level;
        level.id = newId<RowId>();
        level.score = i;
        level.label = tr(kLabels[static_cast<std::size_t>(i)]);
        level.value = i / 5.0;
        scale.levels.push_back(level);
    }
    return scale;
}

QString scaleProblem(const Scale &scale)
{
    switch (scale.kind) {
    case ScaleKind::Group:
        return QString();
    case ScaleKind::Rating:
        return levelProblem(scale.levels);
    case ScaleKind::YesNo:
        return QString();
    case ScaleKind::Measure:
        if (!std::isfinite(scale.worst) || !std::isfinite(scale.best) || scale.worst == scale.best)
            return tr("A measure needs a worst and a best number that differ.");
        return pointProblem(scale.points);
    }
    return QString();
}

bool fitsScale(const Scale &scale, double score)
{
    if (!std::isfinite(score))
        return false;
    switch (scale.kind) {
    case ScaleKind::Group:
        return false;
    case ScaleKind::YesNo:
        return score == 0 || score == 1;
    case ScaleKind::Measure:
        return true;
    case ScaleKind::Rating:
        return !scale.levels.empty() && score >= scale.levels.front().score && score <= scale.levels.back().score;
    }
    return false;
}

} // namespace shortlist
