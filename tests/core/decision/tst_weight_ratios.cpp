// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weights from ranks, and from swings: points and ratios.

#include "core/decision/RankWeights.h"
#include "core/decision/Swing.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using namespace shortlist::decision;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

bool near(std::span<const double> a, std::span<const double> b, double tolerance = 1e-12)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [tolerance](double x, double y) { return std::abs(x - y) <= tolerance; });
}

QString message(const tl::expected<std::vector<double>, StatementFailure> &result)
{
    return result ? QStringLiteral("(weights)") : QString::fromStdString(result.error().message);
}

} // namespace

class TestWeightRatios : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void ranks_data();
    void ranks();
    void tiesDoNotCareHowTheyAreWritten();
    void manyRanks();
    void ranksRefused();
    void rankNames();
    void points();
    void pointsRefused();
    void ratios();
    void ratiosOneWayOrTheOther();
    void roundedRatios();
    void contradiction();
    void shortestRing();
    void unconnected();
    void ratiosRefused_data();
    void ratiosRefused();
};

void TestWeightRatios::ranks_data()
{
    QTest::addColumn<RankWeighting>("weighting");
    QTest::addColumn<std::vector<double>>("ranks");
    QTest::addColumn<std::vector<double>>("expected");
    using Numbers = std::vector<double>;
    QTest::newRow("roc") << RankWeighting::OrderCentroid << Numbers{1, 2, 3} << Numbers{11.0 / 18, 5.0 / 18, 2.0 / 18};
    QTest::newRow("sum") << RankWeighting::Sum << Numbers{2, 3, 1, 4} << Numbers{0.3, 0.2, 0.4, 0.1};
    QTest::newRow("reciprocal") << RankWeighting::Reciprocal << Numbers{3, 1, 2}
                                << Numbers{2.0 / 11, 6.0 / 11, 3.0 / 11};
    QTest::newRow("roc, tie") << RankWeighting::OrderCentroid << Numbers{1, 2, 2}
                              << Numbers{11.0 / 18, 3.5 / 18, 3.5 / 18};
    QTest::newRow("sum, tie") << RankWeighting::Sum << Numbers{1, 1, 3} << Numbers{2.5 / 6, 2.5 / 6, 1.0 / 6};
    QTest::newRow("reciprocal, tie") << RankWeighting::Reciprocal << Numbers{1, 3, 2, 2}
                                     << Numbers{12.0 / 25, 3.0 / 25, 5.0 / 25, 5.0 / 25};
    for (const RankWeighting weighting :
         {RankWeighting::OrderCentroid, RankWeighting::Sum, RankWeighting::Reciprocal}) {
        QTest::addRow("all tied %d", static_cast<int>(weighting)) << weighting << Numbers{7, 7} << Numbers{0.5, 0.5};
        QTest::addRow("alone %d", static_cast<int>(weighting)) << weighting << Numbers{1} << Numbers{1};
    }
}

void TestWeightRatios::ranks()
{
    QFETCH(RankWeighting, weighting);
    QFETCH(std::vector<double>, ranks);
    QFETCH(std::vector<double>, expected);
    QVERIFY(near(*rankWeights(ranks, weighting), expected));
}

void TestWeightRatios::tiesDoNotCareHowTheyAreWritten()
{
    const double olympic[] = {1, 2, 2, 4};
    const double dense[] = {1, 2, 2, 3};
    const double mean[] = {1, 2.5, 2.5, 4};
    for (const RankWeighting weighting :
         {RankWeighting::OrderCentroid, RankWeighting::Sum, RankWeighting::Reciprocal}) {
        QCOMPARE(*rankWeights(olympic, weighting), *rankWeights(dense, weighting));
        QCOMPARE(*rankWeights(olympic, weighting), *rankWeights(mean, weighting));
    }
}

void TestWeightRatios::manyRanks()
{
    std::vector<double> many(1000);
    std::iota(many.begin(), many.end(), 1.0);
    for (const RankWeighting weighting :
         {RankWeighting::OrderCentroid, RankWeighting::Sum, RankWeighting::Reciprocal}) {
        const std::vector<double> weights = *rankWeights(many, weighting);
        QVERIFY(std::abs(std::accumulate(weights.begin(), weights.end(), 0.0) - 1) < 1e-12);
        QVERIFY(std::is_sorted(weights.rbegin(), weights.rend()));
        QVERIFY(weights.back() > 0);
    }
}

void TestWeightRatios::ranksRefused()
{
    QVERIFY(!rankWeights({}, RankWeighting::Sum));
    const double zero[] = {1, 0};
    QCOMPARE(rankWeights(zero, RankWeighting::Sum).error().index.value_or(99), std::size_t{1});
    const double notANumber[] = {kNan, 1};
    QCOMPARE(rankWeights(notANumber, RankWeighting::Sum).error().index.value_or(99), std::size_t{0});
    const double infinite[] = {1, 2, std::numeric_limits<double>::infinity()};
    QCOMPARE(rankWeights(infinite, RankWeighting::Sum).error().index.value_or(99), std::size_t{2});
}

void TestWeightRatios::rankNames()
{
    for (std::size_t i = 0; i < rankWeightingNames().size(); ++i)
        QCOMPARE(*rankWeightingFromName(rankWeightingNames()[i]), static_cast<RankWeighting>(i));
    QVERIFY(!rankWeightingFromName("borda"));
}

void TestWeightRatios::points()
{
    const double points[] = {100, 25, 50, 0};
    const double expected[] = {4.0 / 7, 1.0 / 7, 2.0 / 7, 0};
    QVERIFY(near(*swingWeights(points, 0), expected));
    // The reference need not be the largest.
    QVERIFY(near(*swingWeights(points, 2), expected));
}

void TestWeightRatios::pointsRefused()
{
    const double points[] = {100, 0};
    QVERIFY(!swingWeights(points, 2));
    QCOMPARE(swingWeights(points, 1).error().index.value_or(99), std::size_t{1});
    const double negative[] = {100, -1};
    QCOMPARE(swingWeights(negative, 0).error().index.value_or(99), std::size_t{1});
    const double notANumber[] = {100, kNan};
    QVERIFY(!swingWeights(notANumber, 0));
    QVERIFY(!swingWeights(std::span<const double>{}, 0));
}

void TestWeightRatios::ratios()
{
    const SwingStatement statements[] = {{0, 2, 2}, {2, 1, 2}};
    const double expected[] = {4.0 / 7, 1.0 / 7, 2.0 / 7};
    QVERIFY(near(*swingWeights(3, statements), expected));
    QCOMPARE(*swingWeights(1, {}), std::vector<double>{1.0});
    // Said twice over, and agreeing.
    const SwingStatement redundant[] = {{0, 2, 2}, {2, 1, 2}, {0, 1, 4}, {1, 0, 0.25}};
    QVERIFY(near(*swingWeights(3, redundant), expected));
}

// Weights are found again from any tree of their ratios.
void TestWeightRatios::ratiosOneWayOrTheOther()
{
    QRandomGenerator random(5);
    for (std::size_t n = 2; n <= 40; ++n) {
        std::vector<double> weights(n);
        for (double &weight : weights)
            weight = 0.01 + random.generateDouble();
        const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
        for (double &weight : weights)
            weight /= sum;
        std::vector<SwingStatement> statements;
        for (std::size_t i = 1; i < n; ++i) {
            const auto other = static_cast<std::size_t>(random.bounded(static_cast<int>(i)));
            if (random.bounded(2) == 0)
                statements.push_back({i, other, weights[i] / weights[other]});
            else
                statements.push_back({other, i, weights[other] / weights[i]});
        }
        QVERIFY(near(*swingWeights(n, statements), weights));
    }
}

// 3 x 0.333 is 0.999: that is no contradiction, and the weights lie between.
void TestWeightRatios::roundedRatios()
{
    const SwingStatement statements[] = {{0, 1, 3}, {1, 0, 0.333}};
    const auto found = swingWeights(2, statements);
    QVERIFY(found);
    const double ratio = (*found)[0] / (*found)[1];
    QVERIFY(ratio > 3 && ratio < 1 / 0.333);
}

void TestWeightRatios::contradiction()
{
    const SwingStatement statements[] = {{3, 0, 1.5}, {0, 2, 2}, {2, 1, 2}, {0, 1, 3}};
    const auto found = swingWeights(4, statements);
    QCOMPARE(message(found), QStringLiteral("the ratios contradict each other: statements 2, 3 and 4"));
    QCOMPARE(found.error().statements, (std::vector<std::size_t>{1, 2, 3}));
    const SwingStatement twice[] = {{0, 1, 2}, {1, 0, 2}};
    QCOMPARE(swingWeights(2, twice).error().statements, (std::vector<std::size_t>{0, 1}));
}

// A ring of ten and one of two contradict: the two are named.
void TestWeightRatios::shortestRing()
{
    std::vector<SwingStatement> statements;
    for (std::size_t i = 0; i < 10; ++i)
        statements.push_back({i, (i + 1) % 10, 1.5});
    statements.push_back({4, 5, 2});
    QCOMPARE(swingWeights(10, statements).error().statements, (std::vector<std::size_t>{4, 10}));
    // Without the two, the ring of ten remains.
    statements.pop_back();
    QCOMPARE(swingWeights(10, statements).error().statements.size(), std::size_t{10});
}

void TestWeightRatios::unconnected()
{
    const SwingStatement statements[] = {{0, 2, 2}, {3, 1, 2}};
    const auto found = swingWeights(5, statements);
    QCOMPARE(message(found),
             QStringLiteral("no statement connects these criteria with each other: 1 and 3; 2 and 4; 5"));
    QCOMPARE(found.error().parts, (std::vector<std::vector<std::size_t>>{{0, 2}, {1, 3}, {4}}));
    // However many there are, the message stays short.
    const auto many = swingWeights(5000, statements);
    QVERIFY(many.error().message.size() < 300);
    QCOMPARE(many.error().parts.size(), std::size_t{4998});
}

void TestWeightRatios::ratiosRefused_data()
{
    QTest::addColumn<std::size_t>("of");
    QTest::addColumn<std::size_t>("against");
    QTest::addColumn<double>("ratio");
    QTest::newRow("not there") << std::size_t{0} << std::size_t{2} << 1.0;
    QTest::newRow("itself") << std::size_t{1} << std::size_t{1} << 1.0;
    QTest::newRow("zero") << std::size_t{0} << std::size_t{1} << 0.0;
    QTest::newRow("negative") << std::size_t{0} << std::size_t{1} << -2.0;
    QTest::newRow("no number") << std::size_t{0} << std::size_t{1} << kNan;
    QTest::newRow("beyond what is meant") << std::size_t{0} << std::size_t{1} << 2e6;
}

void TestWeightRatios::ratiosRefused()
{
    QFETCH(std::size_t, of);
    QFETCH(std::size_t, against);
    QFETCH(double, ratio);
    const SwingStatement statements[] = {{0, 1, 2}, {of, against, ratio}};
    const auto found = swingWeights(2, statements);
    QVERIFY(!found);
    QCOMPARE(found.error().statements, std::vector<std::size_t>{1});
    QVERIFY(!swingWeights(std::size_t{0}, std::span<const SwingStatement>{}));
}

QTEST_APPLESS_MAIN(TestWeightRatios)
#include "tst_weight_ratios.moc"
