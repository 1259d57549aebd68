// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Fold.h"

namespace shortlist {

QLatin1String plainForm(QChar c)
{
    switch (c.unicode()) {
    case 0x00DF:
        return QLatin1String("ss");
    case 0x00E6:
        return QLatin1String("ae");
    case 0x0153:
        return QLatin1String("oe");
    case 0x00F8:
        return QLatin1String("o");
    case 0x0111:
    case 0x00F0:
        return QLatin1String("d");
    case 0x00FE:
        return QLatin1String("th");
    case 0x0142:
        return QLatin1String("l");
    case 0x0131:
        return QLatin1String("i");
    case 0x0127:
        return QLatin1String("h");
    default:
        return QLatin1String();
    }
}

namespace {

QString fold(const QString &text, bool words)
{
    const QString apart = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(apart.size());
    bool gap = false;
    for (const QChar c : apart) {
        // An apostrophe joins; any other punctuation parts words.
        if (c.isMark() || c == QLatin1Char('\'') || c == QChar(0x2019))
            continue;
        if (!c.isLetterOrNumber() && !c.isSurrogate()) {
            gap = true;
            continue;
        }
        if (gap && words && !result.isEmpty())
            result += QLatin1Char(' ');
        gap = false;
        const QLatin1String plain = plainForm(c);
        if (plain.isEmpty())
            result += c;
        else
            result += plain;
    }
    return result;
}

} // namespace

QString folded(const QString &text)
{
    return fold(text, false);
}

QString foldedWords(const QString &text)
{
    return fold(text, true);
}

} // namespace shortlist
