// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/XlsxStyles.h"

#include "core/sheet/SheetReading.h"

#include <cctype>

namespace shortlist {

namespace {

// ECMA-376 part 1, 18.8.30: the formats that a file need not write out; 27 to 36 and 50 to 58 are dates of East Asia.
CellKind kindOfBuiltIn(int format)
{
    if (format == 9 || format == 10)
        return CellKind::Percent;
    const bool isDate = (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || format == 45 ||
                        format == 47 || (format >= 50 && format <= 58);
    return isDate ? CellKind::Date : CellKind::Number;
}

// A part in brackets is a colour, a condition or a currency, or an elapsed time: "[h]", "[mm]", "[ss]".
bool isElapsed(std::string_view inBrackets)
{
    for (const char c : inBrackets) {
        const int lower = std::tolower(static_cast<unsigned char>(c));
        if (lower != 'h' && lower != 'm' && lower != 's')
            return false;
    }
    return !inBrackets.empty();
}

} // namespace

CellKind kindOfFormat(std::string_view code)
{
    bool date = false;
    bool percent = false;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        switch (std::tolower(static_cast<unsigned char>(code[i]))) {
        case '"':
            i = code.find('"', i + 1);
            break;
        case '\\': // the next character stands for itself
        case '_':  // a space as wide as the next one
        case '*':  // the next one fills the cell
            ++i;
            break;
        case '[': {
            const std::size_t end = code.find(']', i);
            if (end == std::string_view::npos || isElapsed(code.substr(i + 1, end - i - 1)))
                return CellKind::Number;
            i = end;
            break;
        }
        case 'g': // "General"
            if (code.substr(i).starts_with("General"))
                i += 6;
            break;
        case 'y':
        case 'm':
        case 'd':
        case 'h':
        case 's':
            date = true;
            break;
        case '%':
            percent = true;
            break;
        default:
            break;
        }
        if (i == std::string_view::npos)
            break;
    }
    return date ? CellKind::Date : percent ? CellKind::Percent : CellKind::Number;
}

void XlsxStyles::startElement(std::string_view name, const XmlAttributes &attributes)
{
    const std::string_view element = withoutPrefix(name);
    if (element == "numFmt") {
        if (const auto id = countOf(attributes.value("numFmtId")))
            m_formats.insert_or_assign(*id, kindOfFormat(attributes.value("formatCode")));
    } else if (element == "cellXfs") {
        m_inCellStyles = true;
    } else if (element == "xf" && m_inCellStyles) {
        const int id = countOf(attributes.value("numFmtId")).value_or(0);
        const auto own = m_formats.find(id);
        m_kinds.push_back(own == m_formats.end() ? kindOfBuiltIn(id) : own->second);
    }
}

void XlsxStyles::endElement(std::string_view name)
{
    if (withoutPrefix(name) == "cellXfs")
        m_inCellStyles = false;
}

} // namespace shortlist
