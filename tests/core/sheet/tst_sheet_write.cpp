// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/SheetFile.h"
#include "core/sheet/XlsxWriter.h"
#include "core/sheet/ZipArchive.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;

class TestSheetWrite : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    static QString textAt(const Workbook &book, int sheet, const char *name)
    {
        const SheetCell *cell = book.sheets.at(std::size_t(sheet)).cell(*cellPlace(QString::fromLatin1(name)));
        return cell == nullptr ? QString() : book.asText(*cell);
    }

    QByteArray part(const QString &file, const char *name)
    {
        Result<ZipArchive> archive = ZipArchive::open(file, QStringLiteral("x"), 100'000'000);
        return archive ? archive->bytes(name).value_or(QByteArray()) : QByteArray();
    }

    // What tests/data/sheet holds as LibreOffice saved it.
    void writeKinds(const QString &file)
    {
        XlsxWriter writer(file);
        const int sheet = writer.addSheet(QStringLiteral("Kinds of cell"));
        writer.setText(sheet, {1, 1}, QStringLiteral("Zürich, “quoted” & <b>"));
        writer.setText(sheet, {2, 1}, QStringLiteral("two\nlines"), CellLook::Wrapped);
        writer.setText(sheet, {3, 1}, QStringLiteral("=1+1"));
        writer.setText(sheet, {4, 1}, QStringLiteral("a   b"));
        writer.setNumber(sheet, {1, 2}, 12.5);
        writer.setNumber(sheet, {2, 2}, 0.07, CellLook::Input, CellForm::Percent);
        writer.setDate(sheet, {3, 2}, QDate(2027, 3, 1));
        writer.setNumber(sheet, {4, 2}, 0.1);
        for (int row = 6; row <= 10; ++row) {
            for (int column = 1; column <= 3; ++column)
                writer.setNumber(sheet, {row, column}, 8);
        }
        writer.setText(sheet, {11, 1}, QStringLiteral("end"));
        const int hidden = writer.addSheet(QStringLiteral("Behind"));
        writer.setText(hidden, {1, 1}, QStringLiteral("key"));
        writer.hide(hidden);
        writer.setProperty(QStringLiteral("Shortlist test"), QStringLiteral("a & b"));
        QVERIFY(writer.save());
    }

    void checkKinds(const QString &file)
    {
        const Result<Workbook> book = readWorkbook(file);
        QVERIFY2(book, book ? "" : qUtf8Printable(book.error().message));
        QCOMPARE(textAt(*book, 0, "A1"), QStringLiteral("Zürich, “quoted” & <b>"));
        QCOMPARE(textAt(*book, 0, "A2"), QStringLiteral("two\nlines"));
        QCOMPARE(textAt(*book, 0, "A3"), QStringLiteral("=1+1"));
        QCOMPARE(textAt(*book, 0, "A4"), QStringLiteral("a   b"));
        QCOMPARE(textAt(*book, 0, "B1"), QStringLiteral("12.5"));
        QCOMPARE(textAt(*book, 0, "B2"), QStringLiteral("7 %"));
        QCOMPARE(textAt(*book, 0, "B3"), QStringLiteral("2027-03-01"));
        QCOMPARE(textAt(*book, 0, "C10"), QStringLiteral("8"));
        QCOMPARE(textAt(*book, 1, "A1"), QStringLiteral("key"));
        QVERIFY(book->sheets[1].hidden);
        QCOMPARE(book->properties.value(QStringLiteral("Shortlist test")), QStringLiteral("a & b"));
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void comesBack()
    {
        writeKinds(path("kinds.xlsx"));
        checkKinds(path("kinds.xlsx"));
    }

    // Through another program, as a provider's would do it.
    void comesBackThroughLibreOffice_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("ods") << QStringLiteral("ods");
        QTest::newRow("xlsx") << QStringLiteral("xlsx");
    }

    void comesBackThroughLibreOffice()
    {
        QFETCH(const QString, format);
        const QString soffice = QStandardPaths::findExecutable(QStringLiteral("soffice"));
        if (soffice.isEmpty())
            QSKIP("LibreOffice is not installed; tests/data/sheet has what it saved.");
        writeKinds(path("kinds.xlsx"));
        QDir(m_folder.path()).mkpath(QStringLiteral("out"));
        QProcess process;
        process.start(soffice, {QStringLiteral("-env:UserInstallation=file://") + path("profile"),
                                QStringLiteral("--headless"), QStringLiteral("--convert-to"), format,
                                QStringLiteral("--outdir"), path("out"), path("kinds.xlsx")});
        QVERIFY(process.waitForFinished(120'000));
        checkKinds(path("out/kinds.") + format);
    }

    // Whatever a text begins with, it stays a text: no <f> in the sheet.
    void formulasAreTexts()
    {
        XlsxWriter writer(path("formulas.xlsx"));
        const int sheet = writer.addSheet(QStringLiteral("S"));
        const QStringList texts{QStringLiteral("=HYPERLINK(\"http://x\")"),
                                QStringLiteral("+1"),
                                QStringLiteral("-1+2"),
                                QStringLiteral("@SUM(A1)"),
                                QStringLiteral("\t=1"),
                                QStringLiteral("{=1}")};
        for (int i = 0; i < texts.size(); ++i)
            writer.setText(sheet, {i + 1, 1}, texts.at(i));
        QVERIFY(writer.save());
        QVERIFY(!part(path("formulas.xlsx"), "xl/worksheets/sheet1.xml").contains("<f>"));
        const Result<Workbook> book = readWorkbook(path("formulas.xlsx"));
        QVERIFY(book);
        for (int i = 0; i < texts.size(); ++i) {
            QCOMPARE(book->asText(*book->sheets[0].cell({i + 1, 1})), texts.at(i));
            QVERIFY(!book->sheets[0].cell({i + 1, 1})->calculated);
        }
    }

    void hostileTextIsCleaned()
    {
        XlsxWriter writer(path("hostile.xlsx"));
        const int sheet = writer.addSheet(QStringLiteral("a/b:c[1]*?\\ and a name that is much too long"));
        writer.setText(sheet, {1, 1}, QStringLiteral("bell%1esc%2").arg(QChar(7)).arg(QChar(27)));
        writer.setText(sheet, {2, 1}, QString(40'000, QLatin1Char('x')));
        writer.setText(sheet, {3, 1}, QStringLiteral("end%1").arg(QChar(0xFFFF)));
        QVERIFY(writer.sheetName(sheet).size() <= 31);
        QVERIFY(writer.save());
        const Result<Workbook> book = readWorkbook(path("hostile.xlsx"));
        QVERIFY2(book, book ? "" : qUtf8Printable(book.error().message));
        QCOMPARE(textAt(*book, 0, "A1"), QStringLiteral("bellesc"));
        QCOMPARE(textAt(*book, 0, "A2").size(), qsizetype(32'767));
        QCOMPARE(textAt(*book, 0, "A3"), QStringLiteral("end"));
    }

    void sheetNamesDiffer()
    {
        XlsxWriter writer(path("names.xlsx"));
        QCOMPARE(writer.sheetName(writer.addSheet(QStringLiteral("People"))), QStringLiteral("People"));
        QCOMPARE(writer.sheetName(writer.addSheet(QStringLiteral("PEOPLE"))), QStringLiteral("PEOPLE (2)"));
        QCOMPARE(writer.sheetName(writer.addSheet(QStringLiteral("'"))), QStringLiteral("Sheet"));
        QCOMPARE(writer.sheetName(writer.addSheet(QStringLiteral("history"))), QStringLiteral("Sheet (2)"));
        QVERIFY(writer.save());
    }

    void limitsAndProtection()
    {
        XlsxWriter writer(path("limits.xlsx"));
        const int sheet = writer.addSheet(QStringLiteral("S"));
        CellLimit yesNo;
        yesNo.choices = QStringList{QStringLiteral("Yes"), QStringLiteral("No")};
        yesNo.refusal = QStringLiteral("Choose yes or no.");
        writer.setEmpty(sheet, {1, 1}, CellLook::Input);
        writer.setLimit(sheet, {1, 1}, yesNo);
        // A comma parts choices in a rule, so these stand on a sheet of their own.
        CellLimit long_;
        long_.choices = QStringList{QStringLiteral("Onshore, at home"), QStringLiteral("Nearshore")};
        writer.setLimit(sheet, {2, 1}, long_);
        CellLimit number;
        number.kind = CellLimit::Kind::Number;
        number.lowest = 0;
        number.highest = 100;
        writer.setLimit(sheet, {3, 1}, number);
        CellLimit date;
        date.kind = CellLimit::Kind::Date;
        date.earliest = QDate(2000, 1, 1);
        date.latest = QDate(2100, 1, 1);
        writer.setLimit(sheet, {4, 1}, date);
        writer.protect(sheet);
        writer.freeze(sheet, {2, 2});
        QVERIFY(writer.save());
        const QByteArray xml = part(path("limits.xlsx"), "xl/worksheets/sheet1.xml");
        QVERIFY(xml.contains("<dataValidations count=\"4\">"));
        QVERIFY(xml.contains("Yes,No"));
        QVERIFY(xml.contains("Choose yes or no."));
        QVERIFY2(xml.contains("'Lists'!$A$1:$A$2"), xml.constData());
        QVERIFY(xml.contains("type=\"decimal\""));
        QVERIFY(xml.contains("type=\"date\""));
        QVERIFY(xml.contains("<sheetProtection sheet=\"1\""));
        QVERIFY(xml.contains("state=\"frozen\""));
        QVERIFY(part(path("limits.xlsx"), "xl/styles.xml").contains("<protection locked=\"0\"/>"));
        const Result<Workbook> book = readWorkbook(path("limits.xlsx"));
        QVERIFY(book);
        QCOMPARE(book->sheets.size(), std::size_t(2));
        QVERIFY(book->sheets[1].hidden);
    }

    void replacesOrKeeps()
    {
        QFile old(path("old.xlsx"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        {
            XlsxWriter writer(path("old.xlsx"));
            writer.addSheet(QStringLiteral("S"));
            // Not saved: nothing is left behind, and what was there stays.
        }
        QCOMPARE(QFileInfo(path("old.xlsx")).size(), 3);
        XlsxWriter writer(path("old.xlsx"));
        writer.addSheet(QStringLiteral("S"));
        QVERIFY(writer.save());
        QVERIFY(readWorkbook(path("old.xlsx")));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral(".*.part")}, QDir::Files | QDir::Hidden),
                 QStringList());
        XlsxWriter nowhere(path("no/such/folder/x.xlsx"));
        nowhere.addSheet(QStringLiteral("S"));
        const Result<> saved = nowhere.save();
        QVERIFY(!saved);
        QVERIFY(saved.error().message.contains(QStringLiteral("no/such/folder/x.xlsx")));
    }
};

QTEST_GUILESS_MAIN(TestSheetWrite)
#include "tst_sheet_write.moc"
