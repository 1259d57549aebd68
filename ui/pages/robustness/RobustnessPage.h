// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "ui/widgets/Page.h"

#include <array>

class QAction;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace shortlist {

class AcceptabilityView;
class EmptyState;
class EvaluatorsView;
class IntervalsView;
class MethodsView;
class RobustnessView;
class SamplingPanel;
class StatementPanel;
class SweepView;
class TornadoView;
class Workspace;
struct Change;

// How sure we are: what the ranking hangs on, and how far weights, methods and evaluators may be off.
class RobustnessPage : public Page
{
    Q_OBJECT
    // True while the tab in view is being computed.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)

public:
    enum Tab { AcceptabilityTab, IntervalsTab, TornadoTab, SweepTab, MethodsTab, EvaluatorsTab, TabCount };

    explicit RobustnessPage(Workspace &workspace, QWidget *parent = nullptr);
    ~RobustnessPage() override;

    Tab tab() const;
    void setTab(Tab tab);
    RobustnessView *view(Tab tab) const;
    bool isBusy() const;

signals:
    void busyChanged();

private:
    QWidget *makeContent();
    QWidget *makeTabs();
    QWidget *makeSide();
    EmptyState *makeEmpty();
    void makeExportButton();
    void follow(const Change &change);
    void invalidate();
    void showSide();
    void showWhatFits();
    void sweepOver(CriterionId id);

    Workspace &m_workspace;
    QStackedWidget *m_stack = nullptr;
    QTabWidget *m_tabs = nullptr;
    QWidget *m_side = nullptr;
    QWidget *m_statementCard = nullptr;
    QToolButton *m_export = nullptr;
    AcceptabilityView *m_acceptability = nullptr;
    IntervalsView *m_intervals = nullptr;
    TornadoView *m_tornado = nullptr;
    SweepView *m_sweep = nullptr;
    SamplingPanel *m_sampling = nullptr;
    StatementPanel *m_statements = nullptr;
    std::array<RobustnessView *, TabCount> m_views{};
};

} // namespace shortlist
