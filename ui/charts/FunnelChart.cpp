// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/FunnelChart.h"

#include "ui/charts/PlotSurface.h"
#include "ui/charts/RowShape.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

void fillKnown(QPainter &painter, const QRectF &rect, const ChartStyle &style)
{
    painter.fillRect(rect, style.accent);
}

void outline(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1));
    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

void fillUnknown(QPainter &painter, const QRectF &rect, const ChartStyle &style)
{
    hatch(painter, rect, style.accent, em(style.font) * 0.32);
    outline(painter, rect, style.accent);
}

void fillFallen(QPainter &painter, const QRectF &rect, const ChartStyle &style)
{
    painter.fillRect(rect, style.grid);
    outline(painter, rect, style.muted);
}

QString fellText(int count)
{
    return count == 0 ? QString() : QString(QChar(0x2212) + QLocale().toString(count));
}

} // namespace

FunnelChart::FunnelChart(QWidget *parent)
    : RowChart(parent)
{}

void FunnelChart::setData(const FunnelData &data)
{
    m_data = data;
    renew();
}

int FunnelChart::whole() const
{
    return m_data.steps.empty() ? 0 : m_data.steps.front().remaining;
}

bool FunnelChart::hasUnknown() const
{
    return std::any_of(m_data.steps.begin(), m_data.steps.end(),
                       [](const FunnelStep &step) { return step.unknown > 0; });
}

QString FunnelChart::rowName(int item) const
{
    return m_data.steps[static_cast<std::size_t>(item)].name;
}

std::vector<LegendEntry> FunnelChart::legend(const ChartStyle &style) const
{
    std::vector<LegendEntry> entries;
    entries.push_back(
        {tr("Left"), [style](QPainter &painter, const QRectF &rect) { fillKnown(painter, rect, style); }, -1, false});
    if (hasUnknown())
        entries.push_back({tr("Left, something not known"),
                           [style](QPainter &painter, const QRectF &rect) { fillUnknown(painter, rect, style); }, -1,
                           false});
    entries.push_back({tr("Fails here"),
                       [style](QPainter &painter, const QRectF &rect) { fillFallen(painter, rect, style); }, -1,
                       false});
    return entries;
}

AxisSpan FunnelChart::axisSpan(qreal width, const ChartStyle &style) const
{
    const int ticks = static_cast<int>(width / (em(style.font) * 5));
    AxisSpan span = spanFor(0, std::max(1, whole()), std::clamp(ticks, 2, 8), 0);
    // There are no half providers: where the step is 2.5 it becomes 5.
    span.step = std::max(1.0, span.step == std::floor(span.step) ? span.step : span.step * 2);
    span.decimals = 0;
    return span;
}

qreal FunnelChart::sideRoom(const ChartStyle &style) const
{
    return em(style.font) * 0.3;
}

// What is left, and who fell, stand beyond the bars, below each other.
qreal FunnelChart::rightColumn(const ChartStyle &style) const
{
    const QString whole_ = QLocale().toString(whole());
    return textWidth(style.bold(), whole_) + textWidth(style.small(), fellText(whole())) + em(style.font) * 1.2;
}

void FunnelChart::paintRow(QPainter &painter, const ChartStyle &style, const RowShape &shape, int item) const
{
    const FunnelStep &step = m_data.steps[static_cast<std::size_t>(item)];
    const int known = step.remaining - step.unknown;
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (known > 0)
        fillKnown(painter, shape.band(item, 0, known), style);
    if (step.fell > 0)
        fillFallen(painter, shape.band(item, step.remaining, step.remaining + step.fell), style);
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (step.unknown > 0)
        fillUnknown(painter, shape.band(item, known, step.remaining), style);
    const QRectF row = shape.row(item);
    const qreal gap = em(style.font) * 0.6;
    const qreal left = shape.plot.right() + gap;
    const qreal width = textWidth(style.bold(), QLocale().toString(whole()));
    text(painter, QRectF(left, row.top(), width, row.height()), Qt::AlignRight | Qt::AlignVCenter, style.bold(),
         style.text, QLocale().toString(step.remaining));
    text(painter,
         QRectF(left + width + gap * 0.6, row.top(), textWidth(style.small(), fellText(whole())), row.height()),
         Qt::AlignRight | Qt::AlignVCenter, style.small(), style.muted, fellText(step.fell));
}

QStringList FunnelChart::linesFor(int item, int) const
{
    const FunnelStep &step = m_data.steps[static_cast<std::size_t>(item)];
    const QLocale locale;
    QStringList lines{oneLine(step.name), tr("%1 left").arg(locale.toString(step.remaining))};
    if (step.unknown > 0)
        lines.append(tr("of these, something is not known of %1").arg(locale.toString(step.unknown)));
    if (step.fell > 0)
        lines.append(tr("%1 fail here and nowhere before").arg(locale.toString(step.fell)));
    if (!step.detail.isEmpty())
        lines.append(oneLine(step.detail));
    return lines;
}

QString FunnelChart::numbersAsText() const
{
    QStringList rows{
        QStringList{m_data.rowTitle, tr("Left"), tr("Of these not known"), tr("Fail here")}.join(QLatin1Char('\t'))};
    const QLocale locale;
    for (const FunnelStep &step : m_data.steps)
        rows.append(QStringList{cell(step.name), locale.toString(step.remaining), locale.toString(step.unknown),
                                locale.toString(step.fell)}
                        .join(QLatin1Char('\t')));
    return rows.join(QLatin1Char('\n'));
}

QString FunnelChart::summary() const
{
    if (m_data.steps.empty())
        return emptySentence();
    QStringList parts;
    const QLocale locale;
    for (const FunnelStep &step : m_data.steps)
        parts.append(tr("%1: %2 left.").arg(oneLine(step.name), locale.toString(step.remaining)));
    return parts.join(QLatin1Char(' '));
}

QString FunnelChart::emptySentence() const
{
    return tr("There is nothing to sift.");
}

} // namespace shortlist
