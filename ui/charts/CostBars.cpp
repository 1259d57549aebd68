// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/CostBars.h"

#include "ui/charts/MoneyScale.h"
#include "ui/charts/PlotSurface.h"
#include "ui/charts/RowShape.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

// The parts of a bar from where to where: those above 0 to the right, the others to the left.
std::vector<std::pair<double, double>> stretches(const CostBar &bar)
{
    std::vector<std::pair<double, double>> result;
    double right = 0;
    double left = 0;
    for (const double part : bar.parts) {
        double &end = part < 0 ? left : right;
        result.emplace_back(std::min(end, end + part), std::max(end, end + part));
        end += part;
    }
    return result;
}

} // namespace

CostBars::CostBars(QWidget *parent)
    : RowChart(parent)
{}

void CostBars::setData(const CostBarsData &data)
{
    m_data = data;
    renew();
}

QString CostBars::rowName(int item) const
{
    return m_data.bar(item).name;
}

std::vector<LegendEntry> CostBars::legend(const ChartStyle &style) const
{
    std::vector<LegendEntry> entries;
    for (const ChartGroup &group : m_data.groups) {
        const auto sign = [style, index = group.colour](QPainter &painter, const QRectF &rect) {
            fillGroup(painter, rect, style, index);
        };
        entries.push_back({group.name, sign, -1, false});
    }
    if (!std::isnan(m_data.line)) {
        const auto sign = [style](QPainter &painter, const QRectF &rect) {
            painter.setPen(QPen(style.text, 1.6, Qt::DashLine));
            painter.drawLine(QPointF(rect.center().x(), rect.top()), QPointF(rect.center().x(), rect.bottom()));
        };
        const MoneyScale scale = MoneyScale::of(std::max(m_data.largest, m_data.line), m_data.currency);
        entries.push_back({tr("%1: %2").arg(m_data.lineName, scale.inFull(m_data.line)), sign, -1, false, true});
    }
    return entries;
}

AxisSpan CostBars::axisSpan(qreal width, const ChartStyle &style) const
{
    const double most = std::max({m_data.largest, std::isnan(m_data.line) ? 0.0 : m_data.line, 1.0});
    AxisSpan span = spanFor(m_data.smallest, most, std::max(2, static_cast<int>(width / (em(style.font) * 6))), 1);
    span.lower = m_data.smallest < 0 ? span.lower : 0;
    span.upper = most * 1.02;
    return span;
}

std::vector<std::pair<double, QString>> CostBars::ticks(const AxisSpan &span) const
{
    const MoneyScale scale = MoneyScale::of(span.upper, m_data.currency);
    int decimals = 0;
    for (double step = scale.inUnits(span.step); decimals < 3 && std::abs(step - std::round(step)) > 1e-6 * step;
         step *= 10)
        ++decimals;
    std::vector<std::pair<double, QString>> result;
    for (double at = std::ceil(span.lower / span.step) * span.step; at <= span.upper; at += span.step)
        result.emplace_back(at, number(scale.inUnits(at), decimals));
    return result;
}

QString CostBars::axisLabel() const
{
    const double most = std::max(m_data.largest, std::isnan(m_data.line) ? 0.0 : m_data.line);
    return withUnit(m_data.axis, MoneyScale::of(most * 1.02, m_data.currency).unitName());
}

QString CostBars::totalText(const CostBar &bar) const
{
    if (std::isnan(bar.total))
        return tr("no price");
    const double most = std::max(m_data.largest, std::isnan(m_data.line) ? 0.0 : m_data.line);
    const QString total = MoneyScale::of(most * 1.02, m_data.currency).label(bar.total);
    return bar.mark.isEmpty() ? total : QString(total + QLatin1Char(' ') + bar.mark);
}

qreal CostBars::rightColumn(const ChartStyle &style) const
{
    return textWidth(style.bold(), QStringLiteral("888.88 ") + QChar(0x26A0));
}

void CostBars::addParts(PlotSurface &plot, const RowShape &shape, int item) const
{
    const auto parts = stretches(m_data.bar(item));
    for (std::size_t part = 0; part < parts.size(); ++part)
        plot.addArea(item, static_cast<int>(part), shape.band(item, parts[part].first, parts[part].second));
}

void CostBars::paintBehind(QPainter &painter, const ChartStyle &style, const RowShape &shape) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(style.muted, 1));
    painter.drawLine(QLineF(shape.x(0), shape.plot.top(), shape.x(0), shape.plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void CostBars::paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const
{
    const CostBar bar = m_data.bar(item);
    const auto parts = stretches(bar);
    double end = 0;
    for (std::size_t part = 0; part < parts.size() && part < m_data.groups.size(); ++part) {
        const QRectF band = shape.band(item, parts[part].first, parts[part].second);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillRect(band, style.group(m_data.groups[part].colour));
        painter.setRenderHint(QPainter::Antialiasing, true);
        patternOver(painter, band, style, m_data.groups[part].colour);
        if (band.width() > 2)
            painter.fillRect(QRectF(band.right() - 0.5, band.top(), 1, band.height()), style.background);
        end = std::max(end, parts[part].second);
    }
    const QRectF row = shape.row(item);
    const bool known = !std::isnan(bar.total);
    const QFont font = known ? style.bold() : style.small();
    const QRectF words(shape.x(end) + em(style.font) * 0.4, row.center().y() - em(font) * 0.55,
                       textWidth(font, totalText(bar)), em(font) * 1.1);
    if (!std::isnan(m_data.line)) {
        // The line does not run through the number.
        const qreal x = shape.x(m_data.line);
        const bool meets = x > words.left() - 3 && x < words.right() + 3;
        painter.setPen(QPen(style.text, 1.4, Qt::DashLine));
        painter.drawLine(QPointF(x, row.top()), QPointF(x, meets ? words.top() : row.bottom()));
        if (meets)
            painter.drawLine(QPointF(x, words.bottom()), QPointF(x, row.bottom()));
    }
    text(painter, words, Qt::AlignLeft | Qt::AlignVCenter, font, known ? style.text : style.muted, totalText(bar));
}

QStringList CostBars::linesFor(int item, int) const
{
    const CostBar bar = m_data.bar(item);
    const MoneyScale scale = MoneyScale::of(m_data.largest, m_data.currency);
    QStringList lines{oneLine(bar.name)};
    lines.append(std::isnan(bar.total) ? tr("no price") : tr("Total %1").arg(scale.inFull(bar.total)));
    for (std::size_t part = 0; part < bar.parts.size() && part < m_data.groups.size(); ++part) {
        if (bar.parts[part] != 0)
            lines.append(tr("%1: %2").arg(oneLine(m_data.groups[part].name), scale.inFull(bar.parts[part])));
    }
    return lines;
}

QString CostBars::numbersAsText() const
{
    QStringList head{tr("Provider"), tr("Total")};
    for (const ChartGroup &group : m_data.groups)
        head.append(cell(group.name));
    QStringList rows{head.join(QLatin1Char('\t'))};
    for (int row = 0; row < m_data.count; ++row) {
        const CostBar bar = m_data.bar(row);
        QStringList cells{cell(bar.name), std::isnan(bar.total) ? QString() : number(bar.total, 2)};
        for (const double part : bar.parts)
            cells.append(number(part, 2));
        rows.append(cells.join(QLatin1Char('\t')));
    }
    return rows.join(QLatin1Char('\n'));
}

QString CostBars::summary() const
{
    if (m_data.count == 0)
        return emptySentence();
    const MoneyScale scale = MoneyScale::of(m_data.largest, m_data.currency);
    QStringList parts{tr("Total costs as bars by kind: %1.").arg(QLocale().toString(m_data.count))};
    for (int row = 0; row < std::min(3, m_data.count); ++row) {
        const CostBar bar = m_data.bar(row);
        parts.append(tr("%1: %2.").arg(oneLine(bar.name), scale.inFull(bar.total)));
    }
    return parts.join(QLatin1Char(' '));
}

QString CostBars::emptySentence() const
{
    return tr("No offer has a price yet.");
}

} // namespace shortlist
