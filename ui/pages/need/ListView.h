// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <vector>

namespace shortlist {

class ListModel;

// The table over a list: typing replaces a cell, Enter and F2 open it, Delete clears, blocks are copied, pasted and
// filled down; widths are shared by what is usual in each column.
class ListView : public QTableView
{
    Q_OBJECT

public:
    explicit ListView(ListModel &model, QWidget *parent = nullptr);

    // Writes what is being typed in a cell.
    void finishEditing();
    std::vector<int> selectedListRows() const;

    void copy() const;
    void paste();
    void fillDown();
    void clearSelected();

signals:
    void currentRowChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void shareWidth();
    QModelIndexList selectedCells() const;

    ListModel &m_model;
};

} // namespace shortlist
