// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/TestProject.h"
#include "ui/models/CriteriaEdits.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/ScoreGridModel.h"
#include "ui/models/Workspace.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace shortlist;

namespace {

QString shown(const ScoreGridModel &model)
{
    QString text;
    for (int column = 0; column < model.columnCount(); ++column) {
        text += model.headerData(column, Qt::Horizontal).toString() +
                QStringLiteral("(%1) ").arg(model.columnAt(column).missing);
    }
    for (int row = 0; row < model.rowCount(); ++row) {
        text += QLatin1Char('\n') + model.headerData(row, Qt::Vertical).toString() +
                QStringLiteral("(%1):").arg(model.missingInRow(row));
        for (int column = 0; column < model.columnCount(); ++column)
            text += model.data(model.index(row, column), Qt::EditRole).toString() + QLatin1Char('|');
    }
    return text;
}

} // namespace

class TestScoreGrid : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void views();
    void combined();
    void yesAndNoCombined();
    void missing();
    void edits_data();
    void edits();
    void pasteNothingBad_data();
    void pasteNothingBad();
    void copyIsPasteBack();
    void misfits();
    void order();
    void evaluators();
    void randomEdits();

private:
    QModelIndexList cells(int top, int left, int bottom, int right) const;
    QByteArray dump() const { return test::tableDump(m_workspace->project().path()); }
    qint64 sequence() const { return m_workspace->project().lastSequence(); }

    std::unique_ptr<test::SmallProject> m_small;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ScoreGridModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestScoreGrid::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_small = std::make_unique<test::SmallProject>();
    m_workspace = std::make_unique<Workspace>(std::move(m_small->project));
    m_model = std::make_unique<ScoreGridModel>(*m_workspace);
    m_model->setView({ScoreView::Kind::Evaluator, m_small->anna});
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestScoreGrid::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_workspace.reset();
    m_small.reset();
}

QModelIndexList TestScoreGrid::cells(int top, int left, int bottom, int right) const
{
    QModelIndexList list;
    for (int row = top; row <= bottom; ++row) {
        for (int column = left; column <= right; ++column)
            list.append(m_model->index(row, column));
    }
    return list;
}

void TestScoreGrid::views()
{
    QCOMPARE(shown(*m_model), QStringLiteral("Quality(1) Evening cover(2) \nHarbour(2):||\nMeridian(1):2||\n"
                                             "Northwind(0):4|Yes|"));
    QCOMPARE(m_model->columnAt(0).groupName, QStringLiteral("Service"));
    m_model->setView({ScoreView::Kind::Facts, {}});
    QCOMPARE(shown(*m_model), QStringLiteral("Price(1) \nHarbour(1):|\nMeridian(0):60000|\nNorthwind(0):80000|"));
    QVERIFY(m_model->cellAt(m_model->index(1, 0)).comment);
    m_model->setFilter(QStringLiteral("NORTH"));
    QCOMPARE(m_model->rowCount(), 1);
    m_model->setFilter({});
    m_model->setShow(ScoreGridModel::Show::WithGaps);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(m_model->providerAt(0), m_small->harbour);
}

void TestScoreGrid::combined()
{
    m_model->setView({});
    QVERIFY(!m_model->isEditable());
    QVERIFY(!(m_model->flags(m_model->index(0, 0)) & Qt::ItemIsEditable));
    QCOMPARE(m_model->columnCount(), 3);
    const QModelIndex meridian = m_model->index(m_model->rowOf(m_small->meridian), 0);
    QCOMPARE(meridian.data().toString(), QStringLiteral("3.5 ±1.5"));
    QVERIFY(m_model->cellAt(meridian).apart); // 2 and 5 of 0 to 5 are 60 % apart
    m_model->setThreshold(0.7);
    QVERIFY(!m_model->cellAt(meridian).apart);
    const QModelIndex northwind = m_model->index(m_model->rowOf(m_small->northwind), 0);
    QCOMPARE(northwind.data().toString(), QStringLiteral("3.5 ±0.5"));
    QVERIFY(m_model->cellAt(northwind).comment);
    QCOMPARE(m_model->index(m_model->rowOf(m_small->northwind), 2).data().toString(), QStringLiteral("80,000"));
    // Where one of two has not scored, the cell has a value and is not complete.
    const QModelIndex cover = northwind.siblingAtColumn(1);
    QCOMPARE(cover.data().toString(), QStringLiteral("Yes"));
    QCOMPARE(m_model->cellAt(cover).silent, 1);
    QVERIFY(!m_model->cellAt(cover).missing);
    QCOMPARE(m_model->missingInRow(cover.row()), 1);
    QCOMPARE(m_model->columnAt(1).missing, 3);
    // What an evaluator changes elsewhere is followed.
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->quality, m_small->brian}, 4));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(northwind.data().toString(), QStringLiteral("4.0"));
}

void TestScoreGrid::yesAndNoCombined()
{
    m_model->setView({});
    QVERIFY(score_edits::setScore(*m_workspace, {m_small->northwind, m_small->reach, m_small->brian}, 0));
    const QModelIndex cell = m_model->index(m_model->rowOf(m_small->northwind), 1);
    QCOMPARE(cell.data().toString(), QStringLiteral("50 % yes"));
    QVERIFY(m_model->cellAt(cell).apart);
    QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("far apart")));
}

void TestScoreGrid::missing()
{
    QCOMPARE(m_model->missing(), 3);
    QModelIndex at = m_model->nextMissing({});
    QCOMPARE(at, m_model->index(0, 0));
    at = m_model->nextMissing(at);
    QCOMPARE(at, m_model->index(0, 1));
    at = m_model->nextMissing(at);
    QCOMPARE(at, m_model->index(1, 1));
    QCOMPARE(m_model->nextMissing(at), m_model->index(0, 0)); // around the end
    QCOMPARE(m_model->nextMissing(m_model->index(0, 0), false), m_model->index(1, 1));
    QSignalSpy counts(m_model.get(), &ScoreGridModel::countsChanged);
    QVERIFY(m_model->setData(m_model->index(1, 1), QStringLiteral("n")));
    QCOMPARE(counts.count(), 1);
    QCOMPARE(m_model->missing(), 2);
    QCOMPARE(m_model->columnAt(1).missing, 1);
    // Who takes no part lacks nothing, and stands at the end.
    Provider provider = *m_workspace->snapshot().provider(m_small->harbour);
    provider.status = ProviderStatus::Declined;
    QVERIFY(m_workspace->edit(QStringLiteral("Decline"), [&](Store &store) { return store.updateProvider(provider); }));
    QCOMPARE(m_model->missing(), 0);
    QCOMPARE(m_model->providerAt(2), m_small->harbour);
    QVERIFY(!m_model->nextMissing({}).isValid());
}

void TestScoreGrid::edits_data()
{
    QTest::addColumn<int>("edit");
    QTest::addColumn<QString>("label");
    QTest::newRow("type") << 0 << "Set score of “Harbour” for “Quality”";
    QTest::newRow("clear one") << 1 << "Clear score of “Northwind” for “Quality”";
    QTest::newRow("clear block") << 2 << "Clear 3 scores";
    QTest::newRow("paste block") << 3 << "Paste 4 scores";
    QTest::newRow("paste one into many") << 4 << "Paste 3 scores";
    QTest::newRow("paste one") << 5 << "Paste one score";
    QTest::newRow("fill down") << 6 << "Fill down 4 scores";
    QTest::newRow("fill down from above") << 7 << "Fill down one score";
    QTest::newRow("comment") << 8 << "Comment on “Harbour” for “Quality”";
    QTest::newRow("comment goes") << 9 << "Comment on “Northwind” for “Quality”";
    QTest::newRow("score keeps comment") << 10 << "Set score of “Northwind” for “Quality”";
}

void TestScoreGrid::edits()
{
    QFETCH(int, edit);
    QFETCH(QString, label);
    const ScoreKey harbour{m_small->harbour, m_small->quality, m_small->anna};
    const ScoreKey northwind{m_small->northwind, m_small->quality, m_small->anna};
    const auto pasted = [this](const QModelIndexList &chosen, const char *text) {
        return score_edits::paste(*m_model, chosen, QString::fromUtf8(text)).has_value();
    };
    const std::function<bool()> run[] = {
        [&] { return m_model->setData(m_model->index(0, 0), QStringLiteral("3.5")); },
        [&] { return score_edits::clear(*m_model, cells(2, 0, 2, 0)); },
        [&] { return score_edits::clear(*m_model, cells(0, 0, 2, 1)); },
        [&] { return pasted(cells(0, 0, 0, 0), "1\ty\n3,5\tno\n"); },
        [&] { return pasted(cells(0, 0, 2, 0), "5"); },
        [&] { return pasted(cells(0, 1, 0, 1), "yes"); },
        [&] { return score_edits::fillDown(*m_model, cells(0, 0, 2, 1)).has_value(); },
        [&] { return score_edits::fillDown(*m_model, cells(2, 0, 2, 0)).has_value(); },
        [&] { return score_edits::setComment(*m_workspace, harbour, QStringLiteral("Seen on site\n<b>")); },
        [&] { return score_edits::setComment(*m_workspace, northwind, QString()); },
        [&] { return m_model->setData(m_model->index(2, 0), QStringLiteral("5")); },
    };
    const QByteArray before = dump();
    const QString shownBefore = shown(*m_model);
    const qint64 entry = sequence();
    QVERIFY(run[edit]());
    QCOMPARE(sequence(), entry + 1);
    QCOMPARE(m_workspace->project().undoLabel(), label);
    const QByteArray after = dump();
    const QString shownAfter = shown(*m_model);
    QVERIFY(after != before);
    if (edit == 10)
        QCOMPARE(m_workspace->snapshot().score(northwind).comment, QStringLiteral("Calm on the pilot calls"));
    QVERIFY(m_workspace->undo());
    QCOMPARE(dump(), before);
    QCOMPARE(shown(*m_model), shownBefore);
    QVERIFY(m_workspace->redo());
    QCOMPARE(dump(), after);
    QCOMPARE(shown(*m_model), shownAfter);
}

void TestScoreGrid::pasteNothingBad_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("word") << "1\ty\n2\tn\nabc\ty"
                          << "Row 3, Quality: “abc” is not a number. Nothing was pasted.";
    QTest::newRow("outside") << "1\ty\n6\tn"
                             << "Row 2, Quality: “6” is outside the scale, 0 to 5. Nothing was pasted.";
    QTest::newRow("no yes") << "1\t3"
                            << "Row 1, Evening cover: “3” is neither yes nor no. Nothing was pasted.";
    QTest::newRow("too wide")
        << "1\ty\t3"
        << "The block has 1 rows and 3 columns, but from the chosen cell on there are only 3 rows "
           "and 2 columns. Nothing was pasted.";
    QTest::newRow("too high")
        << "1\n1\n1\n1"
        << "The block has 4 rows and 1 columns, but from the chosen cell on there are only 3 rows "
           "and 2 columns. Nothing was pasted.";
    QTest::newRow("nothing") << ""
                             << "There is no text to paste.";
    QTest::newRow("huge cell") << QString(1000000, QLatin1Char('x'))
                               << QString(QStringLiteral("Quality: “") + QString(39, QLatin1Char('x')) +
                                          QStringLiteral("…” is not a number."));
}

void TestScoreGrid::pasteNothingBad()
{
    QFETCH(QString, text);
    QFETCH(QString, problem);
    const QByteArray before = dump();
    const qint64 entry = sequence();
    const Result<int> pasted = score_edits::paste(*m_model, cells(0, 0, 0, 0), text);
    QVERIFY(!pasted);
    QCOMPARE(pasted.error().message, problem);
    QCOMPARE(sequence(), entry);
    QCOMPARE(dump(), before);
}

void TestScoreGrid::copyIsPasteBack()
{
    const QString block = score_edits::copied(*m_model, cells(0, 0, 2, 1));
    QCOMPARE(block, QStringLiteral("\t\n2\t\n4\tYes\n"));
    m_model->setView({ScoreView::Kind::Evaluator, m_small->brian});
    const Result<int> pasted = score_edits::paste(*m_model, cells(0, 0, 0, 0), block);
    QVERIFY(pasted);
    QCOMPARE(*pasted, 6);
    QCOMPARE(score_edits::copied(*m_model, cells(0, 0, 2, 1)), block);
    m_model->setView({});
    QVERIFY(!score_edits::paste(*m_model, cells(0, 0, 0, 0), QStringLiteral("1")));
}

void TestScoreGrid::misfits()
{
    Criterion criterion = *m_workspace->snapshot().criterion(m_small->quality);
    criterion.scale.levels.resize(4); // 0 to 3
    QVERIFY(criteria_edits::update(*m_workspace, QStringLiteral("Change the scale"), criterion));
    const QModelIndex northwind = m_model->index(2, 0);
    QVERIFY(m_model->cellAt(northwind).misfit);
    QCOMPARE(northwind.data().toString(), QStringLiteral("4")); // kept
    QVERIFY(!m_model->cellAt(m_model->index(1, 0)).misfit);
    QVERIFY(northwind.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("does not fit")));
}

void TestScoreGrid::order()
{
    m_model->sort(0, Qt::DescendingOrder);
    QCOMPARE(m_model->providerAt(0), m_small->northwind);
    QCOMPARE(m_model->providerAt(2), m_small->harbour); // nothing known comes last either way
    m_model->sort(0, Qt::AscendingOrder);
    QCOMPARE(m_model->providerAt(0), m_small->meridian);
    QCOMPARE(m_model->providerAt(2), m_small->harbour);
    const QPersistentModelIndex cell = m_model->index(0, 0);
    QVERIFY(m_model->setData(cell, QStringLiteral("5"))); // would be last now, but rows do not run away
    QCOMPARE(cell.row(), 0);
    m_model->sortAgain();
    QCOMPARE(cell.row(), 1);
    m_model->setOrder(ScoreGridModel::Order::Rank);
    QCOMPARE(m_model->providerAt(0), m_workspace->evaluation().ranked().front());
}

void TestScoreGrid::evaluators()
{
    const QByteArray before = dump();
    QVERIFY(score_edits::addEvaluator(*m_workspace, QStringLiteral("Ciara")));
    QCOMPARE(m_workspace->snapshot().evaluators().back().name, QStringLiteral("Ciara"));
    QVERIFY(score_edits::moveEvaluator(*m_workspace, m_workspace->snapshot().evaluators().back().id, -1));
    QCOMPARE(m_workspace->snapshot().evaluators()[1].name, QStringLiteral("Ciara"));
    QVERIFY(!score_edits::moveEvaluator(*m_workspace, m_small->anna, -1));
    Evaluator anna = *m_workspace->snapshot().evaluator(m_small->anna);
    anna.weight = 0;
    QVERIFY(score_edits::updateEvaluator(*m_workspace, QStringLiteral("Set weight"), anna));
    QVERIFY(!score_edits::updateEvaluator(*m_workspace, QStringLiteral("Set weight"), anna));
    QSignalSpy notice(m_workspace.get(), &Workspace::notice);
    QVERIFY(score_edits::removeEvaluator(*m_workspace, m_small->anna));
    QCOMPARE(notice.at(0).at(0).toString(), QStringLiteral("Evaluator “Anna” removed with 3 scores."));
    QCOMPARE(m_model->view(), ScoreView{}); // the grid of somebody gone gives way to the combined one
    for (int i = 0; i < 4; ++i)
        QVERIFY(m_workspace->undo());
    QCOMPARE(dump(), before);
}

void TestScoreGrid::randomEdits()
{
    QRandomGenerator random(20270302);
    Workspace &workspace = *m_workspace;
    ScoreGridModel combined(workspace);
    const QAbstractItemModelTester tester(&combined, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int step = 0; step < 250; ++step) {
        const QModelIndex cell = m_model->index(random.bounded(std::max(1, m_model->rowCount())),
                                                random.bounded(std::max(1, m_model->columnCount())));
        const std::vector<CriterionId> criteria = workspace.snapshot().criteriaInOrder();
        const std::vector<Provider> &providers = workspace.snapshot().providers();
        switch (random.bounded(9)) {
        case 0:
        case 1:
            if (cell.isValid()) {
                const Scale &scale = m_model->columnAt(cell.column()).criterion.scale;
                const int most = scale.kind == ScaleKind::YesNo ? 2 : 6;
                score_edits::setScore(workspace, m_model->keyAt(cell), random.bounded(most));
            }
            break;
        case 2:
            if (cell.isValid())
                score_edits::clear(*m_model, {cell});
            break;
        case 3: {
            Provider provider;
            provider.name = QStringLiteral("Provider %1").arg(random.bounded(1000));
            QVERIFY(
                workspace.edit(QStringLiteral("Add"), [&](Store &store) { return store.insertProvider(provider); }));
            break;
        }
        case 4:
            if (providers.size() > 3) {
                const ProviderId id = providers[static_cast<std::size_t>(random.bounded(int(providers.size())))].id;
                QVERIFY(
                    workspace.edit(QStringLiteral("Delete"), [id](Store &store) { return store.removeProvider(id); }));
            }
            break;
        case 5: {
            Provider provider = providers[static_cast<std::size_t>(random.bounded(int(providers.size())))];
            provider.name = QStringLiteral("Renamed %1").arg(random.bounded(1000));
            provider.status = random.bounded(3) == 0 ? ProviderStatus::Declined : ProviderStatus::Candidate;
            workspace.edit(QStringLiteral("Change"), [&](Store &store) { return store.updateProvider(provider); });
            break;
        }
        case 6: {
            const CriterionId any = criteria.empty()
                                        ? CriterionId{}
                                        : criteria[static_cast<std::size_t>(random.bounded(int(criteria.size())))];
            const int what = random.bounded(4);
            if (what == 0)
                criteria_edits::add(workspace, random.bounded(4) == 0, any);
            else if (what == 1)
                criteria_edits::shift(workspace, any, 1);
            else if (what == 2 && criteria.size() > 8)
                criteria_edits::remove(workspace, any);
            else
                criteria_edits::moveIn(workspace, any);
            break;
        }
        case 7:
            if (workspace.project().canUndo())
                QVERIFY(workspace.undo());
            break;
        default:
            if (workspace.project().canRedo())
                QVERIFY(workspace.redo());
            break;
        }
        ScoreGridModel fresh(workspace);
        QCOMPARE(shown(combined), shown(fresh));
        fresh.setView(m_model->view());
        QCOMPARE(shown(*m_model), shown(fresh));
    }
}

QTEST_GUILESS_MAIN(TestScoreGrid)
#include "tst_score_grid.moc"
