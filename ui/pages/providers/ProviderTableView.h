// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace shortlist {

class FrozenColumn;

// The table of providers: the name stays at the left, columns are chosen from the header's menu and remembered,
// typing goes to the filter, and Tab walks through the cells that can be edited.
class ProviderTableView : public QTableView
{
    Q_OBJECT

public:
    explicit ProviderTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    // The name's column is a view of its own, and a delegate serves one view.
    void setDelegates(QAbstractItemDelegate *table, QAbstractItemDelegate *name);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    // Writes what is being typed in a cell.
    void finishEditing();
    // Fills a menu with the columns as they are now.
    void fillColumnsMenu(QMenu *menu);
    // The selected rows as a spreadsheet takes them: the columns shown, parted by tabs.
    QString selectedText() const;
    void restoreColumns();
    void saveColumns() const;

signals:
    // A character was typed while no cell was being edited.
    void textTyped(const QString &text);
    void rowsMenuRequested(const QPoint &globalPosition);

protected:
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void updateGeometries() override;

private:
    void showStandardColumns();
    void editNeighbour(const QModelIndex &index, bool forward);
    void showHeaderMenu(const QPoint &globalPosition);

    FrozenColumn *m_frozen = nullptr;
};

} // namespace shortlist
