// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/Csv.h"

#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>

using namespace shortlist;

namespace {

QByteArray utf16(const QString &text, bool bigEndian, bool mark)
{
    QByteArray bytes;
    const auto put = [&](char16_t unit) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes.append(bigEndian ? high : low).append(bigEndian ? low : high);
    };
    if (mark)
        put(0xFEFF);
    for (const QChar c : text)
        put(c.unicode());
    return bytes;
}

// "a|b/c|d": cells and rows.
QString flat(const CsvTable &table)
{
    QStringList rows{table.headers.join(QLatin1Char('|'))};
    for (const CsvRow &row : table.rows)
        rows.append(row.cells.join(QLatin1Char('|')));
    return rows.join(QLatin1Char('/'));
}

} // namespace

// What a reader of real-life CSV has to understand without complaint.
class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<int>("warnings");
        const QString polish = QStringLiteral("Name,City\r\nVistulo,Kraków\r\n");
        const QString cyrillic = QStringLiteral("Имя;Страна\nТрапеза;Болгария\nДунав;Сербия\n");
        const QString flatPolish = QStringLiteral("Name|City/Vistulo|Kraków");
        const QString flatCyrillic = QStringLiteral("Имя|Страна/Трапеза|Болгария/Дунав|Сербия");
        const int utf8 = static_cast<int>(CsvEncoding::Utf8);
        const int little = static_cast<int>(CsvEncoding::Utf16LittleEndian);
        const int big = static_cast<int>(CsvEncoding::Utf16BigEndian);
        QTest::newRow("UTF-8") << polish.toUtf8() << flatPolish << utf8 << 0;
        QTest::newRow("UTF-8 with mark") << QByteArray("\xEF\xBB\xBF" + polish.toUtf8()) << flatPolish << utf8 << 0;
        QTest::newRow("UTF-16 LE with mark") << utf16(polish, false, true) << flatPolish << little << 0;
        QTest::newRow("UTF-16 BE with mark") << utf16(polish, true, true) << flatPolish << big << 0;
        QTest::newRow("UTF-16 LE") << utf16(polish, false, false) << flatPolish << little << 0;
        QTest::newRow("UTF-16 BE") << utf16(polish, true, false) << flatPolish << big << 0;
        QTest::newRow("UTF-16 LE, Cyrillic") << utf16(cyrillic, false, false) << flatCyrillic << little << 0;
        QTest::newRow("UTF-16 BE, Cyrillic") << utf16(cyrillic, true, false) << flatCyrillic << big << 0;
        QTest::newRow("Windows-1252") << QByteArray("Name,Price\nCaf\xE9 \x96 Z\xFCrich,\x80 5\n")
                                      << QStringLiteral("Name|Price/Café – Zürich|€ 5")
                                      << static_cast<int>(CsvEncoding::Windows1252) << 1;
        QTest::newRow("four-byte letters")
            << QStringLiteral("Name,X\n😀,1\n").toUtf8() << QStringLiteral("Name|X/😀|1") << utf8 << 0;
    }
    void readsEncodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QFETCH(int, encoding);
        QFETCH(int, warnings);
        const Result<CsvTable> table = parseCsv(bytes, QStringLiteral("a.csv"));
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QCOMPARE(flat(*table), expected);
        QCOMPARE(static_cast<int>(table->encoding), encoding);
        QCOMPARE(table->warnings.size(), warnings);
        if (warnings > 0)
            QVERIFY(table->warnings.first().contains(QStringLiteral("Windows-1252")));
    }

    void readsShapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("LF") << QStringLiteral("a,b\n1,2\n") << QStringLiteral("a|b/1|2");
        QTest::newRow("CRLF") << QStringLiteral("a,b\r\n1,2\r\n") << QStringLiteral("a|b/1|2");
        QTest::newRow("CR") << QStringLiteral("a,b\r1,2\r") << QStringLiteral("a|b/1|2");
        QTest::newRow("no line break at the end") << QStringLiteral("a,b\n1,2") << QStringLiteral("a|b/1|2");
        QTest::newRow("empty last cell") << QStringLiteral("a,b\n1,") << QStringLiteral("a|b/1|");
        QTest::newRow("semicolons") << QStringLiteral("a;b\n1,5;2\n2,5;3\n") << QStringLiteral("a|b/1,5|2/2,5|3");
        QTest::newRow("tabs") << QStringLiteral("a\tb\n1, 2\t3\n") << QStringLiteral("a|b/1, 2|3");
        QTest::newRow("bars") << QStringLiteral("a|b\n1,5|2\n") << QStringLiteral("a|b/1,5|2");
        QTest::newRow("sep line") << QStringLiteral("sep=;\r\na;b\r\n1;2\r\n") << QStringLiteral("a|b/1|2");
        QTest::newRow("sep line, quoted")
            << QStringLiteral("\"sep=;\"\na;b,c\n1;2,3\n") << QStringLiteral("a|b,c/1|2,3");
        QTest::newRow("sep line, odd separator") << QStringLiteral("sep=:\na:b\n1:2\n") << QStringLiteral("a|b/1|2");
        QTest::newRow("quotes") << QStringLiteral("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n")
                                << QStringLiteral("a|b/1,5|say \"hi\"");
        QTest::newRow("line break in a cell")
            << QStringLiteral("a,b\n\"one\r\ntwo\",2\n") << QStringLiteral("a|b/one\ntwo|2");
        QTest::newRow("CR in a cell") << QStringLiteral("a,b\n\"one\rtwo\",2\n") << QStringLiteral("a|b/one\ntwo|2");
        QTest::newRow("quote within a cell") << QStringLiteral("a,b\n5\" pipe,2\n") << QStringLiteral("a|b/5\" pipe|2");
        QTest::newRow("empty quotes") << QStringLiteral("a,b\n\"\",2\n") << QStringLiteral("a|b/|2");
        QTest::newRow("one column") << QStringLiteral("Name\nNorthwind\n") << QStringLiteral("Name/Northwind");
        QTest::newRow("one column, commas in cells") << QStringLiteral("Name\nNorthwind, Ltd\nMeridian; Partners\n")
                                                     << QStringLiteral("Name/Northwind, Ltd/Meridian; Partners");
        QTest::newRow("empty rows") << QStringLiteral("\n,\na,b\n\n1,2\n , \n3,4\n\n") << QStringLiteral("a|b/1|2/3|4");
        QTest::newRow("empty columns at the end") << QStringLiteral("a,b,,,\n1,2,,,\n") << QStringLiteral("a|b/1|2");
        QTest::newRow("headers are trimmed") << QStringLiteral(" a ,b\n1,2\n") << QStringLiteral("a|b/1|2");
    }
    void readsShapes()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Result<CsvTable> table = parseCsv(text.toUtf8(), QStringLiteral("a.csv"));
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        QCOMPARE(flat(*table), expected);
        QCOMPARE(table->warnings, QStringList());
    }

    void countsRowsAsASpreadsheetDoes()
    {
        const Result<CsvTable> table = parseCsv("\nName,X\n\"two\nlines\",1\n\nlast,2\n", QStringLiteral("a.csv"));
        QVERIFY(table);
        QCOMPARE(table->headerRow, 2);
        QCOMPARE(table->rows.size(), 2U);
        QCOMPARE(table->rows[0].number, 3);
        QCOMPARE(table->rows[1].number, 5);
    }

    void padsRaggedRowsAndSaysSo()
    {
        const Result<CsvTable> table = parseCsv("a,b,c\n1\n1,2,3,4\n1,2,3\n", QStringLiteral("a.csv"));
        QVERIFY(table);
        QCOMPARE(flat(*table), QStringLiteral("a|b|c/1||/1|2|3/1|2|3"));
        QCOMPARE(table->warnings.size(), 2);
        QVERIFY(table->warnings[0].contains(QStringLiteral("Row 2")));
        QVERIFY(table->warnings[1].contains(QStringLiteral("Row 3")));
    }

    void warnsOnlySoOften()
    {
        QByteArray bytes("a,b\n");
        for (int i = 0; i < 100; ++i)
            bytes += "1\n";
        const Result<CsvTable> table = parseCsv(bytes, QStringLiteral("a.csv"));
        QVERIFY(table);
        QCOMPARE(table->warnings.size(), 20);
        QVERIFY(table->warnings.last().contains(QStringLiteral("81")));
    }

    void takesAGivenDelimiterAndEncoding()
    {
        CsvOptions options;
        options.delimiter = QLatin1Char(',');
        options.encoding = CsvEncoding::Windows1252;
        const Result<CsvTable> table = parseCsv("a;x,b\n1;\xE9,2\n", QStringLiteral("a.csv"), options);
        QVERIFY(table);
        QCOMPARE(flat(*table), QStringLiteral("a;x|b/1;é|2"));
        QCOMPARE(table->warnings, QStringList());
    }

    void namesColumnsAsASpreadsheetDoes()
    {
        QCOMPARE(columnLetters(1), QStringLiteral("A"));
        QCOMPARE(columnLetters(26), QStringLiteral("Z"));
        QCOMPARE(columnLetters(27), QStringLiteral("AA"));
        QCOMPARE(columnLetters(703), QStringLiteral("AAA"));
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
