// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/ChecklistView.h"

#include "ui/dialogs/rfp/ClarificationDialog.h"
#include "ui/models/AnswerEdits.h"
#include "ui/models/AnswerText.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/ChecklistModel.h"
#include "ui/pages/rfp/ProgressDelegate.h"
#include "ui/pages/rfp/ProgressModel.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace shortlist {

namespace {

// Thousands of answers take a moment to write, and they are written in one piece.
class WaitCursor
{
public:
    explicit WaitCursor(std::size_t answers)
        : m_shown(answers > 2000)
    {
        if (m_shown)
            QApplication::setOverrideCursor(Qt::WaitCursor);
    }
    ~WaitCursor()
    {
        if (m_shown)
            QApplication::restoreOverrideCursor();
    }
    Q_DISABLE_COPY_MOVE(WaitCursor)

private:
    bool m_shown;
};

QTableView *makeTable(QAbstractItemModel *model, const QString &name, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    table->setModel(model);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + theme::spacing());
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    return table;
}

} // namespace

ChecklistView::ChecklistView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_progress(new ProgressModel(workspace, this))
    , m_list(new ChecklistModel(workspace, this))
{
    makeActions();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeProgress());
    splitter->addWidget(makeList());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->addWidget(splitter);
    connect(m_progressTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChecklistView::followProgress);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ChecklistView::refresh);
    connect(m_show, &QComboBox::activated, this, &ChecklistView::setScope);
    connect(m_progress, &ProgressModel::counted, this, &ChecklistView::refresh);
    connect(m_list, &QAbstractItemModel::modelReset, this, &ChecklistView::refresh);
    connect(&workspace.project(), &Project::placeChanged, this, &ChecklistView::refresh);
    m_progressTable->setCurrentIndex(m_progress->index(0, ProgressModel::All));
    refresh();
}

void ChecklistView::makeActions()
{
    const auto make = [this](const QString &name, const QString &iconName, const QString &text, AnswerState state) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, state] { setState(state); });
        return action;
    };
    m_accept =
        make(QStringLiteral("acceptAnswers"), QStringLiteral("dialog-ok-apply"), tr("Accept"), AnswerState::Accepted);
    m_answered = make(QStringLiteral("reopenAnswers"), QStringLiteral("edit-undo"), tr("Take acceptance back"),
                      AnswerState::Answered);
    m_sent = make(QStringLiteral("markSent"), QStringLiteral("document-send"), tr("Mark as sent"), AnswerState::Sent);
    m_clarify = make(QStringLiteral("askClarification"), QStringLiteral("dialog-question"),
                     tr("Ask for clarification…"), AnswerState::Clarification);
    m_clarify->disconnect(this);
    connect(m_clarify, &QAction::triggered, this, &ChecklistView::askClarification);
    m_open = new QAction(icon(QStringLiteral("go-jump")), tr("Show beside the others’ answers"), this);
    m_open->setObjectName(QStringLiteral("showBeside"));
    connect(m_open, &QAction::triggered, this, [this] {
        if (const AnswerKey key = m_list->keyAt(m_table->currentIndex().row()); !isNull(key.question))
            emit answerRequested(key);
    });
}

QWidget *ChecklistView::makeProgress()
{
    m_progressTable =
        makeTable(m_progress, QStringLiteral("rfpProgress"), tr("Progress by provider and section"), this);
    m_progressTable->setItemDelegate(new ProgressDelegate(*m_progress, m_progressTable));
    m_progressTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const int em = fontMetrics().averageCharWidth();
    QHeaderView *header = m_progressTable->horizontalHeader();
    header->setDefaultSectionSize(em * 22);
    // The providers' names stay in sight while the sections roll by.
    m_progressTable->setColumnHidden(ProgressModel::Name, true);
    QHeaderView *names = m_progressTable->verticalHeader();
    names->setObjectName(QStringLiteral("rfpProgressProviders"));
    names->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    names->setTextElideMode(Qt::ElideRight);
    names->setHighlightSections(false);
    names->setFixedWidth(em * 30);
    names->show();
    header->resizeSection(ProgressModel::All, em * 32);
    header->resizeSection(ProgressModel::Clarifications, em * 11);
    header->resizeSection(ProgressModel::Overdue, em * 11);
    return m_progressTable;
}

QWidget *ChecklistView::makeList()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->setSpacing(theme::spacing());
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing());
    auto *label = new QLabel(tr("Sho&w:"), side);
    m_show = new QComboBox(side);
    m_show->setObjectName(QStringLiteral("checklistShow"));
    m_show->addItems({tr("All questions"), tr("Not sent"), tr("Open"), tr("Overdue"), tr("Clarification asked"),
                      tr("Answered, to be accepted"), tr("Accepted")});
    label->setBuddy(m_show);
    m_what = makePlainLabel(side, QStringLiteral("checklistWhat"));
    m_what->setForegroundRole(QPalette::PlaceholderText);
    row->addWidget(label);
    row->addWidget(m_show);
    row->addWidget(m_what, 1);
    for (QAction *action : {m_sent, m_clarify, m_accept})
        row->addWidget(new PrimaryButton(action, false, side));
    layout->addLayout(row);
    m_table = makeTable(m_list, QStringLiteral("rfpChecklist"), tr("Checklist of questions"), side);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    const int em = fontMetrics().averageCharWidth();
    QHeaderView *header = m_table->horizontalHeader();
    header->resizeSection(ChecklistModel::ProviderName, em * 24);
    header->resizeSection(ChecklistModel::State, em * 27);
    header->resizeSection(ChecklistModel::Code, em * 8);
    header->setSectionResizeMode(ChecklistModel::Text, QHeaderView::Stretch);
    header->resizeSection(ChecklistModel::Due, em * 13);
    header->resizeSection(ChecklistModel::Owner, em * 16);
    header->resizeSection(ChecklistModel::AnswerText, em * 36);
    connect(m_table, &QTableView::customContextMenuRequested, this, &ChecklistView::showMenu);
    connect(m_table, &QTableView::activated, m_open, &QAction::trigger);
    layout->addWidget(m_table, 1);
    return side;
}

// The cells that are chosen above say of whom and what the list below is.
void ChecklistView::followProgress()
{
    setScope();
    const ProviderId provider = m_progress->providerAt(m_progressTable->currentIndex().row());
    if (!isNull(provider) && !m_following) {
        const QScopedValueRollback<bool> guard(m_following, true);
        m_workspace.selectProvider(provider);
    }
}

void ChecklistView::setScope()
{
    ChecklistModel::Scope scope;
    scope.show = static_cast<ChecklistModel::Show>(m_show->currentIndex());
    bool allProviders = false;
    bool allSections = false;
    const QModelIndexList cells = m_progressTable->selectionModel()->selectedIndexes();
    for (const QModelIndex &cell : cells) {
        const ProviderId provider = m_progress->providerAt(cell.row());
        allProviders = allProviders || isNull(provider);
        allSections = allSections || cell.column() < ProgressModel::FirstSection;
        if (std::find(scope.providers.begin(), scope.providers.end(), provider) == scope.providers.end())
            scope.providers.push_back(provider);
        const QString section = m_progress->sectionAt(cell.column());
        if (!scope.sections.contains(section))
            scope.sections.append(section);
    }
    if (allProviders)
        scope.providers.clear();
    if (allSections)
        scope.sections.clear();
    m_list->setScope(scope);
    m_table->setColumnHidden(ChecklistModel::ProviderName, scope.providers.size() == 1);
}

void ChecklistView::showProvider(ProviderId id)
{
    const int row = m_progress->rowOf(id);
    if (m_following || row < 0 || row == m_progressTable->currentIndex().row())
        return;
    const QScopedValueRollback<bool> guard(m_following, true);
    const QModelIndex index =
        m_progress->index(row, std::max<int>(ProgressModel::All, m_progressTable->currentIndex().column()));
    m_progressTable->setCurrentIndex(index);
    m_progressTable->scrollTo(index);
}

// The chosen rows; all that are listed while none is chosen.
std::vector<AnswerKey> ChecklistView::chosen() const
{
    std::vector<AnswerKey> keys;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        keys.push_back(m_list->keyAt(row.row()));
    for (int row = 0; rows.isEmpty() && row < m_list->rowCount(); ++row)
        keys.push_back(m_list->keyAt(row));
    return keys;
}

void ChecklistView::refresh()
{
    const int listed = m_list->rowCount();
    const int selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    const QString all = listed == 1 ? tr("1 question is listed.") : tr("%Ln questions are listed.", nullptr, listed);
    m_what->setText(selected == 0   ? tr("%1 Actions are for all of them.").arg(all)
                    : selected == 1 ? tr("%1 1 is chosen.").arg(all)
                                    : tr("%1 %Ln are chosen.", nullptr, selected).arg(all));
    const std::vector<AnswerKey> keys = m_workspace.isReadOnly() ? std::vector<AnswerKey>() : chosen();
    m_sent->setEnabled(answer_edits::settable(m_workspace, keys, AnswerState::Sent) > 0);
    m_clarify->setEnabled(!keys.empty());
    m_accept->setEnabled(answer_edits::settable(m_workspace, keys, AnswerState::Accepted) > 0);
    m_answered->setEnabled(answer_edits::settable(m_workspace, keys, AnswerState::Answered) > 0);
    m_open->setEnabled(m_table->currentIndex().isValid());
}

void ChecklistView::setState(AnswerState state)
{
    const std::vector<AnswerKey> keys = chosen();
    const WaitCursor waiting(keys.size());
    const int count = answer_edits::settable(m_workspace, keys, state);
    if (answer_edits::setState(m_workspace, keys, state) && count > 1)
        m_workspace.notify(tr("%Ln answers are now “%1”.", nullptr, count).arg(answer_text::stateName(state)), true);
}

void ChecklistView::askClarification()
{
    const std::vector<AnswerKey> keys = chosen();
    const QString before =
        keys.size() == 1
            ? m_workspace.snapshot().answers().answer(keys.front().provider, keys.front().question).clarification
            : QString();
    const std::optional<QString> asked = ClarificationDialog::ask(static_cast<int>(keys.size()), before, this);
    if (asked)
        answer_edits::setState(m_workspace, keys, AnswerState::Clarification, *asked);
}

void ChecklistView::showMenu(const QPoint &place)
{
    QMenu menu(this);
    menu.addActions({m_sent, m_clarify, m_accept, m_answered});
    menu.addSeparator();
    menu.addAction(m_open);
    menu.exec(m_table->viewport()->mapToGlobal(place));
}

} // namespace shortlist
