// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Provider.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace shortlist {

// How a provider's fields are spoken of on screen, and how what the user typed is read.
namespace words {

QString status(ProviderStatus status);
// Labels of service codes, joined by commas.
QString services(const QStringList &codes);
// Codes of services as typed, by label or code; what is not in the catalogue stays as typed. Sorted, no doubles.
QStringList serviceCodes(const QString &typed);

// Lower case without accents and ligatures, for search: "Łódź Straße" becomes "lodz strasse".
QString folded(const QString &text);
// Split at commas, semicolons and line breaks; trimmed, sorted, without empties and doubles.
QStringList splitList(const QString &typed);
// What stands in an undo label must stay readable in a menu: one line, cut in the middle where it is long.
QString brief(const QString &text, int most = 48);
// Text of a project for a tooltip, which would otherwise guess whether it is rich text.
QString plainToolTip(const QString &text);

// What the user typed in a field; empty means not known. Errors: BadInput, with a sentence for the user.
Result<QString> readCountry(const QString &typed); // a country's name or code, gives the code
Result<int> readCount(const QString &typed);       // 0 to 2,000,000,000
Result<int> readYear(const QString &typed);        // 1000 to next year
QString number(int value);                         // empty for 0
QString year(int value);                           // the same without separators

} // namespace words

// How a certificate stands on the day that counts: the award date, or today where none is set.
enum class CertificateState { Valid, Expiring, Expired, NoDate };

inline constexpr int kExpiringDays = 90;

QDate certificateDay(const QDate &awardDate);
CertificateState certificateState(const Certificate &certificate, const QDate &day);
QString certificateSymbol(CertificateState state);
// "Valid", "Expiring", "Expired", "No date"; or "Ends before award" of what is still valid today.
QString certificateWord(const Certificate &certificate, const QDate &day, const QDate &today);

} // namespace shortlist
