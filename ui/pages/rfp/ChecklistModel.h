// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"

#include <QAbstractTableModel>

#include <vector>

namespace shortlist {

class Workspace;
struct Change;

// The checklist: a row for each question and provider, with the state, the due day and who follows it up.
class ChecklistModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { ProviderName, State, Code, Text, Due, Owner, AnswerText, ColumnCount };
    enum class Show { All, NotSent, Open, Overdue, Clarification, ToAccept, Accepted };

    // Which questions of whom: of all sections for a null section, of all that take part without providers.
    struct Scope
    {
        std::vector<ProviderId> providers;
        QStringList sections; // empty = all
        Show show = Show::All;
        bool operator==(const Scope &) const = default;
    };

    explicit ChecklistModel(Workspace &workspace, QObject *parent = nullptr);

    void setScope(const Scope &scope);
    const Scope &scope() const { return m_scope; }
    AnswerKey keyAt(int row) const;
    int rowOf(const AnswerKey &key) const; // -1 if it is not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void follow(const Change &change);
    void sync();
    void announceAll();
    std::vector<AnswerKey> wanted() const;
    void sortRows(std::vector<AnswerKey> &rows) const;
    bool shows(const Question &question, const Answer &answer) const;
    QString text(const AnswerKey &key, int column) const;
    QVariant colour(const AnswerKey &key, int column) const;

    Workspace &m_workspace;
    Scope m_scope;
    std::vector<AnswerKey> m_rows;
    std::vector<ProviderId> m_takingPart;
    int m_sortColumn = -1; // by provider, then as the questionnaire has them
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace shortlist
