// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

class QKeyEvent;
class QLineEdit;

namespace shortlist {

class ScoreGridModel;
struct ScoreCell;

// Draws the grid's cells and edits them as a spreadsheet does: the keys that end an edit also move on.
class ScoreDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ScoreDelegate(const ScoreGridModel &model, QObject *parent);

    // Whether the next edit begins by typing over the cell: then the arrow keys end it as well.
    void setTyping(bool typing) { m_typing = typing; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void refused(const QString &sentence);
    void moveOn(Qt::Key key, Qt::KeyboardModifiers modifiers);

private:
    bool endEdit(QLineEdit &editor, Qt::Key key, Qt::KeyboardModifiers modifiers);
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const ScoreCell &cell) const;
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                   const ScoreCell &cell) const;
    void paintMarks(QPainter &painter, const QStyleOptionViewItem &option, const ScoreCell &cell) const;

    const ScoreGridModel &m_model;
    bool m_typing = false;
    mutable QPersistentModelIndex m_edited;
};

} // namespace shortlist
