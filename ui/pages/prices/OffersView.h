// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"

#include <QWidget>

class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace shortlist {

class GridPane;
class OfferForm;
class OfferListModel;
class Workspace;
struct Change;

// The offers with an editor of the chosen one: its fields and its lines.
class OffersView : public QWidget
{
    Q_OBJECT

public:
    explicit OffersView(Workspace &workspace, QWidget *parent = nullptr);

    void follow(const Change &change);
    void choose(ProviderId provider, OfferId offer);
    void chooseSelected(); // the offer that counts of the provider that is selected on all pages
    void commit();
    void reload();

private:
    QWidget *makeList();
    QWidget *makeEditor();
    void showCurrent();
    void copyOffer();
    void removeOffer();

    Workspace &m_workspace;
    OfferListModel *m_model = nullptr;
    QSortFilterProxyModel *m_filter = nullptr;
    QTableView *m_list = nullptr;
    OfferForm *m_form = nullptr;
    GridPane *m_lines = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_remove = nullptr;
    ProviderId m_provider{};
    OfferId m_offer{};
};

} // namespace shortlist
