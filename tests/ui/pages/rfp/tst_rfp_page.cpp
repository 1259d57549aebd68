// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The RFP page as a user meets it.

#include "tests/ui/pages/rfp/RfpDesk.h"
#include "ui/dialogs/Ask.h"
#include "ui/models/AnswerEdits.h"
#include "ui/models/AnswerText.h"
#include "ui/pages/rfp/AnswerGrid.h"
#include "ui/pages/rfp/AnswerGridModel.h"
#include "ui/pages/rfp/AnswersView.h"
#include "ui/pages/rfp/ChecklistModel.h"
#include "ui/pages/rfp/ChecklistView.h"
#include "ui/pages/rfp/ProgressModel.h"
#include "ui/pages/rfp/QuestionTree.h"
#include "ui/pages/rfp/QuestionTreeModel.h"
#include "ui/pages/rfp/QuestionsView.h"
#include "ui/pages/rfp/RfpPage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace shortlist;

class TestRfpPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyProject();
    void sentences();
    void ownQuestion();
    void deleteKey();
    void searchQuestions();
    void inspectorWrites();
    void criterionFromQuestion();
    void checklistFollowsProgress();
    void acceptSeveral();
    void clarification();
    void typeAnswers();
    void listsOpen();
    void refusedStaysOpen();
    void tableInDialog();
    void choicesInDialog();
    void copyAndPaste();
    void pasteAllOrNothing();
    void wholeAnswerAndComment();
    void fileOfAnAnswer();
    void selectionIsShared();
    void readOnly();
    void closingWritesWhatIsTyped();

private:
    void make(int providers, bool questions = true)
    {
        m_desk = std::make_unique<RfpDesk>(providers, questions);
        m_page = std::make_unique<RfpPage>(*m_desk->workspace);
        m_page->resize(1300, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("%s is not there", name);
        return found;
    }
    AnswerGridModel &answers() const { return *qobject_cast<AnswerGridModel *>(m_page->answers().grid().model()); }
    QModelIndex cell(const char *question, const char *provider) const
    {
        return answers().index(answers().rowOf(m_desk->question(question).id),
                               answers().columnOf(m_desk->provider(provider)));
    }
    // Shows the answers, goes to a cell and gives the grid the keyboard.
    AnswerGrid &gridAt(const char *question, const char *provider)
    {
        m_page->setTab(RfpPage::AnswersTab);
        answers().setAskedOnly(false);
        AnswerGrid &grid = m_page->answers().grid();
        grid.setFocus();
        grid.goTo(cell(question, provider));
        return grid;
    }
    QString textAt(const char *question, const char *provider) const
    {
        return m_desk->answer(answers().keyAt(cell(question, provider))).text;
    }
    // What is done to the next dialog that comes up.
    static void inDialog(const std::function<void(QDialog &)> &run)
    {
        QTimer::singleShot(0, qApp, [run] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return inDialog(run);
            run(*dialog);
        });
    }

    std::unique_ptr<RfpDesk> m_desk;
    std::unique_ptr<RfpPage> m_page;
};

void TestRfpPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support )")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
}

void TestRfpPage::cleanup()
{
    ask::answerWith({});
    m_page.reset();
    m_desk.reset();
}

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

void TestRfpPage::clarification()
{
    make(2);
    gridAt("C03", "Provider 01");
    inDialog([](QDialog &dialog) {
        auto *text = dialog.findChild<QPlainTextEdit *>(QStringLiteral("clarificationText"));
        text->setPlainText(QStringLiteral("  "));
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("askButton"))->isEnabled());
        text->setPlainText(QStringLiteral("Since which year?"));
        dialog.findChild<QPushButton *>(QStringLiteral("askButton"))->click();
    });
    find<QAction>("clarifyAnswer")->trigger();
    const Answer answer = m_desk->answer({m_desk->provider("Provider 01"), m_desk->question("C03").id});
    QCOMPARE(answer.state, AnswerState::Clarification);
    QCOMPARE(answer.clarification, QStringLiteral("Since which year?"));
    QCOMPARE(find<QPlainTextEdit>("answerClarification")->toPlainText(), answer.clarification);
}

void TestRfpPage::typeAnswers()
{
    make(2);
    AnswerGrid &grid = gridAt("E03", "Provider 02");
    QTest::keyClick(&grid, Qt::Key_3);
    auto *editor = grid.findChild<QLineEdit *>(QStringLiteral("answerEditor"));
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("1.5"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(textAt("E03", "Provider 02"), QStringLiteral("31.5"));
    // Enter goes to the question below, and steps over headings.
    QCOMPARE(answers().questionAt(grid.currentIndex().row())->code, QStringLiteral("E04"));
    grid.goTo(cell("E11", "Provider 02"));
    QTest::keyClick(&grid, Qt::Key_Return);
    QCOMPARE(answers().questionAt(grid.currentIndex().row())->code, QStringLiteral("F01"));
    grid.goTo(cell("E03", "Provider 02"));
    QTest::keyClick(&grid, Qt::Key_Delete);
    QCOMPARE(textAt("E03", "Provider 02"), QString());
}

void TestRfpPage::listsOpen()
{
    make(2);
    AnswerGrid &grid = gridAt("D07", "Provider 02");
    QTest::keyClick(&grid, Qt::Key_F2);
    auto *list = grid.findChild<QComboBox *>(QStringLiteral("answerListEditor"));
    QVERIFY(list != nullptr);
    QCOMPARE(list->count(), 3);
    list->setCurrentIndex(list->findData(QStringLiteral("no")));
    emit list->activated(list->currentIndex());
    QCOMPARE(textAt("D07", "Provider 02"), QStringLiteral("no"));
    QCOMPARE(cell("D07", "Provider 02").data().toString(), QStringLiteral("No"));
}

void TestRfpPage::refusedStaysOpen()
{
    make(2);
    AnswerGrid &grid = gridAt("E03", "Provider 02");
    QSignalSpy told(&grid, &AnswerGrid::told);
    QTest::keyClick(&grid, Qt::Key_X);
    auto *editor = grid.findChild<QLineEdit *>(QStringLiteral("answerEditor"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(told.size(), 1);
    QVERIFY(editor->isVisible());
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(textAt("E03", "Provider 02"), QString());
}

void TestRfpPage::tableInDialog()
{
    make(2);
    AnswerGrid &grid = gridAt("D03", "Provider 02");
    bool done = false;
    inDialog([&done](QDialog &dialog) {
        auto *table = dialog.findChild<QTableWidget *>(QStringLiteral("answerTable"));
        QCOMPARE(table->columnCount(), 4);
        QCOMPARE(table->rowCount(), 1);
        table->setItem(0, 0, new QTableWidgetItem(QStringLiteral("Kraków")));
        table->setItem(0, 1, new QTableWidgetItem(QStringLiteral("Porto")));
        dialog.findChild<QPushButton *>(QStringLiteral("addTableRow"))->click();
        QCOMPARE(table->rowCount(), 2);
        dialog.findChild<QPushButton *>(QStringLiteral("setAnswer"))->click();
        done = true;
    });
    QTest::keyClick(&grid, Qt::Key_F2);
    QTRY_VERIFY(done);
    QTRY_COMPARE(textAt("D03", "Provider 02"), QStringLiteral("Kraków\tPorto"));
}

void TestRfpPage::choicesInDialog()
{
    make(2);
    AnswerGrid &grid = gridAt("B04", "Provider 02");
    bool done = false;
    inDialog([&done](QDialog &dialog) {
        auto *list = dialog.findChild<QListWidget *>(QStringLiteral("answerChoices"));
        list->item(0)->setCheckState(Qt::Checked);
        list->item(2)->setCheckState(Qt::Checked);
        dialog.findChild<QPushButton *>(QStringLiteral("setAnswer"))->click();
        done = true;
    });
    QTest::keyClick(&grid, Qt::Key_F2);
    QTRY_VERIFY(done);
    const QStringList choices = m_desk->question("B04").choices;
    QTRY_COMPARE(textAt("B04", "Provider 02"), QString(choices.at(0) + QLatin1Char('\n') + choices.at(2)));
}

void TestRfpPage::copyAndPaste()
{
    make(3);
    AnswerGrid &grid = gridAt("C06", "Provider 01");
    QVERIFY(answer_edits::setText(*m_desk->workspace, answers().keyAt(cell("C06", "Provider 01")),
                                  QStringLiteral("Line one\nLine \"two\"")));
    QVERIFY(
        answer_edits::setText(*m_desk->workspace, answers().keyAt(cell("D02", "Provider 01")), QStringLiteral("6")));
    // A block over a heading and two questions.
    const QItemSelection block(cell("C06", "Provider 01"), cell("C06", "Provider 01"));
    grid.selectionModel()->select(block, QItemSelectionModel::ClearAndSelect);
    grid.copy();
    grid.goTo(cell("C06", "Provider 03"));
    grid.paste();
    QCOMPARE(textAt("C06", "Provider 03"), QStringLiteral("Line one\nLine \"two\""));
    QApplication::clipboard()->setText(QStringLiteral("Nothing went wrong\nKraków\n"));
    grid.goTo(cell("C06", "Provider 03"));
    grid.paste();
    QCOMPARE(textAt("C06", "Provider 03"), QStringLiteral("Nothing went wrong"));
    QCOMPARE(textAt("D01", "Provider 03"), QStringLiteral("Kraków"));
    QVERIFY(m_desk->workspace->undo());
    QCOMPARE(textAt("D01", "Provider 03"), QString());
}

void TestRfpPage::pasteAllOrNothing()
{
    make(3);
    AnswerGrid &grid = gridAt("E03", "Provider 03");
    QSignalSpy told(&grid, &AnswerGrid::told);
    QApplication::clipboard()->setText(QStringLiteral("12\nmany months\n"));
    grid.paste();
    QCOMPARE(textAt("E03", "Provider 03"), QString());
    QCOMPARE(told.size(), 1);
    QVERIFY(told.constFirst().at(0).toString().contains(QStringLiteral("E04")));
}

void TestRfpPage::wholeAnswerAndComment()
{
    make(2);
    gridAt("A02", "Provider 01");
    const AnswerKey key = answers().keyAt(cell("A02", "Provider 01"));
    QVERIFY(answer_edits::setText(*m_desk->workspace, key, QStringLiteral("<b>Evil</b>\t40\t2020")));
    QVERIFY(find<QLabel>("answerWhole")->text().contains(QStringLiteral("&lt;b&gt;Evil")));
    auto *comment = find<QPlainTextEdit>("answerComment");
    comment->setFocus();
    comment->selectAll();
    QTest::keyClicks(comment, QStringLiteral("Per register"));
    m_page->answers().grid().setFocus();
    QCOMPARE(m_desk->answer(key).comment, QStringLiteral("Per register"));
    find<QAction>("acceptAnswer")->trigger();
    QCOMPARE(m_desk->answer(key).state, AnswerState::Accepted);
}

void TestRfpPage::fileOfAnAnswer()
{
    make(2);
    const QString path = m_desk->folder.filePath(QStringLiteral("accounts.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("%PDF") > 0);
    file.close();
    ask::Answers given;
    given.fileToOpen = [&path](const QString &) { return path; };
    ask::answerWith(given);
    AnswerGrid &grid = gridAt("A03", "Provider 02");
    QTest::keyClick(&grid, Qt::Key_F2);
    QTRY_COMPARE(textAt("A03", "Provider 02"), QStringLiteral("accounts.pdf"));
    QCOMPARE(m_desk->snapshot().provider(m_desk->provider("Provider 02"))->evidence.size(), 1U);
}

void TestRfpPage::selectionIsShared()
{
    make(3);
    m_page->setTab(RfpPage::AnswersTab);
    m_desk->workspace->selectProvider(m_desk->provider("Provider 02"));
    QCOMPARE(m_page->answers().grid().currentIndex().column(), answers().columnOf(m_desk->provider("Provider 02")));
    gridAt("A05", "Provider 03");
    QCOMPARE(m_desk->workspace->selectedProvider(), m_desk->provider("Provider 03"));
}

void TestRfpPage::readOnly()
{
    make(2);
    const QString path = m_desk->workspace->project().path();
    m_page.reset();
    m_desk->workspace.reset();
    OpenOptions options;
    options.readOnly = true;
    m_desk->workspace = std::make_unique<Workspace>(std::move(*Project::open(path, options)));
    m_page = std::make_unique<RfpPage>(*m_desk->workspace);
    m_page->show();
    for (const char *name : {"addFromBank", "addOwnQuestion", "deleteQuestions", "sendQuestionnaires",
                             "receiveQuestionnaires", "acceptAnswers", "markSent", "acceptAnswer", "addAnswerFile"})
        QVERIFY2(!find<QAction>(name)->isEnabled(), name);
    QVERIFY(!answers().flags(cell("C03", "Provider 01")).testFlag(Qt::ItemIsEditable));
    AnswerGrid &grid = gridAt("D03", "Provider 01");
    QTest::keyClick(&grid, Qt::Key_F2);
    QTest::keyClick(&grid, Qt::Key_Delete);
    QVERIFY(!textAt("D03", "Provider 01").isEmpty());
}

void TestRfpPage::closingWritesWhatIsTyped()
{
    make(2);
    gridAt("C03", "Provider 01");
    const AnswerKey key = answers().keyAt(cell("C03", "Provider 01"));
    auto *comment = find<QPlainTextEdit>("answerComment");
    comment->setFocus();
    comment->selectAll();
    QTest::keyClicks(comment, QStringLiteral("In a hurry"));
    m_page.reset();
    QCOMPARE(m_desk->answer(key).comment, QStringLiteral("In a hurry"));
}

QTEST_MAIN(TestRfpPage)
#include "tst_rfp_page.moc"
