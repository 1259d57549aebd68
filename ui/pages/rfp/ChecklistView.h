// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Question.h"

#include <QWidget>

#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QTableView;

namespace shortlist {

class ChecklistModel;
class ProgressModel;
class Workspace;

// The checklist: progress by provider and section above, and below it the single answers of what is chosen there, whose
// state can be set for one, several or all.
class ChecklistView : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistView(Workspace &workspace, QWidget *parent = nullptr);

    ProgressModel &progress() const { return *m_progress; }
    void showProvider(ProviderId id);

signals:
    // One answer is to be seen beside the others'.
    void answerRequested(const shortlist::AnswerKey &key);

private:
    QWidget *makeProgress();
    QWidget *makeList();
    void makeActions();
    void followProgress();
    void setScope();
    void refresh();
    std::vector<AnswerKey> chosen() const;
    void setState(AnswerState state);
    void askClarification();
    void showMenu(const QPoint &place);

    Workspace &m_workspace;
    ProgressModel *m_progress = nullptr;
    ChecklistModel *m_list = nullptr;
    QTableView *m_progressTable = nullptr;
    QTableView *m_table = nullptr;
    QComboBox *m_show = nullptr;
    QLabel *m_what = nullptr;
    QAction *m_sent = nullptr;
    QAction *m_clarify = nullptr;
    QAction *m_accept = nullptr;
    QAction *m_answered = nullptr;
    QAction *m_open = nullptr;
    bool m_following = false;
};

} // namespace shortlist
