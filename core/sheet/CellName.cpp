// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/CellName.h"

#include <algorithm>

namespace shortlist {

QString columnLetters(int column)
{
    QString letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (column - 1) % 26)));
    return letters;
}

QString cellName(CellPlace place)
{
    return columnLetters(place.column) + QString::number(place.row);
}

QString cellName(const QString &sheet, CellPlace place)
{
    const bool oneWord =
        !sheet.isEmpty() && !sheet.at(0).isDigit() &&
        std::all_of(sheet.begin(), sheet.end(), [](QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_'); });
    if (oneWord)
        return sheet + QLatin1Char('!') + cellName(place);
    QString quoted = sheet;
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    return QLatin1Char('\'') + quoted + QLatin1String("'!") + cellName(place);
}

std::optional<CellPlace> cellPlace(const QString &name)
{
    qsizetype at = 0;
    const auto skipDollar = [&] { at += at < name.size() && name.at(at) == QLatin1Char('$') ? 1 : 0; };
    CellPlace place;
    skipDollar();
    for (; at < name.size() && place.column <= kMostSheetColumns; ++at) {
        const char16_t letter = name.at(at).toUpper().unicode();
        if (letter < u'A' || letter > u'Z')
            break;
        place.column = place.column * 26 + (letter - u'A' + 1);
    }
    skipDollar();
    const qsizetype digits = at;
    for (; at < name.size() && place.row <= kMostSheetRows; ++at) {
        const char16_t digit = name.at(at).unicode();
        if (digit < u'0' || digit > u'9')
            break;
        place.row = place.row * 10 + (digit - u'0');
    }
    const bool whole = at == name.size() && at > digits;
    if (!whole || place.column < 1 || place.column > kMostSheetColumns || place.row < 1 || place.row > kMostSheetRows)
        return std::nullopt;
    return place;
}

} // namespace shortlist
