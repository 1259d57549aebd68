// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Provider.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace shortlist {

// How a provider's fields are spoken of on screen: translated words for codes, and what the user types back into codes.
namespace words {

QString status(ProviderStatus status);

// "Ireland" for "IE"; the code itself where it is not a country's; empty for an empty code.
QString country(const QString &code);
// The code for a country's name or code as typed, whatever its case and accents; empty if there is no such country.
QString countryCode(const QString &typed);
// Names of all countries, sorted, for completers.
const QStringList &countries();
// The IANA zones that a site can be in, sorted.
const QStringList &zones();

// "Customer support" for "customer_support"; what is not in the catalogue is its own name.
QString service(const QString &code);
QString services(const QStringList &codes); // joined by commas
// The code for a service as typed; what is not in the catalogue stays as typed.
QString serviceCode(const QString &typed);

// Lower case without accents and ligatures, for search: "Łódź Straße" becomes "lodz strasse".
QString folded(const QString &text);
// Split at commas and semicolons, trimmed, sorted, without empties and doubles.
QStringList splitList(const QString &typed);
// "Set name of “…”" must stay readable in a menu: one line, cut in the middle where it is long.
QString brief(const QString &text, int most = 48);
// Text of a project for a tooltip, which would otherwise guess whether it is rich text.
QString plainToolTip(const QString &text);

} // namespace words

// How a certificate stands on the day that counts: the award date, or today where none is set.
enum class CertificateState { Valid, Expiring, Expired, NoDate };

inline constexpr int kExpiringDays = 90;

QDate certificateDay(const QDate &awardDate, const QDate &today);
CertificateState certificateState(const Certificate &certificate, const QDate &day);
// Symbol and word, as in "✓ Valid"; an award that is still to come makes "Expires before the award" of "Expired".
QString certificateWord(const Certificate &certificate, const QDate &day, const QDate &today);

} // namespace shortlist
