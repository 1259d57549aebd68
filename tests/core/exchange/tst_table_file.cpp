// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ExportTables.h"
#include "core/exchange/ProviderImport.h"
#include "core/exchange/TableFile.h"
#include "core/exchange/XlsxTables.h"
#include "core/sheet/XlsxWriter.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

// A spreadsheet as the table that a CSV file gives, and tables as a spreadsheet.
class TestTableFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    void writeList(const QString &file)
    {
        XlsxWriter writer(file);
        const int cover = writer.addSheet(QStringLiteral("Empty"));
        writer.setColumnWidth(cover, 1, 20);
        const int list = writer.addSheet(QStringLiteral("Long list"));
        // The table need not begin in the first row.
        const QStringList headers{QStringLiteral("Name"), QStringLiteral("Country"), QStringLiteral("Headcount"),
                                  QStringLiteral("Price"), QStringLiteral("Certificates")};
        for (int i = 0; i < headers.size(); ++i)
            writer.setText(list, {3, i + 1}, headers.at(i), CellLook::Heading);
        writer.setText(list, {4, 1}, QStringLiteral("Alder Bay Ltd"));
        writer.setText(list, {4, 2}, QStringLiteral("Ireland"));
        writer.setNumber(list, {4, 3}, 1200);
        writer.setNumber(list, {4, 4}, 1.234);
        writer.setText(list, {4, 5}, QStringLiteral("ISO 27001 (BSI, 2027-05-31)"));
        writer.setText(list, {7, 1}, QStringLiteral("Birchford"));
        writer.setText(list, {7, 2}, QStringLiteral("Atlantis"));
        writer.setText(list, {7, 3}, QStringLiteral("many"));
        writer.setNumber(list, {7, 4}, 80'000.5);
        writer.setText(list, {7, 7}, QStringLiteral("aside"));
        const int hidden = writer.addSheet(QStringLiteral("Behind"));
        writer.setText(hidden, {1, 1}, QStringLiteral("x"));
        writer.hide(hidden);
        QVERIFY(writer.save());
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void firstFilledSheet()
    {
        writeList(path("list.xlsx"));
        const Result<TableFile> file = readTable(path("list.xlsx"));
        QVERIFY2(file, file ? "" : qUtf8Printable(file.error().message));
        QCOMPARE(file->sheets, QStringList{QStringLiteral("Long list")});
        const CsvTable &table = file->table;
        QCOMPARE(table.sheet, QStringLiteral("Long list"));
        QCOMPARE(table.headerRow, 3);
        QCOMPARE(table.headers.size(), 5);
        QCOMPARE(table.rows.size(), std::size_t(2));
        QCOMPARE(table.rows[0].number, 4);
        QCOMPARE(table.rows[0].cells,
                 QStringList({QStringLiteral("Alder Bay Ltd"), QStringLiteral("Ireland"), QStringLiteral("1200"),
                              QStringLiteral("1.234"), QStringLiteral("ISO 27001 (BSI, 2027-05-31)")}));
        QCOMPARE(table.rows[1].number, 7);
        QCOMPARE(table.rows[1].cells.at(4), QString());
        QCOMPARE(table.warnings.size(), 1);
        QVERIFY2(table.warnings.at(0).startsWith(QStringLiteral("'Long list'!G7")),
                 qUtf8Printable(table.warnings.at(0)));
    }

    void chosenSheets()
    {
        writeList(path("list.xlsx"));
        QVERIFY(readTable(path("list.xlsx"), {}, QStringLiteral("long LIST")));
        const Result<TableFile> behind = readTable(path("list.xlsx"), {}, QStringLiteral("Behind"));
        QVERIFY(behind); // a hidden sheet can be named
        const Result<TableFile> none = readTable(path("list.xlsx"), {}, QStringLiteral("Nothing"));
        QVERIFY(!none);
        QVERIFY2(none.error().message.contains(QStringLiteral("Long list")), qUtf8Printable(none.error().message));
        const Result<TableFile> empty = readTable(path("list.xlsx"), {}, QStringLiteral("Empty"));
        QVERIFY(!empty);
        QVERIFY(empty.error().message.contains(QStringLiteral("Nothing was imported")));
    }

    // The same road as CSV: mapping, preview, one edit. A number is a number, whatever it looks like.
    void providersFromASheet()
    {
        SmallProject small;
        writeList(path("list.xlsx"));
        const Result<TableFile> file = readTable(path("list.xlsx"));
        QVERIFY(file);
        const Snapshot &snapshot = small.project->snapshot();
        const ImportPreview preview = previewImport(file->table, guessMapping(file->table.headers, snapshot), snapshot);
        QCOMPARE(preview.rows.size(), std::size_t(2));
        QCOMPARE(preview.rows[0].provider.headcount, 1200);
        QCOMPARE(preview.rows[0].facts.size(), std::size_t(1));
        QCOMPARE(preview.rows[0].facts[0].second, 1.234);
        QVERIFY(preview.rows[0].problems.empty());
        QCOMPARE(preview.rows[1].problems.size(), std::size_t(2));
        QCOMPARE(placeLabel(file->table, 7, preview.rows[1].problems[0].column), QStringLiteral("'Long list'!B7"));
        QCOMPARE(placeLabel(file->table, 7, preview.rows[1].problems[1].column), QStringLiteral("'Long list'!C7"));
        QVERIFY(importInto(*small.project, preview));
        QCOMPARE(snapshot.providers().size(), std::size_t(5));
        QVERIFY(small.project->undo());
        QCOMPARE(snapshot.providers().size(), std::size_t(3));
    }

    void errorsOfFormulasAreEmpty()
    {
        const Result<TableFile> file = readTable(QStringLiteral(SHORTLIST_TEST_DATA "/sheet/providers.ods"));
        QVERIFY2(file, file ? "" : qUtf8Printable(file.error().message));
        QCOMPARE(file->sheets, QStringList({QStringLiteral("Providers"), QStringLiteral("Notes")}));
        QCOMPARE(file->table.rows.size(), std::size_t(3));
        QCOMPARE(file->table.rows[0].cells.at(0), QStringLiteral("Northwind BPO"));
        QCOMPARE(file->table.rows[0].cells.at(2), QStringLiteral("1200"));
        QCOMPARE(file->table.rows[1].cells.at(3), QStringLiteral("12.5 %"));
        QCOMPARE(file->table.rows[1].cells.at(4), QStringLiteral("2027-05-31"));
        QCOMPARE(file->table.rows[2].cells.at(2), QString());
        QCOMPARE(file->table.warnings.size(), 1);
        QVERIFY2(file->table.warnings.at(0).startsWith(QStringLiteral("Providers!C4 holds an error (#DIV/0!)")),
                 qUtf8Printable(file->table.warnings.at(0)));
    }

    void csvStaysWhatItWas()
    {
        QFile csv(path("a.csv"));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("Name;Price\nA;1,5\n");
        csv.close();
        const Result<TableFile> file = readTable(path("a.csv"));
        QVERIFY(file);
        QVERIFY(file->sheets.isEmpty());
        QVERIFY(file->table.sheet.isEmpty());
        QCOMPARE(placeLabel(file->table, 2, 2), QStringLiteral("Row 2, column 2 (B, “Price”)"));
        QCOMPARE(placeLabel(file->table, 2, 0), QStringLiteral("Row 2"));
    }

    // What is exported as XLSX says the same as the CSV, and is imported again without a remark.
    void exportComesBack()
    {
        SmallProject small;
        const std::vector<QStringList> rows = providerTable(small.project->snapshot());
        QVERIFY(writeXlsxTables(path("out.xlsx"), QStringLiteral("Test"), {{QStringLiteral("Providers"), rows}}));
        const Result<TableFile> file = readTable(path("out.xlsx"));
        QVERIFY(file);
        QCOMPARE(file->table.headers, rows[0]);
        QCOMPARE(file->table.rows.size(), rows.size() - 1);
        for (std::size_t i = 1; i < rows.size(); ++i)
            QCOMPARE(file->table.rows[i - 1].cells, rows[i]);
    }

    void numbersAreNumbersAndTextsTexts()
    {
        const std::vector<QStringList> rows{
            {QStringLiteral("Name"), QStringLiteral("Total"), QStringLiteral("Code"), QStringLiteral("Long")},
            {QStringLiteral("=1+1"), QStringLiteral("81.50"), QStringLiteral("007"),
             QStringLiteral("1234567890123456")},
            {QStringLiteral("B"), QString(), QStringLiteral("8"), QStringLiteral("1")}};
        QVERIFY(writeXlsxTables(path("n.xlsx"), QString(), {{QStringLiteral("T"), rows}}));
        const Result<Workbook> book = readWorkbook(path("n.xlsx"));
        QVERIFY(book);
        const Sheet &sheet = book->sheets[0];
        QVERIFY(sheet.cell({2, 1})->kind == CellKind::Text);
        QVERIFY(sheet.cell({2, 2})->kind == CellKind::Number);
        QCOMPARE(sheet.cell({2, 2})->number, 81.5);
        QVERIFY(sheet.cell({3, 2}) == nullptr);
        QVERIFY(sheet.cell({2, 3})->kind == CellKind::Text);
        QVERIFY(sheet.cell({3, 3})->kind == CellKind::Text);
        QVERIFY(sheet.cell({2, 4})->kind == CellKind::Text);
    }
};

QTEST_GUILESS_MAIN(TestTableFile)
#include "tst_table_file.moc"
