// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "ui/widgets/Page.h"

#include <QPointer>

#include <vector>

class QAction;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace shortlist {

class Banner;
class FilterBar;
class ProviderFilter;
class ProviderForm;
class ProviderTableModel;
class ProviderTableView;
class SelectionForm;
class Workspace;

// The long list: a table of all providers, and beside it the form of the one that is selected.
class ProvidersPage : public Page
{
    Q_OBJECT

public:
    explicit ProvidersPage(Workspace &workspace, QWidget *parent = nullptr);
    ~ProvidersPage() override;

    // Writes what is being typed in a field or a cell. Also happens when the page is hidden or goes away.
    void commitEditing();

public slots:
    void addProvider();
    void duplicateSelected();
    void removeSelected();
    void importProviders();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    void buildContent();
    QWidget *buildTableSide();
    QWidget *buildInspector();
    QWidget *buildEmptyState();
    void addHeaderTools();
    void connectModels();
    void connectTable();
    std::vector<ProviderId> selectedIds() const;
    void selectOnly(ProviderId id);
    void selectAll(const std::vector<ProviderId> &ids);
    void followTableSelection();
    void followWorkspaceSelection(ProviderId id);
    void showRowsMenu(const QPoint &globalPosition);
    void refreshState();
    void refreshSentence();
    void refreshShownCount();
    void keepLayout() const; // columns and splitter, for the next time

    QPointer<Workspace> m_workspace;
    ProviderTableModel *m_model = nullptr;
    ProviderFilter *m_filter = nullptr;
    ProviderTableView *m_table = nullptr;
    FilterBar *m_filterBar = nullptr;
    ProviderForm *m_form = nullptr;
    SelectionForm *m_selectionForm = nullptr;
    QStackedWidget *m_inspector = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    Banner *m_readOnlyLine = nullptr;
    QTimer *m_choicesDue = nullptr;
    QAction *m_add = nullptr;
    QAction *m_import = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_find = nullptr;
    bool m_following = false; // a selection is being carried over, not made
};

} // namespace shortlist
