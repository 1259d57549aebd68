// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Need.h"
#include "core/model/NeedParts.h"

#include <QString>
#include <QStringList>

namespace shortlist::need_words {

// How the need's fields are spoken of on screen, and how what was typed is read.

QString functionName(const NeedFunction &function); // in the buyer's words, else the taxonomy's
QString decision(FunctionDecision decision);
QString relationship(Relationship relationship);
QString channel(const QString &code); // the text itself where it is not one of the five
QStringList channelCodes();

// Exactly as it was typed, with the locale's separators; empty for 0.
QString number(const Decimal &number);
Result<Decimal> readNumber(const QString &typed); // empty is 0; not negative

// Codes of languages as names, joined by commas, and back; what is not a language stays as typed.
QString languages(const QStringList &codes);
QStringList readLanguages(const QString &typed);

} // namespace shortlist::need_words
