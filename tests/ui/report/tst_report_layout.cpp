// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Pager.h"

#include "ui/report/Composer.h"
#include "ui/report/PdfFinish.h"
#include "ui/report/TablePiece.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace shortlist::report;

// How pieces are put onto pages.
class TestReportLayout : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleansText_data();
    void cleansText();
    void longTextIsCutWithANote();
    void labelsAreShort();
    void wordsHaveNoLigatures();
    void paragraphsAreWholeAndInOrder();
    void noLoneLines();
    void headingStaysWithWhatFollows();
    void headingStaysWithItsTable();
    void figureMovesWhole();
    void tableRowsAreAllThereOnce();
    void tableRowIsNotDivided();
    void rowHigherThanAPageIsDividedByLines();
    void groupRowStaysWithItsFirst();
    void smallTableStaysWhole();
    void tableNeverWiderThanThePage_data();
    void tableNeverWiderThanThePage();
    void chapterFollowsWhereThereIsRoom();
    void contentsMoveToTheFront();
    void onlyWhatQtWritesIsFinished();
};

namespace {

const PageGeometry kPage = PageGeometry::a4();

std::unique_ptr<Paragraph> paragraph(int words)
{
    return std::make_unique<Paragraph>(StyledText(QStringLiteral("word ").repeated(words).trimmed()));
}

std::unique_ptr<Figure> block(double height)
{
    return std::make_unique<Figure>(height, [](QPainter &, const QRectF &) {});
}

TableContent rows(int count, const QString &text = QStringLiteral("cell"))
{
    TableContent table;
    table.columns = {TableColumn{QStringLiteral("Number"), Qt::AlignRight, 0, 0, 0},
                     TableColumn{QStringLiteral("Text"), Qt::AlignLeft, 1, 0, 0}};
    for (int i = 0; i < count; ++i)
        table.add({QString::number(i), text});
    return table;
}

// Parts of a piece on each page, in order.
std::vector<std::pair<int, int>> partsOf(const Pager &pager, const Piece *piece)
{
    std::vector<std::pair<int, int>> parts;
    for (const LaidPage &page : pager.pages()) {
        for (const LaidPage::Placed &placed : page.placed) {
            if (placed.piece == piece)
                parts.emplace_back(placed.first, placed.end);
        }
    }
    return parts;
}

// Each part of each piece stands once, in order, and nothing hangs over the bottom.
void checkPages(const Pager &pager)
{
    for (const LaidPage &page : pager.pages()) {
        double bottom = 0;
        for (const LaidPage::Placed &placed : page.placed) {
            QVERIFY(placed.y >= bottom - 0.5);
            bottom = placed.y + placed.piece->height(placed.first, placed.end);
            QVERIFY2(bottom <= kPage.bodyHeight() + 0.5, qPrintable(QString::number(bottom - kPage.bodyHeight())));
        }
    }
}

} // namespace

void TestReportLayout::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void TestReportLayout::cleansText_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QStringLiteral("Łódź & <b>") << QStringLiteral("Łódź & <b>");
    QTest::newRow("line ends") << QStringLiteral("a\r\nb\nc\td") << QStringLiteral("a b c d");
    QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b"))
                         << QStringLiteral("ab");
    QTest::newRow("turned around") << QStringLiteral("a\u202Ebc\u2066d") << QStringLiteral("abcd");
    QTest::newRow("object") << QStringLiteral("a\uFFFCb") << QStringLiteral("ab");
    QTest::newRow("spaces") << QStringLiteral("  a   b ") << QStringLiteral("a b");
    QTest::newRow("beyond the first plane") << QStringLiteral("a\U0001F600b") << QStringLiteral("a\U0001F600b");
}

void TestReportLayout::cleansText()
{
    QFETCH(QString, given);
    QFETCH(QString, expected);
    QCOMPARE(oneLine(given), expected);
}

void TestReportLayout::longTextIsCutWithANote()
{
    const QString text = severalLines(QString(1'000, QLatin1Char('x')), 100);
    QVERIFY(text.startsWith(QString(100, QLatin1Char('x'))));
    QVERIFY(text.contains(QStringLiteral("900 more characters")));
    QCOMPARE(severalLines(QStringLiteral("short"), 100), QStringLiteral("short"));
}

void TestReportLayout::labelsAreShort()
{
    QVERIFY(label(QString(100'000, QLatin1Char('W'))).size() <= 121);
    QCOMPARE(label(QStringLiteral(" A name\n")), QStringLiteral("A name"));
}

void TestReportLayout::wordsHaveNoLigatures()
{
    const QFont plain = font({});
    QVERIFY(plain.letterSpacing() > 0);
    QVERIFY(plain.letterSpacing() < 0.5);
}

void TestReportLayout::paragraphsAreWholeAndInOrder()
{
    Pager pager(kPage);
    std::vector<const Piece *> pieces;
    for (int i = 0; i < 60; ++i) {
        auto piece = paragraph(20 + i * 7);
        piece->after = pt(6);
        pieces.push_back(piece.get());
        pager.add(std::move(piece));
    }
    pager.finish();
    QVERIFY(pager.pages().size() > 3);
    checkPages(pager);
    for (const Piece *piece : pieces) {
        int next = 0;
        for (const auto &[first, end] : partsOf(pager, piece)) {
            QCOMPARE(first, next);
            QVERIFY(end > first);
            next = end;
        }
        QCOMPARE(next, piece->count());
    }
}

void TestReportLayout::noLoneLines()
{
    // Whatever is left on the page, neither one line stays behind nor one goes on alone.
    for (int used = 500; used < 700; used += 3) {
        Pager pager(kPage);
        pager.add(block(pt(used)));
        auto piece = paragraph(120);
        const Piece *text = piece.get();
        pager.add(std::move(piece));
        pager.finish();
        for (const auto &[first, end] : partsOf(pager, text))
            QVERIFY(text->count() <= 2 || end - first >= 2);
        checkPages(pager);
    }
}

void TestReportLayout::headingStaysWithWhatFollows()
{
    for (int used = 600; used < 700; used += 2) {
        Pager pager(kPage);
        pager.add(block(pt(used)));
        auto heading = paragraph(2);
        heading->keepWithNext = true;
        heading->mark = 7;
        const Piece *title = heading.get();
        pager.add(std::move(heading));
        auto piece = paragraph(80);
        const Piece *text = piece.get();
        pager.add(std::move(piece));
        pager.finish();
        const LaidPage &page = pager.pages().at(static_cast<std::size_t>(pager.pageOf(7)));
        QVERIFY(page.placed.back().piece == text);
        QCOMPARE(partsOf(pager, title).size(), std::size_t(1));
    }
}

void TestReportLayout::headingStaysWithItsTable()
{
    for (int used = 500; used < 700; used += 4) {
        Pager pager(kPage);
        Composer composer(pager);
        composer.space(pt(used));
        composer.heading(QStringLiteral("Heading"));
        composer.table(rows(60), QStringLiteral("Caption"));
        pager.finish();
        const int page = pager.pageOf(composer.outline().front().mark);
        const auto &placed = pager.pages().at(static_cast<std::size_t>(page)).placed;
        const auto *table = dynamic_cast<const TablePiece *>(placed.back().piece);
        QVERIFY(table != nullptr);
        QVERIFY(placed.back().end - placed.back().first >= 2);
        checkPages(pager);
    }
}

void TestReportLayout::figureMovesWhole()
{
    Pager pager(kPage);
    pager.add(block(pt(400)));
    auto figure = block(pt(400));
    figure->mark = 1;
    pager.add(std::move(figure));
    auto tooHigh = block(pt(5'000)); // becomes as high as a page
    tooHigh->mark = 2;
    pager.add(std::move(tooHigh));
    pager.finish();
    QCOMPARE(pager.pageOf(1), 1);
    QCOMPARE(pager.pageOf(2), 2);
    QCOMPARE(pager.pageOf(3), -1);
    checkPages(pager);
}

void TestReportLayout::tableRowsAreAllThereOnce()
{
    Pager pager(kPage);
    auto piece = std::make_unique<TablePiece>(rows(500));
    const Piece *table = piece.get();
    pager.add(std::move(piece));
    pager.finish();
    QCOMPARE(table->count(), 500);
    int next = 0;
    for (const auto &[first, end] : partsOf(pager, table)) {
        QCOMPARE(first, next);
        next = end;
    }
    QCOMPARE(next, 500);
    QVERIFY(pager.pages().size() > 8);
    checkPages(pager);
}

void TestReportLayout::tableRowIsNotDivided()
{
    Pager pager(kPage);
    auto piece = std::make_unique<TablePiece>(rows(40, QStringLiteral("several words ").repeated(60)));
    const Piece *table = piece.get();
    pager.add(std::move(piece));
    pager.finish();
    QCOMPARE(table->count(), 40); // no row became two parts
    checkPages(pager);
}

void TestReportLayout::rowHigherThanAPageIsDividedByLines()
{
    Pager pager(kPage);
    auto piece = std::make_unique<TablePiece>(rows(1, QStringLiteral("several words ").repeated(3'000)));
    const Piece *table = piece.get();
    pager.add(std::move(piece));
    pager.finish();
    QVERIFY(table->count() > 2);
    QCOMPARE(pager.pages().size(), static_cast<std::size_t>(table->count()));
    checkPages(pager);
}

void TestReportLayout::groupRowStaysWithItsFirst()
{
    TableContent content = rows(0);
    for (int i = 0; i < 60; ++i) {
        content.add({QString::number(i), QStringLiteral("group")}, TableRow::Kind::Group).keepWithNext = true;
        content.add({QString(), QStringLiteral("row")});
    }
    for (int used = 0; used < 60; used += 5) {
        Pager pager(kPage);
        pager.add(block(pt(used)));
        auto piece = std::make_unique<TablePiece>(content);
        const Piece *table = piece.get();
        pager.add(std::move(piece));
        pager.finish();
        for (const auto &[first, end] : partsOf(pager, table)) {
            QCOMPARE(first % 2, 0); // a page begins with a group's name
            QCOMPARE(end % 2, 0);
        }
    }
}

void TestReportLayout::smallTableStaysWhole()
{
    Pager pager(kPage);
    pager.add(block(pt(620)));
    auto piece = std::make_unique<TablePiece>(rows(5));
    const Piece *table = piece.get();
    pager.add(std::move(piece));
    pager.finish();
    QCOMPARE(partsOf(pager, table).size(), std::size_t(1));
    QCOMPARE(pager.pages().size(), std::size_t(2));
}

void TestReportLayout::tableNeverWiderThanThePage_data()
{
    QTest::addColumn<int>("columns");
    QTest::addColumn<QString>("text");
    QTest::newRow("two narrow") << 2 << QStringLiteral("1.0");
    QTest::newRow("twelve words") << 12 << QStringLiteral("considerable");
    QTest::newRow("thirty words") << 30 << QStringLiteral("considerable");
    QTest::newRow("one endless word") << 3 << QString(4'000, QLatin1Char('W'));
}

void TestReportLayout::tableNeverWiderThanThePage()
{
    QFETCH(int, columns);
    QFETCH(QString, text);
    TableContent content;
    content.columns = {TableColumn{QStringLiteral("Name"), Qt::AlignLeft, 1, 0, 0}};
    QStringList texts{QStringLiteral("A name")};
    for (int i = 0; i < columns; ++i) {
        content.columns.push_back(TableColumn{QStringLiteral("Header of it"), Qt::AlignRight, 0, 0, 0});
        texts.append(text);
    }
    content.add(texts);
    TablePiece table(content);
    table.layOut(kPage.bodyWidth(), kPage.bodyHeight());
    double sum = 0;
    for (const double width : table.columnWidths()) {
        QVERIFY(width > 0);
        sum += width;
    }
    QVERIFY2(sum <= kPage.bodyWidth() + 1, qPrintable(QString::number(sum)));
}

void TestReportLayout::chapterFollowsWhereThereIsRoom()
{
    for (const double used : {100.0, 600.0}) {
        Pager pager(kPage);
        Composer composer(pager);
        composer.chapter(QStringLiteral("First"));
        composer.space(pt(used));
        composer.chapter(QStringLiteral("Second"), Composer::Start::WhereThereIsRoom);
        composer.paragraph(QStringLiteral("Text"));
        pager.finish();
        QCOMPARE(pager.pages().size(), std::size_t(used < 200 ? 1 : 2));
        QCOMPARE(pager.pages().front().chapter, QStringLiteral("First"));
        QCOMPARE(composer.outline().at(1).number, QStringLiteral("2"));
    }
}

void TestReportLayout::contentsMoveToTheFront()
{
    Pager pager(kPage);
    for (int mark = 0; mark < 4; ++mark) {
        auto piece = block(pt(50));
        piece->mark = mark;
        pager.breakPage();
        pager.add(std::move(piece));
    }
    pager.moveToFront(3, 1); // the fourth page becomes the second
    QCOMPARE(pager.pageOf(0), 0);
    QCOMPARE(pager.pageOf(3), 1);
    QCOMPARE(pager.pageOf(1), 2);
    QCOMPARE(pager.pageOf(2), 3);
}

void TestReportLayout::onlyWhatQtWritesIsFinished()
{
    // Anything that is not understood is left as it is.
    for (const char *pdf : {"", "not a PDF", "startxref\n5\n%%EOF",
                            "trailer << /Size 3 /Info 1 0 R /Root 2 0 R >> startxref\n99999\n%%EOF"})
        QCOMPARE(withExtras(pdf, PdfExtras{}), QByteArray(pdf));
}

QTEST_MAIN(TestReportLayout)
#include "tst_report_layout.moc"
