// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the evaluation on 5,000 providers x 40 criteria x 5 evaluators, beside a plain loop over a dense matrix
// and std::sort in the same run. Prints "name | ours | plain loop | ratio | limit" and fails where a limit is passed.

#include "core/evaluation/Evaluation.h"
#include "tests/bench/Figures.h"

#include <QRandomGenerator>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <numeric>
#include <string>
#include <vector>

using namespace shortlist;

namespace {

constexpr std::size_t kProviders = 5000;
constexpr std::size_t kGroups = 8;
constexpr std::size_t kLeavesPerGroup = 5;
constexpr std::size_t kCriteria = kGroups * kLeavesPerGroup;
constexpr qint64 kEvaluators = 5;
constexpr double kFrame = 16.0; // ms, one frame of a 60 Hz screen

CriterionId leafId(std::size_t index)
{
    return CriterionId{1000 + static_cast<qint64>(index)};
}

ProviderId providerId(std::size_t index)
{
    return ProviderId{1 + static_cast<qint64>(index)};
}

// gaps: the share of the cells that nobody has scored.
Snapshot makeSnapshot(double gaps)
{
    QRandomGenerator random(2027);
    Snapshot snapshot;
    for (qint64 e = 1; e <= kEvaluators; ++e)
        snapshot.putEvaluator({EvaluatorId{e}, QString::number(e), QString(), 1.0 + static_cast<double>(e % 2), 0});
    for (std::size_t g = 0; g < kGroups; ++g) {
        Criterion group;
        group.id = CriterionId{1 + static_cast<qint64>(g)};
        group.weight = 5 + static_cast<double>(g);
        group.scale.kind = ScaleKind::Group;
        snapshot.putCriterion(group);
        for (std::size_t l = 0; l < kLeavesPerGroup; ++l) {
            Criterion leaf;
            leaf.id = leafId(g * kLeavesPerGroup + l);
            leaf.parent = group.id;
            leaf.position = static_cast<int>(l);
            leaf.weight = 1 + static_cast<double>(l);
            leaf.scale = defaultRatingScale();
            snapshot.putCriterion(leaf);
        }
    }
    snapshot.rebuildTree();
    for (std::size_t p = 0; p < kProviders; ++p) {
        Provider provider;
        provider.id = providerId(p);
        provider.name = QString(QStringLiteral("Provider ") + QString::number((p * 7919) % kProviders));
        snapshot.putProvider(provider);
    }
    for (std::size_t c = 0; c < kCriteria; ++c) {
        for (std::size_t p = 0; p < kProviders; ++p) {
            if (random.generateDouble() < gaps)
                continue;
            for (qint64 e = 1; e <= kEvaluators; ++e)
                snapshot.putScore({providerId(p), leafId(c), EvaluatorId{e}}, random.bounded(6), QString());
        }
    }
    return snapshot;
}

double milliseconds(std::chrono::steady_clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

// The median of many runs, in ms; one run before them warms up.
template <typename Run>
double median(int runs, Run run)
{
    std::vector<double> times;
    run(0);
    for (int i = 1; i <= runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        run(i);
        times.push_back(milliseconds(std::chrono::steady_clock::now() - start));
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<std::size_t>(runs) / 2];
}

// What a program without any of our care would do: a dense matrix by provider, no gaps, no groups, no ties, no names.
class PlainLoop
{
public:
    explicit PlainLoop(const Evaluation &evaluation)
        : m_matrix(kProviders * kCriteria)
        , m_totals(kProviders)
        , m_order(kProviders)
    {
        for (std::size_t p = 0; p < kProviders; ++p) {
            for (std::size_t c = 0; c < kCriteria; ++c) {
                const double value = evaluation.value(providerId(p), leafId(c));
                m_matrix[p * kCriteria + c] = value == value ? value : 0.0;
            }
        }
    }

    void run(const std::vector<double> &weights)
    {
        for (std::size_t p = 0; p < kProviders; ++p) {
            double total = 0;
            for (std::size_t c = 0; c < kCriteria; ++c)
                total += weights[c] * m_matrix[p * kCriteria + c];
            m_totals[p] = total;
        }
        std::iota(m_order.begin(), m_order.end(), 0);
        std::sort(m_order.begin(), m_order.end(), [this](int a, int b) {
            return m_totals[static_cast<std::size_t>(a)] > m_totals[static_cast<std::size_t>(b)];
        });
    }

    ProviderId best() const { return providerId(static_cast<std::size_t>(m_order.front())); }

private:
    std::vector<double> m_matrix;
    std::vector<double> m_totals;
    std::vector<int> m_order;
};

// One slider moved: the weight of the first leaf goes up and down. False if the plain loop finds another best provider.
bool benchWeight(Figures &figures, const std::string &name, double gaps)
{
    const Snapshot snapshot = makeSnapshot(gaps);
    Evaluation evaluation(snapshot);
    PlainLoop loop(evaluation);
    std::vector<double> shares(kCriteria);
    double ours = 0;
    double plain = 0;
    constexpr int kRounds = 5;
    // In turn, so that both see the same machine.
    for (int round = 0; round < kRounds; ++round) {
        ours += median(41, [&](int run) { evaluation.setTrialWeights({{leafId(0), 1.0 + run % 97}}); }) / kRounds;
        for (std::size_t c = 0; c < kCriteria; ++c)
            shares[c] = evaluation.overallWeight(leafId(c));
        plain += median(41,
                        [&](int run) {
                            shares[0] = 0.01 + 0.001 * (run % 7);
                            loop.run(shares);
                        }) /
                 kRounds;
    }
    figures.note(name + ": plain loop and std::sort", plain, "ms");
    figures.atMost(name, ours, kFrame, "ms");
    figures.atMost(name + ", against the plain loop", ours / plain, 2, "x");

    // The two must speak of the same thing; the plain loop knows no gaps.
    for (std::size_t c = 0; c < kCriteria; ++c)
        shares[c] = evaluation.overallWeight(leafId(c));
    loop.run(shares);
    return gaps > 0 || loop.best() == evaluation.ranked().front();
}

void benchScore(Figures &figures)
{
    Snapshot snapshot = makeSnapshot(0);
    Evaluation evaluation(snapshot);
    const double ours = median(201, [&](int run) {
        const ScoreKey key{providerId(static_cast<std::size_t>(run * 13) % kProviders), leafId(7), EvaluatorId{2}};
        snapshot.putScore(key, run % 6, QString());
        Change change;
        change.scores.push_back(key);
        evaluation.apply(change);
    });
    figures.atMost("rank again after one score", ours, kFrame, "ms");
}

// What item models ask for each row that is shown or sorted by. False if the numbers are none.
bool benchReading(Figures &figures)
{
    const Snapshot snapshot = makeSnapshot(0.1);
    Evaluation evaluation(snapshot);
    double sum = 0;
    const double ours = median(21, [&](int run) {
        evaluation.setTrialWeights({{leafId(0), 1.0 + run}});
        for (std::size_t p = 0; p < kProviders; ++p) {
            const ProviderId id = providerId(p);
            sum += evaluation.standing(id).total + evaluation.contribution(id, CriterionId{2}) +
                   evaluation.possibleRanks(id).second + (evaluation.value(id, leafId(3)) > 0.5 ? 1 : 0);
        }
    });
    figures.atMost("rank again, then read total, contribution and ranks of each row", ours, kFrame, "ms");
    return sum > 0;
}

void benchFresh(Figures &figures)
{
    const Snapshot snapshot = makeSnapshot(0);
    figures.note("evaluate 1,000,000 scores from nothing", median(7, [&](int) { const Evaluation fresh(snapshot); }),
                 "ms");
}

} // namespace

int main()
{
    Figures figures("Ranking: 5,000 providers x 40 criteria x 5 evaluators");
    bool sound = benchWeight(figures, "rank again after a weight moved", 0);
    sound = benchWeight(figures, "the same, a tenth of the cells missing", 0.1) && sound;
    sound = benchWeight(figures, "the same, half of the cells missing", 0.5) && sound;
    benchScore(figures);
    sound = benchReading(figures) && sound;
    benchFresh(figures);
    if (!sound)
        std::printf("  The numbers are not those of the plain loop: nothing was measured.\n");
    return sound ? figures.exitStatus() : 1;
}
