// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page's models say of each edit exactly what it did, and never begin anew.

#include "tests/ui/pages/rfp/RfpDesk.h"
#include "ui/models/AnswerEdits.h"
#include "ui/models/QuestionEdits.h"
#include "ui/pages/rfp/AnswerGridModel.h"
#include "ui/pages/rfp/ChecklistModel.h"
#include "ui/pages/rfp/ProgressModel.h"
#include "ui/pages/rfp/QuestionTreeModel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace shortlist;

namespace {

// All that a model shows, row by row.
QStringList content(const QAbstractItemModel &model, const QModelIndex &above = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(above); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(above); ++column)
            cells.append(model.index(row, column, above).data().toString());
        lines.append(cells.join(QLatin1Char('|')));
        lines += content(model, model.index(row, 0, above));
    }
    return lines;
}

} // namespace

class TestRfpModels : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void questionsAreEdited();
    void questionsAreRefused();
    void questionsAreDragged();
    void typesDecideWhatIsEdited();
    void progressCounts();
    void checklistScopes();
    void checklistSorts();
    void answersAreTyped();
    void answersAreKeptUntilTheyChange();
    void hostileNames();
    void randomEdits();
};

void TestRfpModels::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
}

void TestRfpModels::questionsAreEdited()
{
    RfpDesk desk(2);
    QuestionTreeModel model(*desk.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QModelIndex text = model.indexOf(desk.question("C03").id);
    QVERIFY(model.setData(text, QStringLiteral("How long?")));
    QCOMPARE(desk.question("C03").text, QStringLiteral("How long?"));
    QVERIFY(model.setData(text.siblingAtColumn(QuestionTreeModel::Unit), QStringLiteral("months")));
    QVERIFY(model.setData(text.siblingAtColumn(QuestionTreeModel::Weight), QStringLiteral("7.5")));
    QCOMPARE(desk.question("C03").weight, 7.5);
    QVERIFY(model.setData(text.siblingAtColumn(QuestionTreeModel::Due), QStringLiteral("2027-02-01")));
    QCOMPARE(desk.question("C03").due, QDate(2027, 2, 1));
    QVERIFY(model.setData(text.siblingAtColumn(QuestionTreeModel::Owner), QStringLiteral("Anna")));
    QVERIFY(model.setData(text.siblingAtColumn(QuestionTreeModel::Use), static_cast<int>(QuestionUse::KnockOut)));
    QCOMPARE(desk.question("C03").weight, 0.0);
    QVERIFY(model.setData(text.siblingAtColumn(QuestionTreeModel::Type), static_cast<int>(AnswerType::Choice)));
    QVERIFY(model.setData(text.siblingAtColumn(QuestionTreeModel::Choices), QStringLiteral("A; B;; A ;C")));
    QCOMPARE(desk.question("C03").choices,
             (QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    const QModelIndex section = text.parent();
    QVERIFY(model.setData(section, QStringLiteral("Experience")));
    QCOMPARE(model.sectionAt(section), QStringLiteral("Experience"));
    QVERIFY(desk.workspace->undo());
    QCOMPARE(resets.size(), 0);
}

void TestRfpModels::questionsAreRefused()
{
    RfpDesk desk(2);
    QuestionTreeModel model(*desk.workspace);
    QSignalSpy refused(&model, &QuestionTreeModel::refused);
    const QModelIndex text = model.indexOf(desk.question("C03").id);
    QVERIFY(!model.setData(text, QStringLiteral("   ")));
    QVERIFY(!model.setData(text.siblingAtColumn(QuestionTreeModel::Code), QStringLiteral("A01")));
    QVERIFY(!model.setData(text.siblingAtColumn(QuestionTreeModel::Weight), QStringLiteral("-1")));
    QVERIFY(!model.setData(text.siblingAtColumn(QuestionTreeModel::Due), QStringLiteral("one day")));
    QCOMPARE(refused.size(), 4);
    QVERIFY(!model.setData(text.siblingAtColumn(QuestionTreeModel::Choices), QStringLiteral("A")));
}

void TestRfpModels::questionsAreDragged()
{
    RfpDesk desk(2);
    QuestionTreeModel model(*desk.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex from = model.indexOf(desk.question("A01").id);
    const QPersistentModelIndex target = model.indexOf(desk.question("B02").id).parent();
    const std::unique_ptr<QMimeData> data(model.mimeData({from, from.siblingAtColumn(0)}));
    QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, {}));
    QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, 1, 0, target));
    QCOMPARE(model.indexOf(desk.question("A01").id).parent(), QModelIndex(target));
    QCOMPARE(model.indexOf(desk.question("A01").id).row(), 1);
    QVERIFY(desk.workspace->undo());
    QCOMPARE(model.indexOf(desk.question("A01").id).row(), 0);
    QMimeData foreign;
    foreign.setText(QStringLiteral("A01"));
    QVERIFY(!model.canDropMimeData(&foreign, Qt::MoveAction, 0, 0, target));
}

void TestRfpModels::typesDecideWhatIsEdited()
{
    RfpDesk desk(2);
    QuestionTreeModel model(*desk.workspace);
    const auto editable = [&](const char *code, int column) {
        return model.flags(model.indexOf(desk.question(code).id, column)).testFlag(Qt::ItemIsEditable);
    };
    QVERIFY(editable("C03", QuestionTreeModel::Unit) && !editable("C06", QuestionTreeModel::Unit));
    QVERIFY(editable("B06", QuestionTreeModel::Choices) && !editable("C03", QuestionTreeModel::Choices));
    QVERIFY(editable("C03", QuestionTreeModel::Weight) && !editable("C01", QuestionTreeModel::Weight));
    QVERIFY(!model.flags(model.index(0, QuestionTreeModel::Owner)).testFlag(Qt::ItemIsEditable));
}

void TestRfpModels::progressCounts()
{
    RfpDesk desk(3);
    ProgressModel model(*desk.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.columnCount(), ProgressModel::FirstSection + 14);
    const int last = model.rowOf(desk.provider("Provider 03"));
    QCOMPARE(model.index(last, ProgressModel::All).data().toString(), QStringLiteral("not sent"));
    const AnswerKey key{desk.provider("Provider 03"), desk.question("C03").id};
    QVERIFY(answer_edits::setText(*desk.workspace, key, QStringLiteral("12")));
    QCOMPARE(model.index(last, ProgressModel::All).data().toString(), QStringLiteral("1 of 1"));
    int sum = 0;
    for (int row = 1; row < model.rowCount(); ++row)
        sum += model.tallyAt(model.index(row, ProgressModel::All)).arrived();
    QCOMPARE(model.tallyAt(model.index(0, ProgressModel::All)).arrived(), sum);
    QCOMPARE(model.index(0, ProgressModel::Overdue).data().toString(), QString());
    Need need = desk.snapshot().need();
    need.answersDue = QDate(2026, 1, 1);
    desk.edit([&need](Store &store) { return store.setNeed(need); });
    QVERIFY(model.tallyAt(model.index(0, ProgressModel::All)).overdue > 0);
    QVERIFY(model.index(0, ProgressModel::Overdue).data().toString().startsWith(QStringLiteral("⚠ ")));
    desk.edit([&](Store &store) { return store.removeProvider(desk.provider("Provider 02")); });
    QCOMPARE(model.rowCount(), 3);
}

void TestRfpModels::checklistScopes()
{
    RfpDesk desk(3);
    ChecklistModel model(*desk.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int questions = static_cast<int>(desk.snapshot().list<Question>().size());
    QCOMPARE(model.rowCount(), questions * 3);
    const ProviderId first = desk.provider("Provider 01");
    model.setScope({{first}, {desk.question("C03").section}, ChecklistModel::Show::All});
    QCOMPARE(model.rowCount(), 6);
    model.setScope({{first}, {}, ChecklistModel::Show::ToAccept});
    const int open = model.rowCount();
    QVERIFY(open > 1 && open < questions);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QVERIFY(answer_edits::setState(*desk.workspace, {model.keyAt(1)}, AnswerState::Accepted));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), open - 1);
    QVERIFY(desk.workspace->undo());
    QCOMPARE(model.rowCount(), open);
    model.setScope({{desk.provider("Provider 03")}, {}, ChecklistModel::Show::NotSent});
    QCOMPARE(model.rowCount(), questions);
}

void TestRfpModels::checklistSorts()
{
    RfpDesk desk(2);
    ChecklistModel model(*desk.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QPersistentModelIndex kept = model.index(5, ChecklistModel::Code);
    const QString code = kept.data().toString();
    model.sort(ChecklistModel::State, Qt::DescendingOrder);
    QVERIFY(model.index(0, ChecklistModel::State).data().toString().contains(QStringLiteral("Accepted")));
    QCOMPARE(kept.data().toString(), code);
    model.sort(ChecklistModel::Code, Qt::AscendingOrder);
    QCOMPARE(model.index(0, ChecklistModel::Code).data().toString(), QStringLiteral("A01"));
    // Without an owner it comes last, whichever way.
    QVERIFY(question_edits::change(*desk.workspace, QStringLiteral("Own"), {desk.question("M01").id},
                                   [](Question &question) { question.owner = QStringLiteral("Brian"); }));
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(ChecklistModel::Owner, order);
        QCOMPARE(model.index(0, ChecklistModel::Code).data().toString(), QStringLiteral("M01"));
    }
    model.sort(-1);
    QCOMPARE(model.index(0, ChecklistModel::Code).data().toString(), QStringLiteral("A01"));
}

void TestRfpModels::answersAreTyped()
{
    RfpDesk desk(3);
    AnswerGridModel model(*desk.workspace);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy refused(&model, &AnswerGridModel::refused);
    QCOMPARE(model.columnCount(), 2); // the third one was not asked yet
    model.setAskedOnly(false);
    QCOMPARE(model.columnCount(), 3);
    const QModelIndex cell =
        model.index(model.rowOf(desk.question("C03").id), model.columnOf(desk.provider("Provider 03")));
    QCOMPARE(cell.data().toString(), QStringLiteral("Not sent"));
    QVERIFY(!model.setData(cell, QStringLiteral("a few")));
    QCOMPARE(refused.size(), 1);
    QVERIFY(model.setData(cell, QStringLiteral("1,250")));
    QCOMPARE(desk.answer(model.keyAt(cell)).text, QStringLiteral("1250"));
    QCOMPARE(cell.data().toString(), QStringLiteral("1,250 years"));
    QCOMPARE(cell.data(Qt::EditRole).toString(), QStringLiteral("1250"));
    QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEnabled)); // a section's heading
    model.setFilter(QStringLiteral("c03"));
    QCOMPARE(model.rowCount(), 2);
    model.setFilter(QString());
    model.setShow(AnswerGridModel::Show::KnockOut);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.isHeading(row) || model.questionAt(row)->use == QuestionUse::KnockOut);
}

// What a cell shows is read once; what changes is read again.
void TestRfpModels::answersAreKeptUntilTheyChange()
{
    RfpDesk desk(3);
    AnswerGridModel model(*desk.workspace);
    const QModelIndex cell =
        model.index(model.rowOf(desk.question("C03").id), model.columnOf(desk.provider("Provider 01")));
    const AnswerCell *before = &model.cellAt(cell);
    QCOMPARE(&model.cellAt(cell), before);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QVERIFY(answer_edits::setText(*desk.workspace, model.keyAt(cell), QStringLiteral("77")));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.constFirst().at(0).toModelIndex(), cell);
    QCOMPARE(cell.data().toString(), QStringLiteral("77 years"));
    QVERIFY(question_edits::change(*desk.workspace, QStringLiteral("Unit"), {desk.question("C03").id},
                                   [](Question &question) { question.unit = QStringLiteral("months"); }));
    QCOMPARE(cell.data().toString(), QStringLiteral("77 months"));
    QVERIFY(question_edits::change(*desk.workspace, QStringLiteral("Type"), {desk.question("C03").id},
                                   [](Question &question) { question.type = AnswerType::YesNo; }));
    QVERIFY(!model.cellAt(cell).problem.isEmpty());
}

void TestRfpModels::hostileNames()
{
    RfpDesk desk(2);
    const QString evil = QStringLiteral("<b>x</b><img src='file:///etc/passwd'>");
    QVERIFY(question_edits::change(*desk.workspace, QStringLiteral("Evil"), {desk.question("C06").id},
                                   [&evil](Question &question) { question.text = evil; }));
    const AnswerKey key{desk.provider("Provider 01"), desk.question("C06").id};
    QVERIFY(answer_edits::setText(*desk.workspace, key, evil));
    const QuestionTreeModel questions(*desk.workspace);
    const AnswerGridModel answers(*desk.workspace);
    const ChecklistModel checklist(*desk.workspace);
    const int row = answers.rowOf(key.question);
    for (const QVariant &tip :
         {questions.indexOf(key.question).data(Qt::ToolTipRole), answers.index(row, 0).data(Qt::ToolTipRole),
          answers.headerData(row, Qt::Vertical, Qt::ToolTipRole),
          checklist.index(checklist.rowOf(key), ChecklistModel::AnswerText).data(Qt::ToolTipRole)})
        QVERIFY2(!tip.toString().contains(QLatin1String("<img")), qPrintable(tip.toString()));
}

// After any sequence of edits and undos each model is what a fresh one is.
void TestRfpModels::randomEdits()
{
    RfpDesk desk(4);
    Workspace &workspace = *desk.workspace;
    QuestionTreeModel questions(workspace);
    ProgressModel progress(workspace);
    ChecklistModel checklist(workspace);
    AnswerGridModel answers(workspace);
    const QAbstractItemModelTester one(&questions, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester two(&progress, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester four(&answers, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator numbers(2027);
    for (int round = 0; round < 60; ++round) {
        const std::vector<QuestionId> ids = question_edits::inOrder(workspace.snapshot());
        const QuestionId id = ids[numbers.bounded(static_cast<quint32>(ids.size()))];
        const QStringList sections = question_edits::sections(workspace.snapshot());
        const QString section = sections.at(numbers.bounded(static_cast<int>(sections.size())));
        const auto &providers = workspace.snapshot().providers();
        const ProviderId provider = providers[numbers.bounded(static_cast<quint32>(providers.size()))].id;
        switch (numbers.bounded(8)) {
        case 0:
            question_edits::moveTo(workspace, {id, ids.front()}, section, numbers.bounded(4));
            break;
        case 1:
            question_edits::shiftSection(workspace, section, numbers.bounded(2) == 0 ? 1 : -1);
            break;
        case 2:
            question_edits::remove(workspace, {id});
            break;
        case 3:
            question_edits::addOwn(workspace, id, {});
            break;
        case 4:
            question_edits::renameSection(workspace, section, QStringLiteral("Section %1").arg(round));
            break;
        case 5:
            workspace.undo();
            break;
        case 6:
            answer_edits::setState(workspace, {{provider, id}}, AnswerState::Sent);
            break;
        default:
            answer_edits::setText(workspace, {provider, id}, QStringLiteral("yes"));
        }
        if (round % 10 == 9) {
            QCOMPARE(content(questions), content(QuestionTreeModel(workspace)));
            QCOMPARE(content(progress), content(ProgressModel(workspace)));
            QCOMPARE(content(checklist), content(ChecklistModel(workspace)));
            AnswerGridModel fresh(workspace);
            fresh.setAskedOnly(answers.isAskedOnly());
            QCOMPARE(content(answers), content(fresh));
        }
    }
}

QTEST_MAIN(TestRfpModels)
#include "tst_rfp_models.moc"
