// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Workspace.h"

#include <QMainWindow>

class QTimer;

namespace shortlist {

class ContentArea;
class DocumentController;
class Page;
class RecentProjects;
class Sidebar;
class StartPage;
class StatusLine;
class WindowActions;

// The window: sidebar, pages, notices and menus around one project. What each part does is in its own class; this one
// ties them together.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    bool openFile(const QString &path);
    // Which project it shows, and how that is changed.
    DocumentController &document() { return *m_document; }
    // Null while no project is open.
    Workspace *workspace() const;
    void showPage(PageId page);
    PageId currentPageId() const;
    Page *currentPage() const;
    Page *page(PageId id) const; // null if it was not shown yet

    void showSettings();
    void showHistory();
    void showShortcuts();
    void showAbout();

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeLayout();
    void connectFileActions();
    void connectOtherActions();
    void connectDocument();
    void connectParts();
    StartPage *makeStart();
    void attach(Workspace *workspace);
    void renewPages();
    void detach();
    void step(bool back); // undoes, or does again
    void saveByReflex();
    void importProviders();
    void commitEditing();
    void follow();
    void followBadges();
    void updateTitle();
    void restoreState();
    void storeState() const;

    RecentProjects *m_recent = nullptr;
    DocumentController *m_document = nullptr;
    WindowActions *m_actions = nullptr;
    Sidebar *m_sidebar = nullptr;
    StartPage *m_start = nullptr;
    ContentArea *m_content = nullptr;
    StatusLine *m_status = nullptr;
    QTimer *m_badgeTimer = nullptr;
    bool m_closing = false;
};

} // namespace shortlist
