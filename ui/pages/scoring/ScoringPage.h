// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "ui/widgets/Page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QTabBar;

namespace shortlist {

class CellInspector;
class ScoreGrid;
class ScoreGridModel;
class Workspace;
struct Change;

// The scores: a grid of providers and criteria for one evaluator, for the facts, or with all evaluators combined.
class ScoringPage : public Page
{
    Q_OBJECT

public:
    explicit ScoringPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ScoringPage() override;

    // Shows the grid of one evaluator (kFacts: the facts), or of all combined.
    void showEvaluator(EvaluatorId id);
    void showCombined();
    // Goes to one cell of the grid that is shown.
    void selectCell(ProviderId provider, CriterionId criterion);

protected:
    void showEvent(QShowEvent *event) override;

private:
    // In the order of the pages of m_stack.
    enum class Lack { Nothing, Criteria, Providers, Evaluators, FactCriteria, EvaluatedCriteria };

    void makeActions();
    QWidget *makeContent();
    QWidget *makeFilterRow();
    QWidget *makeGridSide();
    void makeEmptyStates();
    void connectGrid();
    void fillTabs();
    void showTab(int tab);
    void update(const Change &change);
    void refresh();
    Lack lacking() const;
    void showEmptiness();
    QString sentenceOfView() const;
    void followCell();
    void followSelectedProvider();
    void nextMissing();
    void previousMissing();
    void importScores();

    Workspace &m_workspace;
    ScoreGridModel *m_model = nullptr;
    ScoreGrid *m_grid = nullptr;
    CellInspector *m_cell = nullptr;
    QTabBar *m_views = nullptr;
    QStackedWidget *m_stack = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_show = nullptr;
    QComboBox *m_order = nullptr;
    QLabel *m_thresholdLabel = nullptr;
    QSpinBox *m_threshold = nullptr;
    QWidget *m_filterRow = nullptr;
    QAction *m_nextMissing = nullptr;
    QAction *m_previousMissing = nullptr;
    QAction *m_import = nullptr;
    QAction *m_toEvaluators = nullptr;
    QAction *m_toCriteria = nullptr;
    QAction *m_toProviders = nullptr;
    bool m_following = false;
};

} // namespace shortlist
