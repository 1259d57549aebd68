// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "ui/widgets/Page.h"

class QStackedWidget;
class QTableView;

namespace shortlist {

class DisagreementList;
class EvaluatorInspector;
class EvaluatorTableModel;
class Workspace;

// Who scores what and how: the evaluators, the rules that they score by, and where they disagree.
class EvaluatorsPage : public Page
{
    Q_OBJECT

public:
    explicit EvaluatorsPage(Workspace &workspace, QWidget *parent = nullptr);

private:
    void makeActions();
    QWidget *makeContent();
    QTableView *makeTable();
    QWidget *makeLeft();
    EvaluatorId currentId() const;
    void select(EvaluatorId id);
    void refresh();
    void followSelection();
    QString sentenceNow() const;
    void addEvaluator();
    void removeEvaluator();
    void move(int by);

    Workspace &m_workspace;
    EvaluatorTableModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    EvaluatorInspector *m_inspector = nullptr;
    DisagreementList *m_disagreements = nullptr;
    EvaluatorId m_chosen{};
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
};

} // namespace shortlist
