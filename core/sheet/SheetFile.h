// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/sheet/Sheet.h"

#include <QString>

namespace shortlist {

// A spreadsheet comes by e-mail and may be made to fill the memory: a small file can unpack to a huge one.
struct SheetLimits
{
    qint64 fileBytes = 100LL * 1024 * 1024;
    qint64 unpackedBytes = 768LL * 1024 * 1024; // of all parts that are read
    qint64 cells = 5'000'000;
    qint64 characters = 200'000'000; // of all texts
    int cellCharacters = 1'000'000;  // of one cell
    int sheets = 256;
};

// True if the name ends as that of a spreadsheet that readWorkbook() reads: .xlsx, .xlsm or .ods.
bool isSheetFileName(const QString &path);

// Reads an XLSX or an ODS file; which of them it is, its content says. Formulas are not calculated: a cell has the
// value that was saved with it. Errors: NotFound, Failed (cannot be read), BadInput; the message names the file and,
// where there is one, the cell.
Result<Workbook> readWorkbook(const QString &path, const SheetLimits &limits = {});

} // namespace shortlist
