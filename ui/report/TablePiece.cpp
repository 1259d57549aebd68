// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/TablePiece.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace shortlist::report {

namespace {

constexpr double kTolerance = pt(1); // measuring and breaking lines round differently
constexpr double kHairline = pt(0.35);
constexpr double kRule = pt(0.8);

TextStyle headerStyle(const TableContent &content)
{
    return TextStyle{content.fontSize - 0.5, true, ink::kMuted};
}

struct Needs
{
    double natural = 0;
    double word = 0;
};

void widen(Needs &needs, const StyledText &text, double indent)
{
    needs.natural = std::max(needs.natural, LaidText::naturalWidth(text) + indent + kTolerance);
    needs.word = std::max(needs.word, LaidText::widestWord(text) + indent + kTolerance);
}

// What the texts of a column need; long tables are judged by a sample, since numbers of one column are alike.
Needs needsOf(const TableContent &content, std::size_t column)
{
    Needs needs;
    if (content.header) {
        const StyledText header(content.columns[column].header, headerStyle(content));
        needs.natural = needs.word = LaidText::widestWord(header) + kTolerance;
    }
    const std::size_t step = std::max<std::size_t>(1, content.rows.size() / 400);
    for (std::size_t r = 0; r < content.rows.size(); r += step) {
        std::size_t at = 0;
        for (const TableCell &cell : content.rows[r].cells) {
            if (at == column && cell.span == 1)
                widen(needs, cell.text, cell.indent);
            at += static_cast<std::size_t>(cell.span);
        }
    }
    return needs;
}

} // namespace

TableRow &TableContent::add(const QStringList &texts, TableRow::Kind kind)
{
    TableRow row;
    row.kind = kind;
    for (const QString &text : texts)
        row.cells.push_back(TableCell{StyledText(text, style(kind != TableRow::Kind::Body)), 1, 0, {}});
    rows.push_back(std::move(row));
    return rows.back();
}

TextStyle TableContent::style(bool bold, const QColor &colour) const
{
    return TextStyle{fontSize, bold, colour};
}

TablePiece::TablePiece(TableContent content)
    : m_content(std::move(content))
{}

void TablePiece::measureColumns(double width)
{
    const std::size_t count = m_content.columns.size();
    m_widths.assign(count, 0);
    std::vector<double> least(count, 0);
    double fixed = 0;
    double stretch = 0;
    double leastOfStretching = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const TableColumn &column = m_content.columns[i];
        const double edges = 2 * m_content.gutter;
        if (column.stretch > 0) {
            stretch += column.stretch;
            leastOfStretching += std::max(column.least, pt(30));
            continue;
        }
        const Needs needs = needsOf(m_content, i);
        double wanted = needs.natural + edges;
        if (column.most > 0)
            wanted = std::min(wanted, column.most);
        m_widths[i] = std::max(wanted, column.least);
        least[i] = std::min(m_widths[i], std::max(needs.word + edges, column.least));
        fixed += m_widths[i];
    }
    // Too much is first taken from what can wrap, then from all alike; too little goes to the stretching columns, or
    // leaves the table narrower than the page.
    double excess = fixed + leastOfStretching - width;
    const double slack = fixed - std::accumulate(least.begin(), least.end(), 0.0);
    for (std::size_t i = 0; excess > 0 && slack > 0 && i < count; ++i) {
        if (m_content.columns[i].stretch <= 0)
            m_widths[i] -= (m_widths[i] - least[i]) * std::min(1.0, excess / slack);
    }
    fixed = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    excess = fixed + leastOfStretching - width;
    if (excess > 0 && fixed > 0) {
        const double factor = std::max(0.2 * width, fixed - excess) / fixed;
        for (double &w : m_widths)
            w *= factor;
        fixed *= factor;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (m_content.columns[i].stretch > 0)
            m_widths[i] = (width - fixed) * m_content.columns[i].stretch / stretch;
    }
    m_width = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
}

double TablePiece::paddingOf(const TableRow &row) const
{
    return row.kind == TableRow::Kind::Group ? m_content.padding * 1.5 : m_content.padding;
}

TablePiece::LaidRow TablePiece::layRow(const TableRow &row) const
{
    LaidRow laid;
    double x = 0;
    std::size_t column = 0;
    const double padding = paddingOf(row);
    for (const TableCell &cell : row.cells) {
        if (column >= m_widths.size())
            break;
        double width = 0;
        const Qt::Alignment alignment = m_content.columns[column].alignment;
        for (int i = 0; i < cell.span && column < m_widths.size(); ++i)
            width += m_widths[column++];
        LaidCell to;
        to.left = x + m_content.gutter + cell.indent;
        to.width = width - 2 * m_content.gutter - cell.indent;
        to.text = LaidText(cell.text, to.width, cell.span > 1 ? Qt::Alignment(Qt::AlignLeft) : alignment);
        laid.height = std::max(laid.height, to.text.height() + 2 * padding);
        laid.cells.push_back(std::move(to));
        x += width;
    }
    return laid;
}

void TablePiece::layOut(double width, double bodyHeight)
{
    measureColumns(width);
    m_keptWhole = bodyHeight / 4;
    if (m_content.header) {
        TableRow header;
        for (const TableColumn &column : m_content.columns)
            header.cells.push_back(TableCell{StyledText(column.header, headerStyle(m_content)), 1, 0, {}});
        m_header = layRow(header);
        m_header.height += pt(1.5);
    }
    const double most = bodyHeight - m_header.height - pt(4);
    m_rows.reserve(m_content.rows.size());
    for (std::size_t i = 0; i < m_content.rows.size(); ++i) {
        m_rows.push_back(layRow(m_content.rows[i]));
        divide(i, most);
    }
}

void TablePiece::divide(std::size_t row, double most)
{
    const LaidRow &laid = m_rows[row];
    const double padding = 2 * paddingOf(m_content.rows[row]);
    std::vector<int> next(laid.cells.size(), 0);
    bool more = true;
    while (more) {
        Part part;
        part.row = row;
        part.firstLines = next;
        more = false;
        for (std::size_t c = 0; c < laid.cells.size(); ++c) {
            const LaidText &text = laid.cells[c].text;
            int end = next[c];
            while (end < text.lineCount() && text.top(end + 1) - text.top(next[c]) + padding <= most)
                ++end;
            if (end == next[c] && end < text.lineCount())
                ++end; // a line that is higher than the page is drawn all the same
            part.height = std::max(part.height, text.top(end) - text.top(next[c]) + padding);
            part.endLines.push_back(end);
            next[c] = end;
            more = more || end < text.lineCount();
        }
        part.begins = m_parts.empty() || m_parts.back().row != row;
        part.last = !more;
        m_parts.push_back(std::move(part));
    }
}

double TablePiece::height(int first, int end) const
{
    double sum = m_header.height + kRule;
    for (int i = first; i < end; ++i)
        sum += m_parts[static_cast<std::size_t>(i)].height;
    return sum;
}

int TablePiece::fit(int first, double space) const
{
    double used = m_header.height + kRule;
    int end = first;
    while (end < count() && used + m_parts[static_cast<std::size_t>(end)].height <= space)
        used += m_parts[static_cast<std::size_t>(end++)].height;
    if (end == count())
        return end;
    // No single row is left over for the next page, and no group's name stands without its first row.
    if (end == count() - 1 && end - first > 2)
        --end;
    while (end > first && m_content.rows[m_parts[static_cast<std::size_t>(end - 1)].row].keepWithNext)
        --end;
    return first == 0 && end == 1 && count() > 2 ? first : end;
}

double TablePiece::leastHeight() const
{
    int end = std::min(2, count());
    while (end < count() && m_content.rows[m_parts[static_cast<std::size_t>(end - 1)].row].keepWithNext)
        ++end;
    // A small table is not divided.
    const double whole = height(0, count());
    if (whole <= m_keptWhole)
        return whole;
    return height(0, end);
}

void TablePiece::rule(QPainter &painter, const QPointF &left, double thickness, const QColor &colour) const
{
    painter.fillRect(QRectF(left.x(), left.y() - thickness / 2, m_width, thickness), colour);
}

void TablePiece::paintHeader(QPainter &painter, const QPointF &topLeft) const
{
    rule(painter, topLeft, kRule, ink::kRule);
    for (const LaidCell &cell : m_header.cells) {
        // Headers stand on the line, so that short ones are level with the last line of long ones.
        const double y = m_header.height - m_content.padding - pt(1) - cell.text.height();
        cell.text.paint(painter, topLeft + QPointF(cell.left, y));
    }
    rule(painter, topLeft + QPointF(0, m_header.height), kRule * 0.6, ink::kRule);
}

void TablePiece::paintPart(QPainter &painter, const QPointF &topLeft, const Part &part) const
{
    const TableRow &row = m_content.rows[part.row];
    const LaidRow &laid = m_rows[part.row];
    const double padding = paddingOf(row);
    if (row.kind == TableRow::Kind::Group)
        painter.fillRect(QRectF(topLeft, QSizeF(m_width, part.height)), ink::kBand);
    for (std::size_t c = 0; c < laid.cells.size(); ++c) {
        const LaidCell &cell = laid.cells[c];
        if (row.cells[c].drawing && part.begins) {
            painter.save();
            row.cells[c].drawing(
                painter, QRectF(topLeft.x() + cell.left, topLeft.y() + padding, cell.width, part.height - 2 * padding));
            painter.restore();
        }
        cell.text.paint(painter, topLeft + QPointF(cell.left, padding), part.firstLines[c], part.endLines[c]);
    }
    if (row.kind == TableRow::Kind::Total)
        rule(painter, topLeft, kRule * 0.6, ink::kRule);
}

void TablePiece::paint(QPainter &painter, const QPointF &topLeft, int first, int end) const
{
    QPointF at = topLeft;
    if (m_content.header) {
        paintHeader(painter, at);
        at.ry() += m_header.height;
    } else if (m_content.rules) {
        rule(painter, at, kHairline, ink::kHairline);
    }
    for (int i = first; i < end; ++i) {
        const Part &part = m_parts[static_cast<std::size_t>(i)];
        paintPart(painter, at, part);
        at.ry() += part.height;
        if (i + 1 < end && m_content.rules && part.last)
            rule(painter, at, kHairline, ink::kHairline);
    }
    if (m_content.header)
        rule(painter, at, kRule, ink::kRule);
    else if (m_content.rules)
        rule(painter, at, kHairline, ink::kHairline);
}

} // namespace shortlist::report
