// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/providers/PartKind.h"

#include <QAbstractTableModel>

namespace shortlist {

class Workspace;

// The sites (certificates, contacts, references) of one provider, with an empty last row that becomes a new one when
// something is typed into it.
class PartsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    PartsModel(Workspace &workspace, const PartKind &kind, QObject *parent = nullptr);

    const PartKind &kind() const { return m_kind; }
    void setProvider(ProviderId id);
    // Takes over what the snapshot has now, row by row.
    void refresh();
    void setReadOnly(bool readOnly);
    bool isInvitation(int row) const { return row == static_cast<int>(m_rows.size()); }
    bool removeParts(const std::vector<int> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    // A typed text could not be taken; empty when the next one could.
    void problem(const QString &text);

private:
    std::vector<PartRow> wantedRows() const;
    bool hasInvitation() const { return m_inviting && !m_readOnly && !isNull(m_id); }
    void dropRowsNotIn(const std::vector<PartRow> &wanted);
    void insertRow(int row, const PartRow &wanted);
    QVariant invitationData(int column, int role) const;

    Workspace &m_workspace;
    PartKind m_kind;
    ProviderId m_id{};
    std::vector<PartRow> m_rows;
    bool m_readOnly = false;
    bool m_inviting = true; // false only while the inviting row becomes a real one
};

} // namespace shortlist
