// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/ChartSamples.h"
#include "ui/charts/DayOverlapChart.h"
#include "ui/charts/ValidityTimeline.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace shortlist;

namespace {

DayOverlapData day()
{
    DayOverlapData data;
    data.times = {QStringLiteral("January"), QStringLiteral("July")};
    data.own = {{540, 1020}};
    data.ownName = QStringLiteral("Your working hours, 09:00 to 17:00");
    data.axis = QStringLiteral("Time of day in Dublin");
    const auto shift = [](std::vector<DaySpan> work, std::vector<DaySpan> common, const char *label) {
        return DayOverlapShift{std::move(work), std::move(common), QString::fromLatin1(label)};
    };
    DayOverlapRow manila{QStringLiteral("<b>Manila</b> Service Partners & Sons · Northwind"),
                         {shift({{60, 600}}, {{540, 600}}, "1 h"), shift({{120, 660}}, {{540, 660}}, "2 h")}};
    manila.detail = QStringLiteral("1 to 2 h through the year");
    const DayOverlapShift dublin = shift({{480, 960}}, {{540, 960}}, "7 h");
    data.rows = {manila,
                 {QStringLiteral("Dublin"), {dublin, dublin}},
                 {QStringLiteral("Sydney"), {shift({{0, 360}, {1320, 1440}}, {}, "0 h"), shift({{0, 480}}, {}, "0 h")}},
                 {QStringLiteral("Nowhere at work"), {shift({}, {}, "0 h"), shift({}, {}, "0 h")}}};
    return data;
}

ValidityData validity()
{
    ValidityData data;
    data.rowTitle = QStringLiteral("Certificate");
    data.lines = {{QStringLiteral("Today"), QDate(2026, 11, 22)},
                  {QStringLiteral("Award"), QDate(2027, 3, 1)},
                  {QStringLiteral("End of term"), QDate(2030, 5, 31)}};
    data.termFrom = QDate(2027, 6, 1);
    data.termTo = QDate(2030, 5, 31);
    const auto row = [](const char *name, const char *word, ValidityState state, const QDate &from, const QDate &to) {
        return ValidityRow{QString::fromLatin1(name), QString::fromLatin1(word), state, from, to, {}};
    };
    data.rows = {row("ISO/IEC 27001", "Valid", ValidityState::Valid, QDate(2026, 2, 1), QDate(2029, 1, 31)),
                 row("ISO 9001", "Expiring", ValidityState::Expiring, QDate(2024, 4, 1), QDate(2027, 3, 31)),
                 row("ISO 22301", "Expired", ValidityState::Expired, QDate(2023, 4, 1), QDate(2026, 3, 31)),
                 row("SOC 2 Type II", "Valid", ValidityState::Valid, QDate(2025, 10, 1), QDate(2027, 9, 30)),
                 row("SOC 1 Type II", "Stale", ValidityState::Stale, QDate(2024, 7, 1), QDate(2026, 6, 30)),
                 row("COPC CX", "Claimed only", ValidityState::Claimed, QDate(2026, 1, 1), QDate(2028, 1, 1)),
                 row("PCI DSS", "Claimed only", ValidityState::Claimed, {}, {}),
                 row("GDPR", "Valid", ValidityState::Valid, QDate(2018, 5, 25), {}),
                 row("HIPAA", "Not held", ValidityState::None, {}, {}),
                 row("TISAX", "Expired", ValidityState::Expired, QDate(2017, 1, 1), QDate(2019, 12, 31))};
    data.rows[3].periodEnd = QDate(2026, 9, 30);
    data.rows[4].periodEnd = QDate(2025, 6, 30);
    data.rows[7].open = true;
    return data;
}

} // namespace

class TestPlaceTimeCharts : public QObject
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

    void dayTellsBothTimes();
    void sameAllYearIsSaidOnce();
    void axisIsADay();
    void timelineTellsDates();
    void rangeHoldsWhatMatters();
    void wordsStandBesideColours();
    void spreadsheetRunsNothing();
    void clickPicks();
    void manyRowsScroll();
    void nothingToShow();
    void pictures_data();
    void pictures();
};

void TestPlaceTimeCharts::dayTellsBothTimes()
{
    DayOverlapChart chart;
    chart.resize(900, 400);
    chart.setData(day());
    const ChartHit hit = chart.hitAt(chart.itemRect(0).center());
    QCOMPARE(hit.item, 0);
    QCOMPARE(hit.lines, (QStringList{QStringLiteral("<b>Manila</b> Service Partners & Sons · Northwind"),
                                     QStringLiteral("January, by your clock: at work 01:00–10:00; 1 h at the same time "
                                                    "(09:00–10:00)"),
                                     QStringLiteral("July, by your clock: at work 02:00–11:00; 2 h at the same time "
                                                    "(09:00–11:00)"),
                                     QStringLiteral("1 to 2 h through the year")}));
    QVERIFY(chart.hitAt(chart.itemRect(2).center()).lines.at(1).contains(QStringLiteral("22:00–24:00")));
    QVERIFY(chart.hitAt(chart.itemRect(3).center()).lines.at(1).contains(QStringLiteral("nobody at work")));
    QVERIFY(chart.summary().contains(QStringLiteral("January: 1 h, July: 2 h")));
}

void TestPlaceTimeCharts::sameAllYearIsSaidOnce()
{
    DayOverlapChart chart;
    chart.resize(900, 400);
    chart.setData(day());
    QCOMPARE(chart.hitAt(chart.itemRect(1).center()).lines.size(), 2);
    QVERIFY(chart.summary().contains(QStringLiteral("Dublin: 7 h.")));
}

void TestPlaceTimeCharts::axisIsADay()
{
    const QStringList lines = [] {
        DayOverlapChart chart;
        chart.setData(day());
        return chart.numbersAsText().split(QLatin1Char('\n'));
    }();
    QCOMPARE(
        lines.at(0),
        QStringLiteral("Site\tAt work, January\tAt the same time, January\tAt work, July\tAt the same time, July"));
    QCOMPARE(lines.at(2), QStringLiteral("Dublin\t08:00–16:00\t7 h\t08:00–16:00\t7 h"));
}

void TestPlaceTimeCharts::timelineTellsDates()
{
    ValidityTimeline chart;
    chart.resize(900, 500);
    chart.setData(validity());
    QCOMPARE(chart.hitAt(chart.itemRect(3).center()).lines,
             (QStringList{QStringLiteral("SOC 2 Type II"), QStringLiteral("Valid"),
                          QStringLiteral("01/10/2025 to 30/09/2027"), QStringLiteral("Period ended on 30/09/2026")}));
    QCOMPARE(chart.hitAt(chart.itemRect(6).center()).lines.size(), 2);
    QVERIFY(chart.summary().startsWith(QStringLiteral("ISO/IEC 27001: Valid, until 31/01/2029.")));
    const QStringList lines = chart.numbersAsText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 11);
    QCOMPARE(lines.at(0), QStringLiteral("Certificate\tStatus\tFrom\tUntil\tEnd of period"));
}

// The lines and bars are in view; a bar from long ago does not squeeze the rest.
void TestPlaceTimeCharts::rangeHoldsWhatMatters()
{
    ValidityTimeline chart;
    chart.setData(validity());
    QVERIFY(chart.firstDay() < QDate(2024, 12, 1));
    QVERIFY(chart.firstDay() > QDate(2024, 1, 1));
    QVERIFY(chart.lastDay() > QDate(2030, 5, 31));
    QVERIFY(chart.lastDay() < QDate(2031, 12, 31));
    ValidityData bare = validity();
    bare.lines.clear();
    bare.termFrom = bare.termTo = QDate();
    bare.rows = {bare.rows.front()};
    chart.setData(bare);
    QVERIFY(chart.firstDay() < QDate(2026, 2, 1) && chart.lastDay() > QDate(2029, 1, 31));
}

// Without colour the picture of one state still differs from every other's.
void TestPlaceTimeCharts::wordsStandBesideColours()
{
    QList<QImage> pictures;
    for (const ValidityState state : {ValidityState::Valid, ValidityState::Expiring, ValidityState::Expired,
                                      ValidityState::Stale, ValidityState::Claimed, ValidityState::None}) {
        ValidityData data = validity();
        data.rows = {{QStringLiteral("One"), QString(), state, QDate(2025, 1, 1), QDate(2029, 1, 1), {}}};
        ValidityTimeline chart;
        chart.resize(600, 160);
        chart.setData(data);
        const QImage picture = chart.grab().toImage().convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
        for (const QImage &other : std::as_const(pictures))
            QVERIFY(picture != other);
        pictures.append(picture);
    }
}

void TestPlaceTimeCharts::spreadsheetRunsNothing()
{
    ValidityData data = validity();
    data.rows[0].name = QStringLiteral("=1+1\n2\t3");
    ValidityTimeline chart;
    chart.setData(data);
    QVERIFY(chart.numbersAsText().split(QLatin1Char('\n')).at(1).startsWith(QStringLiteral("'=1+1 2 3\t")));
}

void TestPlaceTimeCharts::clickPicks()
{
    ValidityTimeline chart;
    chart.resize(900, 500);
    chart.setData(validity());
    QSignalSpy picked(&chart, &Chart::picked);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, chart.itemRect(2).center().toPoint());
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.at(0).at(0).toInt(), 2);
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(chart.current(), 3);
}

void TestPlaceTimeCharts::manyRowsScroll()
{
    DayOverlapData data = day();
    const DayOverlapRow row = data.rows.front();
    data.rows.assign(5000, row);
    DayOverlapChart chart;
    chart.resize(700, 400);
    chart.setData(data);
    QVERIFY(chart.visibleRows() < 30);
    chart.setCurrent(4999);
    QCOMPARE(chart.firstVisibleRow() + chart.visibleRows(), 5000);
    QVERIFY(!chart.itemRect(4999).isEmpty());
}

void TestPlaceTimeCharts::nothingToShow()
{
    ValidityTimeline timeline;
    DayOverlapChart overlap;
    QVERIFY(!timeline.summary().isEmpty());
    QVERIFY(!overlap.summary().isEmpty());
    for (Chart *chart : QList<Chart *>{&timeline, &overlap}) {
        chart->resize(500, 300);
        QVERIFY(!chart->grab().isNull());
        QCOMPARE(chart->hitAt(QPointF(100, 100)).item, -1);
    }
}

void TestPlaceTimeCharts::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

// To be looked at where SHORTLIST_CHART_PICTURES names a folder.
void TestPlaceTimeCharts::pictures()
{
    QFETCH(bool, dark);
    const QString scheme = dark ? QStringLiteral("dark") : QStringLiteral("light");
    const auto look = [&](Chart &chart, const QString &name, const QString &title) {
        samples::dress(chart, dark);
        chart.setTitle(title);
        for (const QSize &size : {QSize(420, 260), QSize(900, 460), QSize(1300, 700)}) {
            chart.resize(size);
            QVERIFY(!chart.grab().isNull());
            samples::keepPicture(chart, QStringLiteral("%1-%2-%3").arg(name, scheme).arg(size.width()));
        }
    };
    DayOverlapChart overlap;
    overlap.setData(day());
    overlap.setCurrent(0);
    look(overlap, QStringLiteral("day"), QStringLiteral("A working day at four sites, by the clock in Dublin"));
    ValidityTimeline timeline;
    timeline.setData(validity());
    timeline.setCurrent(1);
    look(timeline, QStringLiteral("validity"), QStringLiteral("Certificates of Northwind over the contract’s term"));
}

QTEST_MAIN(TestPlaceTimeCharts)
#include "tst_place_time_charts.moc"
