// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/Baseline.h"
#include "core/pricing/LowOffers.h"
#include "core/pricing/OfferCost.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace shortlist {

class Workspace;
struct Change;

// What the providers' offers cost over the term: one row for each provider with an offer that counts.
class PriceTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Low, Base, High, Savings, Note, Yearly, PerUnit, OfferName, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    explicit PriceTableModel(Workspace &workspace, QObject *parent = nullptr);

    void reload();
    void follow(const Change &change);
    Volume volume() const { return m_volume; }
    void setVolume(Volume volume); // that a year, an item, savings and notes speak of

    ProviderId providerAt(int row) const;
    int rowOf(ProviderId provider) const; // -1 if there is none
    // Null where it cannot be told.
    const Amount *total(ProviderId provider, Volume volume) const;
    // Those that can be told, of providers that take part, the cheapest first.
    const std::vector<Price> &prices() const { return m_prices; }
    const std::vector<LowOffer> &lowOffers() const { return m_low; }
    const LowOffer *lowOffer(ProviderId provider) const; // null if it is not low
    const Baseline &baseline() const { return m_baseline; }
    int unknown() const;                        // offers whose cost cannot be told
    QString problem(ProviderId provider) const; // why it cannot be told; empty if it can

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        ProviderId provider{};
        bool takesPart = true;
        // By volume, computed when first asked for.
        mutable std::array<std::optional<Result<Amount>>, 3> totals{};
    };

    const Result<Amount> &totalOf(const Line &line, Volume volume) const;
    std::optional<Amount> amountFor(const Line &line, int column) const;
    QString text(const Line &line, int column) const;
    QVariant sortValue(const Line &line, int column) const;
    bool renew(Line &line) const;
    void rate();

    Workspace &m_workspace;
    Volume m_volume = Volume::Base;
    std::vector<Line> m_lines;
    std::unordered_map<ProviderId, int> m_rows;
    std::vector<Price> m_prices;
    std::vector<LowOffer> m_low;
    Baseline m_baseline;
};

// Sorted by what stands behind the words; what is not known comes last either way.
class PriceSorter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PriceSorter(QObject *parent = nullptr);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace shortlist
