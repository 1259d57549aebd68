// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Private to ui/charts.

#include "ui/charts/Drawing.h"
#include "ui/charts/HeatMap.h"

namespace shortlist {

// Where a heat map's parts are on one canvas, in its coordinates, and how each is drawn.
class HeatMapShape
{
public:
    HeatMapShape(const HeatMapData &data, const ChartCanvas &canvas, const QString &title, const QSizeF &size);

    static int lowestRow(const ChartStyle &style);
    static qreal footHeight(const ChartStyle &style); // the colour scale

    QRectF cellRect(int row, int column) const;
    QRectF rowRect(int row) const;        // name and cells
    QRectF headingRect(int column) const; // what the mouse may touch of a slanting heading
    QRectF bandRect(int fromColumn, int toColumn) const;

    void paintRows(QPainter &painter, const ChartStyle &style, const QStringList &names, int current) const;
    void paintCells(QPainter &painter, const ChartStyle &style, const std::vector<double> &values) const;
    void paintCurrent(QPainter &painter, const ChartStyle &style, int current) const;
    void paintHeadings(QPainter &painter, const ChartStyle &style, const std::vector<HeatColumn> &shown) const;
    void paintGroups(QPainter &painter, const ChartStyle &style, const std::vector<HeatColumn> &shown) const;
    void paintScale(QPainter &painter, const ChartStyle &style) const;

    drawing::Head head;
    QRectF body; // the cells
    int firstRow = 0;
    int shownRows = 0;
    int fitRows = 1;
    int firstColumn = 0;
    int shownColumns = 0;
    int fitColumns = 1;

private:
    void layOutColumns(const HeatMapData &data, const ChartCanvas &canvas);
    qreal overhangOf(const HeatMapData &data, const ChartStyle &style, qreal narrowest) const;
    void layOutRows(const HeatMapData &data, const ChartCanvas &canvas, const QString &title);

    QSizeF m_size;
    qreal m_gap = 0;
    qreal m_nameWidth = 0;
    qreal m_cellWidth = 1;
    qreal m_rowHeight = 1;
    qreal m_headingLength = 0; // along the slant
    qreal m_headingHeight = 0;
    qreal m_bandHeight = 0; // 0 = no groups
    bool m_slanting = true;
};

} // namespace shortlist
