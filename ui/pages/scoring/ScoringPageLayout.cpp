// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/ScoreGridModel.h"
#include "ui/models/Workspace.h"
#include "ui/pages/scoring/CellInspector.h"
#include "ui/pages/scoring/ScoreGrid.h"
#include "ui/pages/scoring/ScoringPage.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace shortlist {

void ScoringPage::makeActions()
{
    const auto make = [this](const QString &name, const QString &iconName, const QString &text,
                             const QKeySequence &keys, void (ScoringPage::*run)()) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_nextMissing = make(QStringLiteral("nextMissing"), QStringLiteral("go-next"), tr("Next missing"),
                         QKeySequence(Qt::Key_F8), &ScoringPage::nextMissing);
    m_nextMissing->setToolTip(tr("Go to the next cell without a score; back with Shift+F8"));
    m_previousMissing = make(QStringLiteral("previousMissing"), QStringLiteral("go-previous"), tr("Previous missing"),
                             QKeySequence(QStringLiteral("Shift+F8")), &ScoringPage::previousMissing);
    m_toCriteria = new QAction(icon(QStringLiteral("view-list-tree")), tr("Go to Criteria"), this);
    m_toCriteria->setObjectName(QStringLiteral("goToCriteria"));
    connect(m_toCriteria, &QAction::triggered, this, [this] { m_workspace.goTo(PageId::Criteria); });
    m_toProviders = new QAction(icon(QStringLiteral("view-list-details")), tr("Go to Providers"), this);
    m_toProviders->setObjectName(QStringLiteral("goToProviders"));
    connect(m_toProviders, &QAction::triggered, this, [this] { m_workspace.goTo(PageId::Providers); });
    m_toEvaluators = new QAction(icon(QStringLiteral("system-users")), tr("Evaluators"), this);
    m_toEvaluators->setObjectName(QStringLiteral("goToEvaluators"));
    m_toEvaluators->setToolTip(tr("Who scores what, who handed in, and where they disagree"));
    connect(m_toEvaluators, &QAction::triggered, this, [this] { m_workspace.goTo(PageId::Evaluators); });
    m_import = make(QStringLiteral("importScoresFromTable"), QStringLiteral("document-import"), tr("Import scores…"),
                    {}, &ScoringPage::importScores);
    m_import->setToolTip(tr("Take scores from a spreadsheet with providers down and criteria across"));
    addHeaderAction(m_import);
    addHeaderAction(m_toEvaluators);
    addAction(m_previousMissing);
    addHeaderAction(m_nextMissing);
}

QWidget *ScoringPage::makeContent()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("scoringSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeGridSide());
    m_cell = new CellInspector(m_workspace, *m_model, splitter);
    m_cell->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    splitter->addWidget(m_cell);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    return splitter;
}

QWidget *ScoringPage::makeGridSide()
{
    auto *side = new QWidget(this);
    m_views = new QTabBar(side);
    m_views->setObjectName(QStringLiteral("scoringViews"));
    m_views->setAccessibleName(tr("Whose scores"));
    m_views->setDrawBase(false);
    m_views->setExpanding(false);
    m_views->setUsesScrollButtons(true);
    m_views->setElideMode(Qt::ElideRight);
    for (const int by : {-1, 1}) {
        auto *shortcut = new QShortcut(
            by < 0 ? QKeySequence(QStringLiteral("Ctrl+PgUp")) : QKeySequence(QStringLiteral("Ctrl+PgDown")), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, m_views, [this, by] {
            const int tab = m_views->currentIndex() + by;
            if (tab >= 0 && tab < m_views->count())
                m_views->setCurrentIndex(tab);
        });
    }
    m_stack = new QStackedWidget(side);
    m_grid = new ScoreGrid(*m_model, m_stack);
    m_stack->addWidget(m_grid);
    makeEmptyStates();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(theme::spacing() * 2, 0, theme::spacing(), theme::spacing() * 2);
    layout->setSpacing(theme::spacing() / 2);
    layout->addWidget(m_views);
    layout->addWidget(makeFilterRow());
    layout->addWidget(m_stack, 1);
    return side;
}

void ScoringPage::makeEmptyStates()
{
    const struct
    {
        const char *name;
        QString sentence;
        QAction *action;
    } states[] = {
        {"scoringNoCriteria", tr("Scores need criteria first: what matters, and on what scale."), m_toCriteria},
        {"scoringNoProviders", tr("Scores need providers first: who is to be scored."), m_toProviders},
        {"scoringNoEvaluators",
         tr("Nobody scores yet. Add evaluators on their page; each one gets a grid of their own."), m_toEvaluators},
        {"scoringNoFacts",
         tr("Facts, such as a price, are entered once for each provider. No criterion takes its scores from facts; "
            "that "
            "is chosen on the Criteria page."),
         m_toCriteria},
        {"scoringNothingEvaluated", tr("No criterion is scored by evaluators; that is chosen on the Criteria page."),
         m_toCriteria},
    };
    for (const auto &state : states) {
        auto *empty = new EmptyState(QStringLiteral("table"), state.sentence, m_stack);
        empty->setObjectName(QLatin1String(state.name));
        empty->addAction(state.action);
        m_stack->addWidget(empty);
    }
}

QWidget *ScoringPage::makeFilterRow()
{
    m_filterRow = new QWidget(this);
    m_filter = new QLineEdit(m_filterRow);
    m_filter->setObjectName(QStringLiteral("scoringFilter"));
    m_filter->setPlaceholderText(tr("Filter providers"));
    m_filter->setAccessibleName(tr("Filter providers"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_show = new QComboBox(m_filterRow);
    m_show->setObjectName(QStringLiteral("scoringShow"));
    m_show->setAccessibleName(tr("Which providers"));
    m_show->addItems({tr("All providers"), tr("Taking part"), tr("With something missing")});
    m_show->setToolTip(tr("Declined and excluded providers stand greyed at the end."));
    m_order = new QComboBox(m_filterRow);
    m_order->setObjectName(QStringLiteral("scoringOrder"));
    m_order->setAccessibleName(tr("Order of providers"));
    m_order->addItems({tr("By name"), tr("By rank")});
    m_order->setToolTip(tr("The order stands while you score; choose again to bring it up to date."));
    m_thresholdLabel = new QLabel(tr("&Mark from"), m_filterRow);
    m_threshold = new QSpinBox(m_filterRow);
    m_threshold->setObjectName(QStringLiteral("scoringThreshold"));
    m_threshold->setRange(5, 100);
    m_threshold->setSingleStep(5);
    m_threshold->setValue(40);
    m_threshold->setSuffix(tr(" % apart"));
    m_threshold->setToolTip(tr("Cells are marked with ↕ where evaluators are at least this part of the scale apart."));
    m_thresholdLabel->setBuddy(m_threshold);
    auto *row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing());
    row->addWidget(m_filter, 1);
    row->addWidget(m_show);
    row->addWidget(m_order);
    row->addWidget(m_thresholdLabel);
    row->addWidget(m_threshold);
    row->addStretch();
    return m_filterRow;
}

} // namespace shortlist
