// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Requirement.h"
#include "ui/widgets/Page.h"

class QMenu;
class QStackedWidget;
class QTabWidget;
class QTimer;

namespace shortlist {

class FunnelChart;
class RequirementInspector;
class RulesModel;
class RulesView;
class VerdictView;
class Workspace;
struct Change;

// What a provider must fulfil: the rules, how many are left after each, and who falls at which; beside them why.
class RequirementsPage : public Page
{
    Q_OBJECT

public:
    explicit RequirementsPage(Workspace &workspace, QWidget *parent = nullptr);
    ~RequirementsPage() override;

    void selectRequirement(RequirementId id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QAction *makeAction(const QString &name, const QString &iconName, const QString &text, const QKeySequence &shortcut,
                        void (RequirementsPage::*run)());
    void makeActions();
    void makeAddMenu();
    void addSectors(QMenu &menu);
    QWidget *makeContent();
    QWidget *makeRules();
    QWidget *makeEmptyState();

    void add(RequirementRule rule);
    void remove();
    void moveUp();
    void moveDown();
    void showMenu(const QPoint &place);
    void follow(const Change &change);
    void refreshSoon();
    void refresh();
    void refreshFunnel();
    void refreshSentence();
    void refreshActions();
    void chooseRule();

    Workspace &m_workspace;
    RulesModel *m_model = nullptr;
    RulesView *m_rules = nullptr;
    FunnelChart *m_funnel = nullptr;
    VerdictView *m_verdicts = nullptr;
    RequirementInspector *m_inspector = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTabWidget *m_tabs = nullptr;
    QTimer *m_refresh = nullptr;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QMenu *m_addMenu = nullptr;
    bool m_stale = false;
};

} // namespace shortlist
