// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Chart.h"
#include "ui/charts/Wheel.h"

#include <utility>
#include <vector>

class QScrollBar;

namespace shortlist {

namespace drawing {
struct AxisSpan;
struct LegendEntry;
} // namespace drawing

struct RowShape; // where things are on one canvas; private to ui/charts

// What charts of one named row below the other over one axis have in common: the column of names, the axis, rows that
// scroll, and the highlighted row.
class RowChart : public Chart
{
    Q_OBJECT

public:
    explicit RowChart(QWidget *parent = nullptr);

    int visibleRows() const; // rows that fit at the present size
    int firstVisibleRow() const;

    qreal heightFor(qreal width, const QFont &font, int rows = 0) const override;

protected:
    void compose(PlotSurface &plot, const ChartCanvas &canvas) const override;
    int pageStep() const override { return visibleRows(); }
    void bringIntoView(int item) override;
    void settle() const override;
    void fillCanvas(ChartCanvas &canvas) const override;
    void wheelEvent(QWheelEvent *event) override;

    // The data changed.
    void renew();

    virtual QString rowName(int item) const = 0;
    // A remark below the title, before the one that says which rows are in view.
    virtual QString subtitle() const { return {}; }
    // Which rows are in view, counted from 1, where there are more than fit.
    virtual QString rowsNote(int first, int last) const;
    virtual std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const = 0;
    virtual drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const = 0;
    virtual QString axisLabel() const = 0;
    virtual QString axisSuffix() const { return {}; } // behind each number of the axis
    // Where the axis is marked and with what; else its round numbers with the suffix.
    virtual std::vector<std::pair<double, QString>> ticks(const drawing::AxisSpan &span) const;
    // Room at both ends of the axis for what is written beside a bar.
    virtual qreal sideRoom(const ChartStyle &style) const = 0;
    // Columns of the chart's own, left of the names and at the right edge.
    virtual qreal leftColumn(const ChartStyle &style) const;
    virtual qreal rightColumn(const ChartStyle &style) const;
    // How high a row may become where there is room, in lines.
    virtual qreal tallest() const { return 2.6; }
    virtual void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const = 0;
    // Behind the rows, for example a line over all of them.
    virtual void paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const;
    // The parts of a row that the mouse can tell apart.
    virtual void addParts(PlotSurface &plot, const RowShape &shape, int item) const;
    virtual QString emptySentence() const = 0;

private:
    QString note(int first, int last) const;
    RowShape shapeFor(const QSizeF &size, const ChartCanvas &canvas) const;
    void setColumns(RowShape &shape, const QSizeF &size, const ChartStyle &style) const;
    void composeAxis(PlotSurface &plot, const ChartStyle &style, const RowShape &shape) const;

    QScrollBar *m_scroll = nullptr;
    Wheel m_wheel;
};

} // namespace shortlist
