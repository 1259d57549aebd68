// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/RowChart.h"

#include <vector>

namespace shortlist {

// One provider's score by some method.
struct ScoreRow
{
    QString name;
    int rank = 0;
    double score = 0;
    int otherRank = 0; // by the method that is compared with
    bool marked = false;
};

struct ScoreBarsData
{
    std::vector<ScoreRow> rows; // best first
    QString axis;               // what the score is: "Closeness to the ideal"
    QString variant;            // exactly what was done, below the title
    QString otherName;          // the legend of the other rank: "Rank by the weighted sum"
    QString markName;           // the legend of marked rows: "In the compromise set"; empty = none are marked
    QString markWord;           // beside a marked row: "Compromise"
    int decimals = 3;
};

// Plain bars from zero, negative ones to the left, with the rank that another method gives at the right.
class ScoreBars : public RowChart
{
    Q_OBJECT

public:
    explicit ScoreBars(QWidget *parent = nullptr);

    void setData(const ScoreBarsData &data);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.rows.size()); }
    QString rowName(int item) const override;
    QString subtitle() const override { return m_data.variant; }
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const override;
    drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const override;
    QString axisLabel() const override { return m_data.axis; }
    qreal sideRoom(const ChartStyle &style) const override;
    qreal leftColumn(const ChartStyle &style) const override;
    qreal rightColumn(const ChartStyle &style) const override;
    void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const override;
    void paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const override;
    QString emptySentence() const override;

private:
    qreal badgeWidth(const ChartStyle &style) const;

    ScoreBarsData m_data;
    double m_lowest = 0; // of all scores and zero
    double m_highest = 0;
};

} // namespace shortlist
