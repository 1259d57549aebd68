// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/overview/WorkSteps.h"
#include "ui/widgets/Page.h"

#include <vector>

class QLabel;
class QTimer;
class QVBoxLayout;

namespace shortlist {

class Card;
class LineButton;
class NeedSummary;
class StandingBars;
class Workspace;

// How the project stands: what is done and what is missing, who leads and by how much, what to do next, and the need.
class OverviewPage : public Page
{
    Q_OBJECT

public:
    explicit OverviewPage(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeStanding();
    QWidget *makeNeed();
    void makeSteps();
    void refreshSoon();
    void refresh();
    void refreshLeader();
    void refreshAdvice();
    void follow(const WorkStep &step);

    Workspace &m_workspace;
    NeedSummary *m_need = nullptr;
    Card *m_leader = nullptr;
    QLabel *m_leaderWords = nullptr;
    QLabel *m_leaderDoubt = nullptr;
    QLabel *m_belowLine = nullptr;
    StandingBars *m_bars = nullptr;
    Card *m_next = nullptr;
    Card *m_progress = nullptr;
    std::vector<LineButton *> m_stepLines;
    std::vector<LineButton *> m_adviceLines;
    std::vector<WorkStep> m_steps;
    QTimer *m_refresh = nullptr;
    bool m_stale = true;
};

} // namespace shortlist
