// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ProviderImport.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace shortlist {

// The rows of the file as they stand in it, each with what is to become of it in front.
class ImportPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowNumber, Decision, LooksLike, FirstCell };
    enum class Shown { AllRows, Duplicates, Problems };

    explicit ImportPreviewModel(QObject *parent = nullptr);

    void clear();
    // Another file; the preview of it comes later.
    void setTable(const std::shared_ptr<const CsvTable> &table);
    // What the rows become. Decisions of the user for the same row are kept where they still can be.
    void setPreview(const ImportPreview &preview);
    void setShown(Shown shown);

    const ImportPreview &preview() const { return m_preview; }
    bool hasPreview() const { return m_hasPreview; }
    int duplicateCount() const;
    bool canUpdateAny() const; // some row looks like a provider of the project
    // The decisions that a row of the view can have.
    std::vector<ImportDecision> choices(int row) const;
    bool isDuplicate(int row) const;
    void decideAllDuplicates(ImportDecision decision);
    // The cell that a problem speaks of; -1 for the row as a whole.
    QModelIndex indexOf(int previewRow, int fileColumn) const;

    static QString decisionText(ImportDecision decision, bool duplicate);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // The decision, as the number of an ImportDecision.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void decisionsChanged();

private:
    const ImportRow *rowAt(int row) const;
    QVariant cellData(int row, int column, int role) const;
    QVariant decisionData(const ImportRow &row, int role) const;
    QString looksLike(const ImportRow &row) const;
    const CellProblem *problemAt(const ImportRow &row, int fileColumn) const;
    static bool canBe(const ImportRow &row, ImportDecision decision);
    bool isWanted(const ImportRow &row) const; // by what is shown, when that is not all
    void collect();

    std::shared_ptr<const CsvTable> m_table;
    ImportPreview m_preview;
    std::vector<std::optional<ImportDecision>> m_decided; // by the user, by row of the preview
    std::vector<int> m_rows;                              // the rows shown
    Shown m_shown = Shown::AllRows;
    bool m_hasPreview = false;
};

} // namespace shortlist
