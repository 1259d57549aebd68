// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/RowChart.h"

#include <vector>

namespace shortlist {

// One provider: how likely each rank is.
struct RankRow
{
    QString name;
    std::vector<double> shares; // by rank, from the first on; 0 to 1, sum 1
    QStringList details;        // further lines of the tooltip
};

// Horizontal bars of 100 %, one segment a rank, from the strongest colour for the first to the faintest for the last.
class RankBars : public RowChart
{
    Q_OBJECT

public:
    explicit RankBars(QWidget *parent = nullptr);

    void setData(const std::vector<RankRow> &rows);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_rows.size()); }
    QString rowName(int item) const override;
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const override;
    drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const override;
    QString axisLabel() const override;
    QString axisSuffix() const override { return QStringLiteral(" %"); }
    qreal sideRoom(const ChartStyle &style) const override;
    void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const override;
    void addParts(PlotSurface &plot, const RowShape &shape, int item) const override;
    QString emptySentence() const override;

private:
    int rankCount() const;
    static void paintShare(QPainter &painter, const QFont &font, const QRectF &band, const QColor &ground, int rank,
                           double share);

    std::vector<RankRow> m_rows;
};

} // namespace shortlist
