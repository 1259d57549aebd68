// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/SheetReading.h"
#include "core/sheet/XmlPart.h"

#include <string>
#include <vector>

namespace shortlist {

// Reads xl/sharedStrings.xml into the workbook's texts, which must be empty before.
class XlsxStrings : public XmlHandler
{
public:
    explicit XlsxStrings(SheetReading &reading)
        : m_reading(reading)
    {}
    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view piece) override;

private:
    SheetReading &m_reading;
    std::string m_text;
    bool m_inText = false;
    bool m_inReading = false; // how a word is pronounced is no part of it
};

// Reads a worksheet's cells into the workbook's last sheet.
class XlsxCells : public XmlHandler
{
public:
    struct Rules
    {
        std::vector<CellKind> styles; // by the cells' style
        std::size_t strings = 0;      // how many shared strings there are
        bool from1904 = false;        // days are counted from 1904-01-01
    };
    XlsxCells(SheetReading &reading, Sheet &sheet, const Rules &rules)
        : m_reading(reading)
        , m_sheet(sheet)
        , m_rules(rules)
    {}
    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view piece) override;

private:
    void startRow(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void finishCell();
    QString putCell();
    QString putShared();
    QString putNumber();
    QString putDate();
    QString wrong(const QString &what) const;

    SheetReading &m_reading;
    Sheet &m_sheet;
    const Rules &m_rules;
    CellPlace m_place;
    std::string m_type;
    std::string m_value;
    int m_style = 0;
    bool m_inCell = false;
    bool m_inText = false;
    bool m_inReading = false;
    bool m_formula = false;
};

} // namespace shortlist
