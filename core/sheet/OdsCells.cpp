// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/OdsCells.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace shortlist {

namespace {

struct SheetFile
{
    Q_DECLARE_TR_FUNCTIONS(SheetFile)
};

// "PT09H30M00S" as part of a day.
std::optional<double> daysOfDuration(std::string_view text)
{
    static const QRegularExpression shape(QStringLiteral(
        "\\A(-?)P(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,7})M)?(?:(\\d{1,7}(?:[.,]\\d+)?)S)?)?\\z"));
    const QRegularExpressionMatch match = shape.match(cleanText(text));
    if (!match.hasMatch())
        return std::nullopt;
    const double seconds = match.captured(2).toDouble() * 86'400 + match.captured(3).toDouble() * 3'600 +
                           match.captured(4).toDouble() * 60 +
                           match.captured(5).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    return (match.captured(1).isEmpty() ? seconds : -seconds) / 86'400;
}

int repeats(std::string_view count, int most)
{
    return count.empty() ? 1 : std::clamp(countOf(count).value_or(1), 1, most);
}

bool isCell(std::string_view name)
{
    return name == "table:table-cell" || name == "table:covered-table-cell";
}

} // namespace

void OdsCells::startElement(std::string_view name, const XmlAttributes &attributes)
{
    if (!m_inTable) {
        startStyle(name, attributes);
        if (name == "table:table")
            startTable(attributes);
        return;
    }
    if (m_inCell) {
        startInCell(name, attributes);
        return;
    }
    if (isCell(name)) {
        startCell(attributes);
    } else if (name == "table:table-row") {
        m_row.clear();
        m_column = 0;
        m_rowRepeats = repeats(attributes.value("table:number-rows-repeated"), kMostSheetRows);
    }
}

void OdsCells::startStyle(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "style:style")
        m_style = attributes.value("style:family") == "table" ? attributes.value("style:name") : std::string_view();
    else if (name == "style:table-properties" && attributes.value("table:display") == "false")
        m_hiddenStyles.insert(m_style);
}

void OdsCells::startTable(const XmlAttributes &attributes)
{
    const bool hidden = m_hiddenStyles.contains(std::string(attributes.value("table:style-name")));
    const QString problem = m_reading.addSheet(cleanText(attributes.value("table:name")), hidden);
    if (!problem.isEmpty()) {
        giveUp(problem);
        return;
    }
    m_inTable = true;
    m_rowNumber = 1;
}

void OdsCells::startCell(const XmlAttributes &attributes)
{
    m_inCell = true;
    m_hasParagraph = false;
    m_text.clear();
    m_cellRepeats = repeats(attributes.value("table:number-columns-repeated"), kMostSheetColumns);
    m_formula = !attributes.value("table:formula").empty();
    m_type = attributes.value("office:value-type");
    // An error is saved as a text, with a mark of LibreOffice's own.
    if (attributes.value("calcext:value-type") == "error")
        m_type = "error";
    if (m_type == "date")
        m_value = attributes.value("office:date-value");
    else if (m_type == "time")
        m_value = attributes.value("office:time-value");
    else if (m_type == "boolean")
        m_value = attributes.value("office:boolean-value");
    else if (m_type == "string")
        m_value = attributes.value("office:string-value");
    else
        m_value = attributes.value("office:value");
}

void OdsCells::startInCell(std::string_view name, const XmlAttributes &attributes)
{
    if (m_aside > 0 || name == "office:annotation" || name.starts_with("draw:")) {
        ++m_aside;
        return;
    }
    if (name == "text:p") {
        if (m_hasParagraph)
            m_text += '\n';
        m_hasParagraph = true;
        m_inParagraph = true;
    } else if (name == "text:s") {
        m_text.append(static_cast<std::size_t>(repeats(attributes.value("text:c"), 10'000)), ' ');
    } else if (name == "text:tab") {
        m_text += '\t';
    } else if (name == "text:line-break") {
        m_text += '\n';
    }
}

void OdsCells::endElement(std::string_view name)
{
    if (!m_inTable)
        return;
    if (m_aside > 0) {
        --m_aside;
        return;
    }
    if (m_inCell) {
        if (name == "text:p")
            m_inParagraph = false;
        else if (isCell(name))
            finishCell();
        return;
    }
    if (name == "table:table-row") {
        finishRow();
    } else if (name == "table:table") {
        sheet().finish();
        m_inTable = false;
    }
}

void OdsCells::text(std::string_view piece)
{
    if (!m_inParagraph || m_aside > 0)
        return;
    m_text.append(piece);
    if (m_text.size() / 4 > static_cast<std::size_t>(m_reading.limits().cellCharacters))
        giveUp(SheetFile::tr("%1: the cell holds more than %2 characters.")
                   .arg(cellName(sheet().name, {m_rowNumber, m_column + 1}),
                        QString::number(m_reading.limits().cellCharacters)));
}

bool OdsCells::readValue(Pending &pending)
{
    SheetCell &cell = pending.cell;
    cell.calculated = m_formula;
    std::optional<double> number;
    if (m_type == "float" || m_type == "currency" || m_type == "percentage") {
        cell.kind = m_type == "percentage" ? CellKind::Percent : CellKind::Number;
        number = numberOf(m_value);
    } else if (m_type == "date" || m_type == "time") {
        cell.kind = CellKind::Date;
        number = m_type == "date" ? daysOfIsoDate(m_value) : daysOfDuration(m_value);
    } else if (m_type == "boolean") {
        cell.kind = CellKind::Boolean;
        number = m_value == "true" ? 1 : 0;
    } else {
        cell.kind = m_type == "error" ? CellKind::Error : CellKind::Text;
        pending.text = cleanText(m_value.empty() || m_type == "error" ? m_text : m_value);
        if (m_type.empty() && m_formula) {
            cell.kind = CellKind::Error;
            pending.text = SheetFile::tr("formula without a saved result");
        }
        return true;
    }
    cell.number = number.value_or(0);
    return number.has_value();
}

void OdsCells::finishCell()
{
    m_inCell = false;
    m_inParagraph = false;
    Pending pending;
    pending.column = m_column + 1;
    const bool isEmpty = m_type.empty() && m_text.empty() && !m_formula;
    if (!isEmpty && !problem()) {
        if (!readValue(pending))
            giveUp(SheetFile::tr("%1: “%2” stands where a value should; the file is damaged.")
                       .arg(cellName(sheet().name, {m_rowNumber, pending.column}), cleanText(m_value).left(60)));
        else if (!pending.cell.hasText() || !pending.text.isEmpty()) {
            for (int i = 0; i < m_cellRepeats && m_column + i < kMostSheetColumns; ++i) {
                pending.column = m_column + i + 1;
                m_row.push_back(pending);
            }
        }
    }
    m_column = std::min(m_column + m_cellRepeats, kMostSheetColumns);
}

void OdsCells::finishRow()
{
    if (!m_row.empty()) {
        for (int i = 0; i < m_rowRepeats && m_rowNumber + i <= kMostSheetRows && !problem(); ++i) {
            for (const Pending &pending : m_row) {
                if (const QString problem = put(pending, m_rowNumber + i); !problem.isEmpty()) {
                    giveUp(problem);
                    break;
                }
            }
        }
    }
    m_rowNumber = std::min(m_rowNumber + m_rowRepeats, kMostSheetRows + 1);
}

QString OdsCells::put(const Pending &pending, int row)
{
    const CellPlace place{row, pending.column};
    if (pending.cell.hasText())
        return m_reading.addText(sheet(), place, pending.cell.kind, pending.text, pending.cell.calculated);
    return m_reading.addCell(sheet(), place, pending.cell);
}

void OdsProperties::startElement(std::string_view name, const XmlAttributes &attributes)
{
    if (name == "meta:user-defined") {
        m_name = cleanText(attributes.value("meta:name"));
        m_value.clear();
    }
}

void OdsProperties::endElement(std::string_view name)
{
    if (name == "meta:user-defined" && m_properties.size() < 1000)
        m_properties.insert(m_name, cleanText(m_value));
}

void OdsProperties::text(std::string_view piece)
{
    if (m_value.size() < 10'000)
        m_value.append(piece);
}

} // namespace shortlist
