// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ChartGroup.h"
#include "ui/charts/RowChart.h"

#include <functional>
#include <limits>
#include <vector>

namespace shortlist {

// What a provider's offer costs, in parts.
struct CostBar
{
    QString name;
    std::vector<double> parts; // by group; below 0 they stand left of the axis
    double total = std::numeric_limits<double>::quiet_NaN();
    QString mark; // beside the total: why it is to be looked at; empty = nothing
};

struct CostBarsData
{
    std::vector<ChartGroup> groups;
    int count = 0;
    std::function<CostBar(int row)> bar;
    double largest = 0;  // of all totals
    double smallest = 0; // of all sums of negative parts, 0 or below
    QString currency;
    QString axis;                                           // "Total cost over 36 months"
    double line = std::numeric_limits<double>::quiet_NaN(); // what it is compared with; NaN = nothing
    QString lineName;                                       // "In-house"
};

// Total costs as bars, divided by what they are for, beside a line of what it costs otherwise.
class CostBars : public RowChart
{
    Q_OBJECT

public:
    explicit CostBars(QWidget *parent = nullptr);

    void setData(const CostBarsData &data);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return m_data.count; }
    QString rowName(int item) const override;
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const override;
    drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const override;
    std::vector<std::pair<double, QString>> ticks(const drawing::AxisSpan &span) const override;
    QString axisLabel() const override;
    qreal sideRoom(const ChartStyle &) const override { return 0; }
    qreal rightColumn(const ChartStyle &style) const override;
    qreal tallest() const override { return 3; }
    void addParts(PlotSurface &plot, const RowShape &shape, int item) const override;
    void paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const override;
    void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const override;
    QString emptySentence() const override;

private:
    QString totalText(const CostBar &bar) const;

    CostBarsData m_data;
};

} // namespace shortlist
