// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Page.h"

class QAction;
class QStackedWidget;
class QTabWidget;

namespace shortlist {

class AnswersView;
class ChecklistView;
class QuestionsView;
class Workspace;

// The request for proposal: its questions, how far it is with whom, and the answers side by side.
class RfpPage : public Page
{
    Q_OBJECT

public:
    enum Tab { QuestionsTab, ChecklistTab, AnswersTab };

    explicit RfpPage(Workspace &workspace, QWidget *parent = nullptr);
    ~RfpPage() override;

    Tab tab() const;
    void setTab(Tab tab);
    QuestionsView &questions() const { return *m_questions; }
    ChecklistView &checklist() const { return *m_checklist; }
    AnswersView &answers() const { return *m_answers; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeActions();
    QWidget *makeEmpty();
    void refresh();
    QString sentenceOfState() const;
    void followSelectedProvider();
    void send();
    void receive();

    Workspace &m_workspace;
    QStackedWidget *m_stack = nullptr;
    QTabWidget *m_tabs = nullptr;
    QuestionsView *m_questions = nullptr;
    ChecklistView *m_checklist = nullptr;
    AnswersView *m_answers = nullptr;
    QAction *m_send = nullptr;
    QAction *m_receive = nullptr;
};

} // namespace shortlist
