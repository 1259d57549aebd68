// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judgement.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace shortlist {

class Workspace;

// What was said of the weights short of numbers, one sentence a line, to be added to, edited and removed.
class StatementPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StatementPanel(Workspace &workspace, QWidget *parent = nullptr);

    void refresh();
    // Statements that cannot hold together.
    void setContradicting(const std::vector<RowId> &statements);

private:
    void ask(const WeightStatement &statement);
    void put(const WeightStatement &statement);
    void remove();
    const WeightStatement *current() const;
    void enable();

    Workspace &m_workspace;
    QListWidget *m_list = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
    std::vector<RowId> m_contradicting;
};

} // namespace shortlist
