// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/Sheet.h"
#include "core/sheet/XmlPart.h"

#include <unordered_map>
#include <vector>

namespace shortlist {

// What a number format makes of a number: Number, Percent or Date. "[h]:mm" is a length of time and stays a number.
CellKind kindOfFormat(std::string_view code);

// Reads xl/styles.xml: which of the cell styles make a date or a percentage of a number.
class XlsxStyles : public XmlHandler
{
public:
    void startElement(std::string_view name, const XmlAttributes &attributes) override;
    void endElement(std::string_view name) override;

    // By the cell's style; Number for a style that does not exist.
    const std::vector<CellKind> &kinds() const { return m_kinds; }

private:
    std::unordered_map<int, CellKind> m_formats; // the file's own
    std::vector<CellKind> m_kinds;
    bool m_inCellStyles = false;
};

} // namespace shortlist
