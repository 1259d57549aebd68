// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Value functions, and evaluators' numbers made one.

#include "core/decision/Combine.h"
#include "core/decision/ValueFunction.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace shortlist::decision;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kHuge = std::numeric_limits<double>::max();

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-12;
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void linear_data();
    void linear();
    void linearRefuses();
    void piecewise();
    void piecewiseTakesAnyOrder();
    void piecewiseRefuses();
    void levels();
    void yesNo();
    void missingStaysMissing();
    void endsAreExact();
    void rises();
    void mean();
    void median_data();
    void median();
    void medianOfMany();
    void spreads();
    void nobodyCounts();
    void betweenLowestAndHighest();
};

void TestValues::linear_data()
{
    QTest::addColumn<double>("worst");
    QTest::addColumn<double>("best");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("clipped");
    QTest::addColumn<double>("extrapolated");
    QTest::newRow("more is better") << 1.0 << 2.0 << 1.6 << 0.6 << 0.6;
    QTest::newRow("above") << 1.0 << 2.0 << 3.0 << 1.0 << 2.0;
    QTest::newRow("below") << 1.0 << 2.0 << 0.0 << 0.0 << -1.0;
    QTest::newRow("less is better") << 2.0 << 1.0 << 1.6 << 0.4 << 0.4;
    QTest::newRow("less is better, above") << 2.0 << 1.0 << 3.0 << 0.0 << -1.0;
    QTest::newRow("less is better, below") << 2.0 << 1.0 << 0.0 << 1.0 << 2.0;
    QTest::newRow("at worst") << -5.0 << 5.0 << -5.0 << 0.0 << 0.0;
    QTest::newRow("at best") << -5.0 << 5.0 << 5.0 << 1.0 << 1.0;
    QTest::newRow("negative zero") << -0.0 << 1.0 << 0.0 << 0.0 << 0.0;
}

void TestValues::linear()
{
    QFETCH(double, worst);
    QFETCH(double, best);
    QFETCH(double, x);
    QFETCH(double, clipped);
    QFETCH(double, extrapolated);
    const auto inside = ValueFunction::linear(worst, best);
    const auto beyond = ValueFunction::linear(worst, best, Outside::Extrapolate);
    QVERIFY(inside && beyond);
    QVERIFY(near((*inside)(x), clipped));
    QVERIFY(near((*beyond)(x), extrapolated));
}

void TestValues::linearRefuses()
{
    QVERIFY(!ValueFunction::linear(3, 3));
    QVERIFY(!ValueFunction::linear(0.0, -0.0));
    QVERIFY(!ValueFunction::linear(kNan, 1));
    QVERIFY(!ValueFunction::linear(0, std::numeric_limits<double>::infinity()));
    QVERIFY(!ValueFunction::linear(-kHuge, kHuge));
}

void TestValues::piecewise()
{
    // The bent function of jsmaa's UtilityFunctionTest, and its mirror image.
    const Point rising[] = {{1, 0}, {1.2, 0.5}, {2, 1}};
    const Point falling[] = {{1, 1}, {1.2, 0.5}, {2, 0}};
    QVERIFY(near((*ValueFunction::piecewise(rising))(1.1), 0.25));
    QVERIFY(near((*ValueFunction::piecewise(falling))(1.1), 0.75));
    QVERIFY(near((*ValueFunction::piecewise(rising))(1.6), 0.75));
    QCOMPARE((*ValueFunction::piecewise(rising))(1.2), 0.5);
    QCOMPARE((*ValueFunction::piecewise(rising))(0), 0.0);
    QCOMPARE((*ValueFunction::piecewise(rising))(9), 1.0);
    // The outermost pieces go on.
    QVERIFY(near((*ValueFunction::piecewise(rising, Outside::Extrapolate))(0.8), -0.5));
    QVERIFY(near((*ValueFunction::piecewise(rising, Outside::Extrapolate))(2.8), 1.5));
}

void TestValues::piecewiseTakesAnyOrder()
{
    const Point sorted[] = {{1, 0}, {1.2, 0.5}, {2, 1}};
    const Point mixed[] = {{2, 1}, {1, 0}, {1.2, 0.5}};
    for (const double x : {0.5, 1.0, 1.1, 1.2, 1.7, 2.0, 3.0})
        QCOMPARE((*ValueFunction::piecewise(mixed))(x), (*ValueFunction::piecewise(sorted))(x));
}

void TestValues::piecewiseRefuses()
{
    const Point twice[] = {{1, 0}, {2, 0.5}, {1, 1}};
    const auto doubled = ValueFunction::piecewise(twice);
    QVERIFY(!doubled);
    QCOMPARE(doubled.error().index.value_or(99), std::size_t{2});
    const Point alone[] = {{1, 0}};
    QVERIFY(!ValueFunction::piecewise(alone));
    QVERIFY(!ValueFunction::piecewise({}));
    const Point missing[] = {{1, 0}, {2, kNan}};
    const auto broken = ValueFunction::piecewise(missing);
    QVERIFY(!broken);
    QCOMPARE(broken.error().index.value_or(99), std::size_t{1});
    const Point far[] = {{-kHuge, 0}, {kHuge, 1}};
    QVERIFY(!ValueFunction::piecewise(far));
}

void TestValues::levels()
{
    const double scores[] = {0, 1, 3, 5};
    const double values[] = {0, 0.1, 0.8, 1};
    const auto function = ValueFunction::levels(scores, values);
    QVERIFY(function);
    for (std::size_t i = 0; i < 4; ++i)
        QCOMPARE((*function)(scores[i]), values[i]);
    QVERIFY(near((*function)(2), 0.45));
    QVERIFY(near((*function)(4), 0.9));
    QCOMPARE((*function)(-1), 0.0);
    QCOMPARE((*function)(6), 1.0);
    QVERIFY(!ValueFunction::levels(scores, std::span(values).first(3)));
}

void TestValues::yesNo()
{
    QCOMPARE(ValueFunction::yesNo()(1), 1.0);
    QCOMPARE(ValueFunction::yesNo()(0), 0.0);
    QCOMPARE(ValueFunction::yesNo(false)(1), 0.0);
    QCOMPARE(ValueFunction::yesNo(false)(0), 1.0);
}

void TestValues::missingStaysMissing()
{
    const auto function = ValueFunction::linear(0, 10);
    const double x[] = {0, kNan, 10};
    double out[3] = {7, 7, 7};
    function->apply(x, out);
    QCOMPARE(out[0], 0.0);
    QVERIFY(std::isnan(out[1]));
    QCOMPARE(out[2], 1.0);
}

// 0.1 and 0.7 have no exact double: the ends must still be worth exactly 0 and 1.
void TestValues::endsAreExact()
{
    for (const double worst : {0.1, 0.3, 1e-300, 12345.678, -0.7}) {
        for (const double best : {0.7, 1e-9, 1e300, -1e-3, 99999.9}) {
            const auto function = ValueFunction::linear(worst, best, Outside::Extrapolate);
            QVERIFY(function);
            QCOMPARE((*function)(worst), 0.0);
            QCOMPARE((*function)(best), 1.0);
        }
    }
}

// A function whose corners rise never falls between them, and never leaves 0..1 when it is clipped.
void TestValues::rises()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        std::vector<Point> points;
        double x = random.generateDouble() * 100 - 50;
        double value = 0;
        for (int i = 0; i < 6; ++i) {
            points.push_back({x, value});
            x += 0.01 + random.generateDouble() * 10;
            value = std::min(1.0, value + random.generateDouble() * 0.4);
        }
        const auto function = ValueFunction::piecewise(points);
        QVERIFY(function);
        double before = -1;
        for (int i = 0; i <= 500; ++i) {
            const double now = (*function)(points.front().x - 1 + (x - points.front().x + 2) * i / 500);
            QVERIFY(now >= before - 1e-15);
            QVERIFY(now >= 0 && now <= 1);
            before = now;
        }
    }
}

void TestValues::mean()
{
    const double values[] = {0.2, 0.6, 1.0};
    const double equal[] = {1, 1, 1};
    const double unequal[] = {1, 0, 3};
    QVERIFY(near(weightedMean(values, equal), 0.6));
    QVERIFY(near(weightedMean(values, unequal), 0.8));
    const double gap[] = {0.2, kNan, 1.0};
    QVERIFY(near(weightedMean(gap, equal), 0.6));
}

void TestValues::median_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<double>("median");
    QTest::newRow("one") << QList<double>{0.3} << QList<double>{2} << 0.3;
    QTest::newRow("two") << QList<double>{0.2, 0.6} << QList<double>{1, 1} << 0.4;
    QTest::newRow("two, one heavier") << QList<double>{0.2, 0.6} << QList<double>{1, 1.5} << 0.6;
    QTest::newRow("three") << QList<double>{0.9, 0.1, 0.5} << QList<double>{1, 1, 1} << 0.5;
    QTest::newRow("four") << QList<double>{0.9, 0.1, 0.5, 0.3} << QList<double>{1, 1, 1, 1} << 0.4;
    QTest::newRow("half exactly at a value") << QList<double>{0.1, 0.2, 0.8} << QList<double>{1, 1, 2} << 0.5;
    QTest::newRow("half with tenths") << QList<double>{0.1, 0.2, 0.3, 0.9} << QList<double>{0.1, 0.1, 0.1, 0.3} << 0.6;
    QTest::newRow("weight 0 has no say") << QList<double>{0.1, 0.2, 0.9} << QList<double>{1, 1, 0} << 0.15;
    QTest::newRow("missing has no say") << QList<double>{kNan, 0.2, 0.9} << QList<double>{5, 1, 1} << 0.55;
    QTest::newRow("same values") << QList<double>{0.7, 0.7, 0.7, 0.7} << QList<double>{1, 2, 3, 4} << 0.7;
}

void TestValues::median()
{
    QFETCH(QList<double>, values);
    QFETCH(QList<double>, weights);
    QFETCH(double, median);
    std::vector<std::pair<double, double>> voices;
    for (qsizetype i = 0; i < values.size(); ++i)
        voices.emplace_back(values[i], weights[i]);
    // In whatever order the evaluators stand.
    std::sort(voices.begin(), voices.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    for (std::size_t turn = 0; turn < voices.size(); ++turn) {
        std::vector<double> v;
        std::vector<double> w;
        for (const auto &[value, weight] : voices) {
            v.push_back(value);
            w.push_back(weight);
        }
        QVERIFY(near(weightedMedian(v, w), median));
        std::rotate(voices.begin(), voices.begin() + 1, voices.end());
    }
}

void TestValues::medianOfMany()
{
    std::vector<double> values;
    for (int i = 0; i < 101; ++i)
        values.push_back((i * 37) % 101);
    QCOMPARE(weightedMedian(values, std::vector<double>(101, 0.5)), 50.0);
}

void TestValues::spreads()
{
    const double values[] = {0.4, kNan, 0.1, 0.9, 1.0};
    const double weights[] = {1, 1, 2, 1, 0};
    const Spread found = spread(values, weights);
    QCOMPARE(found.lowest, 0.1);
    QCOMPARE(found.highest, 0.9);
    QCOMPARE(found.count, std::size_t{3});
}

void TestValues::nobodyCounts()
{
    const double values[] = {0.4, kNan};
    const double weights[] = {0, 1};
    QVERIFY(std::isnan(weightedMean(values, weights)));
    QVERIFY(std::isnan(weightedMedian(values, weights)));
    QCOMPARE(spread(values, weights).count, std::size_t{0});
    QVERIFY(std::isnan(spread(values, weights).lowest));
    QVERIFY(std::isnan(weightedMean({}, {})));
    QVERIFY(std::isnan(weightedMedian({}, {})));
}

// However the sums are rounded; scaling all weights changes nothing that can be seen.
void TestValues::betweenLowestAndHighest()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 2000; ++round) {
        std::vector<double> values;
        std::vector<double> weights;
        std::vector<double> scaled;
        const int count = 1 + static_cast<int>(random.bounded(7U));
        for (int i = 0; i < count; ++i) {
            values.push_back(random.bounded(4U) == 0 ? 0.1 : random.generateDouble());
            weights.push_back(0.1 * (1 + random.bounded(5U)));
            scaled.push_back(weights.back() * 1000);
        }
        const Spread range = spread(values, weights);
        for (const auto combine : {&weightedMean, &weightedMedian}) {
            const double result = combine(values, weights);
            QVERIFY(result >= range.lowest && result <= range.highest);
            QVERIFY(near(result, combine(values, scaled)));
        }
    }
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
