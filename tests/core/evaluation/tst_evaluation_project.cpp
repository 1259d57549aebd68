// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation that is told of a real project's changes, undo and redo among them, stays what a fresh one says.

#include "tests/core/evaluation/Comparison.h"
#include "tests/support/TestProject.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace shortlist;
using namespace shortlist::test;

namespace {

template <typename List>
auto pick(const List &list, QRandomGenerator &random)
{
    return list[random.bounded(static_cast<quint32>(list.size()))];
}

Result<> editProvider(Store &store, const Snapshot &snapshot, QRandomGenerator &random)
{
    Provider provider = pick(snapshot.providers(), random);
    switch (random.bounded(5)) {
    case 0:
        provider = Provider();
        provider.name = QString::number(random.bounded(50));
        return store.insertProvider(provider);
    case 1:
        return snapshot.providers().size() > 2 ? store.removeProvider(provider.id) : Result<>();
    case 2:
        provider.status = kAllProviderStatuses[random.bounded(7)];
        break;
    case 3:
        provider.certificates.push_back(
            {RowId{}, QStringLiteral("ISO 9001"), QString(), QDate(2026 + random.bounded(3), 1, 1)});
        break;
    default:
        provider.name = QString::number(random.bounded(50));
        provider.headcount = random.bounded(500);
    }
    return store.updateProvider(provider);
}

Result<> editCriterion(Store &store, const Snapshot &snapshot, QRandomGenerator &random)
{
    Criterion criterion = *snapshot.criterion(pick(snapshot.criteriaInOrder(), random));
    switch (random.bounded(5)) {
    case 0:
        criterion = Criterion();
        criterion.name = QStringLiteral("New");
        criterion.weight = random.bounded(30);
        criterion.scale.kind = ScaleKind::Measure;
        criterion.scale.worst = 0;
        criterion.scale.best = 400;
        criterion.source = random.bounded(2) == 0 ? CriterionSource::Headcount : CriterionSource::CertificateCount;
        return store.insertCriterion(criterion);
    case 1:
        return snapshot.criterionCount() > 3 ? store.removeCriterion(criterion.id) : Result<>();
    case 2:
        if (criterion.scale.kind == ScaleKind::Rating)
            criterion.scale.levels[1].value = random.generateDouble() * criterion.scale.levels[2].value;
        break;
    case 3:
        criterion.position = random.bounded(6);
        break;
    default:
        criterion.weight = random.bounded(60);
    }
    return store.updateCriterion(criterion);
}

Result<> editScore(Store &store, const Snapshot &snapshot, QRandomGenerator &random)
{
    const std::vector<CriterionId> leaves = snapshot.leaves();
    if (leaves.empty() || snapshot.evaluators().empty())
        return {};
    const Criterion &leaf = *snapshot.criterion(pick(leaves, random));
    const ScoreKey key{pick(snapshot.providers(), random).id, leaf.id,
                       leaf.source == CriterionSource::Evaluators ? pick(snapshot.evaluators(), random).id : kFacts};
    return store.setScore(key, random.bounded(5) == 0 ? kMissing : random.bounded(2),
                          QString::number(random.bounded(2)));
}

Result<> editRest(Store &store, const Snapshot &snapshot, QRandomGenerator &random)
{
    if (random.bounded(3) == 0)
        return store.setMethod({random.bounded(2) == 0 ? Combination::Mean : Combination::Median});
    if (random.bounded(2) == 0) {
        Need need = snapshot.need();
        need.awardDate = QDate(2026 + random.bounded(3), 6, 1);
        return store.setNeed(need);
    }
    Evaluator evaluator = pick(snapshot.evaluators(), random);
    evaluator.weight = random.bounded(3);
    return store.updateEvaluator(evaluator);
}

Result<> editOnce(Store &store, const Snapshot &snapshot, QRandomGenerator &random)
{
    switch (random.bounded(7)) {
    case 0:
        return editProvider(store, snapshot, random);
    case 1:
    case 2:
        return editCriterion(store, snapshot, random);
    case 3:
        return editRest(store, snapshot, random);
    default:
        return editScore(store, snapshot, random);
    }
}

} // namespace

class TestEvaluationProject : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void followsEditsUndoAndRedo();
};

void TestEvaluationProject::followsEditsUndoAndRedo()
{
    SmallProject small;
    QVERIFY(small.project != nullptr);
    Project &project = *small.project;
    const Snapshot &snapshot = project.snapshot();
    Evaluation followed(snapshot);
    int told = 0;
    connect(&project, &Project::changed, this, [&](const Change &change) { told += followed.apply(change) ? 1 : 0; });
    QRandomGenerator random(2);
    for (int step = 0; step < 250; ++step) {
        Result<> done;
        const quint32 way = random.bounded(4U);
        if (way == 0 && project.canUndo())
            done = project.undo();
        else if (way == 1 && project.canRedo())
            done = project.redo();
        else
            done =
                project.edit(QStringLiteral("Edit"), [&](Store &store) { return editOnce(store, snapshot, random); });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
        const Evaluation fresh(snapshot);
        const QString where = difference(snapshot, followed, fresh);
        QVERIFY2(where.isEmpty(), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(where)));
        const QString wrong = flaw(snapshot, followed);
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("step %1: %2").arg(step).arg(wrong)));
    }
    QVERIFY(told > 60);
    while (project.canUndo())
        QVERIFY(project.undo());
    QCOMPARE(difference(snapshot, followed, Evaluation(snapshot)), QString());
}

QTEST_GUILESS_MAIN(TestEvaluationProject)
#include "tst_evaluation_project.moc"
