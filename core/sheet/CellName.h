// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace shortlist {

// The largest sheet that a spreadsheet has.
inline constexpr int kMostSheetRows = 1'048'576;
inline constexpr int kMostSheetColumns = 16'384;

// Rows and columns are counted from 1, as a spreadsheet shows them.
struct CellPlace
{
    int row = 0;
    int column = 0;
    auto operator<=>(const CellPlace &) const = default;
};

// "AB" for 28: what a spreadsheet calls a column.
QString columnLetters(int column);
// "C7"
QString cellName(CellPlace place);
// "Sheet1!C7"; "'Long list'!C7" where the sheet's name is not one word, as a spreadsheet writes it in a formula.
QString cellName(const QString &sheet, CellPlace place);
// The place of "C7" or "$c$7"; nothing if it is no cell or lies outside the largest sheet.
std::optional<CellPlace> cellPlace(const QString &name);

} // namespace shortlist
