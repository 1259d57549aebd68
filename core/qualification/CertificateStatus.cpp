// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/CertificateStatus.h"

#include "core/qualification/StandardBook.h"

#include <QLatin1String>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace shortlist {

namespace {

// The last day is entered, or follows from the standard's date model.
void setLastDay(CertificateStanding &state, const Certificate &certificate, const CertificateStandard &standard)
{
    if (standard.dates == DateModel::Period) {
        state.from = certificate.periodEnd.isValid() ? certificate.periodEnd : certificate.issued;
        if (certificate.periodEnd.isValid() && standard.months > 0)
            state.until = certificate.periodEnd.addMonths(standard.months);
        else if (certificate.periodEnd.isValid())
            state.open = true;
        else
            state.until = certificate.validUntil;
        return;
    }
    state.from = certificate.issued;
    state.until = certificate.validUntil;
    if (state.until.isValid())
        return;
    if (standard.dates == DateModel::None) {
        state.open = true;
    } else if (certificate.issued.isValid() && standard.months > 0) {
        state.until = certificate.issued.addMonths(standard.months).addDays(-1);
        state.assumed = true;
    }
}

CertificateStatus statusOf(const CertificateStanding &state, const QDate &issued, const CertificateStandard &standard,
                           const StatusAsk &ask)
{
    if (issued.isValid() && issued > ask.on)
        return CertificateStatus::NotHeld;
    if (state.until.isValid() && state.until < ask.on)
        return standard.dates == DateModel::Period ? CertificateStatus::Stale : CertificateStatus::Expired;
    const bool shown = state.evidence || state.verified;
    if (!shown || !(state.until.isValid() || state.open))
        return CertificateStatus::ClaimedOnly;
    const bool tooShort = state.until.isValid() &&
                          (state.until < ask.on.addDays(ask.days) || (ask.until.isValid() && state.until < ask.until));
    return tooShort ? CertificateStatus::Expiring : CertificateStatus::Valid;
}

// What includes what, directly.
constexpr std::array<std::pair<const char *, const char *>, 8> kIncluded{{
    {"SOC 2 Type II", "SOC 2 Type I"},
    {"SOC 2 Type I", "SOC 2"},
    {"SOC 1 Type II", "SOC 1 Type I"},
    {"SOC 1 Type I", "SOC 1"},
    {"HITRUST r2", "HITRUST i1"},
    {"HITRUST i1", "HITRUST e1"},
    {"CSA STAR Level 2", "CSA STAR Level 1"},
    {"Cyber Essentials Plus", "Cyber Essentials"},
}};

} // namespace

bool hasEvidence(const Provider &provider, RowId certificate)
{
    return std::any_of(provider.evidence.begin(), provider.evidence.end(),
                       [certificate](const Evidence &file) { return file.certificate == certificate; });
}

QDate lastDayOf(const Certificate &certificate)
{
    // With these no standard says otherwise, and asking for it is the dear part.
    if (certificate.validUntil.isValid() && !certificate.periodEnd.isValid())
        return certificate.validUntil;
    static const CertificateStandard unknown;
    const CertificateStandard *standard = catalogue::certificateStandard(certificate.standard);
    CertificateStanding standing;
    setLastDay(standing, certificate, standard != nullptr ? *standard : unknown);
    return standing.until;
}

CertificateStanding stateOf(const Certificate &certificate, const CertificateStandard &standard, bool hasEvidence,
                            const StatusAsk &ask)
{
    CertificateStanding state;
    state.certificate = certificate.id;
    state.evidence = hasEvidence;
    state.verified = certificate.isVerified();
    setLastDay(state, certificate, standard);
    state.status = statusOf(state, certificate.issued, standard, ask);
    return state;
}

CertificateStanding bestState(const Provider &provider, const StandardBook &book, const StandardAsk &ask)
{
    CertificateStanding best;
    for (const Certificate &certificate : provider.certificates) {
        const CertificateStandard &standard = book.find(certificate.standard);
        const bool counts =
            ask.match == StandardMatch::Same ? standard.name == ask.standard : includes(standard.name, ask.standard);
        if (!counts)
            continue;
        CertificateStanding state = stateOf(certificate, standard, hasEvidence(provider, certificate.id), ask.when);
        if (ask.verified && !state.verified && holds(state.status))
            state.status = CertificateStatus::ClaimedOnly;
        if (isNull(best.certificate) || isBetter(state, best))
            best = state;
    }
    return best;
}

bool isBetter(const CertificateStanding &a, const CertificateStanding &b)
{
    const auto worth = [](const CertificateStanding &state) {
        const qint64 end = state.until.isValid() ? state.until.toJulianDay() : 0;
        return std::tuple{state.status, state.open, end, state.verified, state.evidence, raw(state.certificate)};
    };
    return worth(a) > worth(b);
}

bool includes(const QString &held, const QString &asked)
{
    if (held == asked)
        return true;
    for (const auto &[larger, smaller] : kIncluded) {
        if (held == QLatin1String(larger) && includes(QString::fromLatin1(smaller), asked))
            return true;
    }
    return false;
}

QDate dayOf(DatePoint point, const Need &need, const QDate &fixed, const QDate &today)
{
    switch (point) {
    case DatePoint::Today:
        return today;
    case DatePoint::Award:
        return need.awardDate;
    case DatePoint::Start:
        return need.startDate;
    case DatePoint::EndOfTerm:
        return need.endOfTerm();
    case DatePoint::Fixed:
        return fixed;
    }
    return {};
}

} // namespace shortlist
