// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace shortlist {

// The first column of a table once more, laid over it, so that it stays in sight when the table scrolls sideways.
class FrozenColumn : public QTableView
{
    Q_OBJECT

public:
    explicit FrozenColumn(QTableView *table);

    // Follows the table's model, selection and header.
    void adopt();
    void place();
    bool editIn(const QModelIndex &index, EditTrigger trigger, QEvent *event) { return edit(index, trigger, event); }
    void commit(QWidget *editor);

signals:
    // Tab or Shift+Tab ended the editing of this cell.
    void leftForNeighbour(const QModelIndex &index, bool forward);

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void followHeader();

    QTableView *m_table = nullptr;
};

} // namespace shortlist
