// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/ChartSamples.h"

#include <QTest>

using namespace shortlist;

namespace {

int differingPixels(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) != colour ? 1 : 0;
    }
    return count;
}

} // namespace

// Every chart at several sizes, light and dark, to be looked at: SHORTLIST_CHART_PICTURES names the folder.
class TestChartPictures : public QObject
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

    void pictures_data();
    void pictures();
};

void TestChartPictures::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

// Each must put something on its ground.
void TestChartPictures::pictures()
{
    QFETCH(bool, dark);
    const QString scheme = dark ? QStringLiteral("dark") : QStringLiteral("light");
    const auto look = [&](Chart &chart, const QString &name, const QString &title, const QList<QSize> &sizes) {
        samples::dress(chart, dark);
        chart.setTitle(title);
        for (const QSize &size : sizes) {
            chart.resize(size);
            chart.show();
            const QImage image = chart.grab().toImage();
            QVERIFY(differingPixels(image, chart.palette().color(QPalette::Base)) > 300);
            samples::keepPicture(chart,
                                 QStringLiteral("%1-%2-%3x%4").arg(name, scheme).arg(size.width()).arg(size.height()));
        }
    };
    const QList<QSize> sizes{{420, 300}, {820, 520}, {1300, 860}};
    const QString long_ =
        QStringLiteral("Total points of twelve providers for Contact centre 2027, by criterion group");
    StackedBars bars;
    bars.setData(samples::bars(12));
    bars.setCurrent(2);
    look(bars, QStringLiteral("bars"), long_, sizes);
    bars.setData(samples::bars(5000, 10));
    bars.setCurrent(1);
    look(bars, QStringLiteral("bars5000"), long_, sizes);
    Radar radar;
    radar.setData(samples::radar(6));
    radar.setCurrent(0);
    look(radar, QStringLiteral("radar"), QStringLiteral("Six providers over six criterion groups"), sizes);
    radar.setData(samples::radar(3, 12));
    look(radar, QStringLiteral("radar12"), QStringLiteral("Three providers over twelve criteria"), sizes);
    HeatMap heat;
    heat.setData(samples::heatMap(12));
    heat.setCurrent(3);
    look(heat, QStringLiteral("heat"), QStringLiteral("Twelve providers, by rank, on 24 criteria"), sizes);
    heat.setData(samples::heatMap(5000, 40));
    look(heat, QStringLiteral("heat5000"), QStringLiteral("5,000 providers, by rank, on 40 criteria"), sizes);
    heat.setData(samples::heatMap(6, 4));
    look(heat, QStringLiteral("heat4"), QStringLiteral("Six providers on four criteria"), sizes);
    Scatter scatter;
    scatter.setData(samples::scatter(12));
    scatter.setCurrent(4);
    look(scatter, QStringLiteral("scatter"), QStringLiteral("Price per contact against the total"), sizes);
    scatter.setData(samples::scatter(5000, Better::More));
    look(scatter, QStringLiteral("scatter5000"), QStringLiteral("Price per contact against the total"), sizes);
    RangeChart ranges;
    ranges.setData(samples::ranges(24));
    ranges.setCurrent(2);
    look(ranges, QStringLiteral("ranges"), QStringLiteral("Within these weights the first stays first"), sizes);
    ranges.setData(samples::boxes(4));
    look(ranges, QStringLiteral("boxes"), QStringLiteral("Four evaluators' scores"), sizes);
    TornadoChart tornado;
    tornado.setData(samples::tornado(12));
    tornado.setCurrent(1);
    look(tornado, QStringLiteral("tornado"), QStringLiteral("The lead when one weight is off by 25 %"), sizes);
    RankBars ranks;
    ranks.setData(samples::ranks(9));
    ranks.setCurrent(1);
    look(ranks, QStringLiteral("ranks"), QStringLiteral("How likely each rank is"), sizes);
    ranks.setData(samples::ranks(30));
    look(ranks, QStringLiteral("ranks30"), QStringLiteral("How likely each rank is"), sizes);
    LineChart sweep;
    sweep.setData(samples::sweep(8));
    sweep.setCurrent(1);
    look(sweep, QStringLiteral("sweep"), QStringLiteral("Totals as the share of Price moves"), sizes);
    ValueFunctionPlot value;
    value.setData(samples::valueFunction());
    look(value, QStringLiteral("value"), QString(), {{240, 160}, {360, 240}, {700, 460}});
}

QTEST_MAIN(TestChartPictures)
#include "tst_chart_pictures.moc"
