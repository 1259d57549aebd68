// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/TornadoChart.h"

#include "ui/charts/RowShape.h"

#include <QPainter>

#include <algorithm>

namespace shortlist {

using namespace drawing;

namespace {

// The two sides differ in colour and in pattern.
constexpr int kSmaller = 4;
constexpr int kLarger = 0;

void fillSmaller(QPainter &painter, const QRectF &rect, const ChartStyle &style)
{
    painter.fillRect(rect, style.group(kSmaller));
    hatch(painter, rect, style.background, 5);
}

void fillLarger(QPainter &painter, const QRectF &rect, const ChartStyle &style)
{
    painter.fillRect(rect, style.group(kLarger));
}

void paintSwap(QPainter &painter, const ChartStyle &style, const QLineF &line)
{
    painter.setPen(QPen(style.text, 2));
    painter.drawLine(line);
}

void paintLead(QPainter &painter, const ChartStyle &style, const QLineF &line)
{
    painter.setPen(QPen(style.muted, 1.4, Qt::DashLine));
    painter.drawLine(line);
}

} // namespace

TornadoChart::TornadoChart(QWidget *parent)
    : RowChart(parent)
{}

void TornadoChart::setData(const TornadoData &data)
{
    m_data = data;
    renew();
}

QString TornadoChart::rowName(int item) const
{
    return m_data.rows[static_cast<std::size_t>(item)].name;
}

std::vector<LegendEntry> TornadoChart::legend(const ChartStyle &style) const
{
    std::vector<LegendEntry> entries;
    const auto add = [&](const QString &name, const std::function<void(QPainter &, const QRectF &)> &sign) {
        LegendEntry entry{name, sign, -1, false};
        entry.longName = true;
        entries.push_back(entry);
    };
    const auto upright = [](const QRectF &rect) {
        return QLineF(rect.center().x(), rect.top() - 2, rect.center().x(), rect.bottom() + 2);
    };
    add(m_data.smallerName, [style](QPainter &painter, const QRectF &rect) { fillSmaller(painter, rect, style); });
    add(m_data.largerName, [style](QPainter &painter, const QRectF &rect) { fillLarger(painter, rect, style); });
    add(tr("Lead today: %1 points").arg(number(m_data.lead, 1)),
        [style, upright](QPainter &painter, const QRectF &rect) { paintLead(painter, style, upright(rect)); });
    add(tr("At 0 the two swap places"),
        [style, upright](QPainter &painter, const QRectF &rect) { paintSwap(painter, style, upright(rect)); });
    return entries;
}

AxisSpan TornadoChart::axisSpan(qreal width, const ChartStyle &style) const
{
    double lowest = std::min(0.0, m_data.lead);
    double highest = std::max(0.0, m_data.lead);
    for (const TornadoRow &row : m_data.rows) {
        lowest = std::min({lowest, row.smaller, row.larger});
        highest = std::max({highest, row.smaller, row.larger});
    }
    const int ticks = static_cast<int>(width / (em(style.font) * 4));
    return spanFor(lowest, highest, std::clamp(ticks, 2, 10), 1);
}

qreal TornadoChart::sideRoom(const ChartStyle &style) const
{
    return textWidth(style.small(), number(-99.9, 1)) + em(style.font) * 0.3;
}

void TornadoChart::paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const
{
    const QRectF plot(shape.plot);
    paintSwap(painter, style, QLineF(shape.x(0), plot.top(), shape.x(0), plot.bottom()));
}

void TornadoChart::paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const
{
    const TornadoRow &row = m_data.rows[static_cast<std::size_t>(item)];
    const QRectF place = shape.row(item);
    fillSmaller(painter, shape.band(item, m_data.lead, row.smaller).normalized(), style);
    fillLarger(painter, shape.band(item, m_data.lead, row.larger).normalized(), style);
    paintLead(painter, style, QLineF(shape.x(m_data.lead), place.top(), shape.x(m_data.lead), place.bottom()));
    paintSwap(painter, style, QLineF(shape.x(0), place.top(), shape.x(0), place.bottom()));
    const double left = std::min(row.smaller, row.larger);
    const double right = std::max(row.smaller, row.larger);
    const qreal gap = em(style.font) * 0.3;
    const QString words[] = {number(left, 1), number(right, 1)};
    // A number that the swap's line would run through stands on its other side.
    const qreal edge = shape.x(left) - gap;
    const bool hit = shape.x(0) < shape.x(left) && shape.x(0) > edge - textWidth(style.small(), words[0]) - gap;
    text(painter, QRectF(hit ? shape.x(0) - gap : edge, place.top(), 0, place.height()),
         Qt::AlignRight | Qt::AlignVCenter, style.small(), style.text, words[0]);
    text(painter, QRectF(shape.x(right) + gap, place.top(), 0, place.height()), Qt::AlignLeft | Qt::AlignVCenter,
         style.small(), style.text, words[1]);
}

QStringList TornadoChart::linesFor(int item, int) const
{
    const TornadoRow &row = m_data.rows[static_cast<std::size_t>(item)];
    QStringList lines{oneLine(row.name), tr("%1: lead %2 points").arg(m_data.smallerName, number(row.smaller, 1)),
                      tr("%1: lead %2 points").arg(m_data.largerName, number(row.larger, 1))};
    if (std::min(row.smaller, row.larger) < 0)
        lines.append(tr("The two swap places"));
    return lines;
}

QString TornadoChart::numbersAsText() const
{
    QStringList rows{
        QStringList{tr("Criterion"), m_data.smallerName, m_data.largerName, tr("Lead today")}.join(QLatin1Char('\t'))};
    for (const TornadoRow &row : m_data.rows)
        rows.append(
            QStringList{cell(row.name), number(row.smaller, 2), number(row.larger, 2), number(m_data.lead, 2)}.join(
                QLatin1Char('\t')));
    return rows.join(QLatin1Char('\n'));
}

QString TornadoChart::summary() const
{
    if (m_data.rows.empty())
        return emptySentence();
    QStringList parts{tr("Lead today: %1 points.").arg(number(m_data.lead, 1))};
    for (std::size_t i = 0; i < std::min<std::size_t>(3, m_data.rows.size()); ++i) {
        const TornadoRow &row = m_data.rows[i];
        parts.append(tr("%1: %2 to %3.")
                         .arg(oneLine(row.name), number(std::min(row.smaller, row.larger), 1),
                              number(std::max(row.smaller, row.larger), 1)));
    }
    return parts.join(QLatin1Char(' '));
}

QString TornadoChart::emptySentence() const
{
    return tr("There is no lead to vary.");
}

} // namespace shortlist
