// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workspace.h"

#include <QStackedWidget>

#include <functional>
#include <map>

namespace shortlist {

class Page;

// The pages of the open project and the Start page, each made when it is first shown.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(std::function<Page *()> makeStart, QWidget *parent = nullptr);

    // Null takes all pages but Start away; Start is then current, though not made for that.
    void setWorkspace(Workspace *workspace);
    // Shows a page; Start where it needs a project and there is none. Answers what is shown now.
    PageId showPage(PageId page);
    PageId current() const { return m_current; }
    Page *currentPage() const;
    // All pages but Start are made anew when they are shown next: what they show is another's view.
    void renew();
    // Null if it was not shown yet.
    Page *page(PageId page) const;

signals:
    void badgeChanged(shortlist::PageId page, const QString &badge);

private:
    Page *ready(PageId page);
    panel::Closed closed(PageId page) const;
    void forgetPages();
    Page *readyStart();

    Workspace *m_workspace = nullptr;
    std::function<Page *()> m_makeStart;
    Page *m_start = nullptr;
    std::map<PageId, Page *> m_pages;
    PageId m_current = PageId::Start;
};

} // namespace shortlist
