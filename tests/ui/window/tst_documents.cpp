// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Drafts.h"
#include "tests/ui/window/WindowFixture.h"
#include "ui/dialogs/newproject/NewProjectWizard.h"
#include "ui/pages/start/RecentProjects.h"
#include "ui/pages/start/StartPage.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/LineButton.h"
#include "ui/window/DocumentController.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QUrl>

using namespace shortlist;
using namespace shortlist::test;

// Opening, closing, drafts, recent projects, files dragged onto the window, and projects that can only be read.
class TestDocuments : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void startsWithoutAProject();
    void opensAFileAndRemembersIt();
    void openingAnotherReplacesThePresentOne();
    void aFileThatIsNoneIsToldAndLeavesThePresentOneOpen();
    void aMissingFileLeavesTheRecentOnes();
    void recentMenuOffersWhatWasOpened();
    void aNewProjectIsADraftThatIsKept();
    void anUntouchedDraftLeavesNothing();
    void aTemplateFillsTheCriteria();
    void aDraftIsOfferedAgainAndCanBeDiscarded();
    void savingADraftGivesItAPlace();
    void saveCopyLeavesTheProjectWhereItIs();
    void savingOverItselfIsRefused();
    void theSampleIsACopy();
    void aProjectThatIsOpenElsewhereIsReadOnly();
    void aCopyOfAReadOnlyProjectCanBeEdited();
    void aFileDraggedOntoTheWindowOpens();
    void otherThingsCannotBeDropped();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

namespace {

bool drop(MainWindow &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QCoreApplication::sendEvent(&window, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &dropped);
    return dropped.isAccepted();
}

// Goes on through the wizard with what it suggests.
void finishWizard(const MainWindow &window)
{
    auto *wizard = window.findChild<NewProjectWizard *>();
    QVERIFY(wizard != nullptr);
    auto *next = wizard->findChild<QPushButton *>(QStringLiteral("wizardNext"));
    for (int step = 0; step < 3; ++step)
        next->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void beginBlank(const MainWindow &window)
{
    actionOf(window, "newProject")->trigger();
    window.findChild<NewProjectWizard *>()->chooseTemplate(QStringLiteral("blank"));
    finishWizard(window);
}

} // namespace

void TestDocuments::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
}

void TestDocuments::init()
{
    // The offscreen platform says this of each window with a least size; it means nothing.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_fixture = std::make_unique<WindowFixture>();
}

void TestDocuments::cleanup()
{
    m_fixture.reset();
}

void TestDocuments::startsWithoutAProject()
{
    const auto window = m_fixture->showWindow();
    QVERIFY(window);
    QVERIFY(window->workspace() == nullptr);
    QCOMPARE(window->currentPageId(), PageId::Start);
    QCOMPARE(window->windowTitle(), QStringLiteral("Shortlist"));
    QVERIFY(!actionOf(*window, "undo")->isEnabled());
    QVERIFY(!actionOf(*window, "closeProject")->isEnabled());
    // Asking for a page without a project stays where one can begin.
    window->showPage(PageId::Providers);
    QCOMPARE(window->currentPageId(), PageId::Start);
}

void TestDocuments::opensAFileAndRemembersIt()
{
    const QString path = m_fixture->makeProject();
    const auto window = m_fixture->showWindow();
    QVERIFY(window->openFile(path));
    QVERIFY(window->workspace() != nullptr);
    QCOMPARE(window->currentPageId(), PageId::Overview);
    QVERIFY(window->windowTitle().endsWith(QStringLiteral("— Shortlist")));
    const auto *recent = window->findChild<RecentProjects *>();
    QCOMPARE(recent->all().size(), 1U);
    QCOMPARE(recent->all().front().path, path);
    // Written when the window stands, so that opening need not wait for the disk.
    QTRY_COMPARE(RecentProjects().all().size(), 1U);
    QVERIFY(m_fixture->told.isEmpty());
}

void TestDocuments::openingAnotherReplacesThePresentOne()
{
    const QString first = m_fixture->makeProject();
    const QString second = m_fixture->makeProject();
    const auto window = m_fixture->showWindow();
    QVERIFY(window->openFile(first));
    const QPointer<Workspace> before = window->workspace();
    QVERIFY(window->openFile(first));
    QCOMPARE(window->workspace(), before.data());
    QVERIFY(window->openFile(second));
    QVERIFY(before.isNull());
    QCOMPARE(window->workspace()->project().path(), second);
    // Nobody holds the first any more.
    const auto again = Project::open(first);
    QVERIFY(again && !(*again)->isReadOnly());
    actionOf(*window, "closeProject")->trigger();
    QVERIFY(window->workspace() == nullptr);
    QCOMPARE(window->currentPageId(), PageId::Start);
}

void TestDocuments::aFileThatIsNoneIsToldAndLeavesThePresentOneOpen()
{
    const QString path = m_fixture->makeProject();
    const QString other = m_fixture->freshPath(QStringLiteral("letter.shortlist"));
    QFile file(other);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Dear all,");
    file.close();
    const auto window = m_fixture->showWindow();
    QVERIFY(window->openFile(path));
    QVERIFY(!window->openFile(other));
    QCOMPARE(m_fixture->told.size(), 1);
    QVERIFY2(m_fixture->told.first().contains(QStringLiteral("letter.shortlist")), qPrintable(m_fixture->told.first()));
    QCOMPARE(window->workspace()->project().path(), path);
}

void TestDocuments::aMissingFileLeavesTheRecentOnes()
{
    const QString path = m_fixture->makeProject();
    const auto window = m_fixture->showWindow();
    QVERIFY(window->openFile(path));
    actionOf(*window, "closeProject")->trigger();
    QVERIFY(QFile::remove(path));
    QVERIFY(!window->openFile(path));
    QCOMPARE(m_fixture->told.size(), 1);
    QVERIFY(window->findChild<RecentProjects *>()->all().empty());
}

void TestDocuments::recentMenuOffersWhatWasOpened()
{
    const QString first = m_fixture->makeProject();
    const QString second = m_fixture->makeProject();
    const auto window = m_fixture->showWindow();
    QVERIFY(window->openFile(first));
    QVERIFY(window->openFile(second));
    auto *menu = window->findChild<QMenu *>(QStringLiteral("recentMenu"));
    QVERIFY(menu != nullptr);
    emit menu->aboutToShow();
    QVERIFY(menu->actions().size() >= 4);
    QVERIFY(menu->actions().at(0)->text().contains(QFileInfo(second).fileName()));
    menu->actions().at(1)->trigger();
    QCOMPARE(window->workspace()->project().path(), first);
    // The last line forgets them.
    emit menu->aboutToShow();
    menu->actions().constLast()->trigger();
    QVERIFY(window->findChild<RecentProjects *>()->all().empty());
}

void TestDocuments::aNewProjectIsADraftThatIsKept()
{
    QString path;
    {
        const auto window = m_fixture->showWindow();
        beginBlank(*window);
        QVERIFY(window->workspace() != nullptr);
        QVERIFY(window->workspace()->project().isDraft());
        QVERIFY(setTitle(*window, QStringLiteral("Help desk 2028"), QStringLiteral("Set the title")));
        path = window->workspace()->project().path();
        window->close();
    }
    QVERIFY(QFileInfo::exists(path));
    QCOMPARE(drafts::all().size(), 1U);
    QCOMPARE(drafts::all().front().title, QStringLiteral("Help desk 2028"));
    // It has no place, so it is not among the recent ones.
    QVERIFY(RecentProjects().all().empty());
}

void TestDocuments::anUntouchedDraftLeavesNothing()
{
    const auto window = m_fixture->showWindow();
    beginBlank(*window);
    QCOMPARE(drafts::all().size(), 1U);
    actionOf(*window, "closeProject")->trigger();
    QVERIFY(drafts::all().empty());
}

void TestDocuments::aTemplateFillsTheCriteria()
{
    const auto window = m_fixture->showWindow();
    auto *start = qobject_cast<StartPage *>(window->currentPage());
    QVERIFY(start != nullptr);
    auto *line = start->findChild<LineButton *>(QStringLiteral("template-payroll_hr"));
    QVERIFY(line != nullptr);
    line->click();
    finishWizard(*window);
    QVERIFY(window->workspace() != nullptr);
    QVERIFY(window->workspace()->snapshot().criterionCount() > 5);
    QCOMPARE(window->workspace()->snapshot().need().service, QStringLiteral("payroll"));
    QVERIFY(window->workspace()->snapshot().list<Requirement>().size() >= 10);
    QVERIFY(window->workspace()->snapshot().list<Question>().size() >= 90);
    QVERIFY(window->workspace()->snapshot().list<ServiceLevel>().size() >= 5);
    QCOMPARE(window->workspace()->snapshot().list<NeedFunction>().size(), 1U);
    // What a project began with is not an edit to take back.
    QVERIFY(!window->workspace()->project().canUndo());
}

void TestDocuments::aDraftIsOfferedAgainAndCanBeDiscarded()
{
    {
        const auto window = m_fixture->showWindow();
        beginBlank(*window);
        QVERIFY(setTitle(*window, QStringLiteral("<b>Draft</b> & more"), QStringLiteral("Set the title")));
        window->close();
    }
    const auto window = m_fixture->showWindow();
    auto *line = window->findChild<LineButton *>(QStringLiteral("draft"));
    QVERIFY(line != nullptr);
    QCOMPARE(line->accessibleName(), QStringLiteral("<b>Draft</b> & more"));
    line->click();
    QVERIFY(window->workspace() != nullptr);
    QCOMPARE(window->workspace()->snapshot().need().title, QStringLiteral("<b>Draft</b> & more"));
    window->showPage(PageId::Start);
    line = window->findChild<LineButton *>(QStringLiteral("draft"));
    QCOMPARE(line->detail(), QStringLiteral("This is the project that is open."));
    QVERIFY(!window->findChild<QToolButton *>(QStringLiteral("discardDraft"))->isEnabled());
    line->click();
    QCOMPARE(window->currentPageId(), PageId::Overview);
    actionOf(*window, "closeProject")->trigger();
    // Opened and not changed: it was kept before, so it is kept now.
    QCOMPARE(drafts::all().size(), 1U);
    auto *discard = window->findChild<QToolButton *>(QStringLiteral("discardDraft"));
    QVERIFY(discard != nullptr);
    m_fixture->confirmed = false;
    discard->click();
    QCOMPARE(drafts::all().size(), 1U);
    m_fixture->confirmed = true;
    window->findChild<QToolButton *>(QStringLiteral("discardDraft"))->click();
    QVERIFY(drafts::all().empty());
}

void TestDocuments::savingADraftGivesItAPlace()
{
    const auto window = m_fixture->showWindow();
    beginBlank(*window);
    QVERIFY(setTitle(*window, QStringLiteral("Payroll"), QStringLiteral("Set the title")));
    QVERIFY(actionOf(*window, "saveAs")->isVisible());
    QVERIFY(!actionOf(*window, "moveTo")->isVisible());
    m_fixture->toSave = m_fixture->freshPath(QStringLiteral("payroll"));
    actionOf(*window, "saveAs")->trigger();
    QVERIFY2(m_fixture->told.isEmpty(), qPrintable(m_fixture->told.join(QLatin1Char(' '))));
    const QString path = m_fixture->freshPath(QStringLiteral("payroll.shortlist"));
    QCOMPARE(window->workspace()->project().path(), path);
    QVERIFY(QFileInfo::exists(path));
    QVERIFY(drafts::all().empty());
    QVERIFY(!actionOf(*window, "saveAs")->isVisible());
    QVERIFY(actionOf(*window, "moveTo")->isVisible());
    QCOMPARE(window->findChild<RecentProjects *>()->all().size(), 1U);
    // The road back goes on.
    QVERIFY(actionOf(*window, "undo")->isEnabled());
}

void TestDocuments::saveCopyLeavesTheProjectWhereItIs()
{
    const QString path = m_fixture->makeProject();
    const auto window = m_fixture->showWindow();
    QVERIFY(window->openFile(path));
    m_fixture->toSave = m_fixture->freshPath(QStringLiteral("copy.shortlist"));
    actionOf(*window, "saveCopy")->trigger();
    QCOMPARE(window->workspace()->project().path(), path);
    const auto copy = Project::open(m_fixture->toSave);
    QVERIFY(copy);
    QCOMPARE(snapshotDump((*copy)->snapshot()), snapshotDump(window->workspace()->snapshot()));
}

void TestDocuments::savingOverItselfIsRefused()
{
    const QString path = m_fixture->makeProject();
    const auto window = m_fixture->showWindow();
    QVERIFY(window->openFile(path));
    m_fixture->toSave = path;
    actionOf(*window, "saveCopy")->trigger();
    QCOMPARE(m_fixture->told.size(), 1);
    actionOf(*window, "moveTo")->trigger();
    QCOMPARE(m_fixture->told.size(), 2);
    QVERIFY(setTitle(*window, QStringLiteral("Still there"), QStringLiteral("Set the title")));
}

void TestDocuments::theSampleIsACopy()
{
    const QString original = QStringLiteral(SHORTLIST_BINARY_DIR "/samples/contact_centre_2027.shortlist");
    QVERIFY2(QFileInfo::exists(original), "The build makes the sample");
    QCOMPARE(DocumentController::samplePath(), QFileInfo(original).canonicalFilePath());
    QFile before(original);
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray content = before.readAll();
    const auto window = m_fixture->showWindow();
    actionOf(*window, "openSample")->trigger();
    QVERIFY(window->workspace() != nullptr);
    QVERIFY(window->workspace()->project().isDraft());
    QVERIFY(!window->workspace()->isReadOnly());
    QVERIFY(setTitle(*window, QStringLiteral("Mine now"), QStringLiteral("Set the title")));
    QFile after(original);
    QVERIFY(after.open(QIODevice::ReadOnly));
    QVERIFY(after.readAll() == content);
}

void TestDocuments::aProjectThatIsOpenElsewhereIsReadOnly()
{
    const QString path = m_fixture->makeProject();
    const auto other = Project::open(path);
    QVERIFY(other && !(*other)->isReadOnly());
    const auto window = m_fixture->showWindow();
    QVERIFY(window->openFile(path));
    QVERIFY(window->workspace()->isReadOnly());
    const auto *banner = window->findChild<Banner *>(QStringLiteral("readOnlyBanner"));
    QVERIFY(banner != nullptr && banner->isVisible());
    QVERIFY2(banner->text().contains(window->workspace()->project().readOnlyReason()), qPrintable(banner->text()));
    QVERIFY(window->windowTitle().contains(QStringLiteral("read-only")));
    const auto *state = window->findChild<QLabel *>(QStringLiteral("statusState"));
    QVERIFY(state->text().contains(QStringLiteral("Read-only")));
    QVERIFY(!actionOf(*window, "undo")->isEnabled());
    QVERIFY(!actionOf(*window, "importFromMenu")->isEnabled());
    // The other is this very machine, so nothing can be taken over.
    QVERIFY(!actionOf(*window, "takeOver")->isVisible());
    actionOf(*window, "closeProject")->trigger();
    QVERIFY(!banner->isVisible());
}

void TestDocuments::aCopyOfAReadOnlyProjectCanBeEdited()
{
    const QString path = m_fixture->makeProject();
    const auto other = Project::open(path);
    const auto window = m_fixture->showWindow();
    QVERIFY(window->openFile(path));
    m_fixture->toSave = m_fixture->freshPath(QStringLiteral("mine.shortlist"));
    actionOf(*window, "openCopy")->trigger();
    QCOMPARE(window->workspace()->project().path(), m_fixture->toSave);
    QVERIFY(!window->workspace()->isReadOnly());
    QVERIFY(!window->findChild<Banner *>(QStringLiteral("readOnlyBanner"))->isVisible());
    QVERIFY(setTitle(*window, QStringLiteral("Mine"), QStringLiteral("Set the title")));
}

void TestDocuments::aFileDraggedOntoTheWindowOpens()
{
    const QString path = m_fixture->makeProject();
    const auto window = m_fixture->showWindow();
    QVERIFY(drop(*window, path));
    QTRY_VERIFY(window->workspace() != nullptr);
    QCOMPARE(window->workspace()->project().path(), path);
}

void TestDocuments::otherThingsCannotBeDropped()
{
    const auto window = m_fixture->showWindow();
    QVERIFY(!drop(*window, QStringLiteral("/tmp/picture.png")));
    // A list of providers needs a project to go into.
    QVERIFY(!drop(*window, QStringLiteral("/tmp/list.csv")));
    QMimeData words;
    words.setText(QStringLiteral("words"));
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QCoreApplication::sendEvent(window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"
