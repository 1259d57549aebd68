// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/XlsxTables.h"

#include "core/sheet/XlsxWriter.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace shortlist {

namespace {

// A number that loses nothing when a spreadsheet keeps it: no leading noughts, no more than fifteen digits.
std::optional<double> exactNumber(const QString &cell)
{
    static const QRegularExpression shape(QStringLiteral("\\A-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,14})?\\z"));
    if (cell.size() > 17 || !shape.match(cell).hasMatch())
        return std::nullopt;
    return QLocale::c().toDouble(cell);
}

bool isNumeric(const std::vector<QStringList> &rows, qsizetype column)
{
    bool any = false;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const QString cell = rows[row].value(column);
        if (!cell.isEmpty() && !exactNumber(cell))
            return false;
        any = any || !cell.isEmpty();
    }
    return any;
}

// Wide enough for most of a column's cells, within reason.
double widthOf(const std::vector<QStringList> &rows, qsizetype column)
{
    qsizetype widest = 8;
    for (std::size_t row = 0; row < std::min<std::size_t>(rows.size(), 200); ++row) {
        const QStringList lines = rows[row].value(column).split(QLatin1Char('\n'));
        for (const QString &line : lines)
            widest = std::max(widest, line.size());
    }
    return double(std::min<qsizetype>(widest + 2, 50));
}

void writeColumn(XlsxWriter &writer, int sheet, const std::vector<QStringList> &rows, qsizetype column)
{
    const bool numbers = isNumeric(rows, column);
    writer.setColumnWidth(sheet, static_cast<int>(column) + 1, widthOf(rows, column));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const CellPlace place{static_cast<int>(row) + 1, static_cast<int>(column) + 1};
        const QString cell = rows[row].value(column);
        if (row == 0)
            writer.setText(sheet, place, cell, CellLook::Heading);
        else if (numbers && !cell.isEmpty())
            writer.setNumber(sheet, place, *exactNumber(cell));
        else if (!cell.isEmpty())
            writer.setText(sheet, place, cell);
    }
}

} // namespace

Result<> writeXlsxTables(const QString &path, const QString &title, const std::vector<NamedTable> &tables)
{
    XlsxWriter writer(path);
    writer.setTitle(title, QString());
    for (const NamedTable &table : tables) {
        const int sheet = writer.addSheet(table.name);
        const qsizetype columns = table.rows.empty() ? 0 : table.rows.front().size();
        for (qsizetype column = 0; column < columns; ++column)
            writeColumn(writer, sheet, table.rows, column);
        writer.freeze(sheet, {2, 2});
        writer.setPrinted(sheet, 1);
    }
    return writer.save();
}

} // namespace shortlist
