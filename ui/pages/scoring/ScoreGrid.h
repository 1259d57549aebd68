// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace shortlist {

class CriteriaHeader;
class ProvidersHeader;
class ScoreDelegate;
class ScoreGridModel;

// The grid of scores with the keys of a spreadsheet.
class ScoreGrid : public QTableView
{
    Q_OBJECT

public:
    explicit ScoreGrid(ScoreGridModel &model, QWidget *parent = nullptr);

    void copy();
    void paste();
    void clear();
    void fillDown();
    void goTo(const QModelIndex &index);
    // No column is sorted by; the order is the model's.
    void clearSortMark();

signals:
    void told(const QString &sentence, bool offerUndo); // something was refused, or done in one stroke
    void currentChangedTo(const QModelIndex &index);
    void commentRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool) override { return false; }

private:
    bool runShortcut(const QKeyEvent &event);
    bool moveBy(Qt::Key key, Qt::KeyboardModifiers modifiers);
    bool moveAcross(int by);
    void restoreWidths();
    void rememberWidth(int column, int oldSize, int newSize);
    void paintCorner(QWidget &corner);

    ScoreGridModel &m_model;
    ScoreDelegate *m_delegate = nullptr;
    CriteriaHeader *m_criteria = nullptr;
    ProvidersHeader *m_providers = nullptr;
    bool m_restoring = false;
};

} // namespace shortlist
