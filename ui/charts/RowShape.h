// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ui/charts.

#include "ui/charts/Axes.h"
#include "ui/charts/Drawing.h"

namespace shortlist {

// Where the rows of a RowChart are; all in surface coordinates.
struct RowShape
{
    RowShape(const ChartCanvas &canvas, const QString &title, const QString &note,
             const std::vector<drawing::LegendEntry> &legend, qreal width)
        : head(canvas, title, note, legend, width)
        , width(width)
    {}

    drawing::Head head;
    drawing::AxisSpan span;
    int first = 0;
    int shown = 0; // rows drawn
    int fit = 0;   // rows there is room for
    int pitch = 1;
    qreal width = 0;
    QRect plot;
    qreal nameLeft = 0;
    qreal nameWidth = 0;

    qreal x(double value) const
    {
        return plot.left() + (value - span.lower) / (span.upper - span.lower) * plot.width();
    }
    QRectF row(int item) const { return QRectF(0, plot.top() + (item - first) * pitch, width, pitch); }
    // The band of a row between two values, without the gap to its neighbours.
    QRectF band(int item, double from, double to) const
    {
        const QRectF whole = row(item);
        return QRectF(x(from), whole.top() + whole.height() * 0.22, x(to) - x(from), whole.height() * 0.56);
    }
};

} // namespace shortlist
