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

} // namespace shortlist
