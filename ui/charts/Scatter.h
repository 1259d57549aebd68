// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Chart.h"

#include <limits>
#include <vector>

namespace shortlist {

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
    ChartHit hitOn(const PlotSurface &plot, const QPointF &position) const override;
    QRectF rectOn(const PlotSurface &plot, int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.points.size()); }

private:
    ScatterData m_data;
    std::vector<int> m_front;
};

} // namespace shortlist
