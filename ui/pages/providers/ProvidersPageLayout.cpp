// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page is made of; what it does stands in ProvidersPage.cpp.
#include "ui/pages/providers/ProvidersPage.h"

#include "ui/models/ProviderFilter.h"
#include "ui/models/Workspace.h"
#include "ui/pages/providers/FilterBar.h"
#include "ui/pages/providers/ProviderDelegate.h"
#include "ui/pages/providers/ProviderForm.h"
#include "ui/pages/providers/ProviderTableView.h"
#include "ui/pages/providers/SelectionForm.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

namespace shortlist {

namespace {

QStringList tagsInUse(const Workspace &workspace)
{
    std::set<QString> tags;
    for (const Provider &provider : workspace.snapshot().providers())
        tags.insert(provider.tags.cbegin(), provider.tags.cend());
    return QStringList(tags.begin(), tags.end());
}

} // namespace

void ProvidersPage::buildActions()
{
    const auto make = [this](const char *iconName, const QString &text, const QString &name,
                             const QList<QKeySequence> &keys) {
        auto *action = new QAction(icon(QString::fromLatin1(iconName)), text, this);
        action->setObjectName(name);
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        return action;
    };
    m_add = make("list-add", tr("Add provider"), QStringLiteral("addProvider"),
                 {QKeySequence(Qt::Key_Insert), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    m_import = make("document-import", tr("Import a list…"), QStringLiteral("importProviders"), {});
    m_duplicate = make("edit-duplicate", tr("Duplicate"), QStringLiteral("duplicateProviders"),
                       {QKeySequence(Qt::CTRL | Qt::Key_D)});
    m_remove =
        make("edit-delete", tr("Delete"), QStringLiteral("removeProviders"), {QKeySequence(QKeySequence::Delete)});
    m_find = make("edit-find", tr("Filter providers"), QStringLiteral("filterProviders"),
                  {QKeySequence(QKeySequence::Find)});
    addAction(m_find);
    connect(m_add, &QAction::triggered, this, &ProvidersPage::addProvider);
    connect(m_import, &QAction::triggered, this, &ProvidersPage::importProviders);
    connect(m_duplicate, &QAction::triggered, this, &ProvidersPage::duplicateSelected);
    connect(m_remove, &QAction::triggered, this, &ProvidersPage::removeSelected);
    connect(m_find, &QAction::triggered, this, [this] { m_filterBar->focusText(); });
}

void ProvidersPage::buildContent()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setObjectName(QStringLiteral("providersSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTableSide());
    m_splitter->addWidget(buildInspector());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);

    m_filterBar = new FilterBar(this);
    m_readOnlyLine = new Banner(theme::State::Neutral, this);
    m_readOnlyLine->setObjectName(QStringLiteral("providersReadOnly"));
    auto *full = new QWidget(this);
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::spacing());
    column->addWidget(m_filterBar);
    column->addWidget(m_splitter, 1);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildEmptyState());
    m_stack->addWidget(full);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    const int space = theme::spacing();
    layout->setContentsMargins(space * 2, 0, space * 2, space * 2);
    layout->setSpacing(space);
    layout->addWidget(m_readOnlyLine);
    layout->addWidget(m_stack, 1);
    setContent(content);
    addHeaderTools();
}

QWidget *ProvidersPage::buildTableSide()
{
    m_table = new ProviderTableView(this);
    const auto knownTags = [this] { return m_workspace != nullptr ? tagsInUse(*m_workspace) : QStringList(); };
    m_table->setDelegates(new ProviderDelegate(knownTags, m_table), new ProviderDelegate(knownTags, m_table));
    m_table->setModel(m_filter);
    m_table->addActions({m_duplicate, m_remove});
    m_table->setMinimumWidth(fontMetrics().averageCharWidth() * 45);
    return m_table;
}

QWidget *ProvidersPage::buildInspector()
{
    m_form = new ProviderForm(*m_workspace, this);
    m_selectionForm = new SelectionForm(*m_workspace, this);
    auto *hint = new QLabel(tr("Select a provider in the table to see and edit what is known of it."), this);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_inspector = new QStackedWidget(this);
    m_inspector->addWidget(hint);
    m_inspector->addWidget(m_form);
    m_inspector->addWidget(m_selectionForm);
    return m_inspector;
}

QWidget *ProvidersPage::buildEmptyState()
{
    auto *empty = new EmptyState(QStringLiteral("group"),
                                 tr("Here belongs the long list: every provider that might do the job."), this);
    empty->setObjectName(QStringLiteral("noProviders"));
    empty->addAction(m_add);
    empty->addAction(m_import);
    return empty;
}

void ProvidersPage::addHeaderTools()
{
    const auto addTool = [this](QAction *action) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setAccessibleName(action->text());
        addHeaderWidget(button);
    };
    addTool(m_duplicate);
    addTool(m_remove);
    auto *columns = new QToolButton(this);
    columns->setObjectName(QStringLiteral("columnsButton"));
    columns->setText(tr("Columns"));
    columns->setToolTip(tr("Choose which columns the table shows"));
    columns->setIcon(icon(QStringLiteral("view-list-details")));
    columns->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    columns->setAutoRaise(true);
    columns->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(columns);
    columns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_table->fillColumnsMenu(menu); });
    addHeaderWidget(columns);
    addHeaderAction(m_import);
    addHeaderAction(m_add, true);
}

} // namespace shortlist
