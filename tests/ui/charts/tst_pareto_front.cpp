// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Scatter.h"

#include <QTest>

#include <cmath>

using namespace shortlist;

class TestParetoFront : public QObject
{
    Q_OBJECT

private slots:
    void paretoFront_data();
    void paretoFront();
};

void TestParetoFront::paretoFront_data()
{
    QTest::addColumn<QList<QPointF>>("points");
    QTest::addColumn<int>("better");
    QTest::addColumn<QList<int>>("front");
    const QList<QPointF> some{{1, 10}, {2, 20}, {3, 15}, {4, 30}, {4, 25}, {0.5, 5}};
    QTest::newRow("less is better") << some << static_cast<int>(Better::Less) << QList<int>{5, 0, 1, 3};
    QTest::newRow("more is better") << some << static_cast<int>(Better::More) << QList<int>{3};
    QTest::newRow("neither") << some << static_cast<int>(Better::Neither) << QList<int>{};
    QTest::newRow("equals stay together")
        << QList<QPointF>{{1, 10}, {1, 10}, {2, 9}} << static_cast<int>(Better::Less) << QList<int>{0, 1};
    QTest::newRow("missing") << QList<QPointF>{{std::nan(""), 10}, {1, std::nan("")}, {2, 9}}
                             << static_cast<int>(Better::Less) << QList<int>{2};
    QTest::newRow("none") << QList<QPointF>{} << static_cast<int>(Better::Less) << QList<int>{};
}

void TestParetoFront::paretoFront()
{
    QFETCH(QList<QPointF>, points);
    QFETCH(int, better);
    QFETCH(QList<int>, front);
    std::vector<ScatterPoint> all;
    for (const QPointF &point : std::as_const(points))
        all.push_back({QString(), point.x(), point.y()});
    const std::vector<int> got = shortlist::paretoFront(all, static_cast<Better>(better));
    QCOMPARE(QList<int>(got.begin(), got.end()), front);
}

QTEST_APPLESS_MAIN(TestParetoFront)
#include "tst_pareto_front.moc"
