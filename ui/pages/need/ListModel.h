// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/need/ListKind.h"

#include <QAbstractTableModel>

namespace shortlist {

class Workspace;

// One of the project's lists as a table, with an empty last row that becomes a new one when something is typed there.
class ListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ListModel(Workspace &workspace, const ListKind &kind, QObject *parent = nullptr);

    const ListKind &kind() const { return m_kind; }
    // Takes over what the snapshot has now, row by row.
    void refresh();
    void retitle(int column, const QString &title);
    bool isInvitation(int row) const { return row == static_cast<int>(m_rows.size()); }
    qint64 idOf(int row) const; // 0 for the inviting row
    int rowOf(qint64 id) const; // -1 if there is none

    // Several texts as one edit; places below the last row make new ones.
    struct Typed
    {
        int row = 0;
        int column = 0;
        QString text;
    };
    bool write(const std::vector<Typed> &texts);
    bool removeRows(const std::vector<int> &rows);
    bool moveRow(int row, int step);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    using QAbstractTableModel::moveRow;
    using QAbstractTableModel::removeRows;

signals:
    // A typed text could not be taken; empty when the next one could.
    void problem(const QString &text);

private:
    bool hasInvitation() const { return m_inviting && !m_readOnly; }
    bool make(const ListEdit &edit);
    void dropRowsNotIn(const std::vector<ListRow> &wanted);
    void insertRow(int row, const ListRow &wanted);
    void reset(const std::vector<ListRow> &wanted);

    Workspace &m_workspace;
    ListKind m_kind;
    std::vector<ListRow> m_rows;
    bool m_readOnly = false;
    bool m_inviting = true; // false only while the inviting row becomes a real one
};

} // namespace shortlist
