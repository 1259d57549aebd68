// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shortlist {

// What stays of a text when case, diacritics, punctuation and spaces are put aside: "Côte d’Ivoire" gives
// "cotedivoire". For comparing what people typed.
QString folded(const QString &text);

// The same with one space between the words.
QString foldedWords(const QString &text);

// The plain letters for one that Unicode does not take apart into a letter and a mark ("ø" gives "o"); else empty.
QLatin1String plainForm(QChar c);

} // namespace shortlist
