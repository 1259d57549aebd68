// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/CostSteps.h"
#include "tests/core/pricing/PriceScene.h"

#include <QTest>

#include <random>

using namespace shortlist;

class TestOfferCost : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void rounding_data();
    void rounding();
    void amountsAreExact();
    void yearsAndIndexation();
    void wholeFtes();
    void missingBounds();
    void bands();
    void bandsWithoutFunction();
    void outcomeBetweenFloorAndCap();
    void capIsSharedInProportion();
    void capBelowFloorWins();
    void hybridTrigger();
    void fixedFee();
    void seatLeaseMinimum();
    void hoursUpToCap();
    void oneOffAfterTheTerm();
    void currencies();
    void missingRate();
    void offerWithoutLines();
    void offerThatCounts();
    void buyersLines();
    void sumsAgree();
    void scalingARateScalesItsPart();
    void stepsLeadToTheTotal();
    void stepsOfAnIndexedOffer();
};

void TestOfferCost::rounding_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("places");
    QTest::addColumn<QString>("shown");
    QTest::newRow("half up") << QStringLiteral("0.125") << 2 << QStringLiteral("0.13");
    QTest::newRow("half down below zero") << QStringLiteral("-0.125") << 2 << QStringLiteral("-0.13");
    QTest::newRow("below half") << QStringLiteral("0.1249") << 2 << QStringLiteral("0.12");
    QTest::newRow("whole") << QStringLiteral("2.5") << 0 << QStringLiteral("3");
    QTest::newRow("no minus nought") << QStringLiteral("-0.004") << 2 << QStringLiteral("0.00");
    QTest::newRow("filled up") << QStringLiteral("1234.5") << 3 << QStringLiteral("1234.500");
    QTest::newRow("nought") << QStringLiteral("0") << 2 << QStringLiteral("0.00");
}

void TestOfferCost::rounding()
{
    QFETCH(QString, number);
    QFETCH(int, places);
    QFETCH(QString, shown);
    QCOMPARE(Amount(*Decimal::fromText(number)).toText(places), shown);
}

void TestOfferCost::amountsAreExact()
{
    const Amount third = Amount(Decimal(1)) / Decimal(3);
    QCOMPARE(third + third + third, Amount(Decimal(1)));
    Amount cents;
    for (int i = 0; i < 1000; ++i)
        cents += decimal("0.1");
    QCOMPARE(cents, Amount(Decimal(100)));
    QVERIFY(third < decimal("0.334") && third > decimal("0.333"));
    QVERIFY((third / Decimal(0)).isZero());
    QCOMPARE((third - Decimal(1)).sign(), -1);
    // Larger than any machine number.
    Amount large = decimal("999999999999999999");
    large *= decimal("999999999999999999");
    QCOMPARE(large.toText(0), QStringLiteral("999999999999999998000000000000000001"));
}

void TestOfferCost::yearsAndIndexation()
{
    PriceScene scene(30);
    scene.offer.indexation = Decimal(3);
    scene.line(LineKind::Fte, "2500", "8", "10", "12");
    scene.line(LineKind::OneOff, "20000");
    scene.line(LineKind::OneOff, "5000").month = 13;
    scene.line(LineKind::PassThrough, "100");
    const Result<OfferCost> cost = scene.cost();
    QVERIFY(cost);
    QCOMPARE(cost->years.size(), std::size_t{3});
    QCOMPARE(cost->years[2].months, 6);
    QCOMPARE(cost->years[0].total().toText(2), QStringLiteral("321200.00"));
    QCOMPARE(cost->years[1].total().toText(2), QStringLiteral("315200.00"));
    QCOMPARE(cost->years[2].total().toText(2), QStringLiteral("159735.00"));
    QCOMPARE(cost->total().toText(2), QStringLiteral("796135.00"));
    QCOMPARE(cost->of(CostKind::Indexation).toText(2), QStringLiteral("18135.00"));
    QCOMPARE(cost->of(CostKind::Fte).toText(2), QStringLiteral("750000.00"));
    QCOMPARE(cost->of(CostKind::OneOff).toText(2), QStringLiteral("25000.00"));
    QCOMPARE(cost->of(CostKind::PassThrough).toText(2), QStringLiteral("3000.00"));

    scene.offer.indexedFrom = 3;
    QCOMPARE(scene.kind(CostKind::Indexation), QStringLiteral("4500.00"));
}

void TestOfferCost::wholeFtes()
{
    PriceScene scene;
    const FunctionId function = scene.function("9000", "10000", "12001");
    scene.line(LineKind::Fte, "1000", function, "400");
    QCOMPARE(scene.total(Volume::Low), QStringLiteral("276000.00"));
    QCOMPARE(scene.total(Volume::Base), QStringLiteral("300000.00"));
    QCOMPARE(scene.total(Volume::High), QStringLiteral("372000.00"));
}

void TestOfferCost::missingBounds()
{
    PriceScene scene;
    const FunctionId function = scene.function("0", "100", "0");
    scene.line(LineKind::Transaction, "1", function);
    for (const Volume volume : {Volume::Low, Volume::Base, Volume::High})
        QCOMPARE(scene.total(volume), QStringLiteral("1200.00"));
}

void TestOfferCost::bands()
{
    PriceScene scene;
    const FunctionId function = scene.function("4000", "15000", "20000");
    scene.offer.minimum = Decimal(5000);
    scene.line(LineKind::Transaction, "0.75", function).from = Decimal(12000);
    scene.line(LineKind::Transaction, "1.20", function);
    scene.line(LineKind::Transaction, "1.00", function).from = Decimal(5000);
    QCOMPARE(scene.total(Volume::Base), QStringLiteral("183000.00")); // 6,000 + 7,000 + 2,250 a month
    QCOMPARE(scene.total(Volume::High), QStringLiteral("228000.00"));
    QCOMPARE(scene.total(Volume::Low), QStringLiteral("60000.00")); // 4,800 raised to 5,000
    QCOMPARE(scene.kind(CostKind::TopUp, Volume::Low), QStringLiteral("2400.00"));
    QCOMPARE(scene.kind(CostKind::TopUp, Volume::Base), QStringLiteral("0.00"));
}

void TestOfferCost::bandsWithoutFunction()
{
    PriceScene scene;
    scene.line(LineKind::Transaction, "2", "100", "300", "500").label = QStringLiteral("Calls");
    OfferLine &beyond = scene.line(LineKind::Transaction, "1", "100", "300", "500");
    beyond.label = QStringLiteral("Calls");
    beyond.from = Decimal(200);
    OfferLine &other = scene.line(LineKind::Transaction, "3", "10", "10", "10");
    other.label = QStringLiteral("Letters");
    QCOMPARE(scene.total(Volume::Base), QStringLiteral("6360.00")); // 400 + 100 + 30 a month
    QCOMPARE(scene.total(Volume::Low), QStringLiteral("2760.00"));  // 200 + 0 + 30
}

void TestOfferCost::outcomeBetweenFloorAndCap()
{
    PriceScene scene;
    scene.offer.model = PriceModel::Outcome;
    scene.offer.floor = Decimal(2000);
    scene.offer.cap = Decimal(9000);
    scene.line(LineKind::Outcome, "50", "10", "100", "500");
    QCOMPARE(scene.total(Volume::Low), QStringLiteral("24000.00"));
    QCOMPARE(scene.kind(CostKind::TopUp, Volume::Low), QStringLiteral("18000.00"));
    QCOMPARE(scene.total(Volume::Base), QStringLiteral("60000.00"));
    QCOMPARE(scene.total(Volume::High), QStringLiteral("108000.00"));

    const FunctionId function = scene.function("10", "100", "200");
    scene.offer.lines.clear();
    scene.line(LineKind::Outcome, "50", function, "0.5");
    QCOMPARE(scene.total(Volume::Base), QStringLiteral("30000.00"));
}

void TestOfferCost::capIsSharedInProportion()
{
    PriceScene scene;
    scene.offer.cap = Decimal(9000);
    scene.line(LineKind::Outcome, "50", "500", "500", "500");
    scene.line(LineKind::Hour, "40", "50", "50", "50");
    QCOMPARE(scene.total(), QStringLiteral("108000.00"));
    QCOMPARE(scene.kind(CostKind::Outcome), QStringLiteral("100000.00"));
    QCOMPARE(scene.kind(CostKind::Hour), QStringLiteral("8000.00"));
}

void TestOfferCost::capBelowFloorWins()
{
    PriceScene scene;
    scene.offer.cap = Decimal(1000);
    scene.offer.floor = Decimal(2000);
    scene.line(LineKind::Outcome, "50", "10", "10", "10");
    QCOMPARE(scene.total(), QStringLiteral("12000.00"));
}

void TestOfferCost::hybridTrigger()
{
    PriceScene scene;
    scene.offer.model = PriceModel::Hybrid;
    scene.offer.trigger = Decimal(1000);
    const FunctionId function = scene.function("800", "1500", "3000");
    scene.line(LineKind::Fte, "3000", "4", "4", "4");
    scene.line(LineKind::Transaction, "2", function);
    QCOMPARE(scene.total(Volume::Low), QStringLiteral("144000.00"));
    QCOMPARE(scene.total(Volume::Base), QStringLiteral("156000.00"));
    QCOMPARE(scene.total(Volume::High), QStringLiteral("192000.00"));
    // Only a hybrid has a trigger.
    scene.offer.model = PriceModel::PerTransaction;
    QCOMPARE(scene.total(Volume::Low), QStringLiteral("163200.00"));
}

void TestOfferCost::fixedFee()
{
    PriceScene scene(36);
    scene.line(LineKind::Month, "8333.33");
    QCOMPARE(scene.total(), QStringLiteral("299999.88"));
}

void TestOfferCost::seatLeaseMinimum()
{
    PriceScene scene(1);
    scene.offer.minimum = Decimal(8000);
    scene.line(LineKind::Seat, "350", "15", "20", "30");
    QCOMPARE(scene.total(Volume::Base), QStringLiteral("8000.00"));
    QCOMPARE(scene.kind(CostKind::Seat), QStringLiteral("7000.00"));
    QCOMPARE(scene.total(Volume::High), QStringLiteral("10500.00"));
}

void TestOfferCost::hoursUpToCap()
{
    PriceScene scene;
    const FunctionId function = scene.function("900", "1000", "1200");
    scene.line(LineKind::Hour, "30", function, "3");
    QCOMPARE(scene.total(Volume::Base), QStringLiteral("120000.00")); // 333 1/3 hours a month, exactly
    scene.offer.cap = Decimal(9500);
    QCOMPARE(scene.total(Volume::Base), QStringLiteral("114000.00"));
    QCOMPARE(scene.total(Volume::Low), QStringLiteral("108000.00"));
}

void TestOfferCost::oneOffAfterTheTerm()
{
    PriceScene scene(12);
    scene.line(LineKind::OneOff, "100").month = 12;
    scene.line(LineKind::OneOff, "1000").month = 13;
    QCOMPARE(scene.total(), QStringLiteral("100.00"));
}

void TestOfferCost::currencies()
{
    PriceScene scene;
    scene.offer.currency = QStringLiteral("USD");
    scene.line(LineKind::Month, "1000");
    scene.snapshot.setList(std::vector<ExchangeRate>{{RowId{1}, QStringLiteral("GBP"), decimal("1.2"), {}, {}},
                                                     {RowId{2}, QStringLiteral("USD"), decimal("0.925"), {}, {}}});
    scene.snapshot.setList(std::vector<BuyerCost>{
        {RowId{1}, 0, BuyerCostKind::Other, QStringLiteral("Own"), CostBasis::Monthly, Decimal(10), {}}});
    QCOMPARE(scene.total(), QStringLiteral("11220.00")); // the buyer's own line is in euro already
    scene.offer.currency = QStringLiteral("EUR");
    QCOMPARE(scene.total(), QStringLiteral("12120.00"));
}

void TestOfferCost::missingRate()
{
    PriceScene scene;
    scene.offer.currency = QStringLiteral("INR");
    scene.line(LineKind::Month, "1000");
    QCOMPARE(scene.total(),
             QStringLiteral("The offer “First offer” of “Northwind” is in INR, and the project has no rate "
                            "for INR. Add the rate on the Prices page."));
    Need need = scene.snapshot.need();
    need.currency.clear();
    scene.snapshot.setNeed(need);
    QVERIFY(!scene.cost());
    QVERIFY(scene.total().contains(QStringLiteral("no currency of its own")));
}

void TestOfferCost::offerWithoutLines()
{
    const PriceScene scene;
    QVERIFY(!scene.cost());
    QVERIFY(scene.total().contains(QStringLiteral("no lines")));
}

void TestOfferCost::offerThatCounts()
{
    PriceScene scene;
    QVERIFY(!priceOf(scene.snapshot, scene.provider, Volume::Base));
    scene.line(LineKind::Month, "1000");
    scene.offer.counts = false;
    scene.provider.offers.push_back(scene.offer);
    QVERIFY(!priceOf(scene.snapshot, scene.provider, Volume::Base));
    scene.offer.counts = true;
    scene.offer.lines.front().rate = Decimal(900);
    scene.provider.offers.push_back(scene.offer);
    QCOMPARE(priceOf(scene.snapshot, scene.provider, Volume::Base)->toText(0), QStringLiteral("10800"));
}

void TestOfferCost::buyersLines()
{
    PriceScene scene(18);
    scene.line(LineKind::Month, "1000");
    scene.line(LineKind::OneOff, "2000");
    const auto cost = [](qint64 id, BuyerCostKind kind, CostBasis basis, const char *amount, qint64 provider = 0) {
        return BuyerCost{RowId{id}, 0, kind, QStringLiteral("Line"), basis, decimal(amount), ProviderId{provider}};
    };
    scene.snapshot.setList(std::vector<BuyerCost>{cost(1, BuyerCostKind::Retained, CostBasis::Yearly, "12000"),
                                                  cost(2, BuyerCostKind::Management, CostBasis::Monthly, "500"),
                                                  cost(3, BuyerCostKind::Transition, CostBasis::Once, "10000"),
                                                  cost(4, BuyerCostKind::Risk, CostBasis::PerCent, "5"),
                                                  cost(5, BuyerCostKind::Other, CostBasis::Once, "7", 1),
                                                  cost(6, BuyerCostKind::Other, CostBasis::Once, "70000", 2)});
    QCOMPARE(scene.kind(CostKind::Retained), QStringLiteral("18000.00"));
    QCOMPARE(scene.kind(CostKind::Management), QStringLiteral("9000.00"));
    QCOMPARE(scene.kind(CostKind::Transition), QStringLiteral("10000.00"));
    QCOMPARE(scene.kind(CostKind::Risk), QStringLiteral("1000.00")); // of 20,000
    QCOMPARE(scene.kind(CostKind::Other), QStringLiteral("7.00"));
    QCOMPARE(scene.cost()->charges().toText(2), QStringLiteral("20000.00"));
    QCOMPARE(scene.cost()->years[1].of(CostKind::Retained).toText(2), QStringLiteral("6000.00"));
}

namespace {

PriceScene randomScene(std::mt19937 &random, bool withBounds)
{
    const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    PriceScene scene(1 + upTo(60));
    const int low = 1 + upTo(5000);
    const int base = low + 1 + upTo(5000);
    const FunctionId function =
        scene.function(QByteArray::number(low).constData(), QByteArray::number(base).constData(),
                       QByteArray::number(base + 1 + upTo(5000)).constData());
    scene.offer.model = static_cast<PriceModel>(upTo(6));
    scene.offer.currency = QStringLiteral("USD");
    scene.offer.indexation = *Decimal::fromParts(upTo(900), 2);
    scene.offer.indexedFrom = 2 + upTo(2);
    scene.offer.trigger = upTo(3000);
    if (withBounds) {
        scene.offer.minimum = upTo(20000);
        scene.offer.floor = upTo(9000);
        scene.offer.cap = upTo(1) * (9000 + upTo(9000));
    }
    scene.snapshot.setList(
        std::vector<ExchangeRate>{{RowId{1}, QStringLiteral("USD"), *Decimal::fromParts(1 + upTo(99999), 4), {}, {}}});
    scene.snapshot.setList(std::vector<BuyerCost>{
        {RowId{1}, 0, BuyerCostKind::Risk, QStringLiteral("Risk"), CostBasis::PerCent, upTo(9), {}},
        {RowId{2}, 1, BuyerCostKind::Retained, QStringLiteral("Team"), CostBasis::Yearly, upTo(90000), {}}});
    for (int i = 1 + upTo(7); i > 0; --i) {
        OfferLine &line = scene.line(static_cast<LineKind>(upTo(7)), "0");
        line.rate = *Decimal::fromParts(upTo(99999), 2);
        line.from = upTo(4000);
        line.low = 1 + upTo(20);
        line.base = 21 + upTo(20);
        line.high = 41 + upTo(20);
        line.function = upTo(1) == 1 ? function : FunctionId{};
        line.perUnit = *Decimal::fromParts(upTo(1) * (1000 + upTo(90000)), 3);
        line.month = upTo(70);
    }
    return scene;
}

} // namespace

void TestOfferCost::sumsAgree()
{
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
        const PriceScene scene = randomScene(random, true);
        for (const Volume volume : {Volume::Low, Volume::Base, Volume::High}) {
            const Result<OfferCost> cost = scene.cost(volume);
            QVERIFY(cost);
            Amount years;
            for (const OfferCost::Year &year : cost->years)
                years += year.total();
            Amount kinds;
            for (std::size_t kind = 0; kind < kCostKinds; ++kind)
                kinds += cost->of(static_cast<CostKind>(kind));
            QCOMPARE(years, cost->total());
            Provider bidder = scene.provider;
            bidder.offers = {scene.offer};
            QCOMPARE(*priceOf(scene.snapshot, bidder, volume), cost->total());
            QCOMPARE(kinds, cost->total());
            QVERIFY(cost->charges() <= cost->total());
        }
    }
}

void TestOfferCost::scalingARateScalesItsPart()
{
    std::mt19937 random(11);
    for (int i = 0; i < 200; ++i) {
        PriceScene scene = randomScene(random, false);
        scene.snapshot.setList(std::vector<BuyerCost>{});
        for (OfferLine &line : scene.offer.lines)
            line.rate = Decimal::fromParts(line.rate.mantissa() + 1, line.rate.places()).value();
        const Amount before = scene.cost()->total();
        for (OfferLine &line : scene.offer.lines)
            line.rate = Decimal::fromParts(line.rate.mantissa() * 3, line.rate.places()).value();
        QCOMPARE(scene.cost()->total(), before * Decimal(3));
    }
}

void TestOfferCost::stepsLeadToTheTotal()
{
    std::mt19937 random(13);
    for (int i = 0; i < 300; ++i) {
        const PriceScene scene = randomScene(random, true);
        const Result<std::vector<CostStep>> steps =
            costSteps(scene.snapshot, scene.provider, scene.offer, Volume::High);
        QVERIFY(steps);
        Amount sum;
        for (const CostStep &step : *steps) {
            if (step.kind == CostStep::Kind::Currency) {
                QCOMPARE(step.base, sum);
                sum = step.amount;
            } else if (step.kind == CostStep::Kind::Total) {
                QCOMPARE(step.amount, sum);
            } else {
                sum += step.amount;
            }
        }
        QCOMPARE(sum, scene.cost(Volume::High)->total());
        QCOMPARE(steps->back().kind, CostStep::Kind::Total);
    }
}

void TestOfferCost::stepsOfAnIndexedOffer()
{
    PriceScene scene(18);
    const FunctionId function = scene.function("900", "1000", "1200");
    scene.offer.indexation = Decimal(2);
    scene.line(LineKind::Fte, "3000", function, "300").label = QStringLiteral("Agents");
    scene.line(LineKind::OneOff, "500").month = 19;
    const Result<std::vector<CostStep>> steps = costSteps(scene.snapshot, scene.provider, scene.offer, Volume::Base);
    QVERIFY(steps);
    QCOMPARE(steps->size(), std::size_t{4});
    const CostStep &agents = steps->at(0);
    QCOMPARE(agents.label, QStringLiteral("Agents"));
    QCOMPARE(agents.volume, Amount(Decimal(1000)));
    QCOMPARE(agents.quantity, Amount(Decimal(4)));
    QCOMPARE(agents.months, 18);
    QCOMPARE(agents.amount.toText(0), QStringLiteral("216000"));
    QVERIFY(steps->at(1).afterTerm);
    QVERIFY(steps->at(1).amount.isZero());
    const CostStep &second = steps->at(2);
    QCOMPARE(second.kind, CostStep::Kind::Indexation);
    QCOMPARE(second.year, 2);
    QCOMPARE(second.months, 6);
    QCOMPARE(second.base.toText(0), QStringLiteral("72000"));
    QCOMPARE(second.factor.toText(2), QStringLiteral("1.02"));
    QCOMPARE(second.amount.toText(0), QStringLiteral("1440"));
    QCOMPARE(steps->at(3).amount.toText(0), QStringLiteral("217440"));
}

QTEST_GUILESS_MAIN(TestOfferCost)
#include "tst_offer_cost.moc"
