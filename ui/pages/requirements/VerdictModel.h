// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/qualification/Verdict.h"

#include <QAbstractTableModel>
#include <QCollator>

#include <optional>
#include <vector>

namespace shortlist {

class Workspace;

// Who falls at which requirement: the providers that take part as rows, all requirements together and each active one
// as columns. Filtered by verdict and name, sorted by a column. While nobody looks it does not follow.
class VerdictModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kTogether = 0; // the column of all requirements together

    explicit VerdictModel(Workspace &workspace, QObject *parent = nullptr);
    ~VerdictModel() override;

    ProviderId providerAt(int row) const;          // null outside
    RequirementId requirementAt(int column) const; // null for all together
    int rowOf(ProviderId id) const;                // -1 if it is not shown
    int columnOf(RequirementId id) const;          // -1 if it is not asked

    // Only providers of that verdict, of one requirement (null: of all together); nothing = every verdict.
    void setFilter(std::optional<Verdict> verdict, RequirementId of, const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    // -1 sorts by name.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    void setWatched(bool watched);

private:
    struct Entry
    {
        ProviderId id{};
        QString name;
        QString folded;
        std::optional<QCollatorSortKey> key;
    };

    void follow(const Change &change);
    void refresh();
    void tell();
    void readNames();
    bool sameNames(const Change &change) const;
    std::vector<std::size_t> wanted() const; // indexes of entries
    void show(const std::vector<std::size_t> &rows);
    void reorder(const std::vector<std::size_t> &rows);
    Verdict verdict(ProviderId id, int column) const;
    QVariant headerOf(int column, int role) const;

    Workspace &m_workspace;
    QCollator m_collator;
    std::vector<Entry> m_entries; // those that take part, by name
    std::vector<std::size_t> m_rows;
    std::vector<RequirementId> m_columns;
    std::optional<Verdict> m_verdict;
    RequirementId m_of{};
    QString m_text;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_watched = true;
    bool m_namesStale = false;
    bool m_stale = false;
    bool m_allStale = false;
    bool m_headingsStale = false;
    std::vector<ProviderId> m_touched;
};

} // namespace shortlist
