// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ui/charts: axes with round numbers that do not run into one another.

#include "ui/charts/ChartStyle.h"

class QCPAxis;
class QString;

namespace shortlist::drawing {

// An axis' range and the round step between its ticks.
struct AxisSpan
{
    double lower = 0;
    double upper = 1;
    double step = 1;
    int decimals = 0; // that the ticks need
};

// A span that holds lowest..highest with a little air, at most so many ticks, never narrower than least.
AxisSpan spanFor(double lowest, double highest, int ticks, double least);
// The widest tick label.
qreal widestLabel(const AxisSpan &span, const QFont &font);
void applySpan(QCPAxis *axis, const AxisSpan &span);
// "Price per contact, EUR"
QString withUnit(const QString &measure, const QString &unit);

} // namespace shortlist::drawing
