// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/TableFile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace shortlist {

namespace {

struct Table
{
    Q_DECLARE_TR_FUNCTIONS(Table)
};

constexpr int kMostWarnings = 20;

// The limits of CsvOptions hold for spreadsheets too.
Result<> checkSize(const Workbook &book, const Sheet &sheet)
{
    const CsvOptions limits;
    const auto wrong = [&](const QString &what) {
        return fail(ErrorCode::BadInput,
                    Table::tr("“%1”, sheet “%2”: %3 Nothing was imported.").arg(book.fileName, sheet.name, what));
    };
    if (sheet.columnCount() > limits.maxColumns)
        return wrong(Table::tr("there are more than %1 columns, so this does not look like a table of providers.")
                         .arg(limits.maxColumns));
    if (sheet.rowCount() > limits.maxRows)
        return wrong(Table::tr("there are more than %1 rows.").arg(limits.maxRows));
    return {};
}

class SheetTable
{
public:
    SheetTable(const Workbook &book, const Sheet &sheet)
        : m_book(book)
        , m_sheet(sheet)
    {
        m_table.name = book.fileName;
        m_table.sheet = sheet.name;
    }

    CsvTable build()
    {
        m_sheet.eachRow([this](int row, std::span<const SheetCell> cells) {
            if (m_table.headers.isEmpty())
                takeHeader(row, cells);
            else
                takeRow(row, cells);
        });
        if (m_moreWarnings > 0)
            m_table.warnings.append(Table::tr("There are %1 more remarks of this kind.").arg(m_moreWarnings));
        return std::move(m_table);
    }

private:
    void takeHeader(int row, std::span<const SheetCell> cells)
    {
        QStringList headers;
        for (const SheetCell &cell : cells) {
            headers.resize(static_cast<qsizetype>(cell.column));
            headers.last() = textOf(row, cell).simplified();
        }
        while (!headers.isEmpty() && headers.last().isEmpty())
            headers.removeLast();
        m_table.headers = headers;
        m_table.headerRow = row;
    }

    void takeRow(int row, std::span<const SheetCell> cells)
    {
        const qsizetype width = m_table.headers.size();
        CsvRow line{row, QStringList(width)};
        bool filled = false;
        for (const SheetCell &cell : cells) {
            const QString text = textOf(row, cell);
            const auto column = static_cast<qsizetype>(cell.column) - 1;
            if (column < width)
                line.cells[column] = text;
            else if (!text.trimmed().isEmpty())
                warn(Table::tr("%1: the column has no header, so the cell was left out.")
                         .arg(cellName(m_sheet.name, {row, static_cast<int>(cell.column)})));
            filled = filled || (column < width && !text.trimmed().isEmpty());
        }
        if (filled)
            m_table.rows.push_back(std::move(line));
    }

    QString textOf(int row, const SheetCell &cell)
    {
        if (cell.kind != CellKind::Error)
            return m_book.asText(cell);
        warn(Table::tr("%1 holds an error (%2); it was taken as empty.")
                 .arg(cellName(m_sheet.name, {row, static_cast<int>(cell.column)}), m_book.text(cell).left(60)));
        return QString();
    }

    void warn(const QString &text)
    {
        if (m_table.warnings.size() < kMostWarnings - 1)
            m_table.warnings.append(text);
        else
            ++m_moreWarnings;
    }

    const Workbook &m_book;
    const Sheet &m_sheet;
    CsvTable m_table;
    int m_moreWarnings = 0;
};

} // namespace

Result<CsvTable> tableOfSheet(const Workbook &book, const Sheet &sheet)
{
    if (const Result<> size = checkSize(book, sheet); !size)
        return tl::unexpected<Error>(size.error());
    CsvTable table = SheetTable(book, sheet).build();
    if (table.headers.isEmpty())
        return fail(ErrorCode::BadInput,
                    Table::tr("“%1”, sheet “%2” is empty. Nothing was imported. The first row must hold the headers of "
                              "the columns, such as “Name” and “Country”.")
                        .arg(book.fileName, sheet.name));
    return table;
}

Result<const Sheet *> chosenSheet(const Workbook &book, const QString &name)
{
    const QStringList names = filledSheets(book);
    const Sheet *sheet = name.isEmpty() ? book.firstFilled() : book.sheet(name);
    if (sheet != nullptr)
        return sheet;
    if (names.isEmpty())
        return fail(ErrorCode::BadInput, Table::tr("“%1” has no sheet with anything in it.").arg(book.fileName));
    return fail(
        ErrorCode::NotFound,
        Table::tr("“%1” has no sheet “%2”; it has: %3.").arg(book.fileName, name, names.join(QStringLiteral(", "))));
}

Result<TableFile> readTable(const QString &path, const CsvOptions &options, const QString &sheetName)
{
    if (!isSheetFileName(path)) {
        Result<CsvTable> table = readCsv(path, options);
        if (!table)
            return tl::unexpected<Error>(table.error());
        return TableFile{std::move(*table), {}};
    }
    const Result<Workbook> book = readWorkbook(path);
    if (!book)
        return fail(book.error().code, Table::tr("%1 Nothing was imported.").arg(book.error().message));
    const Result<const Sheet *> sheet = chosenSheet(*book, sheetName);
    if (!sheet)
        return tl::unexpected<Error>(sheet.error());
    Result<CsvTable> table = tableOfSheet(*book, **sheet);
    if (!table)
        return tl::unexpected<Error>(table.error());
    return TableFile{std::move(*table), filledSheets(*book)};
}

Workbook workbookOfTable(const CsvTable &table)
{
    Workbook book;
    book.fileName = table.name;
    book.sheets.emplace_back();
    Sheet &sheet = book.sheets.back();
    sheet.name = table.sheet.isEmpty() ? QFileInfo(table.name).completeBaseName() : table.sheet;
    const auto add = [&](int row, const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells.at(i).trimmed().isEmpty())
                continue;
            SheetCell cell;
            cell.kind = CellKind::Text;
            cell.column = static_cast<quint32>(i + 1);
            cell.number = static_cast<double>(book.texts.size());
            book.texts.push_back(unguardedCell(cells.at(i)));
            sheet.add(row, cell);
        }
    };
    add(table.headerRow, table.headers);
    for (const CsvRow &row : table.rows)
        add(row.number, row.cells);
    sheet.finish();
    return book;
}

QStringList filledSheets(const Workbook &book)
{
    QStringList names;
    for (const Sheet &sheet : book.sheets) {
        if (!sheet.hidden && sheet.cellCount() > 0)
            names.append(sheet.name);
    }
    return names;
}

Result<Workbook> readTableAsWorkbook(const QString &path)
{
    if (isSheetFileName(path))
        return readWorkbook(path);
    const Result<CsvTable> table = readCsv(path);
    if (!table)
        return tl::unexpected<Error>(table.error());
    return workbookOfTable(*table);
}

} // namespace shortlist
