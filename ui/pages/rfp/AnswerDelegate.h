// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

class QLineEdit;

namespace shortlist {

class AnswerGridModel;
class ListEditor;
struct AnswerCell;

// Draws an answer with the symbol of its state, and edits it by the type of its question.
class AnswerDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AnswerDelegate(const AnswerGridModel &model, QObject *parent = nullptr);

    // The next editor was opened by typing: arrows leave it.
    void setTyping(bool typing) { m_typing = typing; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

signals:
    void refused(const QString &sentence);
    void moveOn(Qt::Key key, Qt::KeyboardModifiers modifiers); // the editing ended with this key

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const AnswerCell &cell) const;
    ListEditor *makeList(QWidget *parent, const QModelIndex &index) const;
    bool endEdit(QLineEdit &editor, Qt::Key key, Qt::KeyboardModifiers modifiers);

    const AnswerGridModel &m_model;
    mutable QPersistentModelIndex m_edited;
    bool m_typing = false;
};

} // namespace shortlist
