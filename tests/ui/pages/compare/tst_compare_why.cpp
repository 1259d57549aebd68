// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/Stability.h"
#include "tests/ui/pages/compare/Desk.h"
#include "ui/pages/compare/ProviderPicker.h"
#include "ui/pages/compare/WhyPanel.h"
#include "ui/pages/compare/WhyWords.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

// Meridian's evening cover is scored too, by one of the two, so that nothing with weight is missing.
Result<> fillGaps(Store &store, const test::SmallProject &small)
{
    return store.setScore({small.meridian, small.reach, small.anna}, 0, QString());
}

QString said(const Desk &desk, const char *label)
{
    const auto *found = desk.find<QLabel>(QLatin1String(label));
    return found->isHidden() ? QString() : found->text();
}

Why whyOf(const Desk &desk, ProviderId first, ProviderId second)
{
    return why(desk.workspace->snapshot(), desk.workspace->evaluation(), first, second);
}

double total(const Desk &desk, ProviderId id)
{
    return desk.workspace->evaluation().standing(id).total;
}

} // namespace

// Why one of two is before the other.
class TestCompareWhy : public QObject
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

    void asksAboutTheUsualPair();
    void userChoosesThePair();
    void fromTheGapToThePair();
    void saysWhatDecides();
    void sideBySide();
    void theShiftIsExact();
    void theValueIsExact();
    void valuesInTheirUnit();
    void closeSharesAreToldApart();
    void nothingToSwap();
    void levelPair();
    void goneWithOneProvider();
    void namesAreOnlyText();
    void heldKeyAtTheEnd();
};

void TestCompareWhy::asksAboutTheUsualPair()
{
    Desk desk([](Store &store, const test::SmallProject &small) -> Result<> {
        return store.setScore({small.harbour, small.quality, small.anna}, 1, QString());
    });
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Meridian before Northwind?"));
    desk.workspace->selectProvider(desk.small.northwind);
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Meridian before Northwind?"));
    desk.workspace->selectProvider(desk.small.harbour);
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Northwind before Harbour?"));
    desk.workspace->selectProvider(desk.small.meridian);
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Meridian before Northwind?"));
}

void TestCompareWhy::userChoosesThePair()
{
    Desk desk([](Store &store, const test::SmallProject &small) -> Result<> {
        return store.setScore({small.harbour, small.quality, small.anna}, 1, QString());
    });
    auto *one = desk.find<ProviderPicker>(QStringLiteral("whyOne"));
    auto *other = desk.find<ProviderPicker>(QStringLiteral("whyOther"));
    QCOMPARE(one->currentText(), QStringLiteral("1. Meridian"));
    QCOMPARE(other->currentText(), QStringLiteral("2. Northwind"));
    QTest::keyClick(other, Qt::Key_Down); // the list fills by then
    QCOMPARE(other->currentText(), QStringLiteral("3. Harbour"));
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Meridian before Harbour?"));
    // The same twice swaps the two, and the question keeps to the order.
    QTest::keyClick(one, Qt::Key_End);
    QCOMPARE(one->currentText(), QStringLiteral("3. Harbour"));
    QCOMPARE(other->currentText(), QStringLiteral("1. Meridian"));
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Meridian before Harbour?"));
    // The choice outlives an edit, but not another selection.
    QVERIFY(desk.workspace->edit(QStringLiteral("Score"), [&](Store &store) {
        return store.setScore({desk.small.harbour, desk.small.quality, desk.small.anna}, 2, QString());
    }));
    QCOMPARE(one->currentText(), QStringLiteral("3. Harbour"));
    desk.workspace->selectProvider(desk.small.northwind);
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Meridian before Northwind?"));
}

void TestCompareWhy::fromTheGapToThePair()
{
    Desk desk([](Store &store, const test::SmallProject &small) -> Result<> {
        return store.setScore({small.harbour, small.quality, small.anna}, 1, QString());
    });
    auto *button = desk.find<QPushButton>(QStringLiteral("inspectorDetail"));
    QVERIFY(!button->isVisible());
    desk.workspace->selectProvider(desk.small.harbour);
    // The gap is to the leader, not to the one ahead.
    QVERIFY(said(desk, "inspectorGap").contains(QStringLiteral("behind Meridian")));
    QVERIFY(button->isVisible());
    const auto *bar = desk.page->findChild<QScrollArea *>(QStringLiteral("inspector"))->verticalScrollBar();
    QCOMPARE(bar->value(), 0);
    button->click();
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Meridian before Harbour?"));
    QVERIFY(bar->value() > 0);
}

void TestCompareWhy::saysWhatDecides()
{
    Desk desk;
    // Price: 0.4 x (0.8 - 0.4) = 16 points; evening cover, missing, counts as Meridian's 0.749: -4.5 points.
    QCOMPARE(said(desk, "whyDecides"),
             QStringLiteral("“Price” decides most: 16.0 points for Meridian, whose whole lead is 11.5. "
                            "Without it Northwind would be ahead."));
    QVERIFY(said(desk, "whyGaps").contains(QStringLiteral("own average")));
    // The lead shrinks by 0.651 points for each point of weight that goes from price to evening cover.
    QCOMPARE(said(desk, "whyShift"), QStringLiteral("Weights: Northwind would draw level from here on: “Price” 40.0 % "
                                                    "→ 22.4 %, “Evening cover” 18.0 % → 35.6 %."));
}

void TestCompareWhy::sideBySide()
{
    Desk desk(fillGaps);
    // Northwind 63.4; Meridian 29.4 + 0 + 32 = 61.4.
    const QStringList lines =
        desk.find<QWidget>(QStringLiteral("duels"))->accessibleDescription().split(QLatin1Char('\n'));
    QCOMPARE(lines, (QStringList{QStringLiteral("Evening cover: 18.0 points for Northwind, 0.0 for Meridian, of 18.0 "
                                                "possible; gap +18.0"),
                                 QStringLiteral("Price: 16.0 points for Northwind, 32.0 for Meridian, of 40.0 "
                                                "possible; gap −16.0"),
                                 QStringLiteral("Quality: 29.4 points for Northwind, 29.4 for Meridian, of 42.0 "
                                                "possible; gap 0.0")}));
    QVERIFY(desk.find<QPushButton>(QStringLiteral("whyAll"))->isHidden());
    QCOMPARE(said(desk, "whyGaps"), QString());
}

void TestCompareWhy::theShiftIsExact()
{
    Desk desk(fillGaps);
    const Why found = whyOf(desk, desk.small.northwind, desk.small.meridian);
    QVERIFY(found.shift.has_value());
    const std::vector<CriterionId> &leaves = desk.workspace->evaluation().leaves();
    std::unordered_map<CriterionId, double> weights;
    double service = 0;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        weights[leaves[i]] = 100 * found.shift->shares[i];
        if (leaves[i] != desk.small.price)
            service += 100 * found.shift->shares[i];
    }
    weights[desk.small.service] = service;
    desk.workspace->tryWeights(weights);
    QVERIFY(std::abs(total(desk, desk.small.northwind) - total(desk, desk.small.meridian)) < 1e-12);
    desk.workspace->endTrial();
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const QString name = desk.workspace->snapshot().criterion(leaves[i])->name;
        const bool moved =
            std::abs(found.shift->shares[i] - desk.workspace->evaluation().overallWeight(leaves[i])) > 1e-9;
        QCOMPARE(said(desk, "whyShift").contains(name), moved);
    }
}

void TestCompareWhy::theValueIsExact()
{
    Desk desk(fillGaps);
    const Why found = whyOf(desk, desk.small.northwind, desk.small.meridian);
    QVERIFY(found.valueChange.has_value());
    // 2 points of 42 on quality is the smallest: 0.7 - 0.02 / 0.42.
    QCOMPARE(found.valueChange->criterion, desk.small.quality);
    QVERIFY(std::abs(std::abs(found.valueChange->to - found.valueChange->from) - 0.02 / 0.42) < 1e-12);
    const double change = found.valueChange->to - found.valueChange->from;
    const double part = change * desk.workspace->evaluation().overallWeight(desk.small.quality);
    const double sign = found.valueChange->provider == desk.small.northwind ? 1 : -1;
    QVERIFY(std::abs(found.lead + sign * part) < 1e-12);
    QCOMPARE(said(desk, "whyValue"), QStringLiteral("One score: the two would be level if Northwind had about 3.26 in "
                                                    "“Quality” instead of 3.50."));
}

void TestCompareWhy::valuesInTheirUnit()
{
    Desk desk(fillGaps);
    const auto worth = [&](CriterionId leaf, double value) {
        return why_words::worth(*desk.workspace, desk.small.northwind, leaf, value);
    };
    QCOMPARE(worth(desk.small.price, 0.4), QStringLiteral("80,000 EUR"));
    QCOMPARE(worth(desk.small.price, 0.8), QStringLiteral("60,000 EUR"));
    QCOMPARE(worth(desk.small.quality, 0.7), QStringLiteral("3.50"));
    // Between yes and no there is no score to name.
    QCOMPARE(worth(desk.small.reach, 0.25), QStringLiteral("25.0 points of 100"));
}

void TestCompareWhy::closeSharesAreToldApart()
{
    Desk desk;
    const std::vector<double> today{0.42, 0.18, 0.4};
    QCOMPARE(why_words::moves(*desk.workspace, today), QString());
    QCOMPARE(why_words::moves(*desk.workspace, {0.42, 0.1801, 0.3999}),
             QStringLiteral("“Price” 40.00 % → 39.99 %, “Evening cover” 18.00 % → 18.01 %"));
    QCOMPARE(why_words::moves(*desk.workspace, {0.41, 0.18, 0.41}),
             QStringLiteral("“Quality” 42.0 % → 41.0 %, “Price” 40.0 % → 41.0 %"));
}

void TestCompareWhy::nothingToSwap()
{
    Desk desk([](Store &store, const test::SmallProject &small) -> Result<> {
        // Northwind is better on everything now.
        return store.setScore({small.northwind, small.price, kFacts}, 50000, QString()).and_then([&] {
            return fillGaps(store, small);
        });
    });
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Northwind before Meridian?"));
    QCOMPARE(said(desk, "whyShift"), QStringLiteral("No weights at all would put Meridian ahead."));
}

void TestCompareWhy::levelPair()
{
    Desk desk([](Store &store, const test::SmallProject &small) -> Result<> {
        return store.setScore({small.northwind, small.price, kFacts}, 60000, QString()).and_then([&] {
            return store.setScore({small.meridian, small.reach, small.anna}, 1, QString());
        });
    });
    QCOMPARE(desk.workspace->evaluation().standing(desk.small.meridian).rank, 1);
    QCOMPARE(desk.workspace->evaluation().standing(desk.small.northwind).rank, 1);
    QVERIFY(said(desk, "whyQuestion").startsWith(QStringLiteral("Why are ")));
    QVERIFY(said(desk, "whyQuestion").endsWith(QStringLiteral(" level?")));
    for (const char *label : {"whyDecides", "whyHeading", "whyShift", "whyValue"})
        QCOMPARE(said(desk, label), QString());
}

void TestCompareWhy::goneWithOneProvider()
{
    Desk desk;
    auto *panel = desk.page->findChild<WhyPanel *>();
    QVERIFY(!panel->isHidden());
    QVERIFY(desk.workspace->edit(QStringLiteral("Remove"),
                                 [&](Store &store) { return store.removeProvider(desk.small.northwind); }));
    QVERIFY(panel->isHidden());
    QVERIFY(desk.workspace->undo());
    QVERIFY(!panel->isHidden());
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is Meridian before Northwind?"));
}

void TestCompareWhy::namesAreOnlyText()
{
    const QString name = QStringLiteral("<b>Bold</b> %1 %2");
    Desk desk([&](Store &store, const test::SmallProject &small) -> Result<> {
        Provider provider = *small.project->snapshot().provider(small.meridian);
        provider.name = name;
        return store.updateProvider(provider);
    });
    QCOMPARE(said(desk, "whyQuestion"), QStringLiteral("Why is <b>Bold</b> %1 %2 before Northwind?"));
    QVERIFY(said(desk, "whyDecides").contains(QStringLiteral("16.0 points for <b>Bold</b> %1 %2, whose whole")));
    const QList<QLabel *> labels = desk.page->findChild<WhyPanel *>()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->text().contains(QStringLiteral("<b>")))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

// A page that goes while a key holds a weight writes it, and nothing of the page is touched after its end.
void TestCompareWhy::heldKeyAtTheEnd()
{
    Desk desk;
    WeightSlider *slider = desk.slider(desk.small.price);
    desk.page->activateWindow();
    slider->setFocus();
    QTRY_VERIFY(slider->hasFocus());
    QTest::keyPress(slider, Qt::Key_Right);
    QVERIFY(desk.workspace->evaluation().hasTrialWeights());
    desk.page.reset();
    QVERIFY(!desk.workspace->evaluation().hasTrialWeights());
    QCOMPARE(desk.workspace->snapshot().criterion(desk.small.price)->weight, 41.0);
}

QTEST_MAIN(TestCompareWhy)
#include "tst_compare_why.moc"
