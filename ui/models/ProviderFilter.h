// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Provider.h"

#include <QSortFilterProxyModel>
#include <QStringList>

#include <optional>

namespace shortlist {

class ProviderTableModel;

// Which providers the table shows, and in what order. Empty cells come last, whichever way it is sorted.
class ProviderFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    struct Wanted
    {
        QString text;     // every word must occur in name, country, tags, services or notes
        QString service;  // code
        QString country;  // code
        QString standard; // of a certificate, as the catalogue names it
        std::optional<ProviderStatus> status;
        bool operator==(const Wanted &) const = default;
    };

    explicit ProviderFilter(ProviderTableModel &model, QObject *parent = nullptr);

    const Wanted &wanted() const { return m_wanted; }
    void setWanted(const Wanted &wanted);
    bool isFiltering() const { return m_wanted != Wanted(); }

    ProviderId idAt(const QModelIndex &index) const;
    QModelIndex indexOf(ProviderId id, int column = 0) const; // invalid if it is not shown

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    ProviderTableModel &m_model;
    Wanted m_wanted;
    QStringList m_wordsWanted;
};

} // namespace shortlist
