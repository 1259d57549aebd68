// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace shortlist {

class Workspace;
struct Change;
struct Provider;

// All offers of all providers, by provider.
class OfferListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit OfferListModel(Workspace &workspace, QObject *parent = nullptr);

    void reload();
    void follow(const Change &change);
    ProviderId providerAt(int row) const;
    OfferId offerAt(int row) const;
    int rowOf(ProviderId provider, OfferId offer) const; // -1 if there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        ProviderId provider{};
        OfferId offer{};
        bool operator==(const Line &) const = default;
    };
    // What decides about a provider's place and rows.
    struct Owner
    {
        QString name; // folded
        std::vector<OfferId> offers;
        bool operator==(const Owner &) const = default;
    };
    static Owner ownerOf(const Provider &provider);

    Workspace &m_workspace;
    std::vector<Line> m_lines;
    std::unordered_map<ProviderId, Owner> m_owners;
};

} // namespace shortlist
