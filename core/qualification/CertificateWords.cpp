// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/CertificateStatus.h"

#include <QCoreApplication>
#include <QStringList>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CertificateStatus)
};

// What the last day rests on and when it is.
QString endInWords(const Certificate &certificate, const CertificateStandard &standard,
                   const CertificateStanding &state, const QLocale &locale)
{
    const QString until = locale.toString(state.until, QLocale::LongFormat);
    if (state.assumed)
        return Words::tr("The paper gives no last day; the usual %1 months end on %2.")
            .arg(locale.toString(standard.months), until);
    if (standard.dates == DateModel::Period && certificate.periodEnd.isValid())
        return Words::tr("The report’s period ended on %1, which makes %2 its last day as fresh.")
            .arg(locale.toString(certificate.periodEnd, QLocale::LongFormat), until);
    if (state.status == CertificateStatus::Expired || state.status == CertificateStatus::Stale)
        return Words::tr("It held until %1.").arg(until);
    return state.status == CertificateStatus::ClaimedOnly ? Words::tr("It is said to hold until %1.").arg(until)
                                                          : Words::tr("It holds until %1.").arg(until);
}

QString claimInWords(const CertificateStandard &standard, const CertificateStanding &state)
{
    if (!state.evidence && !state.verified)
        return Words::tr("The provider says so; there is neither a file nor a check that shows it.");
    if (state.until.isValid() || state.open)
        return Words::tr("Nobody of us has checked it yet.");
    return standard.dates == DateModel::Period
               ? Words::tr("The end of the report’s period is not entered, so nothing says how fresh it is.")
               : Words::tr("No last day is entered, so nothing says for how long it holds.");
}

QString staleInWords(const Certificate &certificate, const CertificateStandard &standard, const StatusAsk &ask,
                     const QLocale &locale)
{
    const QDate bridged = certificate.periodEnd.addMonths(standard.months + standard.bridgeMonths);
    if (!certificate.periodEnd.isValid() || standard.bridgeMonths == 0 || bridged < ask.on)
        return {};
    return Words::tr("A bridge letter could stand in until %1, on the provider’s own word.")
        .arg(locale.toString(bridged, QLocale::LongFormat));
}

// Certificates for several years stand on a yearly visit.
QString surveillanceInWords(const Certificate &certificate, const CertificateStandard &standard,
                            const CertificateStanding &state, const StatusAsk &ask, const QLocale &locale)
{
    if (standard.dates != DateModel::Expiry || !certificate.surveillance.isValid() || !holds(state.status) ||
        (standard.months > 0 && standard.months < 24))
        return {};
    const QDate due = certificate.surveillance.addMonths(12);
    const QDate day = std::min(ask.on, QDate::currentDate());
    if (due >= day)
        return {};
    return Words::tr("The yearly audit was due on %1; ask whether it took place.")
        .arg(locale.toString(due, QLocale::LongFormat));
}

} // namespace

QString certificateStatusLabel(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::NotHeld:
        return Words::tr("Not held");
    case CertificateStatus::Expired:
        return Words::tr("Expired");
    case CertificateStatus::Stale:
        return Words::tr("Stale");
    case CertificateStatus::ClaimedOnly:
        return Words::tr("Claimed only");
    case CertificateStatus::Expiring:
        return Words::tr("Expiring");
    case CertificateStatus::Valid:
        return Words::tr("Valid");
    }
    return {};
}

QString certificateStatusCode(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::NotHeld:
        return QStringLiteral("not_held");
    case CertificateStatus::Expired:
        return QStringLiteral("expired");
    case CertificateStatus::Stale:
        return QStringLiteral("stale");
    case CertificateStatus::ClaimedOnly:
        return QStringLiteral("claimed_only");
    case CertificateStatus::Expiring:
        return QStringLiteral("expiring");
    case CertificateStatus::Valid:
        return QStringLiteral("valid");
    }
    return {};
}

QString stateReason(const Certificate &certificate, const CertificateStandard &standard,
                    const CertificateStanding &state, const StatusAsk &ask, const QLocale &locale)
{
    if (isNull(state.certificate))
        return Words::tr("Nothing is entered for this standard.");
    QStringList sentences;
    if (state.status == CertificateStatus::NotHeld)
        sentences
            << Words::tr("It is issued only on %1.").arg(locale.toString(certificate.issued, QLocale::LongFormat));
    if (state.status == CertificateStatus::ClaimedOnly)
        sentences << claimInWords(standard, state);
    if (state.until.isValid())
        sentences << endInWords(certificate, standard, state, locale);
    else if (state.open && holds(state.status))
        sentences << (standard.dates == DateModel::None ? Words::tr("It has no last day.")
                                                        : Words::tr("A report of this kind does not grow stale."));
    if (state.status == CertificateStatus::Expiring)
        sentences << (ask.until.isValid() && state.until < ask.until && ask.until > ask.on.addDays(ask.days)
                          ? Words::tr("That is before %1.").arg(locale.toString(ask.until, QLocale::LongFormat))
                          : Words::tr("That is less than %1 days away.").arg(locale.toString(ask.days)));
    if (state.status == CertificateStatus::Stale)
        sentences << staleInWords(certificate, standard, ask, locale);
    sentences << surveillanceInWords(certificate, standard, state, ask, locale);
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace shortlist
