// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QAction;

namespace shortlist {

class Banner;
class NoticeBar;
class Page;
class PageStack;
class Workspace;

// The window right of the sidebar: what must be told at the top, the page, and the quiet line at the bottom.
class ContentArea : public QWidget
{
    Q_OBJECT

public:
    explicit ContentArea(std::function<Page *()> makeStart, QWidget *parent = nullptr);

    PageStack &pages() { return *m_pages; }
    const PageStack &pages() const { return *m_pages; }
    NoticeBar &notice() { return *m_notice; }

    // By whom a read-only project is held, or why else it is, and what to do; and who sits at the window, if it is not
    // the coordinator. Null hides both.
    void followState(const Workspace *workspace, bool canTakeOver);
    // Stays until it is closed or an edit succeeds.
    void showFailure(const QString &message);
    void hideFailure();

signals:
    void copyRequested();
    void takeOverRequested();
    void coordinatorRequested();

private:
    Banner *m_failure = nullptr;
    Banner *m_readOnly = nullptr;
    Banner *m_viewer = nullptr;
    QAction *m_takeOver = nullptr;
    PageStack *m_pages = nullptr;
    NoticeBar *m_notice = nullptr;
};

} // namespace shortlist
