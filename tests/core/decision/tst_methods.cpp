// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TOPSIS, VIKOR, AHP synthesis and Borda: by hand, against slow versions, and where a formula has no answer of its own.

#include "core/decision/AhpSynthesis.h"
#include "core/decision/Borda.h"
#include "core/decision/Sorting.h"
#include "core/decision/Topsis.h"
#include "core/decision/Vikor.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace shortlist::decision;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
using Numbers = std::vector<double>;
using Ranks = std::vector<std::uint32_t>;

struct Problem
{
    std::size_t rows;
    std::size_t columns;
    Numbers numbers;
    Numbers weights;
    std::vector<Direction> directions;

    Problem(QRandomGenerator &random, std::size_t theRows, std::size_t theColumns)
        : rows(theRows)
        , columns(theColumns)
    {
        for (std::size_t i = 0; i < rows * columns; ++i)
            numbers.push_back(random.generateDouble() * 10);
        for (std::size_t c = 0; c < columns; ++c) {
            weights.push_back(0.1 + random.generateDouble());
            directions.push_back(random.bounded(2U) == 0 ? Direction::Benefit : Direction::Cost);
        }
    }
    Table table() const { return {numbers, rows, columns}; }
};

bool near(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) <= tolerance;
}

bool near(const Numbers &a, const Numbers &b, double tolerance = 1e-12)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [tolerance](double x, double y) { return near(x, y, tolerance); });
}

// As the book has it: normalise, weight, take best and worst of each criterion, measure.
Numbers slowTopsis(const Problem &problem, Normalization normalization)
{
    const double sum = std::accumulate(problem.weights.begin(), problem.weights.end(), 0.0);
    Numbers best(problem.rows, 0.0);
    Numbers worst(problem.rows, 0.0);
    for (std::size_t c = 0; c < problem.columns; ++c) {
        const auto made = *normalize(problem.table().column(c), problem.directions[c], normalization);
        const double highest = *std::max_element(made.begin(), made.end());
        const double lowest = *std::min_element(made.begin(), made.end());
        for (std::size_t r = 0; r < problem.rows; ++r) {
            best[r] += std::pow(problem.weights[c] / sum * (made[r] - highest), 2);
            worst[r] += std::pow(problem.weights[c] / sum * (made[r] - lowest), 2);
        }
    }
    Numbers closeness;
    for (std::size_t r = 0; r < problem.rows; ++r)
        closeness.push_back(std::sqrt(worst[r]) / (std::sqrt(best[r]) + std::sqrt(worst[r])));
    return closeness;
}

} // namespace

class TestMethods : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void topsisAgainstSlow();
    void topsisNames();
    void topsisDegenerate();
    void topsisHugeAndTiny();
    void badInput();
    void vikorConditions();
    void vikorEqual();
    void vikorTiesAtTheTop();
    void vikorRounding();
    void vikorV();
    void hierarchyByHand();
    void idealKeepsCopiesOut();
    void hierarchyBadInput();
    void bordaByHand();
    void bordaUnranked();
    void bordaBadInput();
    void sortingAgainstStd_data();
    void sortingAgainstStd();
};

void TestMethods::topsisAgainstSlow()
{
    QRandomGenerator random(21);
    for (const std::size_t rows : {2U, 7U, 50U, 1500U}) {
        const Problem problem(random, rows, 9);
        for (const Normalization normalization : {Normalization::Vector, Normalization::MinMax}) {
            const auto answer = topsis(problem.table(), problem.directions, problem.weights, normalization);
            QVERIFY(answer);
            QVERIFY(near(answer->closeness, slowTopsis(problem, normalization)));
            QCOMPARE(answer->ranking.ranks, rankHighestFirst(answer->closeness).ranks);
            for (std::size_t r = 0; r < rows; ++r)
                QVERIFY(
                    near(answer->closeness[r], answer->fromNadir[r] / (answer->fromIdeal[r] + answer->fromNadir[r])));
        }
    }
}

void TestMethods::topsisNames()
{
    QRandomGenerator random(22);
    const Problem problem(random, 3, 2);
    const auto answer = topsis(problem.table(), problem.directions, problem.weights, Normalization::MinMax);
    QCOMPARE(answer->variant.method, std::string("topsis"));
    QCOMPARE(answer->variant.options.size(), std::size_t{2});
    QCOMPARE(answer->variant.options[0].second, std::string("minmax"));
    QCOMPARE(answer->variant.options[1].second, std::string("euclidean"));
    QVERIFY(!topsis(problem.table(), problem.directions, problem.weights, Normalization::Sum));
}

void TestMethods::topsisDegenerate()
{
    const Direction both[] = {Direction::Benefit, Direction::Cost};
    const double weights[] = {1, 1};
    // One alternative, and all equal: nobody is away from the best.
    const double one[] = {3, 4};
    QCOMPARE(topsis({one, 1, 2}, both, weights)->closeness, Numbers{1});
    const double equal[] = {3, 3, 0, 0};
    const auto same = topsis({equal, 2, 2}, both, weights);
    QCOMPARE(same->closeness, (Numbers{1, 1}));
    QCOMPARE(same->ranking.ranks, (Ranks{1, 1}));
    // A constant criterion separates nobody; one without weight is not even looked at.
    const double constant[] = {1, 2, 3, 7, 7, 7};
    const double alone[] = {1, 2, 3};
    QVERIFY(near(topsis({constant, 3, 2}, both, weights)->closeness,
                 topsis({alone, 3, 1}, std::span(both).first(1), std::span(weights).first(1))->closeness));
    const double unseen[] = {1, 2, 3, kNan, 7, kInfinity};
    const double first[] = {1, 0};
    QCOMPARE(topsis({unseen, 3, 2}, both, first)->closeness, (Numbers{0, 0.5, 1}));
}

void TestMethods::topsisHugeAndTiny()
{
    const Direction both[] = {Direction::Benefit, Direction::Cost};
    const double weights[] = {2, 1};
    const double plain[] = {1, 2, 4, 3, 5, 4};
    const auto expected = topsis({plain, 3, 2}, both, weights);
    for (const double scale : {1e-300, 1e-170, 1e170, 4e307}) {
        Numbers scaled(std::begin(plain), std::end(plain));
        for (std::size_t i = 0; i < 3; ++i)
            scaled[i] *= scale;
        const auto answer = topsis({scaled, 3, 2}, both, weights);
        QVERIFY(answer && near(answer->closeness, expected->closeness));
        const auto compromise = vikor({scaled, 3, 2}, both, weights);
        QVERIFY(compromise && near(compromise->q, vikor({plain, 3, 2}, both, weights)->q));
    }
    const double apart[] = {-1.7e308, 0, 1.7e308};
    const auto far = topsis({apart, 3, 1}, std::span(both).first(1), std::span(weights).first(1));
    QVERIFY(far && near(far->closeness, {0, 0.5, 1}));
}

void TestMethods::badInput()
{
    const Direction both[] = {Direction::Benefit, Direction::Cost};
    const double weights[] = {1, 1};
    const double zero[] = {0, 0};
    const double negative[] = {1, -1};
    for (const double wrong : {kNan, kInfinity, -kInfinity}) {
        const double numbers[] = {1, 2, 3, wrong};
        const auto near = topsis({numbers, 2, 2}, both, weights);
        QVERIFY(!near);
        QCOMPARE(near.error().index, std::optional<std::size_t>(3));
        QCOMPARE(vikor({numbers, 2, 2}, both, weights).error().index, std::optional<std::size_t>(3));
    }
    const double numbers[] = {1, 2, 3, 4};
    QVERIFY(!topsis({numbers, 2, 2}, both, zero));
    QVERIFY(!vikor({numbers, 2, 2}, both, zero));
    QCOMPARE(vikor({numbers, 2, 2}, both, negative).error().index, std::optional<std::size_t>(1));
    QVERIFY(!topsis({{}, 0, 2}, both, weights));
    QVERIFY(!topsis({{}, 2, 0}, {}, {}));
    QVERIFY(!topsis({numbers, 2, 2}, both, std::span(weights).first(1)));
    for (const double v : {-0.1, 1.1, kNan})
        QVERIFY(!vikor({numbers, 2, 2}, both, weights, v));
}

void TestMethods::vikorConditions()
{
    // Two criteria of one weight; s = 0.5 x the sum, r = 0.5 x the larger.
    const Direction costs[] = {Direction::Cost, Direction::Cost};
    const double weights[] = {1, 1};
    const double clear[] = {0, 1, 0.9, 0, 0.9, 1};
    const auto answer = vikor({clear, 3, 2}, costs, weights);
    QVERIFY(near(answer->s, {0, 0.95, 0.95}) && near(answer->r, {0, 0.5, 0.5}) && near(answer->q, {0, 1, 1}));
    QVERIFY(answer->acceptableAdvantage && answer->acceptableStability);
    QCOMPARE(answer->compromiseSet, (Ranks{0}));
    QCOMPARE(answer->ranking.ranks, (Ranks{1, 2, 2}));
    QCOMPARE(answer->ranksWithCompromiseSet, (Ranks{1, 2, 2}));
    QCOMPARE(answer->variant.options.front().second, std::string("0.5"));
    // An advantage of exactly 1 / (3 - 1) is large enough.
    const double exact[] = {0, 0.5, 1};
    const auto half = vikor({exact, 3, 1}, std::span(costs).first(1), std::span(weights).first(1));
    QVERIFY(half->acceptableAdvantage);
    const double close[] = {0, 0.4, 1};
    const auto two = vikor({close, 3, 1}, std::span(costs).first(1), std::span(weights).first(1));
    QVERIFY(!two->acceptableAdvantage && two->acceptableStability);
    QCOMPARE(two->compromiseSet, (Ranks{0, 1}));
    QCOMPARE(two->ranksWithCompromiseSet, (Ranks{1, 1, 2}));
}

void TestMethods::vikorEqual()
{
    const Direction costs[] = {Direction::Cost, Direction::Cost};
    const double weights[] = {1, 1};
    // Equal s (each 0.5) but not r: q is (1 - v) x the term of r.
    const double equalS[] = {0, 1, 0.5, 1, 0, 0.5};
    const auto answer = vikor({equalS, 3, 2}, costs, weights);
    QVERIFY(near(answer->s, {0.5, 0.5, 0.5}) && near(answer->r, {0.5, 0.5, 0.25}));
    QVERIFY(near(answer->q, {0.5, 0.5, 0}));
    QVERIFY(answer->acceptableAdvantage && answer->acceptableStability);
    // Equal r but not s.
    const double equalR[] = {0, 1, 1, 1, 0, 0.5};
    const auto other = vikor({equalR, 3, 2}, costs, weights);
    QVERIFY(near(other->r, {0.5, 0.5, 0.5}) && near(other->q, {0, 0, 0.5}));
    // All equal, and one alone.
    const double same[] = {2, 2, 2, 5, 5, 5};
    const auto all = vikor({same, 3, 2}, costs, weights);
    QCOMPARE(all->q, (Numbers{0, 0, 0}));
    QCOMPARE(all->compromiseSet, (Ranks{0, 1, 2}));
    QVERIFY(all->acceptableAdvantage && all->acceptableStability);
    const double one[] = {2, 5};
    const auto alone = vikor({one, 1, 2}, costs, weights);
    QCOMPARE(alone->q, Numbers{0});
    QCOMPARE(alone->compromiseSet, Ranks{0});
    QVERIFY(alone->acceptableAdvantage && alone->acceptableStability);
}

void TestMethods::vikorTiesAtTheTop()
{
    const Direction cost[] = {Direction::Cost};
    const double weight[] = {1};
    const double twins[] = {0, 1, 0};
    const auto answer = vikor({twins, 3, 1}, cost, weight);
    QVERIFY(answer->acceptableAdvantage && answer->acceptableStability);
    QCOMPARE(answer->compromiseSet, (Ranks{0, 2}));
    QCOMPARE(answer->ranksWithCompromiseSet, (Ranks{1, 2, 1}));
}

// Both s are 0.1, 0.2 and 0.7 added up, but in two orders that differ in the last digit; that must not be stretched.
void TestMethods::vikorRounding()
{
    const std::vector<Direction> costs(6, Direction::Cost);
    const Numbers weights{0.1, 0.2, 0.7, 0.7, 0.2, 0.1};
    const double ones[] = {1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1};
    const auto answer = vikor({ones, 2, 6}, costs, weights);
    QVERIFY(answer->s[0] != answer->s[1] && near(answer->s[0], answer->s[1], 1e-15));
    QVERIFY(near(answer->r[0], answer->r[1], 1e-15));
    QCOMPARE(answer->q, (Numbers{0, 0}));
}

void TestMethods::vikorV()
{
    QRandomGenerator random(23);
    const Problem problem(random, 30, 5);
    const auto utility = vikor(problem.table(), problem.directions, problem.weights, 1);
    const auto regret = vikor(problem.table(), problem.directions, problem.weights, 0);
    Numbers s = utility->s;
    Numbers r = regret->r;
    std::transform(s.begin(), s.end(), s.begin(), std::negate<>());
    std::transform(r.begin(), r.end(), r.begin(), std::negate<>());
    QCOMPARE(utility->ranking.ranks, rankHighestFirst(s).ranks);
    QCOMPARE(regret->ranking.ranks, rankHighestFirst(r).ranks);
}

void TestMethods::hierarchyByHand()
{
    // Cost (0.6) holds price (0.75) and travel (0.25); quality 0.4. Shares 0.45, 0.15, 0.4.
    const std::vector<WeightNode> criteria{{-1, 0.6, true}, {0, 0.75, false}, {0, 0.25, false}, {-1, 0.4, false}};
    const double priorities[] = {0.2, 0.8, 0.5, 0.5, 3, 1};
    const auto answer = synthesize(criteria, priorities, 2);
    QVERIFY(near(answer->leafShares, {0, 0.45, 0.15, 0.4}));
    QVERIFY(near(answer->priorities, {0.45 * 0.2 + 0.15 * 0.5 + 0.4 * 0.75, 0.45 * 0.8 + 0.15 * 0.5 + 0.4 * 0.25}));
    QCOMPARE(answer->variant.options.front().second, std::string("distributive"));
    const auto ideal = synthesize(criteria, priorities, 2, SynthesisMode::Ideal);
    const double first = 0.45 * 0.25 + 0.15 + 0.4;
    const double second = 0.45 + 0.15 + 0.4 / 3;
    QVERIFY(near(ideal->raw, {first, second}));
    QVERIFY(near(ideal->priorities, {first / (first + second), second / (first + second)}));
}

// Belton and Gear's fault of the distributive mode: a copy of B makes B overtake A. In the ideal mode nothing moves.
void TestMethods::idealKeepsCopiesOut()
{
    const std::vector<WeightNode> criteria{{-1, 1, false}, {-1, 1, false}, {-1, 1, false}};
    const double three[] = {1, 9, 1, 9, 1, 1, 8, 9, 1};
    const double four[] = {1, 9, 1, 9, 9, 1, 1, 1, 8, 9, 1, 9};
    QCOMPARE(synthesize(criteria, three, 3)->ranking.ranks, (Ranks{2, 1, 3}));
    QCOMPARE(synthesize(criteria, four, 4)->ranking.ranks, (Ranks{1, 2, 4, 2}));
    const auto before = synthesize(criteria, three, 3, SynthesisMode::Ideal);
    const auto after = synthesize(criteria, four, 4, SynthesisMode::Ideal);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(near(after->raw[i], before->raw[i]));
}

void TestMethods::hierarchyBadInput()
{
    const std::vector<WeightNode> criteria{{-1, 1, false}, {-1, 1, false}};
    const double negative[] = {1, 2, 3, -1};
    QCOMPARE(synthesize(criteria, negative, 2).error().index, std::optional<std::size_t>(3));
    const double zeros[] = {1, 2, 0, 0};
    QCOMPARE(synthesize(criteria, zeros, 2).error().index, std::optional<std::size_t>(2));
    const double good[] = {1, 2, 3, 4};
    QVERIFY(!synthesize(criteria, good, 3));
    QVERIFY(!synthesize(criteria, {}, 0));
    const std::vector<WeightNode> nothing{{-1, 0, false}, {-1, 0, false}};
    QVERIFY(!synthesize(nothing, good, 2));
    const double one[] = {7, 7};
    QCOMPARE(synthesize(criteria, one, 1)->priorities, Numbers{1});
}

void TestMethods::bordaByHand()
{
    const double ranks[] = {1, 2, 3, 2, 1, 3, 3, 2, 1};
    const auto answer = borda({ranks, 3, 3});
    QCOMPARE(answer->rankSums, (Numbers{6, 5, 7}));
    QCOMPARE(answer->ranking.ranks, (Ranks{2, 1, 3}));
    const double shares[] = {4, 1, 1};
    const auto weighted = borda({ranks, 3, 3}, shares);
    QVERIFY(near(weighted->rankSums, {4.5, 5.5, 8}));
    QCOMPARE(weighted->ranking.ranks, (Ranks{1, 2, 3}));
}

void TestMethods::bordaUnranked()
{
    // The second evaluator ranked two of four; the other two share places 3 and 4.
    const double ranks[] = {1, 2, 3, 4, kNan, 1, kNan, 2};
    QCOMPARE(borda({ranks, 4, 2})->rankSums, (Numbers{4.5, 3, 6.5, 6}));
    const double nobody[] = {kNan, kNan};
    const auto answer = borda({nobody, 2, 1});
    QCOMPARE(answer->rankSums, (Numbers{1.5, 1.5}));
    QCOMPARE(answer->ranking.ranks, (Ranks{1, 1}));
}

void TestMethods::bordaBadInput()
{
    for (const double wrong : {0.0, 3.0, kInfinity, -1.0}) {
        const double ranks[] = {1, wrong};
        QCOMPARE(borda({ranks, 2, 1}).error().index, std::optional<std::size_t>(1));
    }
    QVERIFY(!borda({{}, 0, 1}));
    QVERIFY(!borda({{}, 1, 0}));
    const double ranks[] = {1, 2};
    const double zero[] = {0};
    QVERIFY(!borda({ranks, 2, 1}, zero));
    const double two[] = {1, 1};
    QVERIFY(!borda({ranks, 2, 1}, two));
}

void TestMethods::sortingAgainstStd_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("size");
    const char *kinds[] = {"uniform", "many equal", "all equal", "one outlier", "huge", "tiny", "falling"};
    for (int kind = 0; kind < 7; ++kind) {
        for (const int size : {0, 1, 2, 63, 64, 1000, 5000})
            QTest::addRow("%s %d", kinds[kind], size) << kind << size;
    }
}

void TestMethods::sortingAgainstStd()
{
    QFETCH(int, kind);
    QFETCH(int, size);
    QRandomGenerator random(24);
    Numbers numbers;
    for (int i = 0; i < size; ++i) {
        const double x = random.generateDouble();
        const double made[] = {x, std::floor(x * 6), 3, i == 7 ? 1e30 : x, (2 * x - 1) * 1.7e308, x * 1e-310, -i * 0.1};
        numbers.push_back(made[kind]);
    }
    std::vector<std::uint32_t> expected(numbers.size());
    std::iota(expected.begin(), expected.end(), 0U);
    std::stable_sort(expected.begin(), expected.end(),
                     [&numbers](std::uint32_t a, std::uint32_t b) { return numbers[a] < numbers[b]; });
    Sorting sorting;
    // Twice: what it keeps must not show.
    for (int round = 0; round < 2; ++round) {
        const auto order = sorting.rising(numbers);
        QCOMPARE(std::vector<std::uint32_t>(order.begin(), order.end()), expected);
    }
}

QTEST_APPLESS_MAIN(TestMethods)
#include "tst_methods.moc"
