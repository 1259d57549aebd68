// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/prices/OffersView.h"

#include "core/model/Change.h"
#include "ui/models/Workspace.h"
#include "ui/pages/prices/Grid.h"
#include "ui/pages/prices/GridKinds.h"
#include "ui/pages/prices/OfferForm.h"
#include "ui/pages/prices/OfferListModel.h"
#include "ui/pages/prices/PriceEdits.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace shortlist {

OffersView::OffersView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new OfferListModel(workspace, this))
    , m_filter(new QSortFilterProxyModel(this))
{
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("offersSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeList());
    splitter->addWidget(makeEditor());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().height() * 16, fontMetrics().height() * 60});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::spacing(), 0, 0);
    layout->addWidget(splitter);
    showCurrent();
}

QWidget *OffersView::makeList()
{
    const int space = theme::spacing();
    auto *side = new QWidget(this);
    auto *search = new SearchField(QStringLiteral("offersSearch"), tr("Search the offers"), tr("Search"), side);
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1);
    connect(search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    m_list = new QTableView(side);
    m_list->setObjectName(QStringLiteral("offersList"));
    m_list->setAccessibleName(tr("Offers"));
    m_list->setModel(m_filter);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setShowGrid(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_copy = new QPushButton(icon(QStringLiteral("edit-duplicate")), tr("Copy offer"), side);
    m_copy->setObjectName(QStringLiteral("offerCopy"));
    m_remove = new QPushButton(icon(QStringLiteral("list-remove")), tr("Remove offer"), side);
    m_remove->setObjectName(QStringLiteral("offerRemove"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, space, 0);
    layout->setSpacing(space);
    layout->addWidget(search);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OffersView::showCurrent);
    connect(m_copy, &QPushButton::clicked, this, &OffersView::copyOffer);
    connect(m_remove, &QPushButton::clicked, this, &OffersView::removeOffer);
    return side;
}

QWidget *OffersView::makeEditor()
{
    const int space = theme::spacing();
    auto *editor = new QWidget(this);
    m_form = new OfferForm(m_workspace, editor);
    m_lines = new GridPane(m_workspace,
                           offerLinesKind(
                               m_workspace, [this] { return m_provider; }, [this] { return m_offer; }),
                           editor);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(space, 0, 0, 0);
    layout->setSpacing(space * 2);
    layout->addWidget(m_form);
    layout->addWidget(m_lines, 1);
    return editor;
}

void OffersView::reload()
{
    m_model->reload();
    chooseSelected();
}

void OffersView::follow(const Change &change)
{
    const ProviderId provider = m_provider;
    const OfferId offer = m_offer;
    m_model->follow(change);
    // A list that was made anew has lost its place.
    if (!m_list->currentIndex().isValid() && price_edits::offer(m_workspace.snapshot(), provider, offer) != nullptr)
        choose(provider, offer);
    showCurrent();
    m_form->refresh();
    m_lines->refresh();
}

void OffersView::choose(ProviderId provider, OfferId offer)
{
    const int row = m_model->rowOf(provider, offer);
    if (row < 0)
        return;
    QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        m_filter->setFilterFixedString(QString());
        index = m_filter->mapFromSource(m_model->index(row, 0));
    }
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void OffersView::chooseSelected()
{
    const Provider *provider = m_workspace.snapshot().provider(m_workspace.selectedProvider());
    if (provider == nullptr || provider->offers.empty() || provider->id == m_provider) {
        if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0)
            m_list->setCurrentIndex(m_filter->index(0, 0));
        return;
    }
    const Offer *counts = provider->offer();
    choose(provider->id, counts != nullptr ? counts->id : provider->offers.front().id);
}

void OffersView::commit()
{
    m_form->commit();
    m_lines->commit();
}

void OffersView::showCurrent()
{
    const int row = m_filter->mapToSource(m_list->currentIndex()).row();
    const ProviderId provider = m_model->providerAt(row);
    const OfferId offer = m_model->offerAt(row);
    const bool any = !isNull(provider);
    m_copy->setEnabled(any && !m_workspace.isReadOnly());
    m_remove->setEnabled(any && !m_workspace.isReadOnly());
    m_lines->setEnabled(any);
    m_lines->setReadOnly(m_workspace.isReadOnly());
    if (provider == m_provider && offer == m_offer)
        return;
    commit();
    m_provider = provider;
    m_offer = offer;
    m_form->setOffer(provider, offer);
    m_lines->refresh();
    if (any)
        m_workspace.selectProvider(provider);
}

void OffersView::copyOffer()
{
    const ProviderId provider = m_provider;
    const OfferId copy = price_edits::duplicateOffer(m_workspace, provider, m_offer);
    if (!isNull(copy))
        choose(provider, copy);
}

void OffersView::removeOffer()
{
    price_edits::removeOffer(m_workspace, m_provider, m_offer);
}

} // namespace shortlist
