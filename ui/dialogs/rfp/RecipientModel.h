// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QAbstractTableModel>

#include <vector>

namespace shortlist {

// Who may get the questionnaire: the providers that take part, by name, each with a tick.
class RecipientModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Status, State, ColumnCount };

    explicit RecipientModel(const Snapshot &snapshot, QObject *parent = nullptr);

    std::vector<ProviderId> ticked() const;
    void tick(const std::vector<ProviderId> &ids, bool on);
    ProviderId providerAt(int row) const { return m_rows[static_cast<std::size_t>(row)].id; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickedChanged();

private:
    struct Row
    {
        ProviderId id{};
        QString name;
        QString status;
        QString state;
        bool ticked = false;
    };

    std::vector<Row> m_rows;
};

} // namespace shortlist
