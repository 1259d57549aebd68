// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/providers/ProvidersPage.h"

#include "ui/dialogs/import/ImportDialog.h"
#include "ui/models/ProviderEdits.h"
#include "ui/models/ProviderFilter.h"
#include "ui/models/ProviderTableModel.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/providers/FilterBar.h"
#include "ui/pages/providers/ProviderForm.h"
#include "ui/pages/providers/ProviderTableView.h"
#include "ui/pages/providers/SelectionForm.h"
#include "ui/widgets/Banner.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace shortlist {

namespace {

QString splitterKey()
{
    return QStringLiteral("providers/splitter");
}

} // namespace

ProvidersPage::ProvidersPage(Workspace &workspace, QWidget *parent)
    : Page(tr("Providers"), parent)
    , m_workspace(&workspace)
    , m_model(new ProviderTableModel(workspace, this))
    , m_filter(new ProviderFilter(*m_model, this))
    , m_choicesDue(new QTimer(this))
{
    setObjectName(QStringLiteral("providersPage"));
    m_choicesDue->setSingleShot(true);
    m_choicesDue->setInterval(0);
    buildActions();
    buildContent();
    connectModels();
    connectTable();
    m_splitter->restoreState(QSettings().value(splitterKey()).toByteArray());
    m_filterBar->setChoices(*m_model);
    refreshState();
    refreshSentence();
    followWorkspaceSelection(workspace.selectedProvider());
}

ProvidersPage::~ProvidersPage()
{
    commitEditing();
    keepLayout();
}

void ProvidersPage::keepLayout() const
{
    m_table->saveColumns();
    QSettings().setValue(splitterKey(), m_splitter->saveState());
}

void ProvidersPage::connectModels()
{
    Workspace *workspace = m_workspace;
    connect(workspace, &Workspace::changed, this, [this](const Change &change) {
        m_form->follow(change);
        if (!change.providers.isEmpty())
            m_selectionForm->refresh();
    });
    connect(workspace, &Workspace::rankingChanged, m_form, &ProviderForm::followRanking);
    connect(workspace, &Workspace::selectionChanged, this, &ProvidersPage::followWorkspaceSelection);
    connect(&workspace->project(), &Project::placeChanged, this, &ProvidersPage::refreshState);
    connect(m_model, &ProviderTableModel::contentChanged, this, [this] {
        refreshSentence();
        m_choicesDue->start();
    });
    connect(m_choicesDue, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_filterBar->setChoices(*m_model);
    });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &ProvidersPage::refreshShownCount);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &ProvidersPage::refreshShownCount);
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        refreshShownCount();
        if (m_workspace != nullptr)
            followWorkspaceSelection(m_workspace->selectedProvider());
    });
    connect(m_filterBar, &FilterBar::wantedChanged, this, [this] {
        m_filter->setWanted(m_filterBar->wanted());
        refreshShownCount();
        if (!m_table->selectionModel()->hasSelection())
            m_table->scrollToTop();
    });
}

void ProvidersPage::connectTable()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProvidersPage::followTableSelection);
    connect(m_table, &ProviderTableView::textTyped, m_filterBar, &FilterBar::focusText);
    connect(m_table, &ProviderTableView::rowsMenuRequested, this, &ProvidersPage::showRowsMenu);
    connect(m_filterBar, &FilterBar::leftForTable, this, [this] {
        m_table->setFocus();
        if (m_filter->rowCount() > 0 && selectedIds().empty())
            selectOnly(m_filter->idAt(m_filter->index(0, 0)));
    });
}

void ProvidersPage::commitEditing()
{
    if (m_workspace == nullptr)
        return;
    m_table->finishEditing();
    m_form->commit();
}

void ProvidersPage::addProvider()
{
    commitEditing();
    if (m_workspace == nullptr || m_workspace->isReadOnly())
        return;
    const ProviderId id = edits::addProvider(*m_workspace);
    if (isNull(id))
        return;
    // A filter that hides what has just been made would look like nothing happened.
    m_filterBar->clear();
    selectOnly(id);
    m_form->editName();
}

void ProvidersPage::duplicateSelected()
{
    commitEditing();
    const std::vector<ProviderId> ids = selectedIds();
    if (ids.empty() || m_workspace == nullptr || m_workspace->isReadOnly())
        return;
    const std::vector<ProviderId> copies = edits::duplicateProviders(*m_workspace, ids);
    if (copies.empty())
        return;
    selectAll(copies);
    const QString count = QLocale().toString(static_cast<qulonglong>(copies.size()));
    m_workspace->notify(copies.size() == 1 ? tr("Made a copy, without its scores.")
                                           : tr("Made copies of %1 providers, without their scores.").arg(count),
                        true);
}

void ProvidersPage::removeSelected()
{
    commitEditing();
    const std::vector<ProviderId> ids = selectedIds();
    if (ids.empty() || m_workspace == nullptr || m_workspace->isReadOnly())
        return;
    const Provider *first = m_workspace->snapshot().provider(ids.front());
    const QString name = first != nullptr ? words::brief(first->name) : QString();
    int next = m_filter->rowCount();
    for (const ProviderId id : ids)
        next = std::min(next, m_filter->indexOf(id).row());
    if (!edits::removeProviders(*m_workspace, ids))
        return;
    next = std::min(next, m_filter->rowCount() - 1);
    if (next >= 0)
        selectOnly(m_filter->idAt(m_filter->index(next, 0)));
    const QString count = QLocale().toString(static_cast<qulonglong>(ids.size()));
    m_workspace->notify(ids.size() == 1 ? tr("Deleted “%1”.").arg(name) : tr("Deleted %1 providers.").arg(count), true);
}

void ProvidersPage::importProviders()
{
    commitEditing();
    if (m_workspace != nullptr && !m_workspace->isReadOnly())
        ImportDialog::run(*m_workspace, window());
}

std::vector<ProviderId> ProvidersPage::selectedIds() const
{
    std::vector<ProviderId> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        ids.push_back(m_filter->idAt(row));
    return ids;
}

void ProvidersPage::selectOnly(ProviderId id)
{
    const QModelIndex index = m_filter->indexOf(id);
    if (!index.isValid())
        return;
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

void ProvidersPage::selectAll(const std::vector<ProviderId> &ids)
{
    QItemSelection selection;
    QModelIndex last;
    for (const ProviderId id : ids) {
        const QModelIndex index = m_filter->indexOf(id);
        if (index.isValid())
            selection.select(index, index);
        last = index.isValid() ? index : last;
    }
    if (!last.isValid())
        return;
    m_table->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(last);
}

void ProvidersPage::followTableSelection()
{
    if (m_workspace == nullptr)
        return;
    const std::vector<ProviderId> ids = selectedIds();
    m_form->setProvider(ids.size() == 1 ? ids.front() : ProviderId{});
    m_selectionForm->setProviders(ids);
    m_inspector->setCurrentIndex(ids.empty() ? 0 : (ids.size() == 1 ? 1 : 2));
    refreshState();
    if (ids.empty() || m_following)
        return;
    const ProviderId current = m_filter->idAt(m_table->currentIndex());
    const bool currentIsIn = std::find(ids.begin(), ids.end(), current) != ids.end();
    m_workspace->selectProvider(currentIsIn ? current : ids.front());
}

void ProvidersPage::followWorkspaceSelection(ProviderId id)
{
    const std::vector<ProviderId> ids = selectedIds();
    if (std::find(ids.begin(), ids.end(), id) != ids.end())
        return;
    m_following = true;
    if (m_filter->indexOf(id).isValid())
        selectOnly(id);
    else
        m_table->clearSelection();
    m_following = false;
}

void ProvidersPage::showRowsMenu(const QPoint &globalPosition)
{
    QMenu menu(this);
    menu.addActions({m_add, m_duplicate, m_remove});
    menu.addSeparator();
    QMenu *statuses = menu.addMenu(tr("Set status"));
    statuses->setEnabled(m_duplicate->isEnabled());
    for (const ProviderStatus status : kAllProviderStatuses) {
        connect(statuses->addAction(words::status(status)), &QAction::triggered, this, [this, status] {
            commitEditing();
            if (m_workspace != nullptr)
                edits::setStatus(*m_workspace, selectedIds(), status);
        });
    }
    menu.exec(globalPosition);
}

void ProvidersPage::refreshState()
{
    if (m_workspace == nullptr)
        return;
    const bool readOnly = m_workspace->isReadOnly();
    const bool some = m_table->selectionModel()->hasSelection();
    m_add->setEnabled(!readOnly);
    m_import->setEnabled(!readOnly);
    m_duplicate->setEnabled(!readOnly && some);
    m_remove->setEnabled(!readOnly && some);
    m_form->setReadOnly(readOnly);
    m_selectionForm->setReadOnly(readOnly);
    m_readOnlyLine->setText(tr("Nothing can be changed here. %1").arg(m_workspace->project().readOnlyReason()));
    m_readOnlyLine->setVisible(readOnly);
}

void ProvidersPage::refreshSentence()
{
    const int all = m_model->rowCount();
    int part = 0;
    int expired = 0;
    for (int row = 0; row < all; ++row) {
        part += takesPart(m_model->at(row).status) ? 1 : 0;
        expired += m_model->at(row).certificateExpired ? 1 : 0;
    }
    const QLocale locale;
    const QString count = all == 1 ? tr("1 provider") : tr("%1 providers").arg(locale.toString(all));
    const QString taking = part == 1 ? tr("1 takes part") : tr("%1 take part").arg(locale.toString(part));
    const QString lapsed = expired == 1 ? tr("1 has expired certificates")
                                        : tr("%1 have expired certificates").arg(locale.toString(expired));
    if (all == 0)
        setSentence(tr("No providers yet."));
    else if (expired == 0)
        setSentence(tr("%1; %2.", "12 providers; 9 take part").arg(count, taking));
    else
        setSentence(tr("%1; %2; %3.", "12 providers; 9 take part; 2 have ...").arg(count, taking, lapsed));
    setBadge(all == 0 ? QString() : locale.toString(all));
    m_stack->setCurrentIndex(all == 0 ? 0 : 1);
    refreshShownCount();
}

void ProvidersPage::refreshShownCount()
{
    m_filterBar->setCount(m_filter->rowCount(), m_model->rowCount());
}

void ProvidersPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_model->setWatched(true);
    m_choicesDue->start();
}

void ProvidersPage::hideEvent(QHideEvent *event)
{
    commitEditing();
    keepLayout();
    m_model->setWatched(false);
    Page::hideEvent(event);
}

} // namespace shortlist
