// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/LocationType.h"

#include "core/qualification/ZoneOverlap.h"

#include <QCoreApplication>

#include <cstdlib>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LocationType)
};

} // namespace

Location locationOf(const Place &buyer, const Place &site, int year)
{
    Location location;
    const auto difference = clockDifference(buyer.zone, site.zone, year);
    if (difference != nullptr) {
        location.distance = difference->distance;
        location.dayApart = std::abs(difference->least) > 12 * 60 || std::abs(difference->most) > 12 * 60;
    }
    if (buyer.country.isEmpty() || site.country.isEmpty())
        return location;
    if (buyer.country.compare(site.country, Qt::CaseInsensitive) == 0)
        location.type = LocationType::Onshore;
    else if (location.distance >= 0)
        location.type = location.distance <= kNearshoreMinutes ? LocationType::Nearshore : LocationType::Offshore;
    return location;
}

QString locationTypeLabel(LocationType type)
{
    switch (type) {
    case LocationType::Unknown:
        return Words::tr("Not known");
    case LocationType::Onshore:
        return Words::tr("Onshore");
    case LocationType::Nearshore:
        return Words::tr("Nearshore");
    case LocationType::Offshore:
        return Words::tr("Offshore");
    }
    return {};
}

QString locationReason(const Place &buyer, const Place &site, int year, const QLocale &locale)
{
    const Location location = locationOf(buyer, site, year);
    const QString limit = hoursText(kNearshoreMinutes, locale);
    const QString distance = hoursText(std::max(0, location.distance), locale);
    switch (location.type) {
    case LocationType::Onshore:
        return Words::tr("The site is in the buyer’s own country, which makes it onshore whatever the clock.");
    case LocationType::Nearshore:
        if (location.dayApart)
            return Words::tr("Another country, and the clocks are at most %1 apart through the year, though a calendar "
                             "day lies between them; up to %2 counts as nearshore.")
                .arg(distance, limit);
        return Words::tr("Another country, and the clocks are at most %1 apart through the year; up to %2 counts as "
                         "nearshore.")
            .arg(distance, limit);
    case LocationType::Offshore:
        return Words::tr("Another country, and the clocks are up to %1 apart through the year; more than %2 counts as "
                         "offshore.")
            .arg(distance, limit);
    case LocationType::Unknown:
        break;
    }
    if (buyer.country.isEmpty())
        return Words::tr("The buyer’s country is not known; it is entered with the need.");
    if (site.country.isEmpty())
        return Words::tr("The site’s country is not known.");
    if (clockDifference(buyer.zone, buyer.zone, year) != nullptr)
        return Words::tr("The site’s time zone is not known.");
    return Words::tr("The buyer’s time zone is not known; it is entered with the need.");
}

QString hoursText(int minutes, const QLocale &locale)
{
    const QString hours = locale.toString(minutes / 60);
    if (minutes % 60 == 0)
        return Words::tr("%1\u00A0h").arg(hours);
    return Words::tr("%1\u00A0h %2\u00A0min").arg(hours, locale.toString(minutes % 60));
}

QString locationTypeCode(LocationType type)
{
    switch (type) {
    case LocationType::Onshore:
        return QStringLiteral("onshore");
    case LocationType::Nearshore:
        return QStringLiteral("nearshore");
    case LocationType::Offshore:
        return QStringLiteral("offshore");
    case LocationType::Unknown:
        break;
    }
    return {};
}

} // namespace shortlist
