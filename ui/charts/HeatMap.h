// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Chart.h"
#include "ui/charts/Wheel.h"

#include <vector>

class QScrollBar;

namespace shortlist {

// A criterion on the heat map; neighbours of one group share a strip of its colour.
struct HeatColumn
{
    QString name;
    QString group;  // empty = none
    int colour = 0; // the group's
};

// Cells are asked for when they come into view.
struct HeatMapData
{
    QStringList rows;
    std::vector<HeatColumn> columns;
    std::function<double(int row, int column)> value;   // 0 to 100; NaN = missing
    std::function<QString(int row, int column)> detail; // one more line for the tooltip; may be empty
};

// Providers x criteria: each cell's value as colour and number, missing ones hatched.
class HeatMap : public Chart
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    void setData(const HeatMapData &data);
    // The scale of cell colours, 0 to 100; even in brightness, so that it reads without colour vision.
    static QColor valueColour(double value);

    QString numbersAsText() const override;
    QString summary() const override;
    qreal heightFor(qreal width, const QFont &font, int rows = 0) const override;

protected:
    void compose(PlotSurface &plot, const ChartCanvas &canvas) const override;
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.rows.size()); }
    int pageStep() const override;
    void bringIntoView(int item) override;
    void settle() const override;
    void fillCanvas(ChartCanvas &canvas) const override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    HeatMapData m_data;
    QScrollBar *m_rows = nullptr;
    QScrollBar *m_columns = nullptr;
    Wheel m_wheel;
};

} // namespace shortlist
