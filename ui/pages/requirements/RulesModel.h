// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/model/Requirement.h"

#include <QAbstractTableModel>

#include <vector>

namespace shortlist {

class Workspace;

// The requirements in their order. What a cell means depends on the rule: a standard, an industry, countries; how much
// of it; on which day. Editing a cell is one edit of the project.
class RulesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Rule, What, Limit, Day, Checked, ColumnCount };
    enum Role {
        RequirementRole = Qt::UserRole, // the key
        RuleRole,                       // as a number
        QuestionRole,                   // the key of the question asked
        UsualRole,                      // true where what is shown is not entered but taken from the need
    };

    explicit RulesModel(Workspace &workspace, QObject *parent = nullptr);

    RequirementId idAt(int row) const;
    const Requirement *at(int row) const; // null if there is none
    int rowOf(RequirementId id) const;    // -1 if there is none
    // Whether a cell of that rule means something.
    static bool isUsed(RequirementRule rule, int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    // Name, What, Limit and Day as typed; Rule and a question as their numbers; the ticks as check states.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

signals:
    void refused(const QString &sentence);

private:
    void follow(const Change &change);
    void reload(const std::vector<Requirement> &rows);
    QVariant shown(const Requirement &requirement, int column) const;
    QVariant edited(const Requirement &requirement, int column) const;
    bool isUsual(const Requirement &requirement, int column) const;
    bool setTick(const Requirement &requirement, int column, bool on);
    bool setWhat(Requirement next, const QVariant &value);
    bool setLimit(Requirement next, const QString &typed);
    bool setDay(Requirement next, const QString &typed);
    bool refuse(const QString &sentence);

    Workspace &m_workspace;
    std::vector<Requirement> m_rows;
};

} // namespace shortlist
