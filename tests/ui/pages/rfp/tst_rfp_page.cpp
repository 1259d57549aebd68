// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The RFP page as a user meets it: questions and the checklist.

#include "tests/ui/pages/rfp/RfpPageFixture.h"
#include "ui/pages/rfp/ChecklistModel.h"
#include "ui/pages/rfp/ChecklistView.h"
#include "ui/pages/rfp/ProgressModel.h"
#include "ui/pages/rfp/QuestionTree.h"
#include "ui/pages/rfp/QuestionTreeModel.h"
#include "ui/pages/rfp/QuestionsView.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace shortlist;

class TestRfpPage : public RfpPageFixture
{
    Q_OBJECT

private slots:
    void init() { prepare(); }
    void cleanup() { close(); }
    void emptyProject();
    void sentences();
    void ownQuestion();
    void deleteKey();
    void searchQuestions();
    void inspectorWrites();
    void criterionFromQuestion();
    void checklistFollowsProgress();
    void acceptSeveral();
};

void TestRfpPage::emptyProject()
{
    make(0, false);
    QVERIFY(find<QWidget>("rfpEmpty")->isVisible());
    QCOMPARE(m_page->sentence(), QStringLiteral("There are no questions yet."));
    QVERIFY(!find<QAction>("sendQuestionnaires")->isEnabled());
    inDialog([](QDialog &dialog) {
        auto *all = dialog.findChild<QPushButton *>(QStringLiteral("tickAll"));
        all->click();
        dialog.findChild<QPushButton *>(QStringLiteral("addTicked"))->click();
    });
    m_page->questions().bankAction()->trigger();
    QCOMPARE(m_desk->snapshot().list<Question>().size(), 111U);
    QVERIFY(!find<QWidget>("rfpEmpty")->isVisible());
    QVERIFY(m_desk->workspace->undo());
    QVERIFY(find<QWidget>("rfpEmpty")->isVisible());
}

void TestRfpPage::sentences()
{
    make(1);
    QVERIFY2(m_page->sentence().contains(QStringLiteral("nothing was sent yet")), qPrintable(m_page->sentence()));
    QCOMPARE(m_page->tab(), RfpPage::QuestionsTab);
    QCOMPARE(m_page->badge(), QString());
    make(3);
    QCOMPARE(m_page->tab(), RfpPage::ChecklistTab);
    QVERIFY2(m_page->sentence().contains(QStringLiteral("answers of 2 providers are here")),
             qPrintable(m_page->sentence()));
    Need need = m_desk->snapshot().need();
    need.answersDue = QDate(2026, 1, 1);
    m_desk->edit([&need](Store &store) { return store.setNeed(need); });
    QVERIFY(m_page->sentence().contains(QStringLiteral("overdue")));
    QVERIFY(m_page->badge().toInt() > 0);
}

void TestRfpPage::ownQuestion()
{
    make(1);
    QuestionTree &tree = m_page->questions().tree();
    tree.setCurrentId(m_desk->question("A02").id);
    find<QAction>("addOwnQuestion")->trigger();
    auto *editor = tree.findChild<QLineEdit *>(QStringLiteral("questionEditor"));
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Who owns the knowledge base?"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(m_desk->question("A10").text, QStringLiteral("Who owns the knowledge base?"));
    QCOMPARE(tree.currentId(), m_desk->question("A10").id);
}

void TestRfpPage::deleteKey()
{
    make(1);
    QuestionTree &tree = m_page->questions().tree();
    tree.setCurrentId(m_desk->question("A02").id);
    QTest::keyClick(&tree, Qt::Key_Delete);
    QCOMPARE(m_desk->snapshot().list<Question>().size(), 110U);
    QVERIFY(m_desk->workspace->undo());
    // A section with all that is in it.
    const auto *model = qobject_cast<QuestionTreeModel *>(tree.model());
    tree.setCurrentIndex(model->indexOf(m_desk->question("B01").id).parent());
    QTest::keyClick(&tree, Qt::Key_Delete);
    QCOMPARE(m_desk->snapshot().list<Question>().size(), 102U);
}

void TestRfpPage::searchQuestions()
{
    make(1);
    QuestionTree &tree = m_page->questions().tree();
    find<QLineEdit>("questionSearch")->setText(QStringLiteral("attrition formula"));
    const auto *model = qobject_cast<QuestionTreeModel *>(tree.model());
    const QModelIndex found = model->indexOf(m_desk->question("E02").id);
    QVERIFY(!tree.isRowHidden(found.row(), found.parent()));
    const QModelIndex other = model->indexOf(m_desk->question("E04").id);
    QVERIFY(tree.isRowHidden(other.row(), other.parent()));
    QVERIFY(tree.isRowHidden(0, {}));
    find<QLineEdit>("questionSearch")->clear();
    QVERIFY(!tree.isRowHidden(0, {}));
}

void TestRfpPage::inspectorWrites()
{
    make(1);
    m_page->questions().tree().setCurrentId(m_desk->question("B06").id);
    auto *choices = find<QPlainTextEdit>("questionChoices");
    QVERIFY(choices->isVisible());
    choices->setFocus();
    choices->selectAll();
    QTest::keyClicks(choices, QStringLiteral("Always"));
    QTest::keyClick(choices, Qt::Key_Return);
    QTest::keyClicks(choices, QStringLiteral("Sometimes"));
    // Going to another question writes what was typed.
    m_page->questions().tree().setCurrentId(m_desk->question("B07").id);
    QCOMPARE(m_desk->question("B06").choices, (QStringList{QStringLiteral("Always"), QStringLiteral("Sometimes")}));
    QVERIFY(!choices->isVisible());
    auto *unit = find<QLineEdit>("questionUnit");
    QVERIFY(unit->isVisible());
    unit->setFocus();
    unit->selectAll();
    QTest::keyClicks(unit, QStringLiteral("calls"));
    QTest::keyClick(unit, Qt::Key_Return);
    QCOMPARE(m_desk->question("B07").unit, QStringLiteral("calls"));
    auto *owner = find<QLineEdit>("questionOwner");
    owner->setFocus();
    QTest::keyClicks(owner, QStringLiteral("Anna"));
    m_page->questions().tree().setCurrentId(m_desk->question("B08").id);
    QCOMPARE(m_desk->question("B07").owner, QStringLiteral("Anna"));
    QCOMPARE(m_desk->question("B08").owner, QString());
    QCOMPARE(owner->text(), QString());
    QVERIFY(!unit->isVisible());
}

void TestRfpPage::criterionFromQuestion()
{
    make(2);
    m_page->questions().tree().setCurrentId(m_desk->question("B08").id);
    inDialog([](QDialog &dialog) {
        auto *best = dialog.findChild<QLineEdit *>(QStringLiteral("criterionBest"));
        auto *make = dialog.findChild<QPushButton *>(QStringLiteral("makeCriterionButton"));
        best->setText(QStringLiteral("much"));
        QVERIFY(!make->isEnabled());
        best->setText(QStringLiteral("60"));
        make->click();
    });
    find<QAction>("makeCriterion")->trigger();
    QCOMPARE(m_desk->snapshot().leaves().size(), 1U);
    const Criterion *criterion = m_desk->snapshot().criterion(m_desk->snapshot().leaves().front());
    QCOMPARE(criterion->question, m_desk->question("B08").id);
    QCOMPARE(criterion->scale.best, 60.0);
    QVERIFY(find<QLabel>("questionCriterion")->text().contains(criterion->name));
    QVERIFY(!find<QAction>("criterionFromQuestion")->isEnabled());
}

void TestRfpPage::checklistFollowsProgress()
{
    make(3);
    m_page->setTab(RfpPage::ChecklistTab);
    auto *progress = find<QTableView>("rfpProgress");
    auto *list = find<QTableView>("rfpChecklist");
    QCOMPARE(list->model()->rowCount(), 333);
    const int row = m_page->checklist().progress().rowOf(m_desk->provider("Provider 02"));
    progress->setCurrentIndex(progress->model()->index(row, ProgressModel::FirstSection + 2));
    QCOMPARE(list->model()->rowCount(), 6);
    QVERIFY(list->isColumnHidden(ChecklistModel::ProviderName));
    QCOMPARE(m_desk->workspace->selectedProvider(), m_desk->provider("Provider 02"));
    progress->setCurrentIndex(progress->model()->index(row, ProgressModel::All));
    QCOMPARE(list->model()->rowCount(), 111);
}

void TestRfpPage::acceptSeveral()
{
    make(3);
    m_page->setTab(RfpPage::ChecklistTab);
    auto *show = find<QComboBox>("checklistShow");
    auto *list = find<QTableView>("rfpChecklist");
    QTest::keyClick(show, Qt::Key_End);
    QTest::keyClick(show, Qt::Key_Up);
    QCOMPARE(show->currentIndex(), static_cast<int>(ChecklistModel::Show::ToAccept));
    emit show->activated(show->currentIndex());
    const int all = list->model()->rowCount();
    QVERIFY(all > 3);
    list->selectRow(0);
    list->selectionModel()->select(list->model()->index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    find<QAction>("acceptAnswers")->trigger();
    QCOMPARE(list->model()->rowCount(), all - 2);
    // Nothing chosen: all that are listed.
    list->clearSelection();
    find<QAction>("acceptAnswers")->trigger();
    QCOMPARE(list->model()->rowCount(), 0);
    QVERIFY(!find<QAction>("acceptAnswers")->isEnabled());
    QVERIFY(m_desk->workspace->undo());
    QCOMPARE(list->model()->rowCount(), all - 2);
}

QTEST_MAIN(TestRfpPage)
#include "tst_rfp_page.moc"
