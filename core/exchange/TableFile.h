// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/Csv.h"
#include "core/sheet/SheetFile.h"

#include <QString>
#include <QStringList>

namespace shortlist {

// A table for an import, from a text file or a spreadsheet.
struct TableFile
{
    CsvTable table;
    QStringList sheets; // of a spreadsheet: those that are shown and have cells; empty for a text file
};

// A spreadsheet's sheet as the table that a CSV file would give: the first row that is not empty holds the headers.
// Numbers have a point and no grouping, dates are "2027-03-01", percentages "12 %". Errors of the spreadsheet's
// formulas are taken as empty, with a warning that names the cell. Error: BadInput (no row at all, too many rows or
// columns).
Result<CsvTable> tableOfSheet(const Workbook &book, const Sheet &sheet);

// The sheet of that name, or with an empty name the first that is shown and has cells. Error: NotFound, BadInput; the
// message lists what sheets there are.
Result<const Sheet *> chosenSheet(const Workbook &book, const QString &name);

// Reads a CSV file, or by its name (.xlsx, .xlsm, .ods) a spreadsheet. options are for text files, sheet is for
// spreadsheets and may be empty.
Result<TableFile> readTable(const QString &path, const CsvOptions &options = {}, const QString &sheet = {});

// A table read from text as a workbook of one sheet, for what reads cells.
Workbook workbookOfTable(const CsvTable &table);
// Reads a spreadsheet, or a CSV file as a workbook of one sheet.
Result<Workbook> readTableAsWorkbook(const QString &path);
// The sheets that are shown and have cells.
QStringList filledSheets(const Workbook &book);

} // namespace shortlist
