// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Axes.h"

#include "ui/charts/Drawing.h"
#include "ui/charts/PlotSurface.h"

#include <cmath>

namespace shortlist::drawing {

namespace {

// The next of 1, 2, 5, 10, 20 ... that is at least so large.
double roundStep(double wanted)
{
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= wanted * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

AxisSpan spanFor(double lowest, double highest, int ticks, double least)
{
    double width = highest - lowest;
    if (width < least) {
        const double middle = (lowest + highest) / 2;
        lowest = middle - least / 2;
        highest = middle + least / 2;
        width = least;
    }
    AxisSpan span;
    span.lower = lowest - width * 0.06;
    span.upper = highest + width * 0.06;
    span.step = roundStep((span.upper - span.lower) / std::max(1, ticks));
    span.decimals = std::clamp(static_cast<int>(-std::floor(std::log10(span.step) + 1e-9)), 0, 6);
    return span;
}

qreal widestLabel(const AxisSpan &span, const QFont &font)
{
    return std::max(textWidth(font, number(span.lower, span.decimals)),
                    textWidth(font, number(span.upper, span.decimals)));
}

void applySpan(QCPAxis *axis, const AxisSpan &span)
{
    const auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
    ticker->setTickStep(span.step);
    axis->setTicker(ticker);
    axis->setNumberFormat(QStringLiteral("f"));
    axis->setNumberPrecision(span.decimals);
    axis->setRange(span.lower, span.upper);
}

QString withUnit(const QString &measure, const QString &unit)
{
    const QString name = oneLine(measure);
    return unit.isEmpty() ? name : QStringLiteral("%1, %2").arg(name, oneLine(unit));
}

} // namespace shortlist::drawing
