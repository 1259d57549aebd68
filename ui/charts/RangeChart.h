// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/RowChart.h"

#include <limits>
#include <vector>

namespace shortlist {

// One row: a bar from lower to upper; with quarters and middle a box plot. All 0 to 100.
struct RangeRow
{
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

    QString name;
    double lower = 0;
    double upper = 100;
    double mark = kNone; // what holds today
    double lowerQuarter = kNone;
    double middle = kNone;
    double upperQuarter = kNone;
    bool quiet = false;  // nothing hangs on it: drawn hollow
    QString detail = {}; // a further line of the tooltip
};

struct RangeData
{
    std::vector<RangeRow> rows;
    QString axis;     // "Share of the whole weight"
    QString suffix;   // behind each number: " %"; empty = none
    QString rowTitle; // of the names' column in a spreadsheet: "Criterion"
    QString bar;      // the legend: what the bar means; empty = no legend
    QString markName; // "Weight today"
    int decimals = 0;
};

// Ranges over one axis from 0 to 100, row by row: weight intervals, or box plots.
class RangeChart : public RowChart
{
    Q_OBJECT

public:
    explicit RangeChart(QWidget *parent = nullptr);

    void setData(const RangeData &data);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.rows.size()); }
    QString rowName(int item) const override;
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const override;
    drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const override;
    QString axisLabel() const override { return m_data.axis; }
    QString axisSuffix() const override { return m_data.suffix; }
    qreal sideRoom(const ChartStyle &style) const override;
    void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const override;
    QString emptySentence() const override;

private:
    QString value(double number) const;
    bool hasBoxes() const;

    RangeData m_data;
};

} // namespace shortlist
