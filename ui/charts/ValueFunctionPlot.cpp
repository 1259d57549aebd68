// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ValueFunctionPlot.h"

#include "ui/charts/Axes.h"
#include "ui/charts/Drawing.h"
#include "ui/charts/LabelPlacer.h"
#include "ui/charts/PlotSurface.h"

#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

constexpr int kLeastWidth = 240;
constexpr int kLeastHeight = 160;
constexpr double kTop = 110; // room for a label above the best value

struct Placed
{
    QString words;
    QRectF rect;
};

} // namespace

ValueFunctionPlot::ValueFunctionPlot(QWidget *parent)
    : Chart(parent)
{}

void ValueFunctionPlot::setData(const ValueFunctionData &data)
{
    m_data = data;
    setCurrent(current(), false);
    refresh();
}

QSize ValueFunctionPlot::sizeHint() const
{
    const int unit = fontMetrics().height();
    return QSize(unit * 22, unit * 14).expandedTo(minimumSizeHint());
}

QSize ValueFunctionPlot::minimumSizeHint() const
{
    return {kLeastWidth, kLeastHeight};
}

void ValueFunctionPlot::compose(PlotSurface &plot, const ChartCanvas &canvas) const
{
    const ChartStyle &style = canvas.style;
    const QSizeF size(plot.viewport().size());
    const Head head(canvas, title(), QString(), {}, size.width());
    plot.addPainting(QStringLiteral("overlay"), [head](QPainter &painter) { head.paint(painter); });
    if (m_data.curve.size() < 2) {
        plot.addPainting(QStringLiteral("overlay"), [style, size](QPainter &painter) {
            text(painter, QRectF(QPointF(0, 0), size), Qt::AlignCenter, style.font, style.muted,
                 tr("The scale has no value function yet."));
        });
        return;
    }
    const QFont font = style.small();
    const qreal line = em(font);
    const qreal gap = Head::margin(style);
    const qreal left = std::ceil(gap * 0.5 + line + 6 + 6 + textWidth(font, number(100, 0)));
    const qreal width = std::max(line * 4, size.width() - left - gap * 1.4);
    const qreal height = std::max(line * 2, size.height() - head.height() - line * 2 - 12 - gap * 0.5);
    const QRect inner(static_cast<int>(left), static_cast<int>(std::ceil(head.height())), static_cast<int>(width),
                      static_cast<int>(height));
    const double low = m_data.curve.front().x();
    const double high = m_data.curve.back().x();
    const double least = std::max(1e-6, std::pow(10.0, -m_data.decimals));
    AxisSpan span = spanFor(low, high, 6, least);
    span =
        spanFor(low, high, std::clamp(static_cast<int>(width / (widestLabel(span, font) + line * 1.6)), 1, 8), least);

    QCPAxisRect *rect = plot.addAxisRect(inner);
    for (QCPAxis::AxisType other : {QCPAxis::atTop, QCPAxis::atRight})
        rect->axis(other)->setVisible(false);
    QCPAxis *x = rect->axis(QCPAxis::atBottom);
    QCPAxis *y = rect->axis(QCPAxis::atLeft);
    plot.styleAxis(x, style, false);
    plot.styleAxis(y, style, true);
    applySpan(x, span);
    x->setBasePen(QPen(style.muted, 1));
    x->setLabel(elided(font, withUnit(m_data.measure, m_data.unit), size.width() - gap * 2));
    y->setLabel(elided(font, tr("Worth, points"), height));
    y->setRange(0, kTop);
    const auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
    ticker->setTickStep(height < line * 9 ? 50 : 20);
    y->setTicker(ticker);
    composeCurve(plot, style, x, y);
    composeMarks(plot, canvas, QRectF(inner), span.lower, span.upper);
}

void ValueFunctionPlot::composeCurve(PlotSurface &plot, const ChartStyle &style, QCPAxis *x, QCPAxis *y) const
{
    QCPGraph *curve = plot.addGraph(x, y);
    curve->setPen(QPen(style.accent, 2));
    QColor wash = style.accent;
    wash.setAlpha(style.dark ? 46 : 28);
    curve->setBrush(wash);
    curve->setAdaptiveSampling(false);
    QVector<double> keys;
    QVector<double> values;
    // Outside the scale the value stays that of the nearest end.
    keys.append(x->range().lower);
    values.append(m_data.curve.front().y() * 100);
    for (const QPointF &point : m_data.curve) {
        keys.append(point.x());
        values.append(point.y() * 100);
    }
    keys.append(x->range().upper);
    values.append(m_data.curve.back().y() * 100);
    curve->setData(keys, values, true);
}

void ValueFunctionPlot::composeMarks(PlotSurface &plot, const ChartCanvas &canvas, const QRectF &inner, double lower,
                                     double upper) const
{
    const ChartStyle &style = canvas.style;
    const QFont font = style.small();
    const auto at = [&](const ValueMark &mark) {
        return QPointF(inner.left() + (mark.x - lower) / (upper - lower) * inner.width(),
                       inner.bottom() - mark.value * 100 / kTop * inner.height());
    };
    LabelPlacer placer(inner.adjusted(1, -Head::margin(style) * 0.6, 6, 0));
    std::vector<QPointF> points;
    for (const ValueMark &mark : m_data.marks) {
        points.push_back(at(mark));
        placer.block(QRectF(points.back().x() - 5, points.back().y() - 5, 10, 10));
        plot.addArea(static_cast<int>(points.size()) - 1, -1,
                     QRectF(points.back().x() - 5, points.back().y() - 5, 10, 10), 5);
    }
    // The curve itself is in a label's way, too.
    for (std::size_t i = 0; i + 1 < m_data.curve.size(); ++i) {
        constexpr int steps = 16;
        for (int step = 0; step <= steps; ++step) {
            const QPointF from = m_data.curve[i];
            const QPointF on = from + (m_data.curve[i + 1] - from) * step / steps;
            const QPointF pixel = at({on.x(), on.y(), QString()});
            placer.block(QRectF(pixel.x() - 1.5, pixel.y() - 1.5, 3, 3));
        }
    }
    std::vector<Placed> labels;
    for (std::size_t i = 0; i < m_data.marks.size(); ++i) {
        if (m_data.marks[i].label.isEmpty())
            continue;
        const QString words = elided(font, m_data.marks[i].label, em(font) * 9);
        if (const auto rect = placer.place(points[i], QSizeF(textWidth(font, words) + 2, em(font) * 0.95), 7))
            labels.push_back({words, *rect});
    }
    plot.addPainting(QStringLiteral("overlay"), [points, labels, style, current = canvas.current](QPainter &painter) {
        for (std::size_t i = 0; i < points.size(); ++i) {
            const bool strong = static_cast<int>(i) == current;
            painter.setPen(QPen(style.accent, 1.6));
            painter.setBrush(strong ? style.accent : style.background);
            painter.drawEllipse(points[i], strong ? 5 : 3.6, strong ? 5 : 3.6);
        }
        for (const Placed &label : labels)
            text(painter, label.rect, Qt::AlignCenter, style.small(), style.text, label.words);
    });
}

QStringList ValueFunctionPlot::linesFor(int item, int) const
{
    const ValueMark &mark = m_data.marks[static_cast<std::size_t>(item)];
    const QString x = number(mark.x, m_data.decimals);
    const QString measured = m_data.unit.isEmpty() ? x : QStringLiteral("%1 %2").arg(x, oneLine(m_data.unit));
    QStringList lines;
    if (!mark.label.isEmpty())
        lines.append(oneLine(mark.label));
    lines.append(tr("%1 is worth %2 points").arg(measured, number(mark.value * 100, 1)));
    return lines;
}

QString ValueFunctionPlot::numbersAsText() const
{
    QStringList rows{
        QStringList{cell(withUnit(m_data.measure, m_data.unit)), tr("Worth, points")}.join(QLatin1Char('\t'))};
    for (const QPointF &point : m_data.curve)
        rows.append(
            QStringList{number(point.x(), m_data.decimals), number(point.y() * 100, 1)}.join(QLatin1Char('\t')));
    return rows.join(QLatin1Char('\n'));
}

QString ValueFunctionPlot::summary() const
{
    if (m_data.curve.size() < 2)
        return tr("The scale has no value function yet.");
    const QPointF from = m_data.curve.front();
    const QPointF to = m_data.curve.back();
    return tr("%1: %2 is worth %3 points, %4 is worth %5 points.")
        .arg(withUnit(m_data.measure, m_data.unit), number(from.x(), m_data.decimals), number(from.y() * 100, 0),
             number(to.x(), m_data.decimals), number(to.y() * 100, 0));
}

} // namespace shortlist
