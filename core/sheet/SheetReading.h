// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/Sheet.h"
#include "core/sheet/SheetFile.h"

#include <QString>

#include <optional>
#include <string_view>

namespace shortlist {

// What the parts of one reading share: the workbook that is filled, and how much more may go into it.
class SheetReading
{
public:
    SheetReading(Workbook &book, const SheetLimits &limits)
        : m_book(book)
        , m_limits(limits)
    {}

    Workbook &book() { return m_book; }
    const SheetLimits &limits() const { return m_limits; }

    // Each answers what is wrong, in a sentence; empty if nothing is.
    QString addSheet(const QString &name, bool hidden);
    QString addCell(Sheet &sheet, CellPlace place, SheetCell cell);
    // The same of a cell with a text.
    QString addText(Sheet &sheet, CellPlace place, CellKind kind, const QString &text, bool calculated);
    QString addText(const QString &text); // to the workbook alone; its index is the last

private:
    Workbook &m_book;
    const SheetLimits &m_limits;
    qint64 m_cells = 0;
    qint64 m_characters = 0;
};

// Text of a file without control characters; line breaks become \n.
QString cleanText(std::string_view utf8);
// A number as files have it: all of it, finite.
std::optional<double> numberOf(std::string_view text);
// A whole number from 0 on.
std::optional<int> countOf(std::string_view text);
// "2027-03-01" or "2027-03-01T10:30:00" as days of a Date cell.
std::optional<double> daysOfIsoDate(std::string_view text);

} // namespace shortlist
