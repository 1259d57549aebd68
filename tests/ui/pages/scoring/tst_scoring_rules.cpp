// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Scoring page makes of sections, handing in, blindness and a consensus.

#include "tests/ui/pages/scoring/ScoringDesk.h"
#include "ui/models/PanelEdits.h"
#include "ui/models/ScoreEdits.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

#include <cmath>

using namespace shortlist;

class TestScoringRules : public test::ScoringDesk
{
    Q_OBJECT

private slots:
    void init() { openSmall(); }
    void cleanup() { close(); }
    void tabsFollowEvaluators();
    void sectionsAndHandingIn();
    void blindness();
    void consensus();
    void wantedCell();
};

// Tabs follow who scores.
void TestScoringRules::tabsFollowEvaluators()
{
    auto *views = child<QTabBar>("scoringViews");
    QCOMPARE(views->count(), 4);
    QVERIFY(score_edits::addEvaluator(*m_workspace, QStringLiteral("Ciara & co")));
    QCOMPARE(views->count(), 5);
    QCOMPARE(views->tabText(2), QStringLiteral("Ciara && co"));
    const EvaluatorId ciara = m_workspace->snapshot().evaluators().back().id;
    QVERIFY(score_edits::moveEvaluator(*m_workspace, ciara, -1));
    QCOMPARE(views->tabText(1), QStringLiteral("Ciara && co"));
    m_page->showEvaluator(m_small->anna);
    QVERIFY(score_edits::removeEvaluator(*m_workspace, m_small->anna));
    QCOMPARE(views->count(), 4);
    QCOMPARE(views->tabText(views->currentIndex()), QStringLiteral("Combined"));
    QVERIFY(m_workspace->undo());
    QCOMPARE(views->tabText(0), QStringLiteral("Anna"));
}

void TestScoringRules::sectionsAndHandingIn()
{
    QCOMPARE(m_model->columnCount(), 2);
    // Quality is scored by evaluators, like the evening cover; Anna shall only score quality.
    QVERIFY(panel_edits::setSections(*m_workspace, m_small->anna, {m_small->quality}));
    QCOMPARE(m_model->columnCount(), 1);
    QVERIFY(m_workspace->undo());
    QCOMPARE(m_model->columnCount(), 2);
    QVERIFY(m_workspace->redo());
    QCOMPARE(m_model->columnCount(), 1);
    QVERIFY(panel_edits::handIn(*m_workspace, m_small->anna));
    QVERIFY(child<QTabBar>("scoringViews")->tabText(0).startsWith(QStringLiteral("✓")));
    QVERIFY(m_page->sentence().contains(QStringLiteral("Handed in")));
    m_page->selectCell(m_small->northwind, m_small->quality);
    QVERIFY(child<QLabel>("cellRules")->text().contains(QStringLiteral("handed in")));
    QVERIFY(child<QPlainTextEdit>("cellComment")->isReadOnly());
    const qint64 entry = sequence();
    QTest::keyClick(m_grid, Qt::Key_1);
    QVERIFY(editor() == nullptr);
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    QTest::keyClick(m_grid, Qt::Key_Delete);
    QApplication::clipboard()->setText(QStringLiteral("5"));
    QTest::keyClick(m_grid, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(m_grid, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(sequence(), entry);
    QVERIFY(notice.count() >= 2);
    QVERIFY(panel_edits::reopen(*m_workspace, m_small->anna));
    m_page->selectCell(m_small->northwind, m_small->quality); // typing where nothing is edited looks for a score
    QVERIFY(child<QLabel>("cellRules")->isHidden());
    QTest::keyClick(m_grid, Qt::Key_Delete);
    QVERIFY(std::isnan(score(m_small->northwind, m_small->quality)));
}

// Nothing of what others gave is anywhere on the page of one who scores blind.
void TestScoringRules::blindness()
{
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->brian}, 1));
    QVERIFY(score_edits::setComment(*m_workspace, {m_small->northwind, m_small->quality, m_small->brian},
                                    QStringLiteral("A secret")));
    QVERIFY(panel_edits::setBlind(*m_workspace, true));
    m_page.reset();
    m_workspace->setViewer(m_small->anna);
    showPage();
    QCOMPARE(m_model->view().evaluator, m_small->anna);
    const auto look = [&] {
        m_page->selectCell(m_small->northwind, m_small->quality);
        const QModelIndex index = m_grid->currentIndex();
        QString all = score_edits::copied(*m_model, {index});
        for (const int role : {Qt::DisplayRole, Qt::EditRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
            all += index.data(role).toString();
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            all += label->text();
        return QString(all + child<QPlainTextEdit>("cellComment")->toPlainText());
    };
    m_page->showEvaluator(m_small->brian);
    QVERIFY(m_model->cellAt(m_model->index(0, 0)).closed);
    QCOMPARE(m_model->missing(), 0);
    QVERIFY(!look().contains(QStringLiteral("secret")));
    QCOMPARE(m_grid->currentIndex().data().toString(), QStringLiteral("closed"));
    QCOMPARE(score_edits::copied(*m_model, {m_grid->currentIndex()}), QStringLiteral("\n"));
    m_page->showCombined();
    QVERIFY(!look().contains(QStringLiteral("secret")));
    QCOMPARE(m_grid->currentIndex().data().toString(), QStringLiteral("closed"));
    // Own scores are written, others' are not.
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->anna}, 2));
    QVERIFY(!score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->brian}, 2));
    QVERIFY(!score_edits::setScore(*m_workspace, {m_small->northwind, m_small->price, kFacts}, 2));
    QCOMPARE(score(m_small->northwind, m_small->quality), 2.0);
    QVERIFY(m_workspace->canUndo());
    QVERIFY(m_workspace->undo());
    QCOMPARE(score(m_small->northwind, m_small->quality), 4.0);
    QVERIFY(!m_workspace->canUndo()); // what was done before belongs to the coordinator
    QVERIFY(m_workspace->redo());
    // After handing in the rest is open.
    QVERIFY(panel_edits::handIn(*m_workspace, m_small->anna));
    m_page->showEvaluator(m_small->brian);
    QVERIFY(look().contains(QStringLiteral("secret")));
}

void TestScoringRules::consensus()
{
    m_page->showCombined();
    m_page->selectCell(m_small->northwind, m_small->quality);
    auto *record = child<QPushButton>("consensusRecord");
    QVERIFY(child<QWidget>("consensus")->isVisible());
    QVERIFY(!record->isEnabled());
    child<QLineEdit>("consensusScore")->setText(QStringLiteral("2"));
    child<QLineEdit>("consensusBy")->setText(QString());
    child<QPlainTextEdit>("consensusReason")->setPlainText(QStringLiteral("<b>Heard</b> the calls"));
    QVERIFY(!record->isEnabled()); // not without a name
    child<QLineEdit>("consensusBy")->setText(QStringLiteral("Ruth"));
    record->click();
    const ScoreKey key{m_small->northwind, m_small->quality, kConsensus};
    QCOMPARE(m_workspace->snapshot().score(key).value, 2.0);
    QCOMPARE(m_workspace->evaluation().rawValue(key.provider, key.criterion), 2.0);
    QVERIFY(m_model->cellAt(m_grid->currentIndex()).consensus);
    QVERIFY(m_grid->currentIndex().data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("consensus")));
    QVERIFY(m_grid->currentIndex().data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;b&gt;Heard")));
    QVERIFY(child<QLabel>("consensusStanding")->text().contains(QStringLiteral("Ruth")));
    QCOMPARE(score(m_small->northwind, m_small->quality), 4.0); // Anna's own score stays
    QVERIFY(m_workspace->undo());
    QVERIFY(std::isnan(m_workspace->snapshot().score(key).value));
    QVERIFY(!m_model->cellAt(m_grid->currentIndex()).consensus);
    QVERIFY(child<QLineEdit>("consensusScore")->text().isEmpty());
    QVERIFY(m_workspace->redo());
    QCOMPARE(child<QLineEdit>("consensusScore")->text(), QStringLiteral("2"));
    // Outside the scale it is refused, and what was typed stays.
    const qint64 entry = sequence();
    child<QLineEdit>("consensusScore")->setText(QStringLiteral("9"));
    record->click();
    QCOMPARE(sequence(), entry);
    QCOMPARE(child<QLineEdit>("consensusScore")->text(), QStringLiteral("9"));
    child<QPushButton>("consensusWithdraw")->click();
    QVERIFY(std::isnan(m_workspace->snapshot().score(key).value));
    QVERIFY(child<QPushButton>("consensusWithdraw")->isHidden());
}

// From elsewhere one comes to a cell of the combined scores.
void TestScoringRules::wantedCell()
{
    m_page->hide();
    m_workspace->goToCell(m_small->meridian, m_small->reach);
    m_page->show();
    QCOMPARE(m_model->view().kind, ScoreView::Kind::Combined);
    QCOMPARE(m_model->keyAt(m_grid->currentIndex()).provider, m_small->meridian);
    QCOMPARE(m_model->keyAt(m_grid->currentIndex()).criterion, m_small->reach);
}

QTEST_MAIN(TestScoringRules)
#include "tst_scoring_rules.moc"
