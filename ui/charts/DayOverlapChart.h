// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/RowChart.h"

#include <QString>

#include <vector>

namespace shortlist {

// A part of a day, in minutes after midnight, 0 to 1440.
struct DaySpan
{
    int from = 0;
    int to = 0;
    bool operator==(const DaySpan &) const = default;
};

// One place's shift at one time of the year, by the buyer's clock.
struct DayOverlapShift
{
    std::vector<DaySpan> shift;
    std::vector<DaySpan> common; // what the buyer's own hours have of it
    QString label;               // "2 h"
    bool operator==(const DayOverlapShift &) const = default;
};

struct DayOverlapRow
{
    QString name;
    std::vector<DayOverlapShift> shifts; // as many as there are times of the year
    QString detail = {};                 // a further line of the tooltip
};

struct DayOverlapData
{
    std::vector<QString> times; // times of the year: "13 January", "14 July"; one or two
    std::vector<DaySpan> own;   // the buyer's working hours
    QString ownName;            // "Your working hours, 09:00 to 17:00"
    QString axis;               // "Time of day in Dublin"
    std::vector<DayOverlapRow> rows;
};

// A day of 24 hours by the buyer's clock: each place's shift as a bar, and what it has in common with the buyer's
// hours. Where two times of the year differ, a row has a bar for each.
class DayOverlapChart : public RowChart
{
    Q_OBJECT

public:
    explicit DayOverlapChart(QWidget *parent = nullptr);

    void setData(const DayOverlapData &data);

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.rows.size()); }
    QString rowName(int item) const override;
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const override;
    drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const override;
    std::vector<std::pair<double, QString>> ticks(const drawing::AxisSpan &span) const override;
    QString axisLabel() const override { return m_data.axis; }
    qreal sideRoom(const ChartStyle &style) const override;
    qreal rightColumn(const ChartStyle &style) const override;
    qreal tallest() const override { return 3.4; }
    void paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const override;
    void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const override;
    QString emptySentence() const override;

private:
    // A label for each time, or one where they say the same.
    QStringList labelsOf(const DayOverlapRow &row) const;
    void paintLabels(QPainter &painter, const ChartStyle &style, const RowShape &shape, const QRectF &whole,
                     const DayOverlapRow &row) const;

    DayOverlapData m_data;
};

} // namespace shortlist
