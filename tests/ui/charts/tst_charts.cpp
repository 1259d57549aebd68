// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/ChartSamples.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

QColor pixelAt(QWidget &widget, const QPointF &position)
{
    const QImage image = widget.grab().toImage();
    return image.pixelColor((position * image.devicePixelRatio()).toPoint());
}

} // namespace

class TestCharts : public QObject
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

    void barsPaintTheirGroups_data();
    void barsPaintTheirGroups();
    void barEndsWhereTheTotalIs();
    void clickPicks();
    void hoverTells();
    void keysMoveAndScroll();
    void thousandsOfRows();
    void barsAreAskedForOnlyWhenSeen();
    void radarHits();
    void radarWithTooFewAxes();
    void heatMapCells();
    void heatMapScrollsBothWays();
    void heatMapScaleIsEven();
    void scatterHits();
    void valueFunctionHits();
    void emptyDataPaintsQuietly();
    void paletteIsFollowed();
    void marksNothingWithoutData();
};

void TestCharts::barsPaintTheirGroups_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestCharts::barsPaintTheirGroups()
{
    QFETCH(bool, dark);
    StackedBars chart;
    samples::dress(chart, dark);
    chart.resize(900, 500);
    StackedBarsData data = samples::bars(5, 3);
    chart.setData(data);
    chart.show();
    const ChartStyle style = ChartStyle::of(chart);
    QCOMPARE(style.dark, dark);
    for (int row : {0, 2, 4}) {
        for (int part = 0; part < 3; ++part) {
            const QRectF rect = chart.itemRect(row, part);
            QVERIFY(!rect.isEmpty());
            // Off the middle, where a whisker may run.
            QCOMPARE(pixelAt(chart, {rect.center().x(), rect.top() + 3}), style.group(part));
        }
    }
}

void TestCharts::barEndsWhereTheTotalIs()
{
    StackedBars chart;
    chart.resize(900, 400);
    chart.setData(StackedBarsData::of({{QStringLiteral("All"), 0}}, {{QStringLiteral("Half"), 1, {50}, 50},
                                                                     {QStringLiteral("Full"), 1, {100}, 100}}));
    const QRectF half = chart.itemRect(0, 0);
    const QRectF full = chart.itemRect(1, 0);
    QCOMPARE(half.left(), full.left());
    QVERIFY(std::abs(full.width() / half.width() - 2) < 1e-6);
    samples::dress(chart, false);
    chart.show();
    const QColor ground = chart.palette().color(QPalette::Base);
    QVERIFY(pixelAt(chart, {half.right() - 4, half.center().y()}) != ground);
    QCOMPARE(pixelAt(chart, {full.right() - 4, full.top() + 3}), ChartStyle::of(chart).group(0));
}

void TestCharts::clickPicks()
{
    StackedBars chart;
    chart.resize(800, 500);
    chart.setData(samples::bars(8));
    chart.show();
    QSignalSpy spy(&chart, &Chart::picked);
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::NoModifier, chart.itemRect(3).center().toPoint());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toInt(), 3);
    QCOMPARE(chart.current(), 3);
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::NoModifier, QPoint(5, 5));
    QCOMPARE(spy.size(), 1);
}

void TestCharts::hoverTells()
{
    StackedBars chart;
    chart.resize(800, 500);
    chart.setData(samples::bars(8));
    const ChartHit hit = chart.hitAt(chart.itemRect(1, 2).center());
    QCOMPARE(hit.item, 1);
    QCOMPARE(hit.part, 2);
    QCOMPARE(hit.lines.at(0), QStringLiteral("2. Meridian Connect"));
    QCOMPARE(hit.lines.at(1), QStringLiteral("Total 76.5 points of 100"));
    QCOMPARE(hit.lines.at(2), QStringLiteral("Between 70.0 and 80.5 while scores are missing"));
    QCOMPARE(hit.lines.size(), 3 + 6);
    chart.setData(StackedBarsData::of({{QStringLiteral("A %1"), 0}, {QStringLiteral("B"), 1}},
                                      {{QStringLiteral("Gap"), 1, {40, std::nan("")}, 40}}));
    QCOMPARE(chart.hitAt(chart.itemRect(0).center()).lines.mid(2),
             (QStringList{QStringLiteral("A %1: 40.0"), QStringLiteral("B: no score yet")}));
    QVERIFY(chart.itemRect(0, 1).isEmpty());
    chart.setData(samples::bars(8));
    // What is written in a name stays what is written.
    const ChartHit markup = chart.hitAt(chart.itemRect(3).center());
    QCOMPARE(markup.lines.at(0), QStringLiteral("4. <b>Bold</b> & Brave Ltd"));
    QCOMPARE(chart.hitAt({3, 3}).item, -1);
}

void TestCharts::keysMoveAndScroll()
{
    StackedBars chart;
    chart.resize(700, 360);
    chart.setData(samples::bars(200));
    chart.show();
    QSignalSpy spy(&chart, &Chart::picked);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.current(), 0);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.current(), 1);
    QTest::keyClick(&chart, Qt::Key_PageDown);
    QCOMPARE(chart.current(), 1 + chart.visibleRows());
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.current(), 199);
    QVERIFY(!chart.itemRect(199).isEmpty());
    QVERIFY(chart.itemRect(0).isEmpty());
    QTest::keyClick(&chart, Qt::Key_Home);
    QCOMPARE(chart.current(), 0);
    QVERIFY(!chart.itemRect(0).isEmpty());
    QCOMPARE(spy.size(), 5);
}

void TestCharts::thousandsOfRows()
{
    StackedBars chart;
    chart.resize(900, 600);
    chart.setData(samples::bars(5000));
    chart.show();
    QVERIFY(chart.visibleRows() >= 10);
    QVERIFY(chart.visibleRows() < 60);
    chart.setCurrent(4321);
    const QRectF row = chart.itemRect(4321);
    QVERIFY(!row.isEmpty());
    QVERIFY(QRectF(chart.rect()).contains(row.adjusted(0, 0, -20, 0)));
    auto *bar = chart.findChild<QScrollBar *>(QStringLiteral("rows"));
    QVERIFY(bar->isVisible());
    bar->setValue(bar->maximum());
    QVERIFY(!chart.itemRect(4999).isEmpty());
    bar->setValue(0);
    QWheelEvent wheel(QPointF(300, 300), chart.mapToGlobal(QPointF(300, 300)), QPoint(), QPoint(0, -120), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&chart, &wheel);
    QCOMPARE(chart.firstVisibleRow(), 3);
}

void TestCharts::barsAreAskedForOnlyWhenSeen()
{
    StackedBars chart;
    chart.resize(900, 600);
    StackedBarsData data = samples::bars(5000);
    int asked = 0;
    const auto inner = data.bar;
    data.bar = [&asked, inner](int row) {
        ++asked;
        return inner(row);
    };
    chart.setData(data);
    chart.show();
    chart.grab();
    QVERIFY(asked > 0);
    QVERIFY2(asked < 300, qPrintable(QString::number(asked)));
}

void TestCharts::radarHits()
{
    Radar chart;
    chart.resize(700, 600);
    const RadarData data = samples::radar(6);
    chart.setData(data);
    chart.show();
    QSignalSpy spy(&chart, &Chart::picked);
    const QRectF marker = chart.itemRect(4, 3);
    QVERIFY(!marker.isEmpty());
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::NoModifier, marker.center().toPoint());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toInt(), 4);
    const ChartHit hit = chart.hitAt(marker.center());
    QCOMPARE(hit.lines.at(0), samples::providerName(4));
    QCOMPARE(hit.lines.at(1),
             QStringLiteral("Technology and security: %1").arg(QLocale().toString(data.series[4].values[3], 'f', 1)));
    QVERIFY(chart.itemRect(1, 2).isEmpty()); // missing: no marker
    const ChartHit legend = chart.hitAt(chart.itemRect(1, -1).center());
    QVERIFY(legend.lines.contains(QStringLiteral("People: no score yet")));
    // A value of 100 lies on the outer ring, straight above the centre for the first axis.
    RadarData outer = samples::radar(1, 4);
    outer.series[0].values = {100, 100, 100, 0};
    chart.setData(outer);
    const QPointF top = chart.itemRect(0, 0).center();
    const QPointF right = chart.itemRect(0, 1).center();
    const QPointF bottom = chart.itemRect(0, 2).center();
    const QPointF centre = chart.itemRect(0, 3).center();
    QVERIFY(std::abs(top.x() - centre.x()) < 1.5);
    QVERIFY(std::abs(right.y() - centre.y()) < 1.5);
    QVERIFY(std::abs((centre.y() - top.y()) - (bottom.y() - centre.y())) < 2);
    QVERIFY(right.x() - centre.x() > 80);
}

void TestCharts::radarWithTooFewAxes()
{
    Radar chart;
    chart.resize(500, 400);
    chart.setData(samples::radar(2, 2));
    chart.show();
    QVERIFY(!chart.grab().isNull());
    QCOMPARE(chart.hitAt({250, 200}).item, -1);
}

void TestCharts::heatMapCells()
{
    HeatMap chart;
    samples::dress(chart, false);
    chart.resize(1000, 600);
    const HeatMapData data = samples::heatMap(12, 12);
    chart.setData(data);
    chart.show();
    for (int row : {0, 5, 11}) {
        for (int column : {0, 7, 11}) {
            const double value = data.value(row, column);
            const QRectF cell = chart.itemRect(row, column);
            QVERIFY(!cell.isEmpty());
            const QColor pixel = pixelAt(chart, {cell.left() + 3, cell.top() + 3});
            if (!std::isnan(value))
                QCOMPARE(pixel, HeatMap::valueColour(value));
        }
    }
    int row = 0;
    int column = 0;
    while (!std::isnan(data.value(row, column)))
        column == 11 ? (column = 0, ++row) : ++column;
    const ChartHit missing = chart.hitAt(chart.itemRect(row, column).center());
    QVERIFY(missing.lines.contains(QStringLiteral("No score yet")));
    QVERIFY(missing.lines.contains(QStringLiteral("Detail of row %1").arg(row)));
    // A heading that is cut short tells its whole name.
    const ChartHit heading = chart.hitAt(chart.itemRect(-1, 5).center());
    QCOMPARE(heading.item, -1);
    QVERIFY(heading.lines.at(0).endsWith(QStringLiteral("Customer satisfaction in comparable programmes")));
    QSignalSpy spy(&chart, &Chart::picked);
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::NoModifier, chart.itemRect(5, 7).center().toPoint());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toInt(), 5);
}

void TestCharts::heatMapScrollsBothWays()
{
    HeatMap chart;
    chart.resize(600, 420);
    chart.setData(samples::heatMap(5000, 60));
    chart.show();
    auto *rows = chart.findChild<QScrollBar *>(QStringLiteral("rows"));
    auto *columns = chart.findChild<QScrollBar *>(QStringLiteral("columns"));
    QVERIFY(rows->isVisible());
    QVERIFY(columns->isVisible());
    rows->setValue(rows->maximum());
    columns->setValue(columns->maximum());
    QVERIFY(!chart.itemRect(4999, 59).isEmpty());
    QVERIFY(chart.itemRect(0, 0).isEmpty());
    chart.setCurrent(17);
    QVERIFY(!chart.itemRect(17).isEmpty());
    QVERIFY(chart.itemRect(17).bottom() < columns->y());
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(columns->value(), columns->maximum() - 1);
}

void TestCharts::heatMapScaleIsEven()
{
    double last = -1;
    for (int value = 0; value <= 100; value += 5) {
        const QColor colour = HeatMap::valueColour(value);
        const double light = 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
        QVERIFY2(light > last, qPrintable(QString::number(value)));
        last = light;
    }
    QCOMPARE(HeatMap::valueColour(-5), HeatMap::valueColour(0));
    QCOMPARE(HeatMap::valueColour(200), HeatMap::valueColour(100));
}

void TestCharts::scatterHits()
{
    Scatter chart;
    chart.resize(800, 500);
    ScatterData data = samples::scatter(12);
    data.points[3].x = std::numeric_limits<double>::quiet_NaN();
    chart.setData(data);
    chart.show();
    QVERIFY(chart.itemRect(3).isEmpty());
    const QRectF point = chart.itemRect(5);
    QVERIFY(!point.isEmpty());
    QSignalSpy spy(&chart, &Chart::picked);
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::NoModifier, point.center().toPoint());
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.at(0).at(0).toInt(), 5);
    const ChartHit hit = chart.hitAt(point.center());
    QCOMPARE(hit.lines.at(1),
             QStringLiteral("Price per contact: %1 EUR").arg(QLocale().toString(data.points[5].x, 'f', 2)));
    // Dearer is further right, better is higher up.
    for (int i = 1; i < 12; ++i) {
        if (i == 3)
            continue;
        const QPointF a = chart.itemRect(0).center();
        const QPointF b = chart.itemRect(i).center();
        const ScatterPoint &from = data.points[0];
        const ScatterPoint &to = data.points[static_cast<std::size_t>(i)];
        QCOMPARE(b.x() > a.x(), to.x > from.x);
        QCOMPARE(b.y() < a.y(), to.y > from.y);
    }
}

void TestCharts::valueFunctionHits()
{
    ValueFunctionPlot chart;
    chart.resize(chart.minimumSizeHint());
    chart.setData(samples::valueFunction());
    chart.show();
    QVERIFY(!chart.grab().isNull());
    const ChartHit hit = chart.hitAt(chart.itemRect(2).center());
    QCOMPARE(hit.lines, (QStringList{QStringLiteral("Northwind"), QStringLiteral("90 seconds is worth 30.0 points")}));
    QVERIFY(chart.itemRect(0).center().y() < chart.itemRect(3).center().y());
    QVERIFY(chart.summary().contains(QStringLiteral("Time to answer, seconds")));
}

void TestCharts::emptyDataPaintsQuietly()
{
    StackedBars bars;
    Radar radar;
    HeatMap heat;
    Scatter scatter;
    ValueFunctionPlot value;
    for (Chart *chart : std::initializer_list<Chart *>{&bars, &radar, &heat, &scatter, &value}) {
        chart->resize(300, 200);
        chart->show();
        QVERIFY(!chart->grab().isNull());
        QTest::keyClick(chart, Qt::Key_Down);
        QCOMPARE(chart->current(), -1);
        QCOMPARE(chart->hitAt({150, 100}).item, -1);
        QVERIFY(!chart->summary().isEmpty());
        QVERIFY(!chart->summary().contains(QStringLiteral("nan")));
        chart->resize(40, 30);
        QVERIFY(!chart->grab().isNull());
    }
}

void TestCharts::paletteIsFollowed()
{
    StackedBars chart;
    chart.resize(700, 400);
    chart.setData(samples::bars(4));
    samples::dress(chart, false);
    chart.show();
    const QColor light = pixelAt(chart, {4, 396});
    samples::dress(chart, true);
    const QColor dark = pixelAt(chart, {4, 396});
    QCOMPARE(light, QColor(Qt::white));
    QCOMPARE(dark, QColor(0x1f, 0x23, 0x28));
}

void TestCharts::marksNothingWithoutData()
{
    Scatter chart;
    chart.resize(400, 300);
    ScatterData data = samples::scatter(3);
    for (ScatterPoint &point : data.points)
        point.x = std::numeric_limits<double>::quiet_NaN();
    chart.setData(data);
    QVERIFY(chart.itemRect(0).isEmpty());
    QVERIFY(!chart.numbersAsText().contains(QStringLiteral("nan")));
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
