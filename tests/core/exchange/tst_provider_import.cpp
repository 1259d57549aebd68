// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProviderImport.h"
#include "tests/support/TestProject.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

namespace {

constexpr char kList[] = "Provider;HQ;Employees;Founded;Status;Services;Tags;Certificates;Sites;E-mail;Notes\r\n"
                         "Alder Bay Ltd;Ireland;1.200;2004;Invited;Customer support, payroll;a|b;ISO 27001;Cork (IE, "
                         "120);x@example.com;\"two\nlines\"\r\n"
                         "Birchford;PL;~90;1999;;;;;;;'=1+1\r\n"
                         ";IE;5;;;;;;;;no name here\r\n"
                         "Cedarholm S.A.;Atlantis;many;last year;perhaps;;;;;broken;\r\n"
                         "ALDER BAY;IE;;;;;;;;;\r\n";

ImportPreview previewOf(const QByteArray &bytes, const Snapshot &snapshot)
{
    const Result<CsvTable> table = parseCsv(bytes, QStringLiteral("long list.csv"));
    return table ? previewImport(*table, guessMapping(table->headers, snapshot), snapshot) : ImportPreview();
}

const Provider *named(const Snapshot &snapshot, const QString &name)
{
    for (const Provider &provider : snapshot.providers()) {
        if (provider.name == name)
            return &provider;
    }
    return nullptr;
}

} // namespace

// From a table to providers, in one edit that one undo takes back.
class TestProviderImport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void previewsRows()
    {
        SmallProject small;
        const ImportPreview preview = previewOf(kList, small.project->snapshot());
        QCOMPARE(preview.rows.size(), 5U);
        const Provider &first = preview.rows[0].provider;
        QCOMPARE(first.name, QStringLiteral("Alder Bay Ltd"));
        QCOMPARE(first.country, QStringLiteral("IE"));
        QCOMPARE(first.headcount, 1200);
        QCOMPARE(first.founded, 2004);
        QVERIFY(first.status == ProviderStatus::Invited);
        QCOMPARE(first.services, (QStringList{QStringLiteral("customer_support"), QStringLiteral("payroll")}));
        QCOMPARE(first.tags, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(first.certificates.size(), 1U);
        QCOMPARE(first.sites.size(), 1U);
        QCOMPARE(first.sites[0].seats, 120);
        QCOMPARE(first.contacts[0].email, QStringLiteral("x@example.com"));
        QCOMPARE(first.notes, QStringLiteral("two\nlines"));
        QVERIFY(preview.rows[0].problems.empty());
        QCOMPARE(preview.rows[1].provider.notes, QStringLiteral("=1+1"));
    }

    void namesProblemsByRowAndColumn()
    {
        SmallProject small;
        const ImportPreview preview = previewOf(kList, small.project->snapshot());
        QCOMPARE(preview.rows[1].problems.size(), 1U);
        QCOMPARE(preview.rows[1].problems[0].column, 3);
        QVERIFY(!preview.rows[1].problems[0].left);
        QVERIFY(!preview.rows[2].usable);
        QCOMPARE(preview.rows[2].number, 4);
        QVERIFY(preview.rows[2].decision == ImportDecision::Skip);
        std::vector<int> columns;
        for (const CellProblem &problem : preview.rows[3].problems)
            columns.push_back(problem.column);
        QCOMPARE(columns, (std::vector<int>{2, 3, 4, 5, 10}));
        QCOMPARE(preview.problemCount(), 7);
        QCOMPARE(preview.count(ImportDecision::Add), 3);
        QCOMPARE(preview.count(ImportDecision::Skip), 2);
    }

    void findsDuplicates()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const QString name = snapshot.provider(small.northwind)->name;
        const ImportPreview preview =
            previewOf("Name\n" + name.toUpper().toUtf8() + " GmbH\nNew One\nnew one Ltd.\n", snapshot);
        QCOMPARE(preview.rows[0].existing, small.northwind);
        QCOMPARE(preview.rows[0].existingName, name);
        QVERIFY(preview.rows[0].decision == ImportDecision::Skip);
        QVERIFY(!preview.rows[1].isDuplicate());
        QCOMPARE(preview.rows[2].sameAsRow, 3);
        QVERIFY(preview.rows[2].decision == ImportDecision::Skip);
    }

    void importsAsOneEditThatOneUndoTakesBack()
    {
        SmallProject small;
        const QByteArray before = small.dump();
        const ImportPreview preview = previewOf(kList, small.project->snapshot());
        QSignalSpy spy(small.project.get(), &Project::changed);
        QVERIFY(importInto(*small.project, preview));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(small.project->undoLabel(), QStringLiteral("Import 3 providers from “long list.csv”"));
        QVERIFY(named(small.project->snapshot(), QStringLiteral("Cedarholm S.A.")) != nullptr);
        const QByteArray after = small.dump();
        QVERIFY(small.project->undo());
        QCOMPARE(small.dump(), before);
        QVERIFY(small.project->redo());
        QCOMPARE(small.dump(), after);
    }

    void updatesWithoutTakingAnythingAway()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const Provider before = *snapshot.provider(small.northwind);
        const QString price = snapshot.criterion(small.price)->name;
        ImportPreview preview =
            previewOf("Name,Employees,Tags,Certificates,Sites," + price.toUtf8() + "\n" + before.name.toUtf8() +
                          ",777,fresh,\"ISO 9001; ISO 27001 (New issuer, 2030-01-31)\",Galway (IE),41.5\n",
                      snapshot);
        QCOMPARE(preview.rows[0].existing, small.northwind);
        preview.rows[0].decision = ImportDecision::Update;
        const std::size_t count = snapshot.providers().size();
        QVERIFY(importInto(*small.project, preview));
        QCOMPARE(snapshot.providers().size(), count);
        const Provider &after = *snapshot.provider(small.northwind);
        QCOMPARE(after.headcount, 777);
        QCOMPARE(after.founded, before.founded);
        QCOMPARE(after.country, before.country);
        QVERIFY(after.status == before.status);
        QCOMPARE(after.services, before.services);
        QVERIFY(after.tags.contains(QStringLiteral("fresh")));
        QCOMPARE(after.sites.size(), before.sites.size() + 1);
        QCOMPARE(after.certificates.size(), before.certificates.size() + 1);
        QCOMPARE(after.certificates[0].issuer, QStringLiteral("New issuer"));
        QCOMPARE(snapshot.score({small.northwind, small.price, kFacts}).value, 41.5);
    }

    void updatesOneProviderFromTwoRows()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const std::size_t sites = snapshot.provider(small.northwind)->sites.size();
        ImportPreview preview =
            previewOf("Name,Tags,Sites\nNorthwind,one,Galway (IE)\nNorthwind Ltd,two,Limerick (IE)\n", snapshot);
        for (ImportRow &row : preview.rows)
            row.decision = ImportDecision::Update;
        QVERIFY(importInto(*small.project, preview));
        const Provider &after = *snapshot.provider(small.northwind);
        QVERIFY(after.tags.contains(QStringLiteral("one")) && after.tags.contains(QStringLiteral("two")));
        QCOMPARE(after.sites.size(), sites + 2);
    }

    void readsFacts()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const QByteArray price = snapshot.criterion(small.price)->name.toUtf8();
        // The second cell shows that commas are decimal signs here, so the first is 1.2 and not 1200.
        const ImportPreview preview = previewOf("Name;" + price + "\nA;1,200\nB;3,5\nC;cheap\nD;n/a\n", snapshot);
        QCOMPARE(preview.rows[0].facts[0].second, 1.2);
        QCOMPARE(preview.rows[1].facts[0].second, 3.5);
        QVERIFY(preview.rows[2].facts.empty());
        QCOMPARE(preview.rows[2].problems.size(), 1U);
        QVERIFY(preview.rows[3].facts.empty());
        QVERIFY(preview.rows[3].problems.empty());
    }

    void writesNothingWhenCancelled_data()
    {
        QTest::addColumn<int>("at");
        QTest::newRow("at once") << 0;
        QTest::newRow("in the middle") << 2;
        QTest::newRow("at the end") << 5;
    }
    void writesNothingWhenCancelled()
    {
        QFETCH(int, at);
        SmallProject small;
        const QByteArray before = small.dump();
        const ImportPreview preview = previewOf(kList, small.project->snapshot());
        QSignalSpy spy(small.project.get(), &Project::changed);
        const Result<> imported =
            importInto(*small.project, preview, [at](int done, int total) { return done < at || total < 0; });
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::Cancelled);
        QCOMPARE(small.dump(), before);
        QCOMPARE(spy.count(), 0);
        QVERIFY(named(small.project->snapshot(), QStringLiteral("Birchford")) == nullptr);
    }

    void refusesAnUpdateOfWhatIsGone()
    {
        SmallProject small;
        ImportPreview preview = previewOf("Name\nSomebody\n", small.project->snapshot());
        preview.rows[0].decision = ImportDecision::Update;
        preview.rows[0].existing = newId<ProviderId>();
        const QByteArray before = small.dump();
        const Result<> imported = importInto(*small.project, preview);
        QVERIFY(!imported);
        QVERIFY(imported.error().message.contains(QStringLiteral("“long list.csv”, row 2")));
        QCOMPARE(small.dump(), before);
    }

    void keepsHostileTextAsText()
    {
        SmallProject small;
        const ImportPreview preview = previewOf(
            "Name,Notes\n<img src=x onerror=alert(1)>,\"'; DROP TABLE provider; --\"\n", small.project->snapshot());
        QVERIFY(importInto(*small.project, preview));
        const Provider *provider = named(small.project->snapshot(), QStringLiteral("<img src=x onerror=alert(1)>"));
        QVERIFY(provider != nullptr);
        QCOMPARE(provider->notes, QStringLiteral("'; DROP TABLE provider; --"));
    }

    void leavesOutLinesThatAreTooLong()
    {
        SmallProject small;
        const ImportPreview preview =
            previewOf("Name,Registered name\nA," + QByteArray(501, 'x') + "\n" + QByteArray(600, 'y') + ",B\n",
                      small.project->snapshot());
        QCOMPARE(preview.rows[0].provider.legalName, QString());
        QCOMPARE(preview.rows[0].problems.size(), 1U);
        QVERIFY(!preview.rows[1].usable);
    }

    void importsTenThousandRowsQuickly()
    {
        SmallProject small;
        QByteArray bytes("Name,Country,Employees,Certificates,Sites\n");
        for (int i = 0; i < 10'000; ++i)
            bytes +=
                "Provider " + QByteArray::number(i) + " Ltd,IE,\"1,200\",ISO 27001; SOC 2,Cork (IE); Kraków (PL)\n";
        QElapsedTimer timer;
        timer.start();
        const ImportPreview preview = previewOf(bytes, small.project->snapshot());
        const qint64 previewed = timer.elapsed();
        QCOMPARE(preview.count(ImportDecision::Add), 10'000);
        QVERIFY(importInto(*small.project, preview));
        QCOMPARE(small.project->snapshot().providers().size(), 10'003U);
        qInfo("preview %lld ms, all %lld ms", static_cast<long long>(previewed),
              static_cast<long long>(timer.elapsed()));
        QVERIFY2(timer.elapsed() < 60'000, "10,000 rows took more than a minute");
    }
};

QTEST_GUILESS_MAIN(TestProviderImport)
#include "tst_provider_import.moc"
