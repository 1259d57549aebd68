// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Question.h"

#include <QAbstractTableModel>

#include <vector>

namespace shortlist {

class Snapshot;
class Workspace;
struct Change;

// One cell as it is drawn.
struct AnswerCell
{
    QString text;    // the answer on one line, or the state's word where there is none
    QString problem; // why the answer does not fit its question; empty if it does
    AnswerState state = AnswerState::NotSent;
    bool answered = false; // there is an answer's text
    bool overdue = false;
    bool comment = false;
    bool known = false; // it was read from the project
};

// Questions down, the providers that take part in the RFP across. A cell is read once and kept until it changes.
class AnswerGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Show { All, KnockOut, Scored, Unanswered };
    // A question, or the heading of a section (null question).
    struct Row
    {
        QString section;
        QuestionId question{};
        bool operator==(const Row &) const = default;
    };

    explicit AnswerGridModel(Workspace &workspace, QObject *parent = nullptr);

    Workspace &workspace() const { return m_workspace; }
    void setFilter(const QString &text);
    void setShow(Show show);
    // Only providers that were sent something; at first so, where there are any.
    void setAskedOnly(bool only);
    bool isAskedOnly() const { return m_askedOnly; }

    const Row &rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    bool isHeading(int row) const { return isNull(rowAt(row).question); }
    const Question *questionAt(int row) const; // null for a heading
    ProviderId providerAt(int column) const;   // null outside
    int rowOf(QuestionId id) const;            // -1 if it is not shown
    int columnOf(ProviderId id) const;
    AnswerKey keyAt(const QModelIndex &index) const;
    const AnswerCell &cellAt(const QModelIndex &index) const;
    // How many of a provider's questions that are shown were answered, and how many were sent.
    std::pair<int, int> countOf(int column) const;
    // The answer that a text stands for in a cell, or why it cannot stand there.
    Result<QString> check(const QModelIndex &index, const QString &typed) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void refused(const QString &sentence); // an answer was not taken

private:
    const Snapshot &snapshot() const;
    void follow(const Change &change);
    void followAnswers(const std::vector<AnswerKey> &keys);
    void sync();
    std::vector<Row> wantedRows() const;
    std::vector<ProviderId> wantedColumns() const;
    bool wasAsked(ProviderId provider) const;
    bool shows(const Question &question) const;
    AnswerCell read(const Question &question, ProviderId provider) const;
    QString toolTip(const QModelIndex &index) const;

    Workspace &m_workspace;
    QStringList m_words;
    Show m_show = Show::All;
    bool m_askedOnly = false;
    std::vector<ProviderId> m_columns;
    std::vector<Row> m_rows;
    mutable std::vector<std::vector<AnswerCell>> m_cells; // by column, then row; empty columns are not read yet
};

} // namespace shortlist
