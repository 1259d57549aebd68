// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Do rankings agree, and does a ranking hold when somebody drops out.

#include "core/decision/Agreement.h"
#include "core/decision/Topsis.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>

using namespace shortlist::decision;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
using Numbers = std::vector<double>;

double sign(double x)
{
    return x > 0 ? 1 : x < 0 ? -1 : 0;
}

// By the definition: every pair.
std::optional<double> slowTau(const Numbers &a, const Numbers &b)
{
    double sum = 0;
    double pairsA = 0;
    double pairsB = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (std::isnan(a[i] + a[j] + b[i] + b[j]))
                continue;
            sum += sign(a[i] - a[j]) * sign(b[i] - b[j]);
            pairsA += a[i] != a[j] ? 1 : 0;
            pairsB += b[i] != b[j] ? 1 : 0;
        }
    }
    if (pairsA == 0 || pairsB == 0)
        return std::nullopt;
    return sum / std::sqrt(pairsA * pairsB);
}

bool near(std::optional<double> a, std::optional<double> b)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) <= 1e-12);
}

// Ranks the kept ones by scores that depend on who is there.
RankSome byScores(Numbers (*scores)(std::span<const std::size_t> kept))
{
    return [scores](std::span<const std::size_t> kept) -> Result<Ranking> { return rankHighestFirst(scores(kept)); };
}

} // namespace

class TestAgreement : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void byHand();
    void tauAgainstPairs();
    void withoutAnswer();
    void meanRanksShareTies();
    void ofRankings();
    void steadyRanking();
    void reversalByHand();
    void reversalsAgainstPairs();
    void failureEndsTheCheck();
};

void TestAgreement::byHand()
{
    const Numbers up{1, 2, 3, 4};
    QVERIFY(near(kendallTauB(up, up), 1) && near(spearmanRho(up, up), 1));
    const Numbers down{4, 3, 2, 1};
    QVERIFY(near(kendallTauB(up, down), -1) && near(spearmanRho(up, down), -1));
    // One neighbouring pair swapped: tau (5 - 1) / 6, rho 1 - 6 x 2 / (4 x 15).
    const Numbers swapped{2, 1, 3, 4};
    QVERIFY(near(kendallTauB(up, swapped), 4.0 / 6) && near(spearmanRho(up, swapped), 0.8));
    // A tie in one: 5 pairs of one order, sqrt(6 x 5); rho with 1.5, 1.5: 4.5 / sqrt(5 x 4.5).
    const Numbers tied{1, 1, 3, 4};
    QVERIFY(near(kendallTauB(up, tied), 5 / std::sqrt(30.0)));
    QVERIFY(near(spearmanRho(up, tied), 4.5 / std::sqrt(22.5)));
    // A place without number is left out.
    QVERIFY(near(kendallTauB(Numbers{1, 9, 2, 3}, Numbers{1, kNan, 2, 3}), 1));
    QVERIFY(near(spearmanRho(Numbers{1, 9, 2, 3}, Numbers{3, kNan, 2, 1}), -1));
}

void TestAgreement::tauAgainstPairs()
{
    QRandomGenerator random(41);
    for (int round = 0; round < 60; ++round) {
        Numbers a;
        Numbers b;
        for (int i = 0; i < 60; ++i) {
            a.push_back(random.bounded(12U) == 0 ? kNan : random.bounded(round % 2 == 0 ? 8U : 1000U));
            b.push_back(random.bounded(12U) == 0 ? kNan : random.bounded(round % 3 == 0 ? 5U : 1000U));
        }
        QVERIFY(near(kendallTauB(a, b), slowTau(a, b)));
        QVERIFY(near(kendallTauB(b, a), kendallTauB(a, b)));
        QVERIFY(near(spearmanRho(b, a), spearmanRho(a, b)));
    }
}

void TestAgreement::withoutAnswer()
{
    QVERIFY(!kendallTauB({}, {}) && !spearmanRho({}, {}));
    QVERIFY(!kendallTauB(Numbers{1}, Numbers{1}) && !spearmanRho(Numbers{1}, Numbers{1}));
    const Numbers constant{2, 2, 2};
    const Numbers other{1, 2, 3};
    QVERIFY(!kendallTauB(constant, other) && !spearmanRho(other, constant));
    QVERIFY(!kendallTauB(Numbers{1, kNan, 3}, Numbers{kNan, 2, 3}));
}

void TestAgreement::meanRanksShareTies()
{
    const Numbers ranks = meanRanks(Numbers{5, 1, 5, kNan, 9});
    QCOMPARE(ranks[0], 2.5);
    QCOMPARE(ranks[1], 1.0);
    QCOMPARE(ranks[2], 2.5);
    QVERIFY(std::isnan(ranks[3]));
    QCOMPARE(ranks[4], 4.0);
}

void TestAgreement::ofRankings()
{
    const Ranking rankings[] = {rankHighestFirst(Numbers{3, 2, 1, kNan}), rankHighestFirst(Numbers{1, 2, 3, 4}),
                                rankHighestFirst(Numbers{5, 5, 5, 5})};
    const auto answer = agreement(rankings);
    QCOMPARE(answer->rankings, std::size_t{3});
    QCOMPARE(answer->kendall[0], 1.0);
    QCOMPARE(answer->kendall[1], -1.0);
    QCOMPARE(answer->spearman[3], -1.0);
    QVERIFY(std::isnan(answer->kendall[2]) && std::isnan(answer->kendall[8]) && std::isnan(answer->spearman[5]));
    const Ranking unlike[] = {rankHighestFirst(Numbers{1, 2}), rankHighestFirst(Numbers{1, 2, 3})};
    QCOMPARE(agreement(unlike).error().index, std::optional<std::size_t>(1));
    QCOMPARE(agreement({})->rankings, std::size_t{0});
}

// On scales declared beforehand nobody depends on who else is there.
void TestAgreement::steadyRanking()
{
    const auto check = rankReversals(20, byScores([](std::span<const std::size_t> kept) {
                                         Numbers scores;
                                         for (const std::size_t k : kept)
                                             scores.push_back(static_cast<double>((k * 7) % 20 / 2));
                                         return scores;
                                     }));
    QVERIFY(check);
    QCOMPARE(check->count, std::size_t{0});
    QCOMPARE(check->winnerChanges, std::size_t{0});
}

void TestAgreement::reversalByHand()
{
    // 0 before 1 before 2 before 3; without 3, 1 comes before 0; without 1, 3 comes before 2.
    const auto scores = [](std::span<const std::size_t> kept) {
        const bool has1 = std::find(kept.begin(), kept.end(), 1U) != kept.end();
        const bool has3 = std::find(kept.begin(), kept.end(), 3U) != kept.end();
        Numbers result;
        for (const std::size_t k : kept)
            result.push_back(-static_cast<double>(k) + (!has3 && k == 1 ? 1.5 : 0) + (!has1 && k == 3 ? 1.5 : 0));
        return result;
    };
    const auto check = rankReversals(4, byScores(scores));
    QCOMPARE(check->count, std::size_t{2});
    QCOMPARE(check->winnerChanges, std::size_t{1});
    QCOMPARE(check->reversals[0].leftOut, 1U);
    QCOMPARE(check->reversals[0].above, 2U);
    QCOMPARE(check->reversals[0].below, 3U);
    QCOMPARE(check->reversals[1].leftOut, 3U);
    QCOMPARE(check->reversals[1].above, 0U);
    QCOMPARE(check->reversals[1].below, 1U);
    const auto few = rankReversals(4, byScores(scores), 1);
    QCOMPARE(few->reversals.size(), std::size_t{1});
    QCOMPARE(few->count, std::size_t{2});
}

// TOPSIS depends on the list; what is found must be what comparing every pair finds.
void TestAgreement::reversalsAgainstPairs()
{
    QRandomGenerator random(42);
    constexpr std::size_t kRows = 25;
    Numbers numbers;
    for (std::size_t i = 0; i < kRows * 3; ++i)
        numbers.push_back(random.bounded(12U));
    const Direction directions[] = {Direction::Benefit, Direction::Benefit, Direction::Benefit};
    const double weights[] = {1, 1, 1};
    const RankSome rankSome = [&](std::span<const std::size_t> kept) -> Result<Ranking> {
        Numbers some;
        for (std::size_t c = 0; c < 3; ++c) {
            for (const std::size_t k : kept)
                some.push_back(numbers[c * kRows + k]);
        }
        return topsis({some, kept.size(), 3}, directions, weights)->ranking;
    };
    const auto check = rankReversals(kRows, rankSome, 100000);
    QVERIFY(check);
    std::set<std::array<std::size_t, 3>> found;
    for (const RankReversal &one : check->reversals)
        found.insert({one.leftOut, one.above, one.below});
    QCOMPARE(found.size(), check->count);

    std::vector<std::size_t> all(kRows);
    for (std::size_t i = 0; i < kRows; ++i)
        all[i] = i;
    const auto before = rankSome(all)->ranks;
    std::set<std::array<std::size_t, 3>> expected;
    for (std::size_t out = 0; out < kRows; ++out) {
        std::vector<std::size_t> kept = all;
        kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(out));
        const auto after = rankSome(kept)->ranks;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            for (std::size_t j = 0; j < kept.size(); ++j) {
                if (before[kept[i]] < before[kept[j]] && after[i] > after[j])
                    expected.insert({out, kept[i], kept[j]});
            }
        }
    }
    QVERIFY(!expected.empty());
    QVERIFY(found == expected);
}

void TestAgreement::failureEndsTheCheck()
{
    int calls = 0;
    const RankSome stops = [&calls](std::span<const std::size_t> kept) -> Result<Ranking> {
        if (++calls == 3)
            return failure("enough");
        return rankHighestFirst(Numbers(kept.size(), 1.0));
    };
    QCOMPARE(rankReversals(10, stops).error().message, std::string("enough"));
    QCOMPARE(calls, 3);
    calls = 0;
    QCOMPARE(rankReversals(2, stops)->count, std::size_t{0});
    QCOMPARE(calls, 0);
    QVERIFY(!rankReversals(5, [](std::span<const std::size_t>) -> Result<Ranking> { return Ranking(); }));
}

QTEST_APPLESS_MAIN(TestAgreement)
#include "tst_agreement.moc"
