// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/Sheet.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist {

namespace {

constexpr qint64 kDayNought = 2415019; // the Julian day of 1899-12-30
constexpr qint64 kMillisecondsOfDay = 86'400'000;

} // namespace

std::span<const SheetCell> Sheet::cellsOf(std::size_t index) const
{
    const std::size_t begin = m_rows[index].begin;
    const std::size_t end = index + 1 < m_rows.size() ? m_rows[index + 1].begin : m_cells.size();
    return std::span(m_cells).subspan(begin, end - begin);
}

std::span<const SheetCell> Sheet::row(int row) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row,
                                        [](const Row &entry, int wanted) { return int(entry.row) < wanted; });
    if (found == m_rows.end() || int(found->row) != row)
        return {};
    return cellsOf(static_cast<std::size_t>(found - m_rows.begin()));
}

const SheetCell *Sheet::cell(CellPlace place) const
{
    const std::span<const SheetCell> cells = row(place.row);
    const auto found = std::lower_bound(cells.begin(), cells.end(), place.column,
                                        [](const SheetCell &cell, int wanted) { return int(cell.column) < wanted; });
    return found == cells.end() || int(found->column) != place.column ? nullptr : &*found;
}

void Sheet::add(int row, const SheetCell &cell)
{
    const auto number = static_cast<quint32>(row);
    m_columns = std::max(m_columns, cell.column);
    const bool newRow = m_rows.empty() || number > m_rows.back().row;
    const bool inOrder = newRow || (number == m_rows.back().row && cell.column > m_cells.back().column);
    if (!inOrder || !m_strays.empty()) {
        m_strays.push_back({number, cell});
        return;
    }
    if (newRow)
        m_rows.push_back({number, static_cast<quint32>(m_cells.size())});
    m_cells.push_back(cell);
}

void Sheet::finish()
{
    if (m_strays.empty())
        return;
    std::vector<Stray> all;
    all.reserve(m_cells.size() + m_strays.size());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        for (const SheetCell &cell : cellsOf(i))
            all.push_back({m_rows[i].row, cell});
    }
    all.insert(all.end(), m_strays.begin(), m_strays.end());
    std::stable_sort(all.begin(), all.end(), [](const Stray &a, const Stray &b) {
        return a.row != b.row ? a.row < b.row : a.cell.column < b.cell.column;
    });
    m_strays.clear();
    m_cells.clear();
    m_rows.clear();
    for (const Stray &stray : all) {
        const bool sameRow = !m_rows.empty() && m_rows.back().row == stray.row;
        if (sameRow && m_cells.back().column == stray.cell.column) {
            m_cells.back() = stray.cell;
            continue;
        }
        if (!sameRow)
            m_rows.push_back({stray.row, static_cast<quint32>(m_cells.size())});
        m_cells.push_back(stray.cell);
    }
}

const Sheet *Workbook::sheet(const QString &name) const
{
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&name](const Sheet &sheet) {
        return sheet.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == sheets.end() ? nullptr : &*found;
}

const Sheet *Workbook::firstFilled() const
{
    const auto found = std::find_if(sheets.begin(), sheets.end(),
                                    [](const Sheet &sheet) { return !sheet.hidden && sheet.cellCount() > 0; });
    return found == sheets.end() ? nullptr : &*found;
}

const QString &Workbook::text(const SheetCell &cell) const
{
    static const QString none;
    const auto index = cell.hasText() ? static_cast<std::size_t>(cell.number) : texts.size();
    return index < texts.size() ? texts[index] : none;
}

QString Workbook::asText(const SheetCell &cell) const
{
    switch (cell.kind) {
    case CellKind::Text:
    case CellKind::Error:
        return text(cell);
    case CellKind::Number:
        return plainNumber(cell.number);
    case CellKind::Percent:
        // 0.07 * 100 is not 7 in binary; twelve digits are what a spreadsheet shows at most.
        return QString(plainNumber(QString::number(cell.number * 100, 'g', 12).toDouble()) + QStringLiteral(" %"));
    case CellKind::Boolean:
        return cell.number != 0 ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
    case CellKind::Date:
        break;
    }
    const QDateTime moment = dateTimeOfCell(cell.number);
    if (!moment.isValid())
        return plainNumber(cell.number);
    if (cell.number >= 0 && cell.number < 1)
        return moment.time().toString(moment.time().second() == 0 ? QStringLiteral("HH:mm")
                                                                  : QStringLiteral("HH:mm:ss"));
    return moment.time() == QTime(0, 0) ? moment.date().toString(Qt::ISODate) : moment.toString(Qt::ISODate);
}

QDateTime dateTimeOfCell(double days)
{
    if (!std::isfinite(days) || std::abs(days) > 3'700'000)
        return QDateTime();
    const double whole = std::floor(days);
    auto rest = static_cast<qint64>(std::llround((days - whole) * double(kMillisecondsOfDay)));
    // To the second: what a spreadsheet calculates ends in odd milliseconds.
    rest = (rest + 500) / 1000 * 1000;
    const QDate date = QDate::fromJulianDay(kDayNought + static_cast<qint64>(whole) + rest / kMillisecondsOfDay);
    if (!date.isValid() || date.year() < 1 || date.year() > 9999)
        return QDateTime();
    return QDateTime(date, QTime::fromMSecsSinceStartOfDay(static_cast<int>(rest % kMillisecondsOfDay)), Qt::UTC);
}

double daysOfDate(const QDate &date)
{
    return static_cast<double>(date.toJulianDay() - kDayNought);
}

QString plainNumber(double number)
{
    if (number == 0)
        return QStringLiteral("0"); // also for minus nought
    return std::isfinite(number) ? QString::number(number, 'f', QLocale::FloatingPointShortest) : QString();
}

QString withoutControls(const QString &text)
{
    const auto isWanted = [&text](qsizetype at) {
        const QChar c = text.at(at);
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t'))
            return true;
        if (c.isHighSurrogate())
            return at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        if (c.isLowSurrogate())
            return at > 0 && text.at(at - 1).isHighSurrogate();
        return c.category() != QChar::Other_Control && c.unicode() < 0xFFFE;
    };
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isWanted(i))
            clean += text.at(i);
    }
    return clean;
}

} // namespace shortlist
