// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace shortlist {

class RulesModel;
class Workspace;

// The editors of the table of requirements: what can be chosen is offered, the rest is typed.
class RulesDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RulesDelegate(Workspace &workspace, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

private:
    QWidget *makeChoice(QWidget *parent, const QModelIndex &index) const;
    QWidget *makeWhat(QWidget *parent, const QModelIndex &index) const;

    Workspace &m_workspace;
};

// The table of requirements.
class RulesView : public QTableView
{
    Q_OBJECT

public:
    RulesView(Workspace &workspace, RulesModel &model, QWidget *parent = nullptr);

    RequirementId currentId() const;
    void setCurrentId(RequirementId id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareWidth();

    RulesModel &m_model;
};

} // namespace shortlist
