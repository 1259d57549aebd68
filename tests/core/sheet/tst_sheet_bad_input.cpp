// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/SheetFile.h"
#include "tests/core/sheet/XlsxByHand.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace shortlist;

// What must be refused, quickly and with a sentence that names the file and, where there is one, the cell.
class TestSheetBadInput : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    static QString problem(const QString &path, const SheetLimits &limits = {})
    {
        const Result<Workbook> book = readWorkbook(path, limits);
        return book ? QStringLiteral("(read)") : book.error().message;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cells_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("said");
        QTest::newRow("text where a number should be")
            << QByteArray("<row r=\"7\"><c r=\"C7\"><v>abc</v></c></row>") << QStringLiteral("Sheet1!C7: “abc”");
        QTest::newRow("infinite") << QByteArray("<row r=\"1\"><c r=\"A1\"><v>1e999</v></c></row>")
                                  << QStringLiteral("Sheet1!A1");
        QTest::newRow("not a number") << QByteArray("<row r=\"1\"><c r=\"A1\"><v>nan</v></c></row>")
                                      << QStringLiteral("Sheet1!A1");
        QTest::newRow("text that is not there") << QByteArray("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>9</v></c></row>")
                                                << QStringLiteral("Sheet1!B2: the cell's text is not in the file");
        QTest::newRow("negative text") << QByteArray("<row r=\"2\"><c r=\"B2\" t=\"s\"><v>-1</v></c></row>")
                                       << QStringLiteral("Sheet1!B2");
        QTest::newRow("bad date") << QByteArray("<row r=\"2\"><c r=\"B2\" t=\"d\"><v>2027-13-01</v></c></row>")
                                  << QStringLiteral("Sheet1!B2: “2027-13-01”");
        QTest::newRow("unknown kind") << QByteArray("<row r=\"2\"><c r=\"B2\" t=\"zz\"><v>1</v></c></row>")
                                      << QStringLiteral("unknown kind “zz”");
        QTest::newRow("cell without a place")
            << QByteArray("<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>") << QStringLiteral("“1A”");
        QTest::newRow("column beyond the last")
            << QByteArray("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>") << QStringLiteral("“XFE1”");
        QTest::newRow("row beyond the last")
            << QByteArray("<row r=\"2000000\"><c><v>1</v></c></row>") << QStringLiteral("“2000000”");
        QTest::newRow("row 0") << QByteArray("<row r=\"0\"/>") << QStringLiteral("“0”");
        QTest::newRow("not closed") << QByteArray("<row r=\"1\"><c r=\"A1\" a=\"&amp;x") << QStringLiteral("damaged");
        QTest::newRow("no such character")
            << QByteArray("<row r=\"1\"><c r=\"A1\"><v>&#x110000;</v></c></row>") << QStringLiteral("damaged");
        QTest::newRow("no such entity") << QByteArray("<row r=\"1\"><c r=\"A1\"><v>&nbsp;</v></c></row>")
                                        << QStringLiteral("damaged");
        QTest::newRow("nested wrongly") << QByteArray("<row><c></row></c>") << QStringLiteral("sheet1.xml");
    }

    void cells()
    {
        QFETCH(const QByteArray, rows);
        QFETCH(const QString, said);
        test::XlsxByHand file;
        file.rows = rows;
        QVERIFY(file.save(path("bad.xlsx")));
        const QString message = problem(path("bad.xlsx"));
        QVERIFY2(message.contains(said), qUtf8Printable(message));
        QVERIFY2(message.contains(QStringLiteral("“bad.xlsx”")), qUtf8Printable(message));
    }

    // A document type could define entities that grow without end, or name files to be read.
    void documentTypesAreRefused()
    {
        test::XlsxByHand file;
        file.sheet =
            "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c SYSTEM "
            "\"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;&c;</v></c>"
            "</row></sheetData></worksheet>";
        QVERIFY(file.save(path("doctype.xlsx")));
        QVERIFY(problem(path("doctype.xlsx")).contains(QStringLiteral("document type")));
    }

    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("neither an XLSX nor an ODS");
        QTest::newRow("CSV") << QByteArray("Name,Country\n") << QStringLiteral("neither an XLSX nor an ODS");
        QTest::newRow("old or with a password")
            << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest", 12) << QStringLiteral("protected by a password");
        QTest::newRow("cut off") << QByteArray("PK\x03\x04 and no more") << QStringLiteral("damaged");
    }

    void files()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, said);
        write(path("file.xlsx"), bytes);
        QVERIFY2(problem(path("file.xlsx")).contains(said), qUtf8Printable(problem(path("file.xlsx"))));
    }

    void anArchiveOfSomethingElse()
    {
        ZipWriter zip(path("other.xlsx"));
        zip.add("mimetype", "application/epub+zip", ZipWriter::Packing::Stored);
        QVERIFY(zip.save());
        QVERIFY(problem(path("other.xlsx")).contains(QStringLiteral("neither an XLSX nor an ODS")));
        ZipWriter empty(path("parts.xlsx"));
        empty.add("[Content_Types].xml", "<Types/>");
        QVERIFY(empty.save());
        QVERIFY(problem(path("parts.xlsx")).contains(QStringLiteral("has no part “xl/workbook.xml”")));
    }

    void notThere()
    {
        QVERIFY(problem(path("nothing.xlsx")).contains(QStringLiteral("no file")));
        QVERIFY(problem(m_folder.path()).contains(QStringLiteral("not a file")));
    }

    // A megabyte that unpacks to a thousand: read no further than the limit.
    void bombs()
    {
        test::XlsxByHand file;
        file.rows = QByteArray(64 * 1024 * 1024, ' ');
        QVERIFY(file.save(path("bomb.xlsx")));
        SheetLimits limits;
        limits.unpackedBytes = 8 * 1024 * 1024;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(problem(path("bomb.xlsx"), limits).contains(QStringLiteral("unpacks to far more")));
        QVERIFY(timer.elapsed() < 2000);
    }

    void limits()
    {
        test::XlsxByHand file;
        file.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c><c r=\"C1\"><v>1</v></c></row>";
        file.strings = "<si><t>0123456789</t></si>";
        QVERIFY(file.save(path("limits.xlsx")));
        SheetLimits cells;
        cells.cells = 2;
        QVERIFY(
            problem(path("limits.xlsx"), cells).contains(QStringLiteral("at Sheet1!C1 there are more than 2 filled")));
        SheetLimits characters;
        characters.characters = 9;
        QVERIFY(problem(path("limits.xlsx"), characters).contains(QStringLiteral("characters of text")));
        SheetLimits sheets;
        sheets.sheets = 0;
        QVERIFY(problem(path("limits.xlsx"), sheets).contains(QStringLiteral("more than 0 sheets")));
        SheetLimits bytes;
        bytes.fileBytes = 100;
        QVERIFY(problem(path("limits.xlsx"), bytes).contains(QStringLiteral("larger than 0 MB")));
        SheetLimits cell;
        cell.cellCharacters = 2;
        file.strings = QByteArray("<si><t>" + QByteArray(100, 'x') + "</t></si>");
        QVERIFY(file.save(path("limits.xlsx")));
        QVERIFY(problem(path("limits.xlsx"), cell).contains(QStringLiteral("more than 2 characters")));
    }

    // An ODS file may say that a cell stands there a million times, in a million rows.
    void repeatedCellsCount()
    {
        ZipWriter zip(path("repeat.ods"));
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet", ZipWriter::Packing::Stored);
        zip.add("content.xml",
                "<office:document-content><office:body><office:spreadsheet><table:table table:name=\"T\">"
                "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell "
                "table:number-columns-repeated=\"2000000000\" office:value-type=\"float\" office:value=\"1\"/>"
                "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>");
        QVERIFY(zip.save());
        SheetLimits limits;
        limits.cells = 100'000;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(problem(path("repeat.ods"), limits).contains(QStringLiteral("more than 100000 filled cells")));
        QVERIFY(timer.elapsed() < 2000);
    }

    // Bytes changed at random in files that LibreOffice wrote: read or refused, never anything else.
    void damage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("ods") << QStringLiteral("libreoffice.ods");
        QTest::newRow("xlsx") << QStringLiteral("libreoffice.xlsx");
    }

    void damage()
    {
        QFETCH(const QString, file);
        QFile source(QStringLiteral(SHORTLIST_TEST_DATA "/sheet/") + file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray whole = source.readAll();
        std::mt19937 random(2027);
        int refused = 0;
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = whole;
            for (int i = 0; i < 1 + round % 8; ++i)
                bytes[qsizetype(random() % std::size_t(bytes.size()))] = char(random() % 256);
            if (round % 10 == 0)
                bytes.truncate(qsizetype(random() % std::size_t(bytes.size())));
            write(path("damaged"), bytes);
            const Result<Workbook> book = readWorkbook(path("damaged"));
            refused += book ? 0 : 1;
            if (!book)
                QVERIFY(!book.error().message.isEmpty());
        }
        QVERIFY(refused > 50);
    }

    // The same within the XML, so that it is not the archive that refuses.
    void damagedXml()
    {
        test::XlsxByHand file;
        const QByteArray rows =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46447</v></c></row>"
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        std::mt19937 random(2027);
        for (int round = 0; round < 300; ++round) {
            file.rows = rows;
            for (int i = 0; i < 1 + round % 4; ++i)
                file.rows[qsizetype(random() % std::size_t(rows.size()))] = char(32 + random() % 96);
            QVERIFY(file.save(path("xml.xlsx")));
            const Result<Workbook> book = readWorkbook(path("xml.xlsx"));
            if (!book)
                QVERIFY(book.error().message.contains(QStringLiteral("“xml.xlsx”")));
        }
    }
};

QTEST_GUILESS_MAIN(TestSheetBadInput)
#include "tst_sheet_bad_input.moc"
