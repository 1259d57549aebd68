// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/QuestionsView.h"

#include "ui/dialogs/rfp/BankDialog.h"
#include "ui/dialogs/rfp/CriterionDialog.h"
#include "ui/models/QuestionEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/QuestionInspector.h"
#include "ui/pages/rfp/QuestionTree.h"
#include "ui/pages/rfp/QuestionTreeModel.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace shortlist {

QuestionsView::QuestionsView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new QuestionTreeModel(workspace, this))
{
    makeActions();
    m_tree = new QuestionTree(*m_model, this);
    m_inspector = new QuestionInspector(workspace, this);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::spacing());
    column->addWidget(makeBar());
    column->addWidget(m_tree, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(theme::spacing() * 2);
    splitter->addWidget(left);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({fontMetrics().averageCharWidth() * 120, fontMetrics().averageCharWidth() * 40});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->addWidget(splitter);
    connect(m_search, &QLineEdit::textChanged, m_tree, &QuestionTree::setFilter);
    connect(m_tree, &QuestionTree::currentMoved, this, [this] {
        m_inspector->showQuestion(m_tree->currentId());
        refresh();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QuestionsView::refresh);
    connect(m_tree, &QuestionTree::deleteRequested, this, &QuestionsView::removeChosen);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &QuestionsView::showMenu);
    connect(m_model, &QuestionTreeModel::refused, this, [this](const QString &text) { m_workspace.notify(text); });
    connect(m_inspector, &QuestionInspector::refused, this, [this](const QString &text) { m_workspace.notify(text); });
    connect(m_inspector, &QuestionInspector::criterionRequested, this, &QuestionsView::makeCriterion);
    connect(&workspace, &Workspace::changed, this, &QuestionsView::refresh);
    connect(&workspace, &Workspace::viewerChanged, this, &QuestionsView::refresh);
    connect(&workspace.project(), &Project::placeChanged, this, &QuestionsView::refresh);
    refresh();
}

void QuestionsView::makeActions()
{
    const auto make = [this](const QString &name, const QString &iconName, const QString &text,
                             const QKeySequence &keys) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_bank = make(QStringLiteral("addFromBank"), QStringLiteral("view-list-details"), tr("Add from the bank…"), {});
    m_own = make(QStringLiteral("addOwnQuestion"), QStringLiteral("list-add"), tr("Own question"), {});
    m_up = make(QStringLiteral("questionUp"), QStringLiteral("go-up"), tr("Move up"),
                QKeySequence(QStringLiteral("Alt+Up")));
    m_down = make(QStringLiteral("questionDown"), QStringLiteral("go-down"), tr("Move down"),
                  QKeySequence(QStringLiteral("Alt+Down")));
    m_delete = make(QStringLiteral("deleteQuestions"), QStringLiteral("edit-delete"), tr("Delete"), {});
    m_criterion = make(QStringLiteral("criterionFromQuestion"), QStringLiteral("view-list-tree"),
                       tr("Make a criterion from this question…"), {});
    connect(m_bank, &QAction::triggered, this, &QuestionsView::addFromBank);
    connect(m_own, &QAction::triggered, this, &QuestionsView::addOwn);
    connect(m_up, &QAction::triggered, this, [this] { shift(-1); });
    connect(m_down, &QAction::triggered, this, [this] { shift(1); });
    connect(m_delete, &QAction::triggered, this, &QuestionsView::removeChosen);
    connect(m_criterion, &QAction::triggered, this, [this] { makeCriterion(m_tree->currentId()); });
}

QWidget *QuestionsView::makeBar()
{
    auto *bar = new QWidget(this);
    m_search =
        new SearchField(QStringLiteral("questionSearch"), tr("Search in questions"), tr("Search questions"), bar);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_search, 1);
    layout->addWidget(new PrimaryButton(m_bank, false, bar));
    layout->addWidget(new PrimaryButton(m_own, false, bar));
    for (QAction *action : {m_up, m_down, m_delete}) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setAccessibleName(action->text());
        button->setAutoRaise(true);
        layout->addWidget(button);
    }
    return bar;
}

void QuestionsView::commit()
{
    m_inspector->commit();
}

void QuestionsView::refresh()
{
    const bool writable = !m_workspace.isReadOnly();
    const Snapshot &snapshot = m_workspace.snapshot();
    const QModelIndex current = m_tree->currentIndex();
    const QuestionId id = m_tree->currentId();
    const bool section = current.isValid() && isNull(id);
    const auto can = [&](int by) {
        return writable && current.isValid() &&
               (section ? question_edits::canShiftSection(snapshot, m_model->sectionAt(current), by)
                        : question_edits::canShift(snapshot, id, by));
    };
    m_bank->setEnabled(writable);
    m_own->setEnabled(writable);
    m_up->setEnabled(can(-1));
    m_down->setEnabled(can(1));
    m_delete->setEnabled(writable && m_tree->selectionModel()->hasSelection());
    m_criterion->setEnabled(writable && !isNull(id) && question_edits::criterionOf(snapshot, id) == nullptr);
}

void QuestionsView::addFromBank()
{
    BankDialog::run(m_workspace, this);
}

void QuestionsView::addOwn()
{
    const QModelIndex current = m_tree->currentIndex();
    const QuestionId fresh = question_edits::addOwn(m_workspace, m_tree->currentId(),
                                                    current.isValid() ? m_model->sectionAt(current) : QString());
    if (isNull(fresh))
        return;
    m_search->clear();
    m_tree->setCurrentId(fresh);
    m_tree->setFocus();
    // A new question begins with its text.
    m_tree->edit(m_model->indexOf(fresh, QuestionTreeModel::Text));
}

void QuestionsView::removeChosen()
{
    if (!m_workspace.isReadOnly())
        question_edits::remove(m_workspace, m_tree->chosenIds());
}

void QuestionsView::shift(int by)
{
    const QModelIndex current = m_tree->currentIndex();
    const QuestionId id = m_tree->currentId();
    if (!current.isValid())
        return;
    if (isNull(id)) {
        question_edits::shiftSection(m_workspace, m_model->sectionAt(current), by);
        return;
    }
    question_edits::shift(m_workspace, id, by);
    m_tree->setCurrentId(id);
}

void QuestionsView::makeCriterion(QuestionId id)
{
    if (m_workspace.snapshot().question(id) != nullptr)
        CriterionDialog::run(m_workspace, id, this);
}

void QuestionsView::showMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addActions({m_bank, m_own});
    menu.addSeparator();
    menu.addActions({m_up, m_down, m_delete});
    menu.addSeparator();
    menu.addAction(m_criterion);
    menu.exec(m_tree->viewport()->mapToGlobal(place));
}

} // namespace shortlist
