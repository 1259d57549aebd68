// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/SearchListDialog.h"

class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace shortlist {

class HistoryModel;
class Project;

// The journal: who changed what and when, newest first, with a line to search it and a check of the whole file.
class HistoryDialog : public SearchListDialog
{
    Q_OBJECT

public:
    explicit HistoryDialog(Project &project, QWidget *parent = nullptr);

private:
    void verify();
    void refresh();

    Project &m_project;
    HistoryModel *m_model = nullptr;
    QSortFilterProxyModel *m_filter = nullptr;
    QTreeView *m_list = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_verify = nullptr;
};

} // namespace shortlist
