// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ChartGroup.h"
#include "ui/charts/RowChart.h"

#include <functional>
#include <limits>
#include <vector>

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
    double most = 100; // where the axis ends: beyond 100 where points are added after scoring

    static StackedBarsData of(const std::vector<ChartGroup> &groups, const std::vector<StackedBar> &bars);
};

// Horizontal bars, best first, stacked by criterion group: who leads, by how much, and thanks to what.
class StackedBars : public RowChart
{
    Q_OBJECT

public:
    explicit StackedBars(QWidget *parent = nullptr);

    void setData(const StackedBarsData &data);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return m_data.count; }
    QString rowName(int item) const override;
    QString rowsNote(int first, int last) const override;
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const override;
    drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const override;
    QString axisLabel() const override;
    qreal sideRoom(const ChartStyle &) const override { return 0; }
    qreal leftColumn(const ChartStyle &style) const override;
    qreal rightColumn(const ChartStyle &style) const override;
    qreal tallest() const override { return 3; }
    void addParts(PlotSurface &plot, const RowShape &shape, int item) const override;
    void paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const override;
    void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const override;
    QString emptySentence() const override;

private:
    void paintParts(QPainter &painter, const ChartStyle &style, const RowShape &shape, const StackedBar &bar,
                    int item) const;

    StackedBarsData m_data;
};

} // namespace shortlist
