// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/Csv.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace shortlist;

// What we write, spreadsheets show and do not run.
class TestCsvWriter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void guardsFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("equals") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
        QTest::newRow("command") << QStringLiteral("=cmd|' /C calc'!A0") << QStringLiteral("'=cmd|' /C calc'!A0");
        QTest::newRow("plus") << QStringLiteral("+353 1 555") << QStringLiteral("'+353 1 555");
        QTest::newRow("plus and digits only") << QStringLiteral("+35315550100") << QStringLiteral("'+35315550100");
        QTest::newRow("minus") << QStringLiteral("-2+3") << QStringLiteral("'-2+3");
        QTest::newRow("dash") << QStringLiteral("- none") << QStringLiteral("'- none");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("'\t=1");
        QTest::newRow("CR") << QStringLiteral("\r=1") << QStringLiteral("'\r=1");
        QTest::newRow("LF") << QStringLiteral("\n=1") << QStringLiteral("'\n=1");
        QTest::newRow("wide equals") << QStringLiteral("＝1+1") << QStringLiteral("'＝1+1");
        QTest::newRow("number") << QStringLiteral("-5") << QStringLiteral("-5");
        QTest::newRow("decimal number") << QStringLiteral("-5.25") << QStringLiteral("-5.25");
        QTest::newRow("small number") << QStringLiteral("-1.5e-07") << QStringLiteral("-1.5e-07");
        QTest::newRow("number and formula") << QStringLiteral("-5\n=1") << QStringLiteral("'-5\n=1");
        QTest::newRow("text") << QStringLiteral("Northwind") << QStringLiteral("Northwind");
        QTest::newRow("apostrophe") << QStringLiteral("'t Hof") << QStringLiteral("'t Hof");
        QTest::newRow("empty") << QString() << QString();
    }
    void guardsFormulas()
    {
        QFETCH(QString, text);
        QFETCH(QString, written);
        QCOMPARE(guardedCell(text), written);
        QCOMPARE(unguardedCell(written), text);
        const QByteArray bytes = csvBytes({{QStringLiteral("Name"), QStringLiteral("X")}, {text, QStringLiteral("y")}});
        for (const QByteArray &line : bytes.split('\n')) {
            const QByteArray bare = line.trimmed().startsWith('"') ? line.trimmed().mid(1) : line.trimmed();
            const bool number = bare.startsWith("-5") || bare.startsWith("-1.5e");
            QVERIFY2(number || bare.isEmpty() || !QByteArrayView("=+@-").contains(bare.at(0)) ||
                         text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r')),
                     line.constData());
        }
    }

    void writesRfc4180()
    {
        const std::vector<QStringList> rows{{QStringLiteral("a"), QStringLiteral("b")},
                                            {QStringLiteral("1,5"), QStringLiteral("say \"hi\"")},
                                            {QStringLiteral("two\nlines"), QStringLiteral(" x ")}};
        QCOMPARE(csvBytes(rows, {false, QLatin1Char(',')}),
                 QByteArray("a,b\r\n\"1,5\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\" x \"\r\n"));
        QVERIFY(csvBytes(rows).startsWith("\xEF\xBB\xBF"
                                          "a,b\r\n"));
        QCOMPARE(csvBytes({{QStringLiteral("a"), QStringLiteral("b")}}, {false, QLatin1Char(';')}),
                 QByteArray("a;b\r\n"));
    }

    void comesBackAsItWas()
    {
        const std::vector<QStringList> rows{
            {QStringLiteral("Name"), QStringLiteral("Notes")},
            {QStringLiteral("Kraków 😀"), QStringLiteral("a \"quoted\", b; c\td")},
            {QStringLiteral("=HYPERLINK(\"http://example.com\")"), QStringLiteral("first\nsecond")},
            {QStringLiteral("-5"), QStringLiteral("@home")}};
        for (const QChar delimiter : {QLatin1Char(','), QLatin1Char(';'), QLatin1Char('\t')}) {
            const Result<CsvTable> table = parseCsv(csvBytes(rows, {true, delimiter}), QStringLiteral("a.csv"));
            QVERIFY(table);
            QCOMPARE(table->delimiter, delimiter);
            QCOMPARE(table->headers, rows[0]);
            QCOMPARE(table->rows.size(), rows.size() - 1);
            for (std::size_t i = 0; i < table->rows.size(); ++i) {
                QStringList cells;
                for (const QString &cell : std::as_const(table->rows[i].cells))
                    cells.append(unguardedCell(cell));
                QCOMPARE(cells, rows[i + 1]);
            }
        }
    }

    void replacesAFileAtOnce()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.csv"));
        QVERIFY(writeCsv(path, {{QStringLiteral("old")}}));
        QVERIFY(writeCsv(path, {{QStringLiteral("new")}}, {false, QLatin1Char(',')}));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("new\r\n"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void saysWhyItCouldNotWrite()
    {
        const QTemporaryDir folder;
        const Result<> written = writeCsv(folder.filePath(QStringLiteral("no/such/out.csv")), {{QStringLiteral("x")}});
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Failed);
        QVERIFY(written.error().message.contains(QStringLiteral("out.csv")));
    }
};

QTEST_GUILESS_MAIN(TestCsvWriter)
#include "tst_csv_writer.moc"
