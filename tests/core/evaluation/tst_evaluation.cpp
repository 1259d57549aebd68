// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the ranking says of a project: totals, gaps, ties, shares, weights that are tried, ranks that are possible.

#include "core/evaluation/Evaluation.h"
#include "tests/core/evaluation/Scene.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace shortlist;

namespace {

bool near(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-12;
}

using Ids = std::vector<ProviderId>;

} // namespace

class TestEvaluation : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void emptyProject();
    void byHand();
    void gaps();
    void nothingKnownIsNotRanked();
    void declinedIsNotRanked();
    void ties();
    void namesWithoutCase();
    void weightsOfTheTree();
    void trialWeights();
    void trialOutlivesAnEdit();
    void possibleRanks();
    void unknownKeys();
    void telling();
};

void TestEvaluation::emptyProject()
{
    Scene scene;
    Evaluation evaluation(scene.snapshot);
    QVERIFY(evaluation.ranked().empty());
    QVERIFY(evaluation.leaves().empty());
    QCOMPARE(evaluation.completeness().expected, 0);
    const ProviderId alone = scene.provider(1, QStringLiteral("Alone"));
    Change change;
    change.providers.added.push_back(alone);
    QVERIFY(evaluation.apply(change));
    QVERIFY(evaluation.ranked().empty());
    QCOMPARE(evaluation.notRanked(), Ids{alone});
    QVERIFY(std::isnan(evaluation.standing(alone).total));
}

// Service (60): quality 1, speed 3; price (40), less is better from 100 to 20.
void TestEvaluation::byHand()
{
    Scene scene;
    const CriterionId service = scene.group(1, 60);
    const CriterionId quality = scene.rating(2, 1, 1);
    const CriterionId speed = scene.rating(3, 3, 1);
    const CriterionId price = scene.measure(4, 40, 100, 20, CriterionSource::Fact);
    const EvaluatorId judge = scene.evaluator(1);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const ProviderId b = scene.provider(2, QStringLiteral("B"));
    scene.score(a, quality, judge, 5);
    scene.score(a, speed, judge, 3);
    scene.fact(a, price, 60);
    scene.score(b, quality, judge, 2);
    scene.score(b, speed, judge, 4);
    scene.fact(b, price, 20);
    const Evaluation evaluation(scene.snapshot);

    QCOMPARE(evaluation.leaves(), (std::vector<CriterionId>{quality, speed, price}));
    QVERIFY(near(evaluation.overallWeight(quality), 0.15));
    QVERIFY(near(evaluation.overallWeight(speed), 0.45));
    QVERIFY(near(evaluation.overallWeight(service), 0.6));
    QVERIFY(near(evaluation.levelShare(speed), 0.75));
    // A: 0.15 x 1 + 0.45 x 0.6 + 0.4 x 0.5 = 0.62; B: 0.15 x 0.4 + 0.45 x 0.8 + 0.4 x 1 = 0.82.
    QVERIFY(near(evaluation.standing(a).total, 0.62));
    QVERIFY(near(evaluation.standing(b).total, 0.82));
    QCOMPARE(evaluation.ranked(), (Ids{b, a}));
    QCOMPARE(evaluation.standing(b).rank, 1);
    QCOMPARE(evaluation.standing(a).rank, 2);
    QCOMPARE(evaluation.standing(a).known, 1.0);
    QCOMPARE(evaluation.standing(a).missing, 0);
    QCOMPARE(evaluation.standing(a).low, evaluation.standing(a).high);
    QVERIFY(near(evaluation.value(a, price), 0.5));
    QVERIFY(near(evaluation.rawValue(a, price), 60));
    QVERIFY(near(evaluation.contribution(a, service), 0.42));
    QVERIFY(near(evaluation.contribution(a, speed), 0.27));
    QVERIFY(near(evaluation.contribution(a, service) + evaluation.contribution(a, price), 0.62));
}

// A missing score is not a zero: the total speaks of what is known, and a range says what it might become.
void TestEvaluation::gaps()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 50);
    const CriterionId second = scene.rating(2, 30);
    const CriterionId third = scene.rating(3, 20);
    const CriterionId unweighted = scene.rating(4, 0);
    const EvaluatorId judge = scene.evaluator(1);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    scene.score(a, first, judge, 4);
    scene.score(a, third, judge, 0);
    const Evaluation evaluation(scene.snapshot);
    const Standing standing = evaluation.standing(a);
    QVERIFY(near(standing.total, 0.4 / 0.7));
    QVERIFY(near(standing.low, 0.4));
    QVERIFY(near(standing.high, 0.7));
    QVERIFY(near(standing.known, 0.7));
    QCOMPARE(standing.missing, 1); // not the one without weight
    QVERIFY(std::isnan(evaluation.value(a, second)));
    QCOMPARE(evaluation.contribution(a, second), 0.0);
    QVERIFY(near(evaluation.contribution(a, first), 0.4 / 0.7));
    QVERIFY(std::isnan(evaluation.value(a, unweighted)));
}

void TestEvaluation::nothingKnownIsNotRanked()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 1);
    const CriterionId without = scene.rating(2, 0);
    const EvaluatorId judge = scene.evaluator(1);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const ProviderId b = scene.provider(2, QStringLiteral("B"));
    scene.score(a, first, judge, 1);
    scene.score(b, without, judge, 5); // known, but it counts nothing
    const Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.ranked(), Ids{a});
    QCOMPARE(evaluation.notRanked(), Ids{b});
    QCOMPARE(evaluation.standing(b).rank, 0);
    QVERIFY(std::isnan(evaluation.standing(b).total));
    QCOMPARE(evaluation.standing(b).high, 1.0);
    QCOMPARE(evaluation.contribution(b, without), 0.0);
    QCOMPARE(evaluation.possibleRanks(b), std::make_pair(0, 0));
}

void TestEvaluation::declinedIsNotRanked()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 1);
    const EvaluatorId judge = scene.evaluator(1);
    const ProviderId z = scene.provider(1, QStringLiteral("Zulu"), ProviderStatus::Declined);
    const ProviderId e = scene.provider(2, QStringLiteral("echo"), ProviderStatus::Excluded);
    const ProviderId a = scene.provider(3, QStringLiteral("Alpha"));
    for (const ProviderId id : {z, e, a})
        scene.score(id, first, judge, 3 + static_cast<double>(raw(id)) / 2);
    Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.ranked(), Ids{a});
    QCOMPARE(evaluation.notRanked(), (Ids{e, z}));
    QVERIFY(near(evaluation.standing(z).total, 0.7)); // still told

    Provider back = *scene.snapshot.provider(e);
    back.status = ProviderStatus::Invited;
    scene.snapshot.putProvider(back);
    Change change;
    change.providers.changed.push_back(e);
    QVERIFY(evaluation.apply(change));
    QCOMPARE(evaluation.ranked(), (Ids{a, e}));
}

void TestEvaluation::ties()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 1);
    const CriterionId second = scene.rating(2, 2);
    const EvaluatorId judge = scene.evaluator(1);
    // 5 x 1/3 + 1 x 2/3 and 1 x 1/3 + 3 x 2/3 are both 7/3 of 5, however they are rounded.
    const ProviderId b = scene.provider(1, QStringLiteral("Bravo"));
    const ProviderId a = scene.provider(2, QStringLiteral("Alpha"));
    const ProviderId best = scene.provider(3, QStringLiteral("Zulu"));
    const ProviderId worst = scene.provider(4, QStringLiteral("Aaron"));
    for (const auto &[id, x, y] :
         {std::tuple(b, 5.0, 1.0), std::tuple(a, 1.0, 3.0), std::tuple(best, 5.0, 5.0), std::tuple(worst, 0.0, 0.0)}) {
        scene.score(id, first, judge, x);
        scene.score(id, second, judge, y);
    }
    const Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.ranked(), (Ids{best, a, b, worst}));
    QCOMPARE(evaluation.standing(a).rank, 2);
    QCOMPARE(evaluation.standing(b).rank, 2);
    QCOMPARE(evaluation.standing(worst).rank, 4);
}

void TestEvaluation::namesWithoutCase()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 1);
    const EvaluatorId judge = scene.evaluator(1);
    const ProviderId d = scene.provider(9, QStringLiteral("delta"));
    const ProviderId c = scene.provider(8, QStringLiteral("CHARLIE"));
    const ProviderId twin = scene.provider(7, QStringLiteral("Delta"));
    for (const ProviderId id : {d, c, twin})
        scene.score(id, first, judge, 4);
    Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.ranked(), (Ids{c, twin, d}));

    Provider renamed = *scene.snapshot.provider(c);
    renamed.name = QStringLiteral("Zulu");
    scene.snapshot.putProvider(renamed);
    Change change;
    change.providers.changed.push_back(c);
    QVERIFY(evaluation.apply(change));
    QCOMPARE(evaluation.ranked(), (Ids{twin, d, c}));
}

// A group without anything that counts takes no marks from anybody.
void TestEvaluation::weightsOfTheTree()
{
    Scene scene;
    const CriterionId empty = scene.group(1, 50);
    const CriterionId zeros = scene.group(2, 30);
    const CriterionId zero = scene.rating(3, 0, 2);
    const CriterionId counts = scene.rating(4, 20);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    scene.score(a, counts, scene.evaluator(1), 5);
    const Evaluation evaluation(scene.snapshot);
    QVERIFY(near(evaluation.overallWeight(counts), 1));
    for (const CriterionId id : {empty, zeros, zero})
        QCOMPARE(evaluation.overallWeight(id), 0.0);
    QVERIFY(near(evaluation.levelShare(empty), 0.5));
    QVERIFY(near(evaluation.levelShare(zeros), 0.3));
    QCOMPARE(evaluation.levelShare(zero), 0.0);
    QCOMPARE(evaluation.standing(a).total, 1.0);
    QCOMPARE(evaluation.standing(a).known, 1.0);
}

void TestEvaluation::trialWeights()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 3);
    const CriterionId second = scene.rating(2, 1);
    const EvaluatorId judge = scene.evaluator(1);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const ProviderId b = scene.provider(2, QStringLiteral("B"));
    scene.score(a, first, judge, 5);
    scene.score(a, second, judge, 0);
    scene.score(b, first, judge, 0);
    scene.score(b, second, judge, 5);
    Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.ranked(), (Ids{a, b}));
    QVERIFY(!evaluation.hasTrialWeights());

    evaluation.setTrialWeights({{second, 9.0}});
    QVERIFY(evaluation.hasTrialWeights());
    QCOMPARE(evaluation.ranked(), (Ids{b, a}));
    QVERIFY(near(evaluation.overallWeight(second), 0.75));
    QVERIFY(near(evaluation.standing(b).total, 0.75));
    QVERIFY(near(evaluation.contribution(b, second), 0.75));
    // Each trial stands for itself.
    evaluation.setTrialWeights({{first, 0.0}, {CriterionId{99}, 5.0}});
    QCOMPARE(evaluation.overallWeight(second), 1.0);
    evaluation.setTrialWeights({{first, -5.0}});
    QCOMPARE(evaluation.overallWeight(first), 0.0);

    evaluation.clearTrialWeights();
    QVERIFY(!evaluation.hasTrialWeights());
    QCOMPARE(evaluation.ranked(), (Ids{a, b}));
    QVERIFY(near(evaluation.overallWeight(second), 0.25));
}

void TestEvaluation::trialOutlivesAnEdit()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 1);
    const CriterionId second = scene.rating(2, 1);
    Evaluation evaluation(scene.snapshot);
    evaluation.setTrialWeights({{second, 3.0}});
    const CriterionId third = scene.rating(3, 4);
    Change change;
    change.criteria.added.push_back(third);
    QVERIFY(evaluation.apply(change));
    QVERIFY(near(evaluation.overallWeight(first), 1 / 8.0));
    QVERIFY(near(evaluation.overallWeight(second), 3 / 8.0));
    evaluation.clearTrialWeights();
    QVERIFY(near(evaluation.overallWeight(third), 4 / 6.0));
}

void TestEvaluation::possibleRanks()
{
    Scene scene;
    const CriterionId first = scene.rating(1, 60);
    const CriterionId second = scene.rating(2, 40);
    const EvaluatorId judge = scene.evaluator(1);
    const ProviderId sure = scene.provider(1, QStringLiteral("Sure"));
    const ProviderId open = scene.provider(2, QStringLiteral("Open"));
    const ProviderId low = scene.provider(3, QStringLiteral("Low"));
    scene.score(sure, first, judge, 4);
    scene.score(sure, second, judge, 3); // 0.72
    scene.score(open, first, judge, 4);  // 0.48 to 0.88
    scene.score(low, first, judge, 1);
    scene.score(low, second, judge, 1); // 0.2
    Evaluation evaluation(scene.snapshot);
    QCOMPARE(evaluation.possibleRanks(sure), std::make_pair(1, 2));
    QCOMPARE(evaluation.possibleRanks(open), std::make_pair(1, 2));
    QCOMPARE(evaluation.possibleRanks(low), std::make_pair(3, 3));
    scene.score(open, second, judge, 0);
    Change change;
    change.scores.push_back({open, second, judge});
    QVERIFY(evaluation.apply(change));
    QCOMPARE(evaluation.possibleRanks(sure), std::make_pair(1, 1));
}

void TestEvaluation::unknownKeys()
{
    Scene scene;
    const CriterionId group = scene.group(1, 1);
    const CriterionId leaf = scene.rating(2, 1, 1);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const Evaluation evaluation(scene.snapshot);
    const ProviderId nobody{42};
    const CriterionId nothing{43};
    QCOMPARE(evaluation.standing(nobody).rank, 0);
    QCOMPARE(evaluation.possibleRanks(nobody), std::make_pair(0, 0));
    QVERIFY(std::isnan(evaluation.value(nobody, leaf)));
    QVERIFY(std::isnan(evaluation.value(a, nothing)));
    QVERIFY(std::isnan(evaluation.value(a, group)));
    QVERIFY(std::isnan(evaluation.rawValue(a, group)));
    QCOMPARE(evaluation.contribution(a, nothing), 0.0);
    QCOMPARE(evaluation.opinion(nobody, leaf).expected, 0);
    QCOMPARE(evaluation.overallWeight(nothing), 0.0);
    QCOMPARE(evaluation.levelShare(nothing), 0.0);
    QCOMPARE(evaluation.completeness(nobody).expected, 0);
}

// apply() says nothing happened only if nothing did.
void TestEvaluation::telling()
{
    Scene scene;
    const CriterionId rated = scene.rating(1, 1);
    const EvaluatorId one = scene.evaluator(1);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    Evaluation evaluation(scene.snapshot);
    QVERIFY(!evaluation.apply(Change{}));

    Provider noted = *scene.snapshot.provider(a);
    noted.notes = QStringLiteral("A note");
    scene.snapshot.putProvider(noted);
    Change change;
    change.providers.changed.push_back(a);
    QVERIFY(!evaluation.apply(change));

    Criterion described = *scene.snapshot.criterion(rated);
    described.description = QStringLiteral("In words");
    scene.snapshot.putCriterion(described);
    change = Change();
    change.criteria.changed.push_back(rated);
    QVERIFY(!evaluation.apply(change));

    scene.score(a, rated, one, 4);
    change = Change();
    change.scores.push_back({a, rated, one});
    QVERIFY(evaluation.apply(change));
    QCOMPARE(evaluation.ranked(), Ids{a});
}

QTEST_GUILESS_MAIN(TestEvaluation)
#include "tst_evaluation.moc"
