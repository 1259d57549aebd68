// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/RowChart.h"

#include "ui/charts/PlotSurface.h"
#include "ui/charts/RowShape.h"

#include <QGridLayout>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

// With more rows the column of names has a fixed width, so that scrolling does not move the bars.
constexpr int kMeasuredNames = 60;

qreal roomBelow(const ChartStyle &style)
{
    return em(style.small()) * 2 + 14; // tick labels and the axis' name
}

qreal leastPitch(const ChartStyle &style)
{
    return std::ceil(em(style.font) * 1.6);
}

} // namespace

RowChart::RowChart(QWidget *parent)
    : Chart(parent)
    , m_scroll(new QScrollBar(Qt::Vertical, this))
{
    m_scroll->setObjectName(QStringLiteral("rows"));
    m_scroll->setAccessibleName(tr("Rows shown"));
    m_scroll->hide();
    grid()->addWidget(m_scroll, 0, 1);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this] { refresh(); });
}

void RowChart::renew()
{
    setCurrent(current(), false);
    settle();
    refresh();
}

QString RowChart::rowsNote(int first, int last) const
{
    const QLocale locale;
    return tr("%1 to %2 of %3").arg(locale.toString(first), locale.toString(last), locale.toString(itemCount()));
}

QString RowChart::note(int first, int last) const
{
    const QString remark = subtitle();
    const QString rows = rowsNote(first, last);
    return remark.isEmpty() ? rows : QStringLiteral("%1 · %2").arg(remark, rows);
}

RowShape RowChart::shapeFor(const QSizeF &size, const ChartCanvas &canvas) const
{
    const ChartStyle &style = canvas.style;
    const std::vector<LegendEntry> entries = itemCount() > 0 ? legend(style) : std::vector<LegendEntry>();
    const auto rowsIn = [&](const Head &head) {
        return std::max(1, static_cast<int>((size.height() - head.height() - roomBelow(style)) / leastPitch(style)));
    };
    // Whether there is a note depends on how many rows fit, and the note takes room itself.
    const QString remark = itemCount() > 0 ? subtitle() : QString();
    RowShape shape(canvas, title(), remark, entries, size.width());
    shape.fit = rowsIn(shape.head);
    if (shape.fit < itemCount()) {
        const int fit = rowsIn(Head(canvas, title(), note(itemCount(), itemCount()), entries, size.width()));
        const int first = std::clamp(canvas.firstRow, 0, itemCount() - fit);
        shape = RowShape(canvas, title(), note(first + 1, first + fit), entries, size.width());
        shape.fit = fit;
        shape.first = first;
    }
    shape.shown = std::min(shape.fit, itemCount() - shape.first);
    const int room = static_cast<int>(size.height() - shape.head.height() - roomBelow(style));
    const int highest = static_cast<int>(em(style.font) * tallest());
    shape.pitch =
        std::clamp(room / std::max(1, std::min(shape.fit, itemCount())), static_cast<int>(leastPitch(style)), highest);
    setColumns(shape, size, style);
    return shape;
}

void RowChart::setColumns(RowShape &shape, const QSizeF &size, const ChartStyle &style) const
{
    const qreal line = em(style.font);
    const qreal gap = Head::margin(style);
    qreal nameWidth = std::min(line * 13, size.width() * 0.32);
    if (itemCount() <= kMeasuredNames) {
        qreal widest = 0;
        for (int row = 0; row < itemCount(); ++row)
            widest = std::max(widest, textWidth(style.bold(), oneLine(rowName(row))) + 2);
        nameWidth = std::min(widest, size.width() * 0.34);
    }
    shape.nameLeft = gap + leftColumn(style);
    shape.nameWidth = nameWidth;
    const qreal left = std::ceil(shape.nameLeft + nameWidth + line * 0.6 + sideRoom(style));
    const qreal right = std::floor(size.width() - gap - std::max(sideRoom(style), line) - rightColumn(style));
    shape.plot = QRect(static_cast<int>(left), static_cast<int>(std::ceil(shape.head.height())),
                       std::max(10, static_cast<int>(right - left)), std::max(1, shape.pitch * shape.shown));
    shape.span = axisSpan(shape.plot.width(), style);
}

void RowChart::compose(PlotSurface &plot, const ChartCanvas &canvas) const
{
    const QSizeF size(plot.viewport().size());
    const RowShape shape = shapeFor(size, canvas);
    const ChartStyle &style = canvas.style;
    plot.addPainting(QStringLiteral("overlay"), [head = shape.head](QPainter &painter) { head.paint(painter); });
    if (itemCount() == 0) {
        plot.addPainting(QStringLiteral("overlay"), [style, size, words = emptySentence()](QPainter &painter) {
            text(painter, QRectF(QPointF(0, 0), size), Qt::AlignCenter, style.font, style.muted,
                 elided(style.font, words, size.width()));
        });
        return;
    }
    composeAxis(plot, style, shape);
    for (int row = 0; row < shape.shown; ++row) {
        plot.addArea(shape.first + row, -1, shape.row(shape.first + row));
        addParts(plot, shape, shape.first + row);
    }
    const int current = canvas.current;
    if (current >= shape.first && current < shape.first + shape.shown) {
        plot.addPainting(QStringLiteral("background"), [band = shape.row(current), style](QPainter &painter) {
            painter.fillRect(band, style.highlight);
            painter.fillRect(QRectF(band.left(), band.top(), 3, band.height()), style.accent);
        });
    }
    // Chart and data outlive the composition: a surface is composed anew before it draws other data.
    plot.addPainting(QStringLiteral("overlay"), [this, shape, style, current](QPainter &painter) {
        paintBehind(painter, style, shape);
        for (int row = 0; row < shape.shown; ++row) {
            const int item = shape.first + row;
            const QRectF place = shape.row(item);
            const QFont font = item == current ? style.bold() : style.font;
            text(painter, QRectF(shape.nameLeft, place.top(), shape.nameWidth, place.height()),
                 Qt::AlignLeft | Qt::AlignVCenter, font, style.text, elided(font, rowName(item), shape.nameWidth));
            paintRow(painter, style, shape, item);
        }
    });
}

void RowChart::composeAxis(PlotSurface &plot, const ChartStyle &style, const RowShape &shape) const
{
    QCPAxisRect *rect = plot.addAxisRect(shape.plot);
    for (QCPAxis::AxisType other : {QCPAxis::atTop, QCPAxis::atRight, QCPAxis::atLeft})
        rect->axis(other)->setVisible(false);
    rect->axis(QCPAxis::atLeft)->grid()->setVisible(false);
    QCPAxis *axis = rect->axis(QCPAxis::atBottom);
    plot.styleAxis(axis, style, true);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const auto &[at, label] : ticks(shape.span))
        ticker->addTick(at, label);
    axis->setTicker(ticker);
    axis->setRange(shape.span.lower, shape.span.upper);
    axis->setLabel(elided(style.small(), axisLabel(), shape.plot.width() + 2 * sideRoom(style)));
}

std::vector<std::pair<double, QString>> RowChart::ticks(const AxisSpan &span) const
{
    std::vector<std::pair<double, QString>> result;
    const double step = span.step;
    for (double at = std::ceil(span.lower / step - 1e-9) * step; at <= span.upper + step * 1e-9; at += step)
        result.emplace_back(at, number(at, span.decimals) + axisSuffix());
    return result;
}

void RowChart::paintBehind(QPainter &, const ChartStyle &, const RowShape &) const {}

qreal RowChart::leftColumn(const ChartStyle &) const
{
    return 0;
}

qreal RowChart::rightColumn(const ChartStyle &) const
{
    return 0;
}

void RowChart::addParts(PlotSurface &, const RowShape &, int) const {}

int RowChart::visibleRows() const
{
    ChartCanvas canvas;
    canvas.style = ChartStyle::of(*this);
    fillCanvas(canvas);
    return shapeFor(QSizeF(size()), canvas).shown;
}

int RowChart::firstVisibleRow() const
{
    return m_scroll->value();
}

qreal RowChart::heightFor(qreal width, const QFont &font, int rows) const
{
    return scaled(width, font, [&](qreal inner, const ChartCanvas &canvas) {
        const Head head(canvas, QString(), note(itemCount(), itemCount()), legend(canvas.style), inner);
        const int wanted = rows > 0 ? std::min(rows, itemCount()) : itemCount();
        return head.height() + roomBelow(canvas.style) + leastPitch(canvas.style) * std::max(1, wanted) + 4;
    });
}

void RowChart::fillCanvas(ChartCanvas &canvas) const
{
    canvas.firstRow = m_scroll->value();
}

void RowChart::bringIntoView(int item)
{
    settle();
    const int rows = visibleRows();
    if (item < m_scroll->value())
        m_scroll->setValue(item);
    else if (item >= m_scroll->value() + rows)
        m_scroll->setValue(item - rows + 1);
}

void RowChart::settle() const
{
    ChartCanvas canvas;
    canvas.style = ChartStyle::of(*this);
    const int fit = shapeFor(QSizeF(size()), canvas).fit;
    m_scroll->setRange(0, std::max(0, itemCount() - fit));
    m_scroll->setPageStep(fit);
    m_scroll->setVisible(itemCount() > fit);
}

void RowChart::wheelEvent(QWheelEvent *event)
{
    m_wheel.turn(*event, m_scroll, nullptr);
}

} // namespace shortlist
