// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/sites/SiteFilter.h"

#include "core/catalogue/Catalogue.h"
#include "ui/models/ProviderWords.h"
#include "ui/pages/sites/SitesModel.h"

namespace shortlist {

SiteFilter::SiteFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void SiteFilter::setText(const QString &text)
{
    m_text = words::folded(text.simplified());
    invalidateFilter();
}

void SiteFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

void SiteFilter::setProvider(ProviderId provider)
{
    m_provider = provider;
    if (m_show == Show::OneProvider)
        invalidateFilter();
}

bool SiteFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const SiteRow &site = static_cast<const SitesModel *>(sourceModel())->at(row);
    switch (m_show) {
    case Show::All:
        break;
    case Show::TakingPart:
        if (!site.takesPart)
            return false;
        break;
    case Show::OneProvider:
        if (site.provider != m_provider)
            return false;
        break;
    case Show::Unknown:
        if (site.overlap != nullptr)
            return false;
        break;
    }
    return m_text.isEmpty() || words::folded(site.providerName).contains(m_text) ||
           words::folded(site.site.city).contains(m_text) ||
           words::folded(catalogue::countryName(site.site.country)).contains(m_text);
}

// Equal sites stay by provider and city.
bool SiteFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() != SitesModel::ProviderName) {
        const QVariant a = left.data(SitesModel::SortRole);
        const QVariant b = right.data(SitesModel::SortRole);
        if (a.typeId() == QMetaType::QString) {
            const int order = m_collator.compare(a.toString(), b.toString());
            if (order != 0)
                return order < 0;
        } else if (a.toDouble() != b.toDouble()) {
            return a.toDouble() < b.toDouble();
        }
    }
    const auto *model = static_cast<const SitesModel *>(sourceModel());
    return model->at(left.row()).order->compare(*model->at(right.row()).order) < 0;
}

} // namespace shortlist
