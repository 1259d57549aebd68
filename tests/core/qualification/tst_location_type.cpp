// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/LocationType.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

namespace {

Place place(const char *country, const char *zone)
{
    return {QString::fromLatin1(country), QString::fromLatin1(zone)};
}

} // namespace

class TestLocationType : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void types_data();
    void types();
    void reasons();
};

void TestLocationType::types_data()
{
    QTest::addColumn<Place>("buyer");
    QTest::addColumn<Place>("site");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("distance");
    QTest::addColumn<bool>("dayApart");
    const Place dublin = place("IE", "Europe/Dublin");
    const auto row = [](const char *name, const Place &buyer, const Place &site, const char *code, int distance,
                        bool dayApart = false) {
        QTest::newRow(name) << buyer << site << QString::fromLatin1(code) << distance << dayApart;
    };
    row("own country", dublin, place("IE", "Europe/Dublin"), "onshore", 0);
    row("own country, far zone", place("US", "America/New_York"), place("US", "Pacific/Honolulu"), "onshore", 360);
    row("own country, zone not known", dublin, place("IE", ""), "onshore", -1);
    row("neighbour on the same clock", dublin, place("GB", "Europe/London"), "nearshore", 0);
    row("an hour", dublin, place("PL", "Europe/Warsaw"), "nearshore", 60);
    // South Africa has no summer time: two hours ahead in winter, one in summer.
    row("the other hemisphere", dublin, place("ZA", "Africa/Johannesburg"), "nearshore", 120);
    row("three hours in winter", dublin, place("TR", "Europe/Istanbul"), "nearshore", 180);
    row("three hours, but five when both have turned", dublin, place("CL", "America/Santiago"), "offshore", 300);
    row("over three by half an hour", dublin, place("IR", "Asia/Tehran"), "offshore", 210);
    row("far", dublin, place("PH", "Asia/Manila"), "offshore", 480);
    row("a day between", place("US", "Pacific/Honolulu"), place("NZ", "Pacific/Auckland"), "nearshore", 120, true);
    row("no country", dublin, place("", "Europe/Paris"), "", 60);
    row("no zone", dublin, place("FR", ""), "", -1);
    row("no buyer", place("", ""), place("FR", "Europe/Paris"), "", -1);
}

void TestLocationType::types()
{
    QFETCH(Place, buyer);
    QFETCH(Place, site);
    const Location location = locationOf(buyer, site, 2027);
    QTEST(locationTypeCode(location.type), "code");
    QTEST(location.distance, "distance");
    QTEST(location.dayApart, "dayApart");
    QVERIFY(!locationTypeLabel(location.type).isEmpty());
    QVERIFY(!locationReason(buyer, site, 2027, QLocale::c()).isEmpty());
}

void TestLocationType::reasons()
{
    const Place dublin = place("IE", "Europe/Dublin");
    const auto reason = [](const Place &buyer, const Place &site) {
        return locationReason(buyer, site, 2027, QLocale::c()).replace(QChar(0x00A0), QLatin1Char(' '));
    };
    QCOMPARE(reason(dublin, place("PL", "Europe/Warsaw")),
             QStringLiteral("Another country, and the clocks are at most 1 h apart through the year; up to 3 h counts "
                            "as nearshore."));
    QCOMPARE(reason(dublin, place("NP", "Asia/Kathmandu")),
             QStringLiteral("Another country, and the clocks are up to 5 h 45 min apart through the year; more than "
                            "3 h counts as offshore."));
    QVERIFY(reason(place("US", "Pacific/Honolulu"), place("NZ", "Pacific/Auckland")).contains(QStringLiteral("day")));
    QVERIFY(reason(dublin, place("FR", "")).startsWith(QStringLiteral("The site’s time zone")));
    QVERIFY(reason(dublin, place("", "Europe/Paris")).startsWith(QStringLiteral("The site’s country")));
    QVERIFY(reason(place("IE", ""), place("FR", "Europe/Paris")).startsWith(QStringLiteral("The buyer’s time zone")));
    QVERIFY(reason(place("", ""), place("FR", "Europe/Paris")).startsWith(QStringLiteral("The buyer’s country")));
}

QTEST_GUILESS_MAIN(TestLocationType)
#include "tst_location_type.moc"
