// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Price formulas: the numbers that buyers published, and the cases that they argue about.

#include "core/decision/PriceFormula.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace shortlist::decision;

namespace {

using Numbers = std::vector<double>;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr PriceFormula kAll[] = {PriceFormula::LowestOverPrice, PriceFormula::LowToHigh, PriceFormula::AboveLowest,
                                 PriceFormula::MeanIsHalf};

// NaN agrees with NaN.
bool near(std::span<const double> a, std::span<const double> b, double tolerance = 1e-12)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [tolerance](double x, double y) {
               return std::isnan(x) ? std::isnan(y) : std::abs(x - y) <= tolerance;
           });
}

} // namespace

class TestPriceFormula : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void published_data();
    void published();
    void names();
    void zeroPrice();
    void allEqual();
    void oneBidder();
    void missing();
    void refuses();
    void extremes();
    void rankReversal();
    void middleBidCannotWin();
    void optimalPrice();
    void qualityAndCostBasedSelection();
    void gateBeforePrice();
    void pricePerQualityPoint();
    void awardOnValue();
    void relativeValue();
    void features();
};

void TestPriceFormula::published_data()
{
    QTest::addColumn<PriceFormula>("formula");
    QTest::addColumn<double>("most");
    QTest::addColumn<Numbers>("prices");
    QTest::addColumn<Numbers>("points");
    QTest::addColumn<double>("tolerance");
    const Numbers alaska{40000, 42750, 47500};
    QTest::newRow("Alaska") << PriceFormula::LowestOverPrice << 40.0 << alaska << Numbers{40, 37.43, 33.68} << 0.005;
    QTest::newRow("Crown Commercial Service")
        << PriceFormula::LowestOverPrice << 1.0 << Numbers{15000, 10000, 30000} << Numbers{0.667, 1, 0.333} << 0.0005;
    QTest::newRow("low to high") << PriceFormula::LowToHigh << 40.0 << alaska << Numbers{40, 25.33, 0} << 0.005;
    QTest::newRow("above lowest") << PriceFormula::AboveLowest << 40.0 << alaska << Numbers{40, 37.25, 32.5} << 1e-9;
    QTest::newRow("mean is half") << PriceFormula::MeanIsHalf << 100.0 << alaska << Numbers{57.87, 51.54, 40.60}
                                  << 0.006;
    QTest::newRow("more than twice the lowest")
        << PriceFormula::AboveLowest << 40.0 << Numbers{100, 199, 200, 300} << Numbers{40, 0.4, 0, 0} << 1e-12;
    QTest::newRow("half as much again as the mean")
        << PriceFormula::MeanIsHalf << 100.0 << Numbers{100, 100, 100, 500} << Numbers{100, 100, 100, -100} << 1e-12;
}

void TestPriceFormula::published()
{
    QFETCH(PriceFormula, formula);
    QFETCH(double, most);
    QFETCH(Numbers, prices);
    QFETCH(Numbers, points);
    QFETCH(double, tolerance);
    const auto found = pricePoints(prices, formula, most);
    QVERIFY(found);
    QVERIFY(near(*found, points, tolerance));
    // As a value, the same without the most.
    Numbers values = *pricePoints(prices, formula);
    for (double &value : values)
        value *= most;
    QVERIFY(near(*found, values, 1e-10));
}

void TestPriceFormula::names()
{
    for (std::size_t i = 0; i < priceFormulaNames().size(); ++i)
        QCOMPARE(*priceFormulaFromName(priceFormulaNames()[i]), static_cast<PriceFormula>(i));
    QCOMPARE(priceFormulaNames().size(), std::size(kAll));
    QVERIFY(!priceFormulaFromName("lpta"));
}

// A free offer leaves the others nothing by two of the formulas: that is refused, unless the buyer says that it is so.
void TestPriceFormula::zeroPrice()
{
    const Numbers prices{100, 0, 50};
    for (const PriceFormula formula : {PriceFormula::LowestOverPrice, PriceFormula::AboveLowest}) {
        QCOMPARE(pricePoints(prices, formula).error().index.value_or(99), std::size_t{1});
        QCOMPARE(*pricePoints(prices, formula, 40, ZeroPrice::TakesAll), (Numbers{0, 40, 0}));
        // What takes all is the limit of lower and lower prices.
        const Numbers almost{100, 1e-12, 50};
        QVERIFY(near(*pricePoints(almost, formula, 40), Numbers{0, 40, 0}, 1e-9));
    }
    QCOMPARE(*pricePoints(prices, PriceFormula::LowToHigh, 40), (Numbers{0, 40, 20}));
    QCOMPARE(*pricePoints(prices, PriceFormula::MeanIsHalf, 100), (Numbers{-50, 150, 50}));
}

void TestPriceFormula::allEqual()
{
    for (const double price : {0.0, 70.0}) {
        const Numbers prices{price, price, price};
        for (const PriceFormula formula : kAll) {
            const double points = formula == PriceFormula::MeanIsHalf ? 20 : 40;
            QCOMPARE(*pricePoints(prices, formula, 40), Numbers(3, points));
        }
    }
}

void TestPriceFormula::oneBidder()
{
    const Numbers prices{47500};
    for (const PriceFormula formula : kAll)
        QCOMPARE(*pricePoints(prices, formula, 40), Numbers(1, formula == PriceFormula::MeanIsHalf ? 20 : 40));
    for (const PriceFormula formula : kAll)
        QVERIFY(pricePoints({}, formula)->empty());
}

void TestPriceFormula::missing()
{
    const Numbers prices{kNan, 40000, kNan, 42750, 47500};
    const Numbers known{40000, 42750, 47500};
    for (const PriceFormula formula : kAll) {
        const Numbers of = *pricePoints(known, formula, 40);
        QVERIFY(near(*pricePoints(prices, formula, 40), Numbers{kNan, of[0], kNan, of[1], of[2]}));
        const Numbers nobody{kNan, kNan};
        QVERIFY(near(*pricePoints(nobody, formula, 40), nobody));
    }
}

void TestPriceFormula::refuses()
{
    for (const PriceFormula formula : kAll) {
        const Numbers negative{100, -1};
        QCOMPARE(pricePoints(negative, formula).error().index.value_or(99), std::size_t{1});
        const Numbers infinite{kInfinity, 1};
        QCOMPARE(pricePoints(infinite, formula).error().index.value_or(99), std::size_t{0});
        const Numbers fine{1, 2};
        QVERIFY(!pricePoints(fine, formula, 0));
        QVERIFY(!pricePoints(fine, formula, kNan));
        QVERIFY(!pricePoints(fine, formula, kInfinity));
    }
}

void TestPriceFormula::extremes()
{
    const Numbers prices{std::numeric_limits<double>::max(), std::numeric_limits<double>::denorm_min(),
                         std::numeric_limits<double>::max()};
    for (const PriceFormula formula :
         {PriceFormula::LowestOverPrice, PriceFormula::LowToHigh, PriceFormula::AboveLowest})
        QVERIFY(near(*pricePoints(prices, formula), Numbers{0, 1, 0}));
    const Numbers mean = *pricePoints(prices, PriceFormula::MeanIsHalf);
    QVERIFY(std::all_of(mean.begin(), mean.end(), [](double points) { return std::isfinite(points); }));
}

// Half quality, half price. B overtakes A because C came, although neither changed.
void TestPriceFormula::rankReversal()
{
    const Numbers quality{70, 90, 10};
    const Numbers prices{60, 100, 20};
    const auto total = [&](std::size_t bidders) {
        Numbers points = *pricePoints(std::span(prices).first(bidders), PriceFormula::LowestOverPrice, 50);
        for (std::size_t i = 0; i < bidders; ++i)
            points[i] += quality[i] / 2;
        return points;
    };
    QVERIFY(near(total(2), Numbers{85, 75}));
    QVERIFY(near(total(3), Numbers{51.67, 55, 55}, 0.005));
}

void TestPriceFormula::middleBidCannotWin()
{
    const Numbers quality{50, 75, 100};
    const auto found = qualityAndCost(quality, quality, 0.5, 0.5);
    QVERIFY(near(found->total, Numbers{75, 70.83, 75}, 0.005));
}

void TestPriceFormula::optimalPrice()
{
    const Numbers prices{50, 80, 95, 110, 140, 200, kNan};
    const Numbers expected{40, 40, 30, 20, 0, 0, kNan};
    QVERIFY(near(*optimalPricePoints(prices, 80, 140, 40), expected));
    QVERIFY(!optimalPricePoints(prices, 140, 140, 40));
    QVERIFY(!optimalPricePoints(prices, 141, 140, 40));
    QVERIFY(!optimalPricePoints(prices, kNan, 140, 40));
    QVERIFY(!optimalPricePoints(prices, 80, kInfinity, 40));
    QVERIFY(!optimalPricePoints(prices, 80, 140, -1));
    // From the lowest to the highest price of the list it is the formula between those two.
    const Numbers alaska{40000, 42750, 47500};
    QVERIFY(near(*optimalPricePoints(alaska, 40000, 47500, 40), *pricePoints(alaska, PriceFormula::LowToHigh, 40)));
}

void TestPriceFormula::qualityAndCostBasedSelection()
{
    const Numbers quality{82, 90, 76};
    const Numbers prices{100, 120, 80};
    const auto found = qualityAndCost(quality, prices, 0.8, 0.2);
    QVERIFY(near(found->total, Numbers{81.60, 85.33, 80.80}, 0.005));
    QVERIFY(near(found->financial, Numbers{80, 66.67, 100}, 0.005));
    QVERIFY(near(qualityAndCost(quality, prices, 80, 20)->total, found->total));
    QVERIFY(!qualityAndCost(quality, prices, 0, 0));
    QVERIFY(!qualityAndCost(quality, prices, -1, 2));
    QVERIFY(!qualityAndCost(quality, std::span(prices).first(2), 0.8, 0.2));
    const Numbers above{82, 101, 76};
    QCOMPARE(qualityAndCost(above, prices, 0.8, 0.2).error().index.value_or(99), std::size_t{1});
    QVERIFY(!qualityAndCost(quality, prices, 0.8, 0.2, kNan));
    const Numbers free{100, 0, 80};
    QCOMPARE(qualityAndCost(quality, free, 0.8, 0.2).error().index.value_or(99), std::size_t{1});
}

// The price of who does not reach the minimum stays in its envelope: it is nobody's lowest price.
void TestPriceFormula::gateBeforePrice()
{
    const Numbers quality{82, 90, 76, kNan, 95};
    const Numbers prices{100, 120, 80, 10, kNan};
    const auto found = qualityAndCost(quality, prices, 0.8, 0.2, 80);
    QVERIFY(near(found->financial, Numbers{100, 100 * 100.0 / 120, kNan, kNan, kNan}));
    QVERIFY(near(found->total, Numbers{85.6, 72 + 20 * 100.0 / 120, kNan, kNan, kNan}));
    // Not even a free offer matters below the gate.
    const Numbers free{100, 120, 0, 10, kNan};
    QVERIFY(near(qualityAndCost(quality, free, 0.8, 0.2, 80)->total, found->total));
    // Nobody passes.
    QVERIFY(near(qualityAndCost(quality, prices, 0.8, 0.2, 99)->total, Numbers(5, kNan)));
}

void TestPriceFormula::pricePerQualityPoint()
{
    const Numbers prices{100, 120, 80, kNan};
    const Numbers quality{82, 90, 76, 50};
    QVERIFY(near(*pricePerQuality(prices, quality), Numbers{1.22, 1.33, 1.05, kNan}, 0.005));
    const Numbers none{82, 0, 76, 50};
    QCOMPARE(pricePerQuality(prices, none).error().index.value_or(99), std::size_t{1});
    const Numbers unknown{82, kNan, 76, 50};
    QVERIFY(std::isnan((*pricePerQuality(prices, unknown))[1]));
    const Numbers tiny{82, 1e-308, 76, 50};
    QCOMPARE(pricePerQuality(prices, tiny).error().index.value_or(99), std::size_t{1});
}

void TestPriceFormula::awardOnValue()
{
    const Numbers prices{80000, 80000, 1000, kNan};
    const Numbers quality{0.6, 0, 1, 1};
    QVERIFY(near(*adjustedByQuality(prices, quality, 2500), Numbers{78500, 80000, -1500, kNan}));
    const Numbers percent{60, 0, 1, 1};
    QCOMPARE(adjustedByQuality(prices, percent, 2500).error().index.value_or(99), std::size_t{0});
    QVERIFY(!adjustedByQuality(prices, quality, -1));
    QVERIFY(!adjustedByQuality(prices, quality, kInfinity));
}

void TestPriceFormula::relativeValue()
{
    // The lowest score keeps its price; (80 + 100) / (50 + 100) = 1.2.
    const Numbers prices{120, 100, 90};
    const Numbers scores{80, 50, kNan};
    QVERIFY(near(*relativeValueCost(prices, scores, 100), Numbers{100, 100, kNan}));
    QVERIFY(near(*relativeValueCost(prices, Numbers{0, 0, 0}, 100), prices));
    QCOMPARE(relativeValueCost(prices, scores, 70).error().index.value_or(99), std::size_t{0});
    QVERIFY(!relativeValueCost(prices, scores, 0));
}

void TestPriceFormula::features()
{
    // 20 % of the award is not price: the best features make a price worth 1 / (1 + 0.2 / 0.8) = 80 % of it.
    const Numbers prices{1000, 1000, 1000, kNan};
    const Numbers values{0, 0.1, 0.2, 0.2};
    QVERIFY(near(*adjustedByFeatures(prices, values, 0.2), Numbers{1000, 1000 / 1.125, 800, kNan}));
    QVERIFY(near(*adjustedByFeatures(prices, Numbers(4, 0.0), 0), prices));
    QVERIFY(!adjustedByFeatures(prices, values, 1));
    QVERIFY(!adjustedByFeatures(prices, values, -0.1));
    QVERIFY(!adjustedByFeatures(prices, values, kNan));
    QCOMPARE(adjustedByFeatures(prices, values, 0.15).error().index.value_or(99), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestPriceFormula)
#include "tst_price_formula.moc"
