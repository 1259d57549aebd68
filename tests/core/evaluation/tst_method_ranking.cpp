// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same values ranked by several methods: what each makes of a hand-checked case, how far they agree, and who swaps
// when somebody leaves.

#include "core/evaluation/MethodRanking.h"
#include "tests/core/evaluation/RandomScene.h"
#include "tests/support/TestProject.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

using namespace shortlist;

namespace {

constexpr RankingMethod kMethods[] = {RankingMethod::WeightedSum, RankingMethod::Topsis, RankingMethod::Vikor,
                                      RankingMethod::Promethee2};

bool near(double a, double b)
{
    return (std::isnan(a) && std::isnan(b)) || std::abs(a - b) <= 1e-12;
}

// Two providers on two criteria of one weight: 1 and 0, and 0.6 and 0.6.
struct TwoByTwo : Scene
{
    CriterionId one = measure(1, 3, 0, 1, CriterionSource::Fact);
    CriterionId two = measure(2, 3, 0, 1, CriterionSource::Fact);
    ProviderId sharp = provider(1, QStringLiteral("Sharp"));
    ProviderId round = provider(2, QStringLiteral("Round"));

    TwoByTwo()
    {
        fact(sharp, one, 1);
        fact(sharp, two, 0);
        fact(round, one, 0.6);
        fact(round, two, 0.6);
    }
};

int rankOf(const MethodRanking &ranking, ProviderId provider)
{
    const auto at = std::find(ranking.providers.begin(), ranking.providers.end(), provider);
    return at == ranking.providers.end() ? 0 : ranking.ranks[static_cast<std::size_t>(at - ranking.providers.begin())];
}

using Swap = std::tuple<RankingMethod, ProviderId, ProviderId, ProviderId>;

// The swaps of a small scene, found by excluding one provider after the other.
std::set<Swap> swapsByExclusion(const Scene &scene, const std::vector<ProviderId> &providers)
{
    std::set<Swap> swaps;
    for (const RankingMethod method : kMethods) {
        const MethodRanking all = rankBy(scene.snapshot, Evaluation(scene.snapshot), method);
        for (const ProviderId leaving : providers) {
            Scene rest = scene;
            Provider gone = *rest.snapshot.provider(leaving);
            gone.status = ProviderStatus::Excluded;
            rest.snapshot.putProvider(gone);
            const MethodRanking some = rankBy(rest.snapshot, Evaluation(rest.snapshot), method);
            for (const ProviderId a : some.providers) {
                for (const ProviderId b : some.providers) {
                    if (rankOf(all, a) < rankOf(all, b) && rankOf(some, a) > rankOf(some, b))
                        swaps.emplace(method, leaving, a, b);
                }
            }
        }
    }
    return swaps;
}

} // namespace

class TestMethodRanking : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void byHand();
    void variantsAreNamed();
    void gapsCountAsTheMeanOfWhatIsKnown();
    void smallProject();
    void nobodyRanked();
    void oneProvider();
    void compromiseIsBestFirst();
    void agreement();
    void reversals();
};

void TestMethodRanking::byHand()
{
    const TwoByTwo scene;
    const Evaluation evaluation(scene.snapshot);
    const std::vector<ProviderId> order{scene.round, scene.sharp};

    const MethodRanking sum = rankBy(scene.snapshot, evaluation, RankingMethod::WeightedSum);
    QCOMPARE(sum.providers, order);
    QVERIFY(near(sum.scores[0], 0.6) && near(sum.scores[1], 0.5));
    QCOMPARE(sum.ranks, (std::vector<int>{1, 2}));

    // Columns divided by sqrt(1 + 0.36) and 0.6: each of the two is best once and worst once.
    const double gap = 0.5 * 0.4 / std::sqrt(1.36);
    const MethodRanking topsis = rankBy(scene.snapshot, evaluation, RankingMethod::Topsis);
    QCOMPARE(topsis.providers, order);
    QVERIFY(near(topsis.scores[0], 0.5 / (0.5 + gap)) && near(topsis.scores[1], gap / (0.5 + gap)));
    QCOMPARE(topsis.ranks, (std::vector<int>{1, 2}));

    // Each loses one criterion altogether: S = R = 1/2 for both.
    const MethodRanking vikor = rankBy(scene.snapshot, evaluation, RankingMethod::Vikor);
    QVERIFY(near(vikor.scores[0], 0) && near(vikor.scores[1], 0));
    QCOMPARE(vikor.ranks, (std::vector<int>{1, 1}));
    QCOMPARE(vikor.compromise, order);

    // 0.4 ahead is preferred by (0.4 - 0.1) / (0.5 - 0.1), 0.6 fully.
    const MethodRanking promethee = rankBy(scene.snapshot, evaluation, RankingMethod::Promethee2);
    QVERIFY(near(promethee.scores[0], 0.125) && near(promethee.scores[1], -0.125));
    QCOMPARE(promethee.ranks, (std::vector<int>{1, 2}));
}

void TestMethodRanking::variantsAreNamed()
{
    const TwoByTwo scene;
    const MethodAgreement all = compareMethods(scene.snapshot, Evaluation(scene.snapshot));
    QCOMPARE(all.methods.size(), std::size_t(4));
    std::set<QString> variants;
    for (std::size_t i = 0; i < all.methods.size(); ++i) {
        QCOMPARE(all.methods[i].method, kMethods[i]);
        QVERIFY(!all.methods[i].variant.isEmpty());
        variants.insert(all.methods[i].variant);
    }
    QCOMPARE(variants.size(), std::size_t(4));
}

void TestMethodRanking::gapsCountAsTheMeanOfWhatIsKnown()
{
    TwoByTwo open;
    const ProviderId third = open.provider(3, QStringLiteral("Third"));
    open.fact(third, open.one, 0.4);
    TwoByTwo closed = open;
    closed.fact(third, closed.two, 0.4);
    for (const RankingMethod method : kMethods) {
        const MethodRanking a = rankBy(open.snapshot, Evaluation(open.snapshot), method);
        const MethodRanking b = rankBy(closed.snapshot, Evaluation(closed.snapshot), method);
        QCOMPARE(a.providers, b.providers);
        QCOMPARE(a.ranks, b.ranks);
        QVERIFY(std::equal(a.scores.begin(), a.scores.end(), b.scores.begin(), near));
    }
}

void TestMethodRanking::smallProject()
{
    const test::SmallProject small;
    const Snapshot &snapshot = small.project->snapshot();
    const MethodAgreement all = compareMethods(snapshot, Evaluation(snapshot));
    for (const MethodRanking &one : all.methods) {
        QCOMPARE(one.providers, (std::vector<ProviderId>{small.meridian, small.northwind}));
        QCOMPARE(one.scores.size(), std::size_t(2));
        QCOMPARE(one.ranks.size(), std::size_t(2));
    }
    QVERIFY(near(all.methods[0].scores[0], (0.42 * 0.7 + 0.4 * 0.8) / 0.82));
    QVERIFY(all.reversals.empty());
}

void TestMethodRanking::nobodyRanked()
{
    Scene scene;
    scene.provider(1, QStringLiteral("Alone"));
    const MethodAgreement all = compareMethods(scene.snapshot, Evaluation(scene.snapshot));
    QCOMPARE(all.methods.size(), std::size_t(4));
    for (const MethodRanking &one : all.methods)
        QVERIFY(one.providers.empty() && one.scores.empty() && one.ranks.empty());
    QVERIFY(std::isnan(all.agreement[0][1].kendall));
}

void TestMethodRanking::oneProvider()
{
    const RandomScene scene(1, 1, 3);
    const Evaluation evaluation(scene.snapshot);
    for (const RankingMethod method : kMethods)
        QCOMPARE(rankBy(scene.snapshot, evaluation, method).ranks, std::vector<int>{1});
}

void TestMethodRanking::compromiseIsBestFirst()
{
    for (quint32 seed = 0; seed < 40; ++seed) {
        const RandomScene scene(seed, 7, 4);
        const MethodRanking vikor = rankBy(scene.snapshot, Evaluation(scene.snapshot), RankingMethod::Vikor);
        QVERIFY(!vikor.compromise.empty());
        QCOMPARE(rankOf(vikor, vikor.compromise.front()), 1);
        QVERIFY(std::is_sorted(vikor.compromise.begin(), vikor.compromise.end(),
                               [&](ProviderId a, ProviderId b) { return rankOf(vikor, a) < rankOf(vikor, b); }));
    }
}

void TestMethodRanking::agreement()
{
    const std::vector<double> ranks{1, 2, 3, 4};
    const Agreement same = agreementOf(ranks, std::vector<double>{2, 3, 5, 9});
    QVERIFY(near(same.kendall, 1) && near(same.spearman, 1));
    const Agreement reverse = agreementOf(ranks, std::vector<double>{4, 3, 2, 1});
    QVERIFY(near(reverse.kendall, -1) && near(reverse.spearman, -1));
    // One neighbouring pair of six swapped: tau = (5 - 1) / 6, rho = 1 - 6 x 2 / (4 x 15).
    const Agreement swapped = agreementOf(ranks, std::vector<double>{2, 1, 3, 4});
    QVERIFY(near(swapped.kendall, 4.0 / 6) && near(swapped.spearman, 0.8));
    QVERIFY(std::isnan(agreementOf(ranks, std::vector<double>{1, 1, 1, 1}).kendall));

    const RandomScene scene(3, 30, 5, 0.1);
    const MethodAgreement all = compareMethods(scene.snapshot, Evaluation(scene.snapshot));
    for (std::size_t i = 0; i < 4; ++i) {
        QVERIFY(near(all.agreement[i][i].kendall, 1) && near(all.agreement[i][i].spearman, 1));
        for (std::size_t j = 0; j < 4; ++j) {
            QVERIFY(near(all.agreement[i][j].kendall, all.agreement[j][i].kendall));
            QVERIFY(all.agreement[i][j].kendall > 0.3 && all.agreement[i][j].kendall <= 1 + 1e-12);
        }
    }
}

void TestMethodRanking::reversals()
{
    std::size_t seen = 0;
    for (quint32 seed = 0; seed < 12; ++seed) {
        const RandomScene scene(seed, 8, 4, 0.1);
        const MethodAgreement all = compareMethods(scene.snapshot, Evaluation(scene.snapshot));
        std::set<Swap> found;
        for (const MethodAgreement::Reversal &reversal : all.reversals) {
            QVERIFY(reversal.method != RankingMethod::WeightedSum);
            found.emplace(reversal.method, reversal.leftOut, reversal.first, reversal.second);
        }
        QCOMPARE(found.size(), all.reversals.size());
        if (found.size() < 50)
            QVERIFY(found == swapsByExclusion(scene, scene.providers));
        seen += found.size();
    }
    QVERIFY(seen > 0);
}

QTEST_GUILESS_MAIN(TestMethodRanking)
#include "tst_method_ranking.moc"
