// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/Store.h"
#include "tests/ui/pages/robustness/RobustnessDesk.h"
#include "ui/pages/robustness/StatementDialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace shortlist;

namespace {

WeightStatement between(CriterionId criterion, double lower, double upper)
{
    WeightStatement statement;
    statement.kind = WeightStatement::Kind::Between;
    statement.first = criterion;
    statement.lower = lower;
    statement.upper = upper;
    return statement;
}

WeightStatement atLeast(CriterionId first, CriterionId second)
{
    WeightStatement statement;
    statement.first = first;
    statement.second = second;
    return statement;
}

void chooseModel(const RobustnessDesk &desk, WeightModel model)
{
    auto *combo = desk.find<QComboBox>(QStringLiteral("weightModel"));
    combo->setCurrentIndex(combo->findData(static_cast<int>(model)));
    emit combo->activated(combo->currentIndex());
}

} // namespace

// What the robustness page lets be set: how it is asked, and what is said of the weights.
class TestRobustnessInputs : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void settingsAreEditsWithUndo();
    void theMarginBelongsToTwoTabs();
    void aStatementIsAdded();
    void aStatementIsEditedAndRemoved();
    void whatCannotBeSaidIsNotTaken();
    void contradictionsAreNamed();
    void readOnlyChangesNothing();
};

void TestRobustnessInputs::settingsAreEditsWithUndo()
{
    RobustnessDesk desk;
    const Method before = desk.workspace->snapshot().method();
    auto *margin = desk.find<QSpinBox>(QStringLiteral("weightMargin"));
    QCOMPARE(margin->value(), 25);
    margin->setValue(40);
    QCOMPARE(desk.workspace->snapshot().method().weightMargin, 0.4);
    QCOMPARE(desk.workspace->project().undoLabel(), QStringLiteral("Set the margin of the weights to 40 %"));
    desk.find<QSpinBox>(QStringLiteral("samples"))->setValue(2500);
    QCOMPARE(desk.workspace->project().undoLabel(), QStringLiteral("Set the number of samples to 2,500"));
    desk.find<QDoubleSpinBox>(QStringLiteral("seed"))->setValue(4'294'967'295.0);
    QCOMPARE(desk.workspace->snapshot().method().seed, 4'294'967'295u);
    chooseModel(desk, WeightModel::Order);
    QCOMPARE(desk.workspace->snapshot().method().weightModel, WeightModel::Order);
    QVERIFY(!margin->isVisible());
    QVERIFY(desk.sentence(RobustnessPage::AcceptabilityTab).contains(QStringLiteral("2,500 samples")));
    for (int i = 0; i < 4; ++i)
        QVERIFY(desk.workspace->undo());
    QCOMPARE(desk.workspace->snapshot().method(), before);
    QCOMPARE(margin->value(), 25);
    QVERIFY(margin->isVisible());
    QVERIFY(desk.sentence(RobustnessPage::AcceptabilityTab).contains(QStringLiteral("10,000 samples")));
}

void TestRobustnessInputs::theMarginBelongsToTwoTabs()
{
    RobustnessDesk desk;
    auto *side = desk.find<QWidget>(QStringLiteral("robustnessSide"));
    auto *margin = desk.find<QSpinBox>(QStringLiteral("weightMargin"));
    auto *samples = desk.find<QSpinBox>(QStringLiteral("samples"));
    chooseModel(desk, WeightModel::Uniform);
    QVERIFY(side->isVisible() && samples->isVisible() && !margin->isVisible());
    desk.page->setTab(RobustnessPage::TornadoTab);
    QVERIFY(side->isVisible() && margin->isVisible());
    QVERIFY(!samples->isVisible());
    QVERIFY(!desk.find<QListWidget>(QStringLiteral("statements"))->isVisible());
    margin->setValue(50);
    QVERIFY(desk.sentence(RobustnessPage::TornadoTab).contains(QStringLiteral("50")));
    desk.page->setTab(RobustnessPage::MethodsTab);
    QVERIFY(!side->isVisible());
}

void TestRobustnessInputs::aStatementIsAdded()
{
    RobustnessDesk desk;
    desk.find<QPushButton>(QStringLiteral("addStatement"))->click();
    auto *dialog = desk.page->findChild<StatementDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->isVisible());
    QVERIFY(dialog->findChild<QPushButton *>(QStringLiteral("takeStatement"))->isEnabled());
    const QString words = dialog->findChild<QLabel *>(QStringLiteral("statementWords"))->text();
    QVERIFY2(words.contains(QStringLiteral("Service")) && words.contains(QStringLiteral("Price")), qPrintable(words));
    dialog->findChild<QPushButton *>(QStringLiteral("takeStatement"))->click();
    const std::vector<WeightStatement> &said = desk.workspace->snapshot().judgements().statements;
    QCOMPARE(said.size(), std::size_t(1));
    QCOMPARE(said[0].first, desk.small.service);
    QCOMPARE(said[0].second, desk.small.price);
    auto *list = desk.find<QListWidget>(QStringLiteral("statements"));
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().startsWith(QStringLiteral("1. ")));
    QCOMPARE(list->currentRow(), 0);
    QVERIFY(desk.workspace->undo());
    QCOMPARE(list->count(), 0);
}

void TestRobustnessInputs::aStatementIsEditedAndRemoved()
{
    RobustnessDesk desk([](Store &store, const test::SmallProject &small) {
        return store.putStatement(between(small.price, 0.2, 0.3));
    });
    auto *list = desk.find<QListWidget>(QStringLiteral("statements"));
    QCOMPARE(list->count(), 1);
    list->setCurrentRow(0);
    desk.find<QPushButton>(QStringLiteral("editStatement"))->click();
    auto *dialog = desk.page->findChild<StatementDialog *>();
    QCOMPARE(dialog->findChild<QDoubleSpinBox *>(QStringLiteral("statementLower"))->value(), 20.0);
    QVERIFY(!dialog->findChild<QComboBox *>(QStringLiteral("statementSecond"))->isVisible());
    dialog->findChild<QDoubleSpinBox *>(QStringLiteral("statementUpper"))->setValue(45);
    dialog->findChild<QPushButton *>(QStringLiteral("takeStatement"))->click();
    QCOMPARE(desk.workspace->snapshot().judgements().statements.at(0).upper, 0.45);
    QCOMPARE(list->count(), 1);
    QVERIFY(list->item(0)->text().contains(QStringLiteral("45")));
    desk.find<QPushButton>(QStringLiteral("removeStatement"))->click();
    QCOMPARE(list->count(), 0);
    QVERIFY(!desk.find<QPushButton>(QStringLiteral("removeStatement"))->isEnabled());
    QVERIFY(desk.workspace->undo());
    QCOMPARE(list->count(), 1);
}

void TestRobustnessInputs::whatCannotBeSaidIsNotTaken()
{
    RobustnessDesk desk;
    WeightStatement statement = atLeast(desk.small.service, desk.small.quality);
    StatementDialog inside(*desk.workspace, statement);
    auto *take = inside.findChild<QPushButton *>(QStringLiteral("takeStatement"));
    QVERIFY(!take->isEnabled());
    QCOMPARE(inside.findChild<QLabel *>(QStringLiteral("statementWords"))->text(),
             QStringLiteral("One of the two is part of the other."));
    StatementDialog same(*desk.workspace, atLeast(desk.small.price, desk.small.price));
    QVERIFY(!same.findChild<QPushButton *>(QStringLiteral("takeStatement"))->isEnabled());
    StatementDialog upside(*desk.workspace, between(desk.small.price, 0.2, 0.3));
    upside.findChild<QDoubleSpinBox *>(QStringLiteral("statementLower"))->setValue(60);
    QCOMPARE(upside.findChild<QLabel *>(QStringLiteral("statementWords"))->text(),
             QStringLiteral("The least share is above the greatest."));
}

void TestRobustnessInputs::contradictionsAreNamed()
{
    RobustnessDesk desk([](Store &store, const test::SmallProject &small) {
        Method method;
        method.weightModel = WeightModel::Statements;
        method.samples = 500;
        Result<> done = store.setMethod(method);
        done = done ? store.putStatement(between(small.price, 0.6, 0.7)) : done;
        done = done ? store.putStatement(between(small.reach, 0.05, 0.5)) : done;
        return done ? store.putStatement(atLeast(small.service, small.price)) : done;
    });
    const QString said = desk.sentence(RobustnessPage::AcceptabilityTab);
    QVERIFY2(said.startsWith(QStringLiteral("These statements about the weights contradict each other:")),
             qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("Evening cover")), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("..")) && !said.contains(QStringLiteral(".;")), qPrintable(said));
    QVERIFY(said.contains(QStringLiteral("Service")) && said.contains(QStringLiteral("Price")));
    QVERIFY(desk.page->view(RobustnessPage::AcceptabilityTab)
                ->findChild<QWidget *>(QStringLiteral("outOfDateVeil"))
                ->isVisible());
    auto *list = desk.find<QListWidget>(QStringLiteral("statements"));
    QCOMPARE(list->count(), 3);
    int marked = 0;
    for (int row = 0; row < 3; ++row) {
        const bool innocent = list->item(row)->text().contains(QStringLiteral("Evening cover"));
        QCOMPARE(list->item(row)->icon().isNull(), innocent);
        marked += innocent ? 0 : 1;
    }
    QCOMPARE(marked, 2);
    // One of the two goes, and there is an answer.
    for (int row = 0; row < 3; ++row) {
        if (list->item(row)->text().contains(QStringLiteral("60")))
            list->setCurrentRow(row);
    }
    desk.find<QPushButton>(QStringLiteral("removeStatement"))->click();
    QVERIFY(desk.sentence(RobustnessPage::AcceptabilityTab).contains(QStringLiteral("500 samples")));
    for (int row = 0; row < list->count(); ++row)
        QVERIFY(list->item(row)->icon().isNull());
}

void TestRobustnessInputs::readOnlyChangesNothing()
{
    test::SmallProject small;
    const QString path = small.path;
    small.project.reset();
    OpenOptions options;
    options.readOnly = true;
    Workspace workspace(std::move(*Project::open(path, options)));
    RobustnessPage page(workspace);
    page.show();
    QVERIFY(!page.findChild<QSpinBox *>(QStringLiteral("samples"))->isEnabled());
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("addStatement"))->isEnabled());
}

QTEST_MAIN(TestRobustnessInputs)
#include "tst_robustness_inputs.moc"
