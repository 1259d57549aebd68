// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/OfferListModel.h"

#include "core/model/Change.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/PriceEdits.h"
#include "ui/pages/prices/PriceWords.h"
#include "ui/widgets/Theme.h"

#include <algorithm>

namespace shortlist {

OfferListModel::OfferListModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{}

OfferListModel::Owner OfferListModel::ownerOf(const Provider &provider)
{
    Owner owner{provider.name.toCaseFolded(), {}};
    for (const Offer &offer : provider.offers)
        owner.offers.push_back(offer.id);
    return owner;
}

void OfferListModel::reload()
{
    beginResetModel();
    m_owners.clear();
    std::vector<std::pair<const QString *, ProviderId>> order;
    for (const Provider &provider : m_workspace.snapshot().providers()) {
        if (!provider.offers.empty())
            order.emplace_back(&(m_owners[provider.id] = ownerOf(provider)).name, provider.id);
    }
    std::sort(order.begin(), order.end(), [](const auto &a, const auto &b) {
        return *a.first != *b.first ? *a.first < *b.first : a.second < b.second;
    });
    m_lines.clear();
    for (const auto &[name, provider] : order) {
        for (const OfferId offer : m_owners[provider].offers)
            m_lines.push_back({provider, offer});
    }
    endResetModel();
}

void OfferListModel::follow(const Change &change)
{
    bool others = false;
    bool any = false;
    for (const std::vector<ProviderId> *ids :
         {&change.providers.added, &change.providers.changed, &change.providers.removed}) {
        for (const ProviderId id : *ids) {
            const Provider *provider = m_workspace.snapshot().provider(id);
            const auto known = m_owners.find(id);
            const bool has = provider != nullptr && !provider->offers.empty();
            others = others || has != (known != m_owners.end()) || (has && ownerOf(*provider) != known->second);
            any = any || has;
        }
    }
    if (others)
        reload();
    else if (any)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

ProviderId OfferListModel::providerAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].provider : ProviderId{};
}

OfferId OfferListModel::offerAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].offer : OfferId{};
}

int OfferListModel::rowOf(ProviderId provider, OfferId offer) const
{
    const auto found = std::find(m_lines.begin(), m_lines.end(), Line{provider, offer});
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

int OfferListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int OfferListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant OfferListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    const Provider *provider = m_workspace.snapshot().provider(line.provider);
    const Offer *offer = price_edits::offer(m_workspace.snapshot(), line.provider, line.offer);
    if (provider == nullptr || offer == nullptr)
        return {};
    const bool counts = provider->offer() == offer;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return words::brief(provider->name, 120);
        return counts ? words::brief(offer->name, 120) : tr("%1 (not compared)").arg(words::brief(offer->name, 100));
    case Qt::ToolTipRole:
        return words::plainToolTip(tr("%1: %2, %3").arg(provider->name, offer->name, price_words::model(offer->model)));
    case Qt::ForegroundRole:
        return counts ? QVariant() : QVariant(theme::mutedColour());
    default:
        return {};
    }
}

QVariant OfferListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return role == Qt::TextAlignmentRole ? QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
    return section == 0 ? tr("Provider") : tr("Offer");
}

} // namespace shortlist
