// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Scatter.h"

#include "ui/charts/Axes.h"
#include "ui/charts/Drawing.h"
#include "ui/charts/LabelPlacer.h"
#include "ui/charts/PlotSurface.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

constexpr int kMostLabels = 15;
constexpr int kManyPoints = 200; // smaller and fainter from here on

bool isKnown(const ScatterPoint &point)
{
    return !std::isnan(point.x) && !std::isnan(point.y);
}

void composeAxis(PlotSurface &plot, QCPAxis *axis, const ChartStyle &style, const AxisSpan &span, const QString &label)
{
    plot.styleAxis(axis, style, true);
    axis->setBasePen(QPen(style.muted, 1));
    applySpan(axis, span);
    axis->setLabel(label);
}

} // namespace

// Where things are on one canvas.
struct Scatter::Shape
{
    QRect plot;
    AxisSpan x;
    AxisSpan y;

    QPointF at(const ScatterPoint &point) const
    {
        return {plot.left() + (point.x - x.lower) / (x.upper - x.lower) * plot.width(),
                plot.top() + plot.height() - (point.y - y.lower) / (y.upper - y.lower) * plot.height()};
    }
};

Scatter::Scatter(QWidget *parent)
    : Chart(parent)
{}

void Scatter::setData(const ScatterData &data)
{
    m_data = data;
    m_front = paretoFront(m_data.points, m_data.better);
    setCurrent(current(), false);
    refresh();
}

bool Scatter::onFront(int item) const
{
    return std::find(m_front.begin(), m_front.end(), item) != m_front.end();
}

QString Scatter::xLabel() const
{
    const QString measure = withUnit(m_data.measure, m_data.unit);
    switch (m_data.better) {
    case Better::Less:
        return tr("%1 (less is better)").arg(measure);
    case Better::More:
        return tr("%1 (more is better)").arg(measure);
    case Better::Neither:
        break;
    }
    return measure;
}

QString Scatter::note() const
{
    const auto left = std::count_if(m_data.points.begin(), m_data.points.end(),
                                    [](const ScatterPoint &point) { return !isKnown(point); });
    if (left == 0)
        return {};
    return left == 1 ? tr("1 provider without this number or without a total is left out.")
                     : tr("%1 providers without this number or without a total are left out.")
                           .arg(QLocale().toString(static_cast<qlonglong>(left)));
}

Scatter::Shape Scatter::shapeFor(const QSizeF &size, const ChartStyle &style, qreal top) const
{
    double lowX = std::numeric_limits<double>::infinity();
    double highX = -lowX;
    double lowY = lowX;
    double highY = highX;
    for (const ScatterPoint &point : m_data.points) {
        if (!isKnown(point))
            continue;
        lowX = std::min(lowX, point.x);
        highX = std::max(highX, point.x);
        lowY = std::min(lowY, point.y);
        highY = std::max(highY, point.y);
    }
    Shape shape;
    const QFont font = style.small();
    const qreal line = em(font);
    const qreal gap = Head::margin(style);
    const qreal below = line * 2 + 6 + 8 + gap * 0.5;
    const qreal height = std::max(line * 3, size.height() - top - below);
    shape.y = spanFor(lowY, highY, std::clamp(static_cast<int>(height / (line * 3.2)), 2, 10), 5);
    shape.y.lower = std::max(0.0, shape.y.lower);
    shape.y.upper = std::min(102.0, shape.y.upper);
    const qreal left = std::ceil(gap * 0.5 + line + 8 + 6 + widestLabel(shape.y, font));
    const qreal width = std::max(line * 5, size.width() - left - gap * 1.5);
    const double leastX = std::max({std::pow(10.0, -m_data.decimals), std::abs(highX) * 0.02, 1e-6});
    shape.x = spanFor(lowX, highX, 8, leastX);
    const int ticks = static_cast<int>(width / (widestLabel(shape.x, font) + line * 2));
    shape.x = spanFor(lowX, highX, std::clamp(ticks, 2, 10), leastX);
    shape.plot = QRect(static_cast<int>(left), static_cast<int>(std::ceil(top)), static_cast<int>(width),
                       static_cast<int>(height));
    return shape;
}

void Scatter::compose(PlotSurface &plot, const ChartCanvas &canvas) const
{
    const ChartStyle &style = canvas.style;
    const QSizeF size(plot.viewport().size());
    const Head head(canvas, title(), note(), legend(style), size.width());
    plot.addPainting(QStringLiteral("overlay"), [head](QPainter &painter) { head.paint(painter); });
    if (std::none_of(m_data.points.begin(), m_data.points.end(), isKnown)) {
        plot.addPainting(QStringLiteral("overlay"), [style, size](QPainter &painter) {
            text(painter, QRectF(QPointF(0, 0), size), Qt::AlignCenter, style.font, style.muted,
                 tr("No provider has this number and a total yet."));
        });
        return;
    }
    const Shape shape = shapeFor(size, style, head.height());
    QCPAxisRect *rect = plot.addAxisRect(shape.plot);
    for (QCPAxis::AxisType other : {QCPAxis::atTop, QCPAxis::atRight})
        rect->axis(other)->setVisible(false);
    QCPAxis *x = rect->axis(QCPAxis::atBottom);
    QCPAxis *y = rect->axis(QCPAxis::atLeft);
    const auto fitted = [&](const QString &label, qreal room) { return elided(style.small(), label, room); };
    composeAxis(plot, x, style, shape.x, fitted(xLabel(), size.width() - 2 * Head::margin(style)));
    composeAxis(plot, y, style, shape.y,
                fitted(tr("Total, points of 100 (more is better)"), shape.plot.height() * 1.1));
    composePoints(plot, style, x, y);

    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        if (!isKnown(m_data.points[i]))
            continue;
        const QPointF at = shape.at(m_data.points[i]);
        plot.addArea(static_cast<int>(i), -1, QRectF(at.x() - 5, at.y() - 5, 10, 10), 6);
    }
    paintLabels(plot, canvas, shape);
}

std::vector<LegendEntry> Scatter::legend(const ChartStyle &style) const
{
    if (m_front.empty())
        return {};
    const auto sign = [style](QPainter &painter, const QRectF &rect) {
        painter.setPen(QPen(style.accent, 1.6));
        painter.drawLine(QPointF(rect.left() - 3, rect.center().y()), QPointF(rect.right() + 3, rect.center().y()));
        painter.setBrush(style.accent);
        painter.drawEllipse(rect.center(), 4, 4);
    };
    std::vector<LegendEntry> entries;
    entries.push_back({tr("No other provider is better in both"), sign, -1, false});
    entries.back().longName = true;
    return entries;
}

void Scatter::composePoints(PlotSurface &plot, const ChartStyle &style, QCPAxis *x, QCPAxis *y) const
{
    QVector<double> others[2];
    QVector<double> front[2];
    for (std::size_t i = 0; i < m_data.points.size(); ++i) {
        if (!isKnown(m_data.points[i]) || onFront(static_cast<int>(i)))
            continue;
        others[0].append(m_data.points[i].x);
        others[1].append(m_data.points[i].y);
    }
    for (int index : m_front) {
        front[0].append(m_data.points[static_cast<std::size_t>(index)].x);
        front[1].append(m_data.points[static_cast<std::size_t>(index)].y);
    }
    const bool many = others[0].size() > kManyPoints;
    QColor fill = style.muted;
    fill.setAlpha(many ? 70 : 120);
    QCPGraph *rest = plot.addGraph(x, y);
    rest->setLineStyle(QCPGraph::lsNone);
    rest->setPen(Qt::NoPen); // else QCustomPlot's own blue outlines every point
    rest->setAdaptiveSampling(false);
    rest->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, many ? QPen(Qt::NoPen) : QPen(style.muted, 1.2),
                                          QBrush(fill), many ? 5 : 8));
    rest->setData(others[0], others[1]);

    // What the front's providers reach together: a staircase, since between two offers there is none.
    QCPGraph *steps = plot.addGraph(x, y);
    steps->setLineStyle(m_data.better == Better::Less ? QCPGraph::lsStepLeft : QCPGraph::lsStepRight);
    steps->setPen(QPen(style.accent, 1.6));
    steps->setAdaptiveSampling(false);
    steps->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(style.background, 1.2), QBrush(style.accent), 10));
    steps->setData(front[0], front[1]);
}

void Scatter::blockFront(LabelPlacer &placer, const Shape &shape) const
{
    for (std::size_t i = 0; i + 1 < m_front.size(); ++i) {
        const QPointF from = shape.at(m_data.points[static_cast<std::size_t>(m_front[i])]);
        const QPointF to = shape.at(m_data.points[static_cast<std::size_t>(m_front[i + 1])]);
        // The staircase runs level from the cheaper (or, where more is better, the lesser) point and then up.
        const bool level = m_data.better == Better::Less;
        const QPointF corner = level ? QPointF(to.x(), from.y()) : QPointF(from.x(), to.y());
        placer.block(QRectF(from, corner).normalized().adjusted(-1, -1, 1, 1));
        placer.block(QRectF(corner, to).normalized().adjusted(-1, -1, 1, 1));
    }
}

std::vector<int> Scatter::namedPoints(int current) const
{
    std::vector<int> named;
    const auto add = [&](int item) {
        if (isKnown(m_data.points[static_cast<std::size_t>(item)]) &&
            std::find(named.begin(), named.end(), item) == named.end())
            named.push_back(item);
    };
    // The selected one has the first choice of place, then those that matter most.
    if (current >= 0)
        add(current);
    for (int item : m_front)
        add(item);
    if (m_data.points.size() <= kMostLabels) {
        for (int item = 0; item < itemCount(); ++item)
            add(item);
    }
    if (named.size() > kMostLabels)
        named.resize(kMostLabels);
    return named;
}

void Scatter::paintLabels(PlotSurface &plot, const ChartCanvas &canvas, const Shape &shape) const
{
    struct Label
    {
        QString words;
        QRectF rect;
        bool strong = false;
    };
    const ChartStyle &style = canvas.style;
    const auto point = [this](int item) -> const ScatterPoint & {
        return m_data.points[static_cast<std::size_t>(item)];
    };
    const std::vector<int> named = namedPoints(canvas.current);
    LabelPlacer placer(QRectF(shape.plot).adjusted(1, 1, Head::margin(style), -1));
    for (int item : named) {
        const QPointF at = shape.at(point(item));
        placer.block(QRectF(at.x() - 6, at.y() - 6, 12, 12));
    }
    blockFront(placer, shape);
    std::vector<Label> labels;
    for (int item : named) {
        const bool strong = item == canvas.current;
        const QFont font = strong ? style.bold() : style.small();
        // A short form may fit where the whole name does not.
        for (qreal longest : {11.0, 5.5}) {
            const QString words = elided(font, point(item).name, em(font) * longest);
            const QSizeF size(textWidth(font, words) + 2, em(font) * 0.95);
            const auto rect = placer.place(shape.at(point(item)), size, strong ? 12 : 9);
            if (rect) {
                labels.push_back({words, *rect, strong});
                break;
            }
        }
    }
    const bool ring = !named.empty() && named.front() == canvas.current;
    const QPointF centre = ring ? shape.at(point(canvas.current)) : QPointF();
    plot.addPainting(QStringLiteral("overlay"), [labels, ring, centre, style](QPainter &painter) {
        if (ring) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(style.text, 2));
            painter.drawEllipse(centre, 8, 8);
        }
        QColor veil = style.background;
        veil.setAlpha(190);
        for (const Label &label : labels)
            painter.fillRect(label.rect, veil);
        for (const Label &label : labels)
            text(painter, label.rect, Qt::AlignCenter, label.strong ? style.bold() : style.small(), style.text,
                 label.words);
    });
}

QStringList Scatter::linesFor(int item, int) const
{
    const ScatterPoint &point = m_data.points[static_cast<std::size_t>(item)];
    const QString value = number(point.x, m_data.decimals);
    QStringList lines{oneLine(point.name)};
    lines.append(m_data.unit.isEmpty() ? tr("%1: %2").arg(oneLine(m_data.measure), value)
                                       : tr("%1: %2 %3").arg(oneLine(m_data.measure), value, oneLine(m_data.unit)));
    lines.append(tr("Total %1 points of 100").arg(number(point.y, 1)));
    if (onFront(item))
        lines.append(tr("No other provider is better in both"));
    return lines;
}

QString Scatter::numbersAsText() const
{
    QStringList rows{
        QStringList{tr("Provider"), cell(withUnit(m_data.measure, m_data.unit)), tr("Total")}.join(QLatin1Char('\t'))};
    for (const ScatterPoint &point : m_data.points) {
        const auto plain = [](double value, int decimals) {
            return std::isnan(value) ? QString() : number(value, decimals);
        };
        rows.append(
            QStringList{cell(point.name), plain(point.x, m_data.decimals), plain(point.y, 2)}.join(QLatin1Char('\t')));
    }
    return rows.join(QLatin1Char('\n'));
}

QString Scatter::summary() const
{
    QStringList best;
    for (std::size_t i = 0; i < m_front.size() && i < kMostLabels; ++i)
        best.append(oneLine(m_data.points[static_cast<std::size_t>(m_front[i])].name));
    const QString what = tr("%1 against the total.").arg(oneLine(m_data.measure));
    if (best.isEmpty())
        return what;
    const QString front = tr("No other provider is better in both than: %1.").arg(best.join(QStringLiteral(", ")));
    return QStringLiteral("%1 %2").arg(what, front);
}

} // namespace shortlist
