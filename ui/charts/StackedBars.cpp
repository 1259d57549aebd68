// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/StackedBars.h"

#include "ui/charts/Drawing.h"
#include "ui/charts/PlotSurface.h"
#include "ui/charts/Wheel.h"

#include <QGridLayout>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

constexpr int kMeasuredNames =
    60; // with more, the name column has a fixed width, so that scrolling does not move the bars

std::vector<LegendEntry> legendOf(const StackedBarsData &data, const ChartStyle &style)
{
    std::vector<LegendEntry> legend;
    if (data.groups.size() < 2)
        return legend;
    for (const ChartGroup &group : data.groups) {
        const auto sign = [style, index = group.colour](QPainter &painter, const QRectF &rect) {
            fillGroup(painter, rect, style, index);
        };
        legend.push_back({group.name, sign, -1, false});
    }
    return legend;
}

// The length of a part; nothing where nothing is known.
double length(const StackedBar &bar, std::size_t part)
{
    return part < bar.parts.size() && !std::isnan(bar.parts[part]) ? bar.parts[part] : 0.0;
}

bool hasRange(const StackedBar &bar)
{
    return !std::isnan(bar.low) && !std::isnan(bar.high) && bar.high - bar.low >= 0.05;
}

} // namespace

// Where things are: all in surface coordinates.
struct StackedBars::Shape
{
    Shape(const ChartCanvas &canvas, const QString &title, const QString &note, const std::vector<LegendEntry> &legend,
          qreal width)
        : head(canvas, title, note, legend, width)
        , width(width)
    {}

    Head head;
    int first = 0;
    int shown = 0; // rows drawn
    int fit = 0;   // rows there is room for
    int pitch = 1;
    qreal width = 0;
    QRect plot;
    qreal rankRight = 0;
    qreal nameLeft = 0;
    qreal nameWidth = 0;

    // The coloured band of a row, without the gap to its neighbours.
    QRectF band(int index, double from, double to) const
    {
        const QRectF whole = row(index);
        return QRectF(x(from), whole.top() + whole.height() * 0.19, x(to) - x(from), whole.height() * 0.62);
    }
    qreal x(double points) const { return plot.left() + points / 100.0 * plot.width(); }
    QRectF row(int index) const { return QRectF(0, plot.top() + (index - first) * pitch, width, pitch); }
};

StackedBarsData StackedBarsData::of(const std::vector<ChartGroup> &groups, const std::vector<StackedBar> &bars)
{
    const auto shared = std::make_shared<std::vector<StackedBar>>(bars);
    return {groups, static_cast<int>(bars.size()),
            [shared](int row) { return shared->at(static_cast<std::size_t>(row)); }};
}

StackedBars::StackedBars(QWidget *parent)
    : Chart(parent)
    , m_scroll(new QScrollBar(Qt::Vertical, this))
{
    m_scroll->setObjectName(QStringLiteral("rows"));
    m_scroll->setAccessibleName(tr("Providers shown"));
    m_scroll->hide();
    grid()->addWidget(m_scroll, 0, 1);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this] { refresh(); });
}

void StackedBars::setData(const StackedBarsData &data)
{
    m_data = data;
    setCurrent(current(), false);
    settle();
    refresh();
}

StackedBars::Shape StackedBars::shapeFor(const QSizeF &size, const ChartCanvas &canvas) const
{
    const ChartStyle &style = canvas.style;
    const qreal line = em(style.font);
    const std::vector<LegendEntry> legend = legendOf(m_data, style);
    const qreal below = em(style.small()) * 2 + 14; // tick labels and the axis' name
    const int lowest = static_cast<int>(std::ceil(line * 1.6));
    const auto rowsIn = [&](const Head &head) {
        return std::max(1, static_cast<int>((size.height() - head.height() - below) / lowest));
    };
    // Whether there is a note depends on how many rows fit, and the note takes room itself.
    Shape shape(canvas, title(), QString(), legend, size.width());
    shape.fit = rowsIn(shape.head);
    if (shape.fit < m_data.count) {
        const Head trial(canvas, title(), QStringLiteral("0"), legend, size.width());
        const int fit = rowsIn(trial);
        const int first = std::clamp(canvas.firstRow, 0, m_data.count - fit);
        const QLocale locale;
        const QString count = locale.toString(m_data.count);
        const QString note =
            first == 0 ? tr("Top %1 of %2").arg(locale.toString(fit), count)
                       : tr("%1 to %2 of %3").arg(locale.toString(first + 1), locale.toString(first + fit), count);
        shape = Shape(canvas, title(), note, legend, size.width());
        shape.fit = fit;
        shape.first = first;
    }
    shape.shown = std::min(shape.fit, m_data.count - shape.first);
    const int room = static_cast<int>(size.height() - shape.head.height() - below);
    const int highest = static_cast<int>(line * 3);
    shape.pitch = std::clamp(room / std::max(1, std::min(shape.fit, m_data.count)), lowest, highest);

    setColumns(shape, size, style);
    return shape;
}

void StackedBars::setColumns(Shape &shape, const QSizeF &size, const ChartStyle &style) const
{
    const qreal line = em(style.font);
    const qreal gap = Head::margin(style);
    qreal nameWidth = std::min(line * 13, size.width() * 0.32);
    if (m_data.count <= kMeasuredNames) {
        qreal widest = 0;
        for (int row = 0; row < m_data.count; ++row)
            widest = std::max(widest, textWidth(style.bold(), oneLine(m_data.bar(row).name)) + 2);
        nameWidth = std::min(widest, size.width() * 0.34);
    }
    const bool ranks = m_data.count > 0 && m_data.bar(0).rank > 0;
    const qreal rankWidth = ranks ? textWidth(style.font, QLocale().toString(m_data.count)) + line * 0.6 : 0;
    shape.rankRight = gap + rankWidth - line * 0.6;
    shape.nameLeft = gap + rankWidth;
    shape.nameWidth = nameWidth;
    const qreal left = std::ceil(shape.nameLeft + nameWidth + line * 0.6);
    const qreal right = std::floor(size.width() - gap - textWidth(style.bold(), number(100, 1)) - line * 0.3);
    shape.plot = QRect(static_cast<int>(left), static_cast<int>(std::ceil(shape.head.height())),
                       std::max(10, static_cast<int>(right - left)), std::max(1, shape.pitch * shape.shown));
}

void StackedBars::compose(PlotSurface &plot, const ChartCanvas &canvas) const
{
    const Shape shape = shapeFor(QSizeF(plot.viewport().size()), canvas);
    plot.addPainting(QStringLiteral("overlay"), [head = shape.head](QPainter &painter) { head.paint(painter); });
    if (m_data.count == 0)
        return;
    std::vector<StackedBar> bars;
    for (int row = 0; row < shape.shown; ++row)
        bars.push_back(m_data.bar(shape.first + row));

    composeBars(plot, canvas.style, shape, bars);
    for (int row = 0; row < shape.shown; ++row) {
        const int item = shape.first + row;
        const StackedBar &bar = bars[static_cast<std::size_t>(row)];
        plot.addArea(item, -1, shape.row(item));
        double sum = 0;
        for (std::size_t part = 0; part < bar.parts.size(); ++part) {
            plot.addArea(item, static_cast<int>(part), shape.band(item, sum, sum + length(bar, part)));
            sum += length(bar, part);
        }
    }
    const int current = canvas.current;
    if (current >= shape.first && current < shape.first + shape.shown) {
        const QRectF band = shape.row(current);
        plot.addPainting(QStringLiteral("background"), [band, style = canvas.style](QPainter &painter) {
            painter.fillRect(band, style.highlight);
            painter.fillRect(QRectF(band.left(), band.top(), 3, band.height()), style.accent);
        });
    }
    std::vector<int> colours;
    for (const ChartGroup &group : m_data.groups)
        colours.push_back(group.colour);
    plot.addPainting(QStringLiteral("overlay"), [shape, bars, colours, style = canvas.style,
                                                 current](QPainter &painter) {
        for (int row = 0; row < shape.shown; ++row)
            paintRow(painter, style, shape, bars[static_cast<std::size_t>(row)], colours, shape.first + row, current);
    });
}

void StackedBars::composeBars(PlotSurface &plot, const ChartStyle &style, const Shape &shape,
                              const std::vector<StackedBar> &bars) const
{
    QCPAxisRect *rect = plot.addAxisRect(shape.plot);
    QCPAxis *rows = rect->axis(QCPAxis::atLeft);
    QCPAxis *points = rect->axis(QCPAxis::atBottom);
    for (QCPAxis::AxisType other : {QCPAxis::atTop, QCPAxis::atRight})
        rect->axis(other)->setVisible(false);
    plot.styleAxis(rows, style, false);
    rows->setTickLabels(false);
    rows->setBasePen(QPen(style.muted, 1));
    rows->setRangeReversed(true);
    rows->setRange(-0.5, shape.shown - 0.5);
    plot.styleAxis(points, style, true);
    points->setRange(0, 100);
    points->setLabel(tr("Points of 100"));
    points->setBasePen(QPen(style.grid, 1));
    const auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
    ticker->setTickStep(shape.plot.width() < em(style.font) * 16 ? 50 : 20);
    points->setTicker(ticker);

    QCPBars *below = nullptr;
    for (std::size_t part = 0; part < m_data.groups.size(); ++part) {
        auto *stack = new QCPBars(rows, points);
        stack->setWidth(0.62);
        stack->setStackingGap(0);
        stack->setAntialiased(false);
        stack->setBrush(style.group(m_data.groups[part].colour));
        stack->setPen(Qt::NoPen);
        QVector<double> keys;
        QVector<double> values;
        for (std::size_t row = 0; row < bars.size(); ++row) {
            keys.append(static_cast<double>(row));
            values.append(length(bars[row], part));
        }
        stack->setData(keys, values, true);
        if (below)
            stack->moveAbove(below);
        below = stack;
    }
}

void StackedBars::paintRow(QPainter &painter, const ChartStyle &style, const Shape &shape, const StackedBar &bar,
                           const std::vector<int> &colours, int item, int current)
{
    const QRectF row = shape.row(item);
    const QFont font = item == current ? style.bold() : style.font;
    if (bar.rank > 0)
        text(painter, QRectF(0, row.top(), shape.rankRight, row.height()), Qt::AlignRight | Qt::AlignVCenter,
             style.font, style.muted, QLocale().toString(bar.rank));
    text(painter, QRectF(shape.nameLeft, row.top(), shape.nameWidth, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
         font, style.text, elided(font, bar.name, shape.nameWidth));

    const qreal middle = row.center().y();
    double sum = 0;
    for (std::size_t part = 0; part < bar.parts.size(); ++part) {
        const QRectF band = shape.band(item, sum, sum + length(bar, part));
        sum += length(bar, part);
        if (part < colours.size())
            patternOver(painter, band, style, colours[part]);
        // A hair of background keeps neighbours apart where two colours are alike.
        if (part + 1 < bar.parts.size() && length(bar, part) > 0)
            painter.fillRect(QRectF(band.right() - 0.5, band.top(), 1, band.height()), style.background);
    }
    double end = std::isnan(bar.total) ? 0 : bar.total;
    if (hasRange(bar)) {
        end = std::max(end, bar.high);
        const qreal cap = row.height() * 0.14;
        const QLineF line(shape.x(bar.low), middle, shape.x(bar.high), middle);
        const QLineF caps[] = {QLineF(line.x1(), middle - cap, line.x1(), middle + cap),
                               QLineF(line.x2(), middle - cap, line.x2(), middle + cap)};
        for (const QPen &pen : {QPen(style.background, 3.6), QPen(style.text, 1.4)}) {
            painter.setPen(pen);
            painter.drawLine(line);
            painter.drawLines(caps, 2);
        }
    }
    const bool known = !std::isnan(bar.total);
    text(painter, QRectF(shape.x(end) + em(style.font) * 0.4, row.top(), 1, row.height()),
         Qt::AlignLeft | Qt::AlignVCenter, known ? style.bold() : style.small(), known ? style.text : style.muted,
         known ? number(bar.total, 1) : tr("no score yet"));
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
        return tr("No provider is ranked.");
    QStringList parts{tr("Providers as bars of points of 100: %1.").arg(QLocale().toString(m_data.count))};
    for (int row = 0; row < std::min(3, m_data.count); ++row) {
        const StackedBar bar = m_data.bar(row);
        parts.append(tr("%1: %2.").arg(oneLine(bar.name), number(bar.total, 1)));
    }
    return parts.join(QLatin1Char(' '));
}

int StackedBars::visibleRows() const
{
    ChartCanvas canvas;
    canvas.style = ChartStyle::of(*this);
    fillCanvas(canvas);
    return shapeFor(QSizeF(size()), canvas).shown;
}

int StackedBars::firstVisibleRow() const
{
    return m_scroll->value();
}

qreal StackedBars::heightFor(qreal width, const QFont &font, int rows) const
{
    return scaled(width, font, [&](qreal inner, const ChartCanvas &canvas) {
        const Head head(canvas, QString(), QStringLiteral("0"), legendOf(m_data, canvas.style), inner);
        const int wanted = rows > 0 ? std::min(rows, m_data.count) : m_data.count;
        return head.height() + em(canvas.style.small()) * 2 + 14 +
               std::ceil(em(canvas.style.font) * 1.6) * std::max(1, wanted) + 4;
    });
}

void StackedBars::fillCanvas(ChartCanvas &canvas) const
{
    canvas.firstRow = m_scroll->value();
}

void StackedBars::bringIntoView(int item)
{
    settle();
    const int rows = visibleRows();
    if (item < m_scroll->value())
        m_scroll->setValue(item);
    else if (item >= m_scroll->value() + rows)
        m_scroll->setValue(item - rows + 1);
}

void StackedBars::settle() const
{
    ChartCanvas canvas;
    canvas.style = ChartStyle::of(*this);
    const int fit = shapeFor(QSizeF(size()), canvas).fit;
    m_scroll->setRange(0, std::max(0, m_data.count - fit));
    m_scroll->setPageStep(fit);
    m_scroll->setVisible(m_data.count > fit);
}

void StackedBars::wheelEvent(QWheelEvent *event)
{
    m_wheel.turn(*event, m_scroll, nullptr);
}

} // namespace shortlist
