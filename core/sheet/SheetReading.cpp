// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/SheetReading.h"

#include <QCoreApplication>

#include <charconv>
#include <cmath>

namespace shortlist {

namespace {

struct SheetFile
{
    Q_DECLARE_TR_FUNCTIONS(SheetFile)
};

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace

QString SheetReading::addSheet(const QString &name, bool hidden)
{
    if (static_cast<int>(m_book.sheets.size()) >= m_limits.sheets)
        return SheetFile::tr("there are more than %1 sheets, so it was not read.").arg(m_limits.sheets);
    m_book.sheets.emplace_back();
    m_book.sheets.back().name = name;
    m_book.sheets.back().hidden = hidden;
    return QString();
}

QString SheetReading::addCell(Sheet &sheet, CellPlace place, SheetCell cell)
{
    if (++m_cells > m_limits.cells)
        return SheetFile::tr(
                   "at %1 there are more than %2 filled cells, so it was not read further. Copy what is needed "
                   "into a new file.")
            .arg(cellName(sheet.name, place), QString::number(m_limits.cells));
    cell.column = static_cast<quint32>(place.column);
    sheet.add(place.row, cell);
    return QString();
}

QString SheetReading::addText(const QString &text)
{
    m_characters += text.size();
    if (m_characters > m_limits.characters)
        return SheetFile::tr(
                   "it holds more than %1 million characters of text, so it was not read further. Copy what is "
                   "needed into a new file.")
            .arg(m_limits.characters / 1'000'000);
    m_book.texts.push_back(text);
    return QString();
}

QString SheetReading::addText(Sheet &sheet, CellPlace place, CellKind kind, const QString &text, bool calculated)
{
    if (text.size() > m_limits.cellCharacters)
        return SheetFile::tr("%1: the cell holds more than %2 characters.")
            .arg(cellName(sheet.name, place), QString::number(m_limits.cellCharacters));
    if (const QString problem = addText(text); !problem.isEmpty())
        return problem;
    SheetCell cell;
    cell.number = static_cast<double>(m_book.texts.size() - 1);
    cell.kind = kind;
    cell.calculated = calculated;
    return addCell(sheet, place, cell);
}

QString cleanText(std::string_view utf8)
{
    const QString raw = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    if (!raw.contains(QLatin1Char('\r')))
        return withoutControls(raw);
    QString text = raw;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return withoutControls(text);
}

std::optional<double> numberOf(std::string_view text)
{
    text = trimmed(text);
    double number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<int> countOf(std::string_view text)
{
    text = trimmed(text);
    int number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || number < 0)
        return std::nullopt;
    return number;
}

std::optional<double> daysOfIsoDate(std::string_view text)
{
    text = trimmed(text);
    const QString iso = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const QDate date = QDate::fromString(iso.left(10), Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    if (iso.size() <= 10)
        return daysOfDate(date);
    const QTime time = QTime::fromString(iso.mid(11, 8), Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    return daysOfDate(date) + time.msecsSinceStartOfDay() / 86'400'000.0;
}

} // namespace shortlist
