// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Page.h"

class QTabWidget;

namespace shortlist {

class BuyerTab;
class FunctionsTab;
class ServiceLevelsTab;
class Workspace;
class WorksheetTab;

// What is needed: who buys and by when, which functions, whether they should be outsourced at all, and at which service
// levels.
class NeedPage : public Page
{
    Q_OBJECT

public:
    explicit NeedPage(Workspace &workspace, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void refresh();
    void describe();

    Workspace &m_workspace;
    QTabWidget *m_tabs = nullptr;
    BuyerTab *m_buyer = nullptr;
    FunctionsTab *m_functions = nullptr;
    WorksheetTab *m_worksheet = nullptr;
    ServiceLevelsTab *m_levels = nullptr;
};

} // namespace shortlist
