// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

class QTableView;

namespace shortlist {

// Finished words in rows and columns, each row belonging to a provider or to nobody. All of it is plain text.
class TextTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Row
    {
        QStringList cells;
        ProviderId provider{};
    };

    explicit TextTable(QObject *parent = nullptr);

    // Columns from this one on hold numbers and stand at the right.
    void setContent(const QStringList &headers, const std::vector<Row> &rows, int firstNumber = 1);
    ProviderId providerAt(int row) const;
    int rowOf(ProviderId provider) const; // -1 if there is none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_headers;
    std::vector<Row> m_rows;
    int m_firstNumber = 1;
};

// A quiet read-only table over it: whole rows, no row numbers, the first column stretches.
QTableView *makeTextTableView(TextTable *model, const QString &name, const QString &accessibleName, QWidget *parent);

} // namespace shortlist
