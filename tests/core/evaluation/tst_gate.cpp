// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A knock-out cannot be out-voted: whoever fails one stands below the line, whatever the scores, and never vanishes.

#include "core/evaluation/Acceptability.h"
#include "core/evaluation/MethodRanking.h"
#include "core/evaluation/RankedValues.h"
#include "core/evaluation/Stability.h"
#include "core/qualification/Qualification.h"
#include "tests/core/evaluation/Scene.h"

#include <QRegularExpression>
#include <QTest>

using namespace shortlist;

namespace {

using Ids = std::vector<ProviderId>;

// Best to worst by score: 1, 2, 3, 4. A pilot is asked for.
struct GatedScene : Scene
{
    CriterionId quality = measure(1, 1, 0, 10, CriterionSource::Fact);
    ProviderId best = provider(1, QStringLiteral("Best"));
    ProviderId second = provider(2, QStringLiteral("Second"));
    ProviderId third = provider(3, QStringLiteral("Third"));
    ProviderId fourth = provider(4, QStringLiteral("Fourth"));
    Requirement pilot;

    GatedScene()
    {
        double score = 9;
        for (const ProviderId id : {best, second, third, fourth})
            fact(id, quality, score--);
        pilot.id = RequirementId{1};
        pilot.name = QStringLiteral("Pilot");
        pilot.rule = RequirementRule::Pilot;
        snapshot.setList(std::vector{pilot});
    }
    Change set(ProviderId id, Known answer)
    {
        Provider provider = *snapshot.provider(id);
        provider.pilot = answer;
        snapshot.putProvider(provider);
        Change change;
        change.providers.changed = {id};
        return change;
    }
    Change setActive(bool active)
    {
        pilot.active = active;
        snapshot.setList(std::vector{pilot});
        Change change;
        change.lists.set(listIndex<Requirement>());
        return change;
    }
};

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void neverAboveTheLine()
    {
        GatedScene scene;
        Evaluation evaluation(scene.snapshot);
        QCOMPARE(evaluation.ranked(), (Ids{scene.best, scene.second, scene.third, scene.fourth}));
        QCOMPARE(evaluation.standing(scene.best).gate, Verdict::Unknown);
        QVERIFY(evaluation.apply(scene.set(scene.best, Known::No)));
        QVERIFY(evaluation.apply(scene.set(scene.third, Known::No)));
        QVERIFY(evaluation.apply(scene.set(scene.second, Known::Yes)));
        QCOMPARE(evaluation.ranked(), (Ids{scene.second, scene.fourth}));
        QCOMPARE(evaluation.belowLine(), (Ids{scene.best, scene.third}));
        QVERIFY(evaluation.notRanked().empty());
        const Standing failed = evaluation.standing(scene.best);
        QCOMPARE(failed.rank, 0);
        QVERIFY(failed.belowLine);
        QCOMPARE(failed.gate, Verdict::Fail);
        QCOMPARE(failed.total, 0.9); // what it would have had is still said
        QCOMPARE(evaluation.possibleRanks(scene.best), std::pair(0, 0));
        QCOMPARE(evaluation.standing(scene.second).rank, 1);
        QCOMPARE(evaluation.standing(scene.second).gate, Verdict::Pass);
        QCOMPARE(evaluation.standing(scene.fourth).rank, 2);
        QCOMPARE(evaluation.standing(scene.fourth).gate, Verdict::Unknown);
        QCOMPARE(evaluation.qualification().reason(scene.best, QLocale::c()),
                 QStringLiteral("Does not accept a pilot."));
    }

    void aWaiverLifts()
    {
        GatedScene scene;
        scene.set(scene.best, Known::No);
        Evaluation evaluation(scene.snapshot);
        QCOMPARE(evaluation.belowLine(), Ids{scene.best});
        Provider provider = *scene.snapshot.provider(scene.best);
        Finding waiver;
        waiver.requirement = scene.pilot.id;
        waiver.waiverReason = QStringLiteral("Runs a pilot for our sister company");
        waiver.waivedBy = QStringLiteral("Anna");
        provider.findings = {waiver};
        scene.snapshot.putProvider(provider);
        Change change;
        change.providers.changed = {scene.best};
        QVERIFY(evaluation.apply(change));
        QVERIFY(evaluation.belowLine().empty());
        QCOMPARE(evaluation.ranked().front(), scene.best);
        QCOMPARE(evaluation.standing(scene.best).gate, Verdict::Waived);
    }

    void whatIsNotAskedKeepsNobodyOut()
    {
        GatedScene scene;
        scene.set(scene.best, Known::No);
        Evaluation evaluation(scene.snapshot);
        QVERIFY(evaluation.apply(scene.setActive(false)));
        QCOMPARE(evaluation.ranked().front(), scene.best);
        QCOMPARE(evaluation.standing(scene.best).gate, Verdict::Pass);
        QVERIFY(evaluation.apply(scene.setActive(true)));
        QCOMPARE(evaluation.belowLine(), Ids{scene.best});
    }

    // Who declined is not below the line, but out of the race; who has no score yet stands last below it.
    void whoIsWhere()
    {
        GatedScene scene;
        Provider declined = *scene.snapshot.provider(scene.second);
        declined.status = ProviderStatus::Declined;
        declined.pilot = Known::No;
        scene.snapshot.putProvider(declined);
        const ProviderId blank = scene.provider(5, QStringLiteral("A blank"));
        scene.set(blank, Known::No);
        const ProviderId open = scene.provider(6, QStringLiteral("B open"));
        scene.set(scene.fourth, Known::No);
        const Evaluation evaluation(scene.snapshot);
        QCOMPARE(evaluation.ranked(), (Ids{scene.best, scene.third}));
        QCOMPARE(evaluation.belowLine(), (Ids{scene.fourth, blank}));
        QCOMPARE(evaluation.notRanked(), (Ids{open, scene.second}));
        QVERIFY(!evaluation.standing(scene.second).belowLine);
        QVERIFY(evaluation.standing(blank).belowLine);
    }

    // Nothing that measures how sure the result is counts those who cannot win.
    void failedOnesTakeNoPart()
    {
        GatedScene scene;
        scene.set(scene.best, Known::No);
        Evaluation evaluation(scene.snapshot);
        const Ids left{scene.second, scene.third, scene.fourth};
        QCOMPARE(rankedValues(evaluation).providers, left);
        for (const RankingMethod method :
             {RankingMethod::WeightedSum, RankingMethod::Topsis, RankingMethod::Vikor, RankingMethod::Promethee2})
            QCOMPARE(rankBy(scene.snapshot, evaluation, method).providers, left);
        QCOMPARE(acceptabilityInput(scene.snapshot, evaluation, 10).providers, left);
        const std::optional<Stability> found = stability(scene.snapshot, evaluation, 1);
        QVERIFY(found.has_value());
        QCOMPARE(found->winner, scene.second);
        QCOMPARE(evaluation.possibleRanks(scene.second), std::pair(1, 1));
    }
};

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
