// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/pages/scoring/ScoringDesk.h"
#include "ui/models/ScoreEdits.h"
#include "ui/pages/scoring/LevelRow.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>

#include <cmath>

using namespace shortlist;

class TestScoringPage : public test::ScoringDesk
{
    Q_OBJECT

private slots:
    void init() { openSmall(); }
    void cleanup() { close(); }
    void typeAndMove();
    void tabWraps();
    void editAndEscape();
    void refusedStaysOpen();
    void closingWritesWhatIsTyped();
    void deleteClears();
    void copyAndPaste();
    void fillDown();
    void nextMissing();
    void levelsAndYesNo();
    void comments();
    void combinedExplains();
    void selectionIsShared();
    void sentences();
    void headerSorts();
    void emptyStates();
    void hostileNames();
    void readOnly();
    void largeGrid();

private:
    void type(const char *text, Qt::Key end);
};

void TestScoringPage::type(const char *text, Qt::Key end)
{
    const QString keys = QString::fromUtf8(text);
    QTest::keyClicks(m_grid, keys.left(1));
    QVERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), keys.mid(1));
    QTest::keyClick(editor(), end);
}

void TestScoringPage::typeAndMove()
{
    // Rows: Harbour, Meridian, Northwind; columns: Quality, Evening cover. The grid is Anna's.
    const qint64 entry = sequence();
    type("4", Qt::Key_Return);
    QCOMPARE(m_grid->currentIndex(), m_model->index(1, 0));
    type("3", Qt::Key_Tab);
    QCOMPARE(m_grid->currentIndex(), m_model->index(1, 1));
    type("n", Qt::Key_Up); // typed over: an arrow ends it as well
    QCOMPARE(m_grid->currentIndex(), m_model->index(0, 1));
    type("1", Qt::Key_Left);
    QCOMPARE(m_grid->currentIndex(), m_model->index(0, 0));
    QCOMPARE(sequence(), entry + 4); // one edit each
    QCOMPARE(score(m_small->harbour, m_small->quality), 4.0);
    QCOMPARE(score(m_small->meridian, m_small->quality), 3.0);
    QCOMPARE(score(m_small->meridian, m_small->reach), 0.0);
    QCOMPARE(score(m_small->harbour, m_small->reach), 1.0);
    type("4", Qt::Key_Return); // the same score again is no edit
    QCOMPARE(sequence(), entry + 4);
}

void TestScoringPage::tabWraps()
{
    m_grid->setCurrentIndex(m_model->index(0, 1));
    QTest::keyClick(m_grid, Qt::Key_Tab);
    QCOMPARE(m_grid->currentIndex(), m_model->index(1, 0));
    QTest::keyClick(m_grid, Qt::Key_Backtab);
    QCOMPARE(m_grid->currentIndex(), m_model->index(0, 1));
    QTest::keyClick(m_grid, Qt::Key_Return);
    QCOMPARE(m_grid->currentIndex(), m_model->index(1, 1));
    QTest::keyClick(m_grid, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_grid->currentIndex(), m_model->index(0, 1));
    m_grid->setCurrentIndex(m_model->index(2, 1));
    QTest::keyClick(m_grid, Qt::Key_Tab); // past the end the keyboard leaves the grid
    QVERIFY(!m_grid->hasFocus());
}

void TestScoringPage::editAndEscape()
{
    m_grid->setCurrentIndex(m_model->index(2, 0));
    QTest::keyClick(m_grid, Qt::Key_F2);
    QVERIFY(editor() != nullptr);
    QCOMPARE(editor()->text(), QStringLiteral("4"));
    editor()->setCursorPosition(1);
    QTest::keyClick(editor(), Qt::Key_Left); // moves within the text
    QVERIFY(editor() != nullptr);
    QCOMPARE(editor()->cursorPosition(), 0);
    const qint64 entry = sequence();
    QTest::keyClicks(editor(), QStringLiteral("1"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    QCOMPARE(sequence(), entry);
    QCOMPARE(score(m_small->northwind, m_small->quality), 4.0);
}

void TestScoringPage::refusedStaysOpen()
{
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    const qint64 entry = sequence();
    type("7", Qt::Key_Return);
    QCOMPARE(notice.count(), 1);
    QCOMPARE(notice.at(0).at(0).toString(), QStringLiteral("Quality: “7” is outside the scale, 0 to 5."));
    QVERIFY(editor() != nullptr);
    QCOMPARE(m_grid->currentIndex(), m_model->index(0, 0));
    QCOMPARE(sequence(), entry);
    editor()->selectAll();
    QTest::keyClicks(editor(), QStringLiteral("3,5"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(score(m_small->harbour, m_small->quality), 3.5);
}

void TestScoringPage::closingWritesWhatIsTyped()
{
    QTest::keyClicks(m_grid, QStringLiteral("2"));
    m_page.reset();
    QCOMPARE(score(m_small->harbour, m_small->quality), 2.0);
}

void TestScoringPage::deleteClears()
{
    m_grid->selectAll();
    const qint64 entry = sequence();
    QTest::keyClick(m_grid, Qt::Key_Delete);
    QCOMPARE(sequence(), entry + 1);
    QVERIFY(std::isnan(score(m_small->northwind, m_small->quality)));
    QVERIFY(!m_workspace->snapshot()
                 .score({m_small->northwind, m_small->quality, m_small->anna})
                 .comment.isEmpty()); // the words stay
    QVERIFY(m_workspace->undo());
    QCOMPARE(score(m_small->northwind, m_small->quality), 4.0);
}

void TestScoringPage::copyAndPaste()
{
    QTest::keyClick(m_grid, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_grid, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("\t\n2\t\n4\tYes\n"));
    QApplication::clipboard()->setText(QStringLiteral("5\tn\r\n4,5\ty\r\n"));
    m_grid->setCurrentIndex(m_model->index(0, 0));
    const qint64 entry = sequence();
    QTest::keyClick(m_grid, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(score(m_small->meridian, m_small->quality), 4.5);
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    const QByteArray before = test::tableDump(m_small->path);
    QApplication::clipboard()->setText(QStringLiteral("1\ty\n2\tmaybe\n"));
    QTest::keyClick(m_grid, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(notice.at(0).at(0).toString(),
             QStringLiteral("Row 2, Evening cover: “maybe” is neither yes nor no. Nothing was pasted."));
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(test::tableDump(m_small->path), before);
}

void TestScoringPage::fillDown()
{
    m_grid->setCurrentIndex(m_model->index(1, 0));
    m_grid->selectionModel()->select(QItemSelection(m_model->index(1, 0), m_model->index(2, 0)),
                                     QItemSelectionModel::ClearAndSelect);
    const qint64 entry = sequence();
    QTest::keyClick(m_grid, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(score(m_small->northwind, m_small->quality), 2.0);
}

void TestScoringPage::nextMissing()
{
    m_grid->setCurrentIndex(m_model->index(0, 1));
    QTest::keyClick(m_grid, Qt::Key_F8);
    QCOMPARE(m_grid->currentIndex(), m_model->index(1, 1));
    QTest::keyClick(m_grid, Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(m_grid->currentIndex(), m_model->index(0, 1));
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < 2; ++column)
            m_model->setData(m_model->index(row, column), QStringLiteral("1"));
    }
    QVERIFY(!child<QAction>("nextMissing")->isEnabled());
}

void TestScoringPage::levelsAndYesNo()
{
    m_grid->setCurrentIndex(m_model->index(2, 0));
    const auto current = [this] {
        QString found;
        const QList<LevelRow *> rows = m_page->findChildren<LevelRow *>();
        for (const LevelRow *row : rows) {
            if (row->isVisible() && row->isCurrent())
                found += QString::number(row->score());
        }
        return found;
    };
    QCOMPARE(m_page->findChildren<LevelRow *>().size(), 6);
    QCOMPARE(current(), QStringLiteral("4"));
    const qint64 entry = sequence();
    QTest::mouseClick(child<LevelRow>("level0"), Qt::LeftButton); // the best one
    QCOMPARE(score(m_small->northwind, m_small->quality), 5.0);
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(current(), QStringLiteral("5"));
    m_grid->setCurrentIndex(m_model->index(0, 1));
    QCOMPARE(m_page->findChildren<LevelRow *>().size(), 2);
    QCOMPARE(current(), QString());
    QTest::mouseClick(child<LevelRow>("level1"), Qt::LeftButton);
    QCOMPARE(score(m_small->harbour, m_small->reach), 0.0);
}

void TestScoringPage::comments()
{
    auto *comment = child<QPlainTextEdit>("cellComment");
    m_grid->setCurrentIndex(m_model->index(2, 0));
    QCOMPARE(comment->toPlainText(), QStringLiteral("Calm on the pilot calls"));
    m_grid->setCurrentIndex(m_model->index(0, 0));
    QVERIFY(comment->toPlainText().isEmpty());
    QTest::keyClick(m_grid, Qt::Key_F2, Qt::ShiftModifier);
    QVERIFY(comment->hasFocus());
    QTest::keyClicks(comment, QStringLiteral("Long waits"));
    const qint64 entry = sequence();
    QTest::keyClick(comment, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_grid->hasFocus());
    QCOMPARE(sequence(), entry + 1);
    const ScoreKey key{m_small->harbour, m_small->quality, m_small->anna};
    QCOMPARE(m_workspace->snapshot().score(key).comment, QStringLiteral("Long waits"));
    QVERIFY(m_model->cellAt(m_model->index(0, 0)).comment);
    QTest::keyClick(m_grid, Qt::Key_F2, Qt::ShiftModifier);
    QTest::keyClicks(comment, QStringLiteral(" at noon"));
    m_grid->setCurrentIndex(m_model->index(1, 0)); // going elsewhere writes it to the cell that it was meant for
    QCOMPARE(m_workspace->snapshot().score(key).comment, QStringLiteral("Long waits at noon"));
    QTest::keyClick(m_grid, Qt::Key_F2, Qt::ShiftModifier);
    QTest::keyClicks(comment, QStringLiteral("no"));
    QTest::keyClick(comment, Qt::Key_Escape);
    QCOMPARE(sequence(), entry + 2);
}

void TestScoringPage::combinedExplains()
{
    m_page->showCombined();
    m_page->selectCell(m_small->meridian, m_small->quality);
    const QString text = child<QLabel>("cellOpinions")->text();
    QVERIFY(text.contains(QStringLiteral("<b>Anna</b>: 2")));
    QVERIFY(text.contains(QStringLiteral("<b>Brian</b>: 5")));
    QVERIFY(text.contains(QStringLiteral("Best reporting of all")));
    QVERIFY(!child<QPlainTextEdit>("cellComment")->isVisible());
    const qint64 entry = sequence();
    QTest::keyClick(m_grid, Qt::Key_4);
    QVERIFY(editor() == nullptr);
    QTest::keyClick(m_grid, Qt::Key_Delete);
    QCOMPARE(sequence(), entry);
}

void TestScoringPage::selectionIsShared()
{
    QSignalSpy selected(m_workspace.get(), &Workspace::selectionChanged);
    m_grid->setCurrentIndex(m_model->index(1, 1));
    QCOMPARE(m_workspace->selectedProvider(), m_small->meridian);
    QCOMPARE(selected.count(), 1);
    m_workspace->selectProvider(m_small->northwind);
    QCOMPARE(m_grid->currentIndex(), m_model->index(2, 1));
}

void TestScoringPage::sentences()
{
    QCOMPARE(m_page->sentence(), QStringLiteral("Anna: 3 of 6 scored; 3 missing."));
    QCOMPARE(m_page->badge(), QStringLiteral("8"));
    m_page->showEvaluator(kFacts);
    QCOMPARE(m_page->sentence(), QStringLiteral("Facts: 2 of 3 scored; 1 missing."));
    m_model->setData(m_model->index(0, 0), QStringLiteral("70 000 EUR"));
    QCOMPARE(m_page->sentence(), QStringLiteral("Facts: all 3 scored."));
    m_page->showCombined();
    QCOMPARE(m_page->sentence(), QStringLiteral("All evaluators and facts: 8 of 15 scored; 7 missing."));
}

void TestScoringPage::headerSorts()
{
    auto *header = m_grid->horizontalHeader();
    const QPoint place(header->sectionViewportPosition(0) + 20, header->height() - 10);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QCOMPARE(m_model->providerAt(0), m_small->meridian);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QCOMPARE(m_model->providerAt(0), m_small->northwind);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    QCOMPARE(m_model->providerAt(0), m_small->harbour); // by name again
}

void TestScoringPage::emptyStates()
{
    QTemporaryDir folder;
    open(std::move(*Project::create(folder.filePath(QStringLiteral("empty.shortlist")))));
    QSignalSpy page(m_workspace.get(), &Workspace::pageRequested);
    QVERIFY(child<QWidget>("scoringNoCriteria")->isVisible());
    QVERIFY(!child<QAction>("nextMissing")->isEnabled());
    child<QAction>("goToCriteria")->trigger();
    QCOMPARE(page.at(0).at(0).value<PageId>(), PageId::Criteria);
    Criterion criterion;
    criterion.name = QStringLiteral("Quality");
    criterion.weight = 100;
    criterion.scale = defaultRatingScale();
    QVERIFY(m_workspace->edit(QStringLiteral("Add"), [&](Store &store) { return store.insertCriterion(criterion); }));
    QVERIFY(child<QWidget>("scoringNoProviders")->isVisible());
    child<QAction>("goToProviders")->trigger();
    QCOMPARE(page.at(1).at(0).value<PageId>(), PageId::Providers);
    Provider provider;
    provider.name = QStringLiteral("Northwind");
    QVERIFY(m_workspace->edit(QStringLiteral("Add"), [&](Store &store) { return store.insertProvider(provider); }));
    QVERIFY(child<QWidget>("scoringNoEvaluators")->isVisible());
    QVERIFY(child<QTabBar>("scoringViews")->height() > 10);
    child<QAction>("goToEvaluators")->trigger();
    QCOMPARE(page.at(2).at(0).value<PageId>(), PageId::Evaluators);
    QVERIFY(score_edits::addEvaluator(*m_workspace, QStringLiteral("Anna")));
    m_page->showEvaluator(m_workspace->snapshot().evaluators().front().id);
    QVERIFY(m_grid->isVisible());
    QCOMPARE(m_model->view().kind, ScoreView::Kind::Evaluator);
    QVERIFY(child<QAction>("nextMissing")->isEnabled());
    m_page->showEvaluator(kFacts);
    QVERIFY(child<QWidget>("scoringNoFacts")->isVisible());
    m_page.reset();
    m_workspace.reset();
}

void TestScoringPage::hostileNames()
{
    Provider provider = *m_workspace->snapshot().provider(m_small->meridian);
    provider.name = QStringLiteral("<img src=\"file:///etc/passwd\"> & <b>bold</b>");
    QVERIFY(m_workspace->edit(QStringLiteral("Rename"), [&](Store &store) { return store.updateProvider(provider); }));
    QVERIFY(score_edits::setComment(*m_workspace, {m_small->meridian, m_small->quality, m_small->anna},
                                    QStringLiteral("<script>x</script>")));
    m_page->selectCell(m_small->meridian, m_small->quality);
    QCOMPARE(child<QLabel>("cellProvider")->textFormat(), Qt::PlainText);
    m_page->showCombined();
    m_page->selectCell(m_small->meridian, m_small->quality);
    QVERIFY(child<QLabel>("cellOpinions")->text().contains(QStringLiteral("&lt;script&gt;")));
}

void TestScoringPage::readOnly()
{
    m_page.reset();
    m_workspace.reset();
    OpenOptions options;
    options.readOnly = true;
    open(std::move(*Project::open(m_small->path, options)));
    QVERIFY(m_page->sentence().contains(QStringLiteral("Read-only")));
    QTest::keyClick(m_grid, Qt::Key_4);
    QVERIFY(editor() == nullptr);
    QTest::keyClick(m_grid, Qt::Key_Delete);
    QVERIFY(child<QPlainTextEdit>("cellComment")->isReadOnly());
    QApplication::clipboard()->setText(QStringLiteral("5"));
    QSignalSpy failed(m_workspace.get(), &Workspace::failed);
    QTest::keyClick(m_grid, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(score(m_small->northwind, m_small->quality), 4.0);
}

void TestScoringPage::largeGrid()
{
    const CriterionId quality = m_small->quality;
    const EvaluatorId anna = m_small->anna;
    QVERIFY(m_workspace->edit(QStringLiteral("Many"), [&](Store &store) -> Result<> {
        for (int i = 0; i < 2000; ++i) {
            Provider provider;
            provider.id = newId<ProviderId>();
            provider.name = QStringLiteral("Provider %1").arg(i);
            if (Result<> done = store.insertProvider(provider); !done)
                return done;
            if (Result<> done = store.setScore({provider.id, quality, anna}, i % 6, QString()); !done)
                return done;
        }
        return {};
    }));
    QCOMPARE(m_model->rowCount(), 2003);
    m_grid->setCurrentIndex(m_model->index(2002, 0));
    QCOMPARE(m_model->headerData(1, Qt::Vertical).toString(), QStringLiteral("Meridian"));
    QVERIFY(m_grid->rowAt(m_grid->viewport()->height() / 2) > 1900); // it scrolled there
    QSignalSpy reset(m_model, &QAbstractItemModel::modelReset);
    QVERIFY(m_workspace->undo());
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(reset.count(), 0);
}

QTEST_MAIN(TestScoringPage)
#include "tst_scoring_page.moc"
