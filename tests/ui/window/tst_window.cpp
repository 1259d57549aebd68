// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/window/WindowFixture.h"
#include "ui/dialogs/ShortcutsDialog.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Page.h"
#include "ui/widgets/Theme.h"
#include "ui/window/NoticeBar.h"
#include "ui/window/PageRegistry.h"
#include "ui/window/PageStack.h"
#include "ui/window/Sidebar.h"
#include "ui/window/WindowActions.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace shortlist;
using namespace shortlist::test;

// The window around a project: pages, keys, undo, notices, failures, and what it remembers.
class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void pagesAreMadeWhenFirstShown();
    void sidebarKeysAndPageAgree();
    void pageCodesAreUnique();
    void undoNamesTheEdit();
    void namesInUndoAreNoMnemonics();
    void aNoticeOffersUndo();
    void aNoticeGoesByItself();
    void anotherEditTakesTheNoticeAway();
    void aFailureStaysUntilAnEditSucceeds();
    void whatIsTypedIsKeptWhenThePageChanges();
    void keysAreUnique();
    void everyMenuEntryHasAMnemonic();
    void everyInputHasAName();
    void savingByReflexIsAnswered();
    void sidebarAndSizeAreRemembered();
    void badgesTellWhatIsMissing();
    void fitsASmallScreen();
    void changesColoursWhileOpen();

private:
    std::unique_ptr<MainWindow> openWindow();
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindow::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
}

void TestWindow::init()
{
    // The offscreen platform says this of each window with a least size; it means nothing.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_fixture = std::make_unique<WindowFixture>();
    theme::apply(*qApp, theme::Scheme::Light);
}

void TestWindow::cleanup()
{
    m_fixture.reset();
}

std::unique_ptr<MainWindow> TestWindow::openWindow()
{
    auto window = m_fixture->showWindow();
    return window != nullptr && window->openFile(m_fixture->makeProject()) ? std::move(window) : nullptr;
}

void TestWindow::pagesAreMadeWhenFirstShown()
{
    const auto window = openWindow();
    QVERIFY(window);
    QVERIFY(window->page(PageId::Overview) != nullptr);
    QVERIFY(window->page(PageId::Providers) == nullptr);
    for (const PageEntry &entry : pageRegistry()) {
        window->showPage(entry.id);
        QCOMPARE(window->currentPageId(), entry.id);
        QVERIFY(window->currentPage() != nullptr);
        QVERIFY(window->currentPage()->isVisible());
        QVERIFY(!window->currentPage()->title().isEmpty());
    }
    const Page *providers = window->page(PageId::Providers);
    window->showPage(PageId::Start);
    window->showPage(PageId::Providers);
    QCOMPARE(window->currentPage(), providers);
}

void TestWindow::sidebarKeysAndPageAgree()
{
    const auto window = openWindow();
    auto *list = window->findChild<QListWidget *>(QStringLiteral("pageList"));
    auto *sidebar = window->findChild<Sidebar *>(QStringLiteral("sidebar"));
    QCOMPARE(list->count(), static_cast<int>(pageRegistry().size()) + 1);
    int number = 2;
    for (const PageEntry &entry : pageRegistry()) {
        QTest::keySequence(window.get(), pageShortcut(number));
        QCOMPARE(window->currentPageId(), entry.id);
        QCOMPARE(sidebar->current(), entry.id);
        QVERIFY(actionOf(*window, qPrintable(QStringLiteral("page-") + entry.code))->isChecked());
        ++number;
    }
    // The sidebar with the arrows, and a page's wish to go elsewhere.
    list->setFocus();
    list->setCurrentRow(2);
    QCOMPARE(window->currentPageId(), pageRegistry()[1].id);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(window->currentPageId(), pageRegistry()[2].id);
    window->workspace()->goTo(PageId::Scoring);
    QCOMPARE(window->currentPageId(), PageId::Scoring);
    QCOMPARE(sidebar->current(), PageId::Scoring);
    QTest::keyClick(window.get(), Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(window->currentPageId(), pageBeside(PageId::Scoring, 1));
    QTest::keyClick(window.get(), Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(window->currentPageId(), PageId::Scoring);
}

void TestWindow::pageCodesAreUnique()
{
    QStringList codes;
    for (const PageEntry &entry : pageRegistry()) {
        QVERIFY(!codes.contains(entry.code));
        codes.append(entry.code);
        QCOMPARE(pageByCode(entry.code.toUpper()), &entry);
    }
    QVERIFY(pageByCode(QStringLiteral("elsewhere")) == nullptr);
}

void TestWindow::undoNamesTheEdit()
{
    const auto window = openWindow();
    QAction *undo = actionOf(*window, "undo");
    QAction *redo = actionOf(*window, "redo");
    QVERIFY(setTitle(*window, QStringLiteral("Another"), QStringLiteral("Set the title of the need")));
    QVERIFY(undo->isEnabled());
    QVERIFY(!redo->isEnabled());
    QVERIFY(undo->text().contains(QStringLiteral("Set the title of the need")));
    QVERIFY(undo->toolTip().contains(QStringLiteral("Set the title of the need")));
    auto *button =
        qobject_cast<QToolButton *>(window->findChild<QToolBar *>(QStringLiteral("toolBar"))->widgetForAction(undo));
    QVERIFY(button != nullptr);
    QVERIFY(button->text().contains(QStringLiteral("Set the title")));
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window->workspace()->snapshot().need().title != QStringLiteral("Another"));
    QVERIFY(redo->isEnabled());
    QVERIFY(redo->text().contains(QStringLiteral("Set the title of the need")));
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window->workspace()->snapshot().need().title, QStringLiteral("Another"));
    QVERIFY(window->windowTitle().startsWith(QStringLiteral("Another")));
}

void TestWindow::namesInUndoAreNoMnemonics()
{
    QCOMPARE(actionTextOf(QStringLiteral("&Undo"), QStringLiteral("Delete “Black & White”"), 60),
             QStringLiteral("&Undo: Delete “Black && White”"));
    QCOMPARE(actionTextOf(QStringLiteral("&Undo"), QString(), 60), QStringLiteral("&Undo"));
    const QString longOne = actionTextOf(QStringLiteral("&Undo"), QString(500, QLatin1Char('x')), 60);
    QVERIFY(longOne.size() < 75);
    QVERIFY(longOne.endsWith(QChar(0x2026)));
}

void TestWindow::aNoticeOffersUndo()
{
    const auto window = openWindow();
    const QString before = window->workspace()->snapshot().need().title;
    QVERIFY(setTitle(*window, QStringLiteral("Another"), QStringLiteral("Set the title")));
    window->workspace()->notify(QStringLiteral("The title was set."), true);
    auto *notice = window->findChild<NoticeBar *>(QStringLiteral("noticeBar"));
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), QStringLiteral("The title was set."));
    window->findChild<QPushButton *>(QStringLiteral("noticeUndo"))->click();
    QCOMPARE(window->workspace()->snapshot().need().title, before);
    QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("noticeUndo"))->isVisible());
}

void TestWindow::aNoticeGoesByItself()
{
    const auto window = openWindow();
    auto *notice = window->findChild<NoticeBar *>(QStringLiteral("noticeBar"));
    notice->setDuration(10);
    window->workspace()->notify(QStringLiteral("<b>Said</b>"));
    QVERIFY(notice->isVisible());
    QCOMPARE(window->findChild<QLabel *>(QStringLiteral("noticeText"))->textFormat(), Qt::PlainText);
    QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("noticeUndo"))->isVisible());
    QTRY_VERIFY(!notice->isVisible());
}

void TestWindow::anotherEditTakesTheNoticeAway()
{
    const auto window = openWindow();
    QVERIFY(setTitle(*window, QStringLiteral("One"), QStringLiteral("Set the title")));
    window->workspace()->notify(QStringLiteral("The title was set."), true);
    QVERIFY(setTitle(*window, QStringLiteral("Two"), QStringLiteral("Set the title")));
    // Its Undo would take back the wrong one.
    QVERIFY(!window->findChild<NoticeBar *>(QStringLiteral("noticeBar"))->isVisible());
}

void TestWindow::aFailureStaysUntilAnEditSucceeds()
{
    const auto window = openWindow();
    QVERIFY(!window->workspace()->edit(QStringLiteral("Fail"), [](Store &) -> Result<> {
        return fail(ErrorCode::DiskFull, QStringLiteral("The disk is <full>."));
    }));
    auto *banner = window->findChild<Banner *>(QStringLiteral("failureBanner"));
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->text(), QStringLiteral("The disk is <full>."));
    QVERIFY(setTitle(*window, QStringLiteral("Works"), QStringLiteral("Set the title")));
    QVERIFY(!banner->isVisible());
}

void TestWindow::whatIsTypedIsKeptWhenThePageChanges()
{
    const auto window = openWindow();
    window->showPage(PageId::Need);
    auto *title = window->findChild<QLineEdit *>(QStringLiteral("needTitle"));
    QVERIFY(title != nullptr);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Typed"));
    QTest::keyClick(window.get(), Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(window->currentPageId(), PageId::Providers);
    QCOMPARE(window->workspace()->snapshot().need().title, QStringLiteral("Typed"));
    window->showPage(PageId::Need);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, QStringLiteral("Typed again"));
    const QString path = window->workspace()->project().path();
    window->close();
    const auto project = Project::open(path);
    QCOMPARE((*project)->snapshot().need().title, QStringLiteral("Typed again"));
}

void TestWindow::keysAreUnique()
{
    const auto window = openWindow();
    const auto keysOf = [](const QList<QAction *> &actions, QMap<QString, QString> &taken) {
        for (const QAction *action : actions) {
            const QList<QKeySequence> sequences = action->shortcuts();
            for (const QKeySequence &keys : sequences) {
                const QString text = keys.toString();
                const QString name = action->objectName().isEmpty() ? action->text() : action->objectName();
                if (taken.contains(text) && taken.value(text) != name)
                    return QStringLiteral("%1: %2 and %3").arg(text, taken.value(text), name);
                taken.insert(text, name);
            }
        }
        return QString();
    };
    QMap<QString, QString> ofWindow;
    QCOMPARE(keysOf(window->actions(), ofWindow), QString());
    QVERIFY(ofWindow.size() > 15);
    for (const PageEntry &entry : pageRegistry()) {
        window->showPage(entry.id);
        // The page's own keys, beside the window's: Qt does nothing at all where two answer to one key.
        QMap<QString, QString> taken = ofWindow;
        const QString clash = keysOf(window->currentPage()->actions(), taken);
        QVERIFY2(clash.isEmpty(), qPrintable(QStringLiteral("%1 page: %2").arg(entry.code, clash)));
    }
    const std::vector<ShortcutGroup> groups =
        shortcutGroups(*window->findChild<WindowActions *>(), *window->findChild<PageStack *>());
    QVERIFY(groups.size() >= 2);
    QVERIFY(groups.front().keys.size() > 15);
}

void TestWindow::everyMenuEntryHasAMnemonic()
{
    const auto window = openWindow();
    const QList<QAction *> menus = window->menuBar()->actions();
    QCOMPARE(menus.size(), 4);
    static const QRegularExpression mnemonic(QStringLiteral("&(?!&)(.)"));
    for (const QAction *top : menus) {
        QStringList letters;
        const QList<QAction *> entries = top->menu()->actions();
        for (const QAction *entry : entries) {
            if (entry->isSeparator() || !entry->isVisible() || entry->objectName().startsWith(QStringLiteral("page-")))
                continue;
            const QString letter = mnemonic.match(entry->text()).captured(1).toLower();
            QVERIFY2(!letter.isEmpty(), qPrintable(entry->text()));
            QVERIFY2(!letters.contains(letter), qPrintable(entry->text()));
            letters.append(letter);
        }
    }
}

void TestWindow::everyInputHasAName()
{
    const auto window = openWindow();
    const auto isNamed = [](const QWidget *widget) {
        if (!widget->accessibleName().isEmpty())
            return true;
        const QList<QLabel *> labels = widget->window()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [widget](const QLabel *label) { return label->buddy() == widget; });
    };
    window->showPage(PageId::Need);
    const QList<QLineEdit *> lines = window->currentPage()->findChildren<QLineEdit *>();
    QVERIFY(lines.size() > 5);
    for (const QLineEdit *line : lines) {
        const QWidget *owner = line;
        if (qobject_cast<QComboBox *>(line->parentWidget()) != nullptr ||
            line->parentWidget()->inherits("QAbstractSpinBox"))
            owner = line->parentWidget();
        QVERIFY2(isNamed(owner), qPrintable(owner->objectName()));
    }
}

void TestWindow::savingByReflexIsAnswered()
{
    const auto window = openWindow();
    QTest::keyClick(window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(window->findChild<NoticeBar *>(QStringLiteral("noticeBar"))->isVisible());
    QCOMPARE(window->findChild<QLabel *>(QStringLiteral("statusState"))->text(), QStringLiteral("All changes saved"));
}

void TestWindow::sidebarAndSizeAreRemembered()
{
    {
        const auto window = openWindow();
        window->resize(1111, 777);
        QTest::keyClick(window.get(), Qt::Key_F9);
        QVERIFY(!window->findChild<Sidebar *>(QStringLiteral("sidebar"))->isVisible());
        window->close();
    }
    const auto window = m_fixture->showWindow();
    QVERIFY(!window->findChild<Sidebar *>(QStringLiteral("sidebar"))->isVisible());
    QCOMPARE(window->size(), QSize(1111, 777));
    QTest::keyClick(window.get(), Qt::Key_F9);
    QVERIFY(window->findChild<Sidebar *>(QStringLiteral("sidebar"))->isVisible());
}

void TestWindow::badgesTellWhatIsMissing()
{
    const auto window = openWindow();
    const auto *sidebar = window->findChild<Sidebar *>(QStringLiteral("sidebar"));
    const qint64 missing = window->workspace()->evaluation().completeness().missing();
    QVERIFY(missing > 0);
    QCOMPARE(sidebar->badge(PageId::Scoring), QLocale().toString(missing));
    QVERIFY(!sidebar->badge(PageId::Providers).isEmpty());
}

void TestWindow::fitsASmallScreen()
{
    const auto window = openWindow();
    for (const PageEntry &entry : pageRegistry()) {
        window->showPage(entry.id);
        const QSize least = window->minimumSizeHint().expandedTo(window->centralWidget()->minimumSizeHint());
        QVERIFY2(least.width() <= 1280 && least.height() <= 720,
                 qPrintable(QStringLiteral("%1 needs %2 x %3").arg(entry.code).arg(least.width()).arg(least.height())));
    }
}

void TestWindow::changesColoursWhileOpen()
{
    const auto window = openWindow();
    for (const PageEntry &entry : pageRegistry())
        window->showPage(entry.id);
    window->showPage(PageId::Overview);
    const QColor light = window->grab().toImage().pixelColor(window->width() - 3, window->height() / 2);
    theme::chooseScheme(theme::Scheme::Dark);
    QCoreApplication::processEvents();
    const QColor dark = window->grab().toImage().pixelColor(window->width() - 3, window->height() / 2);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 80);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
