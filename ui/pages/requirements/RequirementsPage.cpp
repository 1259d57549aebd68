// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requirements/RequirementsPage.h"

#include "core/qualification/Qualification.h"
#include "core/qualification/RequirementWords.h"
#include "ui/charts/FunnelChart.h"
#include "ui/models/Workspace.h"
#include "ui/pages/requirements/RequirementEdits.h"
#include "ui/pages/requirements/RequirementInspector.h"
#include "ui/pages/requirements/RulesModel.h"
#include "ui/pages/requirements/RulesView.h"
#include "ui/pages/requirements/VerdictModel.h"
#include "ui/pages/requirements/VerdictView.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLocale>
#include <QMenu>
#include <QShowEvent>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>

namespace shortlist {

RequirementsPage::RequirementsPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Requirements"), parent)
    , m_workspace(workspace)
    , m_model(new RulesModel(workspace, this))
    , m_refresh(new QTimer(this))
{
    setObjectName(QStringLiteral("requirementsPage"));
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    connect(m_refresh, &QTimer::timeout, this, &RequirementsPage::refresh);
    makeActions();
    setContent(makeContent());
    connect(m_model, &RulesModel::refused, this, [this](const QString &text) { m_workspace.notify(text); });
    connect(m_rules->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &RequirementsPage::chooseRule);
    connect(m_rules, &QWidget::customContextMenuRequested, this, &RequirementsPage::showMenu);
    connect(m_verdicts, &VerdictView::cellChosen, this, [this](ProviderId provider, RequirementId requirement) {
        m_inspector->show(requirement, provider);
        m_workspace.selectProvider(provider);
    });
    // The first bar is the long list.
    connect(m_funnel, &Chart::picked, this, [this](int item) {
        const std::vector<RequirementId> &asked = m_workspace.evaluation().qualification().requirements();
        if (item > 0 && item <= static_cast<int>(asked.size()))
            selectRequirement(asked[static_cast<std::size_t>(item - 1)]);
    });
    connect(&workspace, &Workspace::selectionChanged, this,
            [this](ProviderId id) { m_verdicts->setCurrent(id, m_inspector->requirement()); });
    connect(&workspace, &Workspace::changed, this, &RequirementsPage::follow);
    connect(&workspace.project(), &Project::placeChanged, this, &RequirementsPage::refreshActions);
    if (m_model->rowCount() > 0)
        m_rules->setCurrentIndex(m_model->index(0, RulesModel::Name));
    refresh();
}

// What is still being typed is written as the focus goes, and that has to happen while all of the page is there.
RequirementsPage::~RequirementsPage()
{
    hide();
}

void RequirementsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_stale)
        refresh();
}

void RequirementsPage::selectRequirement(RequirementId id)
{
    m_rules->setCurrentId(id);
    m_inspector->show(id, ProviderId{});
}

void RequirementsPage::chooseRule()
{
    m_inspector->show(m_rules->currentId(), ProviderId{});
    refreshFunnel();
    refreshActions();
}

void RequirementsPage::add(RequirementRule rule)
{
    const RequirementId fresh = requirement_edits::add(m_workspace, rule);
    if (isNull(fresh))
        return;
    m_rules->setCurrentId(fresh);
    m_rules->setFocus();
}

void RequirementsPage::remove()
{
    requirement_edits::remove(m_workspace, m_rules->currentId());
}

void RequirementsPage::moveUp()
{
    requirement_edits::shift(m_workspace, m_rules->currentId(), -1);
}

void RequirementsPage::moveDown()
{
    requirement_edits::shift(m_workspace, m_rules->currentId(), 1);
}

void RequirementsPage::showMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addMenu(m_addMenu);
    menu.addActions({m_up, m_down});
    menu.addSeparator();
    menu.addAction(m_remove);
    menu.exec(m_rules->viewport()->mapToGlobal(place));
}

void RequirementsPage::follow(const Change &change)
{
    refreshSoon();
    // The first requirement brings the page's content, the last takes it away.
    if (change.touches<Requirement>() && isVisible())
        refresh();
}

// Several changes at once, and a page that nobody sees, are not worth a refresh each; the badge is always seen.
void RequirementsPage::refreshSoon()
{
    m_stale = true;
    refreshSentence();
    if (isVisible())
        m_refresh->start();
}

void RequirementsPage::refresh()
{
    m_stale = false;
    const bool any = m_model->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 0 : 1);
    if (any && !m_rules->currentIndex().isValid())
        m_rules->setCurrentIndex(m_model->index(0, RulesModel::Name));
    if (!any)
        m_inspector->show({}, {});
    refreshSentence();
    refreshFunnel();
    refreshActions();
}

void RequirementsPage::refreshSentence()
{
    const Funnel &funnel = m_workspace.evaluation().qualification().funnel();
    const QLocale locale;
    const Tally &outcome = funnel.outcome;
    if (m_model->rowCount() == 0)
        setSentence(tr("Nothing is required yet."));
    else if (funnel.steps.empty())
        setSentence(tr("None of the requirements is asked at present."));
    else if (funnel.longList == 0)
        setSentence(tr("There is no provider to ask yet."));
    else
        setSentence(tr("%1 on the long list: %2 pass, %3 waived, %4 unknown, %5 fail.")
                        .arg(locale.toString(funnel.longList), locale.toString(outcome[Verdict::Pass]),
                             locale.toString(outcome[Verdict::Waived]), locale.toString(outcome[Verdict::Unknown]),
                             locale.toString(outcome[Verdict::Fail])));
    const bool asked = !funnel.steps.empty() && funnel.longList > 0;
    setBadge(!asked                          ? QString()
             : outcome[Verdict::Unknown] > 0 ? locale.toString(outcome[Verdict::Unknown])
                                             : verdictSymbol(Verdict::Pass));
}

void RequirementsPage::refreshFunnel()
{
    const Funnel &funnel = m_workspace.evaluation().qualification().funnel();
    FunnelData data;
    data.axis = tr("Providers");
    data.rowTitle = tr("Requirement");
    if (!funnel.steps.empty() && funnel.longList > 0)
        data.steps.push_back({tr("Long list"), funnel.longList, 0, 0, {}});
    int current = -1;
    for (const Funnel::Step &step : funnel.steps) {
        const Requirement *requirement = m_workspace.snapshot().requirement(step.requirement);
        if (requirement == nullptr || data.steps.empty())
            continue;
        if (step.requirement == m_rules->currentId())
            current = static_cast<int>(data.steps.size());
        data.steps.push_back({requirement->name, step.remaining, step.unknown, step.fell,
                              requirementInWords(*requirement, m_workspace.snapshot())});
    }
    const QLocale locale;
    const int left = funnel.longList - funnel.outcome[Verdict::Fail];
    m_funnel->setTitle(data.steps.empty() ? QString()
                                          : tr("Of %1 providers on the long list %2 are left, %3 of them with "
                                               "something not known")
                                                .arg(locale.toString(funnel.longList), locale.toString(left),
                                                     locale.toString(funnel.outcome[Verdict::Unknown])));
    m_funnel->setData(data);
    m_funnel->setCurrent(current);
}

void RequirementsPage::refreshActions()
{
    const bool writable = !m_workspace.isReadOnly();
    const RequirementId id = m_rules->currentId();
    m_add->setEnabled(writable);
    m_remove->setEnabled(writable && !isNull(id));
    m_up->setEnabled(writable && requirement_edits::canShift(m_workspace, id, -1));
    m_down->setEnabled(writable && requirement_edits::canShift(m_workspace, id, 1));
}

} // namespace shortlist
