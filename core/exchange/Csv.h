// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/sheet/CellName.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace shortlist {

enum class CsvEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

QString encodingName(CsvEncoding encoding); // "UTF-8", "UTF-16 LE" ...

// What happens to a row with fewer or more cells than the first row has.
enum class RaggedRows {
    Pad,   // missing cells are empty, cells beyond the last column are dropped; a warning names the row
    Refuse // an error names the first such row
};

struct CsvOptions
{
    std::optional<CsvEncoding> encoding; // none = recognised from the bytes
    std::optional<QChar> delimiter;      // none = recognised: comma, semicolon, tab or |
    RaggedRows ragged = RaggedRows::Pad;
    qint64 maxBytes = 100LL * 1024 * 1024;
    int maxCellLength = 1'000'000; // characters
    int maxColumns = 1'000;
    int maxRows = 1'000'000;
};

// Rows are counted as a spreadsheet shows them: from 1, the header and empty rows included. Columns are counted from 1.
struct CsvRow
{
    int number = 0;
    QStringList cells; // as many as the header has
};

struct CsvTable
{
    QString name; // the file's name, for messages
    CsvEncoding encoding = CsvEncoding::Utf8;
    QChar delimiter = QLatin1Char(','); // U+001F where the header shows no separator: one column
    QString sheet;                      // of a spreadsheet; empty for a text file
    QStringList headers;                // the first row that is not empty, trimmed
    int headerRow = 1;
    std::vector<CsvRow> rows; // the rows below it; empty rows are left out
    QStringList warnings;     // whole sentences; at most 20, the last says how many more there are
};

// Errors: NotFound, Failed (cannot be read), BadInput (message names file, row and column, and what to do).
Result<CsvTable> readCsv(const QString &path, const CsvOptions &options = {});
// The same of bytes that are in memory; name stands for the file in messages.
Result<CsvTable> parseCsv(const QByteArray &bytes, const QString &name, const CsvOptions &options = {});

// "2 (B, “Country”)"
QString columnLabel(const CsvTable &table, int column);
// Where something is, at the beginning of a sentence: "Sheet1!C7" in a spreadsheet, else "Row 7, column 3 (C,
// “Country”)"; without a column (0) the row.
QString placeLabel(const CsvTable &table, int row, int column);

struct CsvWriteOptions
{
    bool byteOrderMark = true; // so that spreadsheets see UTF-8
    QChar delimiter = QLatin1Char(',');
};

// A cell that no spreadsheet takes for a formula: text that begins with = + - @, a tab or a line break gets an
// apostrophe in front; plain numbers such as -5 stay as they are.
QString guardedCell(const QString &text);
// Takes the apostrophe away again.
QString unguardedCell(const QString &text);

// RFC 4180: CRLF, quotes where they are needed; every cell guarded.
QByteArray csvBytes(const std::vector<QStringList> &rows, const CsvWriteOptions &options = {});
// Atomic: an existing file is replaced when all is written, or stays as it was.
Result<> writeCsv(const QString &path, const std::vector<QStringList> &rows, const CsvWriteOptions &options = {});

} // namespace shortlist
