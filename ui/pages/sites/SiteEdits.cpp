// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sites/SiteEdits.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace shortlist {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SiteEdits)
};

QString providerName(const Workspace &workspace, ProviderId id)
{
    const Provider *provider = workspace.snapshot().provider(id);
    return provider != nullptr ? words::brief(provider->name) : QString();
}

// "Cork", or the country of a site that has no name.
QString siteName(const Workspace &workspace, ProviderId id, RowId site)
{
    const Provider *provider = workspace.snapshot().provider(id);
    if (provider != nullptr) {
        for (const Site &row : provider->sites) {
            if (row.id == site)
                return words::brief(row.city.isEmpty() ? catalogue::countryName(row.country) : row.city);
        }
    }
    return {};
}

bool change(Workspace &workspace, ProviderId provider, RowId site, const QString &label,
            const std::function<void(Site &)> &change)
{
    return edits::changeProvider(workspace, provider,
                                 label.arg(siteName(workspace, provider, site), providerName(workspace, provider)),
                                 [&](Provider &row) {
                                     for (Site &one : row.sites) {
                                         if (one.id == site)
                                             change(one);
                                     }
                                 });
}

} // namespace

bool site_edits::setShift(Workspace &workspace, ProviderId provider, const std::vector<RowId> &sites, int days,
                          int from, int to)
{
    if (sites.empty())
        return true;
    const QString label =
        sites.size() == 1 ? Words::tr("Set the shift in %1 of “%2”")
                                .arg(siteName(workspace, provider, sites.front()), providerName(workspace, provider))
                          : Words::tr("Set the shift of all sites of “%1”").arg(providerName(workspace, provider));
    return edits::changeProvider(workspace, provider, label, [&](Provider &row) {
        for (Site &site : row.sites) {
            if (std::find(sites.begin(), sites.end(), site.id) == sites.end())
                continue;
            site.shiftDays = days;
            site.shiftFrom = from;
            site.shiftTo = to;
        }
    });
}

bool site_edits::setCity(Workspace &workspace, ProviderId provider, RowId site, const QString &city)
{
    const QString plain = city.simplified();
    return change(workspace, provider, site, Words::tr("Rename the site %1 of “%2”"),
                  [&plain](Site &row) { row.city = plain; });
}

bool site_edits::setCountry(Workspace &workspace, ProviderId provider, RowId site, const QString &code)
{
    return change(workspace, provider, site, Words::tr("Set the country of %1 of “%2”"), [&code](Site &row) {
        row.country = code;
        const QStringList zones = catalogue::timeZonesOf(code);
        if (!zones.isEmpty() && !zones.contains(row.zone))
            row.zone = zones.front();
    });
}

bool site_edits::setZone(Workspace &workspace, ProviderId provider, RowId site, const QString &zone)
{
    return change(workspace, provider, site, Words::tr("Set the time zone of %1 of “%2”"),
                  [&zone](Site &row) { row.zone = zone; });
}

bool site_edits::setKind(Workspace &workspace, ProviderId provider, RowId site, SiteKind kind)
{
    return change(workspace, provider, site, Words::tr("Set the kind of work place in %1 of “%2”"),
                  [kind](Site &row) { row.kind = kind; });
}

bool site_edits::setSeats(Workspace &workspace, ProviderId provider, RowId site, int seats)
{
    return change(workspace, provider, site, Words::tr("Set the seats in %1 of “%2”"),
                  [seats](Site &row) { row.seats = seats; });
}

RowId site_edits::add(Workspace &workspace, ProviderId provider)
{
    const Provider *owner = workspace.snapshot().provider(provider);
    if (owner == nullptr)
        return {};
    Site site;
    site.id = newId<RowId>();
    site.country = owner->country;
    const QStringList zones = catalogue::timeZonesOf(owner->country);
    if (!zones.isEmpty())
        site.zone = zones.front();
    const bool added =
        edits::changeProvider(workspace, provider, Words::tr("Add a site of “%1”").arg(words::brief(owner->name)),
                              [&site](Provider &row) { row.sites.push_back(site); });
    return added ? site.id : RowId{};
}

bool site_edits::remove(Workspace &workspace, ProviderId provider, RowId site)
{
    const QString name = siteName(workspace, provider, site);
    const bool removed = edits::changeProvider(
        workspace, provider, Words::tr("Remove the site %1 of “%2”").arg(name, providerName(workspace, provider)),
        [site](Provider &row) { std::erase_if(row.sites, [site](const Site &one) { return one.id == site; }); });
    if (removed)
        workspace.notify(Words::tr("The site %1 of “%2” was removed.").arg(name, providerName(workspace, provider)),
                         true);
    return removed;
}

} // namespace shortlist
