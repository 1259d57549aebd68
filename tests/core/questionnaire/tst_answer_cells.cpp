// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/questionnaire/AnswerCells.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

namespace {

struct Cell
{
    Workbook book;
    SheetCell cell;

    static Cell text(const char *text)
    {
        Cell made;
        made.book.texts.push_back(QString::fromUtf8(text));
        made.cell.kind = CellKind::Text;
        return made;
    }
    static Cell number(double number, CellKind kind = CellKind::Number)
    {
        Cell made;
        made.cell.number = number;
        made.cell.kind = kind;
        return made;
    }
};

Question asked(AnswerType type)
{
    Question question;
    question.type = type;
    question.unit = QStringLiteral("seats");
    question.choices = QStringList{QStringLiteral("Voice"), QStringLiteral("Chat ")};
    return question;
}

} // namespace

// Cells as people fill them in, whatever kind the spreadsheet made of them.
class TestAnswerCells : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void cells_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<QString>("text"); // what is kept; empty = left out
        QTest::addColumn<bool>("remark");
        const auto row = [](const char *name, AnswerType type, const Cell &cell, const char *text,
                            bool remark = false) {
            QTest::newRow(name) << int(type) << cell << QString::fromUtf8(text) << remark;
        };
        row("number", AnswerType::Number, Cell::number(12.5), "12.5");
        row("binary fraction", AnswerType::Number, Cell::number(0.1 + 0.2), "0.3");
        row("number as text", AnswerType::Number, Cell::text(" 1 200,50 "), "1200.5");
        row("with its unit", AnswerType::Number, Cell::text("80 seats"), "80");
        row("thousands or decimals", AnswerType::Number, Cell::text("1,200"), "", true);
        row("words", AnswerType::Number, Cell::text("many"), "", true);
        row("percentage for a number", AnswerType::Number, Cell::number(0.1, CellKind::Percent), "", true);
        row("date for a number", AnswerType::Number, Cell::number(46447, CellKind::Date), "", true);
        row("too large", AnswerType::Number, Cell::number(1e30), "", true);
        row("percentage", AnswerType::Percent, Cell::number(0.125, CellKind::Percent), "12.5");
        row("seven per cent", AnswerType::Percent, Cell::number(0.07, CellKind::Percent), "7");
        row("percentage as number", AnswerType::Percent, Cell::number(12), "12");
        row("small percentage as number", AnswerType::Percent, Cell::number(0.12), "0.12", true);
        row("percentage as text", AnswerType::Percent, Cell::text("12,5 %"), "12.5");
        row("date", AnswerType::Date, Cell::number(46447, CellKind::Date), "2027-03-01");
        row("date and time", AnswerType::Date, Cell::number(46447.75, CellKind::Date), "2027-03-01");
        row("time alone", AnswerType::Date, Cell::number(0.75, CellKind::Date), "", true);
        row("ISO date as text", AnswerType::Date, Cell::text("2027-03-01"), "2027-03-01");
        row("date in words", AnswerType::Date, Cell::text("1 March 2027"), "2027-03-01");
        row("date with points", AnswerType::Date, Cell::text("1.3.2027"), "2027-03-01");
        row("two dates in one", AnswerType::Date, Cell::text("01/03/2027"), "", true);
        row("number for a date", AnswerType::Date, Cell::number(46447), "", true);
        row("yes", AnswerType::YesNo, Cell::text("YES "), "yes");
        row("true", AnswerType::YesNo, Cell::number(1, CellKind::Boolean), "yes");
        row("nought", AnswerType::YesNo, Cell::number(0), "no");
        row("neither", AnswerType::YesNo, Cell::text("yes, partly"), "", true);
        row("choice", AnswerType::Choice, Cell::text("voice"), "Voice");
        row("choice with space", AnswerType::Choice, Cell::text("Chat"), "Chat ");
        row("no choice", AnswerType::Choice, Cell::text("Letters"), "", true);
        row("text", AnswerType::Text, Cell::text("  =1+1  "), "=1+1");
        row("number for a text", AnswerType::Text, Cell::number(2027), "2027");
        row("blank", AnswerType::Number, Cell::text("   "), "");
    }

    void cells()
    {
        QFETCH(const int, type);
        QFETCH(const Cell, cell);
        QFETCH(const QString, text);
        QFETCH(const bool, remark);
        const Question question = asked(static_cast<AnswerType>(type));
        const CellAnswer answer = answerFromCell(question, cell.book, &cell.cell);
        QCOMPARE(answer.text, text);
        QCOMPARE(!answer.problem.isEmpty(), remark);
        QCOMPARE(answer.isLeft, remark && text.isEmpty());
        if (!text.isEmpty())
            QCOMPARE(answerProblem(question, text), QString());
    }

    void money_data()
    {
        QTest::addColumn<Cell>("cell");
        QTest::addColumn<QString>("beside");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("remark");
        QTest::newRow("amount and currency")
            << Cell::number(1200.5) << QStringLiteral("gbp") << QStringLiteral("1200.5 GBP") << false;
        QTest::newRow("in one cell") << Cell::text("1 200.50 USD") << QStringLiteral("EUR")
                                     << QStringLiteral("1200.5 USD") << false;
        QTest::newRow("in front") << Cell::text("CHF 99") << QString() << QStringLiteral("99 CHF") << false;
        QTest::newRow("without a currency") << Cell::number(5) << QString() << QStringLiteral("5 EUR") << true;
        QTest::newRow("no such currency") << Cell::number(5) << QStringLiteral("XQX") << QString() << true;
        QTest::newRow("no amount") << Cell::text("on request") << QStringLiteral("EUR") << QString() << true;
    }

    void money()
    {
        QFETCH(const Cell, cell);
        QFETCH(const QString, beside);
        QFETCH(const QString, text);
        QFETCH(const bool, remark);
        const CellAnswer answer =
            answerFromCell(asked(AnswerType::Money), cell.book, &cell.cell, beside, QStringLiteral("EUR"));
        QCOMPARE(answer.text, text);
        QCOMPARE(!answer.problem.isEmpty(), remark);
    }

    void errorsAndNothing()
    {
        Cell error = Cell::text("#REF!");
        error.cell.kind = CellKind::Error;
        const CellAnswer answer = answerFromCell(asked(AnswerType::Text), error.book, &error.cell);
        QVERIFY(answer.isLeft);
        QVERIFY(answer.problem.contains(QStringLiteral("#REF!")));
        QVERIFY(lineFromCellOf(error.book, error.cell).isLeft);
        QVERIFY(!isMarked(error.book, &error.cell));
        QCOMPARE(answerFromCell(asked(AnswerType::Text), Workbook(), nullptr).text, QString());
    }

    void marks()
    {
        for (const char *mark : {"x", "X", "yes", "✓", "1"}) {
            const Cell cell = Cell::text(mark);
            QVERIFY(isMarked(cell.book, &cell.cell));
        }
        for (const char *mark : {"", " ", "0", "no", "-", "FALSE"}) {
            const Cell cell = Cell::text(mark);
            QVERIFY(!isMarked(cell.book, &cell.cell));
        }
        QVERIFY(!isMarked(Workbook(), nullptr));
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number"); // NaN = none
        const double none = std::nan("");
        const auto row = [](const char *text, double number) {
            QTest::newRow(text) << QString::fromUtf8(text) << number;
        };
        row("12", 12);
        row("-3.5", -3.5);
        row("−3,5", -3.5);
        row("+7", 7);
        row("1 200", 1200);
        row("1'200.5", 1200.5);
        row("1200,5", 1200.5);
        row("0,125", 0.125);
        row("1200.125", 1200.125);
        row("1.200", none);
        row("1,200.50", none);
        row("12 34", none);
        row("1e5", none);
        row("", none);
        row(".", none);
        row("12 people", none);
        row("99999999999999999999999999999999999999999", none);
    }

    void numbers()
    {
        QFETCH(const QString, text);
        QFETCH(const double, number);
        const std::optional<double> read = numberFromText(text);
        QCOMPARE(read.has_value(), !std::isnan(number));
        if (read)
            QCOMPARE(*read, number);
    }
};

QTEST_GUILESS_MAIN(TestAnswerCells)
#include "tst_answer_cells.moc"
