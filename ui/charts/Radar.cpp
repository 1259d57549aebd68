// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Radar.h"

#include "ui/charts/Drawing.h"
#include "ui/charts/PlotSurface.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

constexpr int kLeastAxes = 3;
constexpr double kRings[] = {20, 40, 60, 80, 100};

// Shapes tell the series apart without colour.
QCPScatterStyle marker(const ChartStyle &style, std::size_t index, const QColor &colour)
{
    static constexpr QCPScatterStyle::ScatterShape shapes[] = {
        QCPScatterStyle::ssDisc,    QCPScatterStyle::ssSquare,           QCPScatterStyle::ssTriangle,
        QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssCircle};
    const bool hollow = index % std::size(shapes) == 5;
    return QCPScatterStyle(shapes[index % std::size(shapes)], QPen(colour, 1.6),
                           QBrush(hollow ? style.background : colour), 8);
}

QPointF onCircle(const QPointF &centre, qreal radius, int axis, int axes)
{
    const double angle = 2 * M_PI * axis / axes - M_PI / 2;
    return {centre.x() + radius * std::cos(angle), centre.y() + radius * std::sin(angle)};
}

struct AxisLabel
{
    QRectF rect;
    int flags = Qt::AlignCenter;
    QStringList lines;
};

AxisLabel labelAt(const ChartStyle &style, const QString &name, const QPointF &centre, qreal radius, qreal widest,
                  int axis, int axes)
{
    const QFont font = style.font;
    AxisLabel label;
    label.lines = wrapped(font, name, widest, 2);
    qreal width = 0;
    for (const QString &line : std::as_const(label.lines))
        width = std::max(width, textWidth(font, line));
    const qreal height = em(font) * static_cast<qreal>(label.lines.size());
    const QPointF anchor = onCircle(centre, radius + em(font) * 0.7, axis, axes);
    const QPointF away = (anchor - centre) / (radius + em(font) * 0.7);
    qreal left = anchor.x() - width / 2;
    if (away.x() > 0.15) {
        left = anchor.x();
        label.flags = Qt::AlignLeft;
    } else if (away.x() < -0.15) {
        left = anchor.x() - width;
        label.flags = Qt::AlignRight;
    }
    label.rect = QRectF(left, anchor.y() - height / 2 + away.y() * height / 2, width, height);
    return label;
}

void paintLabel(QPainter &painter, const ChartStyle &style, const AxisLabel &label)
{
    qreal y = label.rect.top();
    for (const QString &line : label.lines) {
        const qreal height = em(style.font);
        text(painter, QRectF(label.rect.left(), y, label.rect.width(), height), label.flags | Qt::AlignVCenter,
             style.font, style.text, line);
        y += height;
    }
}

// The rings' numbers stand between the first two spokes, where no label is; under the lines.
void paintRings(QPainter &painter, const ChartStyle &style, const QPointF &centre, qreal radius, int axes)
{
    const QFont font = style.small();
    for (double ring : kRings) {
        if (ring < 100 && radius < em(font) * 7)
            continue;
        const double angle = M_PI / axes - M_PI / 2;
        const QPointF at = centre + radius * ring / 100 * QPointF(std::cos(angle), std::sin(angle));
        const QString words = number(ring, 0);
        const QRectF box(at.x() - textWidth(font, words) / 2 - 2, at.y() - em(font) / 2, textWidth(font, words) + 4,
                         em(font));
        painter.fillRect(box.adjusted(0, 2, 0, -2), style.background);
        text(painter, box, Qt::AlignCenter, font, style.muted, words);
    }
}

std::vector<LegendEntry> legendOf(const RadarData &data, const ChartStyle &style, int current)
{
    std::vector<LegendEntry> legend;
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        const QColor colour = style.group(data.series[i].colour);
        const QCPScatterStyle shape = marker(style, i, colour);
        legend.push_back(
            {data.series[i].name,
             [shape, colour](QPainter &painter, const QRectF &sign) {
                 painter.setPen(QPen(colour, 2));
                 painter.drawLine(QPointF(sign.left() - 2, sign.center().y()),
                                  QPointF(sign.right() + 2, sign.center().y()));
                 QPainterPath path;
                 // QCPScatterStyle wants QCustomPlot's painter; a plain one draws the same shapes.
                 const qreal r = 4;
                 const QPointF c = sign.center();
                 switch (shape.shape()) {
                 case QCPScatterStyle::ssSquare:
                     path.addRect(QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r));
                     break;
                 case QCPScatterStyle::ssTriangle:
                     path.addPolygon(QPolygonF(
                         {{c.x() - r, c.y() + 0.755 * r}, {c.x() + r, c.y() + 0.755 * r}, {c.x(), c.y() - 0.977 * r}}));
                     break;
                 case QCPScatterStyle::ssTriangleInverted:
                     path.addPolygon(QPolygonF(
                         {{c.x() - r, c.y() - 0.755 * r}, {c.x() + r, c.y() - 0.755 * r}, {c.x(), c.y() + 0.977 * r}}));
                     break;
                 case QCPScatterStyle::ssDiamond:
                     path.addPolygon(
                         QPolygonF({{c.x() - r, c.y()}, {c.x(), c.y() - r}, {c.x() + r, c.y()}, {c.x(), c.y() + r}}));
                     break;
                 default:
                     path.addEllipse(c, r, r);
                 }
                 path.closeSubpath();
                 painter.setPen(QPen(colour, 1.6));
                 painter.setBrush(shape.brush());
                 painter.drawPath(path);
             },
             static_cast<int>(i), static_cast<int>(i) == current});
    }
    return legend;
}

} // namespace

Radar::Radar(QWidget *parent)
    : Chart(parent)
{}

void Radar::setData(const RadarData &data)
{
    m_data = data;
    if (m_data.series.size() > RadarData::kMostSeries)
        m_data.series.resize(RadarData::kMostSeries);
    m_data.axes = m_data.axes.mid(0, RadarData::kMostAxes);
    for (RadarSeries &series : m_data.series)
        series.values.resize(static_cast<std::size_t>(m_data.axes.size()), std::numeric_limits<double>::quiet_NaN());
    setCurrent(current(), false);
    refresh();
}

void Radar::compose(PlotSurface &plot, const ChartCanvas &canvas) const
{
    const ChartStyle &style = canvas.style;
    const QSizeF size(plot.viewport().size());
    const Head head(canvas, title(), QString(), legendOf(m_data, style, canvas.current), size.width());
    plot.addPainting(QStringLiteral("overlay"), [head](QPainter &painter) { head.paint(painter); });
    const int axes = static_cast<int>(m_data.axes.size());
    if (axes < kLeastAxes) {
        plot.addPainting(QStringLiteral("overlay"), [style, size](QPainter &painter) {
            text(painter, QRectF(QPointF(0, 0), size), Qt::AlignCenter, style.font, style.muted,
                 tr("A radar needs at least three criteria."));
        });
        return;
    }
    for (const auto &[item, rect] : head.places())
        plot.addArea(item, -1, rect);

    const qreal line = em(style.font);
    const qreal gap = Head::margin(style);
    const qreal widest = std::min(line * 10, size.width() * 0.24);
    const qreal top = head.height();
    const qreal byHeight = (size.height() - top - gap) / 2 - line * 2.8;
    const qreal byWidth = size.width() / 2 - gap - widest - line * 0.7;
    const int radius = static_cast<int>(std::max(line * 2, std::min(byHeight, byWidth)));
    const QPoint centre(static_cast<int>(size.width() / 2), static_cast<int>((top + size.height() - gap) / 2));
    QCPPolarAxisAngular *angular = composeAxes(plot, style, centre, radius);

    for (std::size_t i = 0; i < m_data.series.size(); ++i)
        composeSeries(plot, canvas, angular, i);
    for (int axis = 0; axis < axes; ++axis) {
        const AxisLabel label = labelAt(style, m_data.axes.at(axis), centre, radius, widest, axis, axes);
        plot.addArea(-1, axis, label.rect);
        plot.addPainting(QStringLiteral("overlay"),
                         [label, style](QPainter &painter) { paintLabel(painter, style, label); });
    }
    plot.addPainting(QStringLiteral("grid"), [style, centre, radius, axes](QPainter &painter) {
        paintRings(painter, style, centre, radius, axes);
    });
}

QCPPolarAxisAngular *Radar::composeAxes(PlotSurface &plot, const ChartStyle &style, const QPoint &centre,
                                        int radius) const
{
    auto *angular = new QCPPolarAxisAngular(&plot);
    const QRect outer = plot.viewport();
    angular->setAutoMargins(QCP::msNone);
    angular->setMinimumMargins(QMargins(0, 0, 0, 0));
    angular->setMinimumSize(1, 1);
    angular->setMargins(QMargins(centre.x() - radius, centre.y() - radius, outer.width() - centre.x() - radius,
                                 outer.height() - centre.y() - radius));
    plot.plotLayout()->addElement(0, 0, angular);
    angular->setRange(0, static_cast<double>(m_data.axes.size()));
    const auto spokes = QSharedPointer<QCPAxisTickerFixed>::create();
    spokes->setTickStep(1);
    angular->setTicker(spokes);
    angular->setTickLabels(false);
    angular->setTicks(true);
    angular->setTickLength(0, 0);
    angular->setSubTicks(false);
    angular->setBasePen(QPen(style.grid, 1));
    angular->setTickPen(QPen(style.grid, 1));
    angular->setSubTickPen(QPen(style.grid, 1));
    angular->grid()->setAngularPen(QPen(style.grid, 1));
    angular->grid()->setRadialPen(QPen(style.grid, 1));
    angular->grid()->setSubGridType(QCPPolarGrid::gtNone);

    QCPPolarAxisRadial *radial = angular->radialAxis();
    radial->setRange(0, 100);
    const auto rings = QSharedPointer<QCPAxisTickerFixed>::create();
    rings->setTickStep(20);
    radial->setTicker(rings);
    radial->setTickLabels(false);
    radial->setSubTicks(false);
    radial->setTickLength(0, 0);
    radial->setBasePen(QPen(style.grid, 1));
    radial->setTickPen(QPen(style.grid, 1));
    plot.layOut();
    return angular;
}

void Radar::composeSeries(PlotSurface &plot, const ChartCanvas &canvas, QCPPolarAxisAngular *angular,
                          std::size_t index) const
{
    const RadarSeries &series = m_data.series[index];
    const bool strong = static_cast<int>(index) == canvas.current;
    const QColor colour = canvas.style.group(series.colour);
    auto *graph = new QCPPolarGraph(angular, angular->radialAxis());
    graph->setPeriodic(false);
    graph->setPen(QPen(colour, strong ? 3.0 : 1.8));
    graph->setScatterStyle(marker(canvas.style, index, colour));
    const bool whole = std::none_of(series.values.begin(), series.values.end(), [](double v) { return std::isnan(v); });
    // Where a value is missing there is a gap in the line, and no area to fill.
    if (whole && (strong || m_data.series.size() == 1)) {
        QColor wash = colour;
        wash.setAlpha(34);
        graph->setBrush(wash);
    }
    QVector<double> keys;
    QVector<double> values;
    // Once more round to the first, so that the line closes.
    for (std::size_t i = 0; i <= series.values.size(); ++i) {
        keys.append(static_cast<double>(i));
        values.append(series.values[i % series.values.size()]);
    }
    graph->setData(keys, values, true);
    plot.keep(graph);
    for (std::size_t axis = 0; axis < series.values.size(); ++axis) {
        if (std::isnan(series.values[axis]))
            continue;
        const QPointF at = graph->coordsToPixels(static_cast<double>(axis), series.values[axis]);
        plot.addArea(static_cast<int>(index), static_cast<int>(axis), QRectF(at.x() - 5, at.y() - 5, 10, 10), 5);
    }
}

QStringList Radar::linesFor(int item, int part) const
{
    if (item < 0)
        return {oneLine(m_data.axes.at(part))};
    const RadarSeries &series = m_data.series[static_cast<std::size_t>(item)];
    QStringList lines{oneLine(series.name)};
    const auto line = [&](int axis) {
        const double value = series.values[static_cast<std::size_t>(axis)];
        const QString name = oneLine(m_data.axes.at(axis));
        lines.append(std::isnan(value) ? tr("%1: no score yet").arg(name) : tr("%1: %2").arg(name, number(value, 1)));
    };
    if (part >= 0) {
        line(part);
    } else {
        for (int axis = 0; axis < m_data.axes.size(); ++axis)
            line(axis);
    }
    return lines;
}

QString Radar::numbersAsText() const
{
    QStringList head{tr("Criterion")};
    for (const RadarSeries &series : m_data.series)
        head.append(cell(series.name));
    QStringList rows{head.join(QLatin1Char('\t'))};
    for (int axis = 0; axis < m_data.axes.size(); ++axis) {
        QStringList cells{cell(m_data.axes.at(axis))};
        for (const RadarSeries &series : m_data.series) {
            const double value = series.values[static_cast<std::size_t>(axis)];
            cells.append(std::isnan(value) ? QString() : number(value, 2));
        }
        rows.append(cells.join(QLatin1Char('\t')));
    }
    return rows.join(QLatin1Char('\n'));
}

QString Radar::summary() const
{
    QStringList names;
    for (const RadarSeries &series : m_data.series)
        names.append(oneLine(series.name));
    if (names.isEmpty())
        return tr("No provider is chosen.");
    return tr("%1 compared over %2 criteria, in points of 100.")
        .arg(QLocale().createSeparatedList(names), QLocale().toString(m_data.axes.size()));
}

qreal Radar::heightFor(qreal width, const QFont &font, int) const
{
    return scaled(width, font, [&](qreal inner, const ChartCanvas &canvas) {
        const Head head(canvas, QString(), QString(), legendOf(m_data, canvas.style, -1), inner);
        const qreal line = em(canvas.style.font);
        const qreal widest = std::min(line * 10, inner * 0.24);
        const qreal radius = inner / 2 - Head::margin(canvas.style) - widest - line * 0.7;
        return head.height() + 2 * std::min(radius, line * 12) + line * 5.6 + Head::margin(canvas.style);
    });
}

} // namespace shortlist
