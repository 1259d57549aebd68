// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/OfferCost.h"
#include "ui/widgets/Page.h"

class QAction;
class QComboBox;
class QStackedWidget;
class QTabWidget;
class QTableView;
class QToolButton;

namespace shortlist {

class AddOfferDialog;
class Banner;
class CostKindView;
class EmptyState;
class OffersView;
class PriceInspector;
class PriceSorter;
class PriceTableModel;
class TermsView;
class VolumeView;
class Workspace;
struct Change;

// Offers, and what they cost over the term: compared in a table and in charts, explained line by line, edited in place.
class PricesPage : public Page
{
    Q_OBJECT

public:
    enum Tab { CompareTab, KindsTab, VolumeTab, OffersTab, TermsTab };

    explicit PricesPage(Workspace &workspace, QWidget *parent = nullptr);
    ~PricesPage() override;

    void setTab(Tab tab);
    Tab tab() const;
    PriceTableModel &model() { return *m_model; }
    // Makes what the dialog says; the new offer is shown.
    void addOffer(const AddOfferDialog &answer);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeContent();
    QWidget *makeComparison();
    EmptyState *makeEmpty();
    void makeHeader();
    void askForOffer();
    void follow(const Change &change);
    void refresh();
    void refreshTab();
    void refreshWords();
    void refreshWarnings();
    void showSelection();
    void settle(); // after the model was made anew

    Workspace &m_workspace;
    PriceTableModel *m_model = nullptr;
    PriceSorter *m_sorter = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QTabWidget *m_tabs = nullptr;
    Banner *m_banner = nullptr;
    QTableView *m_table = nullptr;
    CostKindView *m_kinds = nullptr;
    VolumeView *m_volumes = nullptr;
    OffersView *m_offers = nullptr;
    TermsView *m_terms = nullptr;
    PriceInspector *m_inspector = nullptr;
    QComboBox *m_volume = nullptr;
    QToolButton *m_export = nullptr;
    QAction *m_add = nullptr;
    bool m_showing = false; // the table follows the selection, not the other way round
    bool m_stale = true;    // nothing was computed since the project changed
};

} // namespace shortlist
