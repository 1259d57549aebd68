// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ScoreImport.h"
#include "core/exchange/TableFile.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using test::SmallProject;

namespace {

// A workbook with one sheet, S, of the cells given; a text that is a number becomes one.
class Grid
{
public:
    explicit Grid(const std::vector<QStringList> &rows)
    {
        m_book.fileName = QStringLiteral("scores.xlsx");
        m_book.sheets.emplace_back();
        m_book.sheets[0].name = QStringLiteral("S");
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (qsizetype column = 0; column < rows[row].size(); ++column)
                add(static_cast<int>(row) + 1, static_cast<int>(column) + 1, rows[row].at(column));
        }
        m_book.sheets[0].finish();
    }

    Result<ScorePreview> preview(const Snapshot &snapshot, EvaluatorId evaluator) const
    {
        return previewScores(m_book, m_book.sheets[0], snapshot, evaluator);
    }

private:
    void add(int row, int column, const QString &text)
    {
        if (text.isEmpty())
            return;
        SheetCell cell;
        cell.column = static_cast<quint32>(column);
        bool isNumber = false;
        cell.number = text.toDouble(&isNumber);
        if (text == QLatin1String("#N/A") || !isNumber) {
            cell.kind = text.startsWith(QLatin1Char('#')) ? CellKind::Error : CellKind::Text;
            cell.number = static_cast<double>(m_book.texts.size());
            m_book.texts.push_back(text);
        }
        m_book.sheets[0].add(row, cell);
    }

    Workbook m_book;
};

QStringList row(std::initializer_list<const char *> cells)
{
    QStringList list;
    for (const char *cell : cells)
        list << QString::fromUtf8(cell);
    return list;
}

} // namespace

class TestScoreImport : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void scoresOfAnEvaluator()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const ScoreKey key{small.northwind, small.quality, small.anna};
        const QString comment = snapshot.score(key).comment;
        const double before = snapshot.score(key).value;
        const QByteArray dump = small.dump();
        const QString northwind = snapshot.provider(small.northwind)->name;
        const QString harbour = snapshot.provider(small.harbour)->name;
        const QString after = before == 2 ? QStringLiteral("3") : QStringLiteral("2");
        const Grid grid({row({"Provider", "Quality", "Service / Evening cover"}),
                         {northwind, after, QStringLiteral("yes")},
                         {harbour.toUpper(), QString(), QStringLiteral("no")}});
        const Result<ScorePreview> preview = grid.preview(snapshot, small.anna);
        QVERIFY2(preview, preview ? "" : qUtf8Printable(preview.error().message));
        QCOMPARE(preview->criteria, 2);
        QCOMPARE(preview->providers, 2);
        QVERIFY(preview->problems.empty());
        QVERIFY(!preview->changes.empty());
        const ScoreChange &first = preview->changes[0];
        QVERIFY(first.key == key);
        QCOMPARE(first.after, after.toDouble());
        QCOMPARE(cellName(preview->sheet, first.place), QStringLiteral("S!B2"));
        QVERIFY(importScores(*small.project, *preview));
        QCOMPARE(snapshot.score(key).value, after.toDouble());
        QCOMPARE(snapshot.score(key).comment, comment);
        const Result<ScorePreview> again = grid.preview(snapshot, small.anna);
        QVERIFY(again);
        QVERIFY(again->changes.empty());
        QCOMPARE(again->unchanged, 3);
        QVERIFY(small.project->undo());
        QCOMPARE(small.dump(), dump);
    }

    void factsOnly()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const QString northwind = snapshot.provider(small.northwind)->name;
        const Grid grid(
            {row({"Vendor", "Price", "Quality"}), {northwind, QStringLiteral("71000"), QStringLiteral("3")}});
        const Result<ScorePreview> preview = grid.preview(snapshot, kFacts);
        QVERIFY(preview);
        QCOMPARE(preview->changes.size(), std::size_t(1));
        QVERIFY(preview->changes[0].key == (ScoreKey{small.northwind, small.price, kFacts}));
        QCOMPARE(preview->problems.size(), std::size_t(1));
        QCOMPARE(cellName(preview->sheet, preview->problems[0].place), QStringLiteral("S!C1"));
        QVERIFY(preview->problems[0].text.contains(QStringLiteral("Quality")));
    }

    // Each wrong thing is named by its cell and left out; what is right is taken.
    void problemsAreNamed()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const QString northwind = snapshot.provider(small.northwind)->name;
        const QString meridian = snapshot.provider(small.meridian)->name;
        const QString harbour = snapshot.provider(small.harbour)->name;
        const Grid grid({row({"Provider", "Quality", "Evening cover", "Gossip", "Quality"}),
                         {northwind, QStringLiteral("99"), QStringLiteral("perhaps"), QStringLiteral("1")},
                         {QStringLiteral("Nobody"), QStringLiteral("1")},
                         {meridian, QStringLiteral("#DIV/0!"), QStringLiteral("n/a")},
                         {QString(), QStringLiteral("1")},
                         {harbour, QStringLiteral("about 3"), QStringLiteral("1")},
                         {harbour, QStringLiteral("4")}});
        const Result<ScorePreview> preview = grid.preview(snapshot, small.brian);
        QVERIFY(preview);
        QStringList said;
        for (const ScoreProblem &problem : preview->problems)
            said << cellName({problem.place.row, std::max(1, problem.place.column)}) +
                        (problem.left ? QStringLiteral(" left") : QStringLiteral(" taken"));
        QCOMPARE(said, QStringList({QStringLiteral("D1 left"), QStringLiteral("E1 left"), QStringLiteral("B2 left"),
                                    QStringLiteral("C2 left"), QStringLiteral("A3 left"), QStringLiteral("B4 left"),
                                    QStringLiteral("A5 left"), QStringLiteral("B6 taken"), QStringLiteral("A7 left")}));
        for (const ScoreChange &change : preview->changes)
            QVERIFY(change.key.provider == small.harbour);
    }

    void whatCannotBeTakenAtAll()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const Grid noCriterion({row({"Provider", "Gossip"}), row({"x", "1"})});
        QVERIFY(!noCriterion.preview(snapshot, small.anna));
        const Grid noProvider({row({"Provider", "Quality"}), row({"x", "1"})});
        const Result<ScorePreview> refused = noProvider.preview(snapshot, small.anna);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("no row begins with a provider")));
        QVERIFY(!noProvider.preview(snapshot, newId<EvaluatorId>()));
        const Grid empty({});
        QVERIFY(!empty.preview(snapshot, small.anna));
    }

    // Who has handed in is closed, and who scores some sections only gives no score to the others.
    void evaluatorsRightsHold()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const QString northwind = snapshot.provider(small.northwind)->name;
        const Grid grid(
            {row({"Provider", "Quality", "Evening cover"}), {northwind, QStringLiteral("1"), QStringLiteral("1")}});
        Evaluator anna = *snapshot.evaluator(small.anna);
        anna.sections = {small.reach};
        QVERIFY(small.project->edit(QStringLiteral("x"), [&](Store &store) { return store.updateEvaluator(anna); }));
        const Result<ScorePreview> preview = grid.preview(snapshot, small.anna);
        QVERIFY(preview);
        QCOMPARE(preview->criteria, 1);
        QCOMPARE(preview->problems.size(), std::size_t(1));
        QVERIFY(preview->problems[0].text.contains(QStringLiteral("does not score “Quality”")));
        anna.handedIn = QDateTime(QDate(2027, 3, 1), QTime(9, 0), Qt::UTC);
        QVERIFY(small.project->edit(QStringLiteral("x"), [&](Store &store) { return store.updateEvaluator(anna); }));
        const Result<ScorePreview> closed = grid.preview(snapshot, small.anna);
        QVERIFY(!closed);
        QVERIFY(closed.error().message.contains(QStringLiteral("handed in")));
    }

    // A CSV file is read the same way, its texts as numbers.
    void fromText()
    {
        SmallProject small;
        const Snapshot &snapshot = small.project->snapshot();
        const QByteArray csv = "Provider;Price\n" + snapshot.provider(small.meridian)->name.toUtf8() + ";71500,5\n";
        const Result<CsvTable> table = parseCsv(csv, QStringLiteral("facts.csv"));
        QVERIFY(table);
        const Workbook book = workbookOfTable(*table);
        const Result<ScorePreview> preview = previewScores(book, book.sheets[0], snapshot, kFacts);
        QVERIFY2(preview, preview ? "" : qUtf8Printable(preview.error().message));
        QCOMPARE(preview->changes.size(), std::size_t(1));
        QCOMPARE(preview->changes[0].after, 71500.5);
        QCOMPARE(preview->sheet, QStringLiteral("facts"));
    }
};

QTEST_GUILESS_MAIN(TestScoreImport)
#include "tst_score_import.moc"
