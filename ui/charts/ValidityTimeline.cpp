// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ValidityTimeline.h"

#include "ui/charts/RowShape.h"
#include "ui/widgets/Theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

constexpr int kMostBeyond = 2 * 366; // days that the axis goes beyond the lines for a bar's sake

QString dateText(const QDate &date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

QColor colourOf(ValidityState state, const ChartStyle &style)
{
    switch (state) {
    case ValidityState::Valid:
        return theme::stateColour(theme::State::Good, style.dark);
    case ValidityState::Expiring:
    case ValidityState::Stale:
        return theme::stateColour(theme::State::Warning, style.dark);
    case ValidityState::Expired:
        return theme::stateColour(theme::State::Bad, style.dark);
    case ValidityState::Claimed:
    case ValidityState::None:
        break;
    }
    return style.muted;
}

// Valid: full. Expiring: full with slanting lines. Expired: hollow, crossed by lines. Stale: hollow with slanting
// lines. Claimed: an outline of dashes.
void paintBar(QPainter &painter, const ChartStyle &style, const QRectF &bar, ValidityState state)
{
    const QColor colour = colourOf(state, style);
    painter.setPen(QPen(colour, 1.2, state == ValidityState::Claimed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    switch (state) {
    case ValidityState::Valid:
        painter.fillRect(bar, colour);
        break;
    case ValidityState::Expiring:
        painter.fillRect(bar, colour);
        hatch(painter, bar, style.background, 7);
        break;
    case ValidityState::Expired:
        painter.drawRect(bar);
        hatch(painter, bar, colour, 6, true);
        hatch(painter, bar, colour, 6, false);
        break;
    case ValidityState::Stale:
        painter.drawRect(bar);
        hatch(painter, bar, colour, 5);
        break;
    case ValidityState::Claimed:
        painter.drawRect(bar);
        break;
    case ValidityState::None:
        break;
    }
}

// The part of a report's bar in which its period is over, and it only counts as fresh still: thinner.
void paintTail(QPainter &painter, const ChartStyle &style, const QRectF &bar, ValidityState state)
{
    paintBar(painter, style, bar.adjusted(0, bar.height() * 0.28, 0, -bar.height() * 0.28), state);
}

void paintArrow(QPainter &painter, const QPointF &tip, qreal size, const QColor &colour, bool right)
{
    const qreal back = right ? -size : size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF{tip, QPointF(tip.x() + back, tip.y() - size * 0.6), QPointF(tip.x() + back, tip.y() + size * 0.6)});
}

void paintTerm(QPainter &painter, const ChartStyle &style, const QRectF &rect)
{
    QColor ground = style.text;
    ground.setAlpha(style.dark ? 30 : 20);
    painter.fillRect(rect, ground);
}

void paintDay(QPainter &painter, const ChartStyle &style, const QLineF &line, std::size_t index)
{
    static constexpr Qt::PenStyle kStyles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    painter.setPen(QPen(index == 0 ? style.accent : style.text, index == 0 ? 2 : 1.4, kStyles[index % 4]));
    painter.drawLine(line);
}

} // namespace

ValidityTimeline::ValidityTimeline(QWidget *parent)
    : RowChart(parent)
{}

void ValidityTimeline::setData(const ValidityData &data)
{
    m_data = data;
    findRange();
    renew();
}

// The days that matter, with the bars' ends as far as they are not years away, and some air.
void ValidityTimeline::findRange()
{
    QDate first;
    QDate last;
    const auto take = [&](const QDate &date) {
        if (!date.isValid())
            return;
        first = first.isValid() ? std::min(first, date) : date;
        last = last.isValid() ? std::max(last, date) : date;
    };
    for (const ValidityLine &line : m_data.lines)
        take(line.date);
    take(m_data.termFrom);
    take(m_data.termTo);
    const QDate least = first.isValid() ? first.addDays(-kMostBeyond) : QDate();
    const QDate most = last.isValid() ? last.addDays(kMostBeyond) : QDate();
    for (const ValidityRow &row : m_data.rows) {
        for (const QDate &date : {row.from, row.to}) {
            if (date.isValid())
                take(least.isValid() ? std::clamp(date, least, most) : date);
        }
    }
    if (!first.isValid())
        first = last = QDate::currentDate();
    const qint64 air = std::max<qint64>(20, first.daysTo(last) / 25);
    m_first = first.addDays(-air);
    m_last = last.addDays(air);
}

double ValidityTimeline::position(const QDate &date) const
{
    return static_cast<double>(m_first.daysTo(std::clamp(date, m_first, m_last)));
}

QString ValidityTimeline::rowName(int item) const
{
    return m_data.rows[static_cast<std::size_t>(item)].name;
}

std::vector<LegendEntry> ValidityTimeline::legend(const ChartStyle &style) const
{
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < m_data.lines.size(); ++i) {
        const ValidityLine &line = m_data.lines[i];
        if (!line.date.isValid())
            continue;
        LegendEntry entry{tr("%1, %2").arg(line.name, dateText(line.date)),
                          [style, i](QPainter &painter, const QRectF &rect) {
                              paintDay(painter, style,
                                       QLineF(rect.center().x(), rect.top() - 2, rect.center().x(), rect.bottom() + 2),
                                       i);
                          },
                          -1, false};
        entry.longName = true;
        entries.push_back(entry);
    }
    if (m_data.termFrom.isValid() && m_data.termTo.isValid()) {
        LegendEntry entry{tr("Term of the contract"),
                          [style](QPainter &painter, const QRectF &rect) { paintTerm(painter, style, rect); }, -1,
                          false};
        entry.longName = true;
        entries.push_back(entry);
    }
    return entries;
}

AxisSpan ValidityTimeline::axisSpan(qreal width, const ChartStyle &style) const
{
    // The step is in months; ticks() places them in the calendar.
    const double days = static_cast<double>(std::max<qint64>(1, m_first.daysTo(m_last)));
    const qreal month = textWidth(style.small(), QLocale().toString(QDate(2028, 9, 1), QStringLiteral("MMM yyyy")));
    double step = 60;
    for (const double finer : {24.0, 12.0, 6.0, 3.0, 1.0}) {
        if (width / (days / 30.44) * finer >= month + em(style.font) * 0.8)
            step = finer;
    }
    return {0, days, step, 0};
}

std::vector<std::pair<double, QString>> ValidityTimeline::ticks(const AxisSpan &span) const
{
    std::vector<std::pair<double, QString>> result;
    const int step = std::max(1, static_cast<int>(span.step));
    QDate date(m_first.year(), 1, 1);
    if (step > 12)
        date = QDate(m_first.year() - m_first.year() % (step / 12), 1, 1);
    for (; date <= m_last; date = date.addMonths(step)) {
        if (date >= m_first)
            result.emplace_back(
                static_cast<double>(m_first.daysTo(date)),
                QLocale().toString(date, step >= 12 ? QStringLiteral("yyyy") : QStringLiteral("MMM yyyy")));
    }
    return result;
}

qreal ValidityTimeline::sideRoom(const ChartStyle &style) const
{
    return em(style.font) * 0.6;
}

qreal ValidityTimeline::rightColumn(const ChartStyle &style) const
{
    qreal widest = 0;
    for (const ValidityRow &row : m_data.rows)
        widest = std::max(widest, textWidth(style.bold(), row.word));
    return std::min(widest, em(style.font) * 10) + em(style.font) * 0.6;
}

void ValidityTimeline::paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const
{
    const QRectF plot(shape.plot);
    if (m_data.termFrom.isValid() && m_data.termTo.isValid())
        paintTerm(painter, style,
                  QRectF(QPointF(shape.x(position(m_data.termFrom)), plot.top()),
                         QPointF(shape.x(position(m_data.termTo)), plot.bottom() + 1)));
}

void ValidityTimeline::paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const
{
    const ValidityRow &row = m_data.rows[static_cast<std::size_t>(item)];
    const QRectF place = shape.row(item);
    const QColor colour = colourOf(row.state, style);
    const qreal tip = std::min(place.height() * 0.28, em(style.font) * 0.4);
    const QDate from = row.from.isValid() ? row.from : m_first;
    const QDate to = row.to.isValid() ? row.to : m_last;
    const bool dated = row.from.isValid() || row.to.isValid() || row.open;
    if (row.state != ValidityState::None && dated && from <= m_last && to >= m_first) {
        const bool tail = row.periodEnd.isValid() && row.periodEnd < to;
        const QRectF bar = shape.band(item, position(from), position(tail ? std::max(from, row.periodEnd) : to));
        if (bar.width() > 0)
            paintBar(painter, style, bar, row.state);
        if (tail)
            paintTail(painter, style, shape.band(item, position(std::max(from, row.periodEnd)), position(to)),
                      row.state);
        if (!row.from.isValid() || row.from < m_first)
            paintArrow(painter, QPointF(shape.x(0) - tip, place.center().y()), tip, colour, false);
        if (!row.to.isValid() || row.to > m_last)
            paintArrow(painter, QPointF(shape.plot.right() + 1 + tip, place.center().y()), tip, colour, true);
    } else if (row.state != ValidityState::None && dated) {
        // All of it lies before or after what is shown.
        const bool after = from > m_last;
        const qreal x = after ? shape.plot.right() + 1 + tip : shape.x(0) - tip;
        paintArrow(painter, QPointF(x, place.center().y()), tip, colour, after);
        text(painter, QRectF(after ? shape.plot.right() - tip : shape.x(0) + tip, place.top(), 0, place.height()),
             static_cast<int>(after ? Qt::AlignRight : Qt::AlignLeft) | static_cast<int>(Qt::AlignVCenter),
             style.small(), style.muted,
             after ? tr("from %1").arg(dateText(row.from)) : tr("until %1").arg(dateText(row.to)));
    } else if (row.state != ValidityState::None) {
        text(painter, QRectF(shape.x(0) + tip, place.top(), 0, place.height()), Qt::AlignLeft | Qt::AlignVCenter,
             style.small(), style.muted, tr("no dates"));
    }
    const qreal gap = em(style.font) * 0.4;
    const qreal left = shape.plot.right() + sideRoom(style) + gap;
    text(painter, QRectF(left, place.top(), 0, place.height()), Qt::AlignLeft | Qt::AlignVCenter, style.font, colour,
         elided(style.font, row.word, shape.width - left));
    for (std::size_t i = 0; i < m_data.lines.size(); ++i) {
        if (m_data.lines[i].date.isValid())
            paintDay(painter, style,
                     QLineF(shape.x(position(m_data.lines[i].date)), place.top(),
                            shape.x(position(m_data.lines[i].date)), place.bottom()),
                     i);
    }
}

QStringList ValidityTimeline::linesFor(int item, int) const
{
    const ValidityRow &row = m_data.rows[static_cast<std::size_t>(item)];
    QStringList lines{oneLine(row.name), row.word};
    if (row.from.isValid() && row.to.isValid())
        lines.append(tr("%1 to %2").arg(dateText(row.from), dateText(row.to)));
    else if (row.to.isValid())
        lines.append(tr("until %1").arg(dateText(row.to)));
    else if (row.from.isValid())
        lines.append(tr("from %1").arg(dateText(row.from)));
    if (row.periodEnd.isValid())
        lines.append(tr("Period ended on %1").arg(dateText(row.periodEnd)));
    if (!row.detail.isEmpty())
        lines.append(oneLine(row.detail));
    return lines;
}

QString ValidityTimeline::numbersAsText() const
{
    const auto plain = [](const QDate &date) { return date.isValid() ? dateText(date) : QString(); };
    QStringList rows{QStringList{m_data.rowTitle, tr("Status"), tr("From"), tr("Until"), tr("End of period")}.join(
        QLatin1Char('\t'))};
    for (const ValidityRow &row : m_data.rows)
        rows.append(
            QStringList{cell(row.name), cell(row.word), plain(row.from), plain(row.to), plain(row.periodEnd)}.join(
                QLatin1Char('\t')));
    return rows.join(QLatin1Char('\n'));
}

QString ValidityTimeline::summary() const
{
    if (m_data.rows.empty())
        return emptySentence();
    QStringList parts;
    for (std::size_t i = 0; i < std::min<std::size_t>(5, m_data.rows.size()); ++i) {
        const ValidityRow &row = m_data.rows[i];
        parts.append(row.to.isValid() ? tr("%1: %2, until %3.").arg(oneLine(row.name), row.word, dateText(row.to))
                                      : tr("%1: %2.").arg(oneLine(row.name), row.word));
    }
    return parts.join(QLatin1Char(' '));
}

QString ValidityTimeline::emptySentence() const
{
    return tr("There is no certificate to show.");
}

} // namespace shortlist
