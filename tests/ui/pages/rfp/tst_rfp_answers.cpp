// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answers side by side, typed, copied and read.

#include "tests/ui/pages/rfp/RfpPageFixture.h"
#include "ui/models/AnswerEdits.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>

using namespace shortlist;

class TestRfpAnswers : public RfpPageFixture
{
    Q_OBJECT

private slots:
    void init() { prepare(); }
    void cleanup() { close(); }
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
};

void TestRfpAnswers::clarification()
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

void TestRfpAnswers::typeAnswers()
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

void TestRfpAnswers::listsOpen()
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

void TestRfpAnswers::refusedStaysOpen()
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

void TestRfpAnswers::tableInDialog()
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

void TestRfpAnswers::choicesInDialog()
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

void TestRfpAnswers::copyAndPaste()
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

void TestRfpAnswers::pasteAllOrNothing()
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

void TestRfpAnswers::wholeAnswerAndComment()
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

void TestRfpAnswers::fileOfAnAnswer()
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

void TestRfpAnswers::selectionIsShared()
{
    make(3);
    m_page->setTab(RfpPage::AnswersTab);
    m_desk->workspace->selectProvider(m_desk->provider("Provider 02"));
    QCOMPARE(m_page->answers().grid().currentIndex().column(), answers().columnOf(m_desk->provider("Provider 02")));
    gridAt("A05", "Provider 03");
    QCOMPARE(m_desk->workspace->selectedProvider(), m_desk->provider("Provider 03"));
}

void TestRfpAnswers::readOnly()
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

void TestRfpAnswers::closingWritesWhatIsTyped()
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

QTEST_MAIN(TestRfpAnswers)
#include "tst_rfp_answers.moc"
