// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/HeatMapShape.h"

#include <QLinearGradient>
#include <QLocale>
#include <QPainter>

#include <cmath>

namespace shortlist {

using namespace drawing;

namespace {

constexpr double kSlant = 52; // degrees; steep enough for narrow columns, flat enough to read
constexpr double kRadians = kSlant * M_PI / 180;
constexpr int kHeadingLines = 3; // of a heading that lies flat

} // namespace

HeatMapShape::HeatMapShape(const HeatMapData &data, const ChartCanvas &canvas, const QString &title, const QSizeF &size)
    : head(canvas, title, QString(), {}, size.width())
    , m_size(size)
    , m_gap(Head::margin(canvas.style))
{
    layOutColumns(data, canvas);
    layOutRows(data, canvas, title);
}

int HeatMapShape::lowestRow(const ChartStyle &style)
{
    return static_cast<int>(std::ceil(em(style.font) * 1.5));
}

qreal HeatMapShape::footHeight(const ChartStyle &style)
{
    return em(style.small()) * 2.2;
}

qreal HeatMapShape::overhangOf(const HeatMapData &data, const ChartStyle &style, qreal narrowest) const
{
    // How far the slanting headings of the last columns reach beyond the cells.
    qreal furthest = 0;
    qreal left = narrowest / 2;
    for (auto column = data.columns.rbegin(); column != data.columns.rend() && left < m_headingLength; ++column) {
        const qreal length = std::min(m_headingLength, textWidth(style.small(), oneLine(column->name)) + 2);
        furthest = std::max(furthest, length * std::cos(kRadians) - left);
        left += narrowest;
    }
    return furthest;
}

void HeatMapShape::layOutColumns(const HeatMapData &data, const ChartCanvas &canvas)
{
    const ChartStyle &style = canvas.style;
    const qreal line = em(style.font);
    const auto columns = static_cast<int>(data.columns.size());
    qreal widest = 0;
    // The first rows speak for thousands: the column must not change while scrolling.
    const QStringList sample = data.rows.mid(0, 60);
    for (const QString &name : sample)
        widest = std::max(widest, textWidth(style.bold(), oneLine(name)) + 2);
    if (data.rows.size() > 60)
        widest = line * 13;
    m_nameWidth = std::min({widest, line * 14, m_size.width() * 0.3});
    qreal heading = 0;
    for (const HeatColumn &column : data.columns)
        heading = std::max(heading, textWidth(style.small(), oneLine(column.name)));
    m_headingLength = std::min({heading + 2, line * 10.5, m_size.width() * 0.24});
    if (canvas.scrolls) // on a page the height follows from the content, in a window it is given
        m_headingLength = std::min(m_headingLength, m_size.height() * 0.28);

    const qreal left = m_gap + m_nameWidth + line * 0.6;
    const qreal flat = m_size.width() - left - m_gap;
    const qreal narrowest = textWidth(style.small(), number(100, 0)) + 4;
    m_slanting = columns == 0 || flat / columns < line * 5.5;
    const qreal overhang = m_slanting ? overhangOf(data, style, narrowest) : 0;
    const qreal room = std::max(narrowest, flat - overhang);
    m_cellWidth = columns > 0 ? std::min(room / columns, m_slanting ? line * 4 : line * 10) : narrowest;
    fitColumns = std::max(1, columns);
    if (canvas.scrolls && m_cellWidth < narrowest) {
        fitColumns = std::max(1, static_cast<int>(room / narrowest));
        m_cellWidth = room / fitColumns;
    }
    m_cellWidth = std::floor(m_cellWidth * 4) / 4;
    firstColumn = std::clamp(canvas.firstColumn, 0, std::max(0, columns - fitColumns));
    shownColumns = std::min(fitColumns, columns - firstColumn);
    m_headingHeight =
        m_slanting ? m_headingLength * std::sin(kRadians) + em(style.small()) : em(style.small()) * kHeadingLines;
    const bool grouped = std::any_of(data.columns.begin(), data.columns.end(),
                                     [](const HeatColumn &column) { return !column.group.isEmpty(); });
    m_bandHeight = grouped ? em(style.small()) * 1.25 : 0;
    body = QRectF(left, 0, m_cellWidth * shownColumns, 0);
}

void HeatMapShape::layOutRows(const HeatMapData &data, const ChartCanvas &canvas, const QString &title)
{
    const ChartStyle &style = canvas.style;
    const auto rows = static_cast<int>(data.rows.size());
    const qreal fixed = m_headingHeight + m_bandHeight + 3 + footHeight(style) + m_gap * 0.4;
    const int lowest = lowestRow(style);
    const auto fitUnder = [&](const Head &above) {
        return std::max(1, static_cast<int>((m_size.height() - above.height() - fixed) / lowest));
    };
    fitRows = fitUnder(head);
    if (fitRows < rows) {
        const Head trial(canvas, title, QStringLiteral("0"), {}, m_size.width());
        fitRows = fitUnder(trial);
        firstRow = std::clamp(canvas.firstRow, 0, std::max(0, rows - fitRows));
        const QLocale locale;
        const QString all = locale.toString(rows);
        const QString note = firstRow == 0
                                 ? HeatMap::tr("Top %1 of %2").arg(locale.toString(fitRows), all)
                                 : HeatMap::tr("%1 to %2 of %3")
                                       .arg(locale.toString(firstRow + 1), locale.toString(firstRow + fitRows), all);
        head = Head(canvas, title, note, {}, m_size.width());
    }
    shownRows = std::min(fitRows, rows - firstRow);
    const qreal room = m_size.height() - head.height() - fixed;
    m_rowHeight = std::clamp(std::floor(room / std::max(1, std::min(fitRows, rows))), static_cast<qreal>(lowest),
                             std::floor(em(style.font) * 2.2));
    body.setTop(std::ceil(head.height() + m_headingHeight + m_bandHeight + 3));
    body.setHeight(m_rowHeight * shownRows);
}

QRectF HeatMapShape::cellRect(int row, int column) const
{
    return QRectF(body.left() + (column - firstColumn) * m_cellWidth, body.top() + (row - firstRow) * m_rowHeight,
                  m_cellWidth, m_rowHeight);
}

QRectF HeatMapShape::rowRect(int row) const
{
    return QRectF(0, body.top() + (row - firstRow) * m_rowHeight, body.right(), m_rowHeight);
}

QRectF HeatMapShape::headingRect(int column) const
{
    const qreal bottom = body.top() - 3 - m_bandHeight;
    return QRectF(cellRect(firstRow, column).left(), bottom - m_headingHeight, m_cellWidth, m_headingHeight);
}

QRectF HeatMapShape::bandRect(int fromColumn, int toColumn) const
{
    const qreal left = cellRect(firstRow, fromColumn).left();
    return QRectF(left, body.top() - 3 - m_bandHeight, cellRect(firstRow, toColumn).right() - left, m_bandHeight);
}

void HeatMapShape::paintRows(QPainter &painter, const ChartStyle &style, const QStringList &names, int current) const
{
    for (int i = 0; i < names.size(); ++i) {
        const int row = firstRow + i;
        const QRectF rect = rowRect(row);
        if (row == current) {
            painter.fillRect(rect, style.highlight);
            painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), style.accent);
        }
        const QFont font = row == current ? style.bold() : style.font;
        text(painter, QRectF(m_gap, rect.top(), m_nameWidth, rect.height()), Qt::AlignLeft | Qt::AlignVCenter, font,
             style.text, elided(font, names.at(i), m_nameWidth));
    }
}

void HeatMapShape::paintCells(QPainter &painter, const ChartStyle &style, const std::vector<double> &values) const
{
    const QFont font = style.small();
    const bool numbers = m_cellWidth >= textWidth(font, number(100, 0)) + 2;
    std::size_t index = 0;
    for (int row = firstRow; row < firstRow + shownRows; ++row) {
        for (int column = firstColumn; column < firstColumn + shownColumns; ++column) {
            const double value = values[index++];
            const QRectF cell = cellRect(row, column).adjusted(0.5, 0.5, -0.5, -0.5);
            if (std::isnan(value)) {
                painter.fillRect(cell, style.background);
                hatch(painter, cell, style.grid.darker(style.dark ? 80 : 112), 6);
                painter.setPen(QPen(style.grid, 1));
                painter.drawRect(cell);
                text(painter, cell, Qt::AlignCenter, font, style.muted, QStringLiteral("–"));
                continue;
            }
            const QColor colour = HeatMap::valueColour(value);
            painter.fillRect(cell, colour);
            if (numbers)
                text(painter, cell, Qt::AlignCenter, font, readableOn(colour), number(value, 0));
        }
    }
}

void HeatMapShape::paintCurrent(QPainter &painter, const ChartStyle &style, int current) const
{
    if (current < firstRow || current >= firstRow + shownRows)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.accent, 2));
    const QRectF row = rowRect(current);
    painter.drawRect(QRectF(body.left(), row.top(), body.width(), row.height()));
}

void HeatMapShape::paintHeadings(QPainter &painter, const ChartStyle &style, const std::vector<HeatColumn> &shown) const
{
    const QFont font = style.small();
    const qreal bottom = body.top() - 3 - m_bandHeight;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QRectF cell = cellRect(firstRow, firstColumn + static_cast<int>(i));
        if (!m_slanting) {
            const QStringList lines = wrapped(font, shown[i].name, m_cellWidth - 6, kHeadingLines);
            qreal y = bottom - static_cast<qreal>(lines.size()) * em(font);
            for (const QString &line : lines) {
                text(painter, QRectF(cell.left(), y, cell.width(), em(font)), Qt::AlignCenter, font, style.text, line);
                y += em(font);
            }
            continue;
        }
        painter.save();
        painter.translate(cell.center().x(), bottom - em(font) * 0.25);
        painter.rotate(-kSlant);
        text(painter, QRectF(0, -em(font) * 0.55, m_headingLength, em(font)), Qt::AlignLeft | Qt::AlignVCenter, font,
             style.text, elided(font, shown[i].name, m_headingLength));
        painter.restore();
    }
}

void HeatMapShape::paintGroups(QPainter &painter, const ChartStyle &style, const std::vector<HeatColumn> &shown) const
{
    if (m_bandHeight <= 0)
        return;
    const QFont font = style.small();
    for (std::size_t from = 0; from < shown.size();) {
        std::size_t to = from;
        while (to + 1 < shown.size() && shown[to + 1].group == shown[from].group)
            ++to;
        const QRectF band = bandRect(firstColumn + static_cast<int>(from), firstColumn + static_cast<int>(to))
                                .adjusted(0.5, 0, -0.5, 0);
        if (!shown[from].group.isEmpty()) {
            fillGroup(painter, band, style, shown[from].colour);
            const QString words = elided(font, shown[from].group, band.width() - 6);
            if (words.size() > 2)
                text(painter, band, Qt::AlignCenter, font, readableOn(style.group(shown[from].colour)), words);
        }
        from = to + 1;
    }
}

void HeatMapShape::paintScale(QPainter &painter, const ChartStyle &style) const
{
    const QFont font = style.small();
    const qreal line = em(font);
    const qreal gap = line * 0.4;
    const QString lowest = number(0, 0);
    const QString highest = HeatMap::tr("100 points");
    const QString none = HeatMap::tr("no score yet");
    const qreal width = textWidth(font, lowest + highest + none) + line * 9.2 + gap * 4;
    const qreal top = std::min(body.bottom() + line * 0.6, m_size.height() - line * 1.5);
    // Under the cells where it fits, else from the chart's own edge.
    qreal x = body.left() + width <= m_size.width() ? body.left() : m_gap;
    const auto words = [&](const QString &what) {
        const qreal advance = textWidth(font, what);
        text(painter, QRectF(x, top, advance, line), Qt::AlignLeft | Qt::AlignVCenter, font, style.muted, what);
        x += advance + gap;
    };
    words(lowest);
    const QRectF bar(x, top + line * 0.15, line * 7, line * 0.7);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int stop = 0; stop <= 10; ++stop)
        gradient.setColorAt(stop / 10.0, HeatMap::valueColour(stop * 10.0));
    painter.fillRect(bar, gradient);
    x = bar.right() + gap;
    words(highest);
    x += line;
    const QRectF missing(x, top + line * 0.15, line * 1.2, line * 0.7);
    hatch(painter, missing, style.grid.darker(style.dark ? 80 : 112), 6);
    painter.setPen(QPen(style.grid, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(missing);
    x = missing.right() + gap;
    words(none);
}

} // namespace shortlist
