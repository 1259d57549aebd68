// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ProviderImport.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace shortlist {

// What is wrong or doubtful in a file, a line each: first the file as a whole, then row by row.
class ImportProblemModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ImportProblemModel(QObject *parent = nullptr);

    void clear();
    void show(const std::shared_ptr<const CsvTable> &table, const ImportPreview &preview);

    // Which row of the preview (-1 = the file) and which column of the file (0 = the row) a line speaks of.
    int previewRow(const QModelIndex &index) const;
    int fileColumn(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        int previewRow = -1;
        int rowNumber = 0;
        CellProblem problem;
    };

    QString text(const Line &line) const;

    std::shared_ptr<const CsvTable> m_table;
    std::vector<Line> m_lines;
};

} // namespace shortlist
