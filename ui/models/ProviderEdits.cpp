// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ProviderEdits.h"

#include "core/project/Store.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ProviderEdits", text);
}

QString nameOf(const Workspace &workspace, ProviderId id)
{
    const Provider *provider = workspace.snapshot().provider(id);
    return provider != nullptr ? words::brief(provider->name) : QString();
}

// A label for one provider, with its name, or for several, with their number.
QString labelFor(const Workspace &workspace, const std::vector<ProviderId> &ids, const QString &one,
                 const QString &several)
{
    if (ids.size() == 1)
        return one.arg(nameOf(workspace, ids.front()));
    return several.arg(QLocale().toString(static_cast<qulonglong>(ids.size())));
}

QString freeName(const Workspace &workspace, const QString &wanted)
{
    QSet<QString> taken;
    for (const Provider &provider : workspace.snapshot().providers())
        taken.insert(provider.name);
    QString name = wanted;
    for (int i = 2; taken.contains(name); ++i)
        name = tr("%1 %2").arg(wanted, QLocale().toString(i));
    return name;
}

// One edit of several providers; those that the change leaves as they are are not written.
bool changeProviders(Workspace &workspace, const std::vector<ProviderId> &ids, const QString &label,
                     const std::function<void(Provider &)> &change)
{
    std::vector<Provider> changed;
    for (const ProviderId id : ids) {
        const Provider *provider = workspace.snapshot().provider(id);
        if (provider == nullptr)
            continue;
        Provider copy = *provider;
        change(copy);
        if (!(copy == *provider))
            changed.push_back(std::move(copy));
    }
    if (changed.empty())
        return true;
    return workspace.edit(label, [&changed](Store &store) -> Result<> {
        for (const Provider &provider : changed) {
            if (Result<> written = store.updateProvider(provider); !written)
                return written;
        }
        return {};
    });
}

Provider copyOf(const Provider &provider, const QString &name)
{
    Provider copy = provider;
    copy.id = newId<ProviderId>();
    copy.name = name;
    const auto renew = [](auto &rows) {
        for (auto &row : rows)
            row.id = newId<RowId>();
    };
    renew(copy.sites);
    renew(copy.certificates);
    renew(copy.contacts);
    renew(copy.references);
    return copy;
}

} // namespace

bool edits::changeProvider(Workspace &workspace, ProviderId id, const QString &label,
                           const std::function<void(Provider &)> &change)
{
    return changeProviders(workspace, {id}, label, change);
}

ProviderId edits::addProvider(Workspace &workspace)
{
    Provider provider;
    provider.id = newId<ProviderId>();
    provider.name = freeName(workspace, tr("New provider"));
    const bool added =
        workspace.edit(tr("Add a provider"), [&provider](Store &store) { return store.insertProvider(provider); });
    return added ? provider.id : ProviderId{};
}

std::vector<ProviderId> edits::duplicateProviders(Workspace &workspace, const std::vector<ProviderId> &ids)
{
    std::vector<Provider> copies;
    for (const ProviderId id : ids) {
        const Provider *provider = workspace.snapshot().provider(id);
        if (provider != nullptr)
            copies.push_back(copyOf(*provider, freeName(workspace, tr("Copy of %1").arg(provider->name))));
    }
    if (copies.empty())
        return {};
    const QString label = labelFor(workspace, ids, tr("Duplicate “%1”"), tr("Duplicate %1 providers"));
    const bool added = workspace.edit(label, [&copies](Store &store) -> Result<> {
        for (const Provider &copy : copies) {
            if (Result<> written = store.insertProvider(copy); !written)
                return written;
        }
        return {};
    });
    std::vector<ProviderId> keys;
    for (const Provider &copy : copies) {
        if (added)
            keys.push_back(copy.id);
    }
    return keys;
}

bool edits::removeProviders(Workspace &workspace, const std::vector<ProviderId> &ids)
{
    const QString label = labelFor(workspace, ids, tr("Delete “%1”"), tr("Delete %1 providers"));
    return workspace.edit(label, [&ids](Store &store) -> Result<> {
        for (const ProviderId id : ids) {
            if (Result<> removed = store.removeProvider(id); !removed)
                return removed;
        }
        return {};
    });
}

bool edits::setStatus(Workspace &workspace, const std::vector<ProviderId> &ids, ProviderStatus status)
{
    const QString label = labelFor(workspace, ids, tr("Set status of “%1”"), tr("Set status of %1 providers"));
    return changeProviders(workspace, ids, label, [status](Provider &provider) { provider.status = status; });
}

bool edits::addTags(Workspace &workspace, const std::vector<ProviderId> &ids, const QStringList &tags)
{
    const QString label = labelFor(workspace, ids, tr("Tag “%1”"), tr("Tag %1 providers"));
    return changeProviders(workspace, ids, label, [&tags](Provider &provider) {
        provider.tags += tags;
        provider.tags.removeDuplicates();
        provider.tags.sort();
    });
}

bool edits::removeTags(Workspace &workspace, const std::vector<ProviderId> &ids, const QStringList &tags)
{
    const QString label = labelFor(workspace, ids, tr("Remove tags from “%1”"), tr("Remove tags from %1 providers"));
    return changeProviders(workspace, ids, label, [&tags](Provider &provider) {
        for (const QString &tag : tags)
            provider.tags.removeAll(tag);
    });
}

bool edits::setName(Workspace &workspace, ProviderId id, const QString &name)
{
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty())
        return false;
    return changeProvider(workspace, id, tr("Rename “%1” to “%2”").arg(nameOf(workspace, id), words::brief(trimmed)),
                          [&trimmed](Provider &provider) { provider.name = trimmed; });
}

bool edits::setLegalName(Workspace &workspace, ProviderId id, const QString &name)
{
    const QString trimmed = name.simplified();
    return changeProvider(workspace, id, tr("Set legal name of “%1”").arg(nameOf(workspace, id)),
                          [&trimmed](Provider &provider) { provider.legalName = trimmed; });
}

bool edits::setWebsite(Workspace &workspace, ProviderId id, const QString &website)
{
    const QString trimmed = website.trimmed();
    return changeProvider(workspace, id, tr("Set website of “%1”").arg(nameOf(workspace, id)),
                          [&trimmed](Provider &provider) { provider.website = trimmed; });
}

bool edits::setCountry(Workspace &workspace, ProviderId id, const QString &code)
{
    return changeProvider(workspace, id, tr("Set country of “%1”").arg(nameOf(workspace, id)),
                          [&code](Provider &provider) { provider.country = code; });
}

bool edits::setHeadcount(Workspace &workspace, ProviderId id, int people)
{
    return changeProvider(workspace, id, tr("Set headcount of “%1”").arg(nameOf(workspace, id)),
                          [people](Provider &provider) { provider.headcount = people; });
}

bool edits::setFounded(Workspace &workspace, ProviderId id, int year)
{
    return changeProvider(workspace, id, tr("Set founding year of “%1”").arg(nameOf(workspace, id)),
                          [year](Provider &provider) { provider.founded = year; });
}

bool edits::setServices(Workspace &workspace, ProviderId id, const QStringList &codes)
{
    return changeProvider(workspace, id, tr("Set services of “%1”").arg(nameOf(workspace, id)),
                          [&codes](Provider &provider) { provider.services = codes; });
}

bool edits::setTags(Workspace &workspace, ProviderId id, const QStringList &tags)
{
    return changeProvider(workspace, id, tr("Set tags of “%1”").arg(nameOf(workspace, id)),
                          [&tags](Provider &provider) { provider.tags = tags; });
}

bool edits::setNotes(Workspace &workspace, ProviderId id, const QString &notes)
{
    return changeProvider(workspace, id, tr("Edit notes on “%1”").arg(nameOf(workspace, id)),
                          [&notes](Provider &provider) { provider.notes = notes; });
}

} // namespace shortlist
