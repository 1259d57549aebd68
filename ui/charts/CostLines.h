// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Chart.h"

#include <QPointF>

#include <vector>

namespace shortlist {

// The cost of one offer against the volume: straight between its corners; two corners at one volume are a jump.
struct CostLine
{
    QString name;
    std::vector<QPointF> corners;
    int colour = 0;
};

struct CostLinesData
{
    static constexpr int kMostLines = 6;

    std::vector<CostLine> lines; // at most kMostLines are readable
    struct Mark
    {
        double volume = 0;
        QString name; // "base"
    };
    std::vector<Mark> marks; // the scenarios
    struct Crossing
    {
        double volume = 0;
        double cost = 0;
        QString name; // of the volume: "11,200"
    };
    std::vector<Crossing> crossings;
    bool hasNumbers = true; // volumes are items, else only the marks are shown
    QString axis;           // "Contacts a month"
    QString currency;
    QString costAxis; // "Total cost over 36 months"
};

// Lines of total cost against volume, with the places where two offers change places.
class CostLines : public Chart
{
    Q_OBJECT

public:
    explicit CostLines(QWidget *parent = nullptr);

    void setData(const CostLinesData &data);

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
    void paintMarks(QPainter &painter, const ChartStyle &style, const Shape &shape) const;
    void paintLines(QPainter &painter, const ChartStyle &style, const Shape &shape, int current) const;
    void paintCrossings(QPainter &painter, const ChartStyle &style, const Shape &shape) const;
    double volumeAt(int step) const;
    double largest() const;

    CostLinesData m_data;
};

} // namespace shortlist
