// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ui/charts: what all charts draw in the same way.

#include "ui/charts/Chart.h"
#include "ui/charts/GroupFill.h"

#include <QFontMetricsF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace shortlist::drawing {

qreal em(const QFont &font); // the height of a line
qreal textWidth(const QFont &font, const QString &text);
// One line of plain text: line breaks and control characters become spaces.
QString oneLine(const QString &text);
QString elided(const QFont &font, const QString &text, qreal width);
// Broken into at most so many lines of this width, the last one elided.
QStringList wrapped(const QFont &font, const QString &text, qreal width, int lines);
void text(QPainter &painter, const QRectF &rect, int flags, const QFont &font, const QColor &colour,
          const QString &text);

// A number in the user's locale; "–" for NaN.
QString number(double value, int decimals);
// A name as a spreadsheet's cell: no tabs, no line breaks, and nothing a spreadsheet would run.
QString cell(const QString &text);

// Only the pattern of fillGroup(), where the colour is there already.
void patternOver(QPainter &painter, const QRectF &rect, const ChartStyle &style, int index);
// Slanting lines, drawn as lines, since pattern brushes are lost in SVG.
void hatch(QPainter &painter, const QRectF &rect, const QColor &colour, qreal step, bool rising = true);

// How a legend shows an entry.
struct LegendEntry
{
    QString name;
    // Draws the sign in a square.
    std::function<void(QPainter &, const QRectF &)> sign;
    int item = -1; // what hovering or clicking it means; -1 = nothing
    bool strong = false;
    bool longName = false; // a sentence rather than a name: as wide as it needs
};

// The head of a chart: title, a note in small print, and a legend that flows over as many lines as it needs.
class Head
{
public:
    Head(const ChartCanvas &canvas, const QString &title, const QString &note, const std::vector<LegendEntry> &legend,
         qreal width);

    qreal height() const { return m_height; } // with the gap below; 0 if there is nothing
    void paint(QPainter &painter) const;
    // Where the legend's entries are.
    std::vector<std::pair<int, QRectF>> places() const;
    // The gap around a chart.
    static qreal margin(const ChartStyle &style);

private:
    struct Placed
    {
        LegendEntry entry;
        QRectF rect;
    };
    ChartStyle m_style;
    QStringList m_title;
    QStringList m_note;
    std::vector<Placed> m_legend;
    qreal m_width = 0;
    qreal m_height = 0;
    qreal m_noteTop = 0;
};

} // namespace shortlist::drawing
