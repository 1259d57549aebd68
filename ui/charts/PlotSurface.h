// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ui/charts: the only header that brings in QCustomPlot's.

#include "ui/charts/ChartGroup.h"
#include "ui/charts/ChartStyle.h"

#include <qcustomplot.h>

#include <functional>
#include <vector>

namespace shortlist {

class Chart;

// Where an item was drawn.
struct PlotArea
{
    int item = -1;
    int part = -1;
    QRectF rect;
    QRectF reach; // where the mouse counts as over it; at least the rect
};

// The plot under a chart. It is composed anew when its chart says so, draws straight to whatever painter is given
// (so that the screen, a picture and a page come out of one road), and remembers what was drawn where.
class PlotSurface : public QCustomPlot
{
    Q_OBJECT

public:
    using Paint = std::function<void(QPainter &)>;

    explicit PlotSurface(const Chart *chart = nullptr, QWidget *parent = nullptr);

    void markStale();
    bool isStale() const { return m_stale; }
    // Empties the plot before it is composed anew.
    void restart(const ChartStyle &style);
    void finish() { m_stale = false; }
    void drawOn(QCPPainter &painter) { draw(&painter); }

    // Something drawn by hand on one of QCustomPlot's layers ("grid", "main", "axes", "overlay"), in surface
    // coordinates.
    void addPainting(const QString &layer, const Paint &paint);
    // An axis rect whose inner rectangle (where data is drawn) is exactly this one.
    QCPAxisRect *addAxisRect(const QRect &inner);
    // Fonts, colours and faint grid of an axis.
    void styleAxis(QCPAxis *axis, const ChartStyle &style, bool grid) const;

    // Lays out what has been added so far, so that it can be asked for positions.
    void layOut() { updateLayout(); }
    // QCustomPlot does not keep polar graphs in a list; they go at the next restart.
    void keep(QCPLayerable *made) { m_paintings.push_back(made); }

    void addArea(int item, int part, const QRectF &rect, qreal margin = 0);
    // The last area that was added there wins.
    const PlotArea *areaAt(const QPointF &position) const;
    QRectF areaOf(int item, int part) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Chart *m_chart = nullptr;
    bool m_stale = true;
    std::vector<PlotArea> m_areas;
    std::vector<QCPLayerable *> m_paintings;
};

} // namespace shortlist
