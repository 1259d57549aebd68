// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ImportValues.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

namespace {

QString described(const std::vector<Site> &sites)
{
    QStringList parts;
    for (const Site &site : sites)
        parts.append(
            QStringLiteral("%1/%2/%3/%4").arg(site.city, site.country, site.zone, QString::number(site.seats)));
    return parts.join(QStringLiteral("; "));
}

QString described(const std::vector<Certificate> &certificates)
{
    QStringList parts;
    for (const Certificate &one : certificates)
        parts.append(QStringLiteral("%1/%2/%3").arg(one.standard, one.issuer, one.validUntil.toString(Qt::ISODate)));
    return parts.join(QStringLiteral("; "));
}

} // namespace

// Cells as people type them.
class TestImportValues : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("decimal");
        QTest::addColumn<double>("whole");    // NaN = not a number
        QTest::addColumn<double>("measured"); // the same cell in a column of facts
        const double none = std::nan("");
        QTest::newRow("plain") << QStringLiteral("1200") << QString() << 1200.0 << 1200.0;
        QTest::newRow("comma groups") << QStringLiteral("1,200") << QString() << 1200.0 << 1200.0;
        QTest::newRow("dot groups") << QStringLiteral("1.200") << QString() << 1200.0 << 1200.0;
        QTest::newRow("space groups") << QStringLiteral("1 200") << QString() << 1200.0 << 1200.0;
        QTest::newRow("hard space groups") << QStringLiteral("1\u00A0200 000") << QString() << 1200000.0 << 1200000.0;
        QTest::newRow("narrow space groups") << QStringLiteral("1\u202F200") << QString() << 1200.0 << 1200.0;
        QTest::newRow("Swiss groups") << QStringLiteral("1'200'000") << QString() << 1200000.0 << 1200000.0;
        QTest::newRow("many groups") << QStringLiteral("1,200,000") << QString() << 1200000.0 << 1200000.0;
        QTest::newRow("both signs") << QStringLiteral("1,234.5") << QString() << 1234.5 << 1234.5;
        QTest::newRow("both signs, other way") << QStringLiteral("1.234,5") << QString() << 1234.5 << 1234.5;
        QTest::newRow("decimal dot") << QStringLiteral("3.5") << QString() << 3.5 << 3.5;
        QTest::newRow("decimal comma") << QStringLiteral("3,75") << QString() << 3.75 << 3.75;
        QTest::newRow("column with commas") << QStringLiteral("1,200") << QStringLiteral(",") << 1200.0 << 1.2;
        QTest::newRow("column with dots") << QStringLiteral("1,200") << QStringLiteral(".") << 1200.0 << 1200.0;
        QTest::newRow("zero and three decimals") << QStringLiteral("0.125") << QString() << 0.125 << 0.125;
        QTest::newRow("negative") << QStringLiteral("-5") << QString() << -5.0 << -5.0;
        QTest::newRow("typographic minus") << QStringLiteral("−5,5") << QString() << -5.5 << -5.5;
        QTest::newRow("per cent") << QStringLiteral("27.5 %") << QString() << 27.5 << 27.5;
        QTest::newRow("euro") << QStringLiteral("€ 4.10") << QString() << 4.1 << 4.1;
        QTest::newRow("currency code") << QStringLiteral("EUR 1.250,00") << QString() << 1250.0 << 1250.0;
        QTest::newRow("about") << QStringLiteral("~500") << QString() << 500.0 << 500.0;
        QTest::newRow("people") << QStringLiteral("1,200+ employees") << QString() << 1200.0 << 1200.0;
        QTest::newRow("thousands") << QStringLiteral("1.2k") << QString() << 1200.0 << 1200.0;
        QTest::newRow("millions") << QStringLiteral("EUR 3.4 million") << QString() << 3400000.0 << 3400000.0;
        QTest::newRow("range") << QStringLiteral("500-1000") << QString() << none << none;
        QTest::newRow("words") << QStringLiteral("many") << QString() << none << none;
        QTest::newRow("broken groups") << QStringLiteral("12 34") << QString() << none << none;
        QTest::newRow("two decimals signs") << QStringLiteral("1.2.3") << QString() << none << none;
        QTest::newRow("empty") << QString() << QString() << none << none;
    }
    void readsNumbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, decimal);
        QFETCH(double, whole);
        QFETCH(double, measured);
        const QChar sign = decimal.isEmpty() ? QChar() : decimal.front();
        const auto asWhole = numberFromCell(text, NumberKind::Whole, sign);
        const auto asMeasured = numberFromCell(text, NumberKind::Decimal, sign);
        QCOMPARE(asWhole.has_value(), !std::isnan(whole));
        QCOMPARE(asMeasured.has_value(), !std::isnan(measured));
        if (asWhole)
            QCOMPARE(asWhole->value, whole);
        if (asMeasured)
            QCOMPARE(asMeasured->value, measured);
    }

    void saysWhenANumberIsAGuess()
    {
        QVERIFY(numberFromCell(QStringLiteral("1,200"), NumberKind::Decimal)->guessed);
        QVERIFY(!numberFromCell(QStringLiteral("1,200"), NumberKind::Whole)->guessed);
        QVERIFY(!numberFromCell(QStringLiteral("1,200"), NumberKind::Decimal, QLatin1Char('.'))->guessed);
        QVERIFY(numberFromCell(QStringLiteral("~500"), NumberKind::Whole)->trimmed);
        QVERIFY(!numberFromCell(QStringLiteral("12 %"), NumberKind::Whole)->trimmed);
    }

    void findsTheDecimalSignOfAColumn()
    {
        QCOMPARE(decimalSignOf({QStringLiteral("1,200"), QStringLiteral("3,5")}), QChar(QLatin1Char(',')));
        QCOMPARE(decimalSignOf({QStringLiteral("1,200"), QStringLiteral("1,234.5")}), QChar(QLatin1Char('.')));
        QCOMPARE(decimalSignOf({QStringLiteral("1,200"), QStringLiteral("900")}), QChar());
        QCOMPARE(decimalSignOf({}), QChar());
    }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("ISO") << QStringLiteral("2027-05-31") << QDate(2027, 5, 31);
        QTest::newRow("dots") << QStringLiteral("31.05.2027") << QDate(2027, 5, 31);
        QTest::newRow("short dots") << QStringLiteral("1.5.2027") << QDate(2027, 5, 1);
        QTest::newRow("words") << QStringLiteral("31 May 2027") << QDate(2027, 5, 31);
        QTest::newRow("long words") << QStringLiteral("5 September 2027") << QDate(2027, 9, 5);
        QTest::newRow("American words") << QStringLiteral("May 31, 2027") << QDate(2027, 5, 31);
        QTest::newRow("spreadsheet") << QStringLiteral("31-May-2027") << QDate(2027, 5, 31);
        QTest::newRow("month") << QStringLiteral("2027-02") << QDate(2027, 2, 28);
        QTest::newRow("month in words") << QStringLiteral("Feb 2028") << QDate(2028, 2, 29);
        QTest::newRow("slashes, clear") << QStringLiteral("31/05/2027") << QDate(2027, 5, 31);
        QTest::newRow("slashes, clear, American") << QStringLiteral("05/31/2027") << QDate(2027, 5, 31);
        QTest::newRow("slashes, unclear") << QStringLiteral("05/06/2027") << QDate();
        QTest::newRow("slashes, the same either way") << QStringLiteral("05/05/2027") << QDate(2027, 5, 5);
        QTest::newRow("no such day") << QStringLiteral("2027-02-30") << QDate();
        QTest::newRow("nonsense") << QStringLiteral("soon") << QDate();
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(dateFromCell(text), date);
    }

    void readsSites_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("sites");
        QTest::addColumn<int>("problems");
        QTest::newRow("codes") << QStringLiteral("Cork (IE); Kraków (PL)")
                               << QStringLiteral("Cork/IE/Europe/Dublin/0; Kraków/PL/Europe/Warsaw/0") << 0;
        QTest::newRow("names") << QStringLiteral("Cork (Ireland), Brno (Czech Republic)")
                               << QStringLiteral("Cork/IE/Europe/Dublin/0; Brno/CZ/Europe/Prague/0") << 0;
        QTest::newRow("comma") << QStringLiteral("Cork, Ireland") << QStringLiteral("Cork/IE/Europe/Dublin/0") << 0;
        QTest::newRow("seats and zone") << QStringLiteral("Denver (US, America/Denver, 250 seats)")
                                        << QStringLiteral("Denver/US/America/Denver/250") << 0;
        QTest::newRow("zone by city") << QStringLiteral("Chicago (US)")
                                      << QStringLiteral("Chicago/US/America/Chicago/0") << 0;
        QTest::newRow("zone by country, with a remark")
            << QStringLiteral("Columbus (US)") << QStringLiteral("Columbus/US/America/New_York/0") << 1;
        QTest::newRow("country only") << QStringLiteral("Poland") << QStringLiteral("/PL/Europe/Warsaw/0") << 0;
        QTest::newRow("cities only") << QStringLiteral("Cebu; Davao") << QStringLiteral("Cebu///0; Davao///0") << 0;
        QTest::newRow("lines") << QStringLiteral("Porto (PT)\nBraga (PT)")
                               << QStringLiteral("Porto/PT/Europe/Lisbon/0; Braga/PT/Europe/Lisbon/0") << 2;
        QTest::newRow("unknown country") << QStringLiteral("Cork (Irland Nord)") << QStringLiteral("Cork///0") << 1;
    }
    void readsSites()
    {
        QFETCH(QString, cell);
        QFETCH(QString, sites);
        QFETCH(int, problems);
        std::vector<CellProblem> found;
        QCOMPARE(described(sitesFromCell(cell, 4, found)), sites);
        QCOMPARE(static_cast<int>(found.size()), problems);
        for (const CellProblem &problem : found)
            QCOMPARE(problem.column, 4);
    }

    void readsCertificates_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("certificates");
        QTest::addColumn<int>("problems");
        QTest::newRow("names") << QStringLiteral("ISO 27001; SOC 2") << QStringLiteral("ISO/IEC 27001//; SOC 2//") << 0;
        QTest::newRow("commas") << QStringLiteral("iso27001:2022, PCI-DSS")
                                << QStringLiteral("ISO/IEC 27001//; PCI DSS//") << 0;
        QTest::newRow("issuer and date") << QStringLiteral("ISO 9001 (Calder Assurance, 2027-05-31)")
                                         << QStringLiteral("ISO 9001/Calder Assurance/2027-05-31") << 0;
        QTest::newRow("until") << QStringLiteral("SOC 2 Type 2 (valid until May 2027)")
                               << QStringLiteral("SOC 2 Type II//2027-05-31") << 0;
        QTest::newRow("date behind") << QStringLiteral("ISO 22301 2027-05-31")
                                     << QStringLiteral("ISO 22301//2027-05-31") << 0;
        QTest::newRow("unclear date") << QStringLiteral("ISO 9001 (05/06/2027)") << QStringLiteral("ISO 9001//") << 1;
        QTest::newRow("unknown standard") << QStringLiteral("House seal (us)") << QStringLiteral("House seal/us/") << 0;
    }
    void readsCertificates()
    {
        QFETCH(QString, cell);
        QFETCH(QString, certificates);
        QFETCH(int, problems);
        std::vector<CellProblem> found;
        QCOMPARE(described(certificatesFromCell(cell, 1, found)), certificates);
        QCOMPARE(static_cast<int>(found.size()), problems);
    }

    void readsCountriesYearsAndPeople()
    {
        std::vector<CellProblem> problems;
        QCOMPARE(countryFromCell(QStringLiteral("ie"), 1, problems), QStringLiteral("IE"));
        QCOMPARE(countryFromCell(QStringLiteral("Dublin, Ireland"), 1, problems), QStringLiteral("IE"));
        QCOMPARE(countryFromCell(QStringLiteral("Ireland (HQ)"), 1, problems), QStringLiteral("IE"));
        QCOMPARE(yearFromCell(QStringLiteral("2004"), 1, problems), 2004);
        QCOMPARE(headcountFromCell(QStringLiteral("1.200"), 1, problems), 1200);
        QVERIFY(problems.empty());
        QCOMPARE(yearFromCell(QStringLiteral("est. 1998"), 1, problems), 1998);
        QVERIFY(!problems.back().left);
        QCOMPARE(countryFromCell(QStringLiteral("Irland ohne"), 1, problems), QString());
        QCOMPARE(yearFromCell(QStringLiteral("1998 or 1999"), 1, problems), 0);
        QCOMPARE(yearFromCell(QStringLiteral("12004"), 1, problems), 0);
        QCOMPARE(headcountFromCell(QStringLiteral("-5"), 1, problems), 0);
        QCOMPARE(headcountFromCell(QStringLiteral("99999999999"), 1, problems), 0);
        QCOMPARE(problems.size(), 6U);
        QVERIFY(problems.back().left);
    }

    void takesNoPathOrScriptForAWebsite()
    {
        std::vector<CellProblem> problems;
        QCOMPARE(websiteFromCell(QStringLiteral("https://northwind.example.com/about"), 1, problems),
                 QStringLiteral("https://northwind.example.com/about"));
        QCOMPARE(websiteFromCell(QStringLiteral("northwind.example.com"), 1, problems),
                 QStringLiteral("northwind.example.com"));
        QVERIFY(problems.empty());
        for (const char *bad :
             {"javascript:alert(1).x", "file:///etc/passwd", "see notes", "<b>x.com</b>", "data:text/html.x"})
            QCOMPARE(websiteFromCell(QString::fromLatin1(bad), 1, problems), QString());
        QCOMPARE(problems.size(), 5U);
    }

    void readsStatusWords()
    {
        std::vector<CellProblem> problems;
        QVERIFY(statusFromCell(QStringLiteral("Short-listed"), 1, problems) == ProviderStatus::Shortlisted);
        QVERIFY(statusFromCell(QStringLiteral("long list"), 1, problems) == ProviderStatus::Candidate);
        for (const ProviderStatus status : kAllProviderStatuses)
            QVERIFY(statusFromCell(statusCode(status), 1, problems) == status);
        QVERIFY(problems.empty());
        QVERIFY(!statusFromCell(QStringLiteral("perhaps"), 1, problems));
        QCOMPARE(problems.size(), 1U);
    }

    void cleansText()
    {
        QCOMPARE(lineFromCell(QStringLiteral("  a\u0007  b\nc ")), QStringLiteral("a b c"));
        QCOMPARE(textFromCell(QStringLiteral(" a\nb\u001B ")), QStringLiteral("a\nb"));
        QCOMPARE(textFromCell(QStringLiteral("'=1+1")), QStringLiteral("=1+1"));
        QVERIFY(saysNothing(QStringLiteral("n/a")));
        QVERIFY(saysNothing(QStringLiteral(" - ")));
        QVERIFY(!saysNothing(QStringLiteral("Nanaimo")));
        QCOMPARE(listFromCell(QStringLiteral("a; b (c; d) ;; e")),
                 (QStringList{QStringLiteral("a"), QStringLiteral("b (c; d)"), QStringLiteral("e")}));
    }
};

QTEST_GUILESS_MAIN(TestImportValues)
#include "tst_import_values.moc"
