// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pairwise comparisons: priorities, consistency, several people, what is missing and what contradicts itself.

#include "core/decision/PairwiseRepair.h"
#include "core/decision/RandomIndex.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
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

// What the upper triangle says, row by row.
std::vector<double> square(std::size_t items, std::initializer_list<double> upper)
{
    std::vector<double> matrix(items * items, 1.0);
    auto next = upper.begin();
    for (std::size_t i = 0; i < items; ++i) {
        for (std::size_t j = i + 1; j < items; ++j, ++next) {
            matrix[i * items + j] = *next;
            matrix[j * items + i] = 1 / *next;
        }
    }
    return matrix;
}

// Comparisons on Saaty's scale; neighbours are always compared, others left out by chance.
std::vector<double> randomComparisons(std::size_t items, double missing, QRandomGenerator &random)
{
    std::vector<double> matrix(items * items, 1.0);
    for (std::size_t i = 0; i < items; ++i) {
        for (std::size_t j = i + 1; j < items; ++j) {
            double value = 1 + random.bounded(9);
            value = random.bounded(2) == 0 ? value : 1 / value;
            if (j > i + 1 && random.bounded(1.0) < missing)
                value = kNan;
            matrix[i * items + j] = value;
            matrix[j * items + i] = 1 / value;
        }
    }
    return matrix;
}

void setCell(std::vector<double> &matrix, std::size_t items, std::size_t row, std::size_t column, double value)
{
    matrix[row * items + column] = value;
    matrix[column * items + row] = 1 / value;
}

} // namespace

class TestPairwise : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void consistent();
    void published();
    void isEigenvector();
    void slowlyConverging();
    void approximation();
    void fewItems();
    void refuses_data();
    void refuses();
    void roundedReciprocals();
    void mirrors();
    void randomIndices();
    void saatysScale();
    void joined();
    void joinedWithGaps();
    void completed();
    void completedIsSmallest();
    void chain();
    void unconnected();
    void contradictions();
    void mendedIsSmallest();
    void nothingToMend();
    void names();
};

void TestPairwise::consistent()
{
    const double weights[] = {0.4, 0.3, 0.2, 0.06, 0.04};
    std::vector<double> matrix;
    for (const double a : weights) {
        for (const double b : weights)
            matrix.push_back(a / b);
    }
    const auto found = priorities(matrix, 5);
    QVERIFY(found);
    QVERIFY(near(found->weights, weights, 1e-15));
    QCOMPARE(found->lambdaMax, 5.0);
    QCOMPARE(found->consistencyIndex, 0.0);
    const auto approximate = priorities(matrix, 5, Priority::ColumnNormaliseThenRowMean);
    QVERIFY(near(approximate->weights, weights, 1e-15));
    QCOMPARE(approximate->consistencyIndex, 0.0);
}

// Buying a car: the criteria of a much printed example, with Saaty's table and that of Donegan and Dodd.
void TestPairwise::published()
{
    const std::vector<double> matrix = square(4, {3, 7, 3, 9, 1, 1.0 / 7});
    const auto found = priorities(matrix, 4);
    const double weights[] = {0.510, 0.234, 0.041, 0.215};
    QVERIFY(near(found->weights, weights, 0.0005));
    const auto donegan = consistencyRatio(found->consistencyIndex, 4, RandomIndex::DoneganDodd1991);
    QVERIFY(std::abs(*donegan - 0.080) < 0.0005);
    const auto saaty = consistencyRatio(found->consistencyIndex, 4, RandomIndex::Saaty);
    QVERIFY(std::abs(*saaty - found->consistencyIndex / 0.90) < 1e-15);
}

void TestPairwise::isEigenvector()
{
    QRandomGenerator random(7);
    for (std::size_t n = 3; n <= 15; ++n) {
        const std::vector<double> matrix = randomComparisons(n, 0, random);
        const auto found = priorities(matrix, n);
        QVERIFY(std::abs(std::accumulate(found->weights.begin(), found->weights.end(), 0.0) - 1) < 1e-14);
        QVERIFY(found->lambdaMax > static_cast<double>(n));
        for (std::size_t i = 0; i < n; ++i) {
            const double sum = std::inner_product(found->weights.begin(), found->weights.end(),
                                                  matrix.begin() + static_cast<std::ptrdiff_t>(i * n), 0.0);
            QVERIFY(std::abs(sum / found->lambdaMax - found->weights[i]) < 1e-12 * found->weights[i]);
        }
    }
}

// Plain power iteration would take millions of steps here: the other eigenvalues are as large but for a millionth.
void TestPairwise::slowlyConverging()
{
    const std::vector<double> ring = square(3, {1e6, 1e-6, 1e6});
    const auto found = priorities(ring, 3);
    const double third[] = {1.0 / 3, 1.0 / 3, 1.0 / 3};
    QVERIFY(near(found->weights, third));
    QVERIFY(std::abs(found->lambdaMax / 1000001.000001 - 1) < 1e-12);

    // Of a 3 x 3 matrix the eigenvector is the geometric mean of the rows, whatever it contradicts.
    const std::vector<double> uneven = square(3, {1e6, 1e-6, 7e5});
    double means[] = {1, std::cbrt(7e5 / 1e6), std::cbrt(1e6 / 7e5)};
    const double sum = means[0] + means[1] + means[2];
    for (double &mean : means)
        mean /= sum;
    QVERIFY(near(priorities(uneven, 3)->weights, means));
}

void TestPairwise::approximation()
{
    // Columns 1, 1/2, 1/4 | 2, 1, 1/3 | 4, 3, 1 by hand.
    const auto found = priorities(square(3, {2, 4, 3}), 3, Priority::ColumnNormaliseThenRowMean);
    const double weights[] = {(4.0 / 7 + 0.6 + 0.5) / 3, (2.0 / 7 + 0.3 + 0.375) / 3, (1.0 / 7 + 0.1 + 0.125) / 3};
    QVERIFY(near(found->weights, weights));
    const double lambda = ((weights[0] + 2 * weights[1] + 4 * weights[2]) / weights[0] +
                           (weights[0] / 2 + weights[1] + 3 * weights[2]) / weights[1] +
                           (weights[0] / 4 + weights[1] / 3 + weights[2]) / weights[2]) /
                          3;
    QVERIFY(std::abs(found->lambdaMax - lambda) < 1e-12);
    QVERIFY(std::abs(found->consistencyIndex - (lambda - 3) / 2) < 1e-12);
}

void TestPairwise::fewItems()
{
    const double one[] = {1};
    const auto alone = priorities(one, 1);
    QCOMPARE(alone->weights, std::vector<double>{1.0});
    QCOMPARE(alone->consistencyIndex, 0.0);
    const auto two = priorities(square(2, {4}), 2);
    const double weights[] = {0.8, 0.2};
    QVERIFY(near(two->weights, weights));
    QCOMPARE(two->consistencyIndex, 0.0);
    QVERIFY(!priorities({}, 0));
    QVERIFY(!completeComparisons({}, 0));
}

void TestPairwise::refuses_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("mirror");
    QTest::addColumn<int>("index");
    QTest::newRow("zero") << 0.0 << 1.0 << 1;
    QTest::newRow("negative") << -3.0 << -1.0 / 3 << 1;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 0.0 << 1;
    QTest::newRow("beyond what is meant") << 2e6 << 5e-7 << 1;
    QTest::newRow("both say more") << 3.0 << 3.0 << 3;
    QTest::newRow("not the reciprocal") << 3.0 << 0.3 << 3;
}

void TestPairwise::refuses()
{
    QFETCH(double, first);
    QFETCH(double, mirror);
    QFETCH(int, index);
    std::vector<double> matrix = square(3, {1, 1, 1});
    matrix[1] = first;
    matrix[3] = mirror;
    const auto found = priorities(matrix, 3);
    QVERIFY(!found);
    QCOMPARE(static_cast<int>(found.error().index.value_or(99)), index);
    QVERIFY(!completeComparisons(matrix, 3));
    QVERIFY(!worstContradictions(matrix, 3));

    std::vector<double> diagonal = square(3, {1, 1, 1});
    diagonal[4] = 2;
    QCOMPARE(priorities(diagonal, 3).error().index.value_or(99), std::size_t{4});
    QVERIFY(!priorities(std::vector<double>(8, 1.0), 3));
    QVERIFY(!priorities(std::vector<double>(201 * 201, 1.0), 201));
    std::vector<double> gap = square(3, {1, kNan, 1});
    QCOMPARE(priorities(gap, 3).error().index.value_or(99), std::size_t{2});
}

// As people write them: 1/3 as 0.33, 1/6 as 0.17. They are taken as they stand.
void TestPairwise::roundedReciprocals()
{
    const double rounded[] = {1, 3, 6, 0.33, 1, 2, 0.17, 0.5, 1};
    const auto found = priorities(rounded, 3);
    QVERIFY(found);
    const double exact[] = {2.0 / 3, 2.0 / 9, 1.0 / 9};
    QVERIFY(near(found->weights, exact, 0.002));
    QVERIFY(!near(found->weights, exact, 1e-6));
}

void TestPairwise::mirrors()
{
    const double upper[] = {kNan, 3, kNan, kNan, 1, kNan, 4, kNan, kNan};
    const auto filled = withMirrors(upper, 3);
    QVERIFY(filled);
    const double expected[] = {1, 3, 0.25, 1.0 / 3, 1, 0, 4, 0, 1};
    for (std::size_t i = 0; i < 9; ++i) {
        if (expected[i] == 0)
            QVERIFY(std::isnan((*filled)[i]));
        else
            QCOMPARE((*filled)[i], expected[i]);
    }
}

void TestPairwise::randomIndices()
{
    QCOMPARE(*randomIndexOf(RandomIndex::Saaty, 3), 0.58);
    QCOMPARE(*randomIndexOf(RandomIndex::Saaty, 12), 1.53);
    QCOMPARE(*randomIndexOf(RandomIndex::SaatyPyDecision, 12), 1.48);
    QCOMPARE(*randomIndexOf(RandomIndex::Saaty2005, 4), 0.89);
    QCOMPARE(*randomIndexOf(RandomIndex::DoneganDodd1991, 7), 1.2519);
    QCOMPARE(*randomIndexOf(RandomIndex::AlonsoLamata2006, 15), 1.5838);
    QCOMPARE(*randomIndexOf(RandomIndex::AguaronMoreno2003, 16), 1.595);
    for (std::size_t i = 0; i < randomIndexNames().size(); ++i) {
        const auto table = static_cast<RandomIndex>(i);
        QCOMPARE(*randomIndexFromName(randomIndexNames()[i]), table);
        QVERIFY(!randomIndexSource(table).empty());
        QCOMPARE(*randomIndexOf(table, 2), 0.0);
        QVERIFY(randomIndexOf(table, 15));
        QVERIFY(!randomIndexOf(table, 17));
        QCOMPARE(*consistencyRatio(0.3, 2, table), 0.0);
        QVERIFY(!consistencyRatio(0.3, 17, table));
    }
    QCOMPARE(*randomIndexFromName("Donegan_Dodd_1991"), RandomIndex::DoneganDodd1991);
    QCOMPARE(*randomIndexFromName("saaty_2005"), RandomIndex::Saaty2005);
    QCOMPARE(*randomIndexFromName("saaty_2005_ANP_p31"), RandomIndex::Saaty2005);
    QCOMPARE(*randomIndexFromName("saaty_as_in_JMcDM"), RandomIndex::Saaty);
    QCOMPARE(*randomIndexFromName("saaty_as_in_pyDecision"), RandomIndex::SaatyPyDecision);
    QVERIFY(!randomIndexFromName("saati"));
}

void TestPairwise::saatysScale()
{
    QCOMPARE(nearestOnSaatysScale(1), 1.0);
    QCOMPARE(nearestOnSaatysScale(23.8), 9.0);
    QCOMPARE(nearestOnSaatysScale(4.04), 4.0);
    QCOMPARE(nearestOnSaatysScale(1.40), 1.0);
    QCOMPARE(nearestOnSaatysScale(1.43), 2.0);
    QCOMPARE(nearestOnSaatysScale(0.26), 0.25);
    QCOMPARE(nearestOnSaatysScale(1e-9), 1.0 / 9);
    QVERIFY(std::isnan(nearestOnSaatysScale(kNan)));
}

void TestPairwise::joined()
{
    const std::vector<double> a = square(3, {2, 4, 3});
    const std::vector<double> b = square(3, {8, 1, 1.0 / 3});
    const Comparisons people[] = {a, b};
    const auto found = joinedComparisons(people, 3);
    QVERIFY(near(*found, square(3, {4, 2, 1}), 1e-15));
    QVERIFY(!comparisonsProblem(*found, 3));
    const double voices[] = {3, 1};
    QVERIFY(near(*joinedComparisons(people, 3, voices),
                 square(3, {2 * std::sqrt(2.0), 4 / std::sqrt(2.0), std::sqrt(3.0)}), 1e-12));
    const double onlyFirst[] = {1, 0};
    QVERIFY(near(*joinedComparisons(people, 3, onlyFirst), a, 1e-15));
    QVERIFY(!joinedComparisons({}, 3));
    const double tooFew[] = {1};
    QVERIFY(!joinedComparisons(people, 3, tooFew));
    std::vector<double> wrong = b;
    wrong[1] = 0;
    const Comparisons withWrong[] = {a, wrong};
    const auto refused = joinedComparisons(withWrong, 3);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.starts_with("person 2: "));
}

void TestPairwise::joinedWithGaps()
{
    const std::vector<double> a = square(3, {2, kNan, kNan});
    const std::vector<double> b = square(3, {8, 5, kNan});
    const Comparisons people[] = {a, b};
    const auto found = joinedComparisons(people, 3);
    QVERIFY(std::abs((*found)[1] - 4) < 1e-14);
    QVERIFY(std::abs((*found)[2] - 5) < 1e-14);
    QVERIFY(std::isnan((*found)[5]));
    // Only the one who gave it has no voice.
    const double voices[] = {1, 0};
    QVERIFY(std::isnan((*joinedComparisons(people, 3, voices))[2]));
}

void TestPairwise::completed()
{
    // Bozoki, Fulop and Ronyai 2010: here the answer is the square root of 8/15.
    const auto found = completeComparisons(square(4, {1, 5, 2, 3, 4, kNan}), 4);
    QVERIFY(found);
    QCOMPARE(found->missing.size(), std::size_t{1});
    QCOMPARE(found->missing[0].row, std::size_t{2});
    QCOMPARE(found->missing[0].column, std::size_t{3});
    QVERIFY(std::abs(found->missing[0].value - std::sqrt(8.0 / 15)) < 1e-10);
    QVERIFY(!comparisonsProblem(found->comparisons, 4));

    // Nothing missing: nothing changes.
    const std::vector<double> complete = square(4, {1, 5, 2, 3, 4, 1});
    const auto same = completeComparisons(complete, 4);
    QVERIFY(same->missing.empty());
    QCOMPARE(same->comparisons, complete);
    QCOMPARE(same->priorities.weights, priorities(complete, 4)->weights);

    // One half is enough; what is missing in both halves is filled in.
    std::vector<double> half = square(4, {1, 5, 2, 3, 4, kNan});
    half[4] = half[8] = half[9] = kNan;
    QCOMPARE(completeComparisons(half, 4)->missing.size(), std::size_t{1});
}

// No other value of any missing comparison gives a smaller lambda max, and all together lie at the bottom.
void TestPairwise::completedIsSmallest()
{
    QRandomGenerator random(3);
    for (std::size_t n = 4; n <= 15; ++n) {
        const auto found = completeComparisons(randomComparisons(n, 0.5, random), n);
        QVERIFY(found);
        const double least = found->priorities.lambdaMax;
        for (const FilledComparison &filled : found->missing) {
            for (const double factor : {0.9, 0.999, 1.001, 1.1}) {
                std::vector<double> other = found->comparisons;
                setCell(other, n, filled.row, filled.column, filled.value * factor);
                QVERIFY(priorities(other, n)->lambdaMax > least - 1e-12);
            }
        }
        for (int i = 0; i < 20; ++i) {
            std::vector<double> other = found->comparisons;
            for (const FilledComparison &filled : found->missing)
                setCell(other, n, filled.row, filled.column,
                        filled.value * std::exp(0.02 * random.generateDouble() - 0.01));
            QVERIFY(priorities(other, n)->lambdaMax > least - 1e-12);
        }
    }
}

// With a tree of comparisons all others follow, however large they become.
void TestPairwise::chain()
{
    constexpr std::size_t kItems = 15;
    std::vector<double> matrix(kItems * kItems, kNan);
    for (std::size_t i = 0; i + 1 < kItems; ++i)
        matrix[i * kItems + i + 1] = 9;
    const auto found = completeComparisons(matrix, kItems);
    QVERIFY(found);
    QVERIFY(std::abs(found->priorities.consistencyIndex) < 1e-12);
    for (std::size_t i = 0; i + 1 < kItems; ++i)
        QVERIFY(std::abs(found->priorities.weights[i] / found->priorities.weights[i + 1] - 9) < 1e-8);
    QCOMPARE(found->missing.size(), kItems * (kItems - 1) / 2 - (kItems - 1));
}

void TestPairwise::unconnected()
{
    const std::vector<double> matrix = square(5, {kNan, 2, kNan, kNan, kNan, 3, kNan, kNan, kNan, kNan});
    const std::vector<std::vector<std::size_t>> parts = connectedParts(matrix, 5);
    QCOMPARE(parts, (std::vector<std::vector<std::size_t>>{{0, 2}, {1, 3}, {4}}));
    const auto found = completeComparisons(matrix, 5);
    QVERIFY(!found);
    QCOMPARE(QString::fromStdString(found.error().message),
             QStringLiteral("no comparison connects these items with each other: 1 and 3; 2 and 4; 5"));
}

// One comparison of consistent ones is turned round: it comes first, with the value that it had.
void TestPairwise::contradictions()
{
    const double weights[] = {0.4, 0.3, 0.2, 0.06, 0.04};
    std::vector<double> matrix;
    for (const double a : weights) {
        for (const double b : weights)
            matrix.push_back(a / b);
    }
    setCell(matrix, 5, 1, 3, 0.2);
    const auto worst = worstContradictions(matrix, 5);
    QVERIFY(worst);
    QCOMPARE(worst->size(), std::size_t{3});
    QCOMPARE(worst->front().row, std::size_t{1});
    QCOMPARE(worst->front().column, std::size_t{3});
    QCOMPARE(worst->front().given, 0.2);
    QVERIFY(std::abs(worst->front().mended - 5) < 1e-6);
    QVERIFY(worst->front().consistencyIndex < 1e-12);
    QVERIFY((*worst)[1].consistencyIndex <= (*worst)[2].consistencyIndex);
    QCOMPARE(worstContradictions(matrix, 5, 1)->size(), std::size_t{1});
}

void TestPairwise::mendedIsSmallest()
{
    QRandomGenerator random(11);
    for (std::size_t n = 3; n <= 9; ++n) {
        const std::vector<double> matrix = randomComparisons(n, 0, random);
        const double before = priorities(matrix, n)->consistencyIndex;
        const auto worst = worstContradictions(matrix, n, 100);
        for (const Contradiction &each : *worst) {
            QVERIFY(each.consistencyIndex < before);
            for (const double factor : {0.5, 0.999, 1.001, 2.0}) {
                std::vector<double> other = matrix;
                setCell(other, n, each.row, each.column, each.mended * factor);
                QVERIFY(priorities(other, n)->consistencyIndex > each.consistencyIndex - 1e-12);
            }
        }
    }
}

void TestPairwise::nothingToMend()
{
    QVERIFY(worstContradictions(square(3, {2, 6, 3}), 3)->empty());
    QVERIFY(worstContradictions(square(2, {5}), 2)->empty());
    const double one[] = {1};
    QVERIFY(worstContradictions(one, 1)->empty());
}

void TestPairwise::names()
{
    for (std::size_t i = 0; i < priorityNames().size(); ++i)
        QCOMPARE(*priorityFromName(priorityNames()[i]), static_cast<Priority>(i));
    QVERIFY(!priorityFromName("eigen"));
}

QTEST_APPLESS_MAIN(TestPairwise)
#include "tst_pairwise.moc"
