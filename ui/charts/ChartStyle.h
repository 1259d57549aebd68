// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

class QWidget;

namespace shortlist {

// The colours and the font a chart is drawn with: the window's on screen, the light set on paper.
struct ChartStyle
{
    QFont font;
    bool dark = false;
    QColor background;
    QColor text;
    QColor muted;     // secondary text, 4.5 : 1 against the background
    QColor grid;      // faint lines
    QColor accent;    // the one accent: selection, front, curve
    QColor highlight; // behind a selected row

    // Follows the widget's palette and font.
    static ChartStyle of(const QWidget &widget);
    // The set for paper and saved pictures: white, and dark text.
    static ChartStyle light(const QFont &font);

    // The colour of a criterion group or a series in this set.
    QColor group(int index) const;
    QFont bold() const;
    QFont small() const; // for notes and cell numbers
    QFont large() const; // for the title
};

// Dark or light text, whichever reads better on the background.
QColor readableOn(const QColor &background);

} // namespace shortlist
