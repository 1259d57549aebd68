// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/JournalEntry.h"

#include <QAbstractTableModel>

#include <vector>

namespace shortlist {

// The journal's lines as a table, newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, When, Author, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    // Oldest first, as the journal gives them.
    void setEntries(std::vector<JournalEntry> entries);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString whatInWords(const JournalEntry &entry) const;

    std::vector<JournalEntry> m_entries;
};

} // namespace shortlist
