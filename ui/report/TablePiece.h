// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Piece.h"

#include <vector>

namespace shortlist::report {

struct TableCell
{
    StyledText text;
    int span = 1;            // columns
    double indent = 0;       // at the left
    Figure::Drawing drawing; // in the cell's inner rectangle, under the text
};

struct TableRow
{
    enum class Kind { Body, Group, Total };

    Kind kind = Kind::Body;
    std::vector<TableCell> cells;
    bool keepWithNext = false;
};

struct TableColumn
{
    QString header;
    Qt::Alignment alignment = Qt::AlignLeft;
    double stretch = 0; // share of what is left; 0 = as wide as the content needs
    double least = 0;   // width in any case
    double most = 0;    // of a column without stretch; 0 = no limit
};

// What a table consists of, before it is laid out.
struct TableContent
{
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    bool header = true;
    bool rules = true; // hairlines between rows
    double fontSize = size::kTable;
    double padding = pt(2.6); // above and below a cell's text
    double gutter = pt(5);    // left and right of it

    // A row of plain texts in the table's size.
    TableRow &add(const QStringList &texts, TableRow::Kind kind = TableRow::Kind::Body);
    TextStyle style(bool bold = false, const QColor &colour = ink::kText) const;
};

// A table with hairlines, whose header is repeated on each page. Rows are not divided unless they are higher than a
// page.
class TablePiece : public Piece
{
public:
    explicit TablePiece(TableContent content);

    void layOut(double width, double bodyHeight) override;
    int count() const override { return static_cast<int>(m_parts.size()); }
    double height(int first, int end) const override;
    int fit(int first, double space) const override;
    double leastHeight() const override;
    void paint(QPainter &painter, const QPointF &topLeft, int first, int end) const override;

    const std::vector<double> &columnWidths() const { return m_widths; }

private:
    struct LaidCell
    {
        LaidText text;
        double left = 0;
        double width = 0;
    };
    struct LaidRow
    {
        std::vector<LaidCell> cells;
        double height = 0;
    };
    // A row, or the lines of it that lie between two heights where it is higher than a page.
    struct Part
    {
        std::size_t row = 0;
        std::vector<int> firstLines;
        std::vector<int> endLines;
        double height = 0;
        bool begins = true; // the row
        bool last = true;   // of its row
    };

    void measureColumns(double width);
    LaidRow layRow(const TableRow &row) const;
    void divide(std::size_t row, double most);
    double paddingOf(const TableRow &row) const;
    void paintHeader(QPainter &painter, const QPointF &topLeft) const;
    void paintPart(QPainter &painter, const QPointF &topLeft, const Part &part) const;
    void rule(QPainter &painter, const QPointF &left, double thickness, const QColor &colour) const;

    TableContent m_content;
    double m_width = 0;
    double m_keptWhole = 0; // tables up to this height stay on one page
    std::vector<double> m_widths;
    LaidRow m_header;
    std::vector<LaidRow> m_rows;
    std::vector<Part> m_parts;
};

} // namespace shortlist::report
