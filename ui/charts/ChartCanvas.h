// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ChartStyle.h"

#include <QStringList>

namespace shortlist {

// What lies under the mouse: the item (bar, series, row, point; -1 = none) and what the tooltip says of it.
struct ChartHit
{
    int item = -1;
    int part = -1;     // the group in a bar, the axis of a radar, the column of a heat map; -1 = none
    QStringList lines; // plain text; the first line is the heading
};

// What is drawn where: the same for the window, a saved picture and a page of the report.
struct ChartCanvas
{
    ChartStyle style;
    bool title = true; // draw the title above the plot
    int firstRow = 0;  // charts that scroll begin here
    int firstColumn = 0;
    int current = -1;     // the highlighted item
    bool scrolls = false; // rows and columns that do not fit are scrolled to; else columns are squeezed
};

} // namespace shortlist
