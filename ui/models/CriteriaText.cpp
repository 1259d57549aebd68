// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/CriteriaText.h"

#include "core/evaluation/PriceWarnings.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <span>

namespace shortlist::criteria_text {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("CriteriaText", text, nullptr, count);
}

int countOf(std::span<const double> values, const auto &wanted)
{
    return static_cast<int>(
        std::count_if(values.begin(), values.end(), [&](double value) { return !std::isnan(value) && wanted(value); }));
}

QString shortNumber(double value, const QLocale &locale)
{
    return locale.toString(value, 'g', QLocale::FloatingPointShortest);
}

QString ratingSummary(const Scale &scale, const QLocale &locale)
{
    if (scale.levels.empty())
        return tr("No levels");
    const QString range = shortNumber(scale.levels.front().score, locale) + QStringLiteral("–") +
                          shortNumber(scale.levels.back().score, locale);
    return tr("%1, %n levels", static_cast<int>(scale.levels.size())).arg(range);
}

QString measureSummary(const Scale &scale, const QLocale &locale)
{
    const QString unit = scale.unit.isEmpty()
                             ? QString(locale.toString(scale.worst, 'f', scale.decimals) + QStringLiteral("–") +
                                       locale.toString(scale.best, 'f', scale.decimals))
                             : scale.unit;
    return scale.lessIsBetter() ? tr("%1, less is better").arg(unit) : tr("%1, more is better").arg(unit);
}

} // namespace

QString kindName(ScaleKind kind)
{
    switch (kind) {
    case ScaleKind::Group:
        return tr("Group");
    case ScaleKind::Rating:
        return tr("Rating");
    case ScaleKind::Measure:
        return tr("Measure");
    case ScaleKind::YesNo:
        return tr("Yes/No");
    }
    return QString();
}

QString scaleSummary(const Scale &scale, const QLocale &locale)
{
    switch (scale.kind) {
    case ScaleKind::Group:
        return QString();
    case ScaleKind::Rating:
        return ratingSummary(scale, locale);
    case ScaleKind::Measure:
        return measureSummary(scale, locale);
    case ScaleKind::YesNo:
        return scale.best == 0 ? tr("Yes/No, no is better") : tr("Yes/No");
    }
    return QString();
}

QString scaleSummary(const Criterion &criterion, const QLocale &locale)
{
    const QString formula =
        criterion.source == CriterionSource::Price ? priceFormulaLabel(criterion.formula) : QString();
    return formula.isEmpty() ? scaleSummary(criterion.scale, locale) : formula;
}

QString points(double weight, const QLocale &locale)
{
    const double rounded = std::round(weight * 100) / 100;
    return locale.toString(rounded, 'g', QLocale::FloatingPointShortest);
}

QString share(double fraction, const QLocale &locale)
{
    return std::isfinite(fraction) ? tr("%1 %").arg(locale.toString(fraction * 100, 'f', 1)) : QString();
}

bool isHundred(double sum)
{
    return std::abs(sum - 100) < 0.005;
}

int colourIndex(const Snapshot &snapshot, CriterionId id)
{
    const std::vector<CriterionId> top = snapshot.children(CriterionId{});
    const auto it = std::find(top.begin(), top.end(), snapshot.topGroup(id));
    return it == top.end() ? -1 : static_cast<int>(it - top.begin());
}

int misfits(const Snapshot &snapshot, CriterionId id, const Scale &scale)
{
    const auto unfit = [&scale](double value) { return !fitsScale(scale, value); };
    const Criterion *criterion = snapshot.criterion(id);
    if (criterion == nullptr)
        return 0;
    if (criterion->source == CriterionSource::Fact)
        return countOf(snapshot.scores().column(id, kFacts), unfit);
    int count = 0;
    if (criterion->source == CriterionSource::Evaluators) {
        for (const Evaluator &evaluator : snapshot.evaluators())
            count += countOf(snapshot.scores().column(id, evaluator.id), unfit);
    }
    return count;
}

int scoresByEvaluators(const Snapshot &snapshot, CriterionId id)
{
    int count = 0;
    for (const Evaluator &evaluator : snapshot.evaluators())
        count += countOf(snapshot.scores().column(id, evaluator.id), [](double) { return true; });
    return count;
}

int facts(const Snapshot &snapshot, CriterionId id)
{
    return countOf(snapshot.scores().column(id, kFacts), [](double) { return true; });
}

} // namespace shortlist::criteria_text
