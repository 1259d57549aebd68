// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/CellName.h"

#include <QDateTime>
#include <QHash>
#include <QString>

#include <span>
#include <vector>

namespace shortlist {

enum class CellKind : quint8 {
    Text,
    Number,
    Percent, // the number is the fraction: 0.12 for 12 %
    Date,    // the number counts days since 1899-12-30; a time of day alone is below 1
    Boolean, // 1 or 0
    Error,   // the text says which: "#DIV/0!"
};

// One filled cell; 16 bytes, so that a million of them are nothing.
struct SheetCell
{
    double number = 0; // of Text and Error: the text's index in the workbook
    quint32 column = 0;
    CellKind kind = CellKind::Number;
    bool calculated = false; // by a formula; the value is the one that was saved with it

    bool hasText() const { return kind == CellKind::Text || kind == CellKind::Error; }
};

// A sheet as rows of filled cells. Rows and columns count from 1.
class Sheet
{
public:
    QString name;
    bool hidden = false;

    // The last filled row; 0 = the sheet is empty.
    int rowCount() const { return m_rows.empty() ? 0 : static_cast<int>(m_rows.back().row); }
    int columnCount() const { return static_cast<int>(m_columns); }
    std::size_t cellCount() const { return m_cells.size(); }

    // The filled cells of a row, by column.
    std::span<const SheetCell> row(int row) const;
    const SheetCell *cell(CellPlace place) const; // null if it is empty
    // Calls visitor(row, cells) for each row that has cells, from top to bottom.
    template <typename Visitor>
    void eachRow(Visitor &&visitor) const
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            visitor(static_cast<int>(m_rows[i].row), cellsOf(i));
    }

    // For those who fill a sheet: in any order, quickest from top left to bottom right; a place given twice keeps what
    // came last. finish() makes the sheet readable.
    void add(int row, const SheetCell &cell);
    void finish();

private:
    struct Row
    {
        quint32 row = 0;
        quint32 begin = 0; // in m_cells
    };
    struct Stray
    {
        quint32 row = 0;
        SheetCell cell;
    };

    std::span<const SheetCell> cellsOf(std::size_t index) const;

    std::vector<SheetCell> m_cells;
    std::vector<Row> m_rows;
    std::vector<Stray> m_strays; // came out of order
    quint32 m_columns = 0;
};

// What a spreadsheet file holds, as far as Shortlist has a use for it.
class Workbook
{
public:
    QString fileName; // for messages
    std::vector<Sheet> sheets;
    QHash<QString, QString> properties; // the document's own properties, by name
    std::vector<QString> texts;         // without control characters but line breaks and tabs

    const Sheet *sheet(const QString &name) const; // null if there is none; case does not count
    // The first sheet that is shown and has cells; null if there is none.
    const Sheet *firstFilled() const;

    const QString &text(const SheetCell &cell) const; // of Text and Error; else empty
    // A cell as text that does not depend on a locale: "12.5", "12 %", "2027-03-01", "TRUE".
    QString asText(const SheetCell &cell) const;
};

// The day and time of a Date cell; invalid outside the years 1 to 9999.
QDateTime dateTimeOfCell(double days);
// What stands for a day in a Date cell.
double daysOfDate(const QDate &date);
// A number in the shortest form that reads back as the same number, with a point and without an exponent.
QString plainNumber(double number);

// Text as a file can hold it: without control characters but line breaks and tabs, and without what is no character.
QString withoutControls(const QString &text);

} // namespace shortlist
