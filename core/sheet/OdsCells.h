// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/SheetReading.h"
#include "core/sheet/XmlPart.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace shortlist {

// Reads content.xml: all sheets with their cells. Rows and cells that are written once for many are taken apart again.
class OdsCells : public XmlHandler
{
public:
    explicit OdsCells(SheetReading &reading)
        : m_reading(reading)
    {}
    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view piece) override;

private:
    // What a cell says, before it is known how often it stands there.
    struct Pending
    {
        int column = 0;
        SheetCell cell;
        QString text; // of Text and Error
    };

    void startStyle(std::string_view name, const XmlAttributes &attributes);
    void startTable(const XmlAttributes &attributes);
    void startCell(const XmlAttributes &attributes);
    void startInCell(std::string_view name, const XmlAttributes &attributes);
    void finishCell();
    void finishRow();
    bool readValue(Pending &pending);
    QString put(const Pending &pending, int row);
    Sheet &sheet() { return m_reading.book().sheets.back(); }

    SheetReading &m_reading;
    std::unordered_set<std::string> m_hiddenStyles;
    std::string m_style; // the table style that is being read
    std::vector<Pending> m_row;
    int m_rowNumber = 0; // the row's number, or that of its first repetition
    int m_rowRepeats = 1;
    int m_column = 0;
    int m_cellRepeats = 1;
    std::string m_type;
    std::string m_value;
    std::string m_text;
    bool m_inTable = false;
    bool m_inCell = false;
    bool m_inParagraph = false;
    bool m_hasParagraph = false;
    bool m_formula = false;
    int m_aside = 0; // depth within a comment or a drawing, whose text is not the cell's
};

// Reads meta.xml: the document's own properties.
class OdsProperties : public XmlHandler
{
public:
    explicit OdsProperties(QHash<QString, QString> &properties)
        : m_properties(properties)
    {}
    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;
    void text(std::string_view piece) override;

private:
    QHash<QString, QString> &m_properties;
    QString m_name;
    std::string m_value;
};

} // namespace shortlist
