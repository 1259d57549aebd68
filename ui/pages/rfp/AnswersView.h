// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"

#include <QWidget>

class QAction;
class QComboBox;

namespace shortlist {

class AnswerGrid;
class AnswerGridModel;
class AnswerInspector;
class SearchField;
class Workspace;

// The answers side by side, with an inspector for the chosen one.
class AnswersView : public QWidget
{
    Q_OBJECT

public:
    explicit AnswersView(Workspace &workspace, QWidget *parent = nullptr);

    AnswerGrid &grid() const { return *m_grid; }
    void showProvider(ProviderId id);
    void showAnswer(const AnswerKey &key);
    void commit();

private:
    QWidget *makeFilterRow();
    void makeActions();
    void connectAll();
    void followCell();
    void setState(AnswerState state);
    void askClarification();
    void showMenu(const QPoint &place);

    Workspace &m_workspace;
    AnswerGridModel *m_model = nullptr;
    AnswerGrid *m_grid = nullptr;
    AnswerInspector *m_inspector = nullptr;
    SearchField *m_filter = nullptr;
    QComboBox *m_show = nullptr;
    QComboBox *m_providers = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_paste = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_answered = nullptr;
    QAction *m_sent = nullptr;
    QAction *m_clarify = nullptr;
    bool m_following = false;
};

} // namespace shortlist
