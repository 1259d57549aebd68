// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/HeatMap.h"

#include "ui/charts/HeatMapShape.h"
#include "ui/charts/PlotSurface.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <array>
#include <cmath>

namespace shortlist {

using namespace drawing;

HeatMap::HeatMap(QWidget *parent)
    : Chart(parent)
    , m_rows(new QScrollBar(Qt::Vertical, this))
    , m_columns(new QScrollBar(Qt::Horizontal, this))
{
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setAccessibleName(tr("Providers shown"));
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setAccessibleName(tr("Criteria shown"));
    m_rows->hide();
    m_columns->hide();
    grid()->addWidget(m_rows, 0, 1);
    grid()->addWidget(m_columns, 1, 0);
    for (const QScrollBar *bar : {m_rows, m_columns})
        connect(bar, &QScrollBar::valueChanged, this, [this] { refresh(); });
}

void HeatMap::setData(const HeatMapData &data)
{
    m_data = data;
    setCurrent(current(), false);
    settle();
    refresh();
}

QColor HeatMap::valueColour(double value)
{
    // Cividis (Nunez, Anderton, Renslow 2018), at every tenth.
    static constexpr std::array<std::array<double, 3>, 11> stops = {{{0, 34, 78},
                                                                     {18, 53, 112},
                                                                     {59, 73, 108},
                                                                     {87, 93, 109},
                                                                     {112, 113, 115},
                                                                     {138, 134, 120},
                                                                     {165, 156, 116},
                                                                     {195, 179, 105},
                                                                     {225, 204, 85},
                                                                     {245, 219, 76},
                                                                     {254, 232, 56}}};
    const double place = std::clamp(value, 0.0, 100.0) / 10.0;
    const auto lower = static_cast<std::size_t>(std::min(9.0, std::floor(place)));
    const double share = place - static_cast<double>(lower);
    const auto blend = [&](std::size_t channel) {
        const double from = stops[lower][channel];
        return static_cast<int>(std::lround(from + (stops[lower + 1][channel] - from) * share));
    };
    return QColor(blend(0), blend(1), blend(2));
}

void HeatMap::compose(PlotSurface &plot, const ChartCanvas &canvas) const
{
    const HeatMapShape shape(m_data, canvas, title(), QSizeF(plot.viewport().size()));
    const QString overlay = QStringLiteral("overlay");
    plot.addPainting(overlay, [shape](QPainter &painter) { shape.head.paint(painter); });
    if (m_data.rows.isEmpty() || m_data.columns.empty())
        return;

    std::vector<double> values;
    for (int row = shape.firstRow; row < shape.firstRow + shape.shownRows; ++row) {
        plot.addArea(row, -1, shape.rowRect(row));
        for (int column = shape.firstColumn; column < shape.firstColumn + shape.shownColumns; ++column) {
            plot.addArea(row, column, shape.cellRect(row, column));
            values.push_back(m_data.value(row, column));
        }
    }
    for (int column = shape.firstColumn; column < shape.firstColumn + shape.shownColumns; ++column) {
        plot.addArea(-1, column, shape.headingRect(column));
        plot.addArea(-1, column, shape.bandRect(column, column));
    }
    const int current = canvas.current;
    // The data is shared, not copied: lists and functions are counted references.
    const QStringList names = m_data.rows.mid(shape.firstRow, shape.shownRows);
    plot.addPainting(overlay, [shape, names, values, style = canvas.style, current](QPainter &painter) {
        shape.paintRows(painter, style, names, current);
        shape.paintCells(painter, style, values);
        shape.paintCurrent(painter, style, current);
        shape.paintScale(painter, style);
    });
    const std::vector<HeatColumn> shown(m_data.columns.begin() + shape.firstColumn,
                                        m_data.columns.begin() + shape.firstColumn + shape.shownColumns);
    plot.addPainting(overlay, [shape, shown, style = canvas.style](QPainter &painter) {
        shape.paintHeadings(painter, style, shown);
        shape.paintGroups(painter, style, shown);
    });
}

QStringList HeatMap::linesFor(int item, int part) const
{
    QStringList lines;
    const auto describe = [this](int column) {
        const HeatColumn &about = m_data.columns[static_cast<std::size_t>(column)];
        return about.group.isEmpty() ? oneLine(about.name)
                                     : tr("%1 / %2").arg(oneLine(about.group), oneLine(about.name));
    };
    if (item >= 0)
        lines.append(oneLine(m_data.rows.at(item)));
    if (part < 0)
        return lines;
    lines.append(describe(part));
    if (item < 0)
        return lines;
    const double value = m_data.value(item, part);
    lines.append(std::isnan(value) ? tr("No score yet") : tr("%1 points of 100").arg(number(value, 1)));
    if (const QString more = m_data.detail ? m_data.detail(item, part) : QString(); !more.isEmpty())
        lines.append(oneLine(more));
    return lines;
}

QString HeatMap::numbersAsText() const
{
    QStringList head{tr("Provider")};
    for (const HeatColumn &column : m_data.columns)
        head.append(cell(column.name));
    QStringList rows{head.join(QLatin1Char('\t'))};
    for (int row = 0; row < m_data.rows.size(); ++row) {
        QStringList cells{cell(m_data.rows.at(row))};
        for (int column = 0; column < static_cast<int>(m_data.columns.size()); ++column) {
            const double value = m_data.value(row, column);
            cells.append(std::isnan(value) ? QString() : number(value, 1));
        }
        rows.append(cells.join(QLatin1Char('\t')));
    }
    return rows.join(QLatin1Char('\n'));
}

QString HeatMap::summary() const
{
    if (m_data.rows.isEmpty() || m_data.columns.empty())
        return tr("There is nothing to compare yet.");
    const QLocale locale;
    return tr("A table of providers (%1) by criteria (%2); each cell is a value in points of 100.")
        .arg(locale.toString(m_data.rows.size()), locale.toString(static_cast<qulonglong>(m_data.columns.size())));
}

qreal HeatMap::heightFor(qreal width, const QFont &font, int rows) const
{
    return scaled(width, font, [&](qreal inner, const ChartCanvas &canvas) {
        const HeatMapShape shape(m_data, canvas, QString(), QSizeF(inner, 10000));
        const int all = static_cast<int>(m_data.rows.size());
        const int wanted = rows > 0 ? std::min(rows, all) : all;
        return shape.body.top() + std::max(1, wanted) * HeatMapShape::lowestRow(canvas.style) +
               HeatMapShape::footHeight(canvas.style) + em(canvas.style.small()) * 1.5;
    });
}

void HeatMap::fillCanvas(ChartCanvas &canvas) const
{
    canvas.firstRow = m_rows->value();
    canvas.firstColumn = m_columns->value();
}

int HeatMap::pageStep() const
{
    return std::max(1, m_rows->pageStep());
}

void HeatMap::bringIntoView(int item)
{
    settle();
    if (item < m_rows->value())
        m_rows->setValue(item);
    else if (item >= m_rows->value() + m_rows->pageStep())
        m_rows->setValue(item - m_rows->pageStep() + 1);
}

void HeatMap::settle() const
{
    ChartCanvas canvas;
    canvas.style = ChartStyle::of(*this);
    canvas.scrolls = true;
    fillCanvas(canvas);
    // A bar that comes takes room from the other direction, so the second look is with the bars of the first.
    QSizeF room(size());
    int lastRow = 0;
    int lastColumn = 0;
    for (int pass = 0; pass < 2; ++pass) {
        const HeatMapShape shape(m_data, canvas, title(), room);
        lastRow = std::max(0, static_cast<int>(m_data.rows.size()) - shape.fitRows);
        lastColumn = std::max(0, static_cast<int>(m_data.columns.size()) - shape.fitColumns);
        m_rows->setPageStep(shape.fitRows);
        m_columns->setPageStep(shape.fitColumns);
        room = QSizeF(width() - (lastRow > 0 ? m_rows->sizeHint().width() : 0),
                      height() - (lastColumn > 0 ? m_columns->sizeHint().height() : 0));
    }
    // Only now: a range that is too short for a moment would move the view.
    m_rows->setRange(0, lastRow);
    m_columns->setRange(0, lastColumn);
    m_rows->setVisible(lastRow > 0);
    m_columns->setVisible(lastColumn > 0);
}

void HeatMap::wheelEvent(QWheelEvent *event)
{
    m_wheel.turn(*event, m_rows, m_columns);
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        m_columns->setValue(m_columns->value() + (event->key() == Qt::Key_Left ? -1 : 1));
        return;
    }
    Chart::keyPressEvent(event);
}

} // namespace shortlist
