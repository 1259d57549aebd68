// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/Csv.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;

// What must be refused: each time the message names the file, the row and the column, and says that nothing was
// imported.
class TestCsvBadInput : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("said");
        const QByteArray nul("Name,Country\nNorth\0wind,IE\n", 27);
        QTest::newRow("empty") << QByteArray() << QStringList{QStringLiteral("empty")};
        QTest::newRow("only empty rows") << QByteArray("\r\n,,\r\n\r\n") << QStringList{QStringLiteral("empty")};
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF") << QStringList{QStringLiteral("empty")};
        QTest::newRow("unclosed quote") << QByteArray("Name,Country\nA,IE\nB,\"PL\nC,CZ\n")
                                        << QStringList{QStringLiteral("row 3"),
                                                       QStringLiteral("column 2 (B, “Country”)"),
                                                       QStringLiteral("quotation mark")};
        QTest::newRow("NUL byte") << nul
                                  << QStringList{QStringLiteral("row 2"), QStringLiteral("column 1 (A, “Name”)"),
                                                 QStringLiteral("NUL")};
        QTest::newRow("NUL byte in quotes")
            << QByteArray("Name,Country\nA,\"I\0E\"\n", 21)
            << QStringList{QStringLiteral("row 2"), QStringLiteral("column 2"), QStringLiteral("NUL")};
        QTest::newRow("nothing but NUL bytes")
            << QByteArray(5000, '\0') << QStringList{QStringLiteral("row 1"), QStringLiteral("NUL")};
        QTest::newRow("10 MB in one cell")
            << QByteArray("Name,Notes\nA,short\nB," + QByteArray(10 * 1024 * 1024, 'x') + "\n")
            << QStringList{QStringLiteral("row 3"), QStringLiteral("column 2 (B, “Notes”)"),
                           QStringLiteral("longer than 1000000 characters")};
        QTest::newRow("10 MB in one quoted cell")
            << QByteArray("Name,Notes\nA,\"" + QByteArray(10 * 1024 * 1024, '\n') + "\"\n")
            << QStringList{QStringLiteral("row 2"), QStringLiteral("column 2"), QStringLiteral("longer than")};
        QTest::newRow("too many columns")
            << QByteArray("Name,Country\nA" + QByteArray(5000, ',') + "\n")
            << QStringList{QStringLiteral("row 2"), QStringLiteral("more than 1000 columns")};
        QTest::newRow("UTF-16 cut off") << QByteArray("\xFF\xFE"
                                                      "N\0a\0m\0e",
                                                      9)
                                        << QStringList{QStringLiteral("cut off")};
        QTest::newRow("damaged UTF-8") << QByteArray(
                                              "Name\nKrak\xC3\xB3w \xC5\x81\xC3\xB3\x64\xC5\xBA\nBad \xC3 byte\n")
                                       << QStringList{QStringLiteral("line 3"), QStringLiteral("UTF-8")};
        QTest::newRow("marked UTF-8 that is not") << QByteArray("\xEF\xBB\xBFName\nCaf\xE9\n")
                                                  << QStringList{QStringLiteral("line 2"), QStringLiteral("UTF-8")};
        QTest::newRow("workbook") << QByteArray("PK\x03\x04rest") << QStringList{QStringLiteral("workbook")};
        QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1")
                                      << QStringList{QStringLiteral("workbook")};
        QTest::newRow("PDF") << QByteArray("%PDF-1.7") << QStringList{QStringLiteral("PDF")};
        QTest::newRow("project file") << QByteArray("SQLite format 3\0", 16) << QStringList{QStringLiteral("database")};
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, said);
        const Result<CsvTable> table = parseCsv(bytes, QStringLiteral("long %1 list.csv"));
        QVERIFY(!table);
        QCOMPARE(table.error().code, ErrorCode::BadInput);
        const QString message = table.error().message;
        said << QStringLiteral("“long %1 list.csv”") << QStringLiteral("Nothing was imported.");
        for (const QString &part : std::as_const(said))
            QVERIFY2(message.contains(part), qPrintable(message));
    }

    void refusesRaggedRowsWhenToldTo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::newRow("too few") << QByteArray("a,b,c\n1,2,3\n1\n") << QStringLiteral("row 3, column 2 (B, “b”)");
        QTest::newRow("too many") << QByteArray("a,b\n1,2,3\n") << QStringLiteral("row 2, column 3 (C)");
    }
    void refusesRaggedRowsWhenToldTo()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        CsvOptions options;
        options.ragged = RaggedRows::Refuse;
        const Result<CsvTable> table = parseCsv(bytes, QStringLiteral("a.csv"), options);
        QVERIFY(!table);
        QVERIFY2(table.error().message.contains(place), qPrintable(table.error().message));
        QVERIFY(table.error().message.contains(QStringLiteral("Nothing was imported.")));
    }

    void respectsLimits()
    {
        CsvOptions options;
        options.maxBytes = 1024 * 1024;
        options.maxRows = 3;
        const Result<CsvTable> rows = parseCsv("a\n1\n2\n3\n4\n", QStringLiteral("a.csv"), options);
        QVERIFY(!rows);
        QVERIFY(rows.error().message.contains(QStringLiteral("row 5")));
        const Result<CsvTable> large = parseCsv(QByteArray(1024 * 1024 + 1, 'x'), QStringLiteral("a.csv"), options);
        QVERIFY(!large);
        QVERIFY(large.error().message.contains(QStringLiteral("larger than 1 MB")));
    }

    void refusesWhatIsNoFile()
    {
        const QTemporaryDir folder;
        const Result<CsvTable> missing = readCsv(folder.filePath(QStringLiteral("none.csv")));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        const Result<CsvTable> directory = readCsv(folder.path());
        QVERIFY(!directory);
        // It would never end.
        const Result<CsvTable> device = readCsv(QStringLiteral("/dev/zero"));
        QVERIFY(!device);
        QVERIFY(device.error().message.contains(QStringLiteral("not a file")));
    }

    void readsAFile()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("list.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Name;Country\nNorthwind;IE\n");
        file.close();
        const Result<CsvTable> table = readCsv(file.fileName());
        QVERIFY(table);
        QCOMPARE(table->name, QStringLiteral("list.csv"));
        QCOMPARE(table->rows.size(), 1U);
    }

    // Twice the input must not take four times as long. Generous, since the machine may be busy.
    void takesLinearTime_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("quotes") << QByteArray("\"");
        QTest::newRow("pairs of quotes") << QByteArray("\"\"\n");
        QTest::newRow("quotes and separators") << QByteArray("\",\"");
        QTest::newRow("empty rows") << QByteArray("\r");
        QTest::newRow("rows") << QByteArray("a;b,c\td\n");
        QTest::newRow("ragged rows") << QByteArray("a,b\na\n");
        QTest::newRow("odd bytes") << QByteArray("\xE9\xFF,\n");
    }
    void takesLinearTime()
    {
        QFETCH(QByteArray, unit);
        const auto timed = [&unit](int bytes) {
            const QByteArray text = unit.repeated(bytes / static_cast<int>(unit.size()));
            QElapsedTimer timer;
            timer.start();
            CsvOptions options;
            options.maxRows = 100'000'000;
            const Result<CsvTable> table = parseCsv(text, QStringLiteral("a.csv"), options);
            Q_UNUSED(table)
            return timer.elapsed();
        };
        const qint64 small = timed(1'000'000);
        const qint64 large = timed(8'000'000);
        QVERIFY2(large < 24 * (small + 40), qPrintable(QStringLiteral("%1 ms, %2 ms").arg(small).arg(large)));
    }
};

QTEST_GUILESS_MAIN(TestCsvBadInput)
#include "tst_csv_bad_input.moc"
