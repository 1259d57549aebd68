// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/LineChart.h"

#include "ui/charts/Axes.h"
#include "ui/charts/Drawing.h"
#include "ui/charts/PlotSurface.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist {

using namespace drawing;

namespace {

constexpr int kHoverSteps = 48; // places along a line at which the mouse finds it

double at(const SweepLine &line, double share)
{
    return line.atStart + (line.atEnd - line.atStart) * share / 100;
}

// Each line has a dash of its own beside its colour.
QPen penOf(const ChartStyle &style, const SweepLine &line, bool strong)
{
    QPen pen(style.group(line.colour), strong ? 3.4 : 2);
    static const QVector<QVector<qreal>> dashes{{}, {6, 3}, {2, 2}, {8, 3, 2, 3}};
    const QVector<qreal> &dash = dashes.at(line.colour % dashes.size());
    if (!dash.isEmpty())
        pen.setDashPattern(dash);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QString percent(double share)
{
    return number(share, 1) + QStringLiteral(" %");
}

} // namespace

struct LineChart::Shape
{
    QRect plot;
    AxisSpan y;
    qreal labelWidth = 0;
    std::vector<qreal> labelAt; // by line: the middle of its label

    QPointF point(double share, double total) const
    {
        return {plot.left() + share / 100 * plot.width(),
                plot.top() + plot.height() - (total - y.lower) / (y.upper - y.lower) * plot.height()};
    }
};

LineChart::LineChart(QWidget *parent)
    : Chart(parent)
{}

void LineChart::setData(const LineChartData &data)
{
    m_data = data;
    if (m_data.lines.size() > LineChartData::kMostLines)
        m_data.lines.resize(LineChartData::kMostLines);
    setCurrent(current(), false);
    refresh();
}

double LineChart::topAt(double share) const
{
    double top = at(m_data.lines.front(), share);
    for (const SweepLine &line : m_data.lines)
        top = std::max(top, at(line, share));
    return top;
}

LineChart::Shape LineChart::shapeFor(const QSizeF &size, const ChartStyle &style, qreal top) const
{
    double lowest = m_data.lines.front().atStart;
    double highest = lowest;
    qreal widest = 0;
    for (const SweepLine &line : m_data.lines) {
        lowest = std::min({lowest, line.atStart, line.atEnd});
        highest = std::max({highest, line.atStart, line.atEnd});
        widest = std::max(widest, textWidth(style.bold(), oneLine(line.name)));
    }
    Shape shape;
    const QFont font = style.small();
    const qreal line = em(font);
    const qreal gap = Head::margin(style);
    const qreal below = line * 2 + 14 + gap * 0.4;
    const qreal above = line * 2.5; // words over today's line, and below them those over the crossings
    const qreal height = std::max(line * 3, size.height() - top - above - below);
    shape.y = spanFor(lowest, highest, std::clamp(static_cast<int>(height / (line * 3.2)), 2, 10), 5);
    shape.y.lower = std::max(0.0, shape.y.lower);
    shape.y.upper = std::min(102.0, shape.y.upper);
    shape.labelWidth = std::min(widest + 2, size.width() * 0.28);
    const qreal left = std::ceil(gap * 0.5 + line + 14 + widestLabel(shape.y, font));
    const qreal width = std::max(line * 5, size.width() - left - shape.labelWidth - gap - line * 0.6);
    shape.plot = QRect(static_cast<int>(left), static_cast<int>(std::ceil(top + above)), static_cast<int>(width),
                       static_cast<int>(height));

    // Labels stand beside the lines' ends and push one another apart, from the top down and then from below up.
    std::vector<std::size_t> order(m_data.lines.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::size_t a, std::size_t b) { return m_data.lines[a].atEnd > m_data.lines[b].atEnd; });
    shape.labelAt.resize(order.size());
    qreal next = shape.plot.top();
    for (std::size_t index : order) {
        shape.labelAt[index] = std::max(next, shape.point(100, m_data.lines[index].atEnd).y());
        next = shape.labelAt[index] + line;
    }
    qreal last = shape.plot.bottom() + line * 0.5;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        shape.labelAt[*it] = std::min(shape.labelAt[*it], last);
        last = shape.labelAt[*it] - line;
    }
    return shape;
}

void LineChart::compose(PlotSurface &plot, const ChartCanvas &canvas) const
{
    const ChartStyle &style = canvas.style;
    const QSizeF size(plot.viewport().size());
    const Head head(canvas, title(), QString(), {}, size.width());
    plot.addPainting(QStringLiteral("overlay"), [head](QPainter &painter) { head.paint(painter); });
    if (m_data.lines.empty()) {
        plot.addPainting(QStringLiteral("overlay"), [style, size](QPainter &painter) {
            text(painter, QRectF(QPointF(0, 0), size), Qt::AlignCenter, style.font, style.muted,
                 tr("There is nothing to show yet."));
        });
        return;
    }
    const Shape shape = shapeFor(size, style, head.height());
    composeAxes(plot, style, shape);
    for (int item = 0; item < itemCount(); ++item) {
        const SweepLine &line = m_data.lines[static_cast<std::size_t>(item)];
        // The name is the item's own place; the line is found along its length.
        plot.addArea(item, -1,
                     QRectF(shape.plot.right() + 4,
                            shape.labelAt[static_cast<std::size_t>(item)] - em(style.small()) / 2,
                            shape.labelWidth + em(style.small()) * 0.6, em(style.small())));
        for (int step = 0; step <= kHoverSteps; ++step) {
            const double share = 100.0 * step / kHoverSteps;
            const QPointF place = shape.point(share, at(line, share));
            plot.addArea(item, step, QRectF(place.x() - 2, place.y() - 2, 4, 4), 7);
        }
    }
    plot.addPainting(QStringLiteral("overlay"), [this, style, shape, current = canvas.current](QPainter &painter) {
        paintLines(painter, style, shape, current);
        paintMarks(painter, style, shape);
    });
}

void LineChart::composeAxes(PlotSurface &plot, const ChartStyle &style, const Shape &shape) const
{
    QCPAxisRect *rect = plot.addAxisRect(shape.plot);
    for (QCPAxis::AxisType other : {QCPAxis::atTop, QCPAxis::atRight})
        rect->axis(other)->setVisible(false);
    QCPAxis *x = rect->axis(QCPAxis::atBottom);
    QCPAxis *y = rect->axis(QCPAxis::atLeft);
    plot.styleAxis(x, style, true);
    plot.styleAxis(y, style, true);
    x->setBasePen(QPen(style.muted, 1));
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const int step = shape.plot.width() < em(style.font) * 16 ? 50 : 20;
    for (int tick = 0; tick <= 100; tick += step)
        ticker->addTick(tick, number(tick, 0) + QStringLiteral(" %"));
    x->setTicker(ticker);
    x->setRange(0, 100);
    x->setLabel(elided(style.small(), m_data.axis, shape.plot.width()));
    applySpan(y, shape.y);
    y->setLabel(elided(style.small(), tr("Total, points of 100"), shape.plot.height()));
}

void LineChart::paintLines(QPainter &painter, const ChartStyle &style, const Shape &shape, int current) const
{
    for (std::size_t i = 0; i < m_data.lines.size(); ++i) {
        const SweepLine &line = m_data.lines[i];
        const bool strong = static_cast<int>(i) == current;
        const QFont font = strong ? style.bold() : style.small();
        painter.setPen(penOf(style, line, strong));
        painter.drawLine(shape.point(0, line.atStart), shape.point(100, line.atEnd));
        const QPointF end = shape.point(100, line.atEnd);
        const qreal middle = shape.labelAt[i];
        const qreal gap = em(style.small()) * 0.6;
        painter.setPen(QPen(style.group(line.colour), 1));
        painter.drawLine(end, QPointF(end.x() + gap, middle));
        text(painter, QRectF(end.x() + gap + 3, middle, shape.labelWidth, 0), Qt::AlignLeft | Qt::AlignVCenter, font,
             style.text, elided(font, line.name, shape.labelWidth));
    }
}

void LineChart::paintMarks(QPainter &painter, const ChartStyle &style, const Shape &shape) const
{
    const QFont font = style.small();
    const qreal line = em(font);
    QRectF taken;
    const auto word = [&](double share, qreal rows, const QString &words, const QColor &colour) {
        const qreal width = textWidth(font, words) + 4;
        const qreal middle = std::clamp(shape.point(share, 0).x(), shape.plot.left() + width / 2,
                                        std::max(shape.plot.left() + width / 2, shape.plot.right() - width / 2));
        const QRectF place(middle - width / 2, shape.plot.top() - line * (rows + 0.2), width, line);
        if (!taken.isNull() && taken.intersects(place))
            return;
        taken = place; // crossings come rising, so that only the last one can be in the way
        text(painter, place, Qt::AlignCenter, font, colour, words);
    };
    if (!std::isnan(m_data.today)) {
        const qreal x = shape.point(m_data.today, 0).x();
        painter.setPen(QPen(style.text, 1.4, Qt::DashLine));
        painter.drawLine(QPointF(x, shape.plot.top()), QPointF(x, shape.plot.bottom()));
        word(m_data.today, 2, tr("today %1").arg(percent(m_data.today)), style.text);
    }
    for (double crossing : m_data.crossings) {
        const QPointF place = shape.point(crossing, topAt(crossing));
        painter.setPen(QPen(style.muted, 1, Qt::DotLine));
        painter.drawLine(QPointF(place.x(), shape.plot.top()), place);
        painter.setPen(QPen(style.text, 1.6));
        painter.setBrush(style.background);
        painter.drawEllipse(place, 4.5, 4.5);
        word(crossing, 1, percent(crossing), style.muted);
    }
}

QStringList LineChart::linesFor(int item, int part) const
{
    const SweepLine &line = m_data.lines[static_cast<std::size_t>(item)];
    QStringList lines{oneLine(line.name)};
    if (part >= 0) {
        const double share = 100.0 * part / kHoverSteps;
        lines.append(tr("%1 points at a share of %2").arg(number(at(line, share), 1), percent(share)));
    }
    if (!std::isnan(m_data.today))
        lines.append(tr("%1 points today").arg(number(at(line, m_data.today), 1)));
    return lines;
}

QString LineChart::numbersAsText() const
{
    QStringList rows{QStringList{tr("Provider"), tr("At 0 %"), tr("Today"), tr("At 100 %")}.join(QLatin1Char('\t'))};
    for (const SweepLine &line : m_data.lines)
        rows.append(QStringList{cell(line.name), number(line.atStart, 2),
                                std::isnan(m_data.today) ? QString() : number(at(line, m_data.today), 2),
                                number(line.atEnd, 2)}
                        .join(QLatin1Char('\t')));
    return rows.join(QLatin1Char('\n'));
}

QString LineChart::summary() const
{
    if (m_data.lines.empty())
        return tr("There is nothing to show yet.");
    QStringList parts;
    for (const SweepLine &line : m_data.lines)
        parts.append(
            tr("%1: from %2 to %3 points.").arg(oneLine(line.name), number(line.atStart, 1), number(line.atEnd, 1)));
    for (double crossing : m_data.crossings)
        parts.append(tr("The first place changes at %1.").arg(percent(crossing)));
    return parts.join(QLatin1Char(' '));
}

} // namespace shortlist
