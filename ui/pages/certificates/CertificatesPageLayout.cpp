// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/Workspace.h"
#include "ui/pages/certificates/CertificateInspector.h"
#include "ui/pages/certificates/CertificateMatrix.h"
#include "ui/pages/certificates/CertificateMatrixModel.h"
#include "ui/pages/certificates/CertificatesPage.h"
#include "ui/pages/certificates/ExpiryModel.h"
#include "ui/pages/certificates/OwnStandardsDialog.h"
#include "ui/pages/certificates/StatusSign.h"
#include "ui/pages/certificates/TimelineView.h"
#include "ui/widgets/DateField.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace shortlist {

void CertificatesPage::makeActions()
{
    m_own = new QAction(icon(QStringLiteral("tag-new")), tr("Own standards"), this);
    m_own->setObjectName(QStringLiteral("ownStandardsAction"));
    m_own->setToolTip(tr("Standards that the catalogue does not have"));
    connect(m_own, &QAction::triggered, this, [this] {
        auto *dialog = new OwnStandardsDialog(m_workspace, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    addHeaderAction(m_own);
}

void CertificatesPage::makeAskRow()
{
    m_point = new QComboBox(this);
    m_point->setObjectName(QStringLiteral("certificateDay"));
    m_point->setToolTip(tr("The day for which all statuses on this page are computed"));
    m_day = new DateField(this);
    m_day->setObjectName(QStringLiteral("certificateDate"));
    m_day->setAccessibleName(tr("Day asked for"));
    m_day->setMaximumWidth(fontMetrics().averageCharWidth() * 18);
    m_day->setDate(QDate::currentDate());
    m_horizon = new QComboBox(this);
    m_horizon->setObjectName(QStringLiteral("certificateHorizon"));
    m_horizon->setToolTip(tr("What ends sooner than this counts as expiring"));
    m_horizon->addItem(tr("30 days"), 30);
    m_horizon->addItem(tr("90 days"), 90);
    m_horizon->addItem(tr("180 days"), 180);
    m_horizon->addItem(tr("the contract’s term"), -1);
    m_horizon->setCurrentIndex(1);
}

QWidget *CertificatesPage::makeContent()
{
    const int space = theme::spacing();
    makeAskRow();
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(QStringLiteral("certificatesSplitter"));
    splitter->setChildrenCollapsible(false);
    auto *left = new QWidget(splitter);
    auto *asOf = new QLabel(tr("As &of"), left);
    asOf->setBuddy(m_point);
    auto *holds = new QLabel(tr("E&xpiring: ends within"), left);
    holds->setBuddy(m_horizon);
    auto *row = new QHBoxLayout;
    row->setSpacing(space);
    for (QWidget *part : {static_cast<QWidget *>(asOf), static_cast<QWidget *>(m_point), static_cast<QWidget *>(m_day),
                          static_cast<QWidget *>(holds), static_cast<QWidget *>(m_horizon)})
        row->addWidget(part);
    row->addStretch();
    m_tabs = new QTabWidget(left);
    m_tabs->setObjectName(QStringLiteral("certificatesTabs"));
    m_tabs->setDocumentMode(true);
    m_timeline = new TimelineView(m_workspace, *m_model, m_tabs);
    m_tabs->addTab(makeMatrixTab(), icon(QStringLiteral("table")), tr("Matrix"));
    m_tabs->addTab(m_timeline, icon(QStringLiteral("view-calendar")), tr("Timeline"));
    m_tabs->addTab(makeExpiryTab(), icon(QStringLiteral("view-sort-ascending")), tr("What expires when"));
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(space * 2, 0, space, space * 2);
    layout->setSpacing(space);
    layout->addLayout(row);
    layout->addWidget(m_tabs, 1);
    m_inspector = new CertificateInspector(m_workspace, *m_model, splitter);
    m_inspector->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    splitter->addWidget(left);
    splitter->addWidget(m_inspector);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(splitter);
    auto *empty = new EmptyState(QStringLiteral("license"),
                                 tr("Certificates need providers first: who shows them, or says to have them."), this);
    empty->setObjectName(QStringLiteral("certificatesNoProviders"));
    auto *go = new QAction(icon(QStringLiteral("group")), tr("Go to Providers"), this);
    go->setObjectName(QStringLiteral("certificatesGoToProviders"));
    connect(go, &QAction::triggered, this, [this] { m_workspace.goTo(PageId::Providers); });
    empty->addAction(go);
    m_stack->addWidget(empty);
    return m_stack;
}

QWidget *CertificatesPage::makeFilterRow()
{
    auto *row = new QWidget(this);
    m_filter =
        new SearchField(QStringLiteral("certificatesFilter"), tr("Filter providers"), tr("Filter providers"), row);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    m_show = new QComboBox(row);
    m_show->setObjectName(QStringLiteral("certificatesShow"));
    m_show->setAccessibleName(tr("Which providers"));
    m_show->addItems({tr("All providers"), tr("Taking part"), tr("With something wanting")});
    m_show->setToolTip(tr("Something is wanting where a certificate is expiring, over, or only claimed."));
    m_columns = new QComboBox(row);
    m_columns->setObjectName(QStringLiteral("certificatesColumns"));
    m_columns->setAccessibleName(tr("Which standards"));
    m_columns->addItems({tr("Standards in use"), tr("Whole catalogue")});
    m_columns->setToolTip(tr("In use: held by somebody, required, or your own"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_show);
    layout->addWidget(m_columns);
    layout->addStretch();
    return row;
}

QWidget *CertificatesPage::makeMatrixTab()
{
    auto *tab = new QWidget(this);
    m_matrix = new CertificateMatrix(*m_model, tab);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(makeFilterRow());
    layout->addWidget(m_matrix, 1);
    m_legend = new QHBoxLayout;
    m_legend->setSpacing(theme::spacing() / 2);
    layout->addLayout(m_legend);
    fillLegend();
    return tab;
}

// Each sign with its word, in the order from good to bad.
void CertificatesPage::fillLegend()
{
    while (QLayoutItem *item = m_legend->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const int size = fontMetrics().height();
    const auto add = [&](CertificateStatus status, bool verified, const QString &words) {
        CertificateStanding standing;
        standing.status = status;
        standing.verified = verified;
        auto *mark = new QLabel(this);
        mark->setPixmap(sign::icon(standing).pixmap(size, size));
        auto *label = new QLabel(words, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        m_legend->addWidget(mark);
        m_legend->addWidget(label);
        m_legend->addSpacing(theme::spacing());
    };
    add(CertificateStatus::Valid, true, tr("Valid, checked by us"));
    add(CertificateStatus::Valid, false, tr("Valid, shown by a file"));
    for (const CertificateStatus status : {CertificateStatus::Expiring, CertificateStatus::Expired,
                                           CertificateStatus::Stale, CertificateStatus::ClaimedOnly})
        add(status, false, certificateStatusLabel(status));
    m_legend->addStretch();
}

QWidget *CertificatesPage::makeExpiryTab()
{
    auto *tab = new QWidget(this);
    m_expiry = new ExpiryModel(m_workspace, *m_model, this);
    m_expiryShow = new QComboBox(tab);
    m_expiryShow->setObjectName(QStringLiteral("expiryShow"));
    m_expiryShow->setAccessibleName(tr("Which days"));
    m_expiryShow->addItems({tr("From that day on"), tr("From that day to the end of the term"),
                            tr("Before that day, the latest first"), tr("All")});
    m_expiryView = new QTableView(tab);
    m_expiryView->setObjectName(QStringLiteral("expiryList"));
    m_expiryView->setAccessibleName(tr("What expires when"));
    m_expiryView->setModel(m_expiry);
    m_expiryView->setFrameShape(QFrame::NoFrame);
    m_expiryView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_expiryView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_expiryView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_expiryView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_expiryView->setWordWrap(false);
    m_expiryView->setShowGrid(false);
    m_expiryView->setTabKeyNavigation(false);
    m_expiryView->verticalHeader()->hide();
    m_expiryView->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + theme::spacing());
    m_expiryView->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_expiryView->horizontalHeader()->setHighlightSections(false);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {13, 11, 30, 17, 18, 18};
    for (int column = 0; column < ExpiryModel::ColumnCount; ++column)
        m_expiryView->setColumnWidth(column, character * widths[column]);
    m_expiryView->horizontalHeader()->setSectionResizeMode(ExpiryModel::ProviderName, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->setSpacing(theme::spacing());
    layout->addWidget(m_expiryShow, 0, Qt::AlignLeft);
    layout->addWidget(m_expiryView, 1);
    return tab;
}

} // namespace shortlist
