// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ItemText.h"
#include "core/exchange/ProviderImport.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

namespace {

ImportPreview preview(const QByteArray &csv, const Snapshot &snapshot)
{
    const Result<CsvTable> table = parseCsv(csv, QStringLiteral("list.csv"));
    return previewImport(*table, guessMapping(table->headers, snapshot), snapshot);
}

QStringList problemsOf(const ImportRow &row)
{
    QStringList texts;
    for (const CellProblem &problem : row.problems)
        texts.append(problem.text);
    return texts;
}

} // namespace

// What is asked of every provider before it is scored, from columns of a table.
class TestImportProfile : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsAllColumns()
    {
        const SmallProject small;
        const ImportPreview read = preview("Vendor;NDA;Pilot accepted;Liability insurance;Attrition rate;Attrition "
                                           "formula;Monthly capacity;Smallest client team\n"
                                           "Alder;16 September 2026;Yes;£5m;27.5 %;leavers / average;160,000;12 seats\n"
                                           "Birch;soon;perhaps;plenty;low;;;\n"
                                           "Cedar;n/a;no;EUR 6,500,000;0;;;\n",
                                           small.project->snapshot());
        const Provider &alder = read.rows[0].provider;
        QCOMPARE(alder.ndaSigned, QDate(2026, 9, 16));
        QVERIFY(alder.pilot == Known::Yes);
        QCOMPARE(alder.insurance.toText(), QStringLiteral("5000000"));
        QCOMPARE(alder.insuranceCurrency, QStringLiteral("GBP"));
        QCOMPARE(alder.attrition.value_or(-1), 27.5);
        QCOMPARE(alder.attritionFormula, QStringLiteral("leavers / average"));
        QCOMPARE(alder.capacity.value_or(-1), 160000.0);
        QCOMPARE(alder.smallestTeam, 12);

        const Provider &birch = read.rows[1].provider;
        QVERIFY(!birch.ndaSigned.isValid() && birch.pilot == Known::Unknown && birch.insurance.isZero());
        QVERIFY(!birch.attrition);
        QCOMPARE(read.rows[1].problems.size(), 4U);

        const Provider &cedar = read.rows[2].provider;
        QVERIFY(cedar.pilot == Known::No);
        QCOMPARE(cedar.insuranceCurrency, QStringLiteral("EUR"));
        QCOMPARE(cedar.attrition.value_or(-1), 0.0);
        QCOMPARE(problemsOf(read.rows[2]), QStringList());
    }

    void anUpdateKeepsWhatTheFileDoesNotSay()
    {
        const SmallProject small;
        Provider before = *small.project->snapshot().provider(small.northwind);
        before.ndaSigned = QDate(2026, 9, 1);
        before.pilot = Known::Yes;
        before.attrition = 20;
        before.certificates[0].number = QStringLiteral("77");
        before.certificates[0].verifiedBy = QStringLiteral("Anna");
        QVERIFY(
            small.project->edit(QStringLiteral("Fill"), [&](Store &store) { return store.updateProvider(before); }));
        ImportPreview read = preview("Name,Attrition,Certificates,Sites\n"
                                     "Northwind,31,\"ISO/IEC 27001 (no.: 77, issued 2025-01-31); ISO/IEC 27001 (no.: "
                                     "78)\",\"Cork (IE, Mon-Fri 08:00-16:00)\"\n",
                                     small.project->snapshot());
        read.rows[0].decision = ImportDecision::Update;
        QVERIFY(importInto(*small.project, read));
        const Provider &after = *small.project->snapshot().provider(small.northwind);
        QCOMPARE(after.ndaSigned, before.ndaSigned);
        QVERIFY(after.pilot == Known::Yes);
        QCOMPARE(after.attrition.value_or(-1), 31.0);
        QCOMPARE(after.certificates.size(), 2U);
        QCOMPARE(after.certificates[0].issued, QDate(2025, 1, 31));
        QCOMPARE(after.certificates[0].validUntil, before.certificates[0].validUntil);
        QCOMPARE(after.certificates[0].verifiedBy, QStringLiteral("Anna"));
        QCOMPARE(after.certificates[1].number, QStringLiteral("78"));
        QCOMPARE(after.sites.size(), 1U);
        QCOMPARE(after.sites[0].shiftTo, 960);
    }

    void readsShifts_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("week") << QStringLiteral("Mon-Fri 09:00-18:00") << 31 << 540 << 1080;
        QTest::newRow("dash and short day") << QStringLiteral("mon–sat 8:00–20:00") << 63 << 480 << 1200;
        QTest::newRow("past midnight") << QStringLiteral("Mon-Sun 22:00-06:00") << 127 << 1320 << 360;
        QTest::newRow("over the weekend") << QStringLiteral("Sat-Mon 00:00-24:00") << 97 << 0 << 1440;
        QTest::newRow("single days") << QStringLiteral("Mon+Wed+Fri 10:00-14:00") << 21 << 600 << 840;
        QTest::newRow("round the clock") << QStringLiteral("24/7") << 127 << 0 << 1440;
        QTest::newRow("no such hour") << QStringLiteral("Mon-Fri 09:00-25:00") << 0 << 540 << 1080;
        QTest::newRow("no such minute") << QStringLiteral("Mon-Fri 09:60-18:00") << 0 << 540 << 1080;
        QTest::newRow("no such day") << QStringLiteral("Mun-Fri 09:00-18:00") << 0 << 540 << 1080;
    }
    void readsShifts()
    {
        QFETCH(const QString, detail);
        QFETCH(const int, days);
        Site site;
        QCOMPARE(readSiteDetail(site, detail), days != 0);
        QCOMPARE(site.shiftDays, days);
        QTEST(site.shiftFrom, "from");
        QTEST(site.shiftTo, "to");
    }

    void itemsComeBack()
    {
        Site site;
        site.city = QStringLiteral("Cork");
        for (int days = 1; days < 128; ++days) {
            site.shiftDays = days;
            Site read;
            const QString item = siteItem(site);
            QVERIFY(readSiteDetail(read, item.section(QLatin1Char('('), 1).chopped(1)));
            QCOMPARE(read.shiftDays, days);
        }
        Certificate certificate;
        certificate.standard = QStringLiteral("SOC 2 Type II");
        certificate.periodEnd = QDate(2026, 6, 30);
        const SmallProject small;
        for (const QDate &start : {QDate(), QDate(2025, 7, 1)}) {
            certificate.periodStart = start;
            const QByteArray csv = "Name,Certificates\nElm,\"" + certificateItem(certificate).toUtf8() + "\"\n";
            const ImportPreview read = preview(csv, small.project->snapshot());
            QVERIFY2(read.rows[0].provider.certificates.at(0) == certificate,
                     qPrintable(problemsOf(read.rows[0]).join(QLatin1Char('\n'))));
        }
    }
};

QTEST_GUILESS_MAIN(TestImportProfile)
#include "tst_import_profile.moc"
