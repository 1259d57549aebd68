// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QWidget>

class QAction;

namespace shortlist {

class QuestionInspector;
class QuestionTree;
class QuestionTreeModel;
class SearchField;
class Workspace;

// The questionnaire being made: questions of the bank and our own, by section, edited in place.
class QuestionsView : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionsView(Workspace &workspace, QWidget *parent = nullptr);

    QuestionTree &tree() const { return *m_tree; }
    QAction *bankAction() const { return m_bank; }
    QAction *ownAction() const { return m_own; }
    void commit();

private:
    void makeActions();
    QWidget *makeBar();
    void refresh();
    void addFromBank();
    void addOwn();
    void removeChosen();
    void shift(int by);
    void makeCriterion(QuestionId id);
    void showMenu(const QPoint &place);

    Workspace &m_workspace;
    QuestionTreeModel *m_model = nullptr;
    QuestionTree *m_tree = nullptr;
    QuestionInspector *m_inspector = nullptr;
    SearchField *m_search = nullptr;
    QAction *m_bank = nullptr;
    QAction *m_own = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_criterion = nullptr;
};

} // namespace shortlist
