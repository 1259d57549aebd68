// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/report/ReportPage.h"

#include "core/exchange/LargeProject.h"
#include "tests/support/TestProject.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/Workspace.h"
#include "ui/pages/report/PagePreview.h"
#include "ui/report/Report.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

namespace {

// A page on a small project, shown and laid out.
struct Shown
{
    explicit Shown(std::unique_ptr<Project> project)
        : workspace(std::move(project))
        , page(workspace)
    {
        page.resize(1100, 760);
        page.show();
    }

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QLatin1String(name));
    }
    PagePreview *preview() const { return find<PagePreview>("reportPreview"); }
    QListWidgetItem *section(int row) const { return find<QListWidget>("reportSections")->item(row); }

    Workspace workspace;
    ReportPage page;
};

void quiet()
{
    ask::answerWith({});
}

} // namespace

// Choices, preview and export of the report.
class TestReportPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void previewFollowsTheProject();
    void onlyPagesInViewAreDrawn();
    void sectionsDecideThePages();
    void noSectionIsSaid();
    void optionsAreRemembered();
    void exportWritesAndTells();
    void exportCanBeThoughtBetterOf();
    void exportFailureIsTold();
    void suggestedNameIsAFileName();
    void emptyProject();
    void zoom();
    void hiddenPageDoesNotWork();
    void inputsAreNamed();
    void manyProviders();
};

void TestReportPage::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("shortlist-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_report_page"));
}

void TestReportPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    QSettings().clear();
    quiet();
}

void TestReportPage::previewFollowsTheProject()
{
    SmallProject small;
    const ProviderId gone = small.meridian;
    Shown shown(std::move(small.project));
    QTRY_VERIFY(shown.preview()->pageCount() > 4);
    QTRY_VERIFY(shown.page.sentence().contains(QLocale().toString(shown.preview()->pageCount())));
    const int before = shown.preview()->pageCount();
    QVERIFY(shown.workspace.edit(QStringLiteral("Delete provider"),
                                 [gone](Store &store) { return store.removeProvider(gone); }));
    QTRY_VERIFY(shown.preview()->pageCount() < before);
    QVERIFY(shown.workspace.undo());
    QTRY_COMPARE(shown.preview()->pageCount(), before);
    shown.workspace.tryWeights({{small.price, 90}});
    shown.workspace.endTrial();
    QTRY_COMPARE(shown.preview()->pageCount(), before);
}

void TestReportPage::onlyPagesInViewAreDrawn()
{
    SmallProject small;
    Shown shown(std::move(small.project));
    QTRY_VERIFY(shown.preview()->drawnPages() > 0);
    QVERIFY(shown.preview()->drawnPages() < shown.preview()->pageCount());
    QCOMPARE(shown.preview()->currentPage(), 0);
    QSignalSpy turned(shown.preview(), &PagePreview::currentPageChanged);
    shown.preview()->showPage(3);
    QCOMPARE(shown.preview()->currentPage(), 3);
    QTRY_VERIFY(shown.preview()->isDrawn(3));
    QVERIFY(!turned.isEmpty());
    QCOMPARE(shown.find<QLabel>("reportPageNumber")->text(),
             QStringLiteral("Page 4 of %1").arg(shown.preview()->pageCount()));
    QTest::keyClick(shown.preview(), Qt::Key_End);
    QCOMPARE(shown.preview()->verticalScrollBar()->value(), shown.preview()->verticalScrollBar()->maximum());
    QTRY_VERIFY(shown.preview()->isDrawn(shown.preview()->pageCount() - 1));
    QTest::keyClick(shown.preview(), Qt::Key_Home);
    QCOMPARE(shown.preview()->currentPage(), 0);
    QTRY_VERIFY(shown.preview()->isDrawn(0));
}

void TestReportPage::sectionsDecideThePages()
{
    SmallProject small;
    Shown shown(std::move(small.project));
    QTRY_VERIFY(shown.preview()->pageCount() > 4);
    const int count = static_cast<int>(std::size(kAllReportSections));
    QCOMPARE(shown.find<QListWidget>("reportSections")->count(), count);
    for (int row = 1; row < count; ++row)
        shown.section(row)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(shown.preview()->pageCount(), 1);
    QTRY_VERIFY(shown.page.sentence().startsWith(QStringLiteral("1 page")));
}

void TestReportPage::noSectionIsSaid()
{
    SmallProject small;
    Shown shown(std::move(small.project));
    QTRY_VERIFY(shown.preview()->pageCount() > 0);
    for (int row = 0; row < static_cast<int>(std::size(kAllReportSections)); ++row)
        shown.section(row)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(shown.preview()->pageCount(), 0);
    QVERIFY(shown.page.sentence().contains(QStringLiteral("No section")));
    QVERIFY(!shown.find<QAction>("exportPdf")->isEnabled());
    shown.section(0)->setCheckState(Qt::Checked);
    QTRY_COMPARE(shown.preview()->pageCount(), 1);
    QVERIFY(shown.find<QAction>("exportPdf")->isEnabled());
}

void TestReportPage::optionsAreRemembered()
{
    SmallProject small;
    const QString path = small.path;
    {
        Shown shown(std::move(small.project));
        shown.section(2)->setCheckState(Qt::Unchecked);
        shown.find<QSpinBox>("reportProviders")->setValue(2);
        shown.find<QLineEdit>("reportAuthor")->setText(QStringLiteral("Grace Adeyemi"));
        shown.find<QLineEdit>("reportTitle")->setText(QStringLiteral("A title of its own"));
        auto *locale = shown.find<QComboBox>("reportLocale");
        locale->setCurrentIndex(locale->findData(QStringLiteral("de_DE")));
        auto *paper = shown.find<QComboBox>("reportPaper");
        paper->setCurrentIndex(paper->findData(static_cast<int>(ReportPaper::Letter)));
    }
    auto again = Project::open(path);
    QVERIFY(again.has_value());
    Shown shown(std::move(*again));
    QCOMPARE(shown.section(2)->checkState(), Qt::Unchecked);
    QCOMPARE(shown.section(1)->checkState(), Qt::Checked);
    QCOMPARE(shown.find<QSpinBox>("reportProviders")->value(), 2);
    QCOMPARE(shown.find<QLineEdit>("reportAuthor")->text(), QStringLiteral("Grace Adeyemi"));
    QCOMPARE(shown.find<QLineEdit>("reportTitle")->text(), QStringLiteral("A title of its own"));
    QCOMPARE(shown.find<QComboBox>("reportLocale")->currentData().toString(), QStringLiteral("de_DE"));
    QCOMPARE(shown.find<QComboBox>("reportPaper")->currentData().toInt(), static_cast<int>(ReportPaper::Letter));
    // Another project has its own title.
    SmallProject other;
    Shown otherShown(std::move(other.project));
    QCOMPARE(otherShown.find<QLineEdit>("reportTitle")->text(), QString());
}

void TestReportPage::exportWritesAndTells()
{
    SmallProject small;
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.pdf"));
    Shown shown(std::move(small.project));
    ask::Answers answers;
    answers.fileToSave = [path](const QString &) { return path; };
    ask::answerWith(answers);
    QSignalSpy notices(&shown.workspace, &Workspace::notice);
    shown.find<QAction>("exportPdf")->trigger();
    QVERIFY(QFileInfo(path).size() > 10'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QCOMPARE(notices.size(), 1);
    QVERIFY(notices.first().first().toString().contains(QStringLiteral("out.pdf")));
}

void TestReportPage::exportCanBeThoughtBetterOf()
{
    SmallProject small;
    Shown shown(std::move(small.project));
    ask::Answers answers;
    answers.fileToSave = [](const QString &) { return QString(); };
    answers.tell = [](const QString &, const QString &message) { QFAIL(qPrintable(message)); };
    ask::answerWith(answers);
    QSignalSpy notices(&shown.workspace, &Workspace::notice);
    shown.find<QAction>("exportPdf")->trigger();
    QCOMPARE(notices.size(), 0);
}

void TestReportPage::exportFailureIsTold()
{
    SmallProject small;
    QTemporaryDir folder;
    Shown shown(std::move(small.project));
    QString told;
    ask::Answers answers;
    answers.fileToSave = [&folder](const QString &) { return folder.filePath(QStringLiteral("no/such/folder.pdf")); };
    answers.tell = [&told](const QString &, const QString &message) { told = message; };
    ask::answerWith(answers);
    QSignalSpy notices(&shown.workspace, &Workspace::notice);
    shown.find<QAction>("exportPdf")->trigger();
    QVERIFY2(told.contains(QStringLiteral("folder")), qPrintable(told));
    QCOMPARE(notices.size(), 0);
}

void TestReportPage::suggestedNameIsAFileName()
{
    SmallProject small;
    Shown shown(std::move(small.project));
    shown.find<QLineEdit>("reportTitle")->setText(QStringLiteral("../../etc: a/b\\c*?\"<x>| Łódź 2027"));
    QTRY_VERIFY(shown.preview()->pageCount() > 0);
    const QString name = ReportPage::fileNameFor(shown.find<QLineEdit>("reportTitle")->text());
    static const QRegularExpression kUnfit(QStringLiteral("[/\\\\:*?\"<>|]"));
    QVERIFY2(!name.contains(kUnfit), qPrintable(name));
    QVERIFY(!name.startsWith(QLatin1Char('.')));
    QVERIFY(name.contains(QStringLiteral("Łódź 2027")));
    QCOMPARE(ReportPage::fileNameFor(QStringLiteral("///")), QStringLiteral("Report"));
}

void TestReportPage::emptyProject()
{
    QTemporaryDir folder;
    auto project = Project::create(folder.filePath(QStringLiteral("empty.shortlist")));
    QVERIFY(project.has_value());
    Shown shown(std::move(*project));
    QVERIFY(!shown.find<QAction>("exportPdf")->isEnabled());
    QVERIFY(!shown.preview()->isVisible());
    QVERIFY(shown.page.sentence().contains(QStringLiteral("nothing to report")));
    QSignalSpy asked(&shown.workspace, &Workspace::pageRequested);
    shown.find<QAction>("reportGoToProviders")->trigger();
    shown.find<QAction>("reportGoToCriteria")->trigger();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).first().value<PageId>(), PageId::Providers);
    QCOMPARE(asked.at(1).first().value<PageId>(), PageId::Criteria);
}

void TestReportPage::zoom()
{
    SmallProject small;
    Shown shown(std::move(small.project));
    QTRY_VERIFY(shown.preview()->pageCount() > 4);
    PagePreview *preview = shown.preview();
    QCOMPARE(preview->zoom(), 0.0);
    QCOMPARE(preview->horizontalScrollBar()->maximum(), 0);
    preview->showPage(2);
    auto *box = shown.find<QComboBox>("reportZoom");
    box->setCurrentIndex(box->findData(1.5));
    emit box->activated(box->currentIndex());
    QCOMPARE(preview->zoom(), 1.5);
    QCOMPARE(preview->currentPage(), 2);
    preview->setFocus();
    QTest::keyClick(preview, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(preview->zoom() < 1.5);
    QCOMPARE(box->currentIndex(), -1); // none of the steps offered
    preview->setZoom(100);
    QCOMPARE(preview->zoom(), 4.0);
    preview->setZoom(0);
    QCOMPARE(box->currentIndex(), 0);
}

void TestReportPage::hiddenPageDoesNotWork()
{
    SmallProject small;
    Workspace workspace(std::move(small.project));
    ReportPage page(workspace);
    auto *preview = page.findChild<PagePreview *>(QStringLiteral("reportPreview"));
    const ProviderId gone = small.meridian;
    QVERIFY(
        workspace.edit(QStringLiteral("Delete provider"), [gone](Store &store) { return store.removeProvider(gone); }));
    QCoreApplication::processEvents();
    QCOMPARE(preview->pageCount(), 0);
    page.show();
    QTRY_VERIFY(preview->pageCount() > 0);
}

void TestReportPage::inputsAreNamed()
{
    SmallProject small;
    Shown shown(std::move(small.project));
    const QList<QLabel *> labels = shown.page.findChildren<QLabel *>();
    for (const char *name : {"reportSections", "reportProviders", "reportTitle", "reportAuthor", "reportLocale",
                             "reportPaper", "reportZoom"}) {
        auto *widget = shown.find<QWidget>(name);
        QVERIFY2(widget != nullptr, name);
        const bool labelled = std::any_of(labels.begin(), labels.end(),
                                          [widget](const QLabel *label) { return label->buddy() == widget; });
        QVERIFY2(labelled, name);
    }
    QVERIFY(!shown.preview()->accessibleName().isEmpty());
}

void TestReportPage::manyProviders()
{
    QTemporaryDir folder;
    auto project = Project::create(folder.filePath(QStringLiteral("large.shortlist")));
    QVERIFY(project.has_value());
    QVERIFY(generateLargeProject(**project, {5'000, 12, 2, 7}).has_value());
    QElapsedTimer timer;
    timer.start();
    Shown shown(std::move(*project));
    // The event loop comes round again and again while the pages are laid out and drawn: the work is done in pieces.
    qint64 longest = 0;
    int rounds = 0;
    while (shown.preview()->drawnPages() == 0 && timer.elapsed() < 20'000) {
        QElapsedTimer round;
        round.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        longest = std::max(longest, round.elapsed());
        ++rounds;
    }
    QVERIFY(shown.preview()->drawnPages() > 0);
    QVERIFY(shown.preview()->pageCount() < 60);
    const qint64 all = timer.elapsed();
    QVERIFY2(longest * 2 < all,
             qPrintable(QStringLiteral("%1 of %2 ms in %3 rounds").arg(longest).arg(all).arg(rounds)));
}

QTEST_MAIN(TestReportPage)
#include "tst_report_page.moc"
