// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Fold.h"
#include "core/exchange/Csv.h"
#include "core/exchange/ExportTables.h"
#include "core/exchange/ProjectJson.h"
#include "core/exchange/ProviderImport.h"
#include "core/project/Store.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

namespace {

QStringList rowOf(const std::vector<QStringList> &table, const QString &first)
{
    const auto it =
        std::find_if(table.begin(), table.end(), [&first](const QStringList &row) { return row.value(0) == first; });
    return it == table.end() ? QStringList() : *it;
}

} // namespace

class TestExportTables : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyRowIsAsWideAsTheHeader()
    {
        SmallProject small;
        for (const auto &table : {providerTable(small.project->snapshot()), scoreTable(small.project->snapshot())}) {
            for (const QStringList &row : table)
                QCOMPARE(row.size(), table.front().size());
        }
    }

    void writesFactsAsColumns()
    {
        SmallProject small;
        const std::vector<QStringList> table = providerTable(small.project->snapshot());
        QCOMPARE(table.size(), 4U);
        QCOMPARE(table.front().last(), QStringLiteral("Price"));
        QCOMPARE(rowOf(table, QStringLiteral("Meridian")).constLast(), QStringLiteral("60000"));
        QCOMPARE(rowOf(table, QStringLiteral("Harbour")).constLast(), QString());
    }

    void writesScoresWithComments()
    {
        SmallProject small;
        const std::vector<QStringList> table = scoreTable(small.project->snapshot());
        QCOMPARE(table.size(), 8U);
        const QStringList row{QStringLiteral("Meridian"), QStringLiteral("Service / Quality"), QStringLiteral("Brian"),
                              QStringLiteral("5"), QStringLiteral("Best reporting of all")};
        QVERIFY(std::find(table.begin(), table.end(), row) != table.end());
    }

    void writesRankings()
    {
        RankingRow first{1,
                         QStringLiteral("Northwind"),
                         QStringLiteral("IE"),
                         QStringLiteral("invited"),
                         0.7654321,
                         0.7,
                         0.8,
                         3,
                         {{QStringLiteral("Service"), 0.5}, {QStringLiteral("Price"), 0.2654321}}};
        RankingRow none{0,
                        QStringLiteral("Harbour"),
                        {},
                        QStringLiteral("declined"),
                        kMissing,
                        0,
                        1,
                        0,
                        {{QStringLiteral("Service"), 0}, {QStringLiteral("Price"), 0}},
                        QStringLiteral("fail"),
                        QStringLiteral("Does not accept a pilot.")};
        const std::vector<QStringList> table = rankingTable({first, none});
        QCOMPARE(table[0].mid(12), (QStringList{QStringLiteral("Service"), QStringLiteral("Price")}));
        QCOMPARE(table[1], (QStringList{QStringLiteral("1"), QStringLiteral("Northwind"), QStringLiteral("IE"),
                                        QStringLiteral("invited"), QStringLiteral("76.54"), QStringLiteral("70.00"),
                                        QStringLiteral("80.00"), QStringLiteral("3"), QString(), QString(),
                                        QStringLiteral("0.00"), QStringLiteral("76.54"), QStringLiteral("50.00"),
                                        QStringLiteral("26.54")}));
        QCOMPARE(table[2][0], QString());
        QCOMPARE(table[2][4], QString());
        QCOMPARE(table[2].mid(8, 2), (QStringList{QStringLiteral("fail"), QStringLiteral("Does not accept a pilot.")}));
    }

    // What one Shortlist writes, another takes in without a remark.
    void theImportReadsTheExport()
    {
        const QTemporaryDir folder;
        const auto sample = createFromJson(sampleJsonPath(), folder.filePath(QStringLiteral("sample.shortlist")));
        QVERIFY(sample);
        const Snapshot &snapshot = (*sample)->snapshot();
        const Result<CsvTable> table = parseCsv(csvBytes(providerTable(snapshot)), QStringLiteral("providers.csv"));
        QVERIFY(table);
        QCOMPARE(table->warnings, QStringList());
        const ColumnMapping mapping = guessMapping(table->headers, snapshot);
        for (const ColumnTarget &target : mapping)
            QVERIFY(target.field != ImportField::Ignore);
        const ImportPreview preview = previewImport(*table, mapping, snapshot);
        for (const ImportRow &row : preview.rows) {
            for (const CellProblem &problem : row.problems)
                qInfo("row %d, column %d: %s", row.number, problem.column, qUtf8Printable(problem.text));
            QCOMPARE(row.problems.size(), 0U);
            const Provider *original = snapshot.provider(row.existing);
            QVERIFY(original != nullptr);
            QCOMPARE(row.provider.legalName, original->legalName);
            QCOMPARE(row.provider.website, original->website);
            QCOMPARE(row.provider.country, original->country);
            QCOMPARE(row.provider.founded, original->founded);
            QCOMPARE(row.provider.headcount, original->headcount);
            QVERIFY(row.provider.status == original->status);
            QCOMPARE(row.provider.services, original->services);
            QCOMPARE(row.provider.tags, original->tags);
            QCOMPARE(row.provider.notes, original->notes);
            QCOMPARE(row.provider.sites.size(), original->sites.size());
            for (std::size_t i = 0; i < original->sites.size(); ++i) {
                Site site = row.provider.sites[i];
                site.id = original->sites[i].id;
                QVERIFY(site == original->sites[i]);
            }
            for (std::size_t i = 0; i < original->certificates.size(); ++i) {
                Certificate certificate = row.provider.certificates[i];
                certificate.id = original->certificates[i].id;
                Certificate expected = original->certificates[i];
                // What somebody of us checked or noted is not taken from a file; commas would part details.
                expected.verifiedBy = expected.verifiedHow = expected.notes = QString();
                expected.verifiedOn = QDate();
                QCOMPARE(folded(certificate.scope), folded(expected.scope));
                QCOMPARE(folded(certificate.issuer), folded(expected.issuer));
                certificate.scope = expected.scope;
                certificate.issuer = expected.issuer;
                QVERIFY2(certificate == expected, qPrintable(expected.standard));
            }
            QCOMPARE(row.provider.ndaSigned, original->ndaSigned);
            QVERIFY(row.provider.pilot == original->pilot);
            QVERIFY(row.provider.insurance == original->insurance);
            QCOMPARE(row.provider.insuranceCurrency, original->insuranceCurrency);
            QCOMPARE(row.provider.attrition.value_or(-1), original->attrition.value_or(-1));
            QCOMPARE(row.provider.attritionFormula, original->attritionFormula);
            QCOMPARE(row.provider.capacity.value_or(-1), original->capacity.value_or(-1));
            QCOMPARE(row.provider.smallestTeam, original->smallestTeam);
            for (const auto &[criterion, value] : row.facts)
                QCOMPARE(value, snapshot.score({row.existing, criterion, kFacts}).value);
        }
    }
};

QTEST_GUILESS_MAIN(TestExportTables)
#include "tst_export_tables.moc"
