// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/RowChart.h"

#include <vector>

namespace shortlist {

// What is left after one sieve.
struct FunnelStep
{
    QString name;
    int remaining = 0;
    int unknown = 0;     // of the remaining, those of whom something is not known yet
    int fell = 0;        // at this sieve
    QString detail = {}; // a further line of the tooltip
};

struct FunnelData
{
    std::vector<FunnelStep> steps; // the first is the whole, before any sieve
    QString axis;                  // "Providers"
    QString rowTitle;              // of the names' column in a spreadsheet: "Requirement"
};

// How many are left after each of several sieves: solid those of whom all is known, hatched those of whom it is not,
// and as an outline those that fell there.
class FunnelChart : public RowChart
{
    Q_OBJECT

public:
    explicit FunnelChart(QWidget *parent = nullptr);

    void setData(const FunnelData &data);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.steps.size()); }
    QString rowName(int item) const override;
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const override;
    drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const override;
    QString axisLabel() const override { return m_data.axis; }
    qreal sideRoom(const ChartStyle &style) const override;
    qreal rightColumn(const ChartStyle &style) const override;
    void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const override;
    QString emptySentence() const override;

private:
    int whole() const;
    bool hasUnknown() const;

    FunnelData m_data;
};

} // namespace shortlist
