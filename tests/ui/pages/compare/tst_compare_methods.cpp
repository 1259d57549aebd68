// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/MethodRanking.h"
#include "core/exchange/LargeProject.h"
#include "core/exchange/ProjectJson.h"
#include "tests/ui/pages/compare/Desk.h"
#include "ui/charts/ScoreBars.h"
#include "ui/pages/compare/WhyPanel.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace shortlist;

namespace {

// The sample project in a page.
struct Sample
{
    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ComparePage> page;

    Sample()
    {
        auto project = createFromJson(sampleJsonPath(), folder.filePath(QStringLiteral("sample.shortlist")));
        if (!project)
            qFatal("%s", qPrintable(project.error().message));
        workspace = std::make_unique<Workspace>(std::move(*project));
        page = std::make_unique<ComparePage>(*workspace);
        page->resize(1200, 700);
        page->show();
    }
    ScoreBars *scores() const { return page->findChild<ScoreBars *>(QStringLiteral("methodRanking")); }
    QStringList lines(int item) const { return scores()->hitAt(scores()->itemRect(item).center()).lines; }
};

void choose(const QWidget &page, const QString &method)
{
    auto *chooser = page.findChild<QComboBox *>(QStringLiteral("rankingMethod"));
    const int index = chooser->findText(method);
    chooser->setCurrentIndex(index);
    emit chooser->activated(index);
}

QString noteOf(const QWidget &page)
{
    const auto *note = page.findChild<QLabel *>(QStringLiteral("methodNote"));
    return note->isHidden() ? QString() : note->text();
}

// The providers of a ranking, best first.
std::vector<ProviderId> ordered(const MethodRanking &ranking)
{
    std::vector<std::size_t> places(ranking.providers.size());
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = i;
    std::stable_sort(places.begin(), places.end(),
                     [&](std::size_t a, std::size_t b) { return ranking.ranks[a] < ranking.ranks[b]; });
    std::vector<ProviderId> order;
    for (std::size_t place : places)
        order.push_back(ranking.providers[place]);
    return order;
}

} // namespace

// The ranking by another method than the weighted sum.
class TestCompareMethods : public QObject
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

    void choiceIsAnEdit();
    void choiceByKey();
    void showsItsOwnOrder_data();
    void showsItsOwnOrder();
    void clickFindsTheProvider();
    void restStaysWithTheWeightedSum();
    void vikorMarksItsCompromise();
    void netFlowsGoBothWays();
    void dragFollowsLive();
    void manyProvidersWait();
    void readOnlyKeepsItsMethod();
    void undoneElsewhere();
    void pictures_data();
    void pictures();
};

void TestCompareMethods::choiceIsAnEdit()
{
    Desk desk;
    const std::size_t before = desk.journal();
    QVERIFY(desk.bars()->isVisible());
    QCOMPARE(noteOf(*desk.page), QString());
    choose(*desk.page, QStringLiteral("TOPSIS"));
    QCOMPARE(desk.journal(), before + 1);
    QCOMPARE(desk.workspace->project().undoLabel(), QStringLiteral("Rank by TOPSIS"));
    QCOMPARE(desk.workspace->snapshot().method().ranking, RankingMethod::Topsis);
    QVERIFY(!desk.bars()->isVisible());
    QVERIFY(desk.find<ScoreBars>(QStringLiteral("methodRanking"))->isVisible());
    QVERIFY(noteOf(*desk.page).contains(QStringLiteral("stay with the weighted sum")));
    choose(*desk.page, QStringLiteral("TOPSIS")); // the same again writes nothing
    QCOMPARE(desk.journal(), before + 1);
    choose(*desk.page, QStringLiteral("Weighted sum"));
    QCOMPARE(desk.workspace->project().undoLabel(), QStringLiteral("Rank by the weighted sum"));
    QVERIFY(desk.bars()->isVisible());
    QCOMPARE(desk.firstBar(), QStringLiteral("1. Meridian"));
    QCOMPARE(noteOf(*desk.page), QString());
}

void TestCompareMethods::choiceByKey()
{
    Desk desk;
    auto *chooser = desk.find<QComboBox>(QStringLiteral("rankingMethod"));
    QTest::keyClick(chooser, Qt::Key_Down);
    QCOMPARE(desk.workspace->snapshot().method().ranking, RankingMethod::Topsis);
    QTest::keyClick(chooser, Qt::Key_End);
    QCOMPARE(desk.workspace->snapshot().method().ranking, RankingMethod::Promethee2);
    // What else the method holds was left alone.
    QCOMPARE(desk.workspace->snapshot().method().samples, Method().samples);
}

void TestCompareMethods::showsItsOwnOrder_data()
{
    QTest::addColumn<RankingMethod>("method");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("axis");
    QTest::newRow("topsis") << RankingMethod::Topsis << QStringLiteral("TOPSIS")
                            << QStringLiteral("Closeness to the ideal");
    QTest::newRow("vikor") << RankingMethod::Vikor << QStringLiteral("VIKOR")
                           << QStringLiteral("VIKOR Q (less is better)");
    QTest::newRow("promethee") << RankingMethod::Promethee2 << QStringLiteral("PROMETHEE II")
                               << QStringLiteral("Net flow");
}

void TestCompareMethods::showsItsOwnOrder()
{
    QFETCH(RankingMethod, method);
    QFETCH(QString, name);
    QFETCH(QString, axis);
    Sample sample;
    choose(*sample.page, name);
    const Evaluation &evaluation = sample.workspace->evaluation();
    const MethodRanking expected = rankBy(sample.workspace->snapshot(), evaluation, method);
    const std::vector<ProviderId> order = ordered(expected);
    const QStringList table = sample.scores()->numbersAsText().split(QLatin1Char('\n'));
    QCOMPARE(table.size(), static_cast<qsizetype>(order.size()) + 1);
    QVERIFY(table.front().contains(axis));
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto at = static_cast<std::size_t>(
            std::find(expected.providers.begin(), expected.providers.end(), order[place]) - expected.providers.begin());
        const QStringList cells = table.at(static_cast<qsizetype>(place) + 1).split(QLatin1Char('\t'));
        QCOMPARE(cells.at(0), QString::number(expected.ranks[at]));
        QCOMPARE(cells.at(1), compare_data::providerName(*sample.workspace, order[place]));
        QCOMPARE(cells.at(2), QLocale().toString(expected.scores[at], 'f', 6));
        QCOMPARE(cells.at(3), QString::number(evaluation.standing(order[place]).rank));
    }
    QCOMPARE(
        sample.lines(0).at(1),
        QStringLiteral("%1: %2").arg(
            axis, QLocale().toString(expected.scores[static_cast<std::size_t>(
                                         std::find(expected.providers.begin(), expected.providers.end(), order[0]) -
                                         expected.providers.begin())],
                                     'f', 3)));
    QVERIFY(sample.scores()->summary().contains(expected.variant));
    QVERIFY(sample.scores()->title().endsWith(name));
}

void TestCompareMethods::clickFindsTheProvider()
{
    Sample sample;
    int differing = 0;
    for (const auto &[method, name] : {std::pair(RankingMethod::Topsis, QStringLiteral("TOPSIS")),
                                       std::pair(RankingMethod::Vikor, QStringLiteral("VIKOR")),
                                       std::pair(RankingMethod::Promethee2, QStringLiteral("PROMETHEE II"))}) {
        choose(*sample.page, name);
        const std::vector<ProviderId> order =
            ordered(rankBy(sample.workspace->snapshot(), sample.workspace->evaluation(), method));
        for (std::size_t place = 0; place < order.size(); ++place) {
            QTest::mouseClick(sample.scores(), Qt::LeftButton, Qt::NoModifier,
                              sample.scores()->itemRect(static_cast<int>(place)).center().toPoint());
            QCOMPARE(sample.workspace->selectedProvider(), order[place]);
            QCOMPARE(sample.scores()->current(), static_cast<int>(place));
            if (order[place] != sample.workspace->evaluation().ranked()[place])
                ++differing;
        }
        // From elsewhere too.
        sample.workspace->selectProvider(order[1]);
        QCOMPARE(sample.scores()->current(), 1);
    }
    QVERIFY(differing > 0); // else this says nothing
}

void TestCompareMethods::restStaysWithTheWeightedSum()
{
    Sample sample;
    const QString sentence = sample.page->sentence();
    sample.page->setView(ComparePage::HeatView);
    auto *heat = sample.page->findChild<HeatMap *>(QStringLiteral("heatMap"));
    const QString cells = heat->numbersAsText();
    const std::vector<ProviderId> ranked = sample.workspace->evaluation().ranked();
    choose(*sample.page, QStringLiteral("PROMETHEE II"));
    QCOMPARE(sample.page->sentence(), sentence);
    QCOMPARE(heat->numbersAsText(), cells);
    QVERIFY(sample.workspace->evaluation().ranked() == ranked);
    sample.workspace->selectProvider(ranked[3]);
    QCOMPARE(heat->current(), 3);
}

void TestCompareMethods::vikorMarksItsCompromise()
{
    Sample sample;
    choose(*sample.page, QStringLiteral("VIKOR"));
    const MethodRanking ranking =
        rankBy(sample.workspace->snapshot(), sample.workspace->evaluation(), RankingMethod::Vikor);
    QVERIFY(!ranking.compromise.empty());
    const std::vector<ProviderId> order = ordered(ranking);
    for (std::size_t place = 0; place < order.size(); ++place) {
        const bool inside =
            std::find(ranking.compromise.begin(), ranking.compromise.end(), order[place]) != ranking.compromise.end();
        QCOMPARE(sample.lines(static_cast<int>(place)).contains(QStringLiteral("In VIKOR’s compromise set")), inside);
    }
    QVERIFY(noteOf(*sample.page).contains(QStringLiteral("VIKOR finds a clear winner")) ||
            noteOf(*sample.page).contains(QStringLiteral("compromise set is")));
    choose(*sample.page, QStringLiteral("TOPSIS"));
    QVERIFY(!noteOf(*sample.page).contains(QStringLiteral("compromise")));
    QVERIFY(!sample.lines(0).contains(QStringLiteral("In VIKOR’s compromise set")));
}

void TestCompareMethods::netFlowsGoBothWays()
{
    Desk desk;
    choose(*desk.page, QStringLiteral("PROMETHEE II"));
    auto *scores = desk.find<ScoreBars>(QStringLiteral("methodRanking"));
    const MethodRanking ranking =
        rankBy(desk.workspace->snapshot(), desk.workspace->evaluation(), RankingMethod::Promethee2);
    QCOMPARE(ranking.scores.size(), std::size_t(2));
    QVERIFY(std::min(ranking.scores[0], ranking.scores[1]) < 0);
    const QString last = scores->numbersAsText().split(QLatin1Char('\n')).last().split(QLatin1Char('\t')).at(2);
    QVERIFY2(QLocale().toDouble(last) < 0, qPrintable(last));
}

void TestCompareMethods::dragFollowsLive()
{
    Desk desk;
    choose(*desk.page, QStringLiteral("TOPSIS"));
    auto *scores = desk.find<ScoreBars>(QStringLiteral("methodRanking"));
    const auto first = [&] { return scores->hitAt(scores->itemRect(0).center()).lines.value(0); };
    QCOMPARE(first(), QStringLiteral("1. Meridian"));
    WeightSlider *slider = desk.slider(desk.small.price);
    QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, handle(*slider, 0.4));
    QTest::mouseMove(slider, handle(*slider, 0.0));
    QVERIFY(desk.workspace->evaluation().hasTrialWeights());
    QCOMPARE(first(), QStringLiteral("1. Northwind"));
    QTest::keyClick(slider, Qt::Key_Escape);
    QCOMPARE(first(), QStringLiteral("1. Meridian"));
    QTest::mouseRelease(slider, Qt::LeftButton);
}

void TestCompareMethods::manyProvidersWait()
{
    QTemporaryDir folder;
    auto project = std::move(*Project::create(folder.filePath(QStringLiteral("large.shortlist"))));
    LargeProjectSize size;
    size.evaluators = 1;
    size.trade = false; // so that all are ranked
    QVERIFY(generateLargeProject(*project, size));
    Workspace workspace(std::move(project));
    ComparePage page(workspace);
    page.resize(1300, 800);
    page.show();
    auto *scores = page.findChild<ScoreBars *>(QStringLiteral("methodRanking"));
    const CriterionId top = workspace.snapshot().children(CriterionId{}).front();
    WeightSlider *slider = page.findChild<WeightPanel *>()->slider(top);
    const QString keep = qEnvironmentVariable("SHORTLIST_CHART_PICTURES");
    for (const QString &name : {QStringLiteral("TOPSIS"), QStringLiteral("VIKOR"), QStringLiteral("PROMETHEE II")}) {
        QElapsedTimer timer;
        timer.start();
        choose(page, name);
        qInfo("%s: %lld ms with its edit", qPrintable(name), timer.elapsed());
        const QString before = scores->numbersAsText();
        timer.restart();
        QTest::mousePress(slider, Qt::LeftButton, Qt::NoModifier, handle(*slider, 0.1));
        for (int step = 0; step < 10; ++step) {
            QTest::mouseMove(slider, handle(*slider, 0.1 + 0.08 * step));
            page.grab();
        }
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(scores->numbersAsText(), before);
        QVERIFY(noteOf(page).contains(QStringLiteral("follows when they rest")));
        QTest::mouseRelease(slider, Qt::LeftButton, Qt::NoModifier, handle(*slider, 0.82));
        QVERIFY(!workspace.evaluation().hasTrialWeights());
        QVERIFY(!noteOf(page).contains(QStringLiteral("follows when they rest")));
        QVERIFY(scores->numbersAsText() != before);
        QVERIFY(workspace.undo());
        QCOMPARE(scores->numbersAsText(), before);
        page.grab();
        if (!keep.isEmpty())
            page.grab().save(QStringLiteral("%1/method5000-%2.png").arg(keep, name.left(5)));
    }
}

void TestCompareMethods::readOnlyKeepsItsMethod()
{
    test::SmallProject small;
    Method method = small.project->snapshot().method();
    method.ranking = RankingMethod::Vikor;
    QVERIFY(small.project->edit(QStringLiteral("Prepare"), [&](Store &store) { return store.setMethod(method); }));
    small.project.reset();
    OpenOptions options;
    options.readOnly = true;
    Workspace workspace(std::move(*Project::open(small.path, options)));
    ComparePage page(workspace);
    page.show();
    const auto *chooser = page.findChild<QComboBox *>(QStringLiteral("rankingMethod"));
    QVERIFY(!chooser->isEnabled());
    QCOMPARE(chooser->currentText(), QStringLiteral("VIKOR"));
    QVERIFY(page.findChild<ScoreBars *>(QStringLiteral("methodRanking"))->isVisible());
}

void TestCompareMethods::undoneElsewhere()
{
    Desk desk;
    choose(*desk.page, QStringLiteral("VIKOR"));
    desk.page->setView(ComparePage::RadarView);
    QVERIFY(desk.workspace->undo());
    desk.page->setView(ComparePage::Ranking);
    QCOMPARE(desk.find<QComboBox>(QStringLiteral("rankingMethod"))->currentText(), QStringLiteral("Weighted sum"));
    QVERIFY(desk.bars()->isVisible());
    QCOMPARE(desk.firstBar(), QStringLiteral("1. Meridian"));
    QVERIFY(desk.workspace->redo());
    QVERIFY(desk.find<ScoreBars>(QStringLiteral("methodRanking"))->isVisible());
}

void TestCompareMethods::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

// The sample by every method; the pictures are kept where SHORTLIST_CHART_PICTURES names a folder.
void TestCompareMethods::pictures()
{
    QFETCH(bool, dark);
    theme::apply(*qApp, dark ? theme::Scheme::Dark : theme::Scheme::Light);
    Sample sample;
    const QString keep = qEnvironmentVariable("SHORTLIST_CHART_PICTURES");
    for (const QSize &size : {QSize(1060, 640), QSize(1700, 980)}) {
        sample.page->resize(size);
        sample.workspace->selectProvider(sample.workspace->evaluation().ranked().at(1));
        for (const QString &name :
             {QStringLiteral("TOPSIS"), QStringLiteral("VIKOR"), QStringLiteral("PROMETHEE II")}) {
            choose(*sample.page, name);
            for (int pass = 0; pass < 3; ++pass)
                QCoreApplication::processEvents(); // layouts settle
            const QPixmap picture = sample.page->grab();
            QCOMPARE(picture.size(), size);
            if (!keep.isEmpty() && QDir().mkpath(keep))
                picture.save(QStringLiteral("%1/method-%2-%3-%4.png")
                                 .arg(keep, dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                 .arg(size.width())
                                 .arg(name.left(5)));
        }
    }
    // The explanation as a whole, with all criteria.
    auto *why = sample.page->findChild<WhyPanel *>();
    QVERIFY(why->findChild<QPushButton *>(QStringLiteral("whyAll"))->isVisible());
    for (const QString &name : {QStringLiteral("why"), QStringLiteral("whyAll")}) {
        for (int pass = 0; pass < 3; ++pass)
            QCoreApplication::processEvents();
        const QPixmap picture = why->grab();
        QVERIFY(!picture.isNull());
        if (!keep.isEmpty())
            picture.save(QStringLiteral("%1/%2-%3.png")
                             .arg(keep, name, dark ? QStringLiteral("dark") : QStringLiteral("light")));
        const int before = why->sizeHint().height();
        why->findChild<QPushButton *>(QStringLiteral("whyAll"))->click();
        QVERIFY(why->sizeHint().height() != before);
    }
    theme::apply(*qApp, theme::Scheme::Light);
}

QTEST_MAIN(TestCompareMethods)
#include "tst_compare_methods.moc"
