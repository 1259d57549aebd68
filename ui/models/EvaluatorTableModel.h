// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"

#include <QAbstractTableModel>

#include <vector>

namespace shortlist {

class Workspace;

// Who scores: name, role and weight are edited in place; what they may score, their declaration, how far they are and
// whether they handed in is told.
class EvaluatorTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Role, Weight, Sections, Interests, Scores, State, ColumnCount };

    explicit EvaluatorTableModel(Workspace &workspace, QObject *parent = nullptr);

    EvaluatorId idAt(int row) const; // null if there is no such row
    int rowOf(EvaluatorId id) const; // -1 if there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void update(const Change &change);
    void announceAll();
    QString text(EvaluatorId id, int column) const;
    bool setWeight(EvaluatorId id, const QString &typed);

    Workspace &m_workspace;
    std::vector<EvaluatorId> m_rows;
};

} // namespace shortlist
