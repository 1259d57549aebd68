// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace shortlist {

class FunctionInspector;
class ListPane;
class Workspace;

// The functions with what is decided on each, and more of the chosen one at the right.
class FunctionsTab : public QWidget
{
    Q_OBJECT

public:
    explicit FunctionsTab(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();
    void commit();

private:
    Workspace &m_workspace;
    ListPane *m_pane = nullptr;
    FunctionInspector *m_inspector = nullptr;
};

} // namespace shortlist
