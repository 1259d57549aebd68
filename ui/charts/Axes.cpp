// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Axes.h"

#include "ui/charts/Drawing.h"
#include "ui/charts/PlotSurface.h"

#include <cmath>

namespace shortlist::drawing {

namespace {

// The finest of the round steps (1, 2, 2.5, 5 times a power of ten) that gives at most so many ticks.
double roundStep(double lower, double upper, int ticks)
{
    double power = std::pow(10.0, std::floor(std::log10((upper - lower) / std::max(1, ticks))) - 1);
    for (;; power *= 10) {
        for (double factor : {1.0, 2.0, 2.5, 5.0}) {
            const double step = factor * power;
            if (std::floor(upper / step) - std::ceil(lower / step) + 1 <= ticks)
                return step;
        }
    }
}

int decimalsOf(double step)
{
    int decimals = 0;
    for (double scaled = step; decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-6 * scaled; scaled *= 10)
        ++decimals;
    return decimals;
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
    span.step = roundStep(span.lower, span.upper, std::max(1, ticks));
    span.decimals = decimalsOf(span.step);
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
