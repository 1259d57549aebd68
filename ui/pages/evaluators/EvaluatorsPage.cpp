// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/evaluators/EvaluatorsPage.h"

#include "ui/models/EvaluatorTableModel.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/evaluators/DisagreementList.h"
#include "ui/pages/evaluators/EvaluatorInspector.h"
#include "ui/pages/evaluators/ScoringRules.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace shortlist {

EvaluatorsPage::EvaluatorsPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Evaluators"), parent)
    , m_workspace(workspace)
    , m_model(new EvaluatorTableModel(workspace, this))
{
    setObjectName(QStringLiteral("evaluatorsPage"));
    makeActions();
    m_stack = new QStackedWidget(this);
    auto *empty = new EmptyState(QStringLiteral("system-users"),
                                 tr("Nobody scores yet. Evaluators score on their own, each in a grid of their own; "
                                    "their scores become one value for each cell."),
                                 m_stack);
    empty->setObjectName(QStringLiteral("evaluatorsEmpty"));
    empty->addAction(m_add);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(empty);
    setContent(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EvaluatorsPage::followSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { select(m_chosen); });
    connect(m_disagreements, &DisagreementList::counted, this, &EvaluatorsPage::refresh);
    connect(&workspace, &Workspace::changed, this, &EvaluatorsPage::refresh);
    connect(&workspace, &Workspace::viewerChanged, this, &EvaluatorsPage::refresh);
    connect(&workspace.project(), &Project::placeChanged, this, &EvaluatorsPage::refresh);
    select(isNull(workspace.viewer()) ? m_model->idAt(0) : workspace.viewer());
    refresh();
}

void EvaluatorsPage::makeActions()
{
    const auto make = [this](const QString &name, const QString &iconName, const QString &text, auto run) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    m_add = make(QStringLiteral("addEvaluator"), QStringLiteral("list-add-user"), tr("Add evaluator"),
                 &EvaluatorsPage::addEvaluator);
    m_remove = make(QStringLiteral("removeEvaluator"), QStringLiteral("list-remove"),
                    tr("Remove the evaluator with all scores"), &EvaluatorsPage::removeEvaluator);
    m_up = make(QStringLiteral("evaluatorUp"), QStringLiteral("go-up"), tr("Move up"), [this] { move(-1); });
    m_down = make(QStringLiteral("evaluatorDown"), QStringLiteral("go-down"), tr("Move down"), [this] { move(1); });
    for (QAction *action : {m_remove, m_up, m_down}) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(QString(action->objectName() + QStringLiteral("Button")));
        button->setAccessibleName(action->text());
        button->setAutoRaise(true);
        addHeaderWidget(button);
    }
    addHeaderAction(m_add);
}

QTableView *EvaluatorsPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("evaluatorsTable"));
    m_table->setAccessibleName(tr("Evaluators"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing());
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {EvaluatorTableModel::Name, EvaluatorTableModel::Role, EvaluatorTableModel::Sections,
                             EvaluatorTableModel::Interests})
        header->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * 8);
    return m_table;
}

QWidget *EvaluatorsPage::makeLeft()
{
    auto *left = new QWidget(this);
    m_disagreements = new DisagreementList(m_workspace, left);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(theme::spacing() * 2, 0, theme::spacing(), theme::spacing() * 2);
    layout->setSpacing(theme::spacing());
    layout->addWidget(makeTable(), 3);
    layout->addWidget(new ScoringRules(m_workspace, left));
    layout->addWidget(m_disagreements, 4);
    return left;
}

QWidget *EvaluatorsPage::makeContent()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("evaluatorsSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(new ScrollColumn(makeLeft(), splitter));
    m_inspector = new EvaluatorInspector(m_workspace, splitter);
    m_inspector->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    return splitter;
}

EvaluatorId EvaluatorsPage::currentId() const
{
    return m_model->idAt(m_table->currentIndex().row());
}

void EvaluatorsPage::select(EvaluatorId id)
{
    const int row = std::max(0, m_model->rowOf(id));
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(row, EvaluatorTableModel::Name));
    followSelection();
}

void EvaluatorsPage::followSelection()
{
    m_chosen = currentId();
    m_inspector->showEvaluator(m_chosen);
    refresh();
}

void EvaluatorsPage::refresh()
{
    const bool writable = !m_workspace.isReadOnly();
    const int row = m_table->currentIndex().row();
    m_add->setEnabled(writable);
    m_remove->setEnabled(writable && row >= 0);
    m_up->setEnabled(writable && row > 0);
    m_down->setEnabled(writable && row >= 0 && row < m_model->rowCount() - 1);
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    setSentence(sentenceNow());
    const std::vector<Evaluator> &all = m_workspace.snapshot().evaluators();
    const bool done = !all.empty() && std::all_of(all.begin(), all.end(), [this](const Evaluator &one) {
        return panel::handedInAll(m_workspace.snapshot(), one);
    });
    setBadge(done ? QStringLiteral("✓") : QString());
}

QString EvaluatorsPage::sentenceNow() const
{
    const std::vector<Evaluator> &all = m_workspace.snapshot().evaluators();
    if (all.empty())
        return tr("Nobody scores yet.");
    const auto handedIn = std::count_if(all.begin(), all.end(), [this](const Evaluator &one) {
        return panel::handedInAll(m_workspace.snapshot(), one);
    });
    const auto declared =
        std::count_if(all.begin(), all.end(), [](const Evaluator &one) { return one.declaredOn.isValid(); });
    const QString count = locale().toString(static_cast<qlonglong>(all.size()));
    QStringList parts{
        tr("%1 of %2 handed in").arg(locale().toString(static_cast<qlonglong>(handedIn)), count),
        tr("%1 of %2 declared their interests").arg(locale().toString(static_cast<qlonglong>(declared)), count)};
    if (m_workspace.closedResult() == panel::Closed::No) {
        const int open = m_disagreements->open();
        parts.append(open == 0   ? tr("no disagreement without a consensus")
                     : open == 1 ? tr("one disagreement without a consensus")
                                 : tr("%1 disagreements without a consensus").arg(locale().toString(open)));
    }
    return tr("%1.").arg(parts.join(QStringLiteral("; ")));
}

void EvaluatorsPage::addEvaluator()
{
    const auto taken = [this](const QString &name) {
        const std::vector<Evaluator> &all = m_workspace.snapshot().evaluators();
        return std::any_of(all.begin(), all.end(), [&name](const Evaluator &e) { return e.name == name; });
    };
    QString name;
    int number = static_cast<int>(m_workspace.snapshot().evaluators().size());
    do {
        name = tr("Evaluator %1").arg(locale().toString(++number));
    } while (taken(name));
    if (!score_edits::addEvaluator(m_workspace, name))
        return;
    select(m_model->idAt(m_model->rowCount() - 1));
    if (m_table->isVisible()) {
        m_table->setFocus();
        m_table->edit(m_table->currentIndex());
    }
}

void EvaluatorsPage::removeEvaluator()
{
    score_edits::removeEvaluator(m_workspace, currentId());
}

void EvaluatorsPage::move(int by)
{
    score_edits::moveEvaluator(m_workspace, currentId(), by);
}

} // namespace shortlist
