// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranking again along a path of weights gives what ranking anew would give.

#include "core/decision/WeightPath.h"
#include "core/decision/WeightedSum.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <limits>

using namespace shortlist::decision;

namespace {

// kind 0: smooth, 1: coarse with many ties, 2: with gaps.
std::vector<double> randomValues(QRandomGenerator &random, int kind, std::size_t count)
{
    std::vector<double> values(count);
    for (double &value : values) {
        value = kind == 1 ? random.bounded(4) / 3.0 : random.generateDouble();
        if (kind == 2 && random.bounded(4) == 0)
            value = std::numeric_limits<double>::quiet_NaN();
    }
    return values;
}

std::vector<double> totalsAnew(const Table &table, const WeightPath &path, double t)
{
    std::vector<double> weights(table.columns);
    for (std::size_t c = 0; c < weights.size(); ++c)
        weights[c] = (1 - t) * path.from[c] + t * path.to[c];
    std::vector<double> totals(table.rows);
    std::vector<double> known(table.rows);
    addUp(table, weights, 0, totals, known);
    for (std::size_t i = 0; i < totals.size(); ++i)
        totals[i] = totalOf(totals[i], known[i], sumOfWeights(weights)).total;
    return totals;
}

} // namespace

class TestWeightSweep : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void ranksAsAnew_data();
    void ranksAsAnew();
    void leads_data() { ranksAsAnew_data(); }
    void leads();
    void nobody();
};

void TestWeightSweep::ranksAsAnew_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("smooth") << 0;
    QTest::newRow("ties") << 1;
    QTest::newRow("gaps") << 2;
}

void TestWeightSweep::ranksAsAnew()
{
    QFETCH(int, kind);
    QRandomGenerator random(3);
    for (int round = 0; round < 20; ++round) {
        const std::size_t rows = 1 + random.bounded(200);
        const std::vector<double> values = randomValues(random, kind, rows * 5);
        const Table table{values, rows, 5};
        const std::vector<double> weights{3, 1, 2, 0, 1};
        const auto path = weightPath(weights, std::vector<std::size_t>{2});
        QVERIFY(path);
        WeightSweep sweep(table, *path);
        for (int step = 0; step <= 20; ++step) {
            sweep.moveTo(step / 20.0);
            const std::vector<double> totals = totalsAnew(table, *path, step / 20.0);
            const Ranking ranking = rankHighestFirst(totals);
            QVERIFY(sweep.ranking().order == ranking.order);
            QVERIFY(sweep.ranking().ranks == ranking.ranks);
            for (std::size_t i = 0; i < rows; ++i) {
                QCOMPARE(std::isnan(sweep.totals()[i]), std::isnan(totals[i]));
                QVERIFY(std::isnan(totals[i]) || std::abs(sweep.totals()[i] - totals[i]) < 1e-14);
            }
        }
    }
}

void TestWeightSweep::leads()
{
    QFETCH(int, kind);
    QRandomGenerator random(5);
    for (int round = 0; round < 100; ++round) {
        const std::size_t rows = 1 + random.bounded(12);
        const std::vector<double> values = randomValues(random, kind, rows * 4);
        const Table table{values, rows, 4};
        const auto path = weightPath(std::vector<double>{1, 2, 3, 1}, std::vector<std::size_t>{1});
        const std::vector<Lead> leads = WeightSweep(table, *path).leads();
        for (std::size_t i = 0; i < leads.size(); ++i) {
            QCOMPARE(leads[i].low, i == 0 ? 0.0 : leads[i - 1].high);
            QVERIFY(leads[i].low < leads[i].high);
            QVERIFY(i == 0 || leads[i].row != leads[i - 1].row);
            for (int step = 1; step < 10; ++step) {
                const double t = leads[i].low + (leads[i].high - leads[i].low) * step / 10.0;
                for (const double total : totalsAnew(table, *path, t))
                    QVERIFY(std::isnan(total) || totalsAnew(table, *path, t)[leads[i].row] >= total - 1e-9);
            }
        }
        if (!leads.empty())
            QCOMPARE(leads.back().high, 1.0);
    }
}

void TestWeightSweep::nobody()
{
    const std::vector<double> values(4, std::numeric_limits<double>::quiet_NaN());
    const auto path = weightPath(std::vector<double>{1, 1}, std::vector<std::size_t>{0});
    WeightSweep sweep({values, 2, 2}, *path);
    QVERIFY(sweep.ranking().order.empty());
    QVERIFY(sweep.leads().empty());
}

QTEST_APPLESS_MAIN(TestWeightSweep)
#include "tst_weight_sweep.moc"
