// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Provider.h"
#include "ui/widgets/Inspector.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QToolButton;

namespace shortlist {

class HoursField;
class SitesModel;
class TextTable;
class Workspace;
struct SiteRow;

// The chosen site: where it is and when it works, what location that makes it and by which rule, and the overlap with
// the buyer's hours through the year.
class SiteInspector : public Inspector
{
    Q_OBJECT

public:
    SiteInspector(Workspace &workspace, const SitesModel &model, QWidget *parent = nullptr);

    void show(ProviderId provider, RowId site);
    void refresh();
    void focusFirst();
    void removeSite();
    RowId site() const { return m_site; }

private:
    void makeFields();
    void makeForm(QFormLayout &form);
    void makeLayout();
    void connectFields();
    void refreshForm(const SiteRow &row);
    void refreshOverlap(const SiteRow &row);
    void fillZones(const Site &site);
    QString weekText(const std::array<int, 7> &week) const;
    const SiteRow *row() const;

    Workspace &m_workspace;
    const SitesModel &m_model;
    ProviderId m_provider{};
    RowId m_site{};
    QLabel *m_name = nullptr;
    QLabel *m_where = nullptr;
    QLabel *m_type = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_summary = nullptr;
    TextTable *m_pieces = nullptr;
    QTableView *m_pieceView = nullptr;
    QLineEdit *m_city = nullptr;
    QComboBox *m_country = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_kind = nullptr;
    QSpinBox *m_seats = nullptr;
    HoursField *m_shift = nullptr;
    QToolButton *m_usual = nullptr;
    QToolButton *m_unknown = nullptr;
    QToolButton *m_all = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace shortlist
