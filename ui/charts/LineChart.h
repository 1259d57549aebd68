// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Chart.h"

#include <limits>
#include <vector>

class QCPAxis;

namespace shortlist {

namespace drawing {
struct AxisSpan;
}

// A straight line over 0 to 100.
struct SweepLine
{
    QString name;
    double atStart = 0; // points of 100
    double atEnd = 0;
    int colour = 0;
};

struct LineChartData
{
    static constexpr int kMostLines = 8;

    std::vector<SweepLine> lines;  // at most kMostLines are readable
    std::vector<double> crossings; // on the x axis, where the uppermost line is another one
    double today = std::numeric_limits<double>::quiet_NaN();
    QString axis; // "Share of Price, %"
};

// Totals against one share: straight lines named at their right end, the crossings of the lead, and where today is.
class LineChart : public Chart
{
    Q_OBJECT

public:
    explicit LineChart(QWidget *parent = nullptr);

    // Lines beyond the most that are readable are left out.
    void setData(const LineChartData &data);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    void compose(PlotSurface &plot, const ChartCanvas &canvas) const override;
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.lines.size()); }

private:
    struct Shape; // where things are on one canvas
    Shape shapeFor(const QSizeF &size, const ChartStyle &style, qreal top) const;
    void composeAxes(PlotSurface &plot, const ChartStyle &style, const Shape &shape) const;
    void paintLines(QPainter &painter, const ChartStyle &style, const Shape &shape, int current) const;
    void paintMarks(QPainter &painter, const ChartStyle &style, const Shape &shape) const;
    double topAt(double share) const;

    LineChartData m_data;
};

} // namespace shortlist
