// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/StackedBars.h"

#include "ui/charts/PlotSurface.h"
#include "ui/charts/RowShape.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

// The length of a part; nothing where nothing is known.
double length(const StackedBar &bar, std::size_t part)
{
    return part < bar.parts.size() && !std::isnan(bar.parts[part]) ? bar.parts[part] : 0.0;
}

bool hasRange(const StackedBar &bar)
{
    return !std::isnan(bar.low) && !std::isnan(bar.high) && bar.high - bar.low >= 0.05;
}

void paintRange(QPainter &painter, const ChartStyle &style, const QRectF &row, qreal from, qreal to)
{
    const qreal middle = row.center().y();
    const qreal cap = row.height() * 0.14;
    const QLineF caps[] = {QLineF(from, middle - cap, from, middle + cap), QLineF(to, middle - cap, to, middle + cap)};
    for (const QPen &pen : {QPen(style.background, 3.6), QPen(style.text, 1.4)}) {
        painter.setPen(pen);
        painter.drawLine(QLineF(from, middle, to, middle));
        painter.drawLines(caps, 2);
    }
}

// The coloured band of a row: a little higher than other charts have it, since it is all there is to see.
QRectF bandOf(const RowShape &shape, int item, double from, double to)
{
    const QRectF whole = shape.row(item);
    return QRectF(shape.x(from), whole.top() + whole.height() * 0.19, shape.x(to) - shape.x(from),
                  whole.height() * 0.62);
}

} // namespace

StackedBarsData StackedBarsData::of(const std::vector<ChartGroup> &groups, const std::vector<StackedBar> &bars)
{
    const auto shared = std::make_shared<std::vector<StackedBar>>(bars);
    StackedBarsData data{groups, static_cast<int>(bars.size()),
                         [shared](int row) { return shared->at(static_cast<std::size_t>(row)); }};
    for (const StackedBar &bar : bars)
        data.most = std::max(data.most, std::isnan(bar.total) ? 0.0 : bar.total);
    return data;
}

StackedBars::StackedBars(QWidget *parent)
    : RowChart(parent)
{}

void StackedBars::setData(const StackedBarsData &data)
{
    m_data = data;
    renew();
}

QString StackedBars::rowName(int item) const
{
    return m_data.bar(item).name;
}

QString StackedBars::rowsNote(int first, int last) const
{
    const QLocale locale;
    return first > 1 ? RowChart::rowsNote(first, last)
                     : tr("Top %1 of %2").arg(locale.toString(last), locale.toString(m_data.count));
}

std::vector<LegendEntry> StackedBars::legend(const ChartStyle &style) const
{
    std::vector<LegendEntry> entries;
    if (m_data.groups.size() < 2)
        return entries;
    for (const ChartGroup &group : m_data.groups) {
        const auto sign = [style, index = group.colour](QPainter &painter, const QRectF &rect) {
            fillGroup(painter, rect, style, index);
        };
        entries.push_back({group.name, sign, -1, false});
    }
    return entries;
}

AxisSpan StackedBars::axisSpan(qreal width, const ChartStyle &style) const
{
    return {0, std::max(100.0, m_data.most), width < em(style.font) * 16 ? 50.0 : 20.0, 0};
}

QString StackedBars::axisLabel() const
{
    return tr("Points of 100");
}

// The ranks.
qreal StackedBars::leftColumn(const ChartStyle &style) const
{
    const bool ranks = m_data.count > 0 && m_data.bar(0).rank > 0;
    return ranks ? textWidth(style.font, QLocale().toString(m_data.count)) + em(style.font) * 0.6 : 0;
}

// The totals, beyond the line that is free for the last number of the axis.
qreal StackedBars::rightColumn(const ChartStyle &style) const
{
    return textWidth(style.bold(), number(100, 1)) - em(style.font) * 0.7;
}

void StackedBars::addParts(PlotSurface &plot, const RowShape &shape, int item) const
{
    const StackedBar bar = m_data.bar(item);
    double sum = 0;
    for (std::size_t part = 0; part < bar.parts.size(); ++part) {
        plot.addArea(item, static_cast<int>(part), bandOf(shape, item, sum, sum + length(bar, part)));
        sum += length(bar, part);
    }
}

void StackedBars::paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(style.muted, 1));
    painter.drawLine(QLineF(shape.plot.left(), shape.plot.top(), shape.plot.left(), shape.plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void StackedBars::paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const
{
    const StackedBar bar = m_data.bar(item);
    const QRectF row = shape.row(item);
    if (bar.rank > 0)
        text(painter, QRectF(0, row.top(), shape.nameLeft - em(style.font) * 0.6, row.height()),
             Qt::AlignRight | Qt::AlignVCenter, style.font, style.muted, QLocale().toString(bar.rank));
    paintParts(painter, style, shape, bar, item);
    double end = std::isnan(bar.total) ? 0 : bar.total;
    if (hasRange(bar)) {
        end = std::max(end, bar.high);
        paintRange(painter, style, row, shape.x(bar.low), shape.x(bar.high));
    }
    const bool known = !std::isnan(bar.total);
    text(painter, QRectF(shape.x(end) + em(style.font) * 0.4, row.top(), 1, row.height()),
         Qt::AlignLeft | Qt::AlignVCenter, known ? style.bold() : style.small(), known ? style.text : style.muted,
         known ? number(bar.total, 1) : tr("no score yet"));
}

void StackedBars::paintParts(QPainter &painter, const ChartStyle &style, const RowShape &shape, const StackedBar &bar,
                             int item) const
{
    // Colours first, with sharp edges, since a part begins where the one before it ends.
    painter.setRenderHint(QPainter::Antialiasing, false);
    std::vector<QRectF> bands;
    double sum = 0;
    for (std::size_t part = 0; part < bar.parts.size(); ++part) {
        bands.push_back(bandOf(shape, item, sum, sum + length(bar, part)));
        sum += length(bar, part);
        if (part < m_data.groups.size())
            painter.fillRect(bands.back(), style.group(m_data.groups[part].colour));
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (std::size_t part = 0; part < bands.size(); ++part) {
        if (part < m_data.groups.size())
            patternOver(painter, bands[part], style, m_data.groups[part].colour);
        // A hair of background keeps neighbours apart where two colours are alike.
        if (part + 1 < bands.size() && length(bar, part) > 0)
            painter.fillRect(QRectF(bands[part].right() - 0.5, bands[part].top(), 1, bands[part].height()),
                             style.background);
    }
}

QStringList StackedBars::linesFor(int item, int) const
{
    const StackedBar bar = m_data.bar(item);
    const QString name = oneLine(bar.name);
    QStringList lines;
    lines.append(bar.rank > 0 ? tr("%1. %2").arg(QLocale().toString(bar.rank), name) : name);
    lines.append(std::isnan(bar.total) ? tr("No score yet") : tr("Total %1 points of 100").arg(number(bar.total, 1)));
    if (hasRange(bar))
        lines.append(tr("Between %1 and %2 while scores are missing").arg(number(bar.low, 1), number(bar.high, 1)));
    for (std::size_t part = 0; part < m_data.groups.size() && part < bar.parts.size(); ++part) {
        const QString group = oneLine(m_data.groups[part].name);
        lines.append(std::isnan(bar.parts[part]) ? tr("%1: no score yet").arg(group)
                                                 : tr("%1: %2").arg(group, number(bar.parts[part], 1)));
    }
    return lines;
}

QString StackedBars::numbersAsText() const
{
    QStringList rows;
    QStringList head{tr("Rank"), tr("Provider"), tr("Total"), tr("Lowest"), tr("Highest")};
    for (const ChartGroup &group : m_data.groups)
        head.append(cell(group.name));
    rows.append(head.join(QLatin1Char('\t')));
    const auto plain = [](double value) { return std::isnan(value) ? QString() : number(value, 2); };
    for (int row = 0; row < m_data.count; ++row) {
        const StackedBar bar = m_data.bar(row);
        QStringList cells{bar.rank > 0 ? QLocale().toString(bar.rank) : QString(), cell(bar.name), plain(bar.total),
                          plain(bar.low), plain(bar.high)};
        for (double part : bar.parts)
            cells.append(plain(part));
        rows.append(cells.join(QLatin1Char('\t')));
    }
    return rows.join(QLatin1Char('\n'));
}

QString StackedBars::summary() const
{
    if (m_data.count == 0)
        return emptySentence();
    QStringList parts{tr("Providers as bars of points of 100: %1.").arg(QLocale().toString(m_data.count))};
    for (int row = 0; row < std::min(3, m_data.count); ++row) {
        const StackedBar bar = m_data.bar(row);
        parts.append(tr("%1: %2.").arg(oneLine(bar.name), number(bar.total, 1)));
    }
    return parts.join(QLatin1Char(' '));
}

QString StackedBars::emptySentence() const
{
    return tr("No provider is ranked.");
}

} // namespace shortlist
