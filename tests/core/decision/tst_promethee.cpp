// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PROMETHEE: flows without comparing all pairs against flows that do, thresholds to the last digit, and
// incomparability.

#include "core/decision/Promethee.h"
#include "core/decision/PrometheePartial.h"

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
using Shape = PreferenceShape;
using Numbers = std::vector<double>;

struct Problem
{
    std::size_t rows = 0;
    Numbers numbers;
    Numbers weights;
    std::vector<Direction> directions;
    std::vector<PreferenceFunction> functions;

    PrometheeQuestion question(FlowDivisor divisor = FlowDivisor::Others) const
    {
        return {{numbers, rows, weights.size()}, directions, weights, functions, divisor};
    }
};

// One criterion of each shape, with steps of `step` so that many stand exactly at a threshold; 0 = no steps.
Problem sixShapes(QRandomGenerator &random, std::size_t rows, double step)
{
    Problem problem;
    problem.rows = rows;
    problem.functions = {{Shape::Usual, 0, 0, 0},       {Shape::UShape, 0.2, 0, 0},
                         {Shape::VShape, 0, 0.5, 0},    {Shape::Level, 0.1, 0.3, 0},
                         {Shape::Gaussian, 0, 0, 0.05}, {Shape::VShapeIndifference, 0.1, 0.4, 0}};
    for (std::size_t c = 0; c < problem.functions.size(); ++c) {
        problem.weights.push_back(0.1 + random.generateDouble());
        problem.directions.push_back(c % 2 == 0 ? Direction::Benefit : Direction::Cost);
        for (std::size_t r = 0; r < rows; ++r) {
            const double x = random.generateDouble();
            problem.numbers.push_back(step > 0 ? std::floor(x / step) * step : x);
        }
    }
    return problem;
}

bool near(const Numbers &a, const Numbers &b, double tolerance)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [tolerance](double x, double y) { return std::abs(x - y) <= tolerance; });
}

Problem oneCriterion(const Numbers &numbers, PreferenceFunction function)
{
    Problem problem;
    problem.rows = numbers.size();
    problem.numbers = numbers;
    problem.weights = {1};
    problem.directions = {Direction::Benefit};
    problem.functions = {function};
    return problem;
}

} // namespace

class TestPromethee : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void functions_data();
    void functions();
    void againstAllPairs();
    void offsetsDoNotBlur();
    void sumsOfFlows();
    void divisor();
    void variant();
    void degenerateThresholds();
    void degenerateTables();
    void badInput();
    void names();
    void ownMatrix();
    void incomparable();
};

void TestPromethee::functions_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<double>("difference");
    QTest::addColumn<double>("expected");
    // q = 1, p = 3, s = 2
    const double at[] = {-1, 0, 0.5, 1, 2, 3, 4};
    const double values[6][7] = {{0, 0, 1, 1, 1, 1, 1},
                                 {0, 0, 0, 0, 1, 1, 1},
                                 {0, 0, 0.5 / 3, 1.0 / 3, 2.0 / 3, 1, 1},
                                 {0, 0, 0, 0, 0.5, 0.5, 1},
                                 {0, 0, 0, 0, 0.5, 1, 1},
                                 {0, 0, 1 - std::exp(-0.25 / 8), 1 - std::exp(-1.0 / 8), 1 - std::exp(-0.5),
                                  1 - std::exp(-9.0 / 8), 1 - std::exp(-2.0)}};
    for (int shape = 0; shape < 6; ++shape) {
        for (int i = 0; i < 7; ++i) {
            const std::string_view name = preferenceShapeNames()[static_cast<std::size_t>(shape)];
            QTest::addRow("%.*s at %g", static_cast<int>(name.size()), name.data(), at[i])
                << shape << at[i] << values[shape][i];
        }
    }
}

void TestPromethee::functions()
{
    QFETCH(int, shape);
    QFETCH(double, difference);
    QFETCH(double, expected);
    const PreferenceFunction function{static_cast<Shape>(shape), 1, 3, 2};
    QVERIFY(std::abs(function(difference) - expected) <= 1e-15);
}

void TestPromethee::againstAllPairs()
{
    QRandomGenerator random(31);
    for (const double step : {0.0, 0.1, 0.25, 1.0}) {
        for (const std::size_t rows : {2U, 3U, 40U, 300U}) {
            const Problem problem = sixShapes(random, rows, step);
            const auto fast = prometheeFlows(problem.question());
            const auto preference = prometheePreference(problem.question());
            QVERIFY(fast && preference);
            const auto slow = flowsOfPreference(*preference, rows);
            QVERIFY(near(fast->positive, slow->positive, 1e-12));
            QVERIFY(near(fast->negative, slow->negative, 1e-12));
            QVERIFY(near(fast->net, slow->net, 1e-12));
            QCOMPARE(fast->ranking.ranks, slow->ranking.ranks);
        }
    }
}

// Prices around a million that differ by cents: running sums are measured from the lowest.
void TestPromethee::offsetsDoNotBlur()
{
    QRandomGenerator random(32);
    Numbers numbers;
    for (int i = 0; i < 2000; ++i)
        numbers.push_back(1e6 + std::floor(random.generateDouble() * 1000) / 1024);
    const Problem problem = oneCriterion(numbers, {Shape::VShapeIndifference, 0.125, 0.5, 0});
    const auto slow = flowsOfPreference(*prometheePreference(problem.question()), problem.rows);
    QVERIFY(near(prometheeFlows(problem.question())->net, slow->net, 1e-13));
}

void TestPromethee::sumsOfFlows()
{
    QRandomGenerator random(33);
    const Problem problem = sixShapes(random, 1000, 0);
    const auto flows = prometheeFlows(problem.question());
    QVERIFY(std::abs(std::accumulate(flows->net.begin(), flows->net.end(), 0.0)) <= 1e-10);
    for (std::size_t i = 0; i < problem.rows; ++i) {
        QVERIFY(flows->positive[i] >= 0 && flows->negative[i] >= 0);
        QVERIFY(flows->positive[i] + flows->negative[i] <= 1 + 1e-12);
    }
}

void TestPromethee::divisor()
{
    const Problem problem = oneCriterion({1, 2, 3}, {Shape::Usual, 0, 0, 0});
    QCOMPARE(prometheeFlows(problem.question())->positive, (Numbers{0, 0.5, 1}));
    const auto whole = prometheeFlows(problem.question(FlowDivisor::None));
    QCOMPARE(whole->positive, (Numbers{0, 1, 2}));
    QCOMPARE(whole->negative, (Numbers{2, 1, 0}));
    QCOMPARE(whole->net, (Numbers{-2, 0, 2}));
    QCOMPARE(whole->ranking.ranks, (std::vector<std::uint32_t>{3, 2, 1}));
}

void TestPromethee::variant()
{
    const Problem problem = oneCriterion({1, 2}, {Shape::Level, 0.5, 2, 0});
    const auto flows = prometheeFlows(problem.question());
    QCOMPARE(flows->variant.method, std::string("promethee2"));
    QCOMPARE(flows->variant.options[0].second, std::string("n-1"));
    QCOMPARE(flows->variant.options[1].second, std::string("level q=0.5 p=2"));
}

void TestPromethee::degenerateThresholds()
{
    QRandomGenerator random(34);
    Numbers numbers;
    for (int i = 0; i < 200; ++i)
        numbers.push_back(random.bounded(20U) / 10.0);
    const auto net = [&numbers](PreferenceFunction function) {
        return prometheeFlows(oneCriterion(numbers, function).question())->net;
    };
    QCOMPARE(net({Shape::VShape, 0, 0, 0}), net({Shape::Usual, 0, 0, 0}));
    QCOMPARE(net({Shape::VShapeIndifference, 0.5, 0.5, 0}), net({Shape::UShape, 0.5, 0, 0}));
    QVERIFY(near(net({Shape::Level, 0.5, 0.5, 0}), net({Shape::UShape, 0.5, 0, 0}), 1e-15));
    // A Gaussian so narrow that every difference is whole.
    QVERIFY(near(net({Shape::Gaussian, 0, 0, 1e-3}), net({Shape::Usual, 0, 0, 0}), 1e-15));
}

void TestPromethee::degenerateTables()
{
    for (const Shape shape :
         {Shape::Usual, Shape::UShape, Shape::VShape, Shape::Level, Shape::VShapeIndifference, Shape::Gaussian}) {
        const PreferenceFunction function{shape, 0.1, 0.2, 1};
        const auto alone = prometheeFlows(oneCriterion({5}, function).question());
        QVERIFY(alone);
        QCOMPARE(alone->net, Numbers{0});
        QCOMPARE(alone->ranking.ranks, std::vector<std::uint32_t>{1});
        const auto equal = prometheeFlows(oneCriterion(Numbers(100, 5.0), function).question());
        QCOMPARE(equal->positive, Numbers(100, 0.0));
        QCOMPARE(equal->ranking.ranks, std::vector<std::uint32_t>(100, 1));
    }
    // A criterion without weight is not looked at.
    Problem problem = oneCriterion({1, 2, kNan, 3}, {Shape::Usual, 0, 0, 0});
    problem.rows = 2;
    problem.weights = {1, 0};
    problem.directions.push_back(Direction::Cost);
    problem.functions.push_back({Shape::Usual, 0, 0, 0});
    QCOMPARE(prometheeFlows(problem.question())->net, (Numbers{-1, 1}));
}

void TestPromethee::badInput()
{
    QCOMPARE(prometheeFlows(oneCriterion({1, kNan}, {}).question()).error().index, std::optional<std::size_t>(1));
    QVERIFY(!prometheeFlows(oneCriterion({-1.7e308, 1.7e308}, {}).question()));
    QVERIFY(!prometheeFlows(oneCriterion({}, {}).question()));
    const PreferenceFunction wrong[] = {{Shape::UShape, -1, 0, 0},
                                        {Shape::VShape, 0, kNan, 0},
                                        {Shape::Level, 2, 1, 0},
                                        {Shape::VShapeIndifference, 2, 1, 0},
                                        {Shape::Gaussian, 0, 0, 0},
                                        {Shape::Gaussian, 0, 0, -1},
                                        {Shape::VShapeIndifference, 0, std::numeric_limits<double>::infinity(), 0}};
    for (const PreferenceFunction &function : wrong) {
        const auto answer = prometheeFlows(oneCriterion({1, 2}, function).question());
        QVERIFY(!answer);
        QCOMPARE(answer.error().index, std::optional<std::size_t>(0));
        QVERIFY(!prometheePreference(oneCriterion({1, 2}, function).question()));
    }
    Problem noFunction = oneCriterion({1, 2}, {});
    noFunction.functions.clear();
    QVERIFY(!prometheeFlows(noFunction.question()));
    Problem noWeight = oneCriterion({1, 2}, {});
    noWeight.weights = {0};
    QVERIFY(!prometheeFlows(noWeight.question()));
    QVERIFY(!prometheePreference(oneCriterion(Numbers(kLargestPreference + 1, 1.0), {}).question()));
}

void TestPromethee::names()
{
    for (const std::string_view name : preferenceShapeNames())
        QVERIFY(preferenceShapeFromName(name));
    QCOMPARE(preferenceShapeFromName("linear"), std::optional(Shape::VShapeIndifference));
    QVERIFY(!preferenceShapeFromName("round"));
    QVERIFY(flowDivisorFromName("n-1") == FlowDivisor::Others && flowDivisorFromName("none") == FlowDivisor::None);
    QVERIFY(!flowDivisorFromName("n"));
}

void TestPromethee::ownMatrix()
{
    const double matrix[] = {9, 0.4, 0.6, 9};
    const auto flows = flowsOfPreference(matrix, 2);
    QCOMPARE(flows->positive, (Numbers{0.4, 0.6}));
    QCOMPARE(flows->negative, (Numbers{0.6, 0.4}));
    const double bad[] = {0, kNan, 0.6, 0};
    QCOMPARE(flowsOfPreference(bad, 2).error().index, std::optional<std::size_t>(1));
    QVERIFY(!flowsOfPreference(matrix, 3));
    QVERIFY(!flowsOfPreference(matrix, 0));
    const double one[] = {kNan};
    QCOMPARE(flowsOfPreference(one, 1)->net, Numbers{0});
}

void TestPromethee::incomparable()
{
    Flows flows;
    flows.positive = {0.5, 0.4, 0.3, 0.5};
    flows.negative = {0.4, 0.2, 0.5, 0.4};
    for (std::size_t i = 0; i < 4; ++i)
        flows.net.push_back(flows.positive[i] - flows.negative[i]);
    flows.ranking = rankHighestFirst(flows.net);
    QCOMPARE(outranking(flows, 0, 1), Outranking::Incomparable);
    QCOMPARE(outranking(flows, 0, 2), Outranking::Preferred);
    QCOMPARE(outranking(flows, 2, 1), Outranking::Dispreferred);
    QCOMPARE(outranking(flows, 0, 3), Outranking::Indifferent);
    using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
    QCOMPARE(incomparablePairs(flows, 10), (Pairs{{1, 0}, {1, 3}}));
    QCOMPARE(incomparablePairs(flows, 1), (Pairs{{1, 0}}));
}

QTEST_APPLESS_MAIN(TestPromethee)
#include "tst_promethee.moc"
