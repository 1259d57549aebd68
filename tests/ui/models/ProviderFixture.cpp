// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/models/ProviderFixture.h"

#include "core/qualification/Qualification.h"

#include <cmath>

namespace shortlist {

QString test::difference(const Workspace &workspace, const ProviderTableModel &model)
{
    const Snapshot &snapshot = workspace.snapshot();
    if (model.rowCount() != static_cast<int>(snapshot.providers().size()))
        return QStringLiteral("%1 rows for %2 providers").arg(model.rowCount()).arg(snapshot.providers().size());
    const QCollator collator = nameCollator();
    for (int i = 0; i < model.rowCount(); ++i) {
        const ProviderRow &shown = model.at(i);
        const Provider *provider = snapshot.provider(shown.id);
        if (provider == nullptr || model.rowOf(shown.id) != i)
            return QStringLiteral("row %1 stands for nobody").arg(i);
        ProviderRow wanted = makeProviderRow(*provider, collator, certificateDay(snapshot.need().awardDate));
        wanted.setStanding(workspace.evaluation().standing(shown.id), takesPart(provider->status),
                           !workspace.evaluation().qualification().requirements().empty());
        const bool same =
            shown.name == wanted.name && shown.legalName == wanted.legalName && shown.website == wanted.website &&
            shown.country == wanted.country && shown.services == wanted.services && shown.tags == wanted.tags &&
            shown.status == wanted.status && shown.headcount == wanted.headcount && shown.founded == wanted.founded &&
            shown.sites == wanted.sites && shown.certificateText == wanted.certificateText &&
            shown.rank == wanted.rank && shown.gate == wanted.gate && shown.missing == wanted.missing &&
            shown.searchText == wanted.searchText &&
            (shown.total == wanted.total || (std::isnan(shown.total) && std::isnan(wanted.total)));
        if (!same)
            return QStringLiteral("row %1 (%2) is not as the project has it").arg(i).arg(wanted.name);
    }
    return QString();
}

Provider test::named(const QString &name)
{
    Provider provider;
    provider.id = newId<ProviderId>();
    provider.name = name;
    return provider;
}

} // namespace shortlist
