// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/DayOverlapChart.h"

#include "ui/charts/RowShape.h"

#include <QLocale>
#include <QPainter>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

constexpr int kDay = 24 * 60;

QString timeText(int minutes)
{
    // Midnight at the end of a day is not the one at its beginning.
    if (minutes == kDay)
        return QStringLiteral("24:00");
    return QTime(minutes / 60, minutes % 60).toString(QStringLiteral("HH:mm"));
}

QString spansText(const std::vector<DaySpan> &spans)
{
    QStringList parts;
    for (const DaySpan &span : spans)
        parts.append(QStringLiteral("%1–%2").arg(timeText(span.from), timeText(span.to)));
    return parts.join(QStringLiteral(", "));
}

bool isSameLabel(const DayOverlapRow &row)
{
    return std::all_of(row.shifts.begin(), row.shifts.end(),
                       [&row](const DayOverlapShift &shift) { return shift.label == row.shifts.front().label; });
}

bool isSame(const DayOverlapRow &row)
{
    return std::all_of(row.shifts.begin(), row.shifts.end(),
                       [&row](const DayOverlapShift &shift) { return shift == row.shifts.front(); });
}

// At work: an outline over a wash. At work together: filled, and hatched, so that it is told apart without colour too.
void paintShift(QPainter &painter, const ChartStyle &style, const QRectF &bar)
{
    QColor wash = style.accent;
    wash.setAlpha(style.dark ? 60 : 40);
    painter.setPen(QPen(style.accent, 1));
    painter.setBrush(wash);
    painter.drawRect(bar);
}

void paintCommon(QPainter &painter, const ChartStyle &style, const QRectF &bar)
{
    painter.fillRect(bar, style.accent);
    hatch(painter, bar, style.background, 5);
}

// The buyer's own hours stand behind all rows.
void paintOwn(QPainter &painter, const ChartStyle &style, const QRectF &band)
{
    QColor ground = style.text;
    ground.setAlpha(style.dark ? 34 : 24);
    painter.fillRect(band, ground);
    painter.setPen(QPen(style.muted, 1, Qt::DashLine));
    painter.drawLine(band.topLeft(), band.bottomLeft());
    painter.drawLine(band.topRight(), band.bottomRight());
}

} // namespace

DayOverlapChart::DayOverlapChart(QWidget *parent)
    : RowChart(parent)
{}

void DayOverlapChart::setData(const DayOverlapData &data)
{
    m_data = data;
    renew();
}

QString DayOverlapChart::rowName(int item) const
{
    return m_data.rows[static_cast<std::size_t>(item)].name;
}

QStringList DayOverlapChart::labelsOf(const DayOverlapRow &row) const
{
    QStringList labels;
    if (!row.shifts.empty() && (isSameLabel(row) || m_data.times.size() < row.shifts.size()))
        return {row.shifts.front().label};
    for (std::size_t i = 0; i < row.shifts.size(); ++i)
        labels.append(tr("%1: %2").arg(m_data.times[i], row.shifts[i].label));
    return labels;
}

std::vector<LegendEntry> DayOverlapChart::legend(const ChartStyle &style) const
{
    std::vector<LegendEntry> entries;
    const auto add = [&](const QString &name, const std::function<void(QPainter &, const QRectF &)> &sign) {
        LegendEntry entry{name, sign, -1, false};
        entry.longName = true;
        entries.push_back(entry);
    };
    add(m_data.ownName, [style](QPainter &painter, const QRectF &rect) { paintOwn(painter, style, rect); });
    add(tr("At work there"),
        [style](QPainter &painter, const QRectF &rect) { paintShift(painter, style, rect.adjusted(0, 2, 0, -2)); });
    add(tr("At work at the same time"),
        [style](QPainter &painter, const QRectF &rect) { paintCommon(painter, style, rect.adjusted(0, 2, 0, -2)); });
    return entries;
}

AxisSpan DayOverlapChart::axisSpan(qreal width, const ChartStyle &style) const
{
    const qreal label = textWidth(style.small(), timeText(0)) + em(style.font) * 0.8;
    double step = 12;
    for (const double finer : {6.0, 4.0, 3.0, 2.0}) {
        if (width / (24 / finer) >= label)
            step = finer;
    }
    return {0, 24, step, 0};
}

std::vector<std::pair<double, QString>> DayOverlapChart::ticks(const AxisSpan &span) const
{
    std::vector<std::pair<double, QString>> result;
    for (double at = 0; at <= 24; at += span.step)
        result.emplace_back(at, timeText(static_cast<int>(at) * 60));
    return result;
}

qreal DayOverlapChart::sideRoom(const ChartStyle &style) const
{
    return textWidth(style.small(), timeText(0)) / 2;
}

qreal DayOverlapChart::rightColumn(const ChartStyle &style) const
{
    qreal widest = 0;
    for (const DayOverlapRow &row : m_data.rows) {
        for (const QString &label : labelsOf(row))
            widest = std::max(widest, textWidth(style.small(), label));
    }
    return std::min(widest, em(style.font) * 11) + em(style.font) * 0.4;
}

void DayOverlapChart::paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const
{
    for (const DaySpan &own : m_data.own)
        paintOwn(painter, style,
                 QRectF(QPointF(shape.x(own.from / 60.0), shape.plot.top()),
                        QPointF(shape.x(own.to / 60.0), shape.plot.bottom() + 1)));
}

void DayOverlapChart::paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const
{
    const DayOverlapRow &row = m_data.rows[static_cast<std::size_t>(item)];
    const bool same = isSame(row);
    const QRectF whole = shape.row(item).adjusted(0, shape.pitch * 0.14, 0, -shape.pitch * 0.14);
    const std::size_t count = same ? std::min<std::size_t>(1, row.shifts.size()) : row.shifts.size();
    const qreal height = whole.height() / static_cast<qreal>(std::max<std::size_t>(1, count));
    const qreal inset = height * (same ? 0.14 : 0.1);
    for (std::size_t i = 0; i < count; ++i) {
        const qreal top = whole.top() + static_cast<qreal>(i) * height;
        const auto bar = [&](const DaySpan &span) {
            return QRectF(QPointF(shape.x(span.from / 60.0), top + inset),
                          QPointF(shape.x(span.to / 60.0), top + height - inset));
        };
        for (const DaySpan &span : row.shifts[i].shift)
            paintShift(painter, style, bar(span));
        for (const DaySpan &span : row.shifts[i].common)
            paintCommon(painter, style, bar(span));
    }
    paintLabels(painter, style, shape, whole, row);
}

void DayOverlapChart::paintLabels(QPainter &painter, const ChartStyle &style, const RowShape &shape,
                                  const QRectF &whole, const DayOverlapRow &row) const
{
    QStringList labels = labelsOf(row);
    // One above the other only where the row is high enough for two lines.
    if (labels.size() > 1 && whole.height() < em(style.small()) * 0.95 * static_cast<qreal>(labels.size()))
        labels = {tr("%1 or %2").arg(row.shifts.front().label, row.shifts.back().label)};
    const qreal left = shape.plot.right() + sideRoom(style) + em(style.font) * 0.4;
    const qreal width = shape.width - left - Head::margin(style) * 0.5;
    const qreal height = whole.height() / static_cast<qreal>(std::max<qsizetype>(1, labels.size()));
    qreal top = whole.top();
    for (const QString &label : std::as_const(labels)) {
        text(painter, QRectF(left, top, width, height), Qt::AlignLeft | Qt::AlignVCenter, style.small(), style.text,
             elided(style.small(), label, width));
        top += height;
    }
}

QStringList DayOverlapChart::linesFor(int item, int) const
{
    const DayOverlapRow &row = m_data.rows[static_cast<std::size_t>(item)];
    QStringList lines{oneLine(row.name)};
    const bool same = isSame(row);
    for (std::size_t i = 0; i < row.shifts.size() && !(same && i > 0); ++i) {
        const DayOverlapShift &shift = row.shifts[i];
        const QString work = shift.shift.empty() ? tr("nobody at work") : tr("at work %1").arg(spansText(shift.shift));
        const QString both = shift.common.empty()
                                 ? tr("nothing at the same time")
                                 : tr("%1 at the same time (%2)").arg(shift.label, spansText(shift.common));
        lines.append(same || i >= m_data.times.size()
                         ? tr("By your clock: %1; %2").arg(work, both)
                         : tr("%1, by your clock: %2; %3").arg(m_data.times[i], work, both));
    }
    if (!row.detail.isEmpty())
        lines.append(oneLine(row.detail));
    return lines;
}

QString DayOverlapChart::numbersAsText() const
{
    QStringList head{tr("Site")};
    for (const QString &time : m_data.times)
        head << tr("At work, %1").arg(time) << tr("At the same time, %1").arg(time);
    QStringList rows{head.join(QLatin1Char('\t'))};
    for (const DayOverlapRow &row : m_data.rows) {
        QStringList cells{cell(row.name)};
        for (const DayOverlapShift &shift : row.shifts)
            cells << spansText(shift.shift) << shift.label;
        rows.append(cells.join(QLatin1Char('\t')));
    }
    return rows.join(QLatin1Char('\n'));
}

QString DayOverlapChart::summary() const
{
    if (m_data.rows.empty())
        return emptySentence();
    QStringList parts{tr("%1.").arg(m_data.ownName)};
    for (std::size_t i = 0; i < std::min<std::size_t>(5, m_data.rows.size()); ++i)
        parts.append(
            tr("%1: %2.").arg(oneLine(m_data.rows[i].name), labelsOf(m_data.rows[i]).join(QStringLiteral(", "))));
    return parts.join(QLatin1Char(' '));
}

QString DayOverlapChart::emptySentence() const
{
    return tr("There is no site with working hours to show.");
}

} // namespace shortlist
