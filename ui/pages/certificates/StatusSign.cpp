// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/certificates/StatusSign.h"

#include "ui/widgets/Icons.h"

#include <QHash>

namespace shortlist {

namespace {

QString iconName(CertificateStatus status, bool verified)
{
    switch (status) {
    case CertificateStatus::Valid:
        return verified ? QStringLiteral("data-success") : QStringLiteral("checkmark");
    case CertificateStatus::Expiring:
        return QStringLiteral("data-warning");
    case CertificateStatus::Expired:
        return QStringLiteral("data-error");
    case CertificateStatus::Stale:
        return QStringLiteral("view-history");
    case CertificateStatus::ClaimedOnly:
        return QStringLiteral("dialog-question");
    case CertificateStatus::NotHeld:
        break;
    }
    return QStringLiteral("list-remove");
}

} // namespace

theme::State sign::state(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::Valid:
        return theme::State::Good;
    case CertificateStatus::Expiring:
    case CertificateStatus::Stale:
        return theme::State::Warning;
    case CertificateStatus::Expired:
        return theme::State::Bad;
    case CertificateStatus::ClaimedOnly:
    case CertificateStatus::NotHeld:
        break;
    }
    return theme::State::Neutral;
}

QColor sign::colour(CertificateStatus status)
{
    return theme::stateColour(state(status));
}

QIcon sign::icon(const CertificateStanding &standing)
{
    // A grid asks for thousands.
    static QHash<int, QIcon> icons;
    const int key = static_cast<int>(standing.status) * 4 + (standing.verified ? 2 : 0) + (theme::isDark() ? 1 : 0);
    auto found = icons.find(key);
    if (found == icons.end())
        found =
            icons.insert(key, shortlist::icon(iconName(standing.status, standing.verified), colour(standing.status)));
    return *found;
}

ValidityState sign::pattern(CertificateStatus status)
{
    switch (status) {
    case CertificateStatus::Valid:
        return ValidityState::Valid;
    case CertificateStatus::Expiring:
        return ValidityState::Expiring;
    case CertificateStatus::Expired:
        return ValidityState::Expired;
    case CertificateStatus::Stale:
        return ValidityState::Stale;
    case CertificateStatus::ClaimedOnly:
        return ValidityState::Claimed;
    case CertificateStatus::NotHeld:
        break;
    }
    return ValidityState::None;
}

} // namespace shortlist
