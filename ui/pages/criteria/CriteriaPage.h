// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "ui/widgets/Page.h"

#include <vector>

class QLabel;
class QLayout;
class QModelIndex;
class QStackedWidget;

namespace shortlist {

class CriteriaTree;
class CriteriaTreeModel;
class CriterionInspector;
class WeightMenu;
class Workspace;
struct Change;

// What matters and how much: the tree of criteria with its weights, and beside it the chosen criterion with its scale.
class CriteriaPage : public Page
{
    Q_OBJECT

public:
    explicit CriteriaPage(Workspace &workspace, QWidget *parent = nullptr);
    ~CriteriaPage() override;

    // Shows and selects one criterion.
    void selectCriterion(CriterionId id);
    CriterionId currentCriterion() const;

private:
    QAction *makeAction(const QString &name, const QString &iconName, const QString &text, const QKeySequence &shortcut,
                        void (CriteriaPage::*run)());
    void makeActions();
    QWidget *makeContent();
    QWidget *makeTreeSide();
    QLayout *makeTools(QWidget *side);
    QWidget *makeEmptyState();
    QWidget *makeMenuButton(const QString &name, const QString &text, const std::vector<QAction *> &actions);
    void makeTemplateMenu();
    QWidget *makeWeightsButton(QWidget *side);

    void addCriterion();
    void addGroup();
    void duplicate();
    void remove();
    void moveUp();
    void moveDown();
    void moveOut();
    void moveIn();
    void normaliseLevel();
    void normaliseAll();
    void add(bool group);
    void applyTemplate(const QString &id, const QString &title);

    void showSelection();
    void update(const Change &change);
    void refresh();
    void refreshActions();
    void showMenu(const QPoint &place);

    Workspace &m_workspace;
    CriteriaTreeModel *m_model = nullptr;
    CriteriaTree *m_tree = nullptr;
    CriterionInspector *m_inspector = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLabel *m_sum = nullptr;
    QWidget *m_normalise = nullptr;
    QWidget *m_weights = nullptr;
    WeightMenu *m_weightMenu = nullptr;
    QAction *m_addCriterion = nullptr;
    QAction *m_addGroup = nullptr;
    QAction *m_template = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_out = nullptr;
    QAction *m_in = nullptr;
    QAction *m_normaliseLevel = nullptr;
    QAction *m_normaliseAll = nullptr;
};

} // namespace shortlist
