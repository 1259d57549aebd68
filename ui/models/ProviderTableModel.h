// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "ui/models/ProviderRow.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace shortlist {

class Workspace;

// The providers of the project, a row each in the order of the snapshot; what is shown and sorted by is worked out when
// a row changes, never while painting. Editing a cell is one edit of the project.
class ProviderTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Rank,
        Total,
        Gate, // what the requirements say
        Status,
        Country,
        Headcount,
        Certificates,
        Missing,
        Services,
        Tags,
        Sites,
        Founded,
        Website,
        LegalName,
        ColumnCount
    };

    explicit ProviderTableModel(Workspace &workspace, QObject *parent = nullptr);
    ~ProviderTableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Status as its code, everything else as the user typed it. What cannot be read changes nothing and is told of.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    static bool isEditable(int column);
    const ProviderRow &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    ProviderId idAt(int row) const { return at(row).id; }
    int rowOf(ProviderId id) const; // -1 if there is none

    // While nobody looks, ranks and totals are not followed; they are brought up to date on the way back.
    void setWatched(bool watched);

signals:
    // Rows, or what filters and counts depend on, may be others.
    void contentChanged();

private:
    void follow(const Change &change);
    void reload();
    void removeRowsOf(const std::vector<ProviderId> &ids);
    void appendRowsOf(const std::vector<ProviderId> &ids);
    void refreshRowsOf(const std::vector<ProviderId> &ids);
    void refreshCertificates();
    void refreshStandings();
    void announce(const std::vector<int> &rows, Column first, Column last);
    void renumber(int from);
    bool isAsked() const;
    ProviderRow rowFor(const Provider &provider) const;
    bool store(ProviderId id, int column, const QString &typed);

    Workspace &m_workspace;
    QCollator m_collator;
    QDate m_certificateDay;
    std::vector<ProviderRow> m_rows;
    std::unordered_map<ProviderId, int> m_rowOf;
    bool m_watched = true;
    bool m_standingsStale = false;
};

} // namespace shortlist
