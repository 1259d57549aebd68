// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workspace.h"

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

namespace shortlist {

class Page;

// How the window comes to a page. Each page is made when it is first shown.
struct PageEntry
{
    PageId id;
    QString code; // for --page and settings; never translated
    QString name; // as in the sidebar
    QString iconName;
    std::function<Page *(Workspace &workspace, QWidget *parent)> make;
};

// The pages of a project in the order of the sidebar. A new page needs a PageId and a line here.
const std::vector<PageEntry> &pageRegistry();
// Null if there is none.
const PageEntry *pageByCode(const QString &code);

// The shortcut of the page that stands so many lines down the sidebar, Start = 1: Ctrl+1 to Ctrl+9, Ctrl+0, then with
// Shift.
QKeySequence pageShortcut(int number);

// The page some steps further down the sidebar, Start included; after the last comes the first.
PageId pageBeside(PageId page, int step);

} // namespace shortlist
