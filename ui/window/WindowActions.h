// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workspace.h"

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QKeySequence;
class QMainWindow;
class QMenu;
class QToolBar;

namespace shortlist {

class PageStack;
class RecentProjects;
struct ShortcutGroup;

// The actions of the window with their names, icons and keys, in menus and tool bar. What they do is the window's.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow *window);

    QAction *newProject, *open, *sample, *save, *saveAs, *moveTo, *saveCopy, *saveTemplate, *importProviders,
        *closeProject, *quit;
    QAction *undo, *redo, *settings;
    QAction *sidebar, *fullScreen, *history, *nextPage, *previousPage;
    QAction *shortcuts, *about;

    void fillMenus(RecentProjects &recent);
    void fillToolBar(QToolBar *bar);
    // What can be done with the present project; null = none is open.
    void follow(const Workspace *workspace);
    void followHistory(const Workspace *workspace);
    void setCurrentPage(PageId page);

    // Each action that has keys, for the list of shortcuts and for tests.
    QList<QAction *> withKeys() const;

signals:
    void pageChosen(shortlist::PageId page);
    void templateChosen(const QString &templateId);
    void recentChosen(const QString &path);

private:
    QAction *make(const QString &name, const QString &iconName, const QString &text,
                  const QList<QKeySequence> &keys = {});
    void makeFileActions();
    void makeOtherActions();
    void fillFileMenu(RecentProjects &recent);
    void fillViewMenu();
    void fillTemplates(QMenu *menu);
    void fillRecent(QMenu *menu, RecentProjects &recent);

    QMainWindow *m_window = nullptr;
    QActionGroup *m_pages = nullptr;
};

// The keys of the window and of the pages that were shown so far, for the list of shortcuts.
std::vector<ShortcutGroup> shortcutGroups(const WindowActions &actions, const PageStack &pages);

// "&Undo: Set weight of “Price”", cut to what a menu can hold; an ampersand in a name stays one.
QString actionTextOf(const QString &verb, const QString &label, int longest);

} // namespace shortlist
