// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestProject.h"
#include "ui/models/CriteriaEdits.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/CriteriaTreeModel.h"
#include "ui/models/Workspace.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace shortlist;

namespace {

// All that a tree shows, so that a model that followed can be compared with one that was made afterwards.
QString shown(const CriteriaTreeModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        text += QString(depth, QLatin1Char('>'));
        for (int column = 0; column < model.columnCount(parent); ++column)
            text += model.index(row, column, parent).data().toString() + QLatin1Char('|');
        text += QLatin1Char('\n') + shown(model, model.index(row, 0, parent), depth + 1);
    }
    return text;
}

} // namespace

class TestCriteriaTree : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void texts();
    void edits_data();
    void edits();
    void refusals();
    void oneMoveIsOneSignal();
    void drops();
    void trialIsNotWritten();
    void normaliseKeepsShares();
    void newcomersWeight();
    void removalTells();
    void readOnly();
    void randomEdits();

private:
    CriterionId add(bool group, CriterionId near);
    QMimeData *mime(CriterionId id) { return m_model->mimeData({m_model->indexOf(id)}); }
    QByteArray dump() const { return test::tableDump(m_workspace->project().path()); }
    qint64 sequence() const { return m_workspace->project().lastSequence(); }

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<CriteriaTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCriteriaTree::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_small = std::make_unique<test::SmallProject>();
    m_workspace = std::make_unique<Workspace>(std::move(m_small->project));
    m_model = std::make_unique<CriteriaTreeModel>(*m_workspace);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestCriteriaTree::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_workspace.reset();
    m_small.reset();
}

CriterionId TestCriteriaTree::add(bool group, CriterionId near)
{
    const CriterionId id = criteria_edits::add(*m_workspace, group, near);
    Q_ASSERT(!isNull(id));
    return id;
}

void TestCriteriaTree::texts()
{
    QCOMPARE(shown(*m_model), QStringLiteral("Service|60|60.0 %|60.0 %|Sum 100 of 100||\n"
                                             ">Quality|70|70.0 %|42.0 %|0–5, 6 levels|Evaluators|\n"
                                             ">Evening cover|30|30.0 %|18.0 %|Yes/No|Evaluators|\n"
                                             "Price|40|40.0 %|40.0 %|EUR, less is better|Fact|\n"));
    QCOMPARE(m_model->idAt(m_model->indexOf(m_small->reach, CriteriaTreeModel::Weight)), m_small->reach);
    QVERIFY(!m_model->indexOf(CriterionId{12}).isValid());
    QVERIFY(isNull(m_model->idAt({})));
    // A description is hostile text, and a tool tip would take it for rich text.
    Criterion criterion = *m_workspace->snapshot().criterion(m_small->quality);
    criterion.description = QStringLiteral("<img src=x>");
    QVERIFY(criteria_edits::update(*m_workspace, QStringLiteral("Describe"), criterion));
    QVERIFY(m_model->indexOf(m_small->quality).data(Qt::ToolTipRole).toString().contains(QStringLiteral("&lt;img")));
}

void TestCriteriaTree::edits_data()
{
    QTest::addColumn<int>("edit");
    QTest::addColumn<QString>("label");
    QTest::newRow("rename") << 0 << "Rename “Quality” to “Quality of work”";
    QTest::newRow("weight") << 1 << "Set weight of “Quality”";
    QTest::newRow("drop into group") << 2 << "Move “Price” to “Service”";
    QTest::newRow("drop to top") << 3 << "Move “Quality” to the top level";
    QTest::newRow("down") << 4 << "Move “Quality” within “Service”";
    QTest::newRow("up") << 5 << "Move “Price” within the top level";
    QTest::newRow("out") << 6 << "Move “Evening cover” to the top level";
    QTest::newRow("in") << 7 << "Move “Price” to “Service”";
    QTest::newRow("add criterion") << 8 << "Add criterion “New criterion”";
    QTest::newRow("add group") << 9 << "Add group “New group”";
    QTest::newRow("duplicate group") << 10 << "Duplicate “Service”";
    QTest::newRow("delete group with scores") << 11 << "Delete “Service”";
    QTest::newRow("move two") << 12 << "Move 2 criteria to the top level";
}

void TestCriteriaTree::edits()
{
    QFETCH(int, edit);
    QFETCH(QString, label);
    Workspace &workspace = *m_workspace;
    const CriterionId service = m_small->service;
    const CriterionId quality = m_small->quality;
    const CriterionId reach = m_small->reach;
    const CriterionId price = m_small->price;
    const auto drop = [this](CriterionId id, int row, const QModelIndex &parent) {
        const std::unique_ptr<QMimeData> data(mime(id));
        return m_model->dropMimeData(data.get(), Qt::MoveAction, row, 0, parent);
    };
    const std::function<bool()> run[] = {
        [&] { return m_model->setData(m_model->indexOf(quality), QStringLiteral(" Quality  of work ")); },
        [&] { return m_model->setData(m_model->indexOf(quality, CriteriaTreeModel::Weight), QStringLiteral("65,5")); },
        [&] { return drop(price, 1, m_model->indexOf(service)); },
        [&] { return drop(quality, 0, {}); },
        [&] { return criteria_edits::shift(workspace, quality, 1); },
        [&] { return criteria_edits::shift(workspace, price, -1); },
        [&] { return criteria_edits::moveOut(workspace, reach); },
        [&] { return criteria_edits::moveIn(workspace, price); },
        [&] { return !isNull(criteria_edits::add(workspace, false, quality)); },
        [&] { return !isNull(criteria_edits::add(workspace, true, service)); },
        [&] { return !isNull(criteria_edits::duplicate(workspace, service)); },
        [&] { return criteria_edits::remove(workspace, service); },
        [&] {
            return criteria_edits::move(workspace, {reach, quality}, CriterionId{}, 0);
        },
    };
    const QByteArray before = dump();
    const QString shownBefore = shown(*m_model);
    const qint64 entry = sequence();
    QVERIFY(run[edit]());
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(workspace.project().undoLabel(), label);
    const QByteArray after = dump();
    const QString shownAfter = shown(*m_model);
    QVERIFY(after != before);
    QVERIFY(shownAfter != shownBefore);
    QCOMPARE(shownAfter, shown(CriteriaTreeModel(workspace)));
    QVERIFY(workspace.undo());
    QCOMPARE(dump(), before);
    QCOMPARE(shown(*m_model), shownBefore);
    QVERIFY(workspace.redo());
    QCOMPARE(dump(), after);
    QCOMPARE(shown(*m_model), shownAfter);
}

void TestCriteriaTree::refusals()
{
    QSignalSpy refused(m_model.get(), &CriteriaTreeModel::refused);
    const qint64 entry = sequence();
    const QModelIndex name = m_model->indexOf(m_small->quality);
    const QModelIndex weight = name.siblingAtColumn(CriteriaTreeModel::Weight);
    QVERIFY(!m_model->setData(name, QStringLiteral("  ")));
    QVERIFY(!m_model->setData(weight, QStringLiteral("many")));
    QVERIFY(!m_model->setData(weight, QStringLiteral("-1")));
    QVERIFY(!m_model->setData(weight, QStringLiteral("1e300")));
    QCOMPARE(refused.count(), 4);
    QVERIFY(refused.at(1).at(0).toString().contains(QStringLiteral("“Quality”")));
    QVERIFY(!m_model->setData(name, QStringLiteral("Quality"))); // no edit where nothing differs
    QVERIFY(!m_model->setData(name.siblingAtColumn(CriteriaTreeModel::Source), QStringLiteral("x")));
    QCOMPARE(sequence(), entry);
}

void TestCriteriaTree::oneMoveIsOneSignal()
{
    const CriterionId third = add(false, m_small->reach);
    const CriterionId fourth = add(false, third);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const QPersistentModelIndex quality = m_model->indexOf(m_small->quality);
    QVERIFY(criteria_edits::move(*m_workspace, {m_small->quality}, m_small->service, -1)); // first to last
    QCOMPARE(moved.count(), 1);
    QCOMPARE(quality.row(), 3);
    QVERIFY(criteria_edits::move(*m_workspace, {fourth}, m_small->service, 0)); // up again
    QCOMPARE(moved.count(), 2);
    QVERIFY(criteria_edits::move(*m_workspace, {m_small->service}, CriterionId{}, -1)); // a group with its children
    QCOMPARE(moved.count(), 3);
    QCOMPARE(m_model->idAt(quality), m_small->quality);
    QCOMPARE(quality.parent().row(), 1);
    QVERIFY(criteria_edits::remove(*m_workspace, m_small->service)); // a branch goes in one piece
    QCOMPARE(removed.count(), 1);
    QVERIFY(!quality.isValid());
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(reset.count(), 0);
}

void TestCriteriaTree::drops()
{
    const CriterionId inner = add(true, m_small->quality); // beside Quality, in Service
    const std::unique_ptr<QMimeData> service(mime(m_small->service));
    const std::unique_ptr<QMimeData> price(mime(m_small->price));
    QVERIFY(!m_model->canDropMimeData(service.get(), Qt::MoveAction, 0, 0, m_model->indexOf(inner)));
    QVERIFY(!m_model->dropMimeData(service.get(), Qt::MoveAction, 0, 0, m_model->indexOf(m_small->service)));
    QVERIFY(!m_model->canDropMimeData(price.get(), Qt::MoveAction, 0, 0, m_model->indexOf(m_small->quality)));
    QVERIFY(!m_model->canDropMimeData(price.get(), Qt::CopyAction, 0, 0, {}));
    QVERIFY(m_model->canDropMimeData(price.get(), Qt::MoveAction, 0, 0, m_model->indexOf(inner)));
    QMimeData foreign;
    foreign.setText(QStringLiteral("Price"));
    QVERIFY(!m_model->canDropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
    foreign.setData(m_model->mimeTypes().constFirst(), QByteArray("\1\2\3", 3));
    QVERIFY(!m_model->dropMimeData(&foreign, Qt::MoveAction, 0, 0, {}));
    test::SmallProject elsewhere;
    Workspace other(std::move(elsewhere.project));
    CriteriaTreeModel otherModel(other);
    const std::unique_ptr<QMimeData> strange(otherModel.mimeData({otherModel.indexOf(elsewhere.price)}));
    QVERIFY(!m_model->canDropMimeData(strange.get(), Qt::MoveAction, 0, 0, {}));
    const qint64 entry = sequence();
    QVERIFY(!m_model->dropMimeData(price.get(), Qt::MoveAction, 2, 0, {})); // where it is already
    QCOMPARE(sequence(), entry);
    QVERIFY(m_model->dropMimeData(price.get(), Qt::MoveAction, -1, 0, m_model->indexOf(inner)));
    QCOMPARE(m_workspace->snapshot().criterion(m_small->price)->parent, inner);
    int position = 0;
    const std::vector<CriterionId> level = m_workspace->snapshot().children(m_small->service);
    for (const CriterionId id : level)
        QCOMPARE(m_workspace->snapshot().criterion(id)->position, position++);
}

void TestCriteriaTree::trialIsNotWritten()
{
    const QByteArray before = dump();
    const qint64 entry = sequence();
    QSignalSpy ranking(m_workspace.get(), &Workspace::rankingChanged);
    const double share = m_workspace->evaluation().levelShare(m_small->quality);
    for (int points = 60; points >= 30; points -= 5)
        m_model->tryWeight(m_small->quality, points);
    QVERIFY(ranking.count() >= 7);
    QCOMPARE(m_model->indexOf(m_small->quality, CriteriaTreeModel::Weight).data().toString(), QStringLiteral("30"));
    QCOMPARE(m_model->levelSumText(m_small->service), QStringLiteral("Sum 60 of 100"));
    QVERIFY(m_model->indexOf(m_small->service).data(CriteriaTreeModel::UnevenRole).toBool());
    QCOMPARE(m_workspace->evaluation().levelShare(m_small->quality), 0.5);
    QCOMPARE(dump(), before);
    m_model->cancelTrial();
    QCOMPARE(m_workspace->evaluation().levelShare(m_small->quality), share);
    QCOMPARE(sequence(), entry);
    m_model->tryWeight(m_small->quality, 35);
    m_model->tryWeight(m_small->quality, 40);
    QVERIFY(m_model->commitTrial());
    QCOMPARE(sequence(), entry + 1);
    QVERIFY(!m_workspace->evaluation().hasTrialWeights());
    QCOMPARE(m_workspace->snapshot().criterion(m_small->quality)->weight, 40.0);
    m_model->tryWeight(m_small->quality, 50);
    m_model->tryWeight(m_small->quality, 40);
    QVERIFY(!m_model->commitTrial()); // back where it was: nothing to write
    QCOMPARE(sequence(), entry + 1);
}

void TestCriteriaTree::normaliseKeepsShares()
{
    QVERIFY(!criteria_edits::normalise(*m_workspace, m_small->service)); // is even already
    QVERIFY(m_model->setData(m_model->indexOf(m_small->quality, CriteriaTreeModel::Weight), 90));
    QVERIFY(m_model->setData(m_model->indexOf(m_small->price, CriteriaTreeModel::Weight), 20));
    const double share = m_workspace->evaluation().levelShare(m_small->quality);
    const qint64 entry = sequence();
    QVERIFY(criteria_edits::normalise(*m_workspace, m_small->service));
    QCOMPARE(m_workspace->project().undoLabel(), QStringLiteral("Normalise the weights in “Service” to 100"));
    QCOMPARE(m_model->levelSumText(m_small->service), QStringLiteral("Sum 100 of 100"));
    QCOMPARE(m_workspace->evaluation().levelShare(m_small->quality), share);
    QVERIFY(m_workspace->undo());
    QVERIFY(criteria_edits::normaliseAll(*m_workspace)); // both levels in one edit
    QCOMPARE(m_workspace->snapshot().criterion(m_small->service)->weight, 75.0);
    QCOMPARE(m_workspace->snapshot().criterion(m_small->quality)->weight, 75.0);
    QCOMPARE(sequence(), entry + 3);
    QVERIFY(m_model->setData(m_model->indexOf(m_small->quality, CriteriaTreeModel::Weight), 0));
    QVERIFY(m_model->setData(m_model->indexOf(m_small->reach, CriteriaTreeModel::Weight), 0));
    QVERIFY(criteria_edits::normalise(*m_workspace, m_small->service));
    QCOMPARE(m_workspace->snapshot().criterion(m_small->reach)->weight, 50.0);
}

void TestCriteriaTree::newcomersWeight()
{
    const CriterionId fresh = add(false, m_small->quality);
    const Criterion *criterion = m_workspace->snapshot().criterion(fresh);
    QCOMPARE(criterion->parent, m_small->service);
    QCOMPARE(criterion->position, 1);
    QCOMPARE(criterion->weight, 50.0); // the level is full: as much as the others on average
    QVERIFY(m_model->setData(m_model->indexOf(fresh, CriteriaTreeModel::Weight), 0));
    QVERIFY(m_model->setData(m_model->indexOf(m_small->quality, CriteriaTreeModel::Weight), 20));
    const Criterion *second = m_workspace->snapshot().criterion(add(false, m_small->service));
    QCOMPARE(second->name, QStringLiteral("New criterion 2"));
    QCOMPARE(second->weight, 50.0); // what was lacking to 100
    const CriterionId copy = criteria_edits::duplicate(*m_workspace, m_small->service);
    QCOMPARE(m_workspace->snapshot().criterion(copy)->name, QStringLiteral("Service (copy)"));
    QCOMPARE(m_workspace->snapshot().children(copy).size(), m_workspace->snapshot().children(m_small->service).size());
}

void TestCriteriaTree::removalTells()
{
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    QVERIFY(criteria_edits::remove(*m_workspace, m_small->service));
    QCOMPARE(notice.count(), 1);
    QCOMPARE(notice.at(0).at(0).toString(),
             QStringLiteral("“Service” deleted with the 2 criteria below it. 5 scores went with it."));
    QVERIFY(notice.at(0).at(1).toBool());
}

void TestCriteriaTree::readOnly()
{
    const QString path = m_workspace->project().path();
    cleanup();
    test::SmallProject small;
    const QString other = small.path;
    small.project.reset();
    OpenOptions options;
    options.readOnly = true;
    Workspace workspace(std::move(*Project::open(other, options)));
    CriteriaTreeModel model(workspace);
    const QModelIndex index = model.indexOf(small.quality);
    QVERIFY(!(model.flags(index) & (Qt::ItemIsEditable | Qt::ItemIsDragEnabled)));
    QVERIFY(!model.setData(index, QStringLiteral("Other")));
    model.tryWeight(small.quality, 5);
    QVERIFY(!model.isTrying());
}

void TestCriteriaTree::randomEdits()
{
    QRandomGenerator random(20270301);
    Workspace &workspace = *m_workspace;
    for (int step = 0; step < 250; ++step) {
        const std::vector<CriterionId> all = workspace.snapshot().criteriaInOrder();
        const auto any = [&] {
            return all.empty() ? CriterionId{} : all[static_cast<std::size_t>(random.bounded(int(all.size())))];
        };
        switch (random.bounded(10)) {
        case 0:
        case 1:
            criteria_edits::add(workspace, random.bounded(3) == 0, any());
            break;
        case 2:
        case 3:
            criteria_edits::move(workspace, {any(), any()}, random.bounded(4) == 0 ? CriterionId{} : any(),
                                 random.bounded(-1, 4));
            break;
        case 4:
            criteria_edits::shift(workspace, any(), random.bounded(2) == 0 ? 1 : -1);
            break;
        case 5:
            random.bounded(2) == 0 ? criteria_edits::moveOut(workspace, any())
                                   : criteria_edits::moveIn(workspace, any());
            break;
        case 6:
            if (all.size() > 12)
                criteria_edits::remove(workspace, any());
            else
                criteria_edits::duplicate(workspace, any());
            break;
        case 7:
            m_model->setData(m_model->indexOf(any(), CriteriaTreeModel::Weight), random.bounded(100));
            break;
        case 8:
            if (workspace.project().canUndo())
                QVERIFY(workspace.undo());
            break;
        default:
            if (workspace.project().canRedo())
                QVERIFY(workspace.redo());
            break;
        }
        QCOMPARE(shown(*m_model), shown(CriteriaTreeModel(workspace)));
    }
    while (workspace.project().canUndo()) {
        QVERIFY(workspace.undo());
        QCOMPARE(shown(*m_model), shown(CriteriaTreeModel(workspace)));
    }
}

QTEST_GUILESS_MAIN(TestCriteriaTree)
#include "tst_criteria_tree.moc"
