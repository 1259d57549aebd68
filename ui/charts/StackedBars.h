// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Chart.h"
#include "ui/charts/ChartGroup.h"
#include "ui/charts/Wheel.h"

#include <limits>
#include <vector>

class QScrollBar;

namespace shortlist {

// One provider's bar. Points of 100.
struct StackedBar
{
    QString name;
    int rank = 0;              // shown before the name; 0 = not shown
    std::vector<double> parts; // by group; their sum is the total; NaN = nothing is known in this group
    double total = std::numeric_limits<double>::quiet_NaN();
    double low = std::numeric_limits<double>::quiet_NaN(); // the range that missing scores leave open; NaN = none
    double high = std::numeric_limits<double>::quiet_NaN();
};

// Bars are asked for when they come into view, so that thousands cost nothing.
struct StackedBarsData
{
    std::vector<ChartGroup> groups;
    int count = 0;
    std::function<StackedBar(int row)> bar;

    static StackedBarsData of(const std::vector<ChartGroup> &groups, const std::vector<StackedBar> &bars);
};

// Horizontal bars, best first, stacked by criterion group: who leads, by how much, and thanks to what.
class StackedBars : public Chart
{
    Q_OBJECT

public:
    explicit StackedBars(QWidget *parent = nullptr);

    void setData(const StackedBarsData &data);
    int visibleRows() const; // rows that fit at the present size
    int firstVisibleRow() const;

    QString numbersAsText() const override;
    QString summary() const override;
    qreal heightFor(qreal width, const QFont &font, int rows = 0) const override;

protected:
    void compose(PlotSurface &plot, const ChartCanvas &canvas) const override;
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return m_data.count; }
    int pageStep() const override { return visibleRows(); }
    void bringIntoView(int item) override;
    void settle() const override;
    void fillCanvas(ChartCanvas &canvas) const override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Shape; // where things are on one canvas
    Shape shapeFor(const QSizeF &size, const ChartCanvas &canvas) const;
    void setColumns(Shape &shape, const QSizeF &size, const ChartStyle &style) const;
    void composeBars(PlotSurface &plot, const ChartStyle &style, const Shape &shape,
                     const std::vector<StackedBar> &bars) const;
    static void paintRow(QPainter &painter, const ChartStyle &style, const Shape &shape, const StackedBar &bar,
                         const std::vector<int> &colours, int item, int current);

    StackedBarsData m_data;
    QScrollBar *m_scroll = nullptr;
    Wheel m_wheel;
};

} // namespace shortlist
