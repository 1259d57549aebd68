// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/need/ListKind.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace shortlist {

class ListModel;
class ListView;
class Workspace;

// A list's table with what one can do to its rows below it.
class ListPane : public QWidget
{
    Q_OBJECT

public:
    ListPane(Workspace &workspace, const ListKind &kind, QWidget *parent = nullptr);

    void refresh();
    void retitle(int column, const QString &title);
    void commit(); // what is being typed in a cell
    qint64 currentId() const;
    void choose(qint64 id);
    ListView &view() { return *m_view; }
    void addButton(QPushButton *button); // beside the others

signals:
    void currentChanged();

private:
    void addRow();
    void removeSelected();
    void move(int step);
    void showProblem(const QString &problem);
    void updateButtons();

    Workspace &m_workspace;
    ListModel *m_model = nullptr;
    ListView *m_view = nullptr;
    QHBoxLayout *m_buttons = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QLabel *m_problem = nullptr;
};

} // namespace shortlist
