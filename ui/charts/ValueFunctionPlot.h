// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/Chart.h"

#include <QPointF>

#include <vector>

class QCPAxis;

namespace shortlist {

// A corner of the curve, or where a provider stands on it.
struct ValueMark
{
    double x = 0;
    double value = 0; // 0 to 1
    QString label;    // drawn beside it where there is room; empty = a bare corner
};

struct ValueFunctionData
{
    std::vector<QPointF> curve; // x in the unit, y = value 0 to 1; rising in x; drawn as a broken line
    std::vector<ValueMark> marks;
    QString measure; // the x axis: "Time to answer"
    QString unit;    // "seconds"; empty = none
    int decimals = 0;
};

// What a score is worth: the value function of a scale. Small, for beside the editor of a scale.
class ValueFunctionPlot : public Chart
{
    Q_OBJECT

public:
    explicit ValueFunctionPlot(QWidget *parent = nullptr);

    void setData(const ValueFunctionData &data);

    QString numbersAsText() const override;
    QString summary() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void compose(PlotSurface &plot, const ChartCanvas &canvas) const override;
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.marks.size()); }

private:
    void composeCurve(PlotSurface &plot, const ChartStyle &style, QCPAxis *x, QCPAxis *y) const;
    void composeMarks(PlotSurface &plot, const ChartCanvas &canvas, const QRectF &inner, double lower,
                      double upper) const;

    ValueFunctionData m_data;
};

} // namespace shortlist
