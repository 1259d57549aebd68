// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/ChartSamples.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace shortlist;

namespace {

std::unique_ptr<Chart> chartOfKind(const QString &kind)
{
    const auto made = [](auto chart, const auto &data) -> std::unique_ptr<Chart> {
        chart->setData(data);
        return chart;
    };
    if (kind == QLatin1String("bars"))
        return made(std::make_unique<StackedBars>(), samples::bars(12, 10));
    if (kind == QLatin1String("radar"))
        return made(std::make_unique<Radar>(), samples::radar(4));
    if (kind == QLatin1String("heat map"))
        return made(std::make_unique<HeatMap>(), samples::heatMap(12, 14));
    if (kind == QLatin1String("scatter"))
        return made(std::make_unique<Scatter>(), samples::scatter(12));
    if (kind == QLatin1String("ranges"))
        return made(std::make_unique<RangeChart>(), samples::ranges(9));
    if (kind == QLatin1String("boxes"))
        return made(std::make_unique<RangeChart>(), samples::boxes(5));
    if (kind == QLatin1String("tornado"))
        return made(std::make_unique<TornadoChart>(), samples::tornado(9));
    if (kind == QLatin1String("ranks"))
        return made(std::make_unique<RankBars>(), samples::ranks(9));
    if (kind == QLatin1String("sweep"))
        return made(std::make_unique<LineChart>(), samples::sweep(6));
    return made(std::make_unique<ValueFunctionPlot>(), samples::valueFunction());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What a reader can search for in a PDF; nothing where the tool is not installed.
std::optional<QString> textOfPdf(const QString &path)
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (tool.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(tool, {QStringLiteral("-layout"), path, QStringLiteral("-")});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

class TestChartExport : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        // The offscreen platform remarks on every window with a least size.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY(m_folder.isValid());
    }

    void files_data();
    void files();
    void pageOfAReport_data() { files_data(); }
    void pageOfAReport();
    void picturesUseTheLightSet();
    void badSuffixAndBadPlace();
    void actionsAskForAName();
    void clipboardHoldsPictureAndNumbers();
    void spreadsheetRunsNothing();

private:
    QTemporaryDir m_folder;
};

void TestChartExport::files_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("bars") << QStringLiteral("bars") << QStringLiteral("Points of 100");
    QTest::newRow("radar") << QStringLiteral("radar") << QStringLiteral("Governance");
    QTest::newRow("heat map") << QStringLiteral("heat map") << QStringLiteral("Northwind Service");
    QTest::newRow("scatter") << QStringLiteral("scatter") << QStringLiteral("less is better");
    QTest::newRow("ranges") << QStringLiteral("ranges") << QStringLiteral("Weight today");
    QTest::newRow("boxes") << QStringLiteral("boxes") << QStringLiteral("Middle half");
    QTest::newRow("tornado") << QStringLiteral("tornado") << QStringLiteral("25 % larger");
    QTest::newRow("ranks") << QStringLiteral("ranks") << QStringLiteral("Share of the sampled weights");
    QTest::newRow("sweep") << QStringLiteral("sweep") << QStringLiteral("Share of Price");
    QTest::newRow("value function") << QStringLiteral("value function") << QStringLiteral("Time to answer");
}

void TestChartExport::files()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    const std::unique_ptr<Chart> chart = chartOfKind(kind);
    chart->setTitle(QStringLiteral("Contact centre 2027"));
    chart->resize(900, 600);
    const QString stem = m_folder.filePath(kind);

    const QString svg = stem + QStringLiteral(".svg");
    QVERIFY(chart->saveTo(svg));
    const QString drawing = QString::fromUtf8(contents(svg));
    QVERIFY(drawing.contains(QStringLiteral("<svg")));
    static const QRegularExpression shape(QStringLiteral("<(path|rect|polyline|circle|ellipse)"));
    QVERIFY(drawing.count(shape) > 5);
    QVERIFY(drawing.contains(words));
    QVERIFY(drawing.contains(QStringLiteral("Contact centre 2027")));
    QVERIFY(!drawing.contains(QStringLiteral("<image")));

    const QString pdf = stem + QStringLiteral(".pdf");
    QVERIFY(chart->saveTo(pdf));
    const QByteArray bytes = contents(pdf);
    QVERIFY(bytes.startsWith("%PDF"));
    QVERIFY(!bytes.contains("/Subtype /Image"));
    if (const std::optional<QString> text = textOfPdf(pdf))
        QVERIFY2(text->contains(words), qPrintable(*text));

    const QString png = stem + QStringLiteral(".png");
    QVERIFY(chart->saveTo(png));
    const QImage image(png);
    QCOMPARE(image.size(), QSize(1800, 1200));
}

void TestChartExport::pageOfAReport()
{
    QFETCH(QString, kind);
    QFETCH(QString, words);
    const std::unique_ptr<Chart> chart = chartOfKind(kind);
    const QString path = m_folder.filePath(kind + QStringLiteral(" page.pdf"));
    QPdfWriter writer(path);
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(QPageSize::A4));
    {
        QPainter painter(&writer);
        QFont font;
        font.setPixelSize(150); // 9 points at 1200 dpi
        const qreal width = writer.width();
        const qreal height = chart->heightFor(width, font, 10);
        QVERIFY(height > 1000);
        QVERIFY(height < writer.height());
        chart->paint(painter, QRectF(0, 0, width, height), font);
        // The painter comes back as it was.
        QVERIFY(painter.transform().isIdentity());
    }
    const QByteArray bytes = contents(path);
    QVERIFY(!bytes.contains("/Subtype /Image"));
    if (const std::optional<QString> text = textOfPdf(path))
        QVERIFY2(text->contains(words), qPrintable(*text));
    if (qEnvironmentVariableIsSet("SHORTLIST_CHART_PICTURES"))
        QFile::copy(path, qEnvironmentVariable("SHORTLIST_CHART_PICTURES") + QStringLiteral("/") + kind +
                              QStringLiteral(".pdf"));
}

void TestChartExport::picturesUseTheLightSet()
{
    StackedBars chart;
    samples::dress(chart, true);
    chart.resize(700, 400);
    chart.setData(samples::bars(4));
    const QString path = m_folder.filePath(QStringLiteral("light.png"));
    QVERIFY(chart.saveTo(path));
    QCOMPARE(QImage(path).pixelColor(4, 4), QColor(Qt::white));
}

void TestChartExport::badSuffixAndBadPlace()
{
    StackedBars chart;
    chart.setData(samples::bars(4));
    const Result<> wrong = chart.saveTo(m_folder.filePath(QStringLiteral("chart.bmp")));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::BadInput);
    QVERIFY(wrong.error().message.contains(QStringLiteral("chart.bmp")));
    const Result<> nowhere = chart.saveTo(m_folder.filePath(QStringLiteral("no such folder/chart.png")));
    QVERIFY(!nowhere);
    QVERIFY(!nowhere.error().message.isEmpty());
}

void TestChartExport::actionsAskForAName()
{
    Scatter chart;
    chart.setData(samples::scatter(5));
    chart.setTitle(QStringLiteral("Price: a/b?"));
    const auto save = chart.findChild<QAction *>(QStringLiteral("saveChartSvg"));
    QVERIFY(save);
    QVERIFY(!save->isVisible());
    QString suggested;
    QString answer = m_folder.filePath(QStringLiteral("asked.svg"));
    chart.setFileChooser(
        [&](QWidget *, const QString &, const QString &suggestion, const QString &filter, const QString &suffix) {
            suggested = suggestion;
            return filter.contains(QStringLiteral("*.svg")) && suffix == QLatin1String("svg") ? answer : QString();
        });
    QVERIFY(save->isVisible());
    QSignalSpy saved(&chart, &Chart::saved);
    QSignalSpy failed(&chart, &Chart::failed);
    save->trigger();
    QCOMPARE(suggested, QStringLiteral("Price ab.svg"));
    QCOMPARE(saved.size(), 1);
    QVERIFY(QFile::exists(answer));
    answer = m_folder.filePath(QStringLiteral("nowhere/asked.svg"));
    save->trigger();
    QCOMPARE(saved.size(), 1);
    QCOMPARE(failed.size(), 1);
    answer.clear();
    save->trigger();
    QCOMPARE(failed.size(), 1);
}

void TestChartExport::clipboardHoldsPictureAndNumbers()
{
    StackedBars chart;
    chart.resize(600, 400);
    chart.setData(samples::bars(3, 2));
    chart.findChild<QAction *>(QStringLiteral("copyChart"))->trigger();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(data->hasFormat(QStringLiteral("image/svg+xml")));
    const QStringList lines = data->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines.at(0), QStringLiteral("Rank\tProvider\tTotal\tLowest\tHighest\tCommercial\tService quality"));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("1\tNorthwind Service Partners\t84.00\t\t\t")));
}

void TestChartExport::spreadsheetRunsNothing()
{
    StackedBars chart;
    chart.setData(StackedBarsData::of({{QStringLiteral("@Group"), 0}},
                                      {{QStringLiteral("=HYPERLINK(\"x\")\tA\nB"), 1, {10}, 10}}));
    const QStringList lines = chart.numbersAsText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).endsWith(QStringLiteral("\t'@Group")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("1\t'=HYPERLINK(\"x\") A B\t10.00")));
}

QTEST_MAIN(TestChartExport)
#include "tst_chart_export.moc"
