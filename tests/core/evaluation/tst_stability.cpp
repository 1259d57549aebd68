// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far a weight or a value may be off: every bound is tried out in the evaluation itself.

#include "core/evaluation/Stability.h"
#include "tests/core/evaluation/RandomScene.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace shortlist;

namespace {

bool near(double a, double b, double tolerance = 1e-9)
{
    return std::abs(a - b) <= tolerance;
}

using Weights = std::unordered_map<CriterionId, double>;

// Points of a level in which one criterion has the share and the others keep their proportions.
Weights withShare(const Snapshot &snapshot, const std::vector<CriterionId> &level, CriterionId criterion, double share)
{
    double rest = 0;
    for (const CriterionId id : level)
        rest += id == criterion ? 0 : snapshot.criterion(id)->weight;
    Weights weights;
    for (const CriterionId id : level)
        weights[id] = id == criterion ? share : (1 - share) * snapshot.criterion(id)->weight / rest;
    return weights;
}

// Lead of the one over the other with these weights.
double leadWith(const Scene &scene, const Weights &weights, ProviderId first, ProviderId second)
{
    Evaluation evaluation(scene.snapshot);
    evaluation.setTrialWeights(weights);
    return evaluation.standing(first).total - evaluation.standing(second).total;
}

// The lead of the winner over whoever is best of the others.
double leadOfWinner(const Scene &scene, const Weights &weights, ProviderId winner)
{
    Evaluation evaluation(scene.snapshot);
    evaluation.setTrialWeights(weights);
    double best = 0;
    for (const ProviderId id : evaluation.ranked())
        best = id == winner ? best : std::max(best, evaluation.standing(id).total);
    return evaluation.standing(winner).total - best;
}

bool hasReason(const Why &why, CriterionId criterion)
{
    return std::any_of(why.reasons.begin(), why.reasons.end(),
                       [=](const Reason &reason) { return reason.criterion == criterion; });
}

} // namespace

class TestStability : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void byHand();
    void boundsAreTies_data();
    void boundsAreTies();
    void firstFewStay();
    void groupsMoveAsOne();
    void nothingToMove();
    void shiftsDrawLevel();
    void valueChangeMakesAnotherWinner();
    void whyAddsUp();
    void whyOfSomebodyNotRanked();
    void sweepByHand();
    void sweepMeetsTheIntervals();
    void sweepShowsAsManyAsAsked();
    void tornadoByTrial();
    void smallProject();
    void tooFew();
};

// A 1 and 0, B 0.4 and 0.8 with 60 : 40. A leads by 0.6 x 0.6 - 0.4 x 0.8 = 0.04 and until 0.6 w = 0.8 (1 - w).
void TestStability::byHand()
{
    Scene scene;
    const CriterionId one = scene.measure(1, 60, 0, 1, CriterionSource::Fact);
    const CriterionId two = scene.measure(2, 40, 0, 1, CriterionSource::Fact);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const ProviderId b = scene.provider(2, QStringLiteral("B"));
    scene.fact(a, one, 1);
    scene.fact(a, two, 0);
    scene.fact(b, one, 0.4);
    scene.fact(b, two, 0.8);
    const Evaluation evaluation(scene.snapshot);
    const auto result = stability(scene.snapshot, evaluation, 1);
    QVERIFY(result);
    QCOMPARE(result->winner, a);
    QCOMPARE(result->runnerUp, b);
    QCOMPARE(result->leaves.size(), std::size_t(2));
    QVERIFY(near(result->leaves[0].share, 0.6));
    QVERIFY(near(result->leaves[0].lower, 4.0 / 7));
    QVERIFY(near(result->leaves[0].upper, 1));
    QCOMPARE(result->leaves[0].winsBelow, b);
    QCOMPARE(result->leaves[0].winsAbove, ProviderId{});
    QVERIFY(near(result->leaves[1].upper, 3.0 / 7));
    QCOMPARE(result->leaves[1].winsAbove, b);
    QCOMPARE(result->shifts.size(), std::size_t(1));
    QVERIFY(near(result->shifts[0].distance, 2 * (0.6 - 4.0 / 7)));
    QVERIFY(near(result->shifts[0].shares[0], 4.0 / 7));
    // The heavier criterion needs the smaller change.
    QVERIFY(result->valueChange);
    QCOMPARE(result->valueChange->criterion, one);
    QCOMPARE(result->valueChange->newWinner, b);
    QVERIFY(near(std::abs(result->valueChange->to - result->valueChange->from), 0.04 / 0.6));
}

void TestStability::boundsAreTies_data()
{
    QTest::addColumn<double>("gaps");
    QTest::newRow("everything known") << 0.0;
    QTest::newRow("gaps") << 0.2;
}

void TestStability::boundsAreTies()
{
    QFETCH(double, gaps);
    int tried = 0;
    for (quint32 seed = 0; seed < 25; ++seed) {
        const RandomScene scene(seed, 12, 5, gaps);
        const auto result = stability(scene.snapshot, Evaluation(scene.snapshot), 3);
        QVERIFY(result);
        for (const WeightInterval &interval : result->leaves) {
            QVERIFY(interval.lower <= interval.share + 1e-12 && interval.share <= interval.upper + 1e-12);
            const auto lead = [&](double share) {
                return leadOfWinner(scene, withShare(scene.snapshot, scene.criteria, interval.criterion, share),
                                    result->winner);
            };
            const auto checkBound = [&](double bound, ProviderId next, double outwards) {
                if (isNull(next))
                    return true;
                ++tried;
                const Weights at = withShare(scene.snapshot, scene.criteria, interval.criterion, bound);
                return near(leadWith(scene, at, result->winner, next), 0) && near(lead(bound), 0) &&
                       lead(bound + outwards * 1e-5) < 0 && lead(bound - outwards * 1e-5) > 0;
            };
            QVERIFY(checkBound(interval.lower, interval.winsBelow, -1));
            QVERIFY(checkBound(interval.upper, interval.winsAbove, 1));
            QVERIFY(lead((interval.lower + interval.upper) / 2) > -1e-12);
        }
    }
    QVERIFY(tried > 30);
}

void TestStability::firstFewStay()
{
    for (quint32 seed = 0; seed < 15; ++seed) {
        const RandomScene scene(seed, 10, 4);
        const Evaluation today(scene.snapshot);
        const auto result = stability(scene.snapshot, today, 3);
        std::vector<ProviderId> first(today.ranked().begin(), today.ranked().begin() + 3);
        std::sort(first.begin(), first.end());
        const auto areFirst = [&](CriterionId criterion, double share) {
            Evaluation trial(scene.snapshot);
            trial.setTrialWeights(withShare(scene.snapshot, scene.criteria, criterion, share));
            std::vector<ProviderId> now(trial.ranked().begin(), trial.ranked().begin() + 3);
            std::sort(now.begin(), now.end());
            return now == first;
        };
        for (const WeightInterval &interval : result->leaves) {
            for (const double part : {0.001, 0.25, 0.5, 0.75, 0.999})
                QVERIFY(
                    areFirst(interval.criterion, interval.lowerTop + part * (interval.upperTop - interval.lowerTop)));
            QVERIFY(interval.lowerTop < 1e-6 || !areFirst(interval.criterion, interval.lowerTop - 1e-6));
            QVERIFY(interval.upperTop > 1 - 1e-6 || !areFirst(interval.criterion, interval.upperTop + 1e-6));
        }
    }
}

// A group's share moves and what it holds keeps its proportions.
void TestStability::groupsMoveAsOne()
{
    Scene scene;
    const CriterionId group = scene.group(1, 30);
    const CriterionId inner = scene.measure(2, 70, 0, 1, CriterionSource::Fact, 1);
    const CriterionId other = scene.measure(3, 30, 0, 1, CriterionSource::Fact, 1);
    const CriterionId price = scene.measure(4, 70, 0, 1, CriterionSource::Fact);
    const ProviderId a = scene.provider(1, QStringLiteral("A"));
    const ProviderId b = scene.provider(2, QStringLiteral("B"));
    scene.fact(a, inner, 0.2);
    scene.fact(a, other, 0.4);
    scene.fact(a, price, 0.8);
    scene.fact(b, inner, 0.9);
    scene.fact(b, other, 0.3);
    scene.fact(b, price, 0.6);
    const auto result = stability(scene.snapshot, Evaluation(scene.snapshot), 1);
    QCOMPARE(result->groups.size(), std::size_t(2));
    QCOMPARE(result->groups[0].criterion, group);
    // In the group A has 0.26 and B 0.72: 0.46 s = 0.2 (1 - s).
    QVERIFY(near(result->groups[0].upper, 0.2 / 0.66));
    QCOMPARE(result->groups[0].winsAbove, b);
    const Weights at = withShare(scene.snapshot, {group, price}, group, result->groups[0].upper);
    QVERIFY(near(leadWith(scene, at, a, b), 0));
    const Sweep lines = sweep(scene.snapshot, Evaluation(scene.snapshot), group, 5);
    QVERIFY(near(lines.lines[0].atOne, 0.26) && near(lines.lines[0].atZero, 0.8));
}

void TestStability::nothingToMove()
{
    Scene scene;
    const CriterionId only = scene.measure(1, 60, 0, 1, CriterionSource::Fact);
    const CriterionId empty = scene.group(2, 40);
    for (int i = 1; i <= 2; ++i)
        scene.fact(scene.provider(i, QString::number(i)), only, 0.3 * i);
    const Evaluation evaluation(scene.snapshot);
    const auto result = stability(scene.snapshot, evaluation, 1);
    for (const WeightInterval &interval : result->groups) {
        QCOMPARE(interval.lower, 0.0);
        QCOMPARE(interval.upper, 1.0);
        QCOMPARE(interval.winsAbove, ProviderId{});
    }
    QVERIFY(result->shifts.empty());
    QVERIFY(sweep(scene.snapshot, evaluation, only, 3).lines.empty());
    QVERIFY(sweep(scene.snapshot, evaluation, empty, 3).lines.empty());
    QVERIFY(sweep(scene.snapshot, evaluation, CriterionId{99}, 3).lines.empty());
    QVERIFY(tornado(scene.snapshot, evaluation, 0.25)->bars.empty());
}

void TestStability::shiftsDrawLevel()
{
    int tried = 0;
    for (quint32 seed = 0; seed < 20; ++seed) {
        const RandomScene scene(seed, 8, 5);
        const auto result = stability(scene.snapshot, Evaluation(scene.snapshot), 1);
        double before = 0;
        for (const SmallestShift &shift : result->shifts) {
            QVERIFY(shift.distance >= before);
            before = shift.distance;
            Weights weights;
            double distance = 0;
            double sum = 0;
            for (std::size_t c = 0; c < shift.shares.size(); ++c) {
                weights[scene.criteria[c]] = shift.shares[c];
                distance += std::abs(shift.shares[c] - result->leaves[c].share);
                sum += shift.shares[c];
            }
            QVERIFY(near(sum, 1) && near(distance, shift.distance));
            QVERIFY(near(leadWith(scene, weights, result->winner, shift.rival), 0));
            ++tried;
        }
    }
    QVERIFY(tried > 60);
}

void TestStability::valueChangeMakesAnotherWinner()
{
    int tried = 0;
    for (quint32 seed = 0; seed < 20; ++seed) {
        RandomScene scene(seed, 8, 5);
        const Evaluation today(scene.snapshot);
        const auto result = stability(scene.snapshot, today, 1);
        if (!result->valueChange) {
            // Then the runner-up does not get there with a 1 in any one place, nor does the winner lose it with a 0.
            const double lead = today.standing(result->winner).total - today.standing(result->runnerUp).total;
            for (const CriterionId criterion : scene.criteria) {
                const double share = today.overallWeight(criterion);
                QVERIFY(lead > share * (1 - today.value(result->runnerUp, criterion)));
                QVERIFY(lead > share * today.value(result->winner, criterion));
            }
            continue;
        }
        ++tried;
        const SmallestValueChange change = *result->valueChange;
        QVERIFY(near(Evaluation(scene.snapshot).value(change.provider, change.criterion), change.from));
        scene.fact(change.provider, change.criterion, change.to);
        const Evaluation after(scene.snapshot);
        QVERIFY(near(after.standing(result->winner).total, after.standing(change.newWinner).total));
        for (const ProviderId id : after.ranked())
            QVERIFY(after.standing(id).total <= after.standing(change.newWinner).total + 1e-9);
    }
    QVERIFY(tried > 10);
}

void TestStability::whyAddsUp()
{
    for (quint32 seed = 0; seed < 20; ++seed) {
        const RandomScene scene(seed, 6, 6, 0.2);
        const Evaluation evaluation(scene.snapshot);
        const ProviderId first = evaluation.ranked()[0];
        const ProviderId second = evaluation.ranked()[2];
        const Why result = why(scene.snapshot, evaluation, first, second);
        QVERIFY(near(result.lead, evaluation.standing(first).total - evaluation.standing(second).total));
        double sum = 0;
        for (const Reason &reason : result.reasons)
            sum += reason.difference;
        QVERIFY(near(sum, result.lead));
        QCOMPARE(result.reasons.size(), std::size_t(6));
        QVERIFY(std::is_sorted(result.reasons.begin(), result.reasons.end(),
                               [](const Reason &a, const Reason &b) { return a.difference > b.difference; }));
        const Why back = why(scene.snapshot, evaluation, second, first);
        QVERIFY(near(back.lead, -result.lead));
        QVERIFY(!back.shift);
        if (result.shift)
            QCOMPARE(result.shift->rival, second);
    }
}

void TestStability::whyOfSomebodyNotRanked()
{
    RandomScene scene(1, 3, 3);
    const ProviderId out = scene.provider(9, QStringLiteral("Out"), ProviderStatus::Declined);
    const Why result = why(scene.snapshot, Evaluation(scene.snapshot), scene.providers[0], out);
    QVERIFY(result.reasons.empty() && !result.shift);
    QCOMPARE(result.lead, 0.0);
    const Why known = why(scene.snapshot, Evaluation(scene.snapshot), scene.providers[0], scene.providers[1]);
    QVERIFY(hasReason(known, scene.criteria[0]));
}

// Three lines: the middle one is never first.
void TestStability::sweepByHand()
{
    Scene scene;
    const CriterionId one = scene.measure(1, 50, 0, 1, CriterionSource::Fact);
    const CriterionId two = scene.measure(2, 50, 0, 1, CriterionSource::Fact);
    const double values[3][2] = {{0.9, 0.2}, {0.4, 0.4}, {0.1, 0.8}};
    for (int i = 0; i < 3; ++i) {
        const ProviderId id = scene.provider(i + 1, QString::number(i + 1));
        scene.fact(id, one, values[i][0]);
        scene.fact(id, two, values[i][1]);
    }
    const Sweep result = sweep(scene.snapshot, Evaluation(scene.snapshot), one, 2);
    QVERIFY(near(result.share, 0.5));
    QCOMPARE(result.crossings.size(), std::size_t(1));
    QVERIFY(near(result.crossings[0], 0.6 / 1.4));
    QCOMPARE(result.lines.size(), std::size_t(2));
    QCOMPARE(result.lines[0].provider, ProviderId{1});
    QCOMPARE(result.lines[1].provider, ProviderId{3});
    QVERIFY(near(result.lines[0].atZero, 0.2) && near(result.lines[0].atOne, 0.9));
    QCOMPARE(result.lines[0].totals.size(), std::size_t(Sweep::kSteps + 1));
    QVERIFY(near(result.lines[0].totals[25], 0.25 * 0.9 + 0.75 * 0.2));
}

void TestStability::sweepMeetsTheIntervals()
{
    for (const double gaps : {0.0, 0.2}) {
        for (quint32 seed = 0; seed < 20; ++seed) {
            const RandomScene scene(seed, 12, 4, gaps);
            const Evaluation evaluation(scene.snapshot);
            const auto bounds = stability(scene.snapshot, evaluation, 1);
            for (const WeightInterval &interval : bounds->leaves) {
                const Sweep result = sweep(scene.snapshot, evaluation, interval.criterion, 12);
                QVERIFY(std::is_sorted(result.crossings.begin(), result.crossings.end()));
                const auto meets = [&](double bound, ProviderId next) {
                    return isNull(next) || std::any_of(result.crossings.begin(), result.crossings.end(),
                                                       [&](double share) { return near(share, bound); });
                };
                QVERIFY(meets(interval.lower, interval.winsBelow) && meets(interval.upper, interval.winsAbove));
                const auto inside = [&](double share) {
                    return share > interval.lower + 1e-9 && share < interval.upper - 1e-9;
                };
                QVERIFY(std::none_of(result.crossings.begin(), result.crossings.end(), inside));
            }
        }
    }
}

void TestStability::sweepShowsAsManyAsAsked()
{
    const RandomScene scene(4, 12, 4);
    const Evaluation evaluation(scene.snapshot);
    QCOMPARE(sweep(scene.snapshot, evaluation, scene.criteria[0], 8).lines.size(), std::size_t(8));
    QCOMPARE(sweep(scene.snapshot, evaluation, scene.criteria[0], 50).lines.size(), std::size_t(12));
    QVERIFY(sweep(scene.snapshot, evaluation, scene.criteria[0], 0).lines.empty());
}

void TestStability::tornadoByTrial()
{
    for (const double gaps : {0.0, 0.2}) {
        const RandomScene scene(7, 6, 5, gaps);
        const Evaluation evaluation(scene.snapshot);
        const auto result = tornado(scene.snapshot, evaluation, 0.25);
        QVERIFY(result);
        QCOMPARE(result->first, evaluation.ranked()[0]);
        QCOMPARE(result->bars.size(), std::size_t(5));
        double width = 2;
        for (const TornadoBar &bar : result->bars) {
            const double share = evaluation.overallWeight(bar.criterion);
            const auto lead = [&](double part) {
                return leadWith(scene, withShare(scene.snapshot, scene.criteria, bar.criterion, share * part),
                                result->first, result->second);
            };
            QVERIFY(near(bar.low, lead(0.75)) && near(bar.high, lead(1.25)));
            QVERIFY(std::abs(bar.high - bar.low) <= width);
            width = std::abs(bar.high - bar.low);
        }
    }
}

void TestStability::smallProject()
{
    const test::SmallProject small;
    const Snapshot &snapshot = small.project->snapshot();
    const auto result = stability(snapshot, Evaluation(snapshot), 9);
    QVERIFY(result);
    QCOMPARE(result->winner, small.meridian);
    QCOMPARE(result->top, 2);
    QCOMPARE(result->leaves.size(), std::size_t(3));
    QCOMPARE(result->groups.size(), std::size_t(2));
    for (const WeightInterval &interval : result->leaves)
        QVERIFY(near(interval.lowerTop, 0) && near(interval.upperTop, 1));
}

void TestStability::tooFew()
{
    const RandomScene scene(1, 1, 3);
    const Evaluation evaluation(scene.snapshot);
    QVERIFY(!stability(scene.snapshot, evaluation, 1));
    QVERIFY(!tornado(scene.snapshot, evaluation, 0.1));
    const Scene empty;
    QVERIFY(!stability(empty.snapshot, Evaluation(empty.snapshot), 1));
    QCOMPARE(sweep(scene.snapshot, evaluation, scene.criteria[0], 3).lines.size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestStability)
#include "tst_stability.moc"
