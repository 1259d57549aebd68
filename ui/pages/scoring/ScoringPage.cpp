// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/scoring/ScoringPage.h"

#include "core/model/Change.h"
#include "ui/dialogs/import/ScoreImportDialog.h"
#include "ui/models/PanelWords.h"
#include "ui/models/ScoreGridModel.h"
#include "ui/models/Workspace.h"
#include "ui/pages/scoring/CellInspector.h"
#include "ui/pages/scoring/ScoreGrid.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace shortlist {

namespace {

// What a tab shows, as it is kept in the tab: an evaluator's key, or one of these.
constexpr qlonglong kFactsTab = 0;
constexpr qlonglong kCombinedTab = -1;

} // namespace

ScoringPage::ScoringPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Scoring"), parent)
    , m_workspace(workspace)
    , m_model(new ScoreGridModel(workspace, this))
{
    setObjectName(QStringLiteral("scoringPage"));
    makeActions();
    setContent(makeContent());
    connectGrid();
    connect(&workspace, &Workspace::changed, this, &ScoringPage::update);
    connect(&workspace, &Workspace::selectionChanged, this, &ScoringPage::followSelectedProvider);
    connect(&workspace.project(), &Project::placeChanged, this, &ScoringPage::refresh);
    fillTabs();
    showTab(m_views->currentIndex());
    refresh();
}

// What is still being typed is written as the focus goes, and that has to happen while all of the page is there.
ScoringPage::~ScoringPage()
{
    hide();
}

void ScoringPage::connectGrid()
{
    connect(m_grid, &ScoreGrid::currentChangedTo, this, &ScoringPage::followCell);
    connect(m_grid, &ScoreGrid::told, &m_workspace, &Workspace::notify);
    connect(m_grid, &ScoreGrid::commentRequested, this, [this] { m_cell->focusComment(); });
    connect(m_cell, &CellInspector::done, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_model, &ScoreGridModel::countsChanged, this, &ScoringPage::refresh);
    connect(m_views, &QTabBar::currentChanged, this, &ScoringPage::showTab);
    connect(m_filter, &QLineEdit::textChanged, m_model, &ScoreGridModel::setFilter);
    connect(m_show, &QComboBox::activated, this,
            [this](int index) { m_model->setShow(static_cast<ScoreGridModel::Show>(index)); });
    connect(m_order, &QComboBox::activated, this, [this](int index) {
        m_grid->clearSortMark();
        m_model->setOrder(index == 1 ? ScoreGridModel::Order::Rank : ScoreGridModel::Order::Name);
    });
    connect(m_threshold, &QSpinBox::valueChanged, this,
            [this](int percent) { m_model->setThreshold(percent / 100.0); });
}

void ScoringPage::showEvent(QShowEvent *event)
{
    // The order stands while scores are typed; coming back to the page brings it up to date.
    m_model->sortAgain();
    followSelectedProvider();
    if (const ScoreKey wanted = m_workspace.takeWantedCell(); !isNull(wanted.provider)) {
        m_filter->clear();
        showCombined();
        selectCell(wanted.provider, wanted.criterion);
    }
    Page::showEvent(event);
}

void ScoringPage::showEvaluator(EvaluatorId id)
{
    for (int tab = 0; tab < m_views->count(); ++tab) {
        if (m_views->tabData(tab).toLongLong() == raw(id))
            m_views->setCurrentIndex(tab);
    }
}

void ScoringPage::showCombined()
{
    m_views->setCurrentIndex(m_views->count() - 1);
}

void ScoringPage::selectCell(ProviderId provider, CriterionId criterion)
{
    m_grid->goTo(m_model->index(m_model->rowOf(provider), m_model->columnOf(criterion)));
}

void ScoringPage::fillTabs()
{
    const QSignalBlocker blocker(m_views);
    const std::vector<Evaluator> &evaluators = m_workspace.snapshot().evaluators();
    const bool fresh = m_views->count() == 0;
    const qlonglong shown = fresh ? kCombinedTab : m_views->tabData(m_views->currentIndex()).toLongLong();
    const int wanted = static_cast<int>(evaluators.size()) + 2;
    while (m_views->count() > wanted)
        m_views->removeTab(m_views->count() - 1);
    while (m_views->count() < wanted)
        m_views->addTab(QString());
    int current = -1;
    int own = 0;
    const auto fill = [&](int tab, const QString &text, qlonglong data) {
        m_views->setTabText(tab, QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")));
        m_views->setTabToolTip(tab, QString());
        m_views->setTabData(tab, data);
        if (data == shown)
            current = tab;
    };
    for (std::size_t i = 0; i < evaluators.size(); ++i) {
        const int tab = static_cast<int>(i);
        const bool handedIn = evaluators[i].handedIn.isValid();
        fill(tab, handedIn ? QStringLiteral("✓ %1").arg(evaluators[i].name) : evaluators[i].name,
             raw(evaluators[i].id));
        if (handedIn)
            m_views->setTabToolTip(tab, panel_words::state(m_workspace.snapshot(), evaluators[i]).toHtmlEscaped());
        if (fresh && evaluators[i].id == m_workspace.viewer())
            own = tab;
    }
    fill(wanted - 2, tr("Facts"), kFactsTab);
    fill(wanted - 1, tr("Combined"), kCombinedTab);
    m_views->setTabToolTip(wanted - 2, tr("What is entered once for each provider."));
    m_views->setTabToolTip(wanted - 1, tr("All evaluators together, and how far they are apart."));
    // The page opens on the grid of who sits here, or the first evaluator's; who is gone gives way to the combined
    // view.
    m_views->setCurrentIndex(fresh || current < 0 ? (fresh && !evaluators.empty() ? own : wanted - 1) : current);
    // A tab bar that is filled before it is shown forgets to say that it has grown.
    m_views->updateGeometry();
}

void ScoringPage::showTab(int tab)
{
    m_cell->commit();
    const qlonglong data = m_views->tabData(tab).toLongLong();
    const QModelIndex before = m_grid->currentIndex();
    const ScoreKey place = m_model->keyAt(before);
    ScoreView view;
    if (data == kFactsTab)
        view.kind = ScoreView::Kind::Facts;
    else if (data != kCombinedTab)
        view = {ScoreView::Kind::Evaluator, EvaluatorId{data}};
    m_model->setView(view);
    const bool combined = view.kind == ScoreView::Kind::Combined;
    m_thresholdLabel->setVisible(combined);
    m_threshold->setVisible(combined);
    const int row = std::max(0, m_model->rowOf(place.provider));
    const int column = std::max(0, m_model->columnOf(place.criterion));
    m_grid->goTo(m_model->index(row, column));
    followCell();
    refresh();
}

void ScoringPage::update(const Change &change)
{
    if (!change.evaluators.isEmpty() || change.method) {
        fillTabs();
        showTab(m_views->currentIndex());
    }
    if (!m_grid->currentIndex().isValid() && m_model->rowCount() > 0 && m_model->columnCount() > 0)
        m_grid->goTo(m_model->index(0, 0));
    refresh();
}

void ScoringPage::refresh()
{
    showEmptiness();
    setSentence(sentenceOfView());
    const EvaluatorId viewer = m_workspace.viewer();
    const Completeness count =
        isNull(viewer) ? m_workspace.evaluation().completeness() : m_workspace.evaluation().completeness(viewer);
    const qint64 left = count.missing();
    setBadge(left > 0 ? locale().toString(left) : QString());
    const bool missing = lacking() == Lack::Nothing && m_model->missing() > 0;
    m_import->setEnabled(lacking() == Lack::Nothing && !m_workspace.isReadOnly()); // the coordinator brings in tables
    m_nextMissing->setEnabled(missing);
    m_previousMissing->setEnabled(missing);
}

QString ScoringPage::sentenceOfView() const
{
    const ScoreView view = m_model->view();
    const Evaluator *evaluator = m_workspace.snapshot().evaluator(view.evaluator);
    const bool combined = view.kind == ScoreView::Kind::Combined;
    // How far everybody is may be known to everybody.
    const Evaluation &evaluation = m_workspace.wholeEvaluation();
    const Completeness count = combined                              ? evaluation.completeness()
                               : view.kind == ScoreView::Kind::Facts ? evaluation.completeness(kFacts)
                                                                     : evaluation.completeness(view.evaluator);
    const QString who = combined                              ? tr("All evaluators and facts")
                        : view.kind == ScoreView::Kind::Facts ? tr("Facts")
                        : evaluator != nullptr                ? evaluator->name
                                                              : QString();
    if (count.expected == 0)
        return tr("%1: nothing to score yet.").arg(who);
    const QString given = locale().toString(count.given);
    const QString expected = locale().toString(count.expected);
    QString sentence =
        count.missing() == 0
            ? tr("%1: all %2 scored.").arg(who, expected)
            : tr("%1: %2 of %3 scored; %4 missing.").arg(who, given, expected, locale().toString(count.missing()));
    if (evaluator != nullptr && evaluator->handedIn.isValid())
        sentence = tr("%1 %2.").arg(sentence, panel_words::state(m_workspace.snapshot(), *evaluator));
    if (m_workspace.project().isReadOnly())
        sentence = tr("%1 Read-only: scores cannot be changed.").arg(sentence);
    return sentence;
}

// What is lacking for scores to be given, in the order in which it is mended.
ScoringPage::Lack ScoringPage::lacking() const
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const bool facts = m_model->view().kind == ScoreView::Kind::Facts;
    if (snapshot.leaves().empty())
        return Lack::Criteria;
    if (snapshot.providers().empty())
        return Lack::Providers;
    if (!facts && snapshot.evaluators().empty())
        return Lack::Evaluators;
    if (m_model->columnCount() == 0)
        return facts ? Lack::FactCriteria : Lack::EvaluatedCriteria;
    return Lack::Nothing;
}

// One sentence says what is lacking, and the action mends it.
void ScoringPage::showEmptiness()
{
    const Lack lack = lacking();
    const bool empty = lack != Lack::Nothing;
    m_stack->setCurrentIndex(static_cast<int>(lack));
    m_filterRow->setVisible(!empty);
    m_cell->setVisible(!empty);
}

void ScoringPage::followCell()
{
    m_cell->showCell(m_grid->currentIndex());
    if (m_following)
        return;
    const ProviderId provider = m_model->providerAt(m_grid->currentIndex().row());
    if (!isNull(provider)) {
        const QScopedValueRollback<bool> guard(m_following, true);
        m_workspace.selectProvider(provider);
    }
}

void ScoringPage::followSelectedProvider()
{
    const int row = m_model->rowOf(m_workspace.selectedProvider());
    if (m_following || row < 0 || row == m_grid->currentIndex().row() || m_model->columnCount() == 0)
        return;
    const QScopedValueRollback<bool> guard(m_following, true);
    m_grid->goTo(m_model->index(row, std::max(0, m_grid->currentIndex().column())));
}

void ScoringPage::nextMissing()
{
    m_grid->goTo(m_model->nextMissing(m_grid->currentIndex(), true));
    m_grid->setFocus();
}

void ScoringPage::previousMissing()
{
    m_grid->goTo(m_model->nextMissing(m_grid->currentIndex(), false));
    m_grid->setFocus();
}

// Whose grid is shown is proposed; where all are shown together, the first evaluator.
void ScoringPage::importScores()
{
    m_cell->commit();
    const ScoreView view = m_model->view();
    const bool together = view.kind == ScoreView::Kind::Combined;
    ScoreImportDialog::run(m_workspace, together ? kConsensus : view.evaluator, this);
}

} // namespace shortlist
