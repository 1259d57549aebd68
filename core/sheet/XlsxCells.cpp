// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/XlsxCells.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace shortlist {

namespace {

struct SheetFile
{
    Q_DECLARE_TR_FUNCTIONS(SheetFile)
};

// "_x000D_" stands for the character of that number (ECMA-376 part 1, 22.9.2.19).
QString unescaped(std::string_view utf8)
{
    if (utf8.find("_x") == std::string_view::npos)
        return cleanText(utf8);
    static const QRegularExpression escape(QStringLiteral("_x([0-9A-Fa-f]{4})_"));
    const QString raw = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    QString text;
    qsizetype done = 0;
    for (auto matches = escape.globalMatch(raw); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text += QStringView(raw).mid(done, match.capturedStart() - done);
        text += QChar(static_cast<char16_t>(match.captured(1).toUShort(nullptr, 16)));
        done = match.capturedEnd();
    }
    text += QStringView(raw).mid(done);
    return cleanText(text.toUtf8().toStdString());
}

// "AB12", without a regular expression since each cell has one.
std::optional<CellPlace> quickPlace(std::string_view name)
{
    CellPlace place;
    std::size_t at = 0;
    for (; at < name.size() && at < 3 && name[at] >= 'A' && name[at] <= 'Z'; ++at)
        place.column = place.column * 26 + (name[at] - 'A' + 1);
    place.row = countOf(name.substr(at)).value_or(0);
    if (at == 0 || place.column > kMostSheetColumns || place.row < 1 || place.row > kMostSheetRows)
        return std::nullopt;
    return place;
}

} // namespace

void XlsxStrings::startElement(std::string_view name, const XmlAttributes &)
{
    const std::string_view element = withoutPrefix(name);
    if (element == "si")
        m_text.clear();
    else if (element == "rPh")
        m_inReading = true;
    else if (element == "t")
        m_inText = !m_inReading;
}

void XlsxStrings::endElement(std::string_view name)
{
    const std::string_view element = withoutPrefix(name);
    if (element == "rPh")
        m_inReading = false;
    else if (element == "t")
        m_inText = false;
    else if (element == "si") {
        if (const QString problem = m_reading.addText(unescaped(m_text)); !problem.isEmpty())
            giveUp(problem);
    }
}

void XlsxStrings::text(std::string_view piece)
{
    if (!m_inText)
        return;
    m_text.append(piece);
    // A character takes up to four bytes.
    if (m_text.size() / 4 > static_cast<std::size_t>(m_reading.limits().cellCharacters))
        giveUp(SheetFile::tr("a cell holds more than %1 characters.").arg(m_reading.limits().cellCharacters));
}

QString XlsxCells::wrong(const QString &what) const
{
    return SheetFile::tr("%1: %2").arg(cellName(m_sheet.name, m_place), what);
}

void XlsxCells::startElement(std::string_view name, const XmlAttributes &attributes)
{
    const std::string_view element = withoutPrefix(name);
    if (m_inCell) {
        if (element == "v" || element == "t")
            m_inText = !m_inReading;
        else if (element == "f")
            m_formula = true;
        else if (element == "rPh")
            m_inReading = true;
    } else if (element == "c") {
        startCell(attributes);
    } else if (element == "row") {
        startRow(attributes);
    }
}

void XlsxCells::startRow(const XmlAttributes &attributes)
{
    const std::string_view number = attributes.value("r");
    m_place.row = number.empty() ? m_place.row + 1 : countOf(number).value_or(0);
    m_place.column = 0;
    if (m_place.row < 1 || m_place.row > kMostSheetRows)
        giveUp(SheetFile::tr("a row of the sheet “%1” has the number “%2”; the file is damaged.")
                   .arg(m_sheet.name, cleanText(number.substr(0, 30))));
}

void XlsxCells::startCell(const XmlAttributes &attributes)
{
    m_inCell = true;
    m_formula = false;
    m_value.clear();
    m_type = attributes.value("t");
    m_style = countOf(attributes.value("s")).value_or(0);
    const std::string_view name = attributes.value("r");
    const std::optional<CellPlace> place = name.empty() ? CellPlace{m_place.row, m_place.column + 1} : quickPlace(name);
    if (!place || place->row < 1 || place->column > kMostSheetColumns) {
        giveUp(SheetFile::tr("a cell of the sheet “%1” has the name “%2”; the file is damaged.")
                   .arg(m_sheet.name, cleanText(name.substr(0, 30))));
        return;
    }
    m_place = *place;
}

void XlsxCells::endElement(std::string_view name)
{
    if (!m_inCell)
        return;
    const std::string_view element = withoutPrefix(name);
    if (element == "v" || element == "t")
        m_inText = false;
    else if (element == "rPh")
        m_inReading = false;
    else if (element == "c")
        finishCell();
}

void XlsxCells::text(std::string_view piece)
{
    if (!m_inText)
        return;
    m_value.append(piece);
    if (m_value.size() / 4 > static_cast<std::size_t>(m_reading.limits().cellCharacters))
        giveUp(wrong(SheetFile::tr("the cell holds more than %1 characters.").arg(m_reading.limits().cellCharacters)));
}

void XlsxCells::finishCell()
{
    m_inCell = false;
    m_inText = false;
    m_inReading = false;
    if (problem())
        return;
    if (const QString problem = putCell(); !problem.isEmpty())
        giveUp(problem);
}

QString XlsxCells::putCell()
{
    if (m_value.empty()) {
        // A program that does not calculate wrote the formula; an empty text is a result.
        const bool hasResult = !m_formula || m_type == "str";
        return hasResult ? QString()
                         : m_reading.addText(m_sheet, m_place, CellKind::Error,
                                             SheetFile::tr("formula without a saved result"), true);
    }
    if (m_type.empty() || m_type == "n")
        return putNumber();
    if (m_type == "s")
        return putShared();
    if (m_type == "str" || m_type == "inlineStr")
        return m_reading.addText(m_sheet, m_place, CellKind::Text, unescaped(m_value), m_formula);
    if (m_type == "e")
        return m_reading.addText(m_sheet, m_place, CellKind::Error, cleanText(m_value), m_formula);
    if (m_type == "d")
        return putDate();
    if (m_type != "b")
        return wrong(SheetFile::tr("the cell is of the unknown kind “%1”.").arg(cleanText(m_type)));
    SheetCell cell;
    cell.kind = CellKind::Boolean;
    cell.number = m_value == "1" || m_value == "true" ? 1 : 0;
    cell.calculated = m_formula;
    return m_reading.addCell(m_sheet, m_place, cell);
}

QString XlsxCells::putShared()
{
    const std::optional<int> index = countOf(m_value);
    if (!index || static_cast<std::size_t>(*index) >= m_rules.strings)
        return wrong(SheetFile::tr("the cell's text is not in the file; the file is damaged."));
    if (m_reading.book().texts[static_cast<std::size_t>(*index)].isEmpty())
        return QString();
    SheetCell cell;
    cell.kind = CellKind::Text;
    cell.number = *index;
    cell.calculated = m_formula;
    return m_reading.addCell(m_sheet, m_place, cell);
}

QString XlsxCells::putNumber()
{
    const std::optional<double> number = numberOf(m_value);
    if (!number)
        return wrong(
            SheetFile::tr("“%1” stands where a number should; the file is damaged.").arg(cleanText(m_value).left(60)));
    SheetCell cell;
    cell.number = *number;
    cell.calculated = m_formula;
    const auto style = static_cast<std::size_t>(m_style);
    cell.kind = style < m_rules.styles.size() ? m_rules.styles[style] : CellKind::Number;
    if (cell.kind == CellKind::Date && (cell.number >= 1 || m_rules.from1904)) {
        // 1900 counts as a leap year there, so that the days before 1 March are one behind.
        const double shift = m_rules.from1904 ? 1462 : cell.number < 60 ? 1 : 0;
        cell.number += shift;
    }
    return m_reading.addCell(m_sheet, m_place, cell);
}

QString XlsxCells::putDate()
{
    const std::optional<double> days = daysOfIsoDate(m_value);
    if (!days)
        return wrong(
            SheetFile::tr("“%1” stands where a date should; the file is damaged.").arg(cleanText(m_value).left(60)));
    SheetCell cell;
    cell.number = *days;
    cell.kind = CellKind::Date;
    cell.calculated = m_formula;
    return m_reading.addCell(m_sheet, m_place, cell);
}

} // namespace shortlist
