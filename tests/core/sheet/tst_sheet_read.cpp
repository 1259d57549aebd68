// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/SheetFile.h"
#include "core/sheet/XlsxStyles.h"
#include "tests/core/sheet/XlsxByHand.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;

class TestSheetRead : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    // Reads a file written by hand; a failure fails the test that looks at it.
    Workbook read(const test::XlsxByHand &file)
    {
        const QString path = m_folder.filePath(QStringLiteral("byhand.xlsx"));
        if (const Result<> saved = file.save(path); !saved)
            qWarning("%s", qUtf8Printable(saved.error().message));
        Result<Workbook> book = readWorkbook(path);
        if (!book)
            qWarning("%s", qUtf8Printable(book.error().message));
        return book ? std::move(*book) : Workbook();
    }

    static QString at(const Workbook &book, const char *name, CellKind kind)
    {
        const SheetCell *cell = book.sheets.at(0).cell(*cellPlace(QString::fromLatin1(name)));
        if (cell == nullptr)
            return QStringLiteral("(empty)");
        return cell->kind == kind ? book.asText(*cell) : QStringLiteral("(kind %1)").arg(int(cell->kind));
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    // Each kind of cell that the format knows, some of them with a formula.
    void everyKindOfCell()
    {
        test::XlsxByHand file;
        file.strings = "<si><t>Northwind</t></si>"
                       "<si><r><t>Meri</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">dian </t></r>"
                       "<rPh sb=\"0\" eb=\"1\"><t>not this</t></rPh></si>";
        file.formats = "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>";
        file.cellXfs = "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"10\"/>";
        file.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
                    "<c r=\"C1\"><v>12.5</v></c><c r=\"D1\" s=\"1\"><v>46447</v></c>"
                    "<c r=\"E1\" s=\"2\"><v>0.07</v></c><c r=\"F1\" t=\"b\"><v>1</v></c>"
                    "<c r=\"G1\" t=\"e\"><v>#DIV/0!</v></c>"
                    "<c r=\"H1\" t=\"inlineStr\"><is><t>in &amp; line</t></is></c></row>"
                    "<row r=\"3\"><c r=\"A3\"><f>1+1</f><v>2</v></c>"
                    "<c r=\"B3\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"
                    "<c r=\"C3\" t=\"b\"><f>TRUE()</f><v>0</v></c>"
                    "<c r=\"D3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"E3\"><f>NOW()</f></c>"
                    "<c r=\"F3\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"G3\" s=\"1\"/>"
                    "<c r=\"H3\" t=\"d\"><v>2027-03-01T09:30:00</v></c></row>";
        const Workbook book = read(file);
        QCOMPARE(book.sheets.size(), std::size_t(1));
        QCOMPARE(book.sheets[0].name, QStringLiteral("Sheet1"));
        QCOMPARE(at(book, "A1", CellKind::Text), QStringLiteral("Northwind"));
        QCOMPARE(at(book, "B1", CellKind::Text), QStringLiteral("Meridian "));
        QCOMPARE(at(book, "C1", CellKind::Number), QStringLiteral("12.5"));
        QCOMPARE(at(book, "D1", CellKind::Date), QStringLiteral("2027-03-01"));
        QCOMPARE(at(book, "E1", CellKind::Percent), QStringLiteral("7 %"));
        QCOMPARE(at(book, "F1", CellKind::Boolean), QStringLiteral("TRUE"));
        QCOMPARE(at(book, "G1", CellKind::Error), QStringLiteral("#DIV/0!"));
        QCOMPARE(at(book, "H1", CellKind::Text), QStringLiteral("in & line"));
        QCOMPARE(at(book, "A3", CellKind::Number), QStringLiteral("2"));
        QCOMPARE(at(book, "B3", CellKind::Text), QStringLiteral("ab"));
        QCOMPARE(at(book, "C3", CellKind::Boolean), QStringLiteral("FALSE"));
        QCOMPARE(at(book, "D3", CellKind::Error), QStringLiteral("#DIV/0!"));
        QCOMPARE(at(book, "E3", CellKind::Error), QStringLiteral("formula without a saved result"));
        QCOMPARE(at(book, "F3", CellKind::Text), QStringLiteral("(empty)"));
        QCOMPARE(at(book, "G3", CellKind::Text), QStringLiteral("(empty)"));
        QCOMPARE(at(book, "H3", CellKind::Date), QStringLiteral("2027-03-01T09:30:00Z"));
        QVERIFY(book.sheets[0].cell({3, 1})->calculated);
        QVERIFY(!book.sheets[0].cell({1, 1})->calculated);
    }

    // Rows and cells need not say where they are, elements may have a prefix, and cells may come in any order.
    void whatOtherProgramsWrite()
    {
        test::XlsxByHand file;
        file.rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"
                    "<row r=\"5\"><c r=\"C5\"><v>5</v></c><c r=\"A5\"><v>4</v></c></row>";
        Workbook book = read(file);
        QCOMPARE(at(book, "B1", CellKind::Number), QStringLiteral("2"));
        QCOMPARE(at(book, "A2", CellKind::Number), QStringLiteral("3"));
        QCOMPARE(at(book, "A5", CellKind::Number), QStringLiteral("4"));
        QCOMPARE(at(book, "C5", CellKind::Number), QStringLiteral("5"));

        file.sheet = "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><x:sheetData>"
                     "<x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>prefixed</x:t></x:is></x:c></x:row>"
                     "</x:sheetData></x:worksheet>";
        book = read(file);
        QCOMPARE(at(book, "A1", CellKind::Text), QStringLiteral("prefixed"));
    }

    void textsAreCleaned()
    {
        test::XlsxByHand file;
        file.strings = "<si><t>one_x000D__x000A_two</t></si><si><t>bell_x0007_</t></si><si><t>_x005F_x0041_</t></si>"
                       "<si><t>a\r\nb</t></si><si><t>_xyz_</t></si>";
        file.rows =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
            "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c><c r=\"E1\" t=\"s\"><v>4</v></c></row>";
        const Workbook book = read(file);
        QCOMPARE(at(book, "A1", CellKind::Text), QStringLiteral("one\ntwo"));
        QCOMPARE(at(book, "B1", CellKind::Text), QStringLiteral("bell"));
        QCOMPARE(at(book, "C1", CellKind::Text), QStringLiteral("_x0041_"));
        QCOMPARE(at(book, "D1", CellKind::Text), QStringLiteral("a\nb"));
        QCOMPARE(at(book, "E1", CellKind::Text), QStringLiteral("_xyz_"));
    }

    void daysFrom1904()
    {
        test::XlsxByHand file;
        file.workbook = "<workbookPr date1904=\"1\"/>";
        file.cellXfs = "<xf numFmtId=\"14\"/>";
        file.rows = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44985</v></c></row>";
        QCOMPARE(at(read(file), "A1", CellKind::Date), QStringLiteral("2027-03-01"));
    }

    void firstDaysOf1900AndTimes()
    {
        test::XlsxByHand file;
        file.cellXfs = "<xf numFmtId=\"14\"/><xf numFmtId=\"20\"/>";
        file.rows = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\" s=\"0\"><v>61</v></c>"
                    "<c r=\"C1\" s=\"1\"><v>0.375</v></c></row>";
        const Workbook book = read(file);
        QCOMPARE(at(book, "A1", CellKind::Date), QStringLiteral("1900-01-01"));
        QCOMPARE(at(book, "B1", CellKind::Date), QStringLiteral("1900-03-01"));
        QCOMPARE(at(book, "C1", CellKind::Date), QStringLiteral("09:00"));
    }

    void hiddenSheets()
    {
        test::XlsxByHand file;
        file.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        QVERIFY(!read(file).sheets[0].hidden);
        QVERIFY(read(file).firstFilled() != nullptr);
        file.state = "state=\"veryHidden\"";
        const Workbook book = read(file);
        QVERIFY(book.sheets[0].hidden);
        QVERIFY(book.firstFilled() == nullptr);
        QVERIFY(book.sheet(QStringLiteral("sheet1")) == &book.sheets[0]);
        QVERIFY(book.sheet(QStringLiteral("Sheet2")) == nullptr);
    }

    void formats_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *code, CellKind kind) { QTest::newRow(code) << QByteArray(code) << int(kind); };
        row("General", CellKind::Number);
        row("#,##0.00", CellKind::Number);
        row("0.0%", CellKind::Percent);
        row("yyyy-mm-dd", CellKind::Date);
        row("[$-409]d\\-mmm\\-yy;@", CellKind::Date);
        row("h:mm AM/PM", CellKind::Date);
        row("[h]:mm", CellKind::Number);
        row("0 \"days\"", CellKind::Number);
        row("0\\d", CellKind::Number);
        row("[Red]-0.00", CellKind::Number);
        row("#,##0 [$USD]", CellKind::Number);
        row("0.00_);(0.00)", CellKind::Number);
        row("\"never closed", CellKind::Number);
        row("", CellKind::Number);
    }

    void formats()
    {
        QFETCH(const QByteArray, code);
        QFETCH(const int, kind);
        QCOMPARE(int(kindOfFormat(std::string_view(code.constData(), std::size_t(code.size())))), kind);
    }

    // The same table as LibreOffice saves it, in both formats: kinds, repeated rows and cells, hidden sheet.
    void libreOffice_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("ods") << QStringLiteral("libreoffice.ods");
        QTest::newRow("xlsx") << QStringLiteral("libreoffice.xlsx");
    }

    void libreOffice()
    {
        QFETCH(const QString, file);
        const Result<Workbook> read = readWorkbook(QStringLiteral(SHORTLIST_TEST_DATA "/sheet/") + file);
        QVERIFY2(read, read ? "" : qUtf8Printable(read.error().message));
        const Workbook &book = *read;
        QCOMPARE(book.sheets.size(), std::size_t(2));
        QCOMPARE(book.sheets[0].name, QStringLiteral("Kinds of cell"));
        QVERIFY(!book.sheets[0].hidden);
        QVERIFY(book.sheets[1].hidden);
        QCOMPARE(book.properties.value(QStringLiteral("Shortlist test")), QStringLiteral("a & b"));
        QCOMPARE(at(book, "A1", CellKind::Text), QStringLiteral("Zürich, “quoted” & <b>"));
        QCOMPARE(at(book, "A2", CellKind::Text), QStringLiteral("two\nlines"));
        QCOMPARE(at(book, "A3", CellKind::Text), QStringLiteral("=1+1"));
        QCOMPARE(at(book, "A4", CellKind::Text), QStringLiteral("a   b"));
        QCOMPARE(at(book, "B1", CellKind::Number), QStringLiteral("12.5"));
        QCOMPARE(at(book, "B2", CellKind::Percent), QStringLiteral("7 %"));
        QCOMPARE(at(book, "B3", CellKind::Date), QStringLiteral("2027-03-01"));
        QCOMPARE(at(book, "B4", CellKind::Number), QStringLiteral("0.1"));
        // Five equal rows of three equal cells: ODS writes one of each, and how often.
        for (const char *name : {"A6", "B6", "C6", "A10", "B10", "C10"})
            QCOMPARE(at(book, name, CellKind::Number), QStringLiteral("8"));
        QCOMPARE(at(book, "A11", CellKind::Text), QStringLiteral("end"));
        QCOMPARE(book.sheets[0].rowCount(), 11);
        QCOMPARE(book.sheets[0].columnCount(), 3);
    }
};

QTEST_GUILESS_MAIN(TestSheetRead)
#include "tst_sheet_read.moc"
