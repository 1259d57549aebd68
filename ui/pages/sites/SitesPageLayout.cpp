// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/DayOverlapChart.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/Workspace.h"
#include "ui/pages/sites/SiteFilter.h"
#include "ui/pages/sites/SiteInspector.h"
#include "ui/pages/sites/SitesModel.h"
#include "ui/pages/sites/SitesPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace shortlist {

void SitesPage::makeActions()
{
    m_add = new QAction(icon(QStringLiteral("list-add")), tr("Add site"), this);
    m_add->setObjectName(QStringLiteral("addSite"));
    m_add->setToolTip(tr("Add a site of the chosen provider"));
    connect(m_add, &QAction::triggered, this, &SitesPage::addSite);
    addHeaderAction(m_add);
    m_toNeed = new QAction(icon(QStringLiteral("view-form")), tr("Go to Need"), this);
    m_toNeed->setObjectName(QStringLiteral("sitesGoToNeed"));
    connect(m_toNeed, &QAction::triggered, this, [this] { m_workspace.goTo(PageId::Need); });
    m_toProviders = new QAction(icon(QStringLiteral("group")), tr("Go to Providers"), this);
    m_toProviders->setObjectName(QStringLiteral("sitesGoToProviders"));
    connect(m_toProviders, &QAction::triggered, this, [this] { m_workspace.goTo(PageId::Providers); });
}

QWidget *SitesPage::makeContent()
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("sitesSplitter"));
    splitter->setChildrenCollapsible(false);
    m_inspector = new SiteInspector(m_workspace, *m_model, splitter);
    splitter->addWidget(makeTableSide());
    splitter->addWidget(m_inspector);
    m_inspector->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(splitter);
    makeEmptyStates();
    return m_stack;
}

void SitesPage::makeEmptyStates()
{
    auto *noProviders =
        new EmptyState(QStringLiteral("map-globe"), tr("Sites need providers first: whose sites they are."), m_stack);
    noProviders->setObjectName(QStringLiteral("sitesNoProviders"));
    noProviders->addAction(m_toProviders);
    m_stack->addWidget(noProviders);
    auto *noSites = new EmptyState(
        QStringLiteral("map-globe"),
        tr("No provider has a site yet. Sites are entered here or on the Providers page, and come in with an import."),
        m_stack);
    noSites->setObjectName(QStringLiteral("sitesNoSites"));
    noSites->addAction(m_add);
    m_stack->addWidget(noSites);
}

QWidget *SitesPage::makeTableSide()
{
    const int space = theme::spacing();
    auto *side = new QWidget(this);
    m_banner = new Banner(theme::State::Warning, side);
    m_banner->setObjectName(QStringLiteral("sitesBanner"));
    m_banner->setText(tr("Your own time zone and working week are not known, so nothing can be said of overlap."));
    m_banner->addAction(m_toNeed);
    auto *splitter = new QSplitter(Qt::Vertical, side);
    splitter->setObjectName(QStringLiteral("sitesChartSplitter"));
    splitter->setChildrenCollapsible(false);
    makeTable();
    splitter->addWidget(m_table);
    splitter->addWidget(makeChart());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(space * 2, 0, space, space * 2);
    layout->setSpacing(space);
    layout->addWidget(m_banner);
    layout->addWidget(makeFilterRow());
    layout->addWidget(splitter, 1);
    return side;
}

QWidget *SitesPage::makeFilterRow()
{
    auto *row = new QWidget(this);
    m_filter =
        new SearchField(QStringLiteral("sitesFilter"), tr("Filter sites"), tr("Filter by provider or place"), row);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 34);
    m_show = new QComboBox(row);
    m_show->setObjectName(QStringLiteral("sitesShow"));
    m_show->setAccessibleName(tr("Which sites"));
    m_show->addItems({tr("All sites"), tr("Taking part"), tr("The chosen provider’s"), tr("Overlap not known")});
    m_year = new QSpinBox(row);
    m_year->setObjectName(QStringLiteral("sitesYear"));
    m_year->setRange(1990, 2100);
    m_year->setValue(m_model->year());
    m_year->setToolTip(tr("The year whose changes of the clocks count"));
    auto *year = new QLabel(tr("&Year"), row);
    year->setBuddy(m_year);
    m_buyer = makePlainLabel(row, QStringLiteral("sitesBuyer"));
    m_buyer->setWordWrap(false);
    m_buyer->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_show);
    layout->addWidget(year);
    layout->addWidget(m_year);
    layout->addStretch();
    layout->addWidget(m_buyer);
    return row;
}

void SitesPage::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("sitesTable"));
    m_table->setAccessibleName(tr("Sites"));
    m_table->setModel(m_filtered);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setMinimumSectionSize(fontMetrics().height() * 2);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SitesModel::ProviderName, Qt::AscendingOrder);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {25, 14, 15, 12, 12, 12, 11, 12, 9, 9, 22};
    for (int column = 0; column < SitesModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, character * widths[column]);
    auto *remove = new QAction(tr("Remove site"), m_table);
    remove->setObjectName(QStringLiteral("removeSiteKey"));
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &SitesPage::removeSite);
    m_table->addAction(remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QWidget *SitesPage::makeChart()
{
    m_chart = new DayOverlapChart(this);
    m_chart->setObjectName(QStringLiteral("dayOverlap"));
    m_chart->setFileChooser(&ask::fileToSave);
    connect(m_chart, &Chart::failed, this,
            [this](const Error &error) { ask::tell(this, tr("The chart was not saved"), error.message); });
    connect(m_chart, &Chart::saved, this, [this](const QString &path) {
        m_workspace.notify(tr("Chart saved as “%1”.").arg(QFileInfo(path).fileName()));
    });
    return m_chart;
}

} // namespace shortlist
