// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sheet/Sheet.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

class TestCellName : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void names_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("name");
        QTest::newRow("first") << 1 << 1 << QStringLiteral("A1");
        QTest::newRow("C7") << 7 << 3 << QStringLiteral("C7");
        QTest::newRow("last of one letter") << 9 << 26 << QStringLiteral("Z9");
        QTest::newRow("first of two") << 10 << 27 << QStringLiteral("AA10");
        QTest::newRow("last of all") << kMostSheetRows << kMostSheetColumns << QStringLiteral("XFD1048576");
    }

    void names()
    {
        QFETCH(const int, row);
        QFETCH(const int, column);
        QFETCH(const QString, name);
        QCOMPARE(cellName({row, column}), name);
        QCOMPARE(cellPlace(name), std::optional<CellPlace>({row, column}));
        QCOMPARE(cellPlace(name.toLower()), std::optional<CellPlace>({row, column}));
    }

    void notNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "A", "7", "A0", "A1B", "A-1", "XFE1", "A1048577", "AAAAAAAAAAAAAAAA1",
                                 "A99999999999", "Ä1", "$", "A 1"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void notNames()
    {
        QFETCH(const QString, name);
        QVERIFY(!cellPlace(name));
    }

    void dollarsAreAllowed() { QCOMPARE(cellPlace(QStringLiteral("$B$4")), std::optional<CellPlace>({4, 2})); }

    void withSheet()
    {
        QCOMPARE(cellName(QStringLiteral("Sheet1"), {7, 3}), QStringLiteral("Sheet1!C7"));
        QCOMPARE(cellName(QStringLiteral("Long list"), {7, 3}), QStringLiteral("'Long list'!C7"));
        QCOMPARE(cellName(QStringLiteral("Anna's"), {7, 3}), QStringLiteral("'Anna''s'!C7"));
        QCOMPARE(cellName(QStringLiteral("2027"), {7, 3}), QStringLiteral("'2027'!C7"));
    }

    // Cells may come in any order; what came last in a place counts.
    void sheetSortsItself()
    {
        Sheet sheet;
        const auto add = [&sheet](int row, int column, double number) {
            sheet.add(row, SheetCell{number, static_cast<quint32>(column), CellKind::Number, false});
        };
        add(2, 3, 23);
        add(2, 1, 21);
        add(5, 2, 52);
        add(1, 9, 19);
        add(2, 3, 99);
        sheet.finish();
        QCOMPARE(sheet.cellCount(), std::size_t(4));
        QCOMPARE(sheet.rowCount(), 5);
        QCOMPARE(sheet.columnCount(), 9);
        QCOMPARE(sheet.row(2).size(), std::size_t(2));
        QCOMPARE(sheet.row(2)[0].number, 21.0);
        QCOMPARE(sheet.cell({2, 3})->number, 99.0);
        QCOMPARE(sheet.cell({1, 9})->number, 19.0);
        QVERIFY(sheet.cell({2, 2}) == nullptr);
        QVERIFY(sheet.row(3).empty());
        QVERIFY(sheet.row(-1).empty());
        QList<int> rows;
        sheet.eachRow([&rows](int row, std::span<const SheetCell>) { rows << row; });
        QCOMPARE(rows, QList<int>({1, 2, 5}));
    }

    void numbersWithoutLoss_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 1200.0 << QStringLiteral("1200");
        QTest::newRow("fraction") << 0.1 << QStringLiteral("0.1");
        QTest::newRow("small") << 1e-7 << QStringLiteral("0.0000001");
        QTest::newRow("large") << 1e21 << QStringLiteral("1000000000000000000000");
        QTest::newRow("minus nought") << -0.0 << QStringLiteral("0");
        QTest::newRow("seventeen digits") << 0.1 + 0.2 << QStringLiteral("0.30000000000000004");
    }

    void numbersWithoutLoss()
    {
        QFETCH(const double, number);
        QFETCH(const QString, text);
        QCOMPARE(plainNumber(number), text);
        QCOMPARE(text.toDouble(), number);
    }

    void days()
    {
        QCOMPARE(daysOfDate(QDate(2027, 3, 1)), 46447.0);
        QCOMPARE(dateTimeOfCell(46447).date(), QDate(2027, 3, 1));
        // What a spreadsheet calculates for 09:30 is a hair below it.
        QCOMPARE(dateTimeOfCell(46447 + 0.39583333333).time(), QTime(9, 30));
        QCOMPARE(dateTimeOfCell(46447.9999999999), QDateTime(QDate(2027, 3, 2), QTime(0, 0), Qt::UTC));
        QVERIFY(!dateTimeOfCell(1e9).isValid());
        QVERIFY(!dateTimeOfCell(std::nan("")).isValid());
    }

    void controlsAreRemoved()
    {
        const QString text = QStringLiteral("a\tb\nc%1d%2e%3f").arg(QChar(7)).arg(QChar(0xFFFF)).arg(QChar(0xD800));
        QCOMPARE(withoutControls(text), QStringLiteral("a\tb\ncdef"));
        QCOMPARE(withoutControls(QStringLiteral("Zürich 😀")), QStringLiteral("Zürich 😀"));
    }
};

QTEST_GUILESS_MAIN(TestCellName)
#include "tst_cell_name.moc"
