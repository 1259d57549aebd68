// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "core/model/Provider.h"
#include "ui/widgets/Page.h"

#include <QModelIndex>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QTimer;

namespace shortlist {

class Banner;
class DayOverlapChart;
class SiteFilter;
class SiteInspector;
class SitesModel;
class Workspace;
struct Change;

// Where the work would be done and when: each site's shift, its overlap with the buyer's working hours through the
// year, and onshore, nearshore or offshore by a rule that can be read.
class SitesPage : public Page
{
    Q_OBJECT

public:
    explicit SitesPage(Workspace &workspace, QWidget *parent = nullptr);
    ~SitesPage() override;

    void selectSite(ProviderId provider, RowId site);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Place { Content, NoProviders, NoSites };

    void makeActions();
    QWidget *makeContent();
    QWidget *makeTableSide();
    QWidget *makeFilterRow();
    QWidget *makeChart();
    void makeEmptyStates();
    void makeTable();
    void connectParts();
    void refresh();
    void refreshBuyer();
    void refreshChart();
    void composeChart();
    std::vector<int> chartRows();
    void followRow();
    void followSelectedProvider();
    void addSite();
    void removeSite();

    Workspace &m_workspace;
    SitesModel *m_model = nullptr;
    SiteFilter *m_filtered = nullptr;
    SiteInspector *m_inspector = nullptr;
    DayOverlapChart *m_chart = nullptr;
    QTableView *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    Banner *m_banner = nullptr;
    QLabel *m_buyer = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_show = nullptr;
    QSpinBox *m_year = nullptr;
    QAction *m_add = nullptr;
    QAction *m_toNeed = nullptr;
    QAction *m_toProviders = nullptr;
    QTimer *m_chartTimer = nullptr;
    std::vector<int> m_chartRows; // of the model
    int m_chartable = 0;          // sites in the table whose hours are known
    bool m_chartStale = true;
    bool m_following = false;
};

} // namespace shortlist
