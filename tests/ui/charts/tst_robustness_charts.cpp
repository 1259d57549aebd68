// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/ChartSamples.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace shortlist;

class TestRobustnessCharts : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // The offscreen platform remarks on every window with a least size.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void rangeTellsBothEnds();
    void boxTellsFiveNumbers();
    void rowsScroll();
    void tornadoSaysWhoSwaps();
    void ranksAreParts();
    void rankWidthsAreShares();
    void sweepIsFoundAlongItsLines();
    void sweepLabelsDoNotCover();
    void surplusLinesAreLeftOut();
    void clickPicks();
    void nothingToShow();
    void spreadsheetRunsNothing();
};

void TestRobustnessCharts::rangeTellsBothEnds()
{
    RangeChart chart;
    chart.resize(800, 400);
    RangeData data = samples::ranges(0);
    data.decimals = 1;
    RangeRow price{QStringLiteral("<b>Price</b>"), 12.25, 41};
    price.mark = 30;
    price.detail = QStringLiteral("Above it Meridian is first.");
    data.rows = {price, {QStringLiteral("Service"), 0, 100}};
    chart.setData(data);
    const ChartHit hit = chart.hitAt(chart.itemRect(0).center());
    QCOMPARE(hit.item, 0);
    QCOMPARE(hit.lines,
             (QStringList{QStringLiteral("<b>Price</b>"), QStringLiteral("12.3 % to 41.0 %"),
                          QStringLiteral("Weight today: 30.0 %"), QStringLiteral("Above it Meridian is first.")}));
    QCOMPARE(chart.hitAt(chart.itemRect(1).center()).lines.size(), 2);
    QVERIFY(chart.summary().startsWith(QStringLiteral("<b>Price</b>: 12.3 % to 41.0 %.")));
    QCOMPARE(chart.numbersAsText().split(QLatin1Char('\n')).at(0),
             QStringLiteral("Criterion\tLowest\tHighest\tWeight today"));
}

void TestRobustnessCharts::boxTellsFiveNumbers()
{
    RangeChart chart;
    chart.resize(800, 400);
    RangeData data = samples::boxes(0);
    RangeRow anna{QStringLiteral("Anna"), 10, 90};
    anna.lowerQuarter = 30;
    anna.middle = 45;
    anna.upperQuarter = 70;
    data.rows = {anna};
    chart.setData(data);
    QCOMPARE(chart.hitAt(chart.itemRect(0).center()).lines,
             (QStringList{QStringLiteral("Anna"), QStringLiteral("10 to 90"), QStringLiteral("Middle half 30 to 70"),
                          QStringLiteral("Middle value 45")}));
    QCOMPARE(chart.numbersAsText().split(QLatin1Char('\n')).at(1),
             QStringLiteral("Anna\t10.00\t90.00\t30.00\t45.00\t70.00"));
}

void TestRobustnessCharts::rowsScroll()
{
    RangeChart chart;
    chart.resize(700, 300);
    chart.setData(samples::ranges(40));
    chart.show();
    QVERIFY(chart.visibleRows() >= 4);
    QVERIFY(chart.visibleRows() < 40);
    auto *bar = chart.findChild<QScrollBar *>(QStringLiteral("rows"));
    QVERIFY(bar->isVisible());
    QVERIFY(chart.itemRect(39).isEmpty());
    chart.setCurrent(39);
    QVERIFY(!chart.itemRect(39).isEmpty());
    QCOMPARE(chart.firstVisibleRow(), 40 - chart.visibleRows());
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.firstVisibleRow(), 0);
    chart.setData(samples::ranges(3));
    QVERIFY(!bar->isVisible());
    QCOMPARE(chart.current(), 0);
}

void TestRobustnessCharts::tornadoSaysWhoSwaps()
{
    TornadoChart chart;
    chart.resize(800, 400);
    TornadoData data = samples::tornado(0);
    data.rows = {{QStringLiteral("Price"), 5, -1.5}, {QStringLiteral("Service"), 2, 2.8}};
    chart.setData(data);
    QCOMPARE(
        chart.hitAt(chart.itemRect(0).center()).lines,
        (QStringList{QStringLiteral("Price"), QStringLiteral("Weight 25 % smaller: lead 5.0 points"),
                     QStringLiteral("Weight 25 % larger: lead -1.5 points"), QStringLiteral("The two swap places")}));
    QCOMPARE(chart.hitAt(chart.itemRect(1).center()).lines.size(), 3);
    QVERIFY(chart.summary().contains(QStringLiteral("Price: -1.5 to 5.0.")));
}

void TestRobustnessCharts::ranksAreParts()
{
    RankBars chart;
    chart.resize(900, 300);
    chart.setData({{QStringLiteral("Northwind"), {0.75, 0.25, 0}, {QStringLiteral("Detail")}},
                   {QStringLiteral("Meridian"), {0.25, 0.5, 0.25}, {}}});
    const ChartHit second = chart.hitAt(chart.itemRect(0, 1).center());
    QCOMPARE(second.part, 1);
    QCOMPARE(second.lines,
             (QStringList{QStringLiteral("Northwind"), QStringLiteral("Rank 2: 25.0 %"), QStringLiteral("Detail")}));
    QVERIFY(chart.itemRect(0, 2).isEmpty());
    QCOMPARE(chart.numbersAsText().split(QLatin1Char('\n')).at(2), QStringLiteral("Meridian\t25.00\t50.00\t25.00"));
    QVERIFY(chart.summary().contains(QStringLiteral("Northwind is first in 75.0 %.")));
}

void TestRobustnessCharts::rankWidthsAreShares()
{
    RankBars chart;
    samples::dress(chart, false);
    chart.resize(900, 300);
    chart.setData({{QStringLiteral("Northwind"), {0.75, 0.25}, {}}});
    const QRectF first = chart.itemRect(0, 0);
    const QRectF second = chart.itemRect(0, 1);
    QVERIFY(std::abs(first.width() / second.width() - 3) < 1e-6);
    QVERIFY(std::abs(first.right() - second.left()) < 1e-6);
    chart.show();
    const QImage image = chart.grab().toImage();
    const QColor strong = image.pixelColor((first.topLeft() + QPointF(6, 6)).toPoint());
    const QColor faint = image.pixelColor((second.topLeft() + QPointF(6, 6)).toPoint());
    QCOMPARE(strong, ChartStyle::of(chart).accent);
    QVERIFY(faint.lightness() > strong.lightness() + 40);
}

void TestRobustnessCharts::sweepIsFoundAlongItsLines()
{
    LineChart chart;
    chart.resize(900, 500);
    chart.setData(samples::sweep(2));
    // Halfway, where the lines are apart: 57.5 and 59.5 points.
    const QRectF half = chart.itemRect(0, 24);
    QVERIFY(!half.isEmpty());
    const ChartHit hit = chart.hitAt(half.center());
    QCOMPARE(hit.item, 0);
    QCOMPARE(hit.lines.at(0), samples::providerName(0));
    QCOMPARE(hit.lines.at(1), QStringLiteral("57.5 points at a share of 50.0 %"));
    QCOMPARE(hit.lines.at(2), QStringLiteral("70.1 points today"));
    QVERIFY(chart.summary().contains(QStringLiteral("The first place changes at 30.0 %.")));
}

void TestRobustnessCharts::sweepLabelsDoNotCover()
{
    LineChart chart;
    chart.resize(900, 400);
    LineChartData data = samples::sweep(8);
    for (SweepLine &line : data.lines)
        line.atEnd = 50;
    chart.setData(data);
    for (int a = 0; a < 8; ++a) {
        QVERIFY(!chart.itemRect(a).isEmpty());
        for (int b = 0; b < a; ++b)
            QVERIFY(chart.itemRect(a).intersected(chart.itemRect(b)).height() < 1);
    }
}

void TestRobustnessCharts::surplusLinesAreLeftOut()
{
    LineChart chart;
    chart.setData(samples::sweep(12));
    QCOMPARE(chart.numbersAsText().count(QLatin1Char('\n')), LineChartData::kMostLines);
}

void TestRobustnessCharts::clickPicks()
{
    LineChart chart;
    chart.resize(900, 500);
    chart.setData(samples::sweep(5));
    chart.show();
    QSignalSpy spy(&chart, &Chart::picked);
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::NoModifier, chart.itemRect(3).center().toPoint());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toInt(), 3);
    TornadoChart tornado;
    tornado.resize(900, 500);
    tornado.setData(samples::tornado(5));
    tornado.show();
    QTest::mouseClick(&tornado, Qt::LeftButton, Qt::NoModifier, tornado.itemRect(2).center().toPoint());
    QCOMPARE(tornado.current(), 2);
}

void TestRobustnessCharts::nothingToShow()
{
    RangeChart ranges;
    TornadoChart tornado;
    RankBars ranks;
    LineChart sweep;
    for (Chart *chart : {static_cast<Chart *>(&ranges), static_cast<Chart *>(&tornado), static_cast<Chart *>(&ranks),
                         static_cast<Chart *>(&sweep)}) {
        chart->resize(400, 300);
        chart->show();
        chart->grab();
        QVERIFY(!chart->summary().isEmpty());
        QCOMPARE(chart->hitAt({200, 150}).item, -1);
        QTest::keyClick(chart, Qt::Key_Down);
        QCOMPARE(chart->current(), -1);
    }
}

void TestRobustnessCharts::spreadsheetRunsNothing()
{
    RankBars chart;
    chart.setData({{QStringLiteral("=HYPERLINK(\"x\")\tA\nB"), {1}, {}}});
    QCOMPARE(chart.numbersAsText().split(QLatin1Char('\n')).at(1), QStringLiteral("'=HYPERLINK(\"x\") A B\t100.00"));
}

QTEST_MAIN(TestRobustnessCharts)
#include "tst_robustness_charts.moc"
