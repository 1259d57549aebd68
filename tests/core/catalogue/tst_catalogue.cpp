// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Catalogue.h"
#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/Fold.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace shortlist;

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void knowsServices()
    {
        const Result<std::vector<Service>> services = catalogue::services();
        QVERIFY2(services, services ? "" : qPrintable(services.error().message));
        QVERIFY(services->size() >= 30);
        QSet<QString> codes;
        for (const Service &service : *services) {
            codes.insert(service.code);
            QCOMPARE(catalogue::serviceCode(service.code), service.code);
            QCOMPARE(catalogue::serviceCode(service.label.toUpper()), service.code);
            QCOMPARE(catalogue::serviceLabel(service.code), service.label);
            QVERIFY(!catalogue::serviceFamilyLabel(service.family).isEmpty());
            QVERIFY2(!service.unit.isEmpty(), qPrintable(service.code));
            QCOMPARE(catalogue::serviceUnit(service.code), service.unit);
        }
        QCOMPARE(codes.size(), static_cast<qsizetype>(services->size()));
        QCOMPARE(catalogue::serviceCode(QStringLiteral("Call Center")), QStringLiteral("customer_support"));
        QCOMPARE(catalogue::serviceCode(QStringLiteral("F&A")), QStringLiteral("accounting"));
        QCOMPARE(catalogue::serviceCode(QStringLiteral("juggling")), QString());
        QCOMPARE(catalogue::serviceLabel(QStringLiteral("juggling")), QStringLiteral("juggling"));
        QCOMPARE(catalogue::serviceUnit(QStringLiteral("payroll")), QStringLiteral("payslips"));
        QCOMPARE(catalogue::serviceUnit(QStringLiteral("juggling")), QString());
        QSet<QString> ito;
        for (const Service &service : *services) {
            if (service.ito)
                ito.insert(service.code);
        }
        QCOMPARE(ito, QSet<QString>({QStringLiteral("technical_support"), QStringLiteral("it_helpdesk"),
                                     QStringLiteral("it_infrastructure"), QStringLiteral("software_development"),
                                     QStringLiteral("software_testing")}));
    }

    void knowsCertificates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("short") << QStringLiteral("ISO 27001") << QStringLiteral("ISO/IEC 27001");
        QTest::newRow("joined, with year") << QStringLiteral("iso27001:2022") << QStringLiteral("ISO/IEC 27001");
        QTest::newRow("full, with year") << QStringLiteral("ISO/IEC 27001:2022") << QStringLiteral("ISO/IEC 27001");
        QTest::newRow("dash") << QStringLiteral("PCI-DSS") << QStringLiteral("PCI DSS");
        QTest::newRow("digit") << QStringLiteral("SOC 2 Type 2") << QStringLiteral("SOC 2 Type II");
        QTest::newRow("not known") << QStringLiteral(" House  seal ") << QStringLiteral("House seal");
    }
    void knowsCertificates()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QCOMPARE(catalogue::standardName(text), name);
    }

    void everyStandardSaysWhatItCovers()
    {
        const Result<std::vector<CertificateStandard>> standards = catalogue::certificateStandards();
        QVERIFY(standards);
        QVERIFY(standards->size() >= 20);
        for (const CertificateStandard &standard : *standards) {
            QVERIFY(!standard.covers.isEmpty() && !standard.issuer.isEmpty());
            QVERIFY(!standard.evidence.isEmpty() && !standard.trap.isEmpty());
            QVERIFY(standard.dates != DateModel::Period || standard.months > 0);
            QVERIFY(standard.dates != DateModel::None || standard.months == 0);
            QVERIFY(standard.dates == DateModel::Period || standard.bridgeMonths == 0);
            QCOMPARE(catalogue::certificateStandard(standard.name)->name, standard.name);
            QCOMPARE(catalogue::standardName(standard.name), standard.name);
            for (const QString &spelling : standard.spellings)
                QCOMPARE(catalogue::standardName(spelling), standard.name);
        }
    }

    void hasEveryStandardOfTheTrade_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<DateModel>("dates");
        QTest::addColumn<int>("months");
        const auto row = [](const char *name, DateModel dates, int months) {
            QTest::newRow(name) << QString::fromLatin1(name) << dates << months;
        };
        row("ISO/IEC 27001", DateModel::Expiry, 36);
        row("ISO/IEC 27701", DateModel::Expiry, 36);
        row("ISO 9001", DateModel::Expiry, 36);
        row("ISO 22301", DateModel::Expiry, 36);
        row("ISO 18295-1", DateModel::Expiry, 36);
        row("ISO 18295-2", DateModel::Expiry, 36);
        row("COPC CX", DateModel::Expiry, 0);
        row("SOC 1 Type II", DateModel::Period, 12);
        row("SOC 2 Type I", DateModel::Period, 12);
        row("SOC 2 Type II", DateModel::Period, 12);
        row("PCI DSS", DateModel::Expiry, 12);
        row("HIPAA", DateModel::None, 0);
        row("HITRUST e1", DateModel::Expiry, 12);
        row("HITRUST i1", DateModel::Expiry, 12);
        row("HITRUST r2", DateModel::Expiry, 24);
        row("CSA STAR Level 1", DateModel::Expiry, 12);
        row("CSA STAR Level 2", DateModel::Expiry, 0);
        row("GDPR", DateModel::None, 0);
        row("CCPA", DateModel::None, 0);
    }
    void hasEveryStandardOfTheTrade()
    {
        QFETCH(QString, name);
        QFETCH(DateModel, dates);
        QFETCH(int, months);
        const CertificateStandard *standard = catalogue::certificateStandard(name);
        QVERIFY(standard != nullptr);
        QCOMPARE(standard->dates, dates);
        QCOMPARE(standard->months, months);
    }

    void knowsBridgeLetters()
    {
        QCOMPARE(catalogue::certificateStandard(QStringLiteral("SOC 2 Type 2"))->bridgeMonths, 3);
        QCOMPARE(catalogue::certificateStandard(QStringLiteral("SOC 2 Type I"))->bridgeMonths, 0);
        QVERIFY(catalogue::certificateStandard(QStringLiteral("House seal")) == nullptr);
    }

    void knowsCountries_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *text, const char *code) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(code);
        };
        row("IE", "IE");
        row("irl", "IE");
        row("Ireland", "IE");
        row("Éire", "IE");
        row("Polska", "PL");
        row("Deutschland", "DE");
        row("Česko", "CZ");
        row("Czech Republic", "CZ");
        row("The Netherlands", "NL");
        row("U.K.", "GB");
        row("United States of America", "US");
        row("Côte d’Ivoire", "CI");
        row("Viet Nam", "VN");
        row("South Korea", "KR");
        row("Kosovo", "XK");
        row("Atlantis", "");
        row("", "");
    }
    void knowsCountries()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QCOMPARE(catalogue::countryCode(text), code);
    }

    void everyCountryIsFoundByNameAndCode()
    {
        const std::vector<Country> countries = catalogue::countries();
        QVERIFY(countries.size() >= 240);
        for (const Country &country : countries) {
            QCOMPARE(catalogue::countryCode(country.code), country.code);
            QCOMPARE(catalogue::countryCode(country.name), country.code);
            QCOMPARE(catalogue::countryName(country.code), country.name);
        }
        QCOMPARE(catalogue::countryName(QStringLiteral("ZZ")), QStringLiteral("ZZ"));
    }

    void knowsCurrencies()
    {
        const Result<std::vector<Currency>> currencies = catalogue::currencies();
        QVERIFY(currencies);
        QVERIFY(currencies->size() >= 150);
        QCOMPARE(catalogue::currencyName(QStringLiteral("EUR")), QStringLiteral("Euro"));
        QCOMPARE(catalogue::currencyName(QStringLiteral("QQQ")), QStringLiteral("QQQ"));
        for (const Currency &currency : *currencies)
            QCOMPARE(currency.digits, currency.code == QLatin1String("JPY")   ? 0
                                      : currency.code == QLatin1String("KWD") ? 3
                                                                              : currency.digits);
    }

    void knowsTimeZones()
    {
        QVERIFY(catalogue::timeZones().contains(QStringLiteral("Europe/Dublin")));
        QVERIFY(!catalogue::timeZones().contains(QStringLiteral("Etc/GMT+3")));
        QCOMPARE(catalogue::timeZonesOf(QStringLiteral("IE")), QStringList{QStringLiteral("Europe/Dublin")});
        QCOMPARE(catalogue::timeZonesOf(QStringLiteral("US")).value(0), QStringLiteral("America/New_York"));
        QCOMPARE(catalogue::timeZonesOf(QStringLiteral("ZZ")), QStringList());
        QVERIFY(catalogue::isTimeZone(QStringLiteral("Asia/Manila")));
        QVERIFY(!catalogue::isTimeZone(QStringLiteral("Asia/Nowhere")));
    }

    void folds()
    {
        QCOMPARE(folded(QStringLiteral("Côte d’Ivoire")), QStringLiteral("cotedivoire"));
        QCOMPARE(foldedWords(QStringLiteral("Łódź-Contact  (PL)")), QStringLiteral("lodz contact pl"));
        QCOMPARE(folded(QStringLiteral("STRASSE")), folded(QStringLiteral("Straße")));
        QCOMPARE(folded(QString()), QString());
    }

    void aDamagedFileIsAnError()
    {
        const QString name = QStringLiteral("services.json");
        const QJsonObject service{{QStringLiteral("code"), QStringLiteral("x")}, {QStringLiteral("label"), 5}};
        const QJsonObject file{{QStringLiteral("services"), QJsonArray{service}}};
        const auto services = catalogue::parseServices(QJsonValue(file), name);
        QVERIFY(!services);
        QCOMPARE(services.error().code, ErrorCode::Failed);
        QVERIFY(services.error().message.contains(name));
        QVERIFY(services.error().message.contains(QStringLiteral("services[0].label")));
        QVERIFY(!catalogue::parseCertificates(QJsonValue(file), name));
        QVERIFY(!catalogue::parseCurrencies(QJsonValue(file), name));
        QVERIFY(!catalogue::readBuiltIn(QStringLiteral(":/catalogue/none.json")));
        QVERIFY(!catalogue::parseServices(QJsonValue(QStringLiteral("text")), name));
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
