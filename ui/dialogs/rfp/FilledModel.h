// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/FilledFiles.h"

#include <QAbstractItemModel>

#include <vector>

namespace shortlist {

// What filled questionnaires would change: below each file its problems, cell by cell, then its answers, old and new,
// each with a tick.
class FilledModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Where, QuestionText, Before, After, ColumnCount };

    // The snapshot must live as long as the model.
    explicit FilledModel(const Snapshot &snapshot, QObject *parent = nullptr);

    void setPreview(const FilledPreview &preview);
    const FilledPreview &preview() const { return m_preview; }
    bool isProblem(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void takenChanged();

private:
    const FilledFile &fileOf(const QModelIndex &child) const;
    const AnswerChange *changeAt(const QModelIndex &index) const;
    Qt::CheckState stateOf(const FilledFile &file) const;
    QVariant fileData(const FilledFile &file, int column, int role) const;
    QVariant problemData(const FilledProblem &problem, int column, int role) const;
    QVariant changeData(const AnswerChange &change, int column, int role) const;
    QString questionText(QuestionId id) const;
    static QString cellText(const QString &cell);

    const Snapshot &m_snapshot;
    FilledPreview m_preview;
};

} // namespace shortlist
