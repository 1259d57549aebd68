// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/Questions.h"

#include <QAbstractItemModel>
#include <QSet>

#include <vector>

namespace shortlist {

// The question bank by section, with a tick for each question; those that the project has already are ticked for good.
class BankModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Text, Type, Use, ColumnCount };

    // Codes of the questions that are in the project already.
    BankModel(const std::vector<BankQuestion> &bank, const QSet<QString> &present, QObject *parent = nullptr);

    // What was ticked, in the bank's order, without those that are there already.
    std::vector<Question> ticked() const;
    int tickedCount() const;
    bool isPresent(const QModelIndex &index) const;
    // Every question of a section, or of all for an invalid index; those that are there already stay as they are.
    void tick(const QModelIndex &section, bool on);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickedChanged();

private:
    struct Entry
    {
        Question question;
        bool present = false;
        bool ticked = false;
    };
    struct Section
    {
        QString title;
        std::vector<Entry> entries;
    };

    Qt::CheckState stateOf(const Section &section) const;
    QVariant sectionData(const Section &section, int column, int role) const;
    void announce(int section);

    std::vector<Section> m_sections;
};

} // namespace shortlist
