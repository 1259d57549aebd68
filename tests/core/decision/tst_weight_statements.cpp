// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people say of weights as a region: its rows, its middle, and what contradicts itself.

#include "core/decision/WeightStatements.h"

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

using Statement = WeightStatement;
using Statements = std::vector<WeightStatement>;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool near(std::span<const double> a, std::span<const double> b, double tolerance = 1e-9)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                              [tolerance](double x, double y) { return std::abs(x - y) <= tolerance; });
}

double dot(std::span<const double> a, std::span<const double> b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

// Do weights hold what was said?
bool hold(std::span<const double> weights, const Statements &statements, double tolerance)
{
    return std::all_of(statements.begin(), statements.end(), [&](const Statement &said) {
        const double unit = said.against ? weights[*said.against] : 1;
        const double weight = weights[said.of];
        return weight >= said.low * unit - tolerance &&
               (std::isinf(said.high) || weight <= said.high * unit + tolerance);
    });
}

// Weights that were drawn, and statements that they fulfil.
std::vector<double> drawnWeights(std::size_t n, QRandomGenerator &random)
{
    std::vector<double> weights(n);
    for (double &weight : weights)
        weight = -std::log(1 - random.generateDouble());
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double &weight : weights)
        weight /= sum;
    return weights;
}

Statements trueStatements(std::span<const double> weights, int count, QRandomGenerator &random)
{
    const auto any = [&] { return static_cast<std::size_t>(random.bounded(static_cast<int>(weights.size()))); };
    Statements statements;
    while (static_cast<int>(statements.size()) < count) {
        const std::size_t a = any();
        const std::size_t b = any();
        const double loose = 1 + random.generateDouble();
        if (a == b)
            statements.push_back(Statement::share(a, weights[a] / loose, std::min(1.0, weights[a] * loose)));
        else if (random.bounded(2) == 0)
            statements.push_back(weights[a] >= weights[b] ? Statement::atLeastAsMuch(a, b)
                                                          : Statement::atLeastAsMuch(b, a));
        else
            statements.push_back(
                Statement::ratio(a, b, weights[a] / weights[b] / loose, weights[a] / weights[b] * loose));
    }
    return statements;
}

} // namespace

class TestWeightStatements : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void rows();
    void rowsAreScaled();
    void refuses_data();
    void refuses();
    void nothingSaid();
    void order();
    void ranges();
    void equations();
    void onePoint();
    void zeros();
    void hiddenEquations();
    void trueStatementsHold();
    void directionsStayInside();
    void contradictions_data();
    void contradictions();
    void noneCanBeSpared();
    void rounding();
    void many();
};

void TestWeightStatements::rows()
{
    const Statements said{Statement::atLeastAsMuch(2, 0), Statement::share(0, 0.2, 0.3), Statement::ratio(1, 2, 0, 4),
                          Statement::share(1, 0, 1)};
    const auto found = weightRows(3, said);
    QVERIFY(found);
    QCOMPARE(found->names, (std::vector<std::string>{"w3 >= w1", "w1 >= 0.2", "w1 <= 0.3", "w2 <= 4 w3"}));
    QCOMPARE(found->statements, (std::vector<std::size_t>{0, 1, 1, 2}));
    QCOMPARE(found->bounds, (std::vector<double>{0, -0.2, 0.3, 0}));
    const double ordered[] = {1, 0, -1};
    QVERIFY(near(found->row(0), ordered));
    const double least[] = {-1, 0, 0};
    QVERIFY(near(found->row(1), least));
    const double most[] = {0, 0.25, -1};
    QVERIFY(near(found->row(3), most));
}

void TestWeightStatements::rowsAreScaled()
{
    const Statements said{Statement::ratio(0, 1, 1e-6, 1e6)};
    const auto found = weightRows(2, said);
    QCOMPARE(found->rows(), std::size_t{2});
    for (std::size_t i = 0; i < 2; ++i) {
        QCOMPARE(std::max(std::abs(found->row(i)[0]), std::abs(found->row(i)[1])), 1.0);
        // Equal weights hold both.
        const double equal[] = {0.5, 0.5};
        QVERIFY(dot(found->row(i), equal) < found->bounds[i]);
    }
}

void TestWeightStatements::refuses_data()
{
    QTest::addColumn<Statement>("statement");
    QTest::newRow("not there") << Statement::share(3, 0.1, 0.2);
    QTest::newRow("other not there") << Statement::atLeastAsMuch(0, 3);
    QTest::newRow("itself") << Statement::atLeastAsMuch(1, 1);
    QTest::newRow("upside down") << Statement::share(0, 0.3, 0.2);
    QTest::newRow("ratio upside down") << Statement::ratio(0, 1, 3, 2);
    QTest::newRow("negative") << Statement::share(0, -0.1, 0.2);
    QTest::newRow("no number") << Statement::share(0, kNan, 0.2);
    QTest::newRow("no number above") << Statement::share(0, 0.1, kNan);
    QTest::newRow("no share") << Statement::share(0, 20, 30);
    QTest::newRow("ratio too large") << Statement::ratio(0, 1, 2e6, kInfinity);
    QTest::newRow("ratio too small") << Statement::ratio(0, 1, 0, 1e-7);
}

void TestWeightStatements::refuses()
{
    QFETCH(Statement, statement);
    const Statements said{Statement::atLeastAsMuch(0, 1), statement};
    const auto found = weightRegion(3, said);
    QVERIFY(!found);
    QCOMPARE(found.error().statements, std::vector<std::size_t>{1});
    QVERIFY(!found.error().message.empty());
    QVERIFY(!weightRegion(0, {}));
}

void TestWeightStatements::nothingSaid()
{
    for (std::size_t n = 1; n <= 40; ++n) {
        const auto found = weightRegion(n, {});
        QVERIFY(found);
        QCOMPARE(found->dimension, n - 1);
        QVERIFY(near(found->centre, std::vector<double>(n, 1.0 / static_cast<double>(n)), 1e-12));
        QVERIFY(near(found->lowest, std::vector<double>(n, n == 1 ? 1.0 : 0.0)));
        QVERIFY(near(found->highest, std::vector<double>(n, 1.0)));
    }
}

void TestWeightStatements::order()
{
    const Statements said{Statement::atLeastAsMuch(1, 2), Statement::atLeastAsMuch(0, 1)};
    const auto found = weightRegion(3, said);
    const double lowest[] = {1.0 / 3, 0, 0};
    const double highest[] = {1, 0.5, 1.0 / 3};
    QVERIFY(near(found->lowest, lowest));
    QVERIFY(near(found->highest, highest));
    QVERIFY(found->centre[0] > found->centre[1] && found->centre[1] > found->centre[2] && found->centre[2] > 0.01);
    // By hand: w1 w2 w3 (w1 - w2) (w2 - w3) is largest at (0.6, 0.3, 0.1).
    const double centre[] = {0.6, 0.3, 0.1};
    QVERIFY(near(found->centre, centre));
}

// "Price 20 to 30 %, security at least as much as price, support twice to four times training."
void TestWeightStatements::ranges()
{
    const Statements said{Statement::share(0, 0.2, 0.3), Statement::atLeastAsMuch(2, 0), Statement::ratio(1, 3, 2, 4)};
    const auto found = weightRegion(4, said);
    const double lowest[] = {0.2, 0, 0.2, 0};
    const double highest[] = {0.3, 0.48, 0.8, 0.2};
    QVERIFY(near(found->lowest, lowest));
    QVERIFY(near(found->highest, highest));
    QCOMPARE(found->dimension, std::size_t{3});
    QVERIFY(std::none_of(found->rowIsTight.begin(), found->rowIsTight.end(), [](bool tight) { return tight; }));
}

void TestWeightStatements::equations()
{
    const Statements said{Statement::ratio(0, 1, 2, 2), Statement::share(2, 0.1, 0.1), Statement::atLeastAsMuch(3, 2)};
    const auto found = weightRegion(4, said);
    QCOMPARE(found->rowIsTight, (std::vector<bool>{true, true, true, true, false}));
    QCOMPARE(found->dimension, std::size_t{1});
    QVERIFY(std::abs(found->centre[0] - 2 * found->centre[1]) < 1e-9);
    QVERIFY(std::abs(found->centre[2] - 0.1) < 1e-9);
    QVERIFY(found->centre[3] > 0.15);
}

void TestWeightStatements::onePoint()
{
    const Statements said{Statement::share(0, 0.1, 0.1), Statement::share(1, 0.2, 0.2), Statement::share(2, 0.7, 0.7)};
    const auto found = weightRegion(3, said);
    QVERIFY(found);
    QCOMPARE(found->dimension, std::size_t{0});
    const double only[] = {0.1, 0.2, 0.7};
    QVERIFY(near(found->centre, only));
    QVERIFY(near(found->lowest, only));
    QVERIFY(near(found->highest, only));
}

void TestWeightStatements::zeros()
{
    const Statements said{Statement::share(0, 0, 0)};
    const auto found = weightRegion(3, said);
    const double half[] = {0, 0.5, 0.5};
    QVERIFY(near(found->centre, half));
    QCOMPARE(found->centre[0], 0.0);
    QCOMPARE(found->weightIsZero, (std::vector<bool>{true, false, false}));
    // Each at least twice the other: only nothing is twice nothing.
    const Statements vicious{Statement::ratio(0, 1, 2, kInfinity), Statement::ratio(1, 0, 2, kInfinity)};
    const auto rest = weightRegion(3, vicious);
    const double last[] = {0, 0, 1};
    QVERIFY(near(rest->centre, last));
    QCOMPARE(weightRegion(2, vicious).error().statements, (std::vector<std::size_t>{0, 1}));
}

// Nobody said that they are equal, but nothing else is left.
void TestWeightStatements::hiddenEquations()
{
    const Statements said{Statement::atLeastAsMuch(0, 1), Statement::atLeastAsMuch(1, 2),
                          Statement::atLeastAsMuch(2, 0)};
    const auto found = weightRegion(4, said);
    QCOMPARE(found->rowIsTight, (std::vector<bool>{true, true, true}));
    QCOMPARE(found->dimension, std::size_t{1});
    QVERIFY(std::abs(found->centre[0] - found->centre[2]) < 1e-12);
    QVERIFY(found->centre[3] > 0.05);
}

// Statements made to fit weights are found to fit, and the centre holds them all with room to spare.
void TestWeightStatements::trueStatementsHold()
{
    QRandomGenerator random(17);
    for (int round = 0; round < 300; ++round) {
        const auto n = static_cast<std::size_t>(2 + random.bounded(14));
        const std::vector<double> weights = drawnWeights(n, random);
        const Statements said = trueStatements(weights, random.bounded(25), random);
        QVERIFY(hold(weights, said, 1e-12));
        const auto found = weightRegion(n, said);
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        QVERIFY(std::abs(std::accumulate(found->centre.begin(), found->centre.end(), 0.0) - 1) < 1e-12);
        QVERIFY(hold(found->centre, said, 1e-9));
        for (std::size_t i = 0; i < found->rows.rows(); ++i) {
            const double room = found->rows.bounds[i] - dot(found->rows.row(i), found->centre);
            QVERIFY(found->rowIsTight[i] ? std::abs(room) < 1e-8 : room > 0);
        }
        for (std::size_t j = 0; j < n; ++j) {
            QVERIFY(found->lowest[j] <= weights[j] + 1e-9 && weights[j] <= found->highest[j] + 1e-9);
            QVERIFY(found->lowest[j] <= found->centre[j] + 1e-9 && found->centre[j] <= found->highest[j] + 1e-9);
        }
    }
}

// Small steps along the directions from the centre stay inside, and the drawn weights are reached by them.
void TestWeightStatements::directionsStayInside()
{
    QRandomGenerator random(29);
    for (int round = 0; round < 100; ++round) {
        const auto n = static_cast<std::size_t>(3 + random.bounded(8));
        const std::vector<double> weights = drawnWeights(n, random);
        Statements said = trueStatements(weights, random.bounded(6), random);
        said.push_back(Statement::share(0, weights[0], weights[0]));
        const auto found = weightRegion(n, said);
        QVERIFY(found);
        QCOMPARE(found->dimension, n - 2);
        std::vector<double> rest(n);
        for (std::size_t j = 0; j < n; ++j)
            rest[j] = weights[j] - found->centre[j];
        for (std::size_t k = 0; k < found->dimension; ++k) {
            const std::span<const double> direction = std::span(found->directions).subspan(k * n, n);
            QVERIFY(std::abs(dot(direction, direction) - 1) < 1e-12);
            QVERIFY(std::abs(std::accumulate(direction.begin(), direction.end(), 0.0)) < 1e-12);
            QVERIFY(std::abs(direction[0]) < 1e-12);
            const double along = dot(direction, rest);
            for (std::size_t j = 0; j < n; ++j)
                rest[j] -= along * direction[j];
        }
        QVERIFY(std::sqrt(dot(rest, rest)) < 1e-7);
    }
}

void TestWeightStatements::contradictions_data()
{
    QTest::addColumn<Statements>("said");
    QTest::addColumn<std::vector<std::size_t>>("blamed");
    QTest::addColumn<QString>("message");
    using Positions = std::vector<std::size_t>;
    QTest::newRow("two ranges") << Statements{Statement::share(0, 0.1, 0.3), Statement::atLeastAsMuch(1, 2),
                                              Statement::share(0, 0.4, 0.5)}
                                << Positions{0, 2} << QStringLiteral("the statements contradict each other: 1 and 3");
    QTest::newRow("too much of all") << Statements{Statement::share(0, 0.5, 1), Statement::share(1, 0.4, 1),
                                                   Statement::share(2, 0.2, 0.4)}
                                     << Positions{0, 1, 2}
                                     << QStringLiteral("the statements contradict each other: 1, 2 and 3");
    QTest::newRow("too little of all") << Statements{Statement::share(0, 0, 0.2), Statement::share(1, 0, 0.2),
                                                     Statement::share(2, 0, 0.2)}
                                       << Positions{0, 1, 2}
                                       << QStringLiteral("the statements contradict each other: 1, 2 and 3");
    QTest::newRow("order against range") << Statements{Statement::share(1, 0.3, 1), Statement::atLeastAsMuch(0, 1),
                                                       Statement::share(2, 0, 0.9), Statement::share(0, 0, 0.2)}
                                         << Positions{0, 1, 3}
                                         << QStringLiteral("the statements contradict each other: 1, 2 and 4");
}

void TestWeightStatements::contradictions()
{
    QFETCH(Statements, said);
    QFETCH(std::vector<std::size_t>, blamed);
    QFETCH(QString, message);
    const auto found = weightRegion(3, said);
    QVERIFY(!found);
    QCOMPARE(found.error().statements, blamed);
    QCOMPARE(QString::fromStdString(found.error().message), message);

    const Statements alone{Statement::share(0, 0, 0.9)};
    QCOMPARE(QString::fromStdString(weightRegion(1, alone).error().message),
             QStringLiteral("statement 1 cannot be fulfilled"));
}

// Without any one of those that are blamed, the others can hold together.
void TestWeightStatements::noneCanBeSpared()
{
    QRandomGenerator random(31);
    int contradicting = 0;
    for (int round = 0; round < 200; ++round) {
        const auto n = static_cast<std::size_t>(2 + random.bounded(10));
        // Statements that fit two different sets of weights, mixed.
        Statements said = trueStatements(drawnWeights(n, random), 6, random);
        const Statements others = trueStatements(drawnWeights(n, random), 6, random);
        said.insert(said.end(), others.begin(), others.end());
        const auto found = weightRegion(n, said);
        if (found)
            continue;
        ++contradicting;
        const std::vector<std::size_t> &blamed = found.error().statements;
        QVERIFY(!blamed.empty());
        QVERIFY(std::is_sorted(blamed.begin(), blamed.end()));
        Statements core;
        for (const std::size_t index : blamed)
            core.push_back(said[index]);
        QVERIFY(!weightRegion(n, core));
        for (std::size_t spared = 0; spared < core.size(); ++spared) {
            Statements rest = core;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(spared));
            QVERIFY(weightRegion(n, rest));
        }
    }
    QVERIFY(contradicting > 50);
}

// 0.1 + 0.2 + 0.7 is not 1 in binary, and ten times 10 % is 100 %.
void TestWeightStatements::rounding()
{
    Statements said;
    for (std::size_t i = 0; i < 10; ++i)
        said.push_back(Statement::share(i, 0.1, 0.1));
    QVERIFY(weightRegion(10, said));
    said[3] = Statement::share(3, 0.1 + 1e-6, 0.2);
    QVERIFY(!weightRegion(10, said));
}

void TestWeightStatements::many()
{
    constexpr std::size_t kCriteria = 40;
    Statements said;
    for (std::size_t i = 0; i < kCriteria; ++i)
        said.push_back(Statement::share(i, 0.01, 0.05));
    for (std::size_t i = 0; i + 1 < kCriteria; ++i)
        said.push_back(Statement::atLeastAsMuch(i, i + 1));
    const auto found = weightRegion(kCriteria, said);
    QVERIFY(found);
    QVERIFY(hold(found->centre, said, 0));
    QCOMPARE(found->dimension, kCriteria - 1);
    // The last cannot have 4 % if nobody has less and all have 100 %.
    said.push_back(Statement::share(kCriteria - 1, 0.04, 1));
    QVERIFY(!weightRegion(kCriteria, said));
}

QTEST_APPLESS_MAIN(TestWeightStatements)
#include "tst_weight_statements.moc"
