// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/Store.h"
#include "tests/ui/pages/robustness/RobustnessDesk.h"
#include "ui/charts/Chart.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/TextTable.h"
#include "ui/widgets/EmptyState.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace shortlist;

namespace {

constexpr int kMany = 10'000'000; // samples, of which as many are taken as there may be

QStringList cellsOf(const QTableView &view, int row)
{
    QStringList cells;
    for (int column = 0; column < view.model()->columnCount(); ++column)
        cells.append(view.model()->index(row, column).data().toString());
    return cells;
}

} // namespace

class TestRobustness : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // The offscreen platform remarks on every window with a least size.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void cleanup() { ask::answerWith({}); }

    void saysWhoIsFirst();
    void eachTabSpeaks_data();
    void eachTabSpeaks();
    void acceptabilityCounts();
    void intervalsChangeWithTheQuestion();
    void clickSelects();
    void aCriterionLeadsToItsSweep();
    void methodsSideBySide();
    void evaluatorsBesideOneAnother();
    void correctionIsNeverApplied();
    void staleIsMarked();
    void cancelAndComputeAgain();
    void resultsAreDroppedWithThePage();
    void onlyTheTabInViewComputes();
    void tooFewProviders();
    void chartIsSaved();
    void namesAreOnlyText();
    void tableKeepsTheRulesOfModels();
};

void TestRobustness::saysWhoIsFirst()
{
    RobustnessDesk desk;
    QCOMPARE(
        desk.page->sentence(),
        QStringLiteral("Meridian is first of 2 ranked providers, 11.5 points before Northwind. How sure is that?"));
    // Two that read as level are said to be.
    QVERIFY(desk.edit([&](Store &store) {
        Result<> done = store.setScore({desk.small.northwind, desk.small.price, kFacts}, 60000, QString());
        return done ? store.setScore({desk.small.northwind, desk.small.reach, desk.small.anna}, kMissing, QString())
                    : done;
    }));
    QVERIFY2(desk.page->sentence().contains(QStringLiteral("share the first place among 2 ranked providers")),
             qPrintable(desk.page->sentence()));
}

void TestRobustness::eachTabSpeaks_data()
{
    QTest::addColumn<int>("tab");
    QTest::addColumn<QString>("word");
    QTest::newRow("acceptability") << int(RobustnessPage::AcceptabilityTab) << QStringLiteral("10,000 samples");
    QTest::newRow("intervals") << int(RobustnessPage::IntervalsTab) << QStringLiteral("Meridian stays first");
    QTest::newRow("tornado") << int(RobustnessPage::TornadoTab) << QStringLiteral("Meridian");
    QTest::newRow("sweep") << int(RobustnessPage::SweepTab) << QStringLiteral("Meridian");
    QTest::newRow("methods") << int(RobustnessPage::MethodsTab) << QStringLiteral("Meridian first");
    QTest::newRow("evaluators") << int(RobustnessPage::EvaluatorsTab) << QStringLiteral("Brian");
}

void TestRobustness::eachTabSpeaks()
{
    QFETCH(int, tab);
    QFETCH(QString, word);
    RobustnessDesk desk;
    const auto which = static_cast<RobustnessPage::Tab>(tab);
    const QString said = desk.sentence(which);
    QVERIFY2(said.contains(word), qPrintable(said));
    QVERIFY(said.endsWith(QLatin1Char('.')));
    QVERIFY(!said.contains(QStringLiteral("nan")));
    QVERIFY(!desk.page->isBusy());
    QVERIFY(!desk.page->view(which)->findChild<QLabel *>(QStringLiteral("computingState"))->isVisible());
    if (Chart *chart = desk.page->view(which)->chart()) {
        QVERIFY(!chart->title().isEmpty());
        QVERIFY(!chart->itemRect(0).isEmpty());
    }
}

void TestRobustness::acceptabilityCounts()
{
    RobustnessDesk desk;
    desk.sentence(RobustnessPage::AcceptabilityTab);
    const QStringList lines =
        desk.find<Chart>(QStringLiteral("acceptabilityChart"))->numbersAsText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 3);
    double first = 0;
    for (int row = 1; row < lines.size(); ++row) {
        const QStringList cells = lines.at(row).split(QLatin1Char('\t'));
        QCOMPARE(cells.size(), 3);
        const double sum = QLocale().toDouble(cells.at(1)) + QLocale().toDouble(cells.at(2));
        QVERIFY(std::abs(sum - 100) < 0.02);
        first += QLocale().toDouble(cells.at(1));
    }
    QVERIFY(first > 99.9);
}

void TestRobustness::intervalsChangeWithTheQuestion()
{
    RobustnessDesk desk;
    const QString leaves = desk.sentence(RobustnessPage::IntervalsTab);
    Chart *chart = desk.find<Chart>(QStringLiteral("intervalChart"));
    QCOMPARE(chart->numbersAsText().count(QLatin1Char('\n')), 3);
    desk.find<QComboBox>(QStringLiteral("intervalLevel"))->setCurrentIndex(1);
    QCOMPARE(chart->numbersAsText().count(QLatin1Char('\n')), 2);
    QVERIFY(desk.page->view(RobustnessPage::IntervalsTab)->sentence() != leaves);
    desk.find<QComboBox>(QStringLiteral("intervalQuestion"))->setCurrentIndex(1);
    QVERIFY(chart->title().contains(QStringLiteral("shortlist")));
}

void TestRobustness::clickSelects()
{
    RobustnessDesk desk;
    desk.sentence(RobustnessPage::AcceptabilityTab);
    Chart *bars = desk.find<Chart>(QStringLiteral("acceptabilityChart"));
    QTest::mouseClick(bars, Qt::LeftButton, Qt::NoModifier, bars->itemRect(1).center().toPoint());
    QCOMPARE(desk.workspace->selectedProvider(), desk.small.northwind);
    desk.sentence(RobustnessPage::SweepTab);
    QVERIFY(desk.find<Chart>(QStringLiteral("sweepChart"))->current() >= 0);
    desk.sentence(RobustnessPage::MethodsTab);
    auto *ranks = desk.find<QTableView>(QStringLiteral("methodRanks"));
    QCOMPARE(ranks->currentIndex().row(), 1);
    ranks->selectRow(0);
    QCOMPARE(desk.workspace->selectedProvider(), desk.small.meridian);
    QCOMPARE(bars->current(), 0);
    desk.workspace->selectProvider(desk.small.harbour);
    QCOMPARE(bars->current(), -1);
    QVERIFY(!ranks->selectionModel()->hasSelection());
}

void TestRobustness::aCriterionLeadsToItsSweep()
{
    RobustnessDesk desk;
    desk.sentence(RobustnessPage::IntervalsTab);
    Chart *chart = desk.find<Chart>(QStringLiteral("intervalChart"));
    QTest::mouseClick(chart, Qt::LeftButton, Qt::NoModifier, chart->itemRect(1).center().toPoint());
    QCOMPARE(desk.find<QComboBox>(QStringLiteral("sweepCriterion"))->currentText(),
             desk.workspace->snapshot().criterionPath(desk.small.reach));
    QVERIFY(desk.sentence(RobustnessPage::SweepTab).contains(QStringLiteral("Evening cover")));
}

void TestRobustness::methodsSideBySide()
{
    RobustnessDesk desk;
    desk.sentence(RobustnessPage::MethodsTab);
    auto *ranks = desk.find<QTableView>(QStringLiteral("methodRanks"));
    QCOMPARE(ranks->model()->rowCount(), 2);
    QCOMPARE(ranks->model()->columnCount(), 5);
    QCOMPARE(cellsOf(*ranks, 0).mid(0, 2), (QStringList{QStringLiteral("Meridian"), QStringLiteral("1")}));
    auto *agreement = desk.find<QTableView>(QStringLiteral("methodAgreement"));
    QCOMPARE(agreement->model()->rowCount(), 4);
    QCOMPARE(cellsOf(*agreement, 0).at(1), QStringLiteral("1.00 / 1.00"));
    QVERIFY(!desk.find<QLabel>(QStringLiteral("methodVariants"))->text().isEmpty());
}

void TestRobustness::evaluatorsBesideOneAnother()
{
    RobustnessDesk desk;
    desk.sentence(RobustnessPage::EvaluatorsTab);
    auto *table = desk.find<QTableView>(QStringLiteral("evaluatorTable"));
    QCOMPARE(table->model()->rowCount(), 2);
    // Quality: 4 and 3, 2 and 5 of 5; on these Anna is a point of 5 below Brian on average.
    QCOMPARE(cellsOf(*table, 0).mid(0, 3),
             (QStringList{QStringLiteral("Anna"), QStringLiteral("3"), QStringLiteral("-20.0")}));
    QCOMPARE(cellsOf(*table, 1).at(2), QStringLiteral("+20.0"));
    auto *apart = desk.find<QTableView>(QStringLiteral("disagreementTable"));
    QCOMPARE(apart->model()->rowCount(), 1);
    QCOMPARE(cellsOf(*apart, 0), (QStringList{QStringLiteral("Meridian"), QStringLiteral("Quality"),
                                              QStringLiteral("40.0"), QStringLiteral("100.0"), QStringLiteral("2")}));
    apart->selectRow(0);
    QCOMPARE(desk.workspace->selectedProvider(), desk.small.meridian);
    QCOMPARE(desk.find<QTableView>(QStringLiteral("correctionTable"))->currentIndex().row(), 0);
}

void TestRobustness::correctionIsNeverApplied()
{
    RobustnessDesk desk;
    const double before = desk.workspace->evaluation().standing(desk.small.meridian).total;
    const std::size_t journal = desk.journal();
    desk.sentence(RobustnessPage::EvaluatorsTab);
    auto *table = desk.find<QTableView>(QStringLiteral("correctionTable"));
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(cellsOf(*table, 0).at(2), QLocale().toString(before * 100, 'f', 1));
    QCOMPARE(desk.workspace->evaluation().standing(desk.small.meridian).total, before);
    QCOMPARE(desk.journal(), journal);
}

void TestRobustness::staleIsMarked()
{
    RobustnessDesk desk;
    QVERIFY(desk.addManyProviders());
    RobustnessView *view = desk.open(RobustnessPage::AcceptabilityTab);
    desk.sentence(RobustnessPage::AcceptabilityTab);
    auto *veil = view->findChild<QWidget *>(QStringLiteral("outOfDateVeil"));
    QVERIFY(!veil->isVisible());
    QVERIFY(desk.setSamples(kMany));
    QVERIFY(!view->isCurrent());
    QVERIFY(desk.page->isBusy());
    auto *state = view->findChild<QLabel *>(QStringLiteral("computingState"));
    QTRY_VERIFY(state->isVisible());
    QCOMPARE(state->text(), QStringLiteral("Out of date – computing…"));
    QVERIFY(veil->isVisible());
    QCOMPARE(veil->size(), view->chart()->size());
    QVERIFY(view->findChild<QProgressBar *>(QStringLiteral("computingProgress"))->isVisible());
    // What is asked for now takes the place of what is being computed.
    QVERIFY(desk.setSamples(500));
    QTRY_VERIFY(view->isCurrent());
    QVERIFY(view->sentence().contains(QStringLiteral("500 samples")));
    QVERIFY(!state->isVisible());
    QVERIFY(!veil->isVisible());
}

void TestRobustness::cancelAndComputeAgain()
{
    RobustnessDesk desk;
    QVERIFY(desk.addManyProviders());
    RobustnessView *view = desk.open(RobustnessPage::AcceptabilityTab);
    desk.sentence(RobustnessPage::AcceptabilityTab);
    const QString before = view->sentence();
    QVERIFY(desk.setSamples(kMany));
    auto *cancel = view->findChild<QPushButton *>(QStringLiteral("cancelComputing"));
    QTRY_VERIFY(cancel->isVisible());
    cancel->click();
    QTRY_VERIFY(!view->isComputing());
    auto *state = view->findChild<QLabel *>(QStringLiteral("computingState"));
    QCOMPARE(state->text(), QStringLiteral("Out of date – computing was cancelled."));
    QCOMPARE(view->sentence(), before);
    QVERIFY(view->findChild<QWidget *>(QStringLiteral("outOfDateVeil"))->isVisible());
    auto *again = view->findChild<QPushButton *>(QStringLiteral("computeAgain"));
    QVERIFY(again->isVisible());
    again->click();
    QVERIFY(view->isComputing());
    QVERIFY(desk.setSamples(500));
    QTRY_VERIFY(view->isCurrent());
    QVERIFY(!again->isVisible());
}

void TestRobustness::resultsAreDroppedWithThePage()
{
    RobustnessDesk desk;
    QVERIFY(desk.setSamples(kMany));
    QVERIFY(desk.page->isBusy());
    QElapsedTimer clock;
    clock.start();
    desk.page.reset();
    desk.workspace.reset();
    QVERIFY(clock.elapsed() < 1000);
    QCoreApplication::processEvents();
}

void TestRobustness::onlyTheTabInViewComputes()
{
    RobustnessDesk desk;
    desk.sentence(RobustnessPage::AcceptabilityTab);
    QVERIFY(!desk.page->view(RobustnessPage::MethodsTab)->isCurrent());
    QVERIFY(!desk.page->view(RobustnessPage::MethodsTab)->isComputing());
    desk.sentence(RobustnessPage::MethodsTab);
    desk.page->hide();
    QVERIFY(desk.setSamples(700));
    for (int tab = 0; tab < RobustnessPage::TabCount; ++tab) {
        QVERIFY(!desk.page->view(static_cast<RobustnessPage::Tab>(tab))->isCurrent());
        QVERIFY(!desk.page->view(static_cast<RobustnessPage::Tab>(tab))->isComputing());
    }
    desk.page->show();
    QTRY_VERIFY(desk.page->view(RobustnessPage::MethodsTab)->isCurrent());
}

void TestRobustness::tooFewProviders()
{
    RobustnessDesk desk(
        [](Store &store, const test::SmallProject &small) { return store.removeProvider(small.meridian); });
    QCOMPARE(desk.page->sentence(), QStringLiteral("Fewer than two providers are ranked."));
    auto *empty = desk.page->findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    QVERIFY(!desk.page->isBusy());
    QSignalSpy asked(desk.workspace.get(), &Workspace::pageRequested);
    empty->findChild<QAbstractButton *>()->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<PageId>(), PageId::Scoring);
    // As soon as a second one is ranked, there is something to compute.
    QVERIFY(desk.edit([&](Store &store) {
        return store.setScore({desk.small.harbour, desk.small.quality, desk.small.anna}, 3, QString());
    }));
    QVERIFY(!empty->isVisible());
    QVERIFY(desk.sentence(RobustnessPage::AcceptabilityTab).contains(QStringLiteral("Northwind")));
}

void TestRobustness::chartIsSaved()
{
    RobustnessDesk desk;
    desk.sentence(RobustnessPage::TornadoTab);
    const QString path = desk.small.folder.filePath(QStringLiteral("tornado.svg"));
    ask::Answers answers;
    answers.fileToSave = [path](const QString &) { return path; };
    ask::answerWith(answers);
    QSignalSpy notice(desk.workspace.get(), &Workspace::notice);
    auto *button = desk.find<QToolButton>(QStringLiteral("chartExport"));
    QVERIFY(button->isEnabled());
    emit button->menu()->aboutToShow();
    const QList<QAction *> actions = button->menu()->actions();
    const auto svg = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->objectName() == QLatin1String("saveChartSvg");
    });
    QVERIFY(svg != actions.end());
    (*svg)->trigger();
    QVERIFY(QFile::exists(path));
    QCOMPARE(notice.size(), 1);
    desk.page->setTab(RobustnessPage::MethodsTab);
    QVERIFY(!button->isEnabled());
}

void TestRobustness::namesAreOnlyText()
{
    RobustnessDesk desk([](Store &store, const test::SmallProject &small) {
        Provider provider = *small.project->snapshot().provider(small.meridian);
        provider.name = QStringLiteral("<img src=x> %1 & Co");
        return store.updateProvider(provider);
    });
    const QString said = desk.sentence(RobustnessPage::IntervalsTab);
    QVERIFY2(said.contains(QStringLiteral("<img src=x> %1 & Co stays first")), qPrintable(said));
    QCOMPARE(desk.page->view(RobustnessPage::IntervalsTab)
                 ->findChild<QLabel *>(QStringLiteral("robustnessSentence"))
                 ->textFormat(),
             Qt::PlainText);
    QVERIFY(desk.sentence(RobustnessPage::AcceptabilityTab).contains(QStringLiteral("<img src=x> %1 & Co")));
}

void TestRobustness::tableKeepsTheRulesOfModels()
{
    TextTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setContent(
        {QStringLiteral("A"), QStringLiteral("B")},
        {{{QStringLiteral("x"), QStringLiteral("1")}, ProviderId{7}}, {{QStringLiteral("y")}, ProviderId{}}});
    QCOMPARE(table.rowCount(), 2);
    QCOMPARE(table.rowOf(ProviderId{7}), 0);
    QCOMPARE(table.rowOf(ProviderId{}), -1);
    QVERIFY(isNull(table.providerAt(5)));
    QCOMPARE(table.index(1, 1).data().toString(), QString());
    table.setContent({}, {});
    QCOMPARE(table.columnCount(), 0);
}

QTEST_MAIN(TestRobustness)
#include "tst_robustness.moc"
