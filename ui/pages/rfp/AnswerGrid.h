// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"

#include <QTableView>

#include <vector>

namespace shortlist {

class AnswerDelegate;
class AnswerGridModel;
class AnswerProvidersHeader;
class AnswerQuestionsHeader;

// The answers side by side, with the keys of a spreadsheet.
class AnswerGrid : public QTableView
{
    Q_OBJECT

public:
    explicit AnswerGrid(AnswerGridModel &model, QWidget *parent = nullptr);

    void copy();
    void paste();
    void clear();
    void goTo(const QModelIndex &index);
    std::vector<AnswerKey> chosen() const;

signals:
    void told(const QString &sentence, bool offerUndo); // something was refused, or done in one stroke
    void currentChangedTo(const QModelIndex &index);
    void fileRequested(const shortlist::AnswerKey &key); // a file is to be added
    void menuRequested(const QPoint &globalPlace);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool) override { return false; }

private:
    bool runShortcut(const QKeyEvent &event);
    bool moveBy(Qt::Key key, Qt::KeyboardModifiers modifiers);
    bool moveAcross(int by);
    int rowFrom(int row, int by) const;
    bool needsDialog(const QModelIndex &index) const;
    void openDialog(const QModelIndex &index);
    void fitRows();
    void paintCorner(QWidget &corner);

    AnswerGridModel &m_model;
    AnswerDelegate *m_delegate = nullptr;
    AnswerProvidersHeader *m_providers = nullptr;
    AnswerQuestionsHeader *m_questions = nullptr;
};

} // namespace shortlist
