// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Consensus.h"
#include "tests/support/TestProject.h"
#include "ui/models/EvaluatorTableModel.h"
#include "ui/models/PanelEdits.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/Workspace.h"
#include "ui/pages/evaluators/EvaluatorsPage.h"
#include "ui/pages/evaluators/SectionsTree.h"
#include "ui/widgets/DateField.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace shortlist;

class TestEvaluatorsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); }
    void init();
    void cleanup();
    void tableIsEdited();
    void addMoveRemove();
    void sections();
    void interests();
    void handInAndReopen();
    void rules();
    void envelopes();
    void disagreements();
    void viewer();
    void emptyProject();
    void readOnly();
    void hostileNames();

private:
    template <typename T>
    T *child(const char *name)
    {
        T *found = m_page->findChild<T *>(QLatin1String(name));
        Q_ASSERT_X(found != nullptr, "child", name);
        return found;
    }
    void open(std::unique_ptr<Project> project);
    const Snapshot &snapshot() const { return m_workspace->snapshot(); }
    const Evaluator &anna() const { return *snapshot().evaluator(m_small->anna); }
    QString cell(int row, int column) const { return m_model->index(row, column).data().toString(); }
    bool set(int row, int column, const char *text)
    {
        return m_model->setData(m_model->index(row, column), QString::fromUtf8(text), Qt::EditRole);
    }
    qint64 sequence() const { return m_workspace->project().lastSequence(); }
    void tick(CriterionId id, Qt::CheckState state);

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<EvaluatorsPage> m_page;
    EvaluatorTableModel *m_model = nullptr;
};

void TestEvaluatorsPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    m_small = std::make_unique<test::SmallProject>();
    open(std::move(m_small->project));
}

void TestEvaluatorsPage::open(std::unique_ptr<Project> project)
{
    m_page.reset();
    m_workspace = std::make_unique<Workspace>(std::move(project));
    m_page = std::make_unique<EvaluatorsPage>(*m_workspace);
    m_page->resize(1100, 700);
    m_page->show();
    m_model = m_page->findChild<EvaluatorTableModel *>();
    new QAbstractItemModelTester(m_model, QAbstractItemModelTester::FailureReportingMode::QtTest, m_model);
}

void TestEvaluatorsPage::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    m_small.reset();
}

void TestEvaluatorsPage::tick(CriterionId id, Qt::CheckState state)
{
    auto *tree = child<SectionsTree>("sections");
    QTreeWidgetItemIterator it(tree);
    for (; *it != nullptr; ++it) {
        if ((*it)->data(0, Qt::UserRole).toLongLong() == raw(id)) {
            QSignalSpy edited(tree, &SectionsTree::edited);
            (*it)->setCheckState(0, state);
            QVERIFY(edited.wait(1000));
            return;
        }
    }
    QFAIL("no such criterion");
}

void TestEvaluatorsPage::tableIsEdited()
{
    using M = EvaluatorTableModel;
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(cell(0, M::Sections), QStringLiteral("Everything"));
    QCOMPARE(cell(0, M::State), QStringLiteral("Scoring"));
    QVERIFY(set(0, M::Name, "Anna & co"));
    QCOMPARE(anna().name, QStringLiteral("Anna & co"));
    QVERIFY(set(0, M::Role, "Legal"));
    QVERIFY(set(0, M::Weight, "0"));
    QCOMPARE(anna().weight, 0.0);
    QVERIFY(m_workspace->undo());
    QCOMPARE(anna().weight, 1.0);
    QVERIFY(m_workspace->redo());
    QCOMPARE(cell(0, M::Weight), QStringLiteral("0"));
    const qint64 entry = sequence();
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    QVERIFY(!set(0, M::Weight, "-3"));
    QVERIFY(!set(0, M::Weight, "much"));
    QVERIFY(!set(0, M::Name, " "));
    QVERIFY(!set(0, M::State, "done"));
    QCOMPARE(sequence(), entry);
    QCOMPARE(notice.count(), 3);
    // Progress follows the scores.
    const QString before = cell(1, M::Scores);
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->harbour, m_small->quality, m_small->brian}, 3));
    QVERIFY(cell(1, M::Scores) != before);
}

void TestEvaluatorsPage::addMoveRemove()
{
    child<QAction>("addEvaluator")->trigger();
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(cell(2, EvaluatorTableModel::Name), QStringLiteral("Evaluator 3"));
    QCOMPARE(child<QTableView>("evaluatorsTable")->currentIndex().row(), 2);
    const EvaluatorId third = m_model->idAt(2);
    child<QAction>("evaluatorUp")->trigger();
    QCOMPARE(m_model->rowOf(third), 1);
    QCOMPARE(child<QTableView>("evaluatorsTable")->currentIndex().row(), 1); // the chosen one stays chosen
    child<QAction>("removeEvaluator")->trigger();
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(m_workspace->undo());
    QCOMPARE(m_model->rowOf(third), 1);
}

void TestEvaluatorsPage::sections()
{
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->anna}, 3));
    tick(m_small->service, Qt::Unchecked); // all there is: refused
    QVERIFY(anna().sections.empty());
    const QString before = cell(0, EvaluatorTableModel::Scores);
    tick(m_small->quality, Qt::Unchecked);
    QCOMPARE(anna().sections, std::vector<CriterionId>{m_small->reach});
    QVERIFY(cell(0, EvaluatorTableModel::Scores) != before);
    QVERIFY(child<QLabel>("evaluatorOutside")->isVisible());
    QVERIFY(m_workspace->undo());
    QVERIFY(anna().sections.empty());
    QVERIFY(!child<QLabel>("evaluatorOutside")->isVisible());
    QVERIFY(m_workspace->redo());
    QCOMPARE(cell(0, EvaluatorTableModel::Sections), snapshot().criterion(m_small->reach)->name);
    tick(m_small->quality, Qt::Checked);
    QVERIFY(anna().sections.empty()); // everything again
}

void TestEvaluatorsPage::interests()
{
    QCOMPARE(cell(0, EvaluatorTableModel::Interests), QStringLiteral("Not declared yet"));
    auto *text = child<QPlainTextEdit>("evaluatorInterests");
    child<QPushButton>("evaluatorDeclare")->click();
    QCOMPARE(anna().declaredOn, QDate::currentDate());
    QVERIFY(anna().interests.isEmpty());
    text->setPlainText(QStringLiteral("Shares in Harbour"));
    child<DateField>("evaluatorDeclaredOn")->setDate(QDate(2027, 3, 1));
    child<QPushButton>("evaluatorDeclare")->click();
    QCOMPARE(anna().interests, QStringLiteral("Shares in Harbour"));
    QCOMPARE(anna().declaredOn, QDate(2027, 3, 1));
    QVERIFY(m_workspace->undo());
    QVERIFY(text->toPlainText().isEmpty());
    QVERIFY(m_workspace->redo());
    QCOMPARE(text->toPlainText(), QStringLiteral("Shares in Harbour"));
    child<QPushButton>("evaluatorTakeBack")->click();
    QVERIFY(!anna().declaredOn.isValid());
    QVERIFY(!child<QPushButton>("evaluatorTakeBack")->isVisible());
}

void TestEvaluatorsPage::handInAndReopen()
{
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("0 of 2 handed in")));
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    child<QPushButton>("evaluatorHandIn")->click();
    QVERIFY(anna().handedIn.isValid());
    QVERIFY(notice.at(0).at(0).toString().contains(QStringLiteral("missing")));
    QVERIFY(cell(0, EvaluatorTableModel::State).startsWith(QStringLiteral("Handed in")));
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("1 of 2 handed in")));
    const ScoreKey key{m_small->northwind, m_small->quality, m_small->anna};
    QVERIFY(!score_edits::setScore(*m_workspace, key, 1));
    QVERIFY(m_workspace->undo());
    QVERIFY(!anna().handedIn.isValid());
    QVERIFY(m_workspace->redo());
    child<QPushButton>("evaluatorReopen")->click();
    QVERIFY(!anna().handedIn.isValid());
    QVERIFY(score_edits::setScore(*m_workspace, key, 1));
    QVERIFY(panel_edits::handIn(*m_workspace, m_small->anna));
    QVERIFY(panel_edits::handIn(*m_workspace, m_small->brian));
    QCOMPARE(m_page->badge(), QStringLiteral("✓"));
}

void TestEvaluatorsPage::rules()
{
    child<QCheckBox>("blind")->click();
    QVERIFY(snapshot().method().blind);
    QVERIFY(m_workspace->undo());
    QVERIFY(!child<QCheckBox>("blind")->isChecked());
    QVERIFY(m_workspace->redo());
    QVERIFY(child<QCheckBox>("blind")->isChecked());
    auto *combination = child<QComboBox>("combination");
    combination->setCurrentIndex(1);
    emit combination->activated(1);
    QCOMPARE(snapshot().method().combination, Combination::Median);
    QVERIFY(m_workspace->undo());
    QCOMPARE(combination->currentIndex(), 0);
}

void TestEvaluatorsPage::envelopes()
{
    QVERIFY(!child<QPushButton>("closeQuality")->isVisible());
    child<QCheckBox>("envelopes")->click();
    QVERIFY(panel::envelopeClosed(snapshot()));
    QVERIFY(child<QLabel>("qualityState")->text().contains(QStringLiteral("No criterion is a price")));
    Criterion price = *snapshot().criterion(m_small->price);
    price.priceEnvelope = true;
    QVERIFY(m_workspace->edit(QStringLiteral("Price"), [&](Store &store) { return store.updateCriterion(price); }));
    QVERIFY(child<QLabel>("qualityState")->text().contains(QStringLiteral("closed to everybody")));
    child<QPushButton>("closeQuality")->click();
    QVERIFY(panel::qualityStands(snapshot()));
    QVERIFY(!score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->anna}, 1));
    QVERIFY(m_workspace->undo());
    QVERIFY(panel::envelopeClosed(snapshot()));
    QVERIFY(m_workspace->redo());
    child<QPushButton>("reopenQuality")->click();
    QVERIFY(panel::envelopeClosed(snapshot()));
    // Who handed in quality and scores prices is open for these once they are opened; the others stay handed in.
    Criterion reach = *snapshot().criterion(m_small->reach);
    reach.priceEnvelope = true;
    QVERIFY(m_workspace->edit(QStringLiteral("Price"), [&](Store &store) { return store.updateCriterion(reach); }));
    QVERIFY(panel_edits::setSections(*m_workspace, m_small->brian, {m_small->quality}));
    QVERIFY(panel_edits::handIn(*m_workspace, m_small->anna));
    QVERIFY(panel_edits::handIn(*m_workspace, m_small->brian));
    QVERIFY(m_page->sentence().startsWith(QStringLiteral("2 of 2 handed in")));
    child<QPushButton>("closeQuality")->click();
    QVERIFY(!anna().handedIn.isValid());
    QVERIFY(snapshot().evaluator(m_small->brian)->handedIn.isValid());
    QVERIFY(!score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->anna}, 1));
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->harbour, m_small->reach, m_small->anna}, 0) ||
            score_edits::setScore(*m_workspace, {m_small->harbour, m_small->reach, m_small->anna}, 1));
    QVERIFY(m_workspace->undo());
    QVERIFY(m_workspace->undo());
    QVERIFY(anna().handedIn.isValid());
    QVERIFY(panel_edits::reopen(*m_workspace, m_small->anna));
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->anna}, 1));
}

void TestEvaluatorsPage::disagreements()
{
    auto *table = child<QTableView>("disagreementTable");
    child<QSpinBox>("disagreementThreshold")->setValue(60);
    // Nothing to disagree on but what follows.
    for (const ProviderId id : {m_small->northwind, m_small->meridian, m_small->harbour}) {
        for (const CriterionId leaf : {m_small->quality, m_small->reach})
            score_edits::setScore(*m_workspace, {id, leaf, m_small->brian}, kMissing);
    }
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->anna}, 5));
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->brian}, 1));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(m_page->sentence().contains(QStringLiteral("one disagreement")));
    QVERIFY(!child<QPushButton>("disagreementGo")->isEnabled());
    table->selectRow(0);
    QSignalSpy page(m_workspace.get(), &Workspace::pageRequested);
    child<QPushButton>("disagreementGo")->click();
    QCOMPARE(page.count(), 1);
    QCOMPARE(m_workspace->takeWantedCell().criterion, m_small->quality);
    QCOMPARE(m_workspace->selectedProvider(), m_small->northwind);
    // With a consensus it is settled, and found again under all.
    QVERIFY(panel_edits::setConsensus(*m_workspace, m_small->northwind, m_small->quality, 3, QStringLiteral("Talked"),
                                      QStringLiteral("Ruth")));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    auto *show = child<QComboBox>("disagreementShow");
    show->setCurrentIndex(1);
    emit show->activated(1);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("◆ 3 (Ruth): Talked"));
    QVERIFY(m_workspace->undo());
    QTRY_COMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("–"));
}

void TestEvaluatorsPage::viewer()
{
    QVERIFY(panel_edits::setBlind(*m_workspace, true));
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->anna}, 5));
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->brian}, 0));
    auto *chair = child<QComboBox>("viewer");
    QSignalSpy changed(m_workspace.get(), &Workspace::viewerChanged);
    chair->setCurrentIndex(1);
    emit chair->activated(1);
    QCOMPARE(m_workspace->viewer(), m_small->anna);
    QCOMPARE(changed.count(), 1);
    QVERIFY(child<QLabel>("viewerHonest")->text().contains(QStringLiteral("not encrypted")));
    // Rules, other people and sections are the coordinator's; the own declaration and handing in are one's own.
    QVERIFY(!child<QCheckBox>("blind")->isEnabled());
    QVERIFY(!child<QAction>("addEvaluator")->isEnabled());
    QVERIFY(!m_workspace->edit(QStringLiteral("Rename"), [](Store &) -> Result<> { return {}; }));
    QTRY_COMPARE(child<QTableView>("disagreementTable")->model()->rowCount(), 0);
    QVERIFY(child<QLabel>("disagreementState")->text().contains(QStringLiteral("blind")));
    child<QTableView>("evaluatorsTable")->selectRow(1);
    QVERIFY(!child<QPushButton>("evaluatorHandIn")->isEnabled());
    child<QTableView>("evaluatorsTable")->selectRow(0);
    QVERIFY(child<QPushButton>("evaluatorHandIn")->isEnabled());
    // How far the others are is told, though not what they gave.
    QVERIFY(!cell(1, EvaluatorTableModel::Scores).startsWith(QLatin1Char('0')));
    child<QPushButton>("evaluatorHandIn")->click();
    QVERIFY(anna().handedIn.isValid());
    QTRY_VERIFY(child<QTableView>("disagreementTable")->model()->rowCount() > 0);
    QVERIFY(!child<QPushButton>("evaluatorReopen")->isVisible());
    chair->setCurrentIndex(0);
    emit chair->activated(0);
    QVERIFY(isNull(m_workspace->viewer()));
    QVERIFY(child<QCheckBox>("blind")->isEnabled());
    // Who is removed leaves the chair.
    m_workspace->setViewer(m_small->brian);
    QVERIFY(m_workspace->project().edit(QStringLiteral("Remove"),
                                        [&](Store &store) { return store.removeEvaluator(m_small->brian); }));
    QVERIFY(isNull(m_workspace->viewer()));
}

void TestEvaluatorsPage::emptyProject()
{
    QTemporaryDir folder;
    open(std::move(*Project::create(folder.filePath(QStringLiteral("empty.shortlist")))));
    QVERIFY(child<QWidget>("evaluatorsEmpty")->isVisible());
    child<QAction>("addEvaluator")->trigger();
    QVERIFY(!child<QWidget>("evaluatorsEmpty")->isVisible());
    m_page.reset();
    m_workspace.reset();
}

void TestEvaluatorsPage::readOnly()
{
    m_page.reset();
    m_workspace.reset();
    OpenOptions options;
    options.readOnly = true;
    open(std::move(*Project::open(m_small->path, options)));
    for (const char *name : {"addEvaluator", "removeEvaluator", "evaluatorUp", "evaluatorDown"})
        QVERIFY(!child<QAction>(name)->isEnabled());
    for (const char *name : {"evaluatorHandIn", "evaluatorDeclare"})
        QVERIFY(!child<QPushButton>(name)->isEnabled());
    QVERIFY(!child<QCheckBox>("blind")->isEnabled());
    QVERIFY(!(m_model->flags(m_model->index(0, 0)) & Qt::ItemIsEditable));
}

void TestEvaluatorsPage::hostileNames()
{
    QVERIFY(set(0, EvaluatorTableModel::Name, "<img src=\"file:///etc/passwd\"><b>x</b>"));
    QCOMPARE(child<QLabel>("evaluatorName")->textFormat(), Qt::PlainText);
    QVERIFY(!m_model->index(0, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
}

QTEST_MAIN(TestEvaluatorsPage)
#include "tst_evaluators_page.moc"
