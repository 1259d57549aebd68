// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/Baseline.h"
#include "core/pricing/CostCurve.h"
#include "core/pricing/LowOffers.h"
#include "tests/core/pricing/PriceScene.h"

#include <QTest>

using namespace shortlist;

namespace {

// A scene whose axis runs from 2,500 over 5,000, 8,000 and 20,000 to 30,000 contacts a month, over one month.
class CurveScene : public PriceScene
{
public:
    CurveScene()
        : PriceScene(1)
    {
        contacts = function("5000", "8000", "20000");
        axis = volumeAxis(snapshot);
    }

    Result<CostCurve> curve() const { return costCurve(snapshot, provider, offer, axis); }
    CostCurve only(LineKind kind, const char *rate, const char *perUnit = "0")
    {
        offer = Offer();
        line(kind, rate, contacts, perUnit);
        return *curve();
    }

    FunctionId contacts{};
    VolumeAxis axis;
};

} // namespace

class TestCostCurve : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void axisOfItems();
    void axisOfScenarios();
    void curveMeetsTheScenarios();
    void straightLinesCross();
    void crossingAtAStep();
    void ftesAgainstItems();
    void bandsCapAndMinimumBend();
    void touchingIsNotCrossing();
    void manySteps();
    void errors();
    void baseline();
    void perUnit();
    void belowTheEstimate();
    void belowTheOthers();
};

void TestCostCurve::axisOfItems()
{
    const CurveScene scene;
    QVERIFY(scene.axis.isItems);
    QCOMPARE(scene.axis.unit, QStringLiteral("contacts"));
    QCOMPARE(scene.axis.from.toText(0), QStringLiteral("2500"));
    QCOMPARE(scene.axis.to.toText(0), QStringLiteral("30000"));
}

void TestCostCurve::axisOfScenarios()
{
    CurveScene scene;
    scene.function("10", "20", "30", "0", "invoices");
    scene.axis = volumeAxis(scene.snapshot);
    QVERIFY(!scene.axis.isItems);
    scene.line(LineKind::Transaction, "1", scene.contacts);
    const Result<CostCurve> curve = scene.curve();
    QVERIFY(curve);
    QCOMPARE(curve->costAt(Decimal(0)).toText(0), QStringLiteral("5000"));
    QCOMPARE(curve->costAt(Decimal(1)).toText(0), QStringLiteral("8000"));
    QCOMPARE(curve->costAt(Decimal(2)).toText(0), QStringLiteral("20000"));
}

// Two ways to the same number: by scenario and along the curve.
void TestCostCurve::curveMeetsTheScenarios()
{
    for (int model = 0; model < 7; ++model) {
        CurveScene scene;
        Need need = scene.snapshot.need();
        need.termMonths = 31;
        scene.snapshot.setNeed(need);
        scene.offer.model = static_cast<PriceModel>(model);
        scene.offer.indexation = decimal("2.5");
        scene.offer.trigger = Decimal(6000);
        scene.offer.minimum = Decimal(9000);
        scene.offer.floor = Decimal(4000);
        scene.offer.cap = Decimal(7000);
        scene.line(LineKind::Fte, "1900", scene.contacts, "321");
        scene.line(LineKind::Seat, "30", scene.contacts, "300");
        scene.line(LineKind::Hour, "25.5", scene.contacts, "90");
        scene.line(LineKind::Transaction, "0.4", scene.contacts);
        scene.line(LineKind::Transaction, "0.3", scene.contacts).from = Decimal(7000);
        scene.line(LineKind::Outcome, "4", scene.contacts, "0.1");
        scene.line(LineKind::Month, "77.7");
        scene.line(LineKind::OneOff, "1234");
        scene.line(LineKind::PassThrough, "12");
        scene.snapshot.setList(std::vector<BuyerCost>{
            {RowId{1}, 0, BuyerCostKind::Risk, QStringLiteral("Risk"), CostBasis::PerCent, decimal("3.3"), {}},
            {RowId{2}, 1, BuyerCostKind::Retained, QStringLiteral("Team"), CostBasis::Yearly, Decimal(1000), {}}});
        const Result<CostCurve> curve = scene.curve();
        QVERIFY(curve);
        QVERIFY(!curve->isSmoothed());
        QCOMPARE(curve->costAt(scene.axis.low), scene.cost(Volume::Low)->total());
        QCOMPARE(curve->costAt(scene.axis.base), scene.cost(Volume::Base)->total());
        QCOMPARE(curve->costAt(scene.axis.high), scene.cost(Volume::High)->total());
    }
}

void TestCostCurve::straightLinesCross()
{
    CurveScene scene;
    const CostCurve items = scene.only(LineKind::Transaction, "1.00");
    const CostCurve fee = scene.only(LineKind::Month, "10000");
    const std::vector<Crossing> found = crossings(items, fee);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].volume, Amount(Decimal(10000)));
    QCOMPARE(found[0].cost, Amount(Decimal(10000)));
    QVERIFY(!found[0].firstIsCheaper);
    QVERIFY(!found[0].atStep);
    QVERIFY(crossings(fee, items).at(0).firstIsCheaper);
    // A third of a cent is met exactly.
    const CostCurve third = scene.only(LineKind::Transaction, "3");
    QCOMPARE(crossings(third, fee).at(0).volume, Amount(Decimal(10000)) / Decimal(3));
}

void TestCostCurve::crossingAtAStep()
{
    CurveScene scene;
    const CostCurve ftes = scene.only(LineKind::Fte, "1000", "1000");
    const CostCurve fee = scene.only(LineKind::Month, "10500");
    const std::vector<Crossing> found = crossings(ftes, fee);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].volume, Amount(Decimal(10000)));
    QVERIFY(found[0].atStep);
    QCOMPARE(found[0].cost, Amount(Decimal(10000)));
}

void TestCostCurve::ftesAgainstItems()
{
    CurveScene scene;
    const CostCurve ftes = scene.only(LineKind::Fte, "1000", "1000");
    const CostCurve items = scene.only(LineKind::Transaction, "1.05");
    const std::vector<Crossing> found = crossings(ftes, items);
    // Cheaper from 1,000 k / 1.05 to 1,000 k for k below 20, and for good from 19,047.6 on.
    QVERIFY(found.size() > 20);
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i > 0) {
            QVERIFY(found[i - 1].volume < found[i].volume);
            QCOMPARE(found[i].firstIsCheaper, !found[i - 1].firstIsCheaper);
        }
        QCOMPARE(found[i].atStep, !found[i].firstIsCheaper);
    }
    QCOMPARE(found.back().volume, Amount(Decimal(20000)) / decimal("1.05"));
    QVERIFY(found.back().firstIsCheaper);
}

void TestCostCurve::bandsCapAndMinimumBend()
{
    CurveScene scene;
    scene.offer.minimum = Decimal(6000);
    scene.line(LineKind::Transaction, "1", scene.contacts);
    scene.line(LineKind::Transaction, "0.5", scene.contacts).from = Decimal(10000);
    const std::vector<CostCurve::Corner> corners = scene.curve()->corners();
    QCOMPARE(corners.size(), std::size_t{4});
    QCOMPARE(corners[1].volume, 6000.0);
    QCOMPARE(corners[1].cost, 6000.0);
    QCOMPARE(corners[2].volume, 10000.0);
    QCOMPARE(corners[3].volume, 30000.0);
    QCOMPARE(corners[3].cost, 20000.0);

    scene.offer = Offer();
    scene.offer.cap = Decimal(9000);
    scene.offer.floor = Decimal(3000);
    scene.line(LineKind::Outcome, "1", scene.contacts);
    const Result<CostCurve> outcome = scene.curve();
    QCOMPARE(outcome->costAt(Decimal(2600)).toText(0), QStringLiteral("3000"));
    QCOMPARE(outcome->costAt(Decimal(4000)).toText(0), QStringLiteral("4000"));
    QCOMPARE(outcome->costAt(Decimal(30000)).toText(0), QStringLiteral("9000"));
}

void TestCostCurve::touchingIsNotCrossing()
{
    CurveScene scene;
    scene.offer.minimum = Decimal(10000);
    scene.line(LineKind::Transaction, "1", scene.contacts);
    const CostCurve bent = *scene.curve();
    // Level with the minimum, dearer beyond: nobody was dearer before.
    QVERIFY(crossings(bent, scene.only(LineKind::Month, "10000")).empty());
    QVERIFY(crossings(bent, bent).empty());
}

void TestCostCurve::manySteps()
{
    CurveScene scene;
    QVERIFY(scene.only(LineKind::Fte, "1", "1").isSmoothed());
    QVERIFY(!scene.only(LineKind::Fte, "1", "10").isSmoothed());
}

void TestCostCurve::errors()
{
    CurveScene scene;
    QVERIFY(!scene.curve());
    scene.line(LineKind::Month, "1");
    scene.offer.currency = QStringLiteral("USD");
    QVERIFY(scene.curve().error().message.contains(QStringLiteral("USD")));
}

void TestCostCurve::baseline()
{
    PriceScene scene(30);
    QVERIFY(!baselineOf(scene.snapshot).isKnown());
    scene.function("1", "2", "3", "120000");
    scene.function("1", "2", "3", "60000");
    const Baseline known = baselineOf(scene.snapshot);
    QVERIFY(known.isKnown());
    QCOMPARE(known.total, Amount(Decimal(450000)));
    QCOMPARE(savings(known, Decimal(360000))->toText(1), QStringLiteral("20.0"));
    QCOMPARE(savings(known, Decimal(540000))->toText(1), QStringLiteral("-20.0"));
    const FunctionId third = scene.function("1", "2", "3");
    const Baseline open = baselineOf(scene.snapshot);
    QCOMPARE(open.unknown, std::vector<FunctionId>{third});
    QVERIFY(!savings(open, Decimal(1)));
    // What stays in-house is no part of it.
    std::vector<NeedFunction> functions = scene.snapshot.list<NeedFunction>();
    functions[2].decision = FunctionDecision::Keep;
    functions[1].decision = FunctionDecision::Undecided;
    scene.snapshot.setList(functions);
    QCOMPARE(baselineOf(scene.snapshot).total, Amount(Decimal(300000)));
}

void TestCostCurve::perUnit()
{
    PriceScene scene(24);
    QVERIFY(!termVolume(scene.snapshot, Volume::Base));
    scene.function("10", "20", "30");
    scene.function("1", "2", "3", "0", " Contacts ");
    QCOMPARE(termVolume(scene.snapshot, Volume::High)->items, Amount(Decimal(33 * 24)));
    scene.function("1", "2", "3", "0", "invoices");
    QVERIFY(!termVolume(scene.snapshot, Volume::Base));
}

void TestCostCurve::belowTheEstimate()
{
    PriceTerms terms;
    terms.estimate = Decimal(100000);
    const std::vector<Price> prices{{ProviderId{1}, Decimal(80000)}, {ProviderId{2}, decimal("79999.99")}};
    const std::vector<LowOffer> low = lowOffers(terms, prices);
    QCOMPARE(low.size(), std::size_t{1});
    QCOMPARE(low[0].provider, ProviderId{2});
    QCOMPARE(low[0].others, 0);
    QCOMPARE(low[0].reference, Amount(Decimal(100000)));
}

void TestCostCurve::belowTheOthers()
{
    const PriceTerms terms;
    const std::vector<Price> prices{
        {ProviderId{1}, Decimal(110)}, {ProviderId{2}, Decimal(70)}, {ProviderId{3}, Decimal(90)}};
    const std::vector<LowOffer> low = lowOffers(terms, prices);
    QCOMPARE(low.size(), std::size_t{1});
    QCOMPARE(low[0].provider, ProviderId{2});
    QCOMPARE(low[0].others, 2);
    QCOMPARE(low[0].reference, Amount(Decimal(100)));
    QCOMPARE(low[0].below, Amount(Decimal(30)));
    QVERIFY(lowOffers(terms, std::span(prices).first(1)).empty());
    QVERIFY(lowOffers(terms, {}).empty());
}

QTEST_GUILESS_MAIN(TestCostCurve)
#include "tst_cost_curve.moc"
