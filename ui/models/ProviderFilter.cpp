// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ProviderFilter.h"

#include "ui/models/ProviderTableModel.h"
#include "ui/models/ProviderWords.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

bool isBlank(const ProviderRow &row, int column)
{
    switch (column) {
    case ProviderTableModel::Rank:
        return row.rank == 0;
    case ProviderTableModel::Total:
        return std::isnan(row.total);
    case ProviderTableModel::Gate:
        return !row.gate;
    case ProviderTableModel::Country:
        return row.country.isEmpty();
    case ProviderTableModel::Services:
        return row.services.isEmpty();
    case ProviderTableModel::Headcount:
        return row.headcount == 0;
    case ProviderTableModel::Founded:
        return row.founded == 0;
    case ProviderTableModel::Sites:
        return row.sites == 0;
    case ProviderTableModel::Certificates:
        return row.certificates == 0;
    case ProviderTableModel::Missing:
        return row.missing == 0;
    case ProviderTableModel::Tags:
        return row.tags.isEmpty();
    case ProviderTableModel::Website:
        return row.website.isEmpty();
    case ProviderTableModel::LegalName:
        return row.legalName.isEmpty();
    default:
        return false;
    }
}

template <typename T>
int order(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

int compare(const ProviderRow &a, const ProviderRow &b, int column)
{
    switch (column) {
    case ProviderTableModel::Rank:
        return order(a.rank, b.rank);
    case ProviderTableModel::Total:
        return order(a.total + a.preference, b.total + b.preference);
    case ProviderTableModel::Gate:
        return order(a.gate, b.gate);
    case ProviderTableModel::Status:
        return order(a.status, b.status);
    case ProviderTableModel::Country:
        return a.country.compare(b.country, Qt::CaseInsensitive);
    case ProviderTableModel::Services:
        return a.services.compare(b.services, Qt::CaseInsensitive);
    case ProviderTableModel::Headcount:
        return order(a.headcount, b.headcount);
    case ProviderTableModel::Founded:
        return order(a.founded, b.founded);
    case ProviderTableModel::Sites:
        return order(a.sites, b.sites);
    case ProviderTableModel::Certificates:
        return a.certificatesValid != b.certificatesValid ? order(a.certificatesValid, b.certificatesValid)
                                                          : order(a.certificates, b.certificates);
    case ProviderTableModel::Missing:
        return order(a.missing, b.missing);
    case ProviderTableModel::Tags:
        return a.tags.compare(b.tags, Qt::CaseInsensitive);
    case ProviderTableModel::Website:
        return a.website.compare(b.website, Qt::CaseInsensitive);
    case ProviderTableModel::LegalName:
        return a.legalName.compare(b.legalName, Qt::CaseInsensitive);
    default:
        return 0;
    }
}

int compareNames(const ProviderRow &a, const ProviderRow &b)
{
    const int names = a.nameKey && b.nameKey ? a.nameKey->compare(*b.nameKey) : a.name.compare(b.name);
    return names != 0 ? names : order(a.id, b.id);
}

} // namespace

ProviderFilter::ProviderFilter(ProviderTableModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setDynamicSortFilter(true);
    setSourceModel(&model);
}

void ProviderFilter::setWanted(const Wanted &wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_wordsWanted = words::folded(wanted.text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

ProviderId ProviderFilter::idAt(const QModelIndex &index) const
{
    return index.isValid() ? m_model.idAt(mapToSource(index).row()) : ProviderId{};
}

QModelIndex ProviderFilter::indexOf(ProviderId id, int column) const
{
    const int row = m_model.rowOf(id);
    return row < 0 ? QModelIndex() : mapFromSource(m_model.index(row, column));
}

bool ProviderFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const ProviderRow &provider = m_model.at(row);
    if (m_wanted.status && provider.status != *m_wanted.status)
        return false;
    if (!m_wanted.country.isEmpty() && provider.countryCode != m_wanted.country)
        return false;
    if (!m_wanted.service.isEmpty() && !provider.serviceCodes.contains(m_wanted.service))
        return false;
    if (!m_wanted.standard.isEmpty() && !provider.standards.contains(m_wanted.standard))
        return false;
    return std::all_of(m_wordsWanted.cbegin(), m_wordsWanted.cend(),
                       [&provider](const QString &word) { return provider.searchText.contains(word); });
}

bool ProviderFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const ProviderRow &a = m_model.at(left.row());
    const ProviderRow &b = m_model.at(right.row());
    const int column = left.column();
    const bool blankA = isBlank(a, column);
    const bool blankB = isBlank(b, column);
    // The proxy turns the question round for a descending order; blanks are to stay at the end, and equals by name.
    const bool descending = sortOrder() == Qt::DescendingOrder;
    if (blankA != blankB)
        return descending ? blankA : blankB;
    const int difference = blankA ? 0 : compare(a, b, column);
    if (difference != 0)
        return difference < 0;
    if (column == ProviderTableModel::Name)
        return compareNames(a, b) < 0;
    return descending ? compareNames(b, a) < 0 : compareNames(a, b) < 0;
}

} // namespace shortlist
