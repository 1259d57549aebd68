// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/rfp/AnswersView.h"

#include "ui/dialogs/rfp/ClarificationDialog.h"
#include "ui/models/AnswerEdits.h"
#include "ui/models/AnswerText.h"
#include "ui/models/Workspace.h"
#include "ui/pages/rfp/AnswerGrid.h"
#include "ui/pages/rfp/AnswerGridModel.h"
#include "ui/pages/rfp/AnswerInspector.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

namespace shortlist {

AnswersView::AnswersView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new AnswerGridModel(workspace, this))
{
    makeActions();
    m_grid = new AnswerGrid(*m_model, this);
    m_inspector = new AnswerInspector(workspace, this);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::spacing());
    column->addWidget(makeFilterRow());
    column->addWidget(m_grid, 1);
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
    connectAll();
    // Opening the page chooses nobody.
    const QScopedValueRollback<bool> guard(m_following, true);
    m_grid->goTo(m_model->index(m_model->rowCount() > 1 ? 1 : 0, 0));
}

QWidget *AnswersView::makeFilterRow()
{
    auto *row = new QWidget(this);
    m_filter = new SearchField(QStringLiteral("answerFilter"), tr("Search in questions"), tr("Search questions"), row);
    m_show = new QComboBox(row);
    m_show->setObjectName(QStringLiteral("answerShow"));
    m_show->setAccessibleName(tr("Which questions are shown"));
    m_show->addItems({tr("All questions"), tr("◆ Knock-outs"), tr("★ Scored"), tr("Not answered by all")});
    m_providers = new QComboBox(row);
    m_providers->setObjectName(QStringLiteral("answerWhose"));
    m_providers->setAccessibleName(tr("Which providers are shown"));
    m_providers->addItems({tr("Providers that were asked"), tr("All that take part")});
    m_providers->setCurrentIndex(m_model->isAskedOnly() ? 0 : 1);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_providers);
    layout->addStretch(1);
    return row;
}

void AnswersView::makeActions()
{
    const auto make = [this](const QString &name, const QString &iconName, const QString &text) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(name);
        return action;
    };
    m_copy = make(QStringLiteral("copyAnswers"), QStringLiteral("edit-copy"), tr("Copy"));
    m_paste = make(QStringLiteral("pasteAnswers"), QStringLiteral("edit-paste"), tr("Paste"));
    m_clear = make(QStringLiteral("clearAnswers"), QStringLiteral("edit-clear"), tr("Clear"));
    m_accept = make(QStringLiteral("acceptChosen"), QStringLiteral("dialog-ok-apply"), tr("Accept"));
    m_answered = make(QStringLiteral("reopenChosen"), QStringLiteral("edit-undo"), tr("Take acceptance back"));
    m_sent = make(QStringLiteral("sentChosen"), QStringLiteral("document-send"), tr("Mark as sent"));
    m_clarify = make(QStringLiteral("clarifyChosen"), QStringLiteral("dialog-question"), tr("Ask for clarification…"));
    connect(m_copy, &QAction::triggered, this, [this] { m_grid->copy(); });
    connect(m_paste, &QAction::triggered, this, [this] { m_grid->paste(); });
    connect(m_clear, &QAction::triggered, this, [this] { m_grid->clear(); });
    connect(m_accept, &QAction::triggered, this, [this] { setState(AnswerState::Accepted); });
    connect(m_answered, &QAction::triggered, this, [this] { setState(AnswerState::Answered); });
    connect(m_sent, &QAction::triggered, this, [this] { setState(AnswerState::Sent); });
    connect(m_clarify, &QAction::triggered, this, &AnswersView::askClarification);
}

void AnswersView::connectAll()
{
    connect(m_filter, &QLineEdit::textChanged, m_model, &AnswerGridModel::setFilter);
    connect(m_show, &QComboBox::activated, this,
            [this](int index) { m_model->setShow(static_cast<AnswerGridModel::Show>(index)); });
    connect(m_providers, &QComboBox::activated, this, [this](int index) { m_model->setAskedOnly(index == 0); });
    connect(m_grid, &AnswerGrid::told, &m_workspace, &Workspace::notify);
    connect(m_grid, &AnswerGrid::currentChangedTo, this, &AnswersView::followCell);
    connect(m_grid, &AnswerGrid::menuRequested, this, &AnswersView::showMenu);
    connect(m_grid, &AnswerGrid::fileRequested, this, [this](const AnswerKey &key) {
        m_inspector->showAnswer(key);
        m_inspector->addFile();
    });
    connect(m_inspector, &AnswerInspector::stateRequested, this,
            [this](AnswerState state) { answer_edits::setState(m_workspace, {m_inspector->key()}, state); });
    connect(m_inspector, &AnswerInspector::clarificationRequested, this, &AnswersView::askClarification);
}

void AnswersView::commit()
{
    m_inspector->commit();
}

void AnswersView::followCell()
{
    m_inspector->showAnswer(m_model->keyAt(m_grid->currentIndex()));
    const ProviderId provider = m_model->providerAt(m_grid->currentIndex().column());
    if (m_following || isNull(provider))
        return;
    const QScopedValueRollback<bool> guard(m_following, true);
    m_workspace.selectProvider(provider);
}

void AnswersView::showProvider(ProviderId id)
{
    const int column = m_model->columnOf(id);
    if (m_following || column < 0 || column == m_grid->currentIndex().column() || m_model->rowCount() == 0)
        return;
    const QScopedValueRollback<bool> guard(m_following, true);
    m_grid->goTo(m_model->index(std::max(m_grid->currentIndex().row(), m_model->rowCount() > 1 ? 1 : 0), column));
}

void AnswersView::showAnswer(const AnswerKey &key)
{
    if (m_model->rowOf(key.question) < 0) {
        m_filter->clear();
        m_show->setCurrentIndex(0);
        m_model->setShow(AnswerGridModel::Show::All);
    }
    if (m_model->columnOf(key.provider) < 0) {
        m_providers->setCurrentIndex(1);
        m_model->setAskedOnly(false);
    }
    m_grid->goTo(m_model->index(m_model->rowOf(key.question), m_model->columnOf(key.provider)));
    m_grid->setFocus();
}

void AnswersView::setState(AnswerState state)
{
    const std::vector<AnswerKey> keys = m_grid->chosen();
    const int count = answer_edits::settable(m_workspace, keys, state);
    if (answer_edits::setState(m_workspace, keys, state) && count > 1)
        m_workspace.notify(tr("%Ln answers are now “%1”.", nullptr, count).arg(answer_text::stateName(state)), true);
}

void AnswersView::askClarification()
{
    std::vector<AnswerKey> keys = m_grid->chosen();
    if (keys.empty() && !isNull(m_inspector->key().question))
        keys = {m_inspector->key()};
    if (keys.empty())
        return;
    const AnswerTable &answers = m_workspace.snapshot().answers();
    const QString before =
        keys.size() == 1 ? answers.answer(keys.front().provider, keys.front().question).clarification : QString();
    const std::optional<QString> asked = ClarificationDialog::ask(static_cast<int>(keys.size()), before, this);
    if (asked)
        answer_edits::setState(m_workspace, keys, AnswerState::Clarification, *asked);
}

void AnswersView::showMenu(const QPoint &place)
{
    const std::vector<AnswerKey> keys = m_grid->chosen();
    const bool writable = !m_workspace.isReadOnly() && !keys.empty();
    m_copy->setEnabled(!keys.empty());
    for (QAction *action : {m_paste, m_clear, m_clarify})
        action->setEnabled(writable);
    for (const auto &[action, state] :
         {std::pair(m_accept, AnswerState::Accepted), std::pair(m_answered, AnswerState::Answered),
          std::pair(m_sent, AnswerState::Sent)})
        action->setEnabled(writable && answer_edits::settable(m_workspace, keys, state) > 0);
    QMenu menu(this);
    menu.addActions({m_copy, m_paste, m_clear});
    menu.addSeparator();
    menu.addActions({m_accept, m_answered, m_clarify, m_sent});
    menu.exec(place);
}

} // namespace shortlist
