// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/MainWindow.h"

#include "ui/dialogs/AboutDialog.h"
#include "ui/dialogs/HistoryDialog.h"
#include "ui/dialogs/Preferences.h"
#include "ui/dialogs/SettingsDialog.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/dialogs/import/ImportDialog.h"
#include "ui/pages/overview/WorkSteps.h"
#include "ui/pages/providers/ProvidersPage.h"
#include "ui/pages/start/RecentProjects.h"
#include "ui/pages/start/StartPage.h"
#include "ui/window/ContentArea.h"
#include "ui/window/DocumentController.h"
#include "ui/window/Drops.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/PageRegistry.h"
#include "ui/window/PageStack.h"
#include "ui/window/Sidebar.h"
#include "ui/window/StatusLine.h"
#include "ui/window/WindowActions.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QSettings>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace shortlist {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_recent(new RecentProjects(this))
    , m_document(new DocumentController(*m_recent, this))
    , m_actions(new WindowActions(this))
    , m_badgeTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    m_badgeTimer->setSingleShot(true);
    m_badgeTimer->setInterval(0);
    connect(m_badgeTimer, &QTimer::timeout, this, &MainWindow::followBadges);
    makeLayout();
    m_actions->fillMenus(*m_recent);
    connectFileActions();
    connectOtherActions();
    connectDocument();
    connectParts();
    follow();
    restoreState();
}

MainWindow::~MainWindow()
{
    m_closing = true;
    m_document->close();
}

void MainWindow::makeLayout()
{
    auto *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize(QSize(22, 22));
    bar->toggleViewAction()->setVisible(false);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_actions->fillToolBar(bar);

    m_sidebar = new Sidebar(this);
    m_sidebar->addPage(PageId::Start, tr("Start"), QStringLiteral("go-home"), tr("Ctrl+1"));
    int number = 2;
    for (const PageEntry &page : pageRegistry())
        m_sidebar->addPage(page.id, page.name, page.iconName,
                           pageShortcut(number++).toString(QKeySequence::NativeText));
    m_content = new ContentArea([this] { return makeStart(); }, this);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(m_content, 1);
    setCentralWidget(central);
}

void MainWindow::connectParts()
{
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::showPage);
    connect(&m_content->pages(), &PageStack::badgeChanged, m_sidebar, &Sidebar::setBadge);
    connect(&m_content->notice(), &NoticeBar::undoRequested, this, [this] { step(true); });
    connect(m_content, &ContentArea::copyRequested, m_document, &DocumentController::openCopy);
    connect(m_content, &ContentArea::takeOverRequested, m_document, &DocumentController::takeOver);
    connect(m_content, &ContentArea::coordinatorRequested, this, [this] { workspace()->setViewer(EvaluatorId{}); });
}

StartPage *MainWindow::makeStart()
{
    m_start = new StartPage(*m_recent);
    connect(m_start, &StartPage::newRequested, m_document, [this] { m_document->askAndCreate(); });
    connect(m_start, &StartPage::templateRequested, m_document, &DocumentController::askAndCreate);
    connect(m_start, &StartPage::openRequested, m_document, &DocumentController::chooseAndOpen);
    connect(m_start, &StartPage::sampleRequested, m_document, &DocumentController::openSample);
    connect(m_start, &StartPage::pathRequested, this, [this](const QString &path) {
        if (m_document->open(path) && currentPageId() == PageId::Start)
            showPage(PageId::Overview);
    });
    return m_start;
}

void MainWindow::connectFileActions()
{
    connect(m_actions->newProject, &QAction::triggered, m_document, [this] { m_document->askAndCreate(); });
    connect(m_actions->open, &QAction::triggered, m_document, &DocumentController::chooseAndOpen);
    connect(m_actions->sample, &QAction::triggered, m_document, &DocumentController::openSample);
    connect(m_actions, &WindowActions::templateChosen, m_document, &DocumentController::askAndCreate);
    connect(m_actions, &WindowActions::recentChosen, m_document, &DocumentController::open);
    connect(m_actions->save, &QAction::triggered, this, &MainWindow::saveByReflex);
    connect(m_actions->saveAs, &QAction::triggered, m_document, &DocumentController::moveTo);
    connect(m_actions->moveTo, &QAction::triggered, m_document, &DocumentController::moveTo);
    connect(m_actions->saveCopy, &QAction::triggered, m_document, &DocumentController::saveCopy);
    connect(m_actions->saveTemplate, &QAction::triggered, m_document, &DocumentController::saveTemplate);
    connect(m_actions->importProviders, &QAction::triggered, this, &MainWindow::importProviders);
    connect(m_actions->closeProject, &QAction::triggered, m_document, &DocumentController::close);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectOtherActions()
{
    connect(m_actions->undo, &QAction::triggered, this, [this] { step(true); });
    connect(m_actions->redo, &QAction::triggered, this, [this] { step(false); });
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions->history, &QAction::triggered, this, &MainWindow::showHistory);
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(m_actions->sidebar, &QAction::toggled, m_sidebar, &QWidget::setVisible);
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    connect(m_actions, &WindowActions::pageChosen, this, &MainWindow::showPage);
    connect(m_actions->nextPage, &QAction::triggered, this, [this] { showPage(pageBeside(currentPageId(), 1)); });
    connect(m_actions->previousPage, &QAction::triggered, this, [this] { showPage(pageBeside(currentPageId(), -1)); });
}

void MainWindow::connectDocument()
{
    connect(m_document, &DocumentController::aboutToClose, this, &MainWindow::detach);
    connect(m_document, &DocumentController::opened, this, &MainWindow::attach);
    connect(m_document, &DocumentController::closedProject, this, &MainWindow::follow);
    connect(m_document, &DocumentController::placeChanged, this, &MainWindow::follow);
}

bool MainWindow::openFile(const QString &path)
{
    return m_document->open(path);
}

Workspace *MainWindow::workspace() const
{
    return m_document->workspace();
}

void MainWindow::attach(Workspace *workspace)
{
    m_content->pages().setWorkspace(workspace);
    connect(workspace, &Workspace::notice, &m_content->notice(), &NoticeBar::say);
    connect(workspace, &Workspace::pageRequested, this, &MainWindow::showPage);
    connect(workspace, &Workspace::failed, this, [this](const Error &error) { m_content->showFailure(error.message); });
    connect(workspace, &Workspace::changed, this, [this](const Change &change) {
        // A notice speaks of the edit before; Undo beside it must not take back another.
        m_content->notice().dismiss();
        m_content->hideFailure();
        if (change.need)
            updateTitle();
        m_badgeTimer->start();
    });
    // Who changes the chair does so on a page that goes with it.
    connect(workspace, &Workspace::viewerChanged, this, &MainWindow::renewPages, Qt::QueuedConnection);
    connect(&workspace->project(), &Project::historyChanged, this,
            [this] { m_actions->followHistory(m_document->workspace()); });
    follow();
    followBadges();
    showPage(PageId::Overview);
}

void MainWindow::detach()
{
    commitEditing();
    disconnect(m_document->workspace(), nullptr, this, nullptr);
    m_badgeTimer->stop();
    m_content->notice().dismiss();
    m_content->hideFailure();
    m_content->pages().setWorkspace(nullptr);
    m_sidebar->setCurrent(PageId::Start);
    m_actions->setCurrentPage(PageId::Start);
}

void MainWindow::renewPages()
{
    const PageId page = currentPageId();
    commitEditing();
    m_content->pages().renew();
    follow();
    followBadges();
    showPage(page);
}

void MainWindow::follow()
{
    const Workspace *workspace = m_document->workspace();
    m_actions->follow(workspace);
    updateTitle();
    m_content->followState(workspace, m_document->canTakeOver());
    if (workspace != nullptr) {
        m_status->showProject(*workspace);
        return;
    }
    m_status->showNothing();
    // A window that opens with a project never needs it; one that closes neither.
    if (isVisible() && !m_closing)
        showPage(PageId::Start);
}

void MainWindow::updateTitle()
{
    const Workspace *workspace = m_document->workspace();
    if (workspace == nullptr) {
        m_sidebar->setNoProject();
        setWindowTitle(tr("Shortlist"));
        return;
    }
    const QString title = DocumentController::titleOf(*workspace);
    m_sidebar->setProject(title, workspace->snapshot().need().organisation);
    setWindowTitle(workspace->project().isReadOnly() ? tr("%1 (read-only) — Shortlist").arg(title)
                                                     : tr("%1 — Shortlist").arg(title));
}

void MainWindow::followBadges()
{
    const Workspace *workspace = m_document->workspace();
    if (workspace == nullptr)
        return;
    // A page that was made tells its own state; for the others the progress of the work does.
    for (const WorkStep &step : workSteps(workspace->project().snapshot(), workspace->wholeEvaluation())) {
        const Page *made = m_content->pages().page(step.page);
        if (!step.badge.isEmpty() && (made == nullptr || made->badge().isEmpty()))
            m_sidebar->setBadge(step.page, step.badge);
    }
}

void MainWindow::showPage(PageId page)
{
    if (m_document->workspace() == nullptr)
        page = PageId::Start;
    if (page != m_content->pages().current())
        commitEditing();
    const PageId shown = m_content->pages().showPage(page);
    if (shown == PageId::Start)
        m_start->refresh(workspace() == nullptr ? QString() : workspace()->project().path());
    m_sidebar->setCurrent(shown);
    m_actions->setCurrentPage(shown);
}

PageId MainWindow::currentPageId() const
{
    return m_content->pages().current();
}

Page *MainWindow::currentPage() const
{
    return m_content->pages().currentPage();
}

Page *MainWindow::page(PageId id) const
{
    return m_content->pages().page(id);
}

void MainWindow::commitEditing()
{
    // A field writes what was typed when it loses the keyboard.
    if (QWidget *typing = focusWidget(); typing != nullptr && typing->hasFocus())
        typing->clearFocus();
}

void MainWindow::step(bool back)
{
    commitEditing();
    Workspace *workspace = m_document->workspace();
    if (workspace == nullptr || !(back ? workspace->canUndo() : workspace->canRedo()))
        return;
    const QString label = back ? workspace->project().undoLabel() : workspace->project().redoLabel();
    if (back ? workspace->undo() : workspace->redo())
        m_content->notice().say((back ? tr("Undone: %1") : tr("Done again: %1")).arg(label), false);
}

void MainWindow::saveByReflex()
{
    commitEditing();
    const Project &project = m_document->workspace()->project();
    if (project.isDraft() && !m_document->workspace()->isReadOnly())
        m_document->moveTo();
    else if (!project.isReadOnly())
        m_content->notice().say(tr("All changes are saved already: Shortlist writes each one as you make it."), false);
}

void MainWindow::importProviders()
{
    showPage(PageId::Providers);
    if (auto *providers = qobject_cast<ProvidersPage *>(currentPage()))
        providers->importProviders();
}

void MainWindow::showSettings()
{
    SettingsDialog(this).exec();
    if (Workspace *workspace = m_document->workspace())
        workspace->project().setAuthor(preferences::author());
}

void MainWindow::showHistory()
{
    if (m_document->workspace() != nullptr)
        HistoryDialog(m_document->workspace()->project(), this).exec();
}

void MainWindow::showShortcuts()
{
    ShortcutsDialog(shortcutGroups(*m_actions, m_content->pages()), this).exec();
}

void MainWindow::showAbout()
{
    AboutDialog(this).exec();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_content->pages().currentPage() == nullptr)
        showPage(PageId::Start);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    commitEditing();
    storeState();
    m_closing = true;
    m_document->close();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (drops::kindOf(event->mimeData(), m_document->workspace()) != drops::Kind::None)
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const drops::Kind kind = drops::kindOf(event->mimeData(), m_document->workspace());
    const QString path = drops::pathIn(event->mimeData());
    if (kind == drops::Kind::None)
        return;
    event->acceptProposedAction();
    // The program that the file came from waits until the drop has returned; a dialog must not keep it waiting.
    QTimer::singleShot(0, this, [this, kind, path] {
        if (kind == drops::Kind::Project) {
            openFile(path);
        } else if (m_document->workspace() != nullptr) {
            showPage(PageId::Providers);
            ImportDialog::run(*m_document->workspace(), this, path);
        }
    });
}

void MainWindow::restoreState()
{
    const QSettings settings;
    if (!restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()))
        resize(1280, 800);
    m_actions->sidebar->setChecked(settings.value(QStringLiteral("window/sidebar"), true).toBool());
    m_actions->fullScreen->setChecked(isFullScreen());
}

void MainWindow::storeState() const
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/sidebar"), m_actions->sidebar->isChecked());
}

} // namespace shortlist
