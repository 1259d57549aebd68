// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/RowChart.h"

#include <QDate>
#include <QString>

#include <vector>

namespace shortlist {

// How a certificate stands; each with a pattern and a colour of its own.
enum class ValidityState { Valid, Expiring, Expired, Stale, Claimed, None };

// One certificate: a bar from its first to its last day.
struct ValidityRow
{
    QString name;
    QString word; // "Expiring", at the right end
    ValidityState state = ValidityState::None;
    QDate from;        // invalid = not known: the bar begins at the edge
    QDate to;          // last day; invalid = no end is known
    QDate periodEnd;   // of a report: from here on it only counts as fresh still; invalid = none
    bool open = false; // it holds without an end
    QString detail = {};
};

// A day that matters, across all rows: today, award, start and end of the term.
struct ValidityLine
{
    QString name;
    QDate date;
};

struct ValidityData
{
    std::vector<ValidityRow> rows;
    std::vector<ValidityLine> lines;
    QDate termFrom; // the contract's term, shaded; invalid = none
    QDate termTo;
    QString rowTitle; // of the names' column in a spreadsheet: "Certificate"
};

// Certificates over the contract's term: what holds when, and what ends before it does.
class ValidityTimeline : public RowChart
{
    Q_OBJECT

public:
    explicit ValidityTimeline(QWidget *parent = nullptr);

    void setData(const ValidityData &data);
    // The days at both ends of the axis.
    QDate firstDay() const { return m_first; }
    QDate lastDay() const { return m_last; }

    QString numbersAsText() const override;
    QString summary() const override;

protected:
    QStringList linesFor(int item, int part) const override;
    int itemCount() const override { return static_cast<int>(m_data.rows.size()); }
    QString rowName(int item) const override;
    std::vector<drawing::LegendEntry> legend(const ChartStyle &style) const override;
    drawing::AxisSpan axisSpan(qreal width, const ChartStyle &style) const override;
    std::vector<std::pair<double, QString>> ticks(const drawing::AxisSpan &span) const override;
    QString axisLabel() const override { return {}; }
    qreal sideRoom(const ChartStyle &style) const override;
    qreal rightColumn(const ChartStyle &style) const override;
    void paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const override;
    void paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const override;
    QString emptySentence() const override;

private:
    void findRange();
    double position(const QDate &date) const; // days after the first, held within the axis

    ValidityData m_data;
    QDate m_first;
    QDate m_last;
};

} // namespace shortlist
