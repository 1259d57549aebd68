// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/robustness/RobustnessPage.h"

#include "core/evaluation/RobustnessWords.h"
#include "ui/charts/Chart.h"
#include "ui/models/Workspace.h"
#include "ui/pages/robustness/AcceptabilityView.h"
#include "ui/pages/robustness/EvaluatorsView.h"
#include "ui/pages/robustness/IntervalsView.h"
#include "ui/pages/robustness/MethodsView.h"
#include "ui/pages/robustness/SamplingPanel.h"
#include "ui/pages/robustness/StatementPanel.h"
#include "ui/pages/robustness/SweepView.h"
#include "ui/pages/robustness/TornadoView.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace shortlist {

namespace {

// The stack's places.
enum Place { Content, TooFew };

constexpr std::size_t kLeastProviders = 2;

} // namespace

RobustnessPage::RobustnessPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Robustness"), parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("robustnessPage"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(makeEmpty());
    setContent(m_stack);
    makeExportButton();
    connect(m_tabs, &QTabWidget::currentChanged, this, &RobustnessPage::showSide);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RobustnessPage::busyChanged);
    for (const RobustnessView *view : m_views)
        connect(view, &RobustnessView::busyChanged, this, &RobustnessPage::busyChanged);
    connect(m_acceptability, &AcceptabilityView::contradicted, m_statements, &StatementPanel::setContradicting);
    connect(m_intervals, &IntervalsView::criterionChosen, this, &RobustnessPage::sweepOver);
    connect(m_tornado, &TornadoView::criterionChosen, this, &RobustnessPage::sweepOver);
    connect(&workspace, &Workspace::changed, this, &RobustnessPage::follow);
    connect(&workspace, &Workspace::selectionChanged, this, [this] {
        for (RobustnessView *view : m_views)
            view->showSelection();
    });
    showSide();
    showWhatFits();
}

RobustnessPage::~RobustnessPage() = default;

QWidget *RobustnessPage::makeContent()
{
    const int space = theme::spacing();
    auto *content = new QWidget(this);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(space * 2, 0, space * 2, space * 2);
    row->setSpacing(space * 2);
    row->addWidget(makeTabs(), 1);
    row->addWidget(makeSide());
    return content;
}

QWidget *RobustnessPage::makeTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("robustnessTabs"));
    m_tabs->setDocumentMode(true);
    m_acceptability = new AcceptabilityView(m_workspace, this);
    m_intervals = new IntervalsView(m_workspace, this);
    m_tornado = new TornadoView(m_workspace, this);
    m_sweep = new SweepView(m_workspace, this);
    m_views = {m_acceptability,
               m_intervals,
               m_tornado,
               m_sweep,
               new MethodsView(m_workspace, this),
               new EvaluatorsView(m_workspace, this)};
    const auto add = [this](Tab tab, const QString &iconName, const QString &name) {
        m_tabs->addTab(view(tab), icon(iconName), name);
    };
    add(AcceptabilityTab, QStringLiteral("office-chart-bar-percentage"), tr("Acceptability"));
    add(IntervalsTab, QStringLiteral("distribute-horizontal"), tr("Weight intervals"));
    add(TornadoTab, QStringLiteral("view-sort-descending"), tr("Tornado"));
    add(SweepTab, QStringLiteral("office-chart-line"), tr("Weight sweep"));
    add(MethodsTab, QStringLiteral("table"), tr("Methods"));
    add(EvaluatorsTab, QStringLiteral("system-users"), tr("Evaluators"));
    return m_tabs;
}

QWidget *RobustnessPage::makeSide()
{
    const int space = theme::spacing();
    m_side = new QWidget(this);
    m_side->setObjectName(QStringLiteral("robustnessSide"));
    m_side->setFixedWidth(fontMetrics().height() * 18);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space);
    auto *asked = new Card(tr("What is asked"), m_side);
    m_sampling = new SamplingPanel(m_workspace, asked);
    asked->body()->addWidget(m_sampling);
    asked->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *said = new Card(tr("Said of the weights"), m_side);
    m_statements = new StatementPanel(m_workspace, said);
    said->body()->addWidget(m_statements);
    m_statementCard = said;
    column->addWidget(asked, 0, Qt::AlignTop);
    column->addWidget(said, 1);
    return m_side;
}

EmptyState *RobustnessPage::makeEmpty()
{
    auto *empty = new EmptyState(QStringLiteral("crosshairs"),
                                 tr("How sure the ranking is can be told as soon as two providers are ranked."), this);
    auto *action = new QAction(tr("Go to Scoring"), empty);
    connect(action, &QAction::triggered, this, [this] { m_workspace.goTo(PageId::Scoring); });
    empty->addAction(action);
    return empty;
}

void RobustnessPage::makeExportButton()
{
    m_export = new QToolButton(this);
    m_export->setObjectName(QStringLiteral("chartExport"));
    m_export->setText(tr("Copy or save chart"));
    m_export->setIcon(icon(QStringLiteral("document-export")));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_export);
    m_export->setMenu(menu);
    // The menu is that of the chart in view.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        if (const Chart *chart = view(tab())->chart())
            menu->addActions(chart->exportActions());
    });
    addHeaderWidget(m_export);
}

RobustnessPage::Tab RobustnessPage::tab() const
{
    return static_cast<Tab>(std::max(0, m_tabs->currentIndex()));
}

void RobustnessPage::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

RobustnessView *RobustnessPage::view(Tab tab) const
{
    return m_views[static_cast<std::size_t>(tab)];
}

bool RobustnessPage::isBusy() const
{
    return m_stack->currentIndex() == Content && view(tab())->isComputing();
}

void RobustnessPage::follow(const Change &change)
{
    if (!change.criteria.isEmpty())
        m_sweep->refreshChoices();
    if (change.method)
        m_sampling->refresh();
    if (change.method || change.judgements || !change.criteria.isEmpty())
        m_statements->refresh();
    showWhatFits();
    // Statements alone touch nothing but what is sampled from them.
    const bool judgementsOnly = change.judgements && !change.need && !change.method && change.providers.isEmpty() &&
                                change.criteria.isEmpty() && change.evaluators.isEmpty() && change.scores.empty();
    if (judgementsOnly)
        m_acceptability->invalidate();
    else
        invalidate();
}

void RobustnessPage::invalidate()
{
    for (RobustnessView *view : m_views)
        view->invalidate();
}

void RobustnessPage::showSide()
{
    const Tab now = tab();
    m_side->setVisible(now == AcceptabilityTab || now == TornadoTab);
    m_statementCard->setVisible(now == AcceptabilityTab);
    m_sampling->showMarginOnly(now == TornadoTab);
    m_export->setEnabled(view(now)->chart() != nullptr);
}

void RobustnessPage::showWhatFits()
{
    const std::vector<ProviderId> &ranked = m_workspace.evaluation().ranked();
    const bool enough = ranked.size() >= kLeastProviders;
    m_stack->setCurrentIndex(enough ? Content : TooFew);
    m_export->setVisible(enough);
    if (!enough) {
        setSentence(tr("Fewer than two providers are ranked."));
        return;
    }
    const RobustnessWords words(m_workspace.snapshot(), QLocale());
    const Evaluation &evaluation = m_workspace.evaluation();
    const double lead = evaluation.standing(ranked[0]).overall - evaluation.standing(ranked[1]).overall;
    const QString first = words.name(ranked[0]);
    const QString second = words.name(ranked[1]);
    const QString count = words.count(static_cast<qint64>(ranked.size()));
    if (words.points(lead) == words.points(0))
        setSentence(tr("%1 and %2 share the first place among %3 ranked providers.").arg(first, second, count));
    else
        setSentence(tr("%1 is first of %2 ranked providers, %3 points before %4. How sure is that?")
                        .arg(first, count, words.points(lead), second));
}

void RobustnessPage::sweepOver(CriterionId id)
{
    m_sweep->setCriterion(id);
}

} // namespace shortlist
