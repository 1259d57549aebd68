// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of weights, flat and through a tree; normalisation of a column.

#include "core/decision/Normalization.h"
#include "core/decision/Weights.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

using namespace shortlist::decision;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kHuge = std::numeric_limits<double>::max();
constexpr double kTiny = std::numeric_limits<double>::denorm_min();

bool near(std::span<const double> a, std::span<const double> b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](double x, double y) { return std::abs(x - y) <= 1e-12; });
}

} // namespace

class TestWeights : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void flat();
    void flatRefuses();
    void extremes();
    void tree();
    void levelOfZeros();
    void emptyGroup();
    void nothingAtAll();
    void treeRefuses();
    void columns_data();
    void columns();
    void equalColumns_data();
    void equalColumns();
    void columnRefuses_data();
    void columnRefuses();
    void scalesWithoutEffect_data();
    void scalesWithoutEffect();
    void reciprocals();
    void names();
};

void TestWeights::flat()
{
    const double weights[] = {4, 2, 6, 8};
    const double expected[] = {0.2, 0.1, 0.3, 0.4};
    QVERIFY(near(*shares(weights), expected));
}

void TestWeights::flatRefuses()
{
    const double negative[] = {1, -0.5, 2};
    QCOMPARE(shares(negative).error().index.value_or(99), std::size_t{1});
    const double notANumber[] = {1, 2, kNan};
    QCOMPARE(shares(notANumber).error().index.value_or(99), std::size_t{2});
    const double zeros[] = {0, 0};
    QVERIFY(!shares(zeros));
    QVERIFY(!shares(zeros).error().index);
    QVERIFY(!shares({}));
}

void TestWeights::extremes()
{
    const double large[] = {kHuge, kHuge, kHuge, kHuge};
    const double quarter[] = {0.25, 0.25, 0.25, 0.25};
    QVERIFY(near(*shares(large), quarter));
    const double small[] = {kTiny, kTiny, kTiny, kTiny};
    QVERIFY(near(*shares(small), quarter));
    const double mixed[] = {kTiny, kHuge};
    const double one[] = {0, 1};
    QVERIFY(near(*shares(mixed), one));
}

void TestWeights::tree()
{
    //  A 60 (group)            B 40
    //    A1 1   A2 3 (group)
    //             A2a 50 A2b 50
    const WeightNode nodes[] = {{-1, 60, true}, {0, 1, false},  {0, 3, true},
                                {2, 50, false}, {2, 50, false}, {-1, 40, false}};
    const auto found = treeShares(nodes);
    QVERIFY(found);
    const double level[] = {0.6, 0.25, 0.75, 0.5, 0.5, 0.4};
    const double overall[] = {0.6, 0.15, 0.45, 0.225, 0.225, 0.4};
    QVERIFY(near(found->level, level));
    QVERIFY(near(found->overall, overall));
}

// A level of zeros counts nothing, its group takes no share, and what was declared is still told.
void TestWeights::levelOfZeros()
{
    const WeightNode nodes[] = {{-1, 50, true}, {0, 0, false}, {0, 0, false},
                                {-1, 30, true}, {3, 1, false}, {-1, 20, false}};
    const auto found = treeShares(nodes);
    QVERIFY(found);
    const double level[] = {0.5, 0, 0, 0.3, 1, 0.2};
    const double overall[] = {0, 0, 0, 0.6, 0.6, 0.4};
    QVERIFY(near(found->level, level));
    QVERIFY(near(found->overall, overall));
}

void TestWeights::emptyGroup()
{
    // The empty group stands deep: its level's other member keeps the whole of the group above.
    const WeightNode nodes[] = {{-1, 50, true}, {0, 50, true}, {0, 50, false}, {-1, 50, false}};
    const auto found = treeShares(nodes);
    QVERIFY(found);
    const double overall[] = {0.5, 0, 0.5, 0.5};
    QVERIFY(near(found->overall, overall));
}

void TestWeights::nothingAtAll()
{
    const WeightNode zeros[] = {{-1, 0, false}, {-1, 0, true}, {1, 5, false}};
    const auto found = treeShares(zeros);
    QVERIFY(found);
    const double none[] = {0, 0, 0};
    QVERIFY(near(found->overall, none));
    const double level[] = {0, 0, 1};
    QVERIFY(near(found->level, level));
    QVERIFY(treeShares({}));
}

void TestWeights::treeRefuses()
{
    const WeightNode negative[] = {{-1, 1, false}, {-1, -1, false}};
    QCOMPARE(treeShares(negative).error().index.value_or(99), std::size_t{1});
    const WeightNode later[] = {{1, 1, false}, {-1, 1, true}};
    QCOMPARE(treeShares(later).error().index.value_or(99), std::size_t{0});
    const WeightNode self[] = {{0, 1, true}};
    QVERIFY(!treeShares(self));
    const WeightNode belowLeaf[] = {{-1, 1, false}, {0, 1, false}};
    QCOMPARE(treeShares(belowLeaf).error().index.value_or(99), std::size_t{1});
}

void TestWeights::columns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("cost");
    QTest::addColumn<QList<double>>("column");
    QTest::addColumn<QList<double>>("expected");
    const QList<double> numbers{2, 4, 8};
    QTest::newRow("minmax benefit") << QStringLiteral("minmax") << false << numbers << QList<double>{0, 1 / 3.0, 1};
    QTest::newRow("minmax cost") << QStringLiteral("minmax") << true << numbers << QList<double>{1, 2 / 3.0, 0};
    QTest::newRow("max benefit") << QStringLiteral("max") << false << numbers << QList<double>{0.25, 0.5, 1};
    QTest::newRow("max cost") << QStringLiteral("max") << true << numbers << QList<double>{0.75, 0.5, 0};
    QTest::newRow("linear benefit") << QStringLiteral("linear") << false << numbers << QList<double>{0.25, 0.5, 1};
    QTest::newRow("linear cost") << QStringLiteral("linear") << true << numbers << QList<double>{1, 0.5, 0.25};
    QTest::newRow("linear_max cost") << QStringLiteral("linear_max") << true << numbers << QList<double>{1, 0.5, 0.25};
    QTest::newRow("sum benefit") << QStringLiteral("sum") << false << numbers
                                 << QList<double>{1 / 7.0, 2 / 7.0, 4 / 7.0};
    QTest::newRow("sum cost") << QStringLiteral("sum") << true << numbers << QList<double>{4 / 7.0, 2 / 7.0, 1 / 7.0};
    QTest::newRow("vector benefit") << QStringLiteral("vector") << false << QList<double>{3, 4}
                                    << QList<double>{0.6, 0.8};
    QTest::newRow("vector cost") << QStringLiteral("vector") << true << QList<double>{3, 4} << QList<double>{0.4, 0.2};
    QTest::newRow("minmax negative") << QStringLiteral("minmax") << false << QList<double>{-4, -2, 0}
                                     << QList<double>{0, 0.5, 1};
    QTest::newRow("vector negative") << QStringLiteral("vector") << false << QList<double>{-3, 4}
                                     << QList<double>{-0.6, 0.8};
    QTest::newRow("vector huge") << QStringLiteral("vector") << false << QList<double>{3e300, 4e300}
                                 << QList<double>{0.6, 0.8};
    QTest::newRow("vector tiny") << QStringLiteral("vector") << false << QList<double>{3e-300, 4e-300}
                                 << QList<double>{0.6, 0.8};
    QTest::newRow("a benefit of zero") << QStringLiteral("sum") << false << QList<double>{0, 4} << QList<double>{0, 1};
}

void TestWeights::columns()
{
    QFETCH(QString, name);
    QFETCH(bool, cost);
    QFETCH(QList<double>, column);
    QFETCH(QList<double>, expected);
    const auto normalization = normalizationFromName(name.toStdString());
    QVERIFY(normalization);
    const auto found = normalize(column, cost ? Direction::Cost : Direction::Benefit, *normalization);
    QVERIFY(found);
    QVERIFY(near(*found, expected));
}

void TestWeights::equalColumns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("cost");
    QTest::addColumn<double>("each");
    QTest::newRow("minmax benefit") << QStringLiteral("minmax") << false << 1.0;
    QTest::newRow("minmax cost") << QStringLiteral("minmax") << true << 1.0;
    QTest::newRow("max benefit") << QStringLiteral("max") << false << 1.0;
    QTest::newRow("max cost") << QStringLiteral("max") << true << 0.0;
    QTest::newRow("linear benefit") << QStringLiteral("linear") << false << 1.0;
    QTest::newRow("linear cost") << QStringLiteral("linear") << true << 1.0;
    QTest::newRow("sum benefit") << QStringLiteral("sum") << false << 0.25;
    QTest::newRow("sum cost") << QStringLiteral("sum") << true << 0.25;
    QTest::newRow("vector benefit") << QStringLiteral("vector") << false << 0.5;
    QTest::newRow("vector cost") << QStringLiteral("vector") << true << 0.5;
}

// All offers the same: the answer does not depend on which number they share, zero included.
void TestWeights::equalColumns()
{
    QFETCH(QString, name);
    QFETCH(bool, cost);
    QFETCH(double, each);
    const std::vector<double> expected(4, each);
    for (const double number : {5.0, 0.0, -0.0, 1e-9}) {
        const auto found = normalize(std::vector<double>(4, number), cost ? Direction::Cost : Direction::Benefit,
                                     *normalizationFromName(name.toStdString()));
        QVERIFY(found);
        QVERIFY(near(*found, expected));
    }
}

void TestWeights::columnRefuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("cost");
    QTest::addColumn<QList<double>>("column");
    QTest::addColumn<int>("index");
    QTest::newRow("empty") << QStringLiteral("minmax") << false << QList<double>{} << -1;
    QTest::newRow("not a number") << QStringLiteral("minmax") << false << QList<double>{1, kNan} << 1;
    QTest::newRow("infinite") << QStringLiteral("vector") << false << QList<double>{-HUGE_VAL, 1} << 0;
    QTest::newRow("a free offer, linear") << QStringLiteral("linear") << true << QList<double>{3, 0, 4} << 1;
    QTest::newRow("a free offer, sum") << QStringLiteral("sum") << true << QList<double>{3, 5, 0} << 2;
    QTest::newRow("a negative cost") << QStringLiteral("linear") << true << QList<double>{-3, 5} << 0;
    QTest::newRow("nothing above 0, max") << QStringLiteral("max") << false << QList<double>{-3, -5} << -1;
    QTest::newRow("nothing above 0, max cost") << QStringLiteral("max") << true << QList<double>{-3, 0} << -1;
    QTest::newRow("sum not above 0") << QStringLiteral("sum") << false << QList<double>{-3, 3} << -1;
    QTest::newRow("sum overflows") << QStringLiteral("minmax") << false << QList<double>{-kHuge, kHuge} << -1;
    QTest::newRow("reciprocal overflows") << QStringLiteral("sum") << true << QList<double>{1, kTiny} << 1;
}

void TestWeights::columnRefuses()
{
    QFETCH(QString, name);
    QFETCH(bool, cost);
    QFETCH(QList<double>, column);
    QFETCH(int, index);
    const auto found =
        normalize(column, cost ? Direction::Cost : Direction::Benefit, *normalizationFromName(name.toStdString()));
    QVERIFY(!found);
    QVERIFY(!found.error().message.empty());
    QCOMPARE(found.error().index ? static_cast<int>(*found.error().index) : -1, index);
}

void TestWeights::scalesWithoutEffect_data()
{
    equalColumns_data();
}

// Prices in cents or in thousands give the same normalised column.
void TestWeights::scalesWithoutEffect()
{
    QFETCH(QString, name);
    QFETCH(bool, cost);
    const std::vector<double> column{3.5, 12, 7.25, 40};
    const auto direction = cost ? Direction::Cost : Direction::Benefit;
    const auto normalization = *normalizationFromName(name.toStdString());
    const auto found = normalize(column, direction, normalization);
    std::vector<double> scaled = column;
    for (double &number : scaled)
        number *= 1000;
    QVERIFY(near(*found, *normalize(scaled, direction, normalization)));
    // And better is never worth less.
    for (std::size_t i = 0; i < column.size(); ++i) {
        for (std::size_t j = 0; j < column.size(); ++j) {
            if (column[i] < column[j])
                QVERIFY(cost ? (*found)[i] > (*found)[j] : (*found)[i] < (*found)[j]);
        }
    }
}

void TestWeights::reciprocals()
{
    const double costs[] = {2, 4, 0.5};
    const double expected[] = {0.5, 0.25, 2};
    QVERIFY(near(*reciprocal(costs), expected));
    const double free[] = {2, 0};
    QCOMPARE(reciprocal(free).error().index.value_or(99), std::size_t{1});
}

void TestWeights::names()
{
    for (const std::string_view name : normalizationNames())
        QVERIFY(normalizationFromName(name));
    QVERIFY(!normalizationFromName("Vector"));
    QVERIFY(!normalizationFromName(""));
}

QTEST_APPLESS_MAIN(TestWeights)
#include "tst_weights.moc"
