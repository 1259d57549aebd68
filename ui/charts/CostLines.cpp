// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/CostLines.h"

#include "ui/charts/Axes.h"
#include "ui/charts/Drawing.h"
#include "ui/charts/MoneyScale.h"
#include "ui/charts/PlotSurface.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist {

using namespace drawing;

namespace {

constexpr int kHoverSteps = 48; // places along a line at which the mouse finds it

double costAt(const CostLine &line, double volume)
{
    for (std::size_t i = 1; i < line.corners.size(); ++i) {
        const QPointF &a = line.corners[i - 1];
        const QPointF &b = line.corners[i];
        if (volume <= b.x() && b.x() > a.x())
            return a.y() + (b.y() - a.y()) * (volume - a.x()) / (b.x() - a.x());
    }
    return line.corners.empty() ? 0 : line.corners.back().y();
}

// Each line has a dash of its own beside its colour.
QPen penOf(const ChartStyle &style, const CostLine &line, bool strong)
{
    QPen pen(style.group(line.colour), strong ? 3.2 : 1.8);
    static const QVector<QVector<qreal>> dashes{{}, {6, 3}, {2, 2}, {8, 3, 2, 3}};
    const QVector<qreal> &dash = dashes.at(line.colour % dashes.size());
    if (!dash.isEmpty())
        pen.setDashPattern(dash);
    pen.setCapStyle(Qt::FlatCap);
    return pen;
}

QString volumeText(double volume)
{
    return number(volume, std::abs(volume) < 10 ? 1 : 0);
}

} // namespace

struct CostLines::Shape
{
    QRect plot;
    AxisSpan x;
    AxisSpan y;
    qreal labelWidth = 0;
    std::vector<qreal> labelAt; // by line: the middle of its label

    QPointF point(double volume, double cost) const
    {
        return {plot.left() + (volume - x.lower) / (x.upper - x.lower) * plot.width(),
                plot.top() + plot.height() - (cost - y.lower) / (y.upper - y.lower) * plot.height()};
    }
};

CostLines::CostLines(QWidget *parent)
    : Chart(parent)
{}

void CostLines::setData(const CostLinesData &data)
{
    m_data = data;
    std::erase_if(m_data.lines, [](const CostLine &line) { return line.corners.size() < 2; });
    if (m_data.lines.size() > CostLinesData::kMostLines)
        m_data.lines.resize(CostLinesData::kMostLines);
    setCurrent(current(), false);
    refresh();
}

double CostLines::largest() const
{
    double most = 0;
    for (const CostLine &line : m_data.lines) {
        for (const QPointF &corner : line.corners)
            most = std::max(most, corner.y());
    }
    return most;
}

double CostLines::volumeAt(int step) const
{
    const std::vector<QPointF> &corners = m_data.lines.front().corners;
    return corners.front().x() + (corners.back().x() - corners.front().x()) * step / kHoverSteps;
}

CostLines::Shape CostLines::shapeFor(const QSizeF &size, const ChartStyle &style, qreal top) const
{
    qreal widest = 0;
    for (const CostLine &line : m_data.lines)
        widest = std::max(widest, textWidth(style.bold(), oneLine(line.name)));
    Shape shape;
    const QFont font = style.small();
    const qreal line = em(font);
    const qreal gap = Head::margin(style);
    const qreal below = line * 2 + 14 + gap * 0.4;
    const qreal above = line * 2.5; // words over the scenarios' lines, and below them those over the crossings
    const qreal height = std::max(line * 3, size.height() - top - above - below);
    shape.y = spanFor(0, std::max(1.0, largest()), std::clamp(static_cast<int>(height / (line * 3.2)), 2, 10), 1);
    shape.y.lower = 0;
    shape.labelWidth = std::min(widest + 2, size.width() * 0.28);
    const qreal numbers = textWidth(font, QStringLiteral("888.8"));
    const qreal left = std::ceil(gap * 0.5 + line + 14 + numbers);
    const qreal width = std::max(line * 5, size.width() - left - shape.labelWidth - gap - line * 0.6);
    shape.plot = QRect(static_cast<int>(left), static_cast<int>(std::ceil(top + above)), static_cast<int>(width),
                       static_cast<int>(height));
    const std::vector<QPointF> &corners = m_data.lines.front().corners;
    shape.x =
        spanFor(corners.front().x(), corners.back().x(), std::clamp(static_cast<int>(width / (line * 5)), 2, 10), 1e-9);
    shape.x.lower = corners.front().x();
    shape.x.upper = corners.back().x();

    // Labels stand beside the lines' ends and push one another apart, from the top down and then from below up.
    std::vector<std::size_t> order(m_data.lines.size());
    std::iota(order.begin(), order.end(), 0);
    const auto end = [this](std::size_t i) { return m_data.lines[i].corners.back().y(); };
    std::stable_sort(order.begin(), order.end(), [&end](std::size_t a, std::size_t b) { return end(a) > end(b); });
    shape.labelAt.resize(order.size());
    qreal next = shape.plot.top();
    for (const std::size_t index : order) {
        shape.labelAt[index] = std::max(next, shape.point(0, end(index)).y());
        next = shape.labelAt[index] + line;
    }
    qreal last = shape.plot.bottom() + line * 0.5;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        shape.labelAt[*it] = std::min(shape.labelAt[*it], last);
        last = shape.labelAt[*it] - line;
    }
    return shape;
}

void CostLines::compose(PlotSurface &plot, const ChartCanvas &canvas) const
{
    const ChartStyle &style = canvas.style;
    const QSizeF size(plot.viewport().size());
    const Head head(canvas, title(), QString(), {}, size.width());
    plot.addPainting(QStringLiteral("overlay"), [head](QPainter &painter) { head.paint(painter); });
    if (m_data.lines.empty()) {
        plot.addPainting(QStringLiteral("overlay"), [style, size](QPainter &painter) {
            text(painter, QRectF(QPointF(0, 0), size), Qt::AlignCenter, style.font, style.muted,
                 tr("No offer has a price yet."));
        });
        return;
    }
    const Shape shape = shapeFor(size, style, head.height());
    composeAxes(plot, style, shape);
    for (int item = 0; item < itemCount(); ++item) {
        const auto index = static_cast<std::size_t>(item);
        plot.addArea(item, -1,
                     QRectF(shape.plot.right() + 4, shape.labelAt[index] - em(style.small()) / 2,
                            shape.labelWidth + em(style.small()) * 0.6, em(style.small())));
        for (int step = 0; step <= kHoverSteps; ++step) {
            const double volume = volumeAt(step);
            const QPointF place = shape.point(volume, costAt(m_data.lines[index], volume));
            plot.addArea(item, step, QRectF(place.x() - 2, place.y() - 2, 4, 4), 7);
        }
    }
    plot.addPainting(QStringLiteral("overlay"), [this, style, shape, current = canvas.current](QPainter &painter) {
        paintMarks(painter, style, shape);
        paintLines(painter, style, shape, current);
        paintCrossings(painter, style, shape);
    });
}

void CostLines::composeAxes(PlotSurface &plot, const ChartStyle &style, const Shape &shape) const
{
    QCPAxisRect *rect = plot.addAxisRect(shape.plot);
    for (QCPAxis::AxisType other : {QCPAxis::atTop, QCPAxis::atRight})
        rect->axis(other)->setVisible(false);
    QCPAxis *x = rect->axis(QCPAxis::atBottom);
    QCPAxis *y = rect->axis(QCPAxis::atLeft);
    plot.styleAxis(x, style, false);
    plot.styleAxis(y, style, true);
    x->setBasePen(QPen(style.muted, 1));
    const auto volumes = QSharedPointer<QCPAxisTickerText>::create();
    if (m_data.hasNumbers) {
        for (double at = std::ceil(shape.x.lower / shape.x.step) * shape.x.step; at <= shape.x.upper;
             at += shape.x.step)
            volumes->addTick(at, number(at, shape.x.decimals));
    } else {
        for (const CostLinesData::Mark &mark : m_data.marks)
            volumes->addTick(mark.volume, oneLine(mark.name));
    }
    x->setTicker(volumes);
    x->setRange(shape.x.lower, shape.x.upper);
    x->setLabel(elided(style.small(), m_data.axis, shape.plot.width()));

    const MoneyScale scale = MoneyScale::of(shape.y.upper, m_data.currency);
    int decimals = 0;
    for (double step = scale.inUnits(shape.y.step); decimals < 3 && std::abs(step - std::round(step)) > 1e-6 * step;
         step *= 10)
        ++decimals;
    const auto costs = QSharedPointer<QCPAxisTickerText>::create();
    for (double at = 0; at <= shape.y.upper; at += shape.y.step)
        costs->addTick(at, number(scale.inUnits(at), decimals));
    y->setTicker(costs);
    y->setRange(shape.y.lower, shape.y.upper);
    y->setLabel(elided(style.small(), withUnit(m_data.costAxis, scale.unitName()), shape.plot.height()));
}

void CostLines::paintMarks(QPainter &painter, const ChartStyle &style, const Shape &shape) const
{
    if (!m_data.hasNumbers)
        return;
    const QFont font = style.small();
    for (const CostLinesData::Mark &mark : m_data.marks) {
        const qreal x = shape.point(mark.volume, 0).x();
        painter.setPen(QPen(style.muted, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, shape.plot.top()), QPointF(x, shape.plot.bottom()));
        text(painter, QRectF(x - 60, shape.plot.top() - em(font) * 2.3, 120, em(font)), Qt::AlignCenter, font,
             style.muted, oneLine(mark.name));
    }
}

void CostLines::paintLines(QPainter &painter, const ChartStyle &style, const Shape &shape, int current) const
{
    for (std::size_t i = 0; i < m_data.lines.size(); ++i) {
        const CostLine &line = m_data.lines[i];
        const bool strong = static_cast<int>(i) == current;
        const QFont font = strong ? style.bold() : style.small();
        QPolygonF polygon;
        for (const QPointF &corner : line.corners)
            polygon.append(shape.point(corner.x(), corner.y()));
        painter.setPen(penOf(style, line, strong));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(polygon);
        const QPointF end = polygon.constLast();
        const qreal gap = em(style.small()) * 0.6;
        painter.setPen(QPen(style.group(line.colour), 1));
        painter.drawLine(end, QPointF(end.x() + gap, shape.labelAt[i]));
        text(painter, QRectF(end.x() + gap + 3, shape.labelAt[i], shape.labelWidth, 0),
             Qt::AlignLeft | Qt::AlignVCenter, font, style.text, elided(font, line.name, shape.labelWidth));
    }
}

void CostLines::paintCrossings(QPainter &painter, const ChartStyle &style, const Shape &shape) const
{
    const QFont font = style.small();
    const qreal line = em(font);
    QRectF taken;
    for (const CostLinesData::Crossing &crossing : m_data.crossings) {
        const QPointF place = shape.point(crossing.volume, crossing.cost);
        painter.setPen(QPen(style.muted, 1, Qt::DotLine));
        painter.drawLine(QPointF(place.x(), shape.plot.top()), place);
        painter.setPen(QPen(style.text, 1.6));
        painter.setBrush(style.background);
        painter.drawEllipse(place, 4, 4);
        const qreal width = textWidth(font, crossing.name) + 4;
        const qreal middle = std::clamp(place.x(), shape.plot.left() + width / 2,
                                        std::max(shape.plot.left() + width / 2, shape.plot.right() - width / 2));
        const QRectF words(middle - width / 2, shape.plot.top() - line * 1.2, width, line);
        if (!taken.isNull() && taken.intersects(words))
            continue;
        taken = words; // crossings come rising, so that only the last one can be in the way
        text(painter, words, Qt::AlignCenter, font, style.text, crossing.name);
    }
}

QStringList CostLines::linesFor(int item, int part) const
{
    const CostLine &line = m_data.lines[static_cast<std::size_t>(item)];
    const MoneyScale scale = MoneyScale::of(largest(), m_data.currency);
    QStringList lines{oneLine(line.name)};
    if (part >= 0 && m_data.hasNumbers)
        lines.append(
            tr("%1 at a volume of %2").arg(scale.inFull(costAt(line, volumeAt(part))), volumeText(volumeAt(part))));
    for (const CostLinesData::Mark &mark : m_data.marks)
        lines.append(tr("%1: %2").arg(oneLine(mark.name), scale.inFull(costAt(line, mark.volume))));
    return lines;
}

QString CostLines::numbersAsText() const
{
    QStringList rows{QStringList{tr("Provider"), tr("Volume"), tr("Cost")}.join(QLatin1Char('\t'))};
    for (const CostLine &line : m_data.lines) {
        for (const QPointF &corner : line.corners)
            rows.append(
                QStringList{cell(line.name), number(corner.x(), 2), number(corner.y(), 2)}.join(QLatin1Char('\t')));
    }
    return rows.join(QLatin1Char('\n'));
}

QString CostLines::summary() const
{
    if (m_data.lines.empty())
        return tr("No offer has a price yet.");
    const MoneyScale scale = MoneyScale::of(largest(), m_data.currency);
    QStringList parts;
    for (const CostLine &line : m_data.lines)
        parts.append(tr("%1: from %2 to %3.")
                         .arg(oneLine(line.name), scale.inFull(line.corners.front().y()),
                              scale.inFull(line.corners.back().y())));
    for (const CostLinesData::Crossing &crossing : m_data.crossings)
        parts.append(tr("Two offers change places at %1.").arg(crossing.name));
    return parts.join(QLatin1Char(' '));
}

} // namespace shortlist
