// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SMAA-2 where the answer can be worked out on paper, and that a seed gives the same digits however it is shared out.

#include "core/decision/Smaa.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace shortlist::decision;

namespace {

// rows of values, all known.
SmaaProblem known(const std::vector<std::vector<double>> &rows, WeightKnowledge weights = WeightKnowledge::uniform())
{
    SmaaProblem problem;
    problem.alternatives = rows.size();
    problem.criteria = rows.front().size();
    for (std::size_t c = 0; c < problem.criteria; ++c) {
        for (const std::vector<double> &row : rows)
            problem.numbers.push_back(UncertainNumber::exact(row[c]));
    }
    problem.weights = WeightModel::flat(problem.criteria, std::move(weights));
    return problem;
}

bool near(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

// To the last bit, NaN being the same as NaN.
bool same(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](double x, double y) { return x == y || (std::isnan(x) && std::isnan(y)); });
}

bool same(const Smaa &a, const Smaa &b)
{
    return same(a.rankAcceptability, b.rankAcceptability) && same(a.expectedRank, b.expectedRank) &&
           same(a.centralWeights, b.centralWeights) && same(a.confidenceFactors, b.confidenceFactors) &&
           same(a.pairwiseWinning, b.pairwiseWinning);
}

// One of everything that can be drawn.
SmaaProblem everything()
{
    SmaaProblem problem = known({{0.1, 0.5, 0.3}, {0.4, 0.2, 0.6}, {0.3, 0.3, 0.4}, {0.9, 0.1, 0.2}, {0.4, 0.4, 0.4}});
    problem.numbers[0] = UncertainNumber::uniform(0, 1);
    problem.numbers[3] = UncertainNumber::normal(0.5, 0.2);
    problem.numbers[5] = UncertainNumber::logNormal(-1, 0.4);
    problem.numbers[8] = UncertainNumber::beta(0.5, 3);
    problem.numbers[9] = UncertainNumber::missing();
    problem.opinions = {{0, 0.2}, {1, 0.9}, {2, 0.6}};
    problem.voices = {1, 2, 1};
    problem.numbers[12] = UncertainNumber::panel(0, 3);
    return problem;
}

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

} // namespace

class TestSmaa : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void byHand();
    void sums();
    void ties();
    void nothingUncertain();
    void sameWhateverTheThreads_data();
    void sameWhateverTheThreads();
    void seeds();
    void sorted();
    void uncertainValues();
    void panel();
    void functions();
    void levels();
    void progressAndCancel();
    void failures_data();
    void failures();
};

// (1, 0), (0, 1) and (0.6, 0.6): the third is first where the first weight is between 0.4 and 0.6.
void TestSmaa::byHand()
{
    SmaaOptions options;
    options.iterations = 40000;
    options.pairwise = true;
    const auto result = smaa2(known({{1, 0}, {0, 1}, {0.6, 0.6}, {0.4, 0.4}}), options);
    QVERIFY(result);
    QVERIFY(near(result->rankAcceptability[0], 0.4, 0.01));
    QVERIFY(near(result->rankAcceptability[2 * 4], 0.2, 0.01));
    QCOMPARE(result->rankAcceptability[3 * 4], 0.0);
    QVERIFY(near(result->centralWeights[0], 0.8, 0.01) && near(result->centralWeights[1], 0.2, 0.01));
    QVERIFY(near(result->centralWeights[2 * 2], 0.5, 0.01));
    QVERIFY(std::isnan(result->centralWeights[3 * 2]) && std::isnan(result->confidenceFactors[3]));
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(result->confidenceFactors[i], 1.0);
    QVERIFY(near(result->pairwiseWinning[1], 0.5, 0.01));
    QVERIFY(near(result->pairwiseWinning[2], 0.4, 0.01));
    QCOMPARE(result->pairwiseWinning[2 * 4 + 3], 1.0);
    // Ordered weights, the first criterion first: it is first unless its weight is below 0.6.
    const auto ordered = smaa2(known({{1, 0}, {0, 1}, {0.6, 0.6}}, WeightKnowledge::ordinal({0, 1})), options);
    QVERIFY(ordered && near(ordered->rankAcceptability[0], 0.8, 0.01) && ordered->rankAcceptability[3] == 0);
    // First weight between 0.5 and 0.7.
    const std::vector<WeightStatement> statements{WeightStatement::share(0, 0.5, 0.7)};
    const auto ranged =
        smaa2(known({{1, 0}, {0, 1}, {0.6, 0.6}}, WeightKnowledge::within(*weightRegion(2, statements))), options);
    QVERIFY(ranged && near(ranged->rankAcceptability[0], 0.5, 0.01));
    QCOMPARE(ranged->variant.options.back().second, std::string("rejection"));
}

void TestSmaa::sums()
{
    SmaaOptions options;
    options.pairwise = true;
    options.iterations = 3000;
    const auto result = smaa2(everything(), options);
    QVERIFY(result);
    for (std::size_t i = 0; i < 5; ++i) {
        double row = 0;
        double column = 0;
        double rank = 1;
        for (std::size_t j = 0; j < 5; ++j) {
            row += result->rankAcceptability[i * 5 + j];
            column += result->rankAcceptability[j * 5 + i];
            if (i != j) {
                QVERIFY(near(result->pairwiseWinning[i * 5 + j] + result->pairwiseWinning[j * 5 + i], 1, 1e-12));
                rank += result->pairwiseWinning[j * 5 + i];
            }
        }
        QVERIFY(near(row, 1, 1e-12) && near(column, 1, 1e-12));
        QVERIFY(near(rank, result->expectedRank[i], 1e-12));
        const double weights =
            std::accumulate(result->centralWeights.begin() + static_cast<std::ptrdiff_t>(i * 3),
                            result->centralWeights.begin() + static_cast<std::ptrdiff_t>(i * 3 + 3), 0.0);
        QVERIFY(std::isnan(weights) || near(weights, 1, 1e-11));
    }
}

void TestSmaa::ties()
{
    // The same twice, and the same but for rounding: they share the better rank.
    SmaaOptions options;
    options.pairwise = true;
    const auto result = smaa2(known({{0.1 + 0.2, 0.7}, {0.3, 0.7}, {0.1, 0.1}}), options);
    QVERIFY(result);
    QVERIFY(same(result->rankAcceptability, {1, 0, 0, 1, 0, 0, 0, 0, 1}));
    QVERIFY(same(result->pairwiseWinning, {0, 0, 1, 0, 0, 1, 0, 0, 0}));
    QCOMPARE(result->confidenceFactors[1], 1.0);
    const auto one = smaa2(known({{0.5}}));
    QVERIFY(one && same(one->rankAcceptability, {1}) && same(one->centralWeights, {1}));
}

void TestSmaa::nothingUncertain()
{
    const auto result = smaa2(known({{1, 0}, {0, 1}, {0, 0}}, WeightKnowledge::exact({3, 1})));
    QVERIFY(result);
    QCOMPARE(result->iterations, 1U);
    QVERIFY(same(result->rankAcceptability, {1, 0, 0, 0, 1, 0, 0, 0, 1}));
    QVERIFY(same(result->centralWeights, {0.75, 0.25, kNone, kNone, kNone, kNone}));
    QVERIFY(same(result->confidenceFactors, {1, kNone, kNone}));
}

void TestSmaa::sameWhateverTheThreads_data()
{
    QTest::addColumn<int>("weights");
    QTest::newRow("uniform") << 0;
    QTest::newRow("ordinal") << 1;
    QTest::newRow("exact") << 2;
    QTest::newRow("rejection") << 3;
    QTest::newRow("hit-and-run") << 4;
}

void TestSmaa::sameWhateverTheThreads()
{
    QFETCH(int, weights);
    SmaaProblem problem = everything();
    const std::vector<WeightStatement> wide{WeightStatement::share(0, 0.2, 0.8)};
    const std::vector<WeightStatement> flat{WeightStatement::share(0, 0.25, 0.25)};
    const std::vector<WeightKnowledge> kinds{
        WeightKnowledge::uniform(), WeightKnowledge::ordinal({2, 0, 1}), WeightKnowledge::exact({1, 2, 3}),
        WeightKnowledge::within(*weightRegion(3, wide)), WeightKnowledge::within(*weightRegion(3, flat))};
    problem.weights = WeightModel::flat(3, kinds[static_cast<std::size_t>(weights)]);
    SmaaOptions options;
    options.pairwise = true;
    options.iterations = 5000;
    options.threads = 1;
    const auto alone = smaa2(problem, options);
    QVERIFY(alone);
    if (weights == 4)
        QCOMPARE(alone->variant.options.back().second, std::string("hit-and-run"));
    for (const unsigned threads : {2U, 3U, 7U, 0U}) {
        options.threads = threads;
        const auto shared = smaa2(problem, options);
        QVERIFY(shared && same(*alone, *shared));
    }
}

void TestSmaa::seeds()
{
    SmaaOptions options;
    options.iterations = 2000;
    const auto first = smaa2(everything(), options);
    options.seed = 2;
    const auto second = smaa2(everything(), options);
    QVERIFY(first && second && !same(*first, *second));
    for (std::size_t i = 0; i < 25; ++i)
        QVERIFY(near(first->rankAcceptability[i], second->rankAcceptability[i], 0.08));
}

// Many are ordered in another way than few; the ranks are the same.
void TestSmaa::sorted()
{
    RandomStream random(8, 8);
    std::vector<std::vector<double>> rows;
    for (int i = 0; i < 60; ++i)
        rows.push_back({random.uniform(), random.uniform(), random.uniform()});
    const std::vector<std::vector<double>> some(rows.begin(), rows.begin() + 20);
    rows.resize(20);
    for (int i = 0; i < 60; ++i)
        rows.push_back({-1.0 - i, -1.0 - i, -1.0 - i});
    const auto few = smaa2(known(some));
    const auto many = smaa2(known(rows));
    QVERIFY(few && many);
    for (std::size_t i = 0; i < 20; ++i) {
        for (std::size_t rank = 0; rank < 20; ++rank)
            QCOMPARE(many->rankAcceptability[i * 80 + rank], few->rankAcceptability[i * 20 + rank]);
    }
    for (std::size_t i = 20; i < 80; ++i)
        QCOMPARE(many->rankAcceptability[i * 80 + i], 1.0);
}

void TestSmaa::uncertainValues()
{
    SmaaOptions options;
    options.iterations = 40000;
    const auto chance = [&](UncertainNumber number, double against) {
        SmaaProblem problem = known({{0}, {against}});
        problem.numbers[0] = number;
        return smaa2(problem, options)->rankAcceptability[0];
    };
    QVERIFY(near(chance(UncertainNumber::uniform(0.2, 0.6), 0.3), 0.75, 0.01));
    QVERIFY(near(chance(UncertainNumber::missing(), 0.3), 0.7, 0.01));
    QVERIFY(near(chance(UncertainNumber::normal(0.5, 0.1), 0.4), 0.841345, 0.01));
    QVERIFY(near(chance(UncertainNumber::logNormal(0, 0.5), std::exp(0.5)), 0.158655, 0.01));
    QVERIFY(near(chance(UncertainNumber::beta(2, 1), 0.5), 0.75, 0.01));         // 1 - x^2
    QVERIFY(near(chance(UncertainNumber::beta(0.5, 0.5), 0.25), 2.0 / 3, 0.01)); // arcsine
    QCOMPARE(chance(UncertainNumber::normal(0.5, 0), 0.4), 1.0);
    QCOMPARE(chance(UncertainNumber::uniform(0.3, 0.3), 0.4), 0.0);
    // With values in doubt, a central weight is not always enough.
    SmaaProblem problem = known({{0}, {0.5}});
    problem.numbers[0] = UncertainNumber::uniform(0, 1);
    QVERIFY(near(smaa2(problem, options)->confidenceFactors[0], 0.5, 0.01));
}

void TestSmaa::panel()
{
    SmaaOptions options;
    options.iterations = 20000;
    // Two who say the opposite of each other: with two equal voices the mean is uniform between them.
    SmaaProblem problem = known({{0}, {0.25}});
    problem.opinions = {{0, 0.0}, {1, 1.0}, {0, 0.3}, {1, 0.9}, {0, 0.2}, {1, 0.8}};
    problem.voices = {1, 1};
    problem.numbers[0] = UncertainNumber::panel(0, 2);
    QVERIFY(near(smaa2(problem, options)->rankAcceptability[0], 0.75, 0.01));
    // One is lenient with both: that is no doubt about who is better.
    problem.numbers[0] = UncertainNumber::panel(2, 2);
    problem.numbers[1] = UncertainNumber::panel(4, 2);
    QCOMPARE(smaa2(problem, options)->rankAcceptability[0], 1.0);
    // Who weighs nothing is not heard; one voice is no doubt.
    problem.voices = {0, 1};
    problem.numbers[1] = UncertainNumber::exact(0.89);
    const auto single = smaa2(problem, options);
    QVERIFY(single && single->rankAcceptability[0] == 1 && single->confidenceFactors[0] == 1);
    problem.voices = {0, 0};
    QCOMPARE(smaa2(problem, options).error().message, std::string("nobody's opinion is heard"));
}

void TestSmaa::functions()
{
    // Costs from 100 (worth 0) to 50 (worth 1): 60 beats what is anywhere from 50 to 100 in four of five cases.
    SmaaProblem problem = known({{60}, {0}});
    problem.numbers[1] = UncertainNumber::missing();
    problem.functions = {*ValueFunction::linear(100, 50)};
    SmaaOptions options;
    options.iterations = 20000;
    QVERIFY(near(smaa2(problem, options)->rankAcceptability[0], 0.8, 0.01));
}

// A group of two and a criterion of its own: each level is drawn for itself, and the columns get the products.
void TestSmaa::levels()
{
    SmaaProblem problem = known({{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    problem.weights = {3,
                       {{{{true, 1}, {false, 2}}, WeightKnowledge::exact({60, 40})},
                        {{{false, 0}, {false, 1}}, WeightKnowledge::uniform()}}};
    SmaaOptions options;
    options.iterations = 40000;
    const auto result = smaa2(problem, options);
    QVERIFY(result);
    // The third has 0.4; the first is above it if it has more than 2/3 of 0.6.
    QVERIFY(near(result->rankAcceptability[0], 1.0 / 3, 0.01) && near(result->rankAcceptability[6], 1.0 / 3, 0.01));
    QVERIFY(near(result->centralWeights[2], 0.4, 1e-12));
    QCOMPARE(result->variant.options.back().second, std::string("by level"));
    problem.weights.levels[1].members[0].index = 2;
    QCOMPARE(smaa2(problem, options).error().message, std::string("the levels are not a tree"));
}

void TestSmaa::progressAndCancel()
{
    SmaaOptions options;
    options.iterations = 20000;
    std::vector<double> told;
    options.progress = [&told](double part) { told.push_back(part); };
    QVERIFY(smaa2(everything(), options));
    QVERIFY(told.size() > 10 && told.back() == 1.0 && std::is_sorted(told.begin(), told.end()));

    std::stop_source source;
    options.stop = source.get_token();
    options.progress = [&source](double part) {
        if (part > 0.3)
            source.request_stop();
    };
    QCOMPARE(smaa2(everything(), options).error().message, std::string(kCancelled));
}

void TestSmaa::failures_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<QString>("message");
    QTest::newRow("none") << 0 << QStringLiteral("there are no alternatives");
    QTest::newRow("iterations") << 1 << QStringLiteral("the number of iterations is not between 1 and 1000000");
    QTest::newRow("ragged") << 2 << QStringLiteral("the numbers are not alternatives x criteria");
    QTest::newRow("NaN") << 3 << QStringLiteral("the number is not finite");
    QTest::newRow("deviation") << 4 << QStringLiteral("the deviation is negative");
    QTest::newRow("ends") << 5 << QStringLiteral("the lower end is above the upper end");
    QTest::newRow("beta") << 6 << QStringLiteral("a parameter of beta is not above 0");
    QTest::newRow("order") << 7 << QStringLiteral("the order does not name every criterion once");
    QTest::newRow("many") << 8 << QStringLiteral("there are too many alternatives");
    QTest::newRow("opinions") << 9 << QStringLiteral("there are no such opinions");
    QTest::newRow("weights") << 10 << QStringLiteral("weights and criteria differ in number");
}

void TestSmaa::failures()
{
    QFETCH(int, change);
    QFETCH(QString, message);
    SmaaProblem problem = known({{1, 0}, {0, 1}});
    SmaaOptions options;
    const std::vector<UncertainNumber> wrong{UncertainNumber::exact(kNone), UncertainNumber::normal(0, -1),
                                             UncertainNumber::uniform(1, 0), UncertainNumber::beta(0, 1)};
    if (change == 0)
        problem.alternatives = 0;
    if (change == 1)
        options.iterations = 0;
    if (change == 2)
        problem.numbers.pop_back();
    if (change >= 3 && change <= 6)
        problem.numbers[2] = wrong[static_cast<std::size_t>(change) - 3];
    if (change == 7)
        problem.weights = WeightModel::flat(2, WeightKnowledge::ordinal({1, 1}));
    if (change == 8)
        problem.alternatives = 6000;
    if (change == 9)
        problem.numbers[2] = UncertainNumber::panel(0, 1);
    if (change == 10)
        problem.weights = WeightModel::flat(3, WeightKnowledge::uniform());
    const auto result = smaa2(problem, options);
    QVERIFY(!result);
    QCOMPARE(QString::fromStdString(result.error().message), message);
    if ((change >= 3 && change <= 6) || change == 9)
        QCOMPARE(*result.error().index, 2U);
}

QTEST_APPLESS_MAIN(TestSmaa)
#include "tst_smaa.moc"
