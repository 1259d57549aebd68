// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/criteria/CriteriaPage.h"

#include "core/model/Change.h"
#include "ui/models/CriteriaEdits.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/CriteriaTreeModel.h"
#include "ui/models/Workspace.h"
#include "ui/pages/criteria/CriteriaTree.h"
#include "ui/pages/criteria/CriterionInspector.h"
#include "ui/pages/criteria/WeightMenu.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>

namespace shortlist {

CriteriaPage::CriteriaPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Criteria"), parent)
    , m_workspace(workspace)
    , m_model(new CriteriaTreeModel(workspace, this))
{
    setObjectName(QStringLiteral("criteriaPage"));
    makeActions();
    setContent(makeContent());
    connect(m_model, &CriteriaTreeModel::refused, this, [this](const QString &text) { m_workspace.notify(text); });
    connect(m_model, &CriteriaTreeModel::weightsShown, this, &CriteriaPage::refresh);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CriteriaPage::showSelection);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &CriteriaPage::showMenu);
    connect(m_inspector, &CriterionInspector::normaliseRequested, this,
            [this](CriterionId level) { criteria_edits::normalise(m_workspace, level); });
    connect(&workspace, &Workspace::changed, this, &CriteriaPage::update);
    connect(&workspace.project(), &Project::placeChanged, this, &CriteriaPage::refresh);
    // The first thing that is scored shows more than the group around it.
    if (const std::vector<CriterionId> leaves = workspace.snapshot().leaves(); !leaves.empty())
        m_tree->setCurrentId(leaves.front());
    else if (m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    refresh();
}

// What is still being typed is written as the focus goes, and that has to happen while all of the page is there.
CriteriaPage::~CriteriaPage()
{
    hide();
}

void CriteriaPage::selectCriterion(CriterionId id)
{
    m_tree->setCurrentId(id);
}

CriterionId CriteriaPage::currentCriterion() const
{
    return m_tree->currentId();
}

void CriteriaPage::addCriterion()
{
    add(false);
}

void CriteriaPage::addGroup()
{
    add(true);
}

void CriteriaPage::add(bool group)
{
    const CriterionId fresh = criteria_edits::add(m_workspace, group, m_tree->currentId());
    if (isNull(fresh))
        return;
    m_tree->setCurrentId(fresh);
    m_tree->setFocus();
    if (m_tree->isVisible())
        m_tree->edit(m_model->indexOf(fresh)); // the name comes first
}

void CriteriaPage::duplicate()
{
    const CriterionId copy = criteria_edits::duplicate(m_workspace, m_tree->currentId());
    if (!isNull(copy))
        m_tree->setCurrentId(copy);
}

void CriteriaPage::remove()
{
    criteria_edits::remove(m_workspace, m_tree->currentId());
}

void CriteriaPage::moveUp()
{
    criteria_edits::shift(m_workspace, m_tree->currentId(), -1);
}

void CriteriaPage::moveDown()
{
    criteria_edits::shift(m_workspace, m_tree->currentId(), 1);
}

void CriteriaPage::moveOut()
{
    criteria_edits::moveOut(m_workspace, m_tree->currentId());
}

void CriteriaPage::moveIn()
{
    criteria_edits::moveIn(m_workspace, m_tree->currentId());
}

// The level of the chosen criterion; of a chosen group the level below it.
void CriteriaPage::normaliseLevel()
{
    const Criterion *criterion = m_workspace.snapshot().criterion(m_tree->currentId());
    const bool below =
        criterion != nullptr && criterion->isGroup() && criteria_edits::isUneven(m_workspace.snapshot(), criterion->id);
    criteria_edits::normalise(m_workspace, below                  ? criterion->id
                                           : criterion != nullptr ? criterion->parent
                                                                  : CriterionId{});
}

void CriteriaPage::normaliseAll()
{
    criteria_edits::normaliseAll(m_workspace);
}

void CriteriaPage::applyTemplate(const QString &id, const QString &title)
{
    if (criteria_edits::applyTemplate(m_workspace, id, title))
        m_workspace.notify(tr("The criteria of “%1” were added.").arg(title), true);
}

void CriteriaPage::showSelection()
{
    m_inspector->showCriterion(m_tree->currentId());
    refreshActions();
}

void CriteriaPage::update(const Change &change)
{
    if (change.criteria.isEmpty())
        return;
    if (!m_tree->currentIndex().isValid() && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    showSelection();
    refresh();
}

void CriteriaPage::refresh()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const int leaves = static_cast<int>(snapshot.leaves().size());
    const int groups = static_cast<int>(snapshot.criterionCount()) - leaves;
    int uneven = criteria_edits::isUneven(snapshot, CriterionId{}) ? 1 : 0;
    for (const CriterionId id : snapshot.criteriaInOrder())
        uneven += criteria_edits::isUneven(snapshot, id) ? 1 : 0;
    const QString criteria = leaves == 1 ? tr("1 criterion") : tr("%n criteria", nullptr, leaves);
    const QString counted = groups == 0   ? criteria
                            : groups == 1 ? tr("%1 in 1 group").arg(criteria)
                                          : tr("%1 in %2 groups").arg(criteria, locale().toString(groups));
    if (snapshot.criterionCount() == 0)
        setSentence(tr("No criteria yet."));
    else if (uneven == 0)
        setSentence(tr("%1; the weights of each level sum to 100.").arg(counted));
    else if (uneven == 1)
        setSentence(tr("%1; the weights of one level do not sum to 100.").arg(counted));
    else
        setSentence(tr("%1; the weights of %2 levels do not sum to 100.").arg(counted, locale().toString(uneven)));
    setBadge(snapshot.criterionCount() > 0 && uneven > 0 ? locale().toString(uneven) : QString());
    m_sum->setText(criteria_edits::isUneven(snapshot, CriterionId{})
                       ? tr("⚠ Top level: %1 of 100").arg(criteria_text::points(m_model->levelSum(CriterionId{})))
                       : tr("Top level: %1 of 100").arg(criteria_text::points(m_model->levelSum(CriterionId{}))));
    m_stack->setCurrentIndex(snapshot.criterionCount() == 0 ? 1 : 0);
    refreshActions();
}

void CriteriaPage::refreshActions()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const bool writable = !m_workspace.isReadOnly();
    const CriterionId id = m_tree->currentId();
    const Criterion *criterion = snapshot.criterion(id);
    const bool chosen = writable && criterion != nullptr;
    m_addCriterion->setEnabled(writable);
    m_addGroup->setEnabled(writable);
    m_template->setEnabled(writable);
    m_duplicate->setEnabled(chosen);
    m_remove->setEnabled(chosen);
    m_up->setEnabled(chosen && criteria_edits::canShift(snapshot, id, -1));
    m_down->setEnabled(chosen && criteria_edits::canShift(snapshot, id, 1));
    m_out->setEnabled(chosen && criteria_edits::canMoveOut(snapshot, id));
    m_in->setEnabled(chosen && criteria_edits::canMoveIn(snapshot, id));
    bool any = criteria_edits::isUneven(snapshot, CriterionId{});
    for (const CriterionId level : snapshot.criteriaInOrder())
        any = any || criteria_edits::isUneven(snapshot, level);
    m_weightMenu->setChosen(id);
    m_weights->setEnabled(m_weightMenu->isUseful());
    m_normaliseAll->setEnabled(writable && any);
    m_normalise->setEnabled(writable && any);
    m_normaliseLevel->setEnabled(
        writable && criterion != nullptr &&
        (criteria_edits::isUneven(snapshot, criterion->parent) || criteria_edits::isUneven(snapshot, id)));
}

void CriteriaPage::showMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addActions({m_addCriterion, m_addGroup, m_duplicate, m_remove});
    menu.addSeparator();
    menu.addActions({m_up, m_down, m_out, m_in});
    menu.addSeparator();
    menu.addMenu(m_weightMenu);
    menu.addActions({m_normaliseLevel, m_normaliseAll});
    menu.exec(m_tree->viewport()->mapToGlobal(place));
}

} // namespace shortlist
