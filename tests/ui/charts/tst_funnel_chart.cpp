// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The funnel says how many are left, tells what it shows, and is saved as vectors.

#include "ui/charts/FunnelChart.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace shortlist;

namespace {

FunnelData funnel()
{
    FunnelData data;
    data.axis = QStringLiteral("Providers");
    data.rowTitle = QStringLiteral("Requirement");
    data.steps = {{QStringLiteral("Long list"), 5000, 0, 0},
                  {QStringLiteral("<b>NDA</b> signed\nby all"), 5000, 400, 0},
                  {QStringLiteral("ISO/IEC 27001"), 1200, 431, 3800},
                  {QStringLiteral("Pilot"), 243, 31, 957}};
    return data;
}

} // namespace

class TestFunnelChart : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // The offscreen platform complains of this one on every window.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    }

    void saysWhatItShows()
    {
        FunnelChart chart;
        chart.setData(funnel());
        QCOMPARE(chart.summary(), QStringLiteral("Long list: 5,000 left. <b>NDA</b> signed by all: 5,000 left. "
                                                 "ISO/IEC 27001: 1,200 left. Pilot: 243 left."));
        const QStringList lines = chart.numbersAsText().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.front(), QStringLiteral("Requirement\tLeft\tOf these not known\tFail here"));
        QCOMPARE(lines.back(), QStringLiteral("Pilot\t243\t31\t957"));
    }

    void barsCanBePicked()
    {
        FunnelChart chart;
        chart.setData(funnel());
        chart.resize(700, 400);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        int picked = -1;
        connect(&chart, &Chart::picked, &chart, [&picked](int item) { picked = item; });
        const QRectF row = chart.itemRect(2);
        QVERIFY(!row.isEmpty());
        QCOMPARE(chart.hitAt(row.center()).item, 2);
        QTest::mouseClick(&chart, Qt::LeftButton, Qt::NoModifier, row.center().toPoint());
        QCOMPARE(picked, 2);
    }

    void emptyAndSmall()
    {
        FunnelChart chart;
        chart.setData({});
        QCOMPARE(chart.summary(), QStringLiteral("There is nothing to sift."));
        FunnelData one;
        one.steps = {{QStringLiteral("Long list"), 1, 0, 0}, {QStringLiteral("Pilot"), 0, 0, 1}};
        chart.setData(one);
        QImage image(60, 40, QImage::Format_ARGB32);
        QPainter painter(&image);
        chart.paint(painter, image.rect(), chart.font());
    }

    void savedAsVectors_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const char *suffix : {"svg", "pdf", "png"})
            QTest::newRow(suffix) << QString::fromLatin1(suffix);
    }
    void savedAsVectors()
    {
        QFETCH(QString, suffix);
        const QTemporaryDir folder;
        FunnelChart chart;
        chart.setTitle(QStringLiteral("Of 5,000 on the long list 243 are left"));
        chart.setData(funnel());
        const QString path = folder.filePath(QStringLiteral("funnel.") + suffix);
        QVERIFY(chart.saveTo(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 1000);
        // What comes from a project stays text.
        if (suffix == QLatin1String("svg")) {
            QVERIFY(!bytes.contains("<b>NDA"));
            QVERIFY(!bytes.contains("<image"));
            QXmlStreamReader xml(bytes);
            while (!xml.atEnd())
                xml.readNext();
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        }
    }
};

QTEST_MAIN(TestFunnelChart)
#include "tst_funnel_chart.moc"
