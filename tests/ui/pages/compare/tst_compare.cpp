// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/compare/Desk.h"
#include "ui/dialogs/Ask.h"
#include "ui/pages/compare/ProviderChips.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace shortlist;

class TestCompare : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    void cleanup() { ask::answerWith({}); }

    void saysHowThingsStand();
    void clickSelectsEverywhere();
    void selectionFromElsewhere();
    void dragRanksLiveAndWritesOnce();
    void escapePutsBack();
    void keysWriteOnce();
    void thereAndBackWritesNothing();
    void leavesOpenUnderTheirGroup();
    void weightsFollowUndo();
    void inspectorExplains();
    void radarChoosesProviders();
    void radarOfOneGroup();
    void heatMapCells();
    void scatterMeasures();
    void chartIsSavedAndAnnounced();
    void namesAreOnlyText();
    void readOnlyTriesOnly();
};

void TestCompare::saysHowThingsStand()
{
    Desk desk;
    // Quality (0.7, 0.7), evening cover (1, missing), price (0.4, 0.8); weights 42, 18 and 40.
    QCOMPARE(desk.page->sentence(), QStringLiteral("Meridian leads Northwind by 11.5 points; 8 scores missing."));
    QCOMPARE(desk.firstBar(), QStringLiteral("1. Meridian"));
    const QStringList lines = desk.bars()->hitAt(desk.bars()->itemRect(1).center()).lines;
    QCOMPARE(lines.at(1), QStringLiteral("Total 63.4 points of 100"));
    QVERIFY(lines.contains(QStringLiteral("Service: 47.4")));
    QVERIFY(lines.contains(QStringLiteral("Price: 16.0")));
    QVERIFY(desk.bars()->title().startsWith(QStringLiteral("Small project: ")));
}

void TestCompare::clickSelectsEverywhere()
{
    Desk desk;
    QSignalSpy spy(desk.workspace.get(), &Workspace::selectionChanged);
    QTest::mouseClick(desk.bars(), Qt::LeftButton, Qt::NoModifier, desk.bars()->itemRect(1).center().toPoint());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(desk.workspace->selectedProvider(), desk.small.northwind);
    QCOMPARE(desk.find<QLabel>(QStringLiteral("inspectorName"))->text(), QStringLiteral("Northwind"));
    desk.page->setView(ComparePage::HeatView);
    QCOMPARE(desk.find<HeatMap>(QStringLiteral("heatMap"))->current(), 1);
    desk.page->setView(ComparePage::ScatterView);
    QCOMPARE(desk.find<Scatter>(QStringLiteral("scatter"))->current(), 1);
}

void TestCompare::selectionFromElsewhere()
{
    Desk desk;
    desk.workspace->selectProvider(desk.small.meridian);
    QCOMPARE(desk.bars()->current(), 0);
    desk.workspace->selectProvider(desk.small.harbour); // nothing is known of it
    QCOMPARE(desk.bars()->current(), -1);
    QCOMPARE(desk.find<QLabel>(QStringLiteral("inspectorName"))->text(), QStringLiteral("Harbour"));
}

void TestCompare::dragRanksLiveAndWritesOnce()
{
    Desk desk;
    WeightSlider *slider = desk.slider(desk.small.price);
    QVERIFY(slider);
    QCOMPARE(slider->value(), 400);
    const std::size_t before = desk.journal();
    QSignalSpy ranking(desk.workspace.get(), &Workspace::rankingChanged);

    QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, handle(*slider, 0.4));
    for (double share : {0.3, 0.2, 0.1, 0.0})
        QTest::mouseMove(slider, handle(*slider, share));
    QVERIFY(ranking.size() >= 3);
    QCOMPARE(desk.journal(), before);
    QVERIFY(desk.workspace->evaluation().hasTrialWeights());
    QCOMPARE(desk.leader(), QStringLiteral("Northwind"));
    QCOMPARE(desk.firstBar(), QStringLiteral("1. Northwind"));
    QVERIFY(desk.page->sentence().startsWith(QStringLiteral("Northwind leads Meridian by 9.0 points")));
    // The other of the level took what was left.
    QCOMPARE(desk.slider(desk.small.service)->value(), WeightSlider::kFull);

    QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, handle(*slider, 0.0));
    QCOMPARE(desk.journal(), before + 1);
    QVERIFY(!desk.workspace->evaluation().hasTrialWeights());
    QCOMPARE(desk.workspace->project().undoLabel(), QStringLiteral("Set weight of “Price”"));
    QCOMPARE(desk.workspace->snapshot().criterion(desk.small.price)->weight, 0.0);
    QCOMPARE(desk.workspace->snapshot().criterion(desk.small.service)->weight, 100.0);
    QCOMPARE(desk.firstBar(), QStringLiteral("1. Northwind"));
}

void TestCompare::escapePutsBack()
{
    Desk desk;
    WeightSlider *slider = desk.slider(desk.small.price);
    const std::size_t before = desk.journal();
    QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, handle(*slider, 0.4));
    QTest::mouseMove(slider, handle(*slider, 0.0));
    QCOMPARE(desk.leader(), QStringLiteral("Northwind"));
    QTest::keyClick(slider, Qt::Key_Escape);
    QVERIFY(!desk.workspace->evaluation().hasTrialWeights());
    QCOMPARE(desk.leader(), QStringLiteral("Meridian"));
    QCOMPARE(slider->value(), 400);
    // The hand still holds the button, but nothing follows it any more.
    QTest::mouseMove(slider, handle(*slider, 0.8));
    QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, handle(*slider, 0.8));
    QCOMPARE(desk.journal(), before);
    QCOMPARE(slider->value(), 400);
}

void TestCompare::keysWriteOnce()
{
    Desk desk;
    WeightSlider *slider = desk.slider(desk.small.price);
    const std::size_t before = desk.journal();
    for (int i = 0; i < 5; ++i)
        QTest::keyPress(slider, Qt::Key_Right);
    QCOMPARE(desk.journal(), before);
    QVERIFY(desk.workspace->evaluation().hasTrialWeights());
    QTest::keyRelease(slider, Qt::Key_Right);
    QCOMPARE(desk.journal(), before + 1);
    QCOMPARE(desk.workspace->snapshot().criterion(desk.small.price)->weight, 45.0);
    QCOMPARE(desk.workspace->snapshot().criterion(desk.small.service)->weight, 55.0);
}

void TestCompare::thereAndBackWritesNothing()
{
    Desk desk;
    WeightSlider *slider = desk.slider(desk.small.price);
    const std::size_t before = desk.journal();
    QTest::keyPress(slider, Qt::Key_Right);
    QTest::keyPress(slider, Qt::Key_Left);
    QTest::keyRelease(slider, Qt::Key_Left);
    QCOMPARE(desk.journal(), before);
    QVERIFY(!desk.workspace->evaluation().hasTrialWeights());
}

void TestCompare::leavesOpenUnderTheirGroup()
{
    Desk desk;
    QVERIFY(!desk.slider(desk.small.quality));
    auto *fold = desk.find<QToolButton>(QStringLiteral("fold%1").arg(raw(desk.small.service)));
    QTest::mouseClick(fold, Qt::LeftButton);
    WeightSlider *quality = desk.slider(desk.small.quality);
    QVERIFY(quality);
    QTRY_VERIFY(quality->isVisible());
    QCOMPARE(quality->value(), 700);
    QVERIFY(quality->accessibleName().contains(QStringLiteral("Quality")));
    QTest::keyPress(quality, Qt::Key_Home);
    QTest::keyRelease(quality, Qt::Key_Home);
    QCOMPARE(desk.workspace->snapshot().criterion(desk.small.reach)->weight, 100.0);
    // Other levels are not touched.
    QCOMPARE(desk.workspace->snapshot().criterion(desk.small.price)->weight, 40.0);
}

void TestCompare::weightsFollowUndo()
{
    Desk desk;
    WeightSlider *slider = desk.slider(desk.small.price);
    QTest::keyPress(slider, Qt::Key_End);
    QTest::keyRelease(slider, Qt::Key_End);
    QCOMPARE(slider->value(), WeightSlider::kFull);
    QVERIFY(desk.workspace->undo());
    QCOMPARE(slider, desk.slider(desk.small.price)); // the row stayed, and with it the focus
    QCOMPARE(slider->value(), 400);
}

void TestCompare::inspectorExplains()
{
    Desk desk;
    desk.workspace->selectProvider(desk.small.northwind);
    QCOMPARE(desk.find<QLabel>(QStringLiteral("inspectorRank"))->text(), QStringLiteral("Rank 2 of 2; 1 to 2 while "
                                                                                        "scores are missing"));
    QCOMPARE(desk.find<QLabel>(QStringLiteral("inspectorTotal"))->text(), QStringLiteral("63.4 points of 100"));
    QCOMPARE(desk.find<QLabel>(QStringLiteral("inspectorGap"))->text(),
             QStringLiteral("11.5 points behind Meridian; most is lost in “Price” (23.0)."));
    QCOMPARE(desk.find<QLabel>(QStringLiteral("inspectorKnown"))->text(), QStringLiteral("All of the weight is known"));
    QVERIFY(!desk.find<QPushButton>(QStringLiteral("inspectorScores"))->isVisible());
    desk.workspace->selectProvider(desk.small.meridian);
    QVERIFY(
        desk.find<QLabel>(QStringLiteral("inspectorTotal"))->text().contains(QStringLiteral("between 61.4 and 79.4")));
    QVERIFY(desk.find<QWidget>(QStringLiteral("contributions"))
                ->accessibleDescription()
                .contains(QStringLiteral("Price: 39.0 of 40.0 possible points")));
    QSignalSpy asked(desk.workspace.get(), &Workspace::pageRequested);
    QTest::mouseClick(desk.find<QPushButton>(QStringLiteral("inspectorScores")), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<PageId>(), PageId::Scoring);
}

void TestCompare::radarChoosesProviders()
{
    Desk desk;
    desk.page->setView(ComparePage::RadarView);
    auto *chips = desk.page->findChild<ProviderChips *>();
    QCOMPARE(chips->chosen(), (std::vector<ProviderId>{desk.small.meridian, desk.small.northwind}));
    desk.workspace->selectProvider(desk.small.harbour);
    QCOMPARE(chips->chosen().size(), std::size_t(3));
    QTest::mouseClick(chips->findChild<QToolButton *>(QStringLiteral("chip%1").arg(raw(desk.small.northwind))),
                      Qt::LeftButton);
    QCOMPARE(chips->chosen(), (std::vector<ProviderId>{desk.small.meridian, desk.small.harbour}));
    // From now on it is the user's choice.
    desk.workspace->selectProvider(desk.small.northwind);
    QCOMPARE(chips->chosen().size(), std::size_t(2));
    chips->add(desk.small.northwind);
    QCOMPARE(chips->chosen().size(), std::size_t(3));
    QCOMPARE(desk.find<Radar>(QStringLiteral("radar"))->current(), 2);
    QTest::mouseClick(chips->findChild<QToolButton *>(QStringLiteral("usualProviders")), Qt::LeftButton);
    QCOMPARE(chips->chosen(), (std::vector<ProviderId>{desk.small.meridian, desk.small.northwind}));
}

void TestCompare::radarOfOneGroup()
{
    Desk desk([](Store &store, const test::SmallProject &small) -> Result<> {
        Criterion third;
        third.id = newId<CriterionId>();
        third.parent = small.service;
        third.position = 2;
        third.name = QStringLiteral("Reporting");
        third.weight = 10;
        third.scale = defaultRatingScale();
        return store.insertCriterion(third);
    });
    desk.page->setView(ComparePage::RadarView);
    // Two at the top are too few for a radar; the three in “Service” are not.
    QCOMPARE(desk.find<QComboBox>(QStringLiteral("radarLevel"))->count(), 1);
    auto *radar = desk.find<Radar>(QStringLiteral("radar"));
    const QStringList lines = radar->hitAt(radar->itemRect(1, -1).center()).lines;
    QCOMPARE(lines, (QStringList{QStringLiteral("Northwind"), QStringLiteral("Quality: 70.0"),
                                 QStringLiteral("Evening cover: 100.0"), QStringLiteral("Reporting: no score yet")}));
}

void TestCompare::heatMapCells()
{
    Desk desk;
    desk.page->setView(ComparePage::HeatView);
    auto *heat = desk.find<HeatMap>(QStringLiteral("heatMap"));
    const QStringList price = heat->hitAt(heat->itemRect(1, 2).center()).lines;
    QCOMPARE(price, (QStringList{QStringLiteral("Northwind"), QStringLiteral("Price"),
                                 QStringLiteral("40.0 points of 100"), QStringLiteral("80,000 EUR")}));
    const QStringList cover = heat->hitAt(heat->itemRect(0, 1).center()).lines;
    QCOMPARE(cover, (QStringList{QStringLiteral("Meridian"), QStringLiteral("Service / Evening cover"),
                                 QStringLiteral("No score yet"), QStringLiteral("0 of 2 evaluators scored")}));
}

void TestCompare::scatterMeasures()
{
    Desk desk;
    desk.page->setView(ComparePage::ScatterView);
    auto *measure = desk.find<QComboBox>(QStringLiteral("scatterMeasure"));
    QCOMPARE(measure->currentText(), QStringLiteral("Price"));
    auto *scatter = desk.find<Scatter>(QStringLiteral("scatter"));
    QCOMPARE(scatter->hitAt(scatter->itemRect(0).center()).lines.at(1), QStringLiteral("Price: 60,000 EUR"));
    measure->setCurrentText(QStringLiteral("Headcount"));
    QCOMPARE(scatter->hitAt(scatter->itemRect(0).center()).lines.at(1), QStringLiteral("Headcount: 400 people"));
    measure->setCurrentText(QStringLiteral("Years trading"));
    QCOMPARE(scatter->hitAt(scatter->itemRect(0).center()).lines.at(1), QStringLiteral("Years trading: 26 years"));
}

void TestCompare::chartIsSavedAndAnnounced()
{
    Desk desk;
    const QString path = desk.small.folder.filePath(QStringLiteral("ranking.svg"));
    ask::Answers answers;
    answers.fileToSave = [&](const QString &) { return path; };
    QString told;
    answers.tell = [&](const QString &, const QString &message) { told = message; };
    ask::answerWith(answers);
    QSignalSpy notices(desk.workspace.get(), &Workspace::notice);
    auto *button = desk.find<QToolButton>(QStringLiteral("chartExport"));
    emit button->menu()->aboutToShow();
    const QList<QAction *> actions = button->menu()->actions();
    QCOMPARE(actions.size(), 4);
    actions.at(2)->trigger();
    QVERIFY(QFile::exists(path));
    QCOMPARE(notices.size(), 1);
    answers.fileToSave = [&](const QString &) { return desk.small.folder.filePath(QStringLiteral("no/where.svg")); };
    ask::answerWith(answers);
    actions.at(2)->trigger();
    QVERIFY(told.contains(QStringLiteral("where.svg")));
}

void TestCompare::namesAreOnlyText()
{
    const QString name = QStringLiteral("<img src='file:///etc/passwd'><b>Bold</b> & Co");
    Desk desk([&](Store &store, const test::SmallProject &small) -> Result<> {
        Provider provider = *small.project->snapshot().provider(small.meridian);
        provider.name = name;
        return store.updateProvider(provider);
    });
    desk.workspace->selectProvider(desk.small.meridian);
    QCOMPARE(desk.find<QLabel>(QStringLiteral("inspectorName"))->text(), name);
    const QList<QLabel *> labels = desk.page->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->text().contains(QStringLiteral("<b>")))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(desk.firstBar(), QStringLiteral("1. %1").arg(name));
    desk.page->setView(ComparePage::RadarView);
    const QList<QToolButton *> chips = desk.page->findChild<ProviderChips *>()->findChildren<QToolButton *>();
    for (const QToolButton *chip : chips)
        QVERIFY(!Qt::mightBeRichText(chip->toolTip()) || !chip->toolTip().contains(QStringLiteral("<img")));
}

void TestCompare::readOnlyTriesOnly()
{
    test::SmallProject small;
    small.project.reset();
    OpenOptions options;
    options.readOnly = true;
    Workspace workspace(std::move(*Project::open(small.path, options)));
    QSignalSpy failed(&workspace, &Workspace::failed);
    ComparePage page(workspace);
    page.resize(1000, 600);
    page.show();
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("weightNote"))->text().contains(QStringLiteral("read-only")));
    WeightSlider *slider = page.findChild<WeightPanel *>()->slider(small.price);
    QTest::keyPress(slider, Qt::Key_Home);
    QCOMPARE(compare_data::providerName(workspace, workspace.evaluation().ranked().front()),
             QStringLiteral("Northwind"));
    QTest::keyRelease(slider, Qt::Key_Home);
    QCOMPARE(compare_data::providerName(workspace, workspace.evaluation().ranked().front()),
             QStringLiteral("Meridian"));
    QCOMPARE(slider->value(), 400);
    QCOMPARE(failed.size(), 0);
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
