// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The additive model with gaps, ranks and the ranks that are possible.

#include "core/decision/Ranking.h"
#include "core/decision/WeightedSum.h"
#include "core/decision/Weights.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <vector>

using namespace shortlist::decision;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// A random problem: values 0..1 with gaps, weights as shares.
struct Problem
{
    std::size_t rows;
    std::size_t columns;
    std::vector<double> values;
    std::vector<double> weights;

    Problem(QRandomGenerator &random, std::size_t theRows, std::size_t theColumns, double gaps)
        : rows(theRows)
        , columns(theColumns)
    {
        for (std::size_t i = 0; i < rows * columns; ++i)
            values.push_back(random.generateDouble() < gaps ? kNan : random.generateDouble());
        for (std::size_t i = 0; i < columns; ++i)
            weights.push_back(random.bounded(5U) == 0 ? 0.0 : random.generateDouble());
        weights.front() = 1;
        weights = *shares(weights);
    }
    Table table() const { return {values, rows, columns}; }
    std::vector<Total> totals() const { return totals(weights); }
    std::vector<Total> totals(const std::vector<double> &byWeights) const
    {
        std::vector<double> weighted(rows);
        std::vector<double> known(rows);
        addUp(table(), byWeights, 0, weighted, known);
        std::vector<Total> result;
        for (std::size_t i = 0; i < rows; ++i)
            result.push_back(totalOf(weighted[i], known[i], sumOfWeights(byWeights)));
        return result;
    }
};

std::vector<double> scoresOf(const std::vector<Total> &totals)
{
    std::vector<double> scores(totals.size());
    std::transform(totals.begin(), totals.end(), scores.begin(), [](const Total &total) { return total.total; });
    return scores;
}

bool near(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-12;
}

} // namespace

class TestRanking : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void byHand();
    void nothingKnown();
    void noWeight();
    void rangesHold();
    void contributionsAddUp();
    void rowsAloneAreTheSame();
    void scalingWeightsChangesNothing();
    void orderOfCriteriaDoesNotMatter();
    void dominatedProviderChangesNothing();
    void ranks();
    void tiesByTheirOrder();
    void roundingIsATie();
    void notRanked();
    void againstSlowRanks();
    void possibleByHand();
    void possibleAgainstSlow();
    void possibleHoldsTheRank();
};

void TestRanking::byHand()
{
    // Three providers, weights 50, 30, 20; the second lacks the middle value.
    const std::vector<double> values{0.8, 0.4, 1.0, 0.5, kNan, 0.0, 0.0, 1.0, 0.5};
    const std::vector<double> weights{0.5, 0.3, 0.2};
    std::vector<double> weighted(3);
    std::vector<double> known(3);
    addUp({values, 3, 3}, weights, 0, weighted, known);
    const Total first = totalOf(weighted[0], known[0], 1);
    QVERIFY(near(first.total, 0.55) && near(first.low, 0.55) && near(first.high, 0.55) && near(first.known, 1));
    const Total second = totalOf(weighted[1], known[1], 1);
    QVERIFY(near(second.total, 0.4 / 0.7));
    QVERIFY(near(second.low, 0.4));
    QVERIFY(near(second.high, 0.7));
    QVERIFY(near(second.known, 0.7));
    std::vector<double> parts(3);
    contributions({values, 3, 3}, weights, 1, parts);
    QVERIFY(near(parts[0], 0.2 / 0.7) && parts[1] == 0 && near(parts[2], 0.2 / 0.7));
}

void TestRanking::nothingKnown()
{
    const std::vector<double> values{kNan, kNan};
    const std::vector<double> weights{0.5, 0.5};
    std::vector<double> weighted(1);
    std::vector<double> known(1);
    addUp({values, 1, 2}, weights, 0, weighted, known);
    const Total total = totalOf(weighted[0], known[0], 1);
    QVERIFY(std::isnan(total.total));
    QCOMPARE(total.low, 0.0);
    QCOMPARE(total.high, 1.0);
    QCOMPARE(total.known, 0.0);
    std::vector<double> parts{7, 7};
    contributions({values, 1, 2}, weights, 0, parts);
    QCOMPARE(parts, (std::vector<double>{0, 0}));
}

void TestRanking::noWeight()
{
    const std::vector<double> values{0.3};
    const std::vector<double> weights{0};
    std::vector<double> weighted(1);
    std::vector<double> known(1);
    addUp({values, 1, 1}, weights, 0, weighted, known);
    QVERIFY(std::isnan(totalOf(weighted[0], known[0], 0).total));
    addUp({{}, 1, 0}, {}, 0, weighted, known);
    QCOMPARE(known[0], 0.0);
}

void TestRanking::rangesHold()
{
    QRandomGenerator random(3);
    for (const double gaps : {0.0, 0.1, 0.5, 0.95}) {
        const Problem problem(random, 400, 13, gaps);
        for (const Total &total : problem.totals()) {
            QVERIFY(total.low >= 0 && total.high <= 1 && total.known >= 0 && total.known <= 1);
            if (std::isnan(total.total)) {
                QCOMPARE(total.known, 0.0);
                continue;
            }
            QVERIFY(total.low <= total.total && total.total <= total.high);
            QVERIFY(near(total.high - total.low, 1 - total.known));
            if (gaps == 0)
                QVERIFY(total.low == total.total && total.total == total.high && total.known == 1);
        }
    }
}

void TestRanking::contributionsAddUp()
{
    QRandomGenerator random(4);
    const Problem problem(random, 200, 17, 0.3);
    const std::vector<Total> totals = problem.totals();
    std::vector<double> parts(problem.columns);
    for (std::size_t row = 0; row < problem.rows; ++row) {
        contributions(problem.table(), problem.weights, row, parts);
        QVERIFY(near(std::accumulate(parts.begin(), parts.end(), 0.0), totals[row].total));
    }
}

// To the last bit: one row after an edit must be what the whole table would have given.
void TestRanking::rowsAloneAreTheSame()
{
    QRandomGenerator random(5);
    const Problem problem(random, 2500, 11, 0.2);
    std::vector<double> weighted(problem.rows);
    std::vector<double> known(problem.rows);
    addUp(problem.table(), problem.weights, 0, weighted, known);
    for (std::size_t row = 0; row < problem.rows; ++row) {
        double one = -1;
        double part = -1;
        addUp(problem.table(), problem.weights, row, std::span(&one, 1), std::span(&part, 1));
        QVERIFY(std::memcmp(&one, &weighted[row], sizeof one) == 0);
        QVERIFY(std::memcmp(&part, &known[row], sizeof part) == 0);
    }
}

void TestRanking::scalingWeightsChangesNothing()
{
    QRandomGenerator random(6);
    const Problem problem(random, 300, 9, 0.2);
    const Ranking before = rankHighestFirst(scoresOf(problem.totals()));
    for (const double factor : {3.0, 1e-3, 7e5}) {
        std::vector<double> scaled = problem.weights;
        for (double &weight : scaled)
            weight *= factor;
        const Ranking after = rankHighestFirst(scoresOf(problem.totals(*shares(scaled))));
        QCOMPARE(after.ranks, before.ranks);
        QCOMPARE(after.order, before.order);
    }
}

void TestRanking::orderOfCriteriaDoesNotMatter()
{
    QRandomGenerator random(8);
    Problem problem(random, 300, 9, 0.2);
    const std::vector<Total> before = problem.totals();
    const Ranking ranking = rankHighestFirst(scoresOf(before));
    std::vector<std::size_t> columns(problem.columns);
    std::iota(columns.begin(), columns.end(), std::size_t{0});
    for (int round = 0; round < 10; ++round) {
        std::shuffle(columns.begin(), columns.end(), random);
        Problem other = problem;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const auto from = problem.table().column(columns[c]);
            std::copy(from.begin(), from.end(), other.values.begin() + static_cast<std::ptrdiff_t>(c * other.rows));
            other.weights[c] = problem.weights[columns[c]];
        }
        const std::vector<Total> after = other.totals();
        for (std::size_t row = 0; row < problem.rows; ++row)
            QVERIFY(near(after[row].total, before[row].total) && near(after[row].known, before[row].known));
        QCOMPARE(rankHighestFirst(scoresOf(after)).ranks, ranking.ranks);
    }
}

// On declared scales nobody's total depends on who else is in the list: no rank reversal.
void TestRanking::dominatedProviderChangesNothing()
{
    QRandomGenerator random(9);
    const Problem problem(random, 50, 7, 0);
    const std::vector<Total> before = problem.totals();
    Problem more = problem;
    more.rows += 1;
    more.values.clear();
    for (std::size_t c = 0; c < problem.columns; ++c) {
        const auto column = problem.table().column(c);
        more.values.insert(more.values.end(), column.begin(), column.end());
        more.values.push_back(*std::min_element(column.begin(), column.end()) * 0.9);
    }
    const std::vector<Total> after = more.totals();
    for (std::size_t row = 0; row < problem.rows; ++row)
        QCOMPARE(after[row].total, before[row].total);
    std::vector<std::uint32_t> order = rankHighestFirst(scoresOf(after)).order;
    QCOMPARE(order.back(), static_cast<std::uint32_t>(problem.rows));
    order.pop_back();
    QCOMPARE(order, rankHighestFirst(scoresOf(before)).order);
}

void TestRanking::ranks()
{
    const double scores[] = {0.5, 0.9, 0.5, 0.1};
    const Ranking ranking = rankHighestFirst(scores);
    QCOMPARE(ranking.ranks, (std::vector<std::uint32_t>{2, 1, 2, 4}));
    QCOMPARE(ranking.order, (std::vector<std::uint32_t>{1, 0, 2, 3}));
    QVERIFY(rankHighestFirst({}).order.empty());
    const double zeros[] = {0, -0.0, 0};
    QCOMPARE(rankHighestFirst(zeros).ranks, (std::vector<std::uint32_t>{1, 1, 1}));
}

void TestRanking::tiesByTheirOrder()
{
    const double scores[] = {0.5, 0.5, 0.9, 0.5};
    const std::uint32_t names[] = {3, 1, 0, 2};
    Ranking ranking;
    rankHighestFirst(scores, names, ranking);
    QCOMPARE(ranking.order, (std::vector<std::uint32_t>{2, 1, 3, 0}));
    QCOMPARE(ranking.ranks, (std::vector<std::uint32_t>{2, 2, 1, 2}));
}

void TestRanking::roundingIsATie()
{
    // 0.1 + 0.2 is a little more than 0.3: they share the rank, and the name decides, not the last digit.
    const double scores[] = {0.3, 0.1 + 0.2, 0.3 * (1 - 1e-11)};
    QVERIFY(scores[0] != scores[1]);
    const std::uint32_t names[] = {0, 1, 2};
    Ranking ranking;
    rankHighestFirst(scores, names, ranking);
    QCOMPARE(ranking.ranks, (std::vector<std::uint32_t>{1, 1, 3}));
    QCOMPARE(ranking.order, (std::vector<std::uint32_t>{0, 1, 2}));
}

void TestRanking::notRanked()
{
    const double scores[] = {kNan, 0.2, kNan, 0.7};
    const Ranking ranking = rankHighestFirst(scores);
    QCOMPARE(ranking.ranks, (std::vector<std::uint32_t>{0, 2, 0, 1}));
    QCOMPARE(ranking.order, (std::vector<std::uint32_t>{3, 1}));
    const std::vector<double> allMissing(100, kNan);
    QVERIFY(rankHighestFirst(allMissing).order.empty());
    QCOMPARE(rankHighestFirst(allMissing).ranks, std::vector<std::uint32_t>(100, 0));
}

void TestRanking::againstSlowRanks()
{
    QRandomGenerator random(10);
    for (int round = 0; round < 50; ++round) {
        std::vector<double> scores;
        for (int i = 0; i < 80; ++i)
            scores.push_back(random.bounded(9U) == 0 ? kNan : random.bounded(30U) / 30.0);
        const Ranking ranking = rankHighestFirst(scores);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            const auto better = std::count_if(scores.begin(), scores.end(), [&](double s) { return s > scores[i]; });
            QCOMPARE(ranking.ranks[i], std::isnan(scores[i]) ? 0U : static_cast<std::uint32_t>(better) + 1);
        }
        for (std::size_t i = 1; i < ranking.order.size(); ++i)
            QVERIFY(scores[ranking.order[i - 1]] >= scores[ranking.order[i]]);
    }
}

void TestRanking::possibleByHand()
{
    // The first is certain; the second may overtake it; the third can reach the second but not the first.
    const double low[] = {0.6, 0.5, 0.2, kNan};
    const double high[] = {0.6, 0.7, 0.55, kNan};
    const auto ranks = possibleRanks(low, high);
    using Pair = std::pair<std::uint32_t, std::uint32_t>;
    QCOMPARE(ranks[0], Pair(1, 2));
    QCOMPARE(ranks[1], Pair(1, 3));
    QCOMPARE(ranks[2], Pair(2, 3));
    QCOMPARE(ranks[3], Pair(0, 0));
}

void TestRanking::possibleAgainstSlow()
{
    QRandomGenerator random(12);
    for (int round = 0; round < 100; ++round) {
        std::vector<double> low;
        std::vector<double> high;
        for (int i = 0; i < 25; ++i) {
            low.push_back(random.bounded(20U) / 20.0);
            high.push_back(std::min(1.0, low.back() + (random.bounded(2U) == 0 ? 0 : random.bounded(8U) / 20.0)));
        }
        const auto ranks = possibleRanks(low, high);
        for (std::size_t i = 0; i < low.size(); ++i) {
            std::uint32_t best = 1;
            std::uint32_t worst = 1;
            for (std::size_t j = 0; j < low.size(); ++j) {
                best += j != i && low[j] > high[i] + 1e-9 ? 1 : 0;
                worst += j != i && high[j] > low[i] + 1e-9 ? 1 : 0;
            }
            QCOMPARE(ranks[i], std::make_pair(best, worst));
        }
    }
}

void TestRanking::possibleHoldsTheRank()
{
    QRandomGenerator random(13);
    const Problem problem(random, 200, 8, 0.15);
    const std::vector<Total> totals = problem.totals();
    std::vector<double> low;
    std::vector<double> high;
    for (const Total &total : totals) {
        low.push_back(std::isnan(total.total) ? kNan : total.low);
        high.push_back(total.high);
    }
    const auto possible = possibleRanks(low, high);
    const Ranking ranking = rankHighestFirst(scoresOf(totals));
    for (std::size_t i = 0; i < totals.size(); ++i)
        QVERIFY(possible[i].first <= ranking.ranks[i] && ranking.ranks[i] <= possible[i].second);
}

QTEST_APPLESS_MAIN(TestRanking)
#include "tst_ranking.moc"
