// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Chart.h"

#include <vector>

class QCPPolarAxisAngular;

namespace shortlist {

// One provider on the radar.
struct RadarSeries
{
    QString name;
    std::vector<double> values; // by axis, 0 to 100; NaN = missing
    int colour = 0;
};

struct RadarData
{
    static constexpr int kMostSeries = 6;
    static constexpr int kMostAxes = 12;

    QStringList axes; // at least 3
    std::vector<RadarSeries> series;
};

// Up to six providers over the criterion groups: who is strong where. Each series has a colour, a dash and a marker.
class Radar : public Chart
{
    Q_OBJECT

public:
    explicit Radar(QWidget *parent = nullptr);

    // Axes and series beyond the most that are readable are left out.
    void setData(const RadarData &data);

    QString numbersAsText() const override;
    QString summary() const override;
    qreal heightFor(qreal width, const QFont &font, int rows = 0) const override;

protected:
    void compose(PlotSurface &plot, const ChartCanvas &canvas) const override;
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.series.size()); }

private:
    QCPPolarAxisAngular *composeAxes(PlotSurface &plot, const ChartStyle &style, const QPoint &centre,
                                     int radius) const;
    void composeSeries(PlotSurface &plot, const ChartCanvas &canvas, QCPPolarAxisAngular *angular,
                       std::size_t index) const;

    RadarData m_data;
};

} // namespace shortlist
