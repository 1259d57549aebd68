// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Standards.h"
#include "core/model/Certificate.h"
#include "core/model/Need.h"
#include "core/model/Provider.h"
#include "core/model/Requirement.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace shortlist {

class StandardBook;

// What a certificate is worth on a day. The worst first, so that the larger of two is the better.
enum class CertificateStatus {
    NotHeld,     // nothing is there for that day: none at all, or one that is issued only later
    Expired,     // its last day is past
    Stale,       // a report whose period ended too long ago
    ClaimedOnly, // neither evidence nor verification, or nothing that says for how long it holds
    Expiring,    // holds on the day, but not for as long as is asked for
    Valid,
};

inline constexpr CertificateStatus kAllCertificateStatuses[] = {
    CertificateStatus::Valid, CertificateStatus::Expiring,    CertificateStatus::Expired,
    CertificateStatus::Stale, CertificateStatus::ClaimedOnly, CertificateStatus::NotHeld};

// True for what holds on the day: valid and expiring.
inline bool holds(CertificateStatus status)
{
    return status >= CertificateStatus::Expiring;
}
QString certificateStatusLabel(CertificateStatus status); // "Claimed only", translated
QString certificateStatusCode(CertificateStatus status);  // "claimed_only", as in files

// For which day, and how much longer it must hold not to count as expiring.
struct StatusAsk
{
    QDate on;
    int days = 90; // after the day
    QDate until{}; // where valid, also until this day, for example the end of the term
};

struct CertificateStanding
{
    CertificateStatus status = CertificateStatus::NotHeld;
    RowId certificate{};  // null = there is none
    QDate from;           // first day that is known of
    QDate until;          // last day on which it holds; invalid = no end is known
    bool assumed = false; // the last day is not on paper: issue and the standard's usual validity
    bool open = false;    // needs no end: a law or a commitment, or a report that does not grow stale
    bool verified = false;
    bool evidence = false; // at least one file
};

// From the standard's date model: expiry (else issue + usual validity); period end + months; no date. A last day that
// was entered for a report or a commitment counts as such. A certificate holds on its last day too.
CertificateStanding stateOf(const Certificate &certificate, const CertificateStandard &standard, bool hasEvidence,
                            const StatusAsk &ask);
bool hasEvidence(const Provider &provider, RowId certificate);
// The last day on which it holds by its own words and its standard's date model, whoever checked it; invalid if nothing
// says so. Own standards are read as from issue to expiry.
QDate lastDayOf(const Certificate &certificate);

// Which of a provider's certificates count for a standard.
enum class StandardMatch {
    Same,      // those of this standard
    Sufficient // also those of one that includes it: SOC 2 Type II for SOC 2 or Type I, STAR Level 2 for Level 1 ...
};

struct StandardAsk
{
    QString standard; // as StandardBook::find names it
    StatusAsk when;
    StandardMatch match = StandardMatch::Same;
    bool verified = false; // only what we checked counts as more than a claim
};

// The best that the provider has for a standard; the one that holds longest, verified before not verified. NotHeld with
// a null key if there is none. May be asked from any thread.
CertificateStanding bestState(const Provider &provider, const StandardBook &book, const StandardAsk &ask);
bool includes(const QString &held, const QString &asked); // names as in the book; equal names do
// Which of two counts: by status, then the one that holds longer, verified before not verified.
bool isBetter(const CertificateStanding &a, const CertificateStanding &b);

// Why the status is what it is, in one or two sentences.
QString stateReason(const Certificate &certificate, const CertificateStandard &standard,
                    const CertificateStanding &state, const StatusAsk &ask, const QLocale &locale = QLocale());

// The day meant; invalid if the need does not have it.
QDate dayOf(DatePoint point, const Need &need, const QDate &fixed = QDate(), const QDate &today = QDate::currentDate());

} // namespace shortlist
