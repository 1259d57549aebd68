// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/RowChart.h"

#include <vector>

namespace shortlist {

// What a lead becomes when one thing is smaller and when it is larger, in points of 100.
struct TornadoRow
{
    QString name;
    double smaller = 0;
    double larger = 0;
};

struct TornadoData
{
    std::vector<TornadoRow> rows; // widest first
    double lead = 0;              // today
    QString axis;                 // "Lead of Northwind over Meridian, points"
    QString smallerName;          // the legend: "Weight 25 % smaller"
    QString largerName;
};

// How far a lead moves with each of several things: bars around today's lead, and the zero line where two swap.
class TornadoChart : public RowChart
{
    Q_OBJECT

public:
    explicit TornadoChart(QWidget *parent = nullptr);

    void setData(const TornadoData &data);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.rows.size()); }
    QString rowName(int item) const override;
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const override;
    drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const override;
    QString axisLabel() const override { return m_data.axis; }
    qreal sideRoom(const ChartStyle &style) const override;
    void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const override;
    void paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const override;
    QString emptySentence() const override;

private:
    TornadoData m_data;
};

} // namespace shortlist
