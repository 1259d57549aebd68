// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProviderImport.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

namespace {

QString described(const ColumnMapping &mapping)
{
    QStringList parts;
    for (const ColumnTarget &target : mapping)
        parts.append(QString::number(static_cast<int>(target.field)));
    return parts.join(QLatin1Char(' '));
}

QString expected(std::initializer_list<ImportField> fields)
{
    ColumnMapping mapping;
    for (const ImportField field : fields)
        mapping.push_back({field, {}});
    return described(mapping);
}

} // namespace

// Which column means what.
class TestImportMapping : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void guessesFromHeaders_data()
    {
        using enum ImportField;
        QTest::addColumn<QString>("headers");
        QTest::addColumn<QString>("fields");
        QTest::newRow("plain")
            << QStringLiteral("Name|Country|Website|Headcount|Founded|Status|Services|Tags|Certificates|Sites|Notes")
            << expected(
                   {Name, Country, Website, Headcount, Founded, Status, Services, Tags, Certificates, Sites, Notes});
        QTest::newRow("other words")
            << QStringLiteral("Vendor|HQ|URL|Employees|Year founded|Certifications|Delivery locations|Remarks")
            << expected({Name, Country, Website, Headcount, Founded, Certificates, Sites, Notes});
        QTest::newRow("shouting and underscores")
            << QStringLiteral("COMPANY_NAME|HQ_COUNTRY|NUMBER_OF_EMPLOYEES") << expected({Name, Country, Headcount});
        QTest::newRow("with asides") << QStringLiteral("Provider (legal or trading)|Country [ISO]|Headcount (FTE)")
                                     << expected({Name, Country, Headcount});
        QTest::newRow("company and contact") << QStringLiteral("Company|Name|Email|Phone|Job title")
                                             << expected({Name, ContactName, ContactEmail, ContactPhone, ContactRole});
        QTest::newRow("contact") << QStringLiteral("Supplier name|Contact person|E-mail|Telephone")
                                 << expected({Name, ContactName, ContactEmail, ContactPhone});
        QTest::newRow("German") << QStringLiteral("Firma|Land|Mitarbeiter|Bemerkungen")
                                << expected({Name, Country, Headcount, Notes});
        QTest::newRow("same twice") << QStringLiteral("Name|Country|Country code|Notes|Comments")
                                    << expected({Name, Country, Ignore, Notes, Ignore});
        QTest::newRow("registered name") << QStringLiteral("Legal name|Provider") << expected({LegalName, Name});
        QTest::newRow("unknown") << QStringLiteral("Name|Colour|") << expected({Name, Ignore, Ignore});
        QTest::newRow("no name") << QStringLiteral("Colour|Shape") << expected({Ignore, Ignore});
    }
    void guessesFromHeaders()
    {
        QFETCH(QString, headers);
        QFETCH(QString, fields);
        QCOMPARE(described(guessMapping(headers.split(QLatin1Char('|')), Snapshot())), fields);
    }

    void findsCriteriaThatTakeFacts()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const QString price = snapshot.criterion(small.price)->name;
        const QStringList headers{QStringLiteral("Name"), QString(price.toUpper() + QStringLiteral(" (EUR)")),
                                  snapshot.criterion(small.quality)->name};
        const ColumnMapping mapping = guessMapping(headers, snapshot);
        QVERIFY((mapping[1] == ColumnTarget{ImportField::Fact, small.price}));
        // Quality is scored by evaluators; a column cannot say it once for all.
        QVERIFY(mapping[2].field != ImportField::Fact);
        QCOMPARE(mappingProblem(mapping, headers, snapshot), QString());
    }

    void saysWhatIsWrongWithAMapping()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const QStringList headers{QStringLiteral("a"), QStringLiteral("b")};
        const auto problem = [&](const ColumnMapping &mapping) { return mappingProblem(mapping, headers, snapshot); };
        const ColumnTarget name{ImportField::Name, {}};
        QVERIFY(problem({{}, {}}).contains(QStringLiteral("names")));
        QVERIFY(problem({name, name}).contains(QStringLiteral("“Name”")));
        QVERIFY(problem({name}).contains(QStringLiteral("file")));
        QVERIFY(!problem({name, {ImportField::Fact, {}}}).isEmpty());
        QVERIFY(!problem({name, {ImportField::Fact, small.quality}}).isEmpty());
        QCOMPARE(problem({name, {ImportField::Fact, small.price}}), QString());
        QCOMPARE(problem({name, {}}), QString());
    }

    void everyFieldHasALabel()
    {
        QStringList labels;
        for (const ImportField field : kAllImportFields)
            labels.append(importFieldLabel(field));
        QVERIFY(!labels.contains(QString()));
        QCOMPARE(labels.removeDuplicates(), 0);
    }

    void seesOneCompanyInManySpellings_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("same");
        QTest::newRow("case") << QStringLiteral("Northwind") << QStringLiteral("NORTHWIND") << true;
        QTest::newRow("Ltd") << QStringLiteral("Northwind Ltd.") << QStringLiteral("Northwind Limited") << true;
        QTest::newRow("GmbH") << QStringLiteral("Nordwind GmbH") << QStringLiteral("Nordwind") << true;
        QTest::newRow("GmbH & Co. KG") << QStringLiteral("Nordwind GmbH & Co. KG") << QStringLiteral("Nordwind")
                                       << true;
        QTest::newRow("Sp. z o.o.") << QStringLiteral("Vistulo Contact Sp. z o.o.") << QStringLiteral("Vistulo Contact")
                                    << true;
        QTest::newRow("S.A.") << QStringLiteral("Lumarca, S.A.") << QStringLiteral("Lumarca SA") << true;
        QTest::newRow("Pvt. Ltd.") << QStringLiteral("Deccanora Pvt. Ltd.")
                                   << QStringLiteral("Deccanora Private Limited") << true;
        QTest::newRow("L.L.C.") << QStringLiteral("Westfirth, L.L.C.") << QStringLiteral("Westfirth LLC") << true;
        QTest::newRow("s.r.o.") << QStringLiteral("Moravika s.r.o.") << QStringLiteral("Moravika") << true;
        QTest::newRow("(Pty) Ltd") << QStringLiteral("Protea (Pty) Ltd") << QStringLiteral("Protea") << true;
        QTest::newRow("diacritics") << QStringLiteral("Łódź Contact") << QStringLiteral("Lodz contact") << true;
        QTest::newRow("ampersand") << QStringLiteral("Harbour & Pine") << QStringLiteral("Harbour and Pine Inc")
                                   << true;
        QTest::newRow("spacing") << QStringLiteral("North Wind") << QStringLiteral("Northwind") << true;
        QTest::newRow("apostrophe") << QStringLiteral("O’Hara Services") << QStringLiteral("OHara Services") << true;
        QTest::newRow("others") << QStringLiteral("Northwind") << QStringLiteral("Southwind") << false;
        QTest::newRow("part") << QStringLiteral("Northwind") << QStringLiteral("Northwind Poland") << false;
        QTest::newRow("only a form") << QStringLiteral("Limited") << QStringLiteral("Ltd") << false;
        QTest::newRow("other alphabet") << QStringLiteral("Трапеза ООД") << QStringLiteral("Дунав ООД") << false;
        QTest::newRow("signs only") << QStringLiteral("???") << QStringLiteral("!!!") << false;
    }
    void seesOneCompanyInManySpellings()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(bool, same);
        QVERIFY(!nameKey(first).isEmpty());
        QCOMPARE(nameKey(first) == nameKey(second), same);
    }
};

QTEST_GUILESS_MAIN(TestImportMapping)
#include "tst_import_mapping.moc"
