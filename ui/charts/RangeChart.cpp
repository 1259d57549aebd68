// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/RangeChart.h"

#include "ui/charts/RowShape.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

bool isBox(const RangeRow &row)
{
    return !std::isnan(row.lowerQuarter) && !std::isnan(row.middle) && !std::isnan(row.upperQuarter);
}

QColor wash(const ChartStyle &style)
{
    QColor colour = style.accent;
    colour.setAlpha(style.dark ? 120 : 90);
    return colour;
}

void paintBar(QPainter &painter, const ChartStyle &style, const QRectF &band, bool quiet)
{
    painter.setPen(QPen(quiet ? style.muted : style.accent, 1));
    painter.setBrush(quiet ? QBrush(Qt::NoBrush) : QBrush(wash(style)));
    painter.drawRect(band);
}

void paintBox(QPainter &painter, const ChartStyle &style, const RowShape &shape, const RangeRow &row, int item)
{
    const QRectF whole = shape.band(item, row.lower, row.upper);
    const QRectF box = shape.band(item, row.lowerQuarter, row.upperQuarter);
    const qreal y = whole.center().y();
    const qreal cap = whole.height() * 0.3;
    painter.setPen(QPen(style.text, 1.2));
    painter.drawLine(QPointF(whole.left(), y), QPointF(whole.right(), y));
    for (qreal x : {whole.left(), whole.right()})
        painter.drawLine(QPointF(x, y - cap), QPointF(x, y + cap));
    painter.fillRect(box, style.background);
    paintBar(painter, style, box, false);
    painter.setPen(QPen(style.text, 2.4));
    const qreal middle = shape.x(row.middle);
    painter.drawLine(QPointF(middle, box.top()), QPointF(middle, box.bottom()));
}

void paintMark(QPainter &painter, const ChartStyle &style, const QPointF &at, qreal half)
{
    for (const QPen &pen : {QPen(style.background, 5), QPen(style.text, 2.2)}) {
        painter.setPen(pen);
        painter.drawLine(QPointF(at.x(), at.y() - half), QPointF(at.x(), at.y() + half));
    }
}

} // namespace

RangeChart::RangeChart(QWidget *parent)
    : RowChart(parent)
{}

void RangeChart::setData(const RangeData &data)
{
    m_data = data;
    renew();
}

QString RangeChart::value(double figure) const
{
    return number(figure, m_data.decimals) + m_data.suffix;
}

bool RangeChart::hasBoxes() const
{
    return std::any_of(m_data.rows.begin(), m_data.rows.end(), isBox);
}

QString RangeChart::rowName(int item) const
{
    return m_data.rows[static_cast<std::size_t>(item)].name;
}

std::vector<LegendEntry> RangeChart::legend(const ChartStyle &style) const
{
    std::vector<LegendEntry> entries;
    const auto add = [&](const QString &name, const std::function<void(QPainter &, const QRectF &)> &sign) {
        LegendEntry entry{name, sign, -1, false};
        entry.longName = true;
        entries.push_back(entry);
    };
    if (!m_data.bar.isEmpty())
        add(m_data.bar, [style](QPainter &painter, const QRectF &rect) {
            paintBar(painter, style, rect.adjusted(0, 2, 0, -2), false);
        });
    if (hasBoxes())
        add(tr("Middle value"), [style](QPainter &painter, const QRectF &rect) {
            painter.setPen(QPen(style.text, 2.4));
            painter.drawLine(QPointF(rect.center().x(), rect.top()), QPointF(rect.center().x(), rect.bottom()));
        });
    const bool marked =
        std::any_of(m_data.rows.begin(), m_data.rows.end(), [](const RangeRow &row) { return !std::isnan(row.mark); });
    if (marked && !m_data.markName.isEmpty())
        add(m_data.markName, [style](QPainter &painter, const QRectF &rect) {
            paintMark(painter, style, rect.center(), rect.height() / 2);
        });
    return entries;
}

AxisSpan RangeChart::axisSpan(qreal width, const ChartStyle &style) const
{
    return {0, 100, width < em(style.font) * 16 ? 50.0 : 20.0, 0};
}

qreal RangeChart::sideRoom(const ChartStyle &style) const
{
    return textWidth(style.small(), value(100)) + em(style.font) * 0.5;
}

void RangeChart::paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const
{
    const RangeRow &row = m_data.rows[static_cast<std::size_t>(item)];
    const QRectF band = shape.band(item, row.lower, row.upper);
    if (isBox(row))
        paintBox(painter, style, shape, row, item);
    else
        paintBar(painter, style, band, row.quiet);
    if (!std::isnan(row.mark))
        paintMark(painter, style, QPointF(shape.x(row.mark), band.center().y()), band.height() * 0.68);
    // A mark at an end must not stand in the number.
    const qreal gap = em(style.font) * 0.35;
    text(painter, QRectF(band.left() - gap, band.top(), 0, band.height()), Qt::AlignRight | Qt::AlignVCenter,
         style.small(), style.text, value(row.lower));
    text(painter, QRectF(band.right() + gap, band.top(), 0, band.height()), Qt::AlignLeft | Qt::AlignVCenter,
         style.small(), style.text, value(row.upper));
}

QStringList RangeChart::linesFor(int item, int) const
{
    const RangeRow &row = m_data.rows[static_cast<std::size_t>(item)];
    QStringList lines{oneLine(row.name), tr("%1 to %2").arg(value(row.lower), value(row.upper))};
    if (isBox(row)) {
        lines.append(tr("Middle half %1 to %2").arg(value(row.lowerQuarter), value(row.upperQuarter)));
        lines.append(tr("Middle value %1").arg(value(row.middle)));
    }
    if (!std::isnan(row.mark))
        lines.append(tr("%1: %2").arg(m_data.markName, value(row.mark)));
    if (!row.detail.isEmpty())
        lines.append(oneLine(row.detail));
    return lines;
}

QString RangeChart::numbersAsText() const
{
    const auto plain = [](double figure) { return std::isnan(figure) ? QString() : number(figure, 2); };
    const bool boxes = hasBoxes();
    QStringList head{m_data.rowTitle, tr("Lowest"), tr("Highest")};
    if (!m_data.markName.isEmpty())
        head.append(m_data.markName);
    if (boxes)
        head << tr("Lower quarter") << tr("Middle value") << tr("Upper quarter");
    QStringList rows{head.join(QLatin1Char('\t'))};
    for (const RangeRow &row : m_data.rows) {
        QStringList cells{cell(row.name), plain(row.lower), plain(row.upper)};
        if (!m_data.markName.isEmpty())
            cells.append(plain(row.mark));
        if (boxes)
            cells << plain(row.lowerQuarter) << plain(row.middle) << plain(row.upperQuarter);
        rows.append(cells.join(QLatin1Char('\t')));
    }
    return rows.join(QLatin1Char('\n'));
}

QString RangeChart::summary() const
{
    if (m_data.rows.empty())
        return emptySentence();
    QStringList parts;
    for (std::size_t i = 0; i < std::min<std::size_t>(5, m_data.rows.size()); ++i) {
        const RangeRow &row = m_data.rows[i];
        parts.append(tr("%1: %2 to %3.").arg(oneLine(row.name), value(row.lower), value(row.upper)));
    }
    return parts.join(QLatin1Char(' '));
}

QString RangeChart::emptySentence() const
{
    return tr("There is nothing to show yet.");
}

} // namespace shortlist
