// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/WindowActions.h"

#include "core/catalogue/OwnTemplates.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/pages/start/RecentProjects.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/Page.h"
#include "ui/window/PageRegistry.h"
#include "ui/window/PageStack.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

namespace shortlist {

namespace {

constexpr int kMenuLetters = 60;
constexpr int kToolBarLetters = 36;

// The platform's keys, or ours where the platform has none for it.
QList<QKeySequence> keysFor(QKeySequence::StandardKey key, const QKeySequence &otherwise)
{
    const QList<QKeySequence> own = QKeySequence::keyBindings(key);
    return own.isEmpty() ? QList<QKeySequence>{otherwise} : QList<QKeySequence>{own.constFirst()};
}

QString shortened(const QString &text, int longest)
{
    const QString line = text.simplified();
    return line.size() <= longest ? line : QString(line.left(longest - 1).trimmed() + QChar(0x2026));
}

QString menuText(const QString &text, int longest)
{
    return shortened(text, longest).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

QString actionTextOf(const QString &verb, const QString &label, int longest)
{
    return label.isEmpty() ? verb : WindowActions::tr("%1: %2").arg(verb, menuText(label, longest));
}

std::vector<ShortcutGroup> shortcutGroups(const WindowActions &actions, const PageStack &pages)
{
    std::vector<ShortcutGroup> groups = {shortcutsOf(WindowActions::tr("Everywhere"), actions.withKeys())};
    for (const PageEntry &entry : pageRegistry()) {
        if (const Page *page = pages.page(entry.id))
            groups.push_back(shortcutsOf(entry.name, *page));
    }
    return groups;
}

WindowActions::WindowActions(QMainWindow *window)
    : QObject(window)
    , m_window(window)
    , m_pages(new QActionGroup(this))
{
    makeFileActions();
    makeOtherActions();
    follow(nullptr);
}

QAction *WindowActions::make(const QString &name, const QString &iconName, const QString &text,
                             const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    action->setShortcuts(keys);
    // On the window, so that the keys work whether or not a menu shows the action.
    m_window->addAction(action);
    return action;
}

void WindowActions::makeFileActions()
{
    newProject = make(QStringLiteral("newProject"), QStringLiteral("document-new"), tr("&New project"),
                      keysFor(QKeySequence::New, QKeySequence(Qt::CTRL | Qt::Key_N)));
    open = make(QStringLiteral("openProject"), QStringLiteral("document-open"), tr("&Open…"),
                keysFor(QKeySequence::Open, QKeySequence(Qt::CTRL | Qt::Key_O)));
    sample = make(QStringLiteral("openSample"), QStringLiteral("help-hint"), tr("Open the sa&mple"));
    save = make(QStringLiteral("save"), QString(), tr("Save"),
                keysFor(QKeySequence::Save, QKeySequence(Qt::CTRL | Qt::Key_S)));
    saveAs = make(QStringLiteral("saveAs"), QStringLiteral("document-save-as"), tr("&Save as…"),
                  keysFor(QKeySequence::SaveAs, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)));
    moveTo = make(QStringLiteral("moveTo"), QStringLiteral("go-jump"), tr("Mo&ve to…"));
    saveCopy = make(QStringLiteral("saveCopy"), QStringLiteral("window-duplicate"), tr("Save a &copy…"));
    saveTemplate =
        make(QStringLiteral("saveAsTemplate"), QStringLiteral("document-save-as-template"), tr("Save as tem&plate…"));
    importProviders = make(QStringLiteral("importFromMenu"), QStringLiteral("document-import"),
                           tr("&Import providers…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I)});
    closeProject = make(QStringLiteral("closeProject"), QStringLiteral("document-close"), tr("C&lose project"),
                        {QKeySequence(Qt::CTRL | Qt::Key_W)});
    quit = make(QStringLiteral("quit"), QStringLiteral("application-exit"), tr("&Quit"),
                keysFor(QKeySequence::Quit, QKeySequence(Qt::CTRL | Qt::Key_Q)));
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::makeOtherActions()
{
    undo = make(QStringLiteral("undo"), QStringLiteral("edit-undo"), tr("&Undo"),
                keysFor(QKeySequence::Undo, QKeySequence(Qt::CTRL | Qt::Key_Z)));
    QList<QKeySequence> redoKeys = keysFor(QKeySequence::Redo, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    // Both are in people's fingers, whatever the platform says.
    for (const QKeySequence &habit :
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}) {
        if (!redoKeys.contains(habit))
            redoKeys.append(habit);
    }
    redo = make(QStringLiteral("redo"), QStringLiteral("edit-redo"), tr("&Redo"), redoKeys);
    settings = make(QStringLiteral("settings"), QStringLiteral("configure"), tr("&Settings…"),
                    keysFor(QKeySequence::Preferences, QKeySequence(Qt::CTRL | Qt::Key_Comma)));
    settings->setMenuRole(QAction::PreferencesRole);
    sidebar = make(QStringLiteral("showSidebar"), QStringLiteral("view-sidetree"), tr("&Sidebar"),
                   {QKeySequence(Qt::Key_F9)});
    sidebar->setCheckable(true);
    sidebar->setChecked(true);
    fullScreen = make(QStringLiteral("fullScreen"), QStringLiteral("view-fullscreen"), tr("&Full screen"),
                      keysFor(QKeySequence::FullScreen, QKeySequence(Qt::Key_F11)));
    fullScreen->setCheckable(true);
    history = make(QStringLiteral("history"), QStringLiteral("view-history"), tr("&History…"),
                   {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)});
    nextPage = make(QStringLiteral("nextPage"), QStringLiteral("go-down"), tr("&Next page"),
                    {QKeySequence(Qt::CTRL | Qt::Key_PageDown)});
    previousPage = make(QStringLiteral("previousPage"), QStringLiteral("go-up"), tr("&Previous page"),
                        {QKeySequence(Qt::CTRL | Qt::Key_PageUp)});
    shortcuts = make(QStringLiteral("shortcuts"), QStringLiteral("input-keyboard"), tr("&Keyboard shortcuts"),
                     keysFor(QKeySequence::HelpContents, QKeySequence(Qt::Key_F1)));
    about = make(QStringLiteral("about"), QStringLiteral("help-about"), tr("&About Shortlist"));
    about->setMenuRole(QAction::AboutRole);
    m_pages->setExclusive(true);
    const auto addPage = [this](PageId id, const QString &code, const QString &name, const QString &iconName) {
        const int number = static_cast<int>(m_pages->actions().size()) + 1;
        QAction *action = make(QStringLiteral("page-%1").arg(code), iconName, name, {pageShortcut(number)});
        action->setCheckable(true);
        action->setData(static_cast<int>(id));
        m_pages->addAction(action);
        connect(action, &QAction::triggered, this, [this, id] { emit pageChosen(id); });
    };
    addPage(PageId::Start, QStringLiteral("start"), tr("Start"), QStringLiteral("go-home"));
    for (const PageEntry &page : pageRegistry())
        addPage(page.id, page.code, page.name, page.iconName);
}

void WindowActions::fillMenus(RecentProjects &recent)
{
    fillFileMenu(recent);
    QMenu *edit = m_window->menuBar()->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(settings);
    fillViewMenu();
    QMenu *help = m_window->menuBar()->addMenu(tr("&Help"));
    help->addActions({shortcuts, about});
}

void WindowActions::fillFileMenu(RecentProjects &recent)
{
    QMenu *file = m_window->menuBar()->addMenu(tr("&File"));
    file->setObjectName(QStringLiteral("fileMenu"));
    file->addAction(newProject);
    QMenu *templates = file->addMenu(icon(QStringLiteral("document-new-from-template")), tr("New from &template"));
    templates->setObjectName(QStringLiteral("templateMenu"));
    // Reading the catalogue waits until somebody looks.
    connect(templates, &QMenu::aboutToShow, this, [this, templates] { fillTemplates(templates); });
    file->addAction(open);
    QMenu *recentMenu = file->addMenu(icon(QStringLiteral("document-open-recent")), tr("Open &recent"));
    recentMenu->setObjectName(QStringLiteral("recentMenu"));
    connect(recentMenu, &QMenu::aboutToShow, this, [this, recentMenu, &recent] { fillRecent(recentMenu, recent); });
    file->addAction(sample);
    file->addSeparator();
    file->addActions({saveAs, moveTo, saveCopy, saveTemplate});
    file->addSeparator();
    file->addAction(importProviders);
    file->addSeparator();
    file->addActions({closeProject, quit});
}

void WindowActions::fillViewMenu()
{
    QMenu *view = m_window->menuBar()->addMenu(tr("&View"));
    view->addActions(m_pages->actions());
    view->addSeparator();
    view->addActions({previousPage, nextPage});
    view->addSeparator();
    view->addAction(history);
    view->addSeparator();
    view->addActions({sidebar, fullScreen});
}

void WindowActions::fillTemplates(QMenu *menu)
{
    menu->clear();
    const auto add = [this, menu](const QString &title, const QString &id) {
        QAction *action = menu->addAction(menuText(title, kMenuLetters));
        connect(action, &QAction::triggered, this, [this, id] { emit templateChosen(id); });
    };
    if (const Result<std::vector<TemplateInfo>> all = catalogue::templates(); all) {
        for (const TemplateInfo &one : *all)
            add(one.title, one.id);
    }
    const std::vector<TemplateInfo> own = owntemplates::all().templates;
    if (!own.empty())
        menu->addSeparator();
    for (const TemplateInfo &one : own)
        add(one.title, one.path);
    if (menu->isEmpty())
        menu->addAction(tr("There are no templates"))->setEnabled(false);
}

void WindowActions::fillRecent(QMenu *menu, RecentProjects &recent)
{
    menu->clear();
    int number = 0;
    for (const RecentProject &one : recent.all()) {
        const QString place = QDir::toNativeSeparators(one.path);
        const QString text =
            menuText(tr("%1 (%2)").arg(shortened(one.title, kMenuLetters / 2), place), kMenuLetters * 2);
        ++number;
        QAction *action = menu->addAction(number < 10 ? QStringLiteral("&%1  %2").arg(number).arg(text) : text);
        connect(action, &QAction::triggered, this, [this, path = one.path] { emit recentChosen(path); });
    }
    if (number == 0) {
        menu->addAction(tr("No project was opened yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Forget these")), &QAction::triggered, &recent, &RecentProjects::clear);
}

void WindowActions::fillToolBar(QToolBar *bar)
{
    bar->addActions({sidebar, newProject, open});
    bar->addSeparator();
    bar->addActions({undo, redo});
    for (QAction *action : {undo, redo}) {
        if (auto *button = qobject_cast<QToolButton *>(bar->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
}

void WindowActions::follow(const Workspace *workspace)
{
    const bool there = workspace != nullptr;
    const bool writable = there && !workspace->isReadOnly();
    const bool draft = there && workspace->project().isDraft();
    saveAs->setVisible(!there || draft);
    saveAs->setEnabled(draft && writable);
    moveTo->setVisible(there && !draft);
    moveTo->setEnabled(writable);
    for (QAction *action : {save, saveCopy, saveTemplate, closeProject, history})
        action->setEnabled(there);
    importProviders->setEnabled(writable);
    const QList<QAction *> pages = m_pages->actions();
    for (QAction *action : pages)
        action->setEnabled(there || action->data().toInt() == static_cast<int>(PageId::Start));
    nextPage->setEnabled(there);
    previousPage->setEnabled(there);
    followHistory(workspace);
}

void WindowActions::followHistory(const Workspace *workspace)
{
    const auto show = [](QAction *action, const QString &menuVerb, const QString &verb, bool possible,
                         const QString &label) {
        action->setEnabled(possible);
        action->setText(actionTextOf(menuVerb, possible ? label : QString(), kMenuLetters));
        action->setIconText(actionTextOf(verb, possible ? label : QString(), kToolBarLetters));
        const QString tip = possible ? WindowActions::tr("%1: %2").arg(verb, label.simplified()) : verb;
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, keys).toHtmlEscaped());
    };
    const bool writable = workspace != nullptr && !workspace->project().isReadOnly();
    const Project *project = writable ? &workspace->project() : nullptr;
    show(undo, tr("&Undo"), tr("Undo"), writable && workspace->canUndo(), writable ? project->undoLabel() : QString());
    show(redo, tr("&Redo"), tr("Redo"), writable && workspace->canRedo(), writable ? project->redoLabel() : QString());
}

void WindowActions::setCurrentPage(PageId page)
{
    const QList<QAction *> pages = m_pages->actions();
    for (QAction *action : pages) {
        if (action->data().toInt() == static_cast<int>(page))
            action->setChecked(true);
    }
}

QList<QAction *> WindowActions::withKeys() const
{
    QList<QAction *> result;
    const QList<QAction *> all = findChildren<QAction *>();
    for (QAction *action : all) {
        if (!action->shortcut().isEmpty())
            result.append(action);
    }
    return result;
}

} // namespace shortlist
