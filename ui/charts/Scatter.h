// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Chart.h"

#include <limits>
#include <vector>

class QCPAxis;

namespace shortlist {

namespace drawing {
class LabelPlacer;
struct LegendEntry;
} // namespace drawing

struct ScatterPoint
{
    QString name;
    double x = std::numeric_limits<double>::quiet_NaN(); // in the measure's unit
    double y = std::numeric_limits<double>::quiet_NaN(); // points of 100
};

enum class Better { Less, More, Neither };

struct ScatterData
{
    std::vector<ScatterPoint> points; // those without x or y are counted in a note
    QString measure;                  // the x axis: "Price per contact"
    QString unit;                     // "EUR"; empty = none
    int decimals = 0;
    Better better = Better::Neither; // of x; more y is always better. Neither: no front
};

// The points that no other point beats in both, by x from better to worse; indexes into points.
std::vector<int> paretoFront(const std::vector<ScatterPoint> &points, Better better);

// A measure against the total, with the front of providers that none beats in both.
class Scatter : public Chart
{
    Q_OBJECT

public:
    explicit Scatter(QWidget *parent = nullptr);

    void setData(const ScatterData &data);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    void compose(PlotSurface &plot, const ChartCanvas &canvas) const override;
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.points.size()); }

private:
    struct Shape; // where things are on one canvas
    Shape shapeFor(const QSizeF &size, const ChartStyle &style, qreal top) const;
    void composePoints(PlotSurface &plot, const ChartStyle &style, QCPAxis *x, QCPAxis *y) const;
    std::vector<int> namedPoints(int current) const;
    void blockFront(drawing::LabelPlacer &placer, const Shape &shape) const;
    void paintLabels(PlotSurface &plot, const ChartCanvas &canvas, const Shape &shape) const;
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const;
    bool onFront(int item) const;
    QString xLabel() const;
    QString note() const;

    ScatterData m_data;
    std::vector<int> m_front;
};

} // namespace shortlist
