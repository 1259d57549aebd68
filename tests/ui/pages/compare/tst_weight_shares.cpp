// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/WeightShares.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace shortlist;

class TestWeightShares : public QObject
{
    Q_OBJECT

private slots:
    void shares_data();
    void shares();
    void sumStays();
};

void TestWeightShares::shares_data()
{
    QTest::addColumn<QList<double>>("points");
    QTest::addColumn<int>("moved");
    QTest::addColumn<double>("share");
    QTest::addColumn<QList<double>>("expected");
    QTest::newRow("others keep their proportions")
        << QList<double>{50, 30, 20} << 0 << 0.25 << QList<double>{25, 45, 30};
    QTest::newRow("all of it") << QList<double>{50, 30, 20} << 1 << 1.0 << QList<double>{0, 100, 0};
    QTest::newRow("nothing of it") << QList<double>{50, 30, 20} << 2 << 0.0 << QList<double>{62.5, 37.5, 0};
    QTest::newRow("the others had nothing") << QList<double>{100, 0, 0} << 0 << 0.4 << QList<double>{40, 30, 30};
    QTest::newRow("the level had nothing") << QList<double>{0, 0} << 0 << 0.7 << QList<double>{70, 30};
    QTest::newRow("a sum other than 100") << QList<double>{5, 3} << 1 << 0.5 << QList<double>{4, 4};
    QTest::newRow("alone") << QList<double>{80} << 0 << 0.3 << QList<double>{80};
    QTest::newRow("beyond the end") << QList<double>{50, 50} << 0 << 1.7 << QList<double>{100, 0};
    QTest::newRow("thirds") << QList<double>{10, 10, 10, 70} << 3 << 0.0 << QList<double>{33.33, 33.33, 33.33, 0};
}

void TestWeightShares::shares()
{
    QFETCH(QList<double>, points);
    QFETCH(int, moved);
    QFETCH(double, share);
    QFETCH(QList<double>, expected);
    const std::vector<double> got = withShare({points.begin(), points.end()}, static_cast<std::size_t>(moved), share);
    QCOMPARE(got.size(), static_cast<std::size_t>(expected.size()));
    for (std::size_t i = 0; i < got.size(); ++i) {
        // What rounding leaves is a hundredth, and goes to one of the others.
        QVERIFY2(std::abs(got[i] - expected.at(static_cast<qsizetype>(i))) < 0.0101,
                 qPrintable(QStringLiteral("%1: %2").arg(i).arg(got[i])));
    }
}

void TestWeightShares::sumStays()
{
    const std::vector<double> points{12.5, 7.25, 33, 0, 47.25};
    const double sum = std::accumulate(points.begin(), points.end(), 0.0);
    for (std::size_t moved = 0; moved < points.size(); ++moved) {
        for (int share = 0; share <= 100; ++share) {
            const std::vector<double> got = withShare(points, moved, share / 100.0);
            QVERIFY(std::abs(std::accumulate(got.begin(), got.end(), 0.0) - sum) < 1e-9);
            for (double value : got)
                QVERIFY(value >= 0);
        }
    }
}

QTEST_APPLESS_MAIN(TestWeightShares)
#include "tst_weight_shares.moc"
