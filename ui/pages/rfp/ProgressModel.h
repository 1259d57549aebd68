// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/RfpProgress.h"

#include <QAbstractTableModel>

#include <vector>

namespace shortlist {

class Workspace;
struct Change;

// How far the RFP is: all providers together and each of them, by section. Counted once for each change.
class ProgressModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, All, Clarifications, Overdue, FirstSection };

    explicit ProgressModel(Workspace &workspace, QObject *parent = nullptr);

    const RfpProgress &progress() const { return m_progress; }
    ProviderId providerAt(int row) const; // null for the first row, which is of all
    int rowOf(ProviderId id) const;       // -1 if it is not there
    QString sectionAt(int column) const;  // empty ahead of the sections
    bool isBar(int column) const { return column == All || column >= FirstSection; }
    AnswerTally tallyAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void counted(); // the numbers are others

private:
    void follow(const Change &change);
    void recount();
    QString text(const QModelIndex &index) const;
    QString toolTip(const QModelIndex &index) const;

    Workspace &m_workspace;
    RfpProgress m_progress;
    std::vector<ProviderId> m_rows;
    std::vector<QString> m_sections;
};

} // namespace shortlist
