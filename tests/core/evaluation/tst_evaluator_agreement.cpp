// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who scores kindly, who harshly, where evaluators are far apart, and what a correction would come to.

#include "core/evaluation/EvaluatorAgreement.h"
#include "tests/core/evaluation/Scene.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

bool near(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-12;
}

// Three providers, two ratings and a fact; the second evaluator gives one level more than the first, throughout.
struct Panel : Scene
{
    CriterionId one = rating(1, 60);
    CriterionId two = rating(2, 20);
    CriterionId price = measure(3, 20, 100, 0, CriterionSource::Fact);
    EvaluatorId harsh = evaluator(1);
    EvaluatorId kind = evaluator(2);
    ProviderId a = provider(1, QStringLiteral("A"));
    ProviderId b = provider(2, QStringLiteral("B"));
    ProviderId c = provider(3, QStringLiteral("C"));

    Panel()
    {
        const double scores[3][2] = {{3, 1}, {2, 2}, {1, 4}};
        const ProviderId all[] = {a, b, c};
        for (int i = 0; i < 3; ++i) {
            score(all[i], one, harsh, scores[i][0]);
            score(all[i], two, harsh, scores[i][1]);
            score(all[i], one, kind, scores[i][0] + 1);
            score(all[i], two, kind, scores[i][1] + 1);
            fact(all[i], price, 50);
        }
    }
};

} // namespace

class TestEvaluatorAgreement : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void kindAndHarsh();
    void correctionEvensOut();
    void forTheRecordOnly();
    void unconnected();
    void disagreements();
    void ownRankings();
    void smallProject();
    void nothingThere();
};

void TestEvaluatorAgreement::kindAndHarsh()
{
    const Panel panel;
    const EvaluatorAgreement result = evaluatorAgreement(panel.snapshot, Evaluation(panel.snapshot));
    QCOMPARE(result.profiles.size(), std::size_t(2));
    const EvaluatorProfile &harsh = result.profiles[0];
    const EvaluatorProfile &kind = result.profiles[1];
    QCOMPARE(harsh.evaluator, panel.harsh);
    QCOMPARE(harsh.scores, 6);
    QVERIFY(near(harsh.leniency, -0.2) && near(kind.leniency, 0.2));
    QVERIFY(harsh.fitted && kind.fitted);
    QVERIFY(near(harsh.effect, -0.1) && near(kind.effect, 0.1));
    // 1 1 2 2 3 4 of 5: the quarters are the medians of 1 1 2 and of 2 3 4.
    QVERIFY(near(harsh.lowest, 0.2) && near(harsh.lowerQuarter, 0.2) && near(harsh.middle, 0.4));
    QVERIFY(near(harsh.upperQuarter, 0.6) && near(harsh.highest, 0.8));
    QVERIFY(near(harsh.withAll.kendall, 1) && near(kind.withAll.kendall, 1));
}

// Harsh alone scored A and kind alone B, both with 3: what kindness gave B is taken off, and A comes first.
void TestEvaluatorAgreement::correctionEvensOut()
{
    Panel panel;
    const Evaluation before(panel.snapshot);
    const EvaluatorAgreement even = evaluatorAgreement(panel.snapshot, before);
    QCOMPARE(even.providers, before.ranked());
    for (std::size_t i = 0; i < even.providers.size(); ++i) {
        QVERIFY(near(even.corrected[i], before.standing(even.providers[i]).total));
        QCOMPARE(even.correctedRanks[i], before.standing(even.providers[i]).rank);
    }
    for (const CriterionId criterion : {panel.one, panel.two}) {
        panel.score(panel.a, criterion, panel.kind, kMissing);
        panel.score(panel.b, criterion, panel.harsh, kMissing);
        panel.score(panel.a, criterion, panel.harsh, 3);
        panel.score(panel.b, criterion, panel.kind, 3);
    }
    const Evaluation evaluation(panel.snapshot);
    QCOMPARE(evaluation.standing(panel.a).rank, evaluation.standing(panel.b).rank);
    const EvaluatorAgreement result = evaluatorAgreement(panel.snapshot, evaluation);
    for (std::size_t i = 0; i < result.providers.size(); ++i) {
        const double expected = result.providers[i] == panel.a   ? 0.8 * 0.7 + 0.2 * 0.5
                                : result.providers[i] == panel.b ? 0.8 * 0.5 + 0.2 * 0.5
                                                                 : evaluation.standing(panel.c).total;
        QVERIFY(near(result.corrected[i], expected));
        if (result.providers[i] == panel.a)
            QCOMPARE(result.correctedRanks[i], 1);
    }
}

void TestEvaluatorAgreement::forTheRecordOnly()
{
    Panel panel;
    const EvaluatorAgreement without = evaluatorAgreement(panel.snapshot, Evaluation(panel.snapshot));
    const EvaluatorId observer = panel.evaluator(3, 0);
    panel.score(panel.a, panel.one, observer, 0);
    const EvaluatorAgreement with = evaluatorAgreement(panel.snapshot, Evaluation(panel.snapshot));
    QCOMPARE(with.profiles.size(), std::size_t(3));
    QCOMPARE(with.profiles[2].scores, 1);
    QVERIFY(!with.profiles[2].fitted);
    QVERIFY(near(with.profiles[2].leniency, -0.7));
    QVERIFY(near(with.profiles[0].leniency, without.profiles[0].leniency));
    QVERIFY(near(with.profiles[0].effect, without.profiles[0].effect));
    QCOMPARE(with.disagreementCount, without.disagreementCount);
}

void TestEvaluatorAgreement::unconnected()
{
    Panel panel;
    const EvaluatorId apart = panel.evaluator(3);
    const CriterionId alone = panel.rating(9, 10);
    panel.score(panel.a, alone, apart, 5);
    const EvaluatorAgreement result = evaluatorAgreement(panel.snapshot, Evaluation(panel.snapshot));
    QVERIFY(!result.profiles[2].fitted);
    QCOMPARE(result.profiles[2].effect, 0.0);
    QCOMPARE(result.profiles[2].leniency, 0.0);
    QVERIFY(result.profiles[0].fitted);
}

void TestEvaluatorAgreement::disagreements()
{
    Panel panel;
    panel.score(panel.c, panel.one, panel.kind, 5); // beside 1
    panel.score(panel.a, panel.two, panel.kind, 3); // beside 1
    const Evaluation evaluation(panel.snapshot);
    EvaluatorAgreement result = evaluatorAgreement(panel.snapshot, evaluation, 0.4);
    QCOMPARE(result.disagreementCount, 2);
    QCOMPARE(result.disagreements.size(), std::size_t(2));
    QCOMPARE(result.disagreements[0].provider, panel.c);
    QCOMPARE(result.disagreements[0].criterion, panel.one);
    QVERIFY(near(result.disagreements[0].lowest, 0.2) && near(result.disagreements[0].highest, 1));
    QCOMPARE(result.disagreements[0].given, 2);
    QCOMPARE(result.disagreements[1].criterion, panel.two);
    result = evaluatorAgreement(panel.snapshot, evaluation, 0.5);
    QCOMPARE(result.disagreementCount, 1);
    result = evaluatorAgreement(panel.snapshot, evaluation, 0.9);
    QVERIFY(result.disagreements.empty());
    // Who does not take part needs no moderation.
    Provider gone = *panel.snapshot.provider(panel.c);
    gone.status = ProviderStatus::Declined;
    panel.snapshot.putProvider(gone);
    QCOMPARE(evaluatorAgreement(panel.snapshot, Evaluation(panel.snapshot), 0.4).disagreementCount, 1);
}

void TestEvaluatorAgreement::ownRankings()
{
    Panel panel;
    const EvaluatorId contrary = panel.evaluator(3, 0.001);
    panel.score(panel.a, panel.one, contrary, 0);
    panel.score(panel.b, panel.one, contrary, 3);
    panel.score(panel.c, panel.one, contrary, 5);
    panel.evaluator(4);
    const EvaluatorAgreement result = evaluatorAgreement(panel.snapshot, Evaluation(panel.snapshot));
    QVERIFY(near(result.profiles[2].withAll.kendall, -1) && near(result.profiles[2].withAll.spearman, -1));
    QVERIFY(std::isnan(result.profiles[3].withAll.kendall));
    QVERIFY(std::isnan(result.profiles[3].middle));
    QCOMPARE(result.profiles[3].scores, 0);
}

void TestEvaluatorAgreement::smallProject()
{
    const test::SmallProject small;
    const Snapshot &snapshot = small.project->snapshot();
    const EvaluatorAgreement result = evaluatorAgreement(snapshot, Evaluation(snapshot));
    QCOMPARE(result.profiles.size(), std::size_t(2));
    // Anna 4, yes and 2; Brian 3 and 5: on the shared cells Anna is 0.2 above and 0.6 below.
    QCOMPARE(result.profiles[0].scores, 3);
    QCOMPARE(result.profiles[1].scores, 2);
    QVERIFY(near(result.profiles[0].leniency, -0.2) && near(result.profiles[0].effect, -0.1));
    QCOMPARE(result.disagreementCount, 1);
    QCOMPARE(result.disagreements[0].provider, small.meridian);
    QCOMPARE(result.disagreements[0].criterion, small.quality);
    QCOMPARE(result.providers, (std::vector<ProviderId>{small.meridian, small.northwind}));
}

void TestEvaluatorAgreement::nothingThere()
{
    Scene scene;
    EvaluatorAgreement result = evaluatorAgreement(scene.snapshot, Evaluation(scene.snapshot));
    QVERIFY(result.profiles.empty() && result.disagreements.empty() && result.providers.empty());
    scene.evaluator(1);
    scene.rating(1, 1);
    scene.provider(1, QStringLiteral("A"));
    result = evaluatorAgreement(scene.snapshot, Evaluation(scene.snapshot));
    QCOMPARE(result.profiles.size(), std::size_t(1));
    QVERIFY(!result.profiles[0].fitted);
}

QTEST_GUILESS_MAIN(TestEvaluatorAgreement)
#include "tst_evaluator_agreement.moc"
