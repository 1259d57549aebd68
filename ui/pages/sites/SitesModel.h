// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/model/Provider.h"
#include "core/qualification/LocationType.h"
#include "core/qualification/ZoneOverlap.h"

#include <QAbstractTableModel>
#include <QCollator>

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace shortlist {

class Workspace;

// One site of one provider, with what follows from its zone and shift.
struct SiteRow
{
    ProviderId provider{};
    QString providerName;
    bool takesPart = true;
    Site site;
    Location location;
    std::shared_ptr<const YearOverlap> overlap; // null = not known
    std::optional<QCollatorSortKey> order{};    // by provider, then city
};

// The sites of all providers, those of one provider together. A change of one provider touches its rows and no others.
class SitesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ProviderName, City, Country, Type, Least, Most, Average, Days, From, To, Zone, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    explicit SitesModel(Workspace &workspace, QObject *parent = nullptr);

    int year() const { return m_year; }
    void setYear(int year);
    // The buyer's working week; without a zone nothing is known of overlap.
    const WorkingHours &buyer() const { return m_buyer; }
    bool isBuyerKnown() const { return !m_buyer.zone.isEmpty() && m_buyer.days != 0; }

    const SiteRow &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOf(ProviderId provider, RowId site) const; // -1 if there is none
    int firstRowOf(ProviderId provider) const;        // -1 if it has no site

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    static WorkingHours hoursOf(const Site &site) { return {site.zone, site.shiftFrom, site.shiftTo, site.shiftDays}; }

signals:
    void contentChanged();
    void refused(const QString &sentence); // what was typed cannot be read

private:
    void follow(const Change &change);
    void readBuyer();
    void reset();
    void recompute();
    void refreshProvider(ProviderId id);
    void removeProvider(ProviderId id);
    std::vector<SiteRow> rowsFor(const Provider &provider) const;
    void judge(SiteRow &row) const;
    void renumber();
    QVariant text(const SiteRow &row, int column) const;
    QVariant sortKey(const SiteRow &row, int column) const;
    QString toolTip(const SiteRow &row, int column) const;

    Workspace &m_workspace;
    int m_year = 0;
    WorkingHours m_buyer;
    Place m_place;
    QCollator m_collator;
    std::vector<SiteRow> m_rows;
    std::unordered_map<ProviderId, int> m_firstRow;
};

} // namespace shortlist
