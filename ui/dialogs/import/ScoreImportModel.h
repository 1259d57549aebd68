// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ScoreImport.h"

#include <QAbstractTableModel>

#include <memory>

namespace shortlist {

// What a sheet of scores would change, a row for each cell: where, of whom, from what to what.
class ScoreImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Cell, ProviderName, CriterionName, Before, After, ColumnCount };

    explicit ScoreImportModel(QObject *parent = nullptr);

    void setPreview(const ScorePreview &preview, const std::shared_ptr<const Snapshot> &snapshot);
    void clear();
    const ScorePreview &preview() const { return m_preview; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ScoreChange &change, int column) const;

    ScorePreview m_preview;
    std::shared_ptr<const Snapshot> m_snapshot;
};

} // namespace shortlist
