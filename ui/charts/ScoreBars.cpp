// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ScoreBars.h"

#include "ui/charts/RowShape.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

// A small frame around a rank, so that it is not taken for a score.
void paintBadge(QPainter &painter, const ChartStyle &style, const QRectF &rect)
{
    painter.setPen(QPen(style.muted, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() * 0.3, rect.height() * 0.3);
}

void paintMark(QPainter &painter, const ChartStyle &style, const QRectF &rect)
{
    const QPointF corners[] = {QPointF(rect.center().x(), rect.top()), QPointF(rect.right(), rect.center().y()),
                               QPointF(rect.center().x(), rect.bottom()), QPointF(rect.left(), rect.center().y())};
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.text);
    painter.drawPolygon(corners, 4);
}

QRectF middleOf(const QRectF &row, qreal left, qreal width, qreal height)
{
    return {left, row.center().y() - height / 2, width, height};
}

} // namespace

ScoreBars::ScoreBars(QWidget *parent)
    : RowChart(parent)
{}

void ScoreBars::setData(const ScoreBarsData &data)
{
    m_data = data;
    m_lowest = 0;
    m_highest = 0;
    for (const ScoreRow &row : m_data.rows) {
        m_lowest = std::min(m_lowest, row.score);
        m_highest = std::max(m_highest, row.score);
    }
    renew();
}

QString ScoreBars::rowName(int item) const
{
    return m_data.rows[static_cast<std::size_t>(item)].name;
}

std::vector<LegendEntry> ScoreBars::legend(const ChartStyle &style) const
{
    std::vector<LegendEntry> entries;
    const auto add = [&](const QString &name, const std::function<void(QPainter &, const QRectF &)> &sign) {
        LegendEntry entry{name, sign, -1, false};
        entry.longName = true;
        entries.push_back(entry);
    };
    add(m_data.otherName, [style](QPainter &painter, const QRectF &rect) {
        paintBadge(painter, style, rect);
        text(painter, rect, Qt::AlignCenter, style.small(), style.muted, QStringLiteral("#"));
    });
    if (!m_data.markName.isEmpty())
        add(m_data.markName, [style](QPainter &painter, const QRectF &rect) { paintMark(painter, style, rect); });
    return entries;
}

AxisSpan ScoreBars::axisSpan(qreal width, const ChartStyle &style) const
{
    const int ticks = static_cast<int>(width / (em(style.font) * 4));
    AxisSpan span = spanFor(m_lowest, m_highest, std::clamp(ticks, 2, 10), 1e-6);
    // No air beyond zero where all bars go one way.
    if (!(m_lowest < 0))
        span.lower = 0;
    if (!(m_highest > 0) && m_lowest < 0)
        span.upper = 0;
    return span;
}

qreal ScoreBars::sideRoom(const ChartStyle &style) const
{
    return textWidth(style.bold(), number(-9.999, m_data.decimals)) + em(style.font) * 0.5;
}

qreal ScoreBars::leftColumn(const ChartStyle &style) const
{
    return textWidth(style.font, QLocale().toString(itemCount())) + em(style.font) * 0.6;
}

qreal ScoreBars::badgeWidth(const ChartStyle &style) const
{
    return textWidth(style.bold(), QLocale().toString(itemCount())) + em(style.font) * 0.9;
}

qreal ScoreBars::rightColumn(const ChartStyle &style) const
{
    const qreal gap = em(style.font) * 0.6;
    const qreal mark =
        m_data.markName.isEmpty() ? 0 : em(style.font) * 0.9 + textWidth(style.small(), m_data.markWord) + gap;
    return gap + mark + badgeWidth(style);
}

void ScoreBars::paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const
{
    const QRectF plot(shape.plot);
    painter.setPen(QPen(style.muted, 1));
    painter.drawLine(QLineF(shape.x(0), plot.top(), shape.x(0), plot.bottom()));
}

void ScoreBars::paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const
{
    const ScoreRow &row = m_data.rows[static_cast<std::size_t>(item)];
    const QRectF place = shape.row(item);
    const qreal line = em(style.font);
    text(painter, QRectF(0, place.top(), shape.nameLeft - line * 0.6, place.height()),
         Qt::AlignRight | Qt::AlignVCenter, style.font, style.muted, QLocale().toString(row.rank));
    // Not a criterion group's colour, since all of them are in it.
    painter.fillRect(shape.band(item, 0, row.score).normalized(), style.accent);
    const bool left = row.score < 0;
    const qreal end = shape.x(row.score) + (left ? -line * 0.4 : line * 0.4);
    const Qt::Alignment side = left ? Qt::AlignRight : Qt::AlignLeft;
    text(painter, QRectF(end, place.top(), 0, place.height()), static_cast<int>(side | Qt::AlignVCenter), style.bold(),
         style.text, number(row.score, m_data.decimals));

    const QRectF badge = middleOf(place, shape.width - Head::margin(style) - badgeWidth(style), badgeWidth(style),
                                  std::min(place.height() - 2, line * 1.3));
    paintBadge(painter, style, badge);
    const bool other = row.otherRank != row.rank;
    text(painter, badge, Qt::AlignCenter, other ? style.bold() : style.font, other ? style.text : style.muted,
         QLocale().toString(row.otherRank));
    if (!row.marked)
        return;
    const qreal start = shape.width - Head::margin(style) - rightColumn(style) + line * 0.6;
    paintMark(painter, style, middleOf(place, start, line * 0.6, line * 0.6));
    text(painter, QRectF(start + line * 0.9, place.top(), 0, place.height()), Qt::AlignLeft | Qt::AlignVCenter,
         style.small(), style.text, m_data.markWord);
}

QStringList ScoreBars::linesFor(int item, int) const
{
    const ScoreRow &row = m_data.rows[static_cast<std::size_t>(item)];
    const QLocale locale;
    QStringList lines{tr("%1. %2").arg(locale.toString(row.rank), oneLine(row.name)),
                      tr("%1: %2").arg(m_data.axis, number(row.score, m_data.decimals)),
                      tr("%1: %2").arg(m_data.otherName, locale.toString(row.otherRank))};
    if (row.marked)
        lines.append(m_data.markName);
    return lines;
}

QString ScoreBars::numbersAsText() const
{
    QStringList head{tr("Rank"), tr("Provider"), cell(m_data.axis), cell(m_data.otherName)};
    if (!m_data.markName.isEmpty())
        head.append(cell(m_data.markName));
    QStringList lines{head.join(QLatin1Char('\t'))};
    const QLocale locale;
    for (const ScoreRow &row : m_data.rows) {
        QStringList cells{locale.toString(row.rank), cell(row.name), number(row.score, 6),
                          locale.toString(row.otherRank)};
        if (!m_data.markName.isEmpty())
            cells.append(row.marked ? tr("Yes") : tr("No"));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n'));
}

QString ScoreBars::summary() const
{
    if (m_data.rows.empty())
        return emptySentence();
    QStringList parts{tr("%1.").arg(m_data.variant), tr("%1:").arg(m_data.axis)};
    for (std::size_t i = 0; i < std::min<std::size_t>(3, m_data.rows.size()); ++i) {
        const ScoreRow &row = m_data.rows[i];
        parts.append(tr("%1: %2.").arg(oneLine(row.name), number(row.score, m_data.decimals)));
    }
    return parts.join(QLatin1Char(' '));
}

QString ScoreBars::emptySentence() const
{
    return tr("This method has no answer for these weights.");
}

} // namespace shortlist
