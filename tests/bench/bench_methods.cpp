// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weighted sum, TOPSIS and PROMETHEE II with ranks, beside plain single-threaded loops over the same numbers in the
// same run, and beside numpy where python3 has it. Fails where a limit is passed or where the two disagree.

#include "core/decision/Promethee.h"
#include "core/decision/Topsis.h"
#include "core/decision/WeightedSum.h"
#include "tests/bench/Figures.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <random>

using namespace shortlist;
using namespace shortlist::decision;

namespace {

constexpr std::size_t kCriteria = 40;
constexpr double kIndifference = 0.05;
constexpr double kPreference = 0.3;

// The same numbers twice: by column for ours, by row for the plain loop.
struct Problem
{
    std::size_t rows;
    std::vector<double> byColumn;
    std::vector<double> byRow;
    std::vector<double> weights;
    std::vector<Direction> directions;
    std::vector<PreferenceFunction> functions;

    explicit Problem(std::size_t count)
        : rows(count)
        , byColumn(count * kCriteria)
        , byRow(count * kCriteria)
        , weights(kCriteria)
    {
        std::mt19937_64 random(2027);
        std::uniform_real_distribution<double> uniform(0.0, 1.0);
        for (double &weight : weights)
            weight = 0.5 + uniform(random);
        double sum = 0;
        for (const double weight : weights)
            sum += weight;
        for (std::size_t c = 0; c < kCriteria; ++c) {
            weights[c] /= sum;
            directions.push_back(c % 3 == 2 ? Direction::Cost : Direction::Benefit);
            functions.push_back({PreferenceShape::VShapeIndifference, kIndifference, kPreference, 0});
            for (std::size_t r = 0; r < rows; ++r)
                byColumn[c * rows + r] = byRow[r * kCriteria + c] = uniform(random);
        }
    }
    Table table() const { return {byColumn, rows, kCriteria}; }
    bool isBenefit(std::size_t criterion) const { return directions[criterion] == Direction::Benefit; }
};

// A score beside its position: sorting by an index into the scores would cost several times as much.
struct Scored
{
    double score;
    std::uint32_t index;
};

void plainRanks(const std::vector<double> &scores, std::vector<Scored> &order, std::vector<std::uint32_t> &ranks)
{
    order.resize(scores.size());
    ranks.resize(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        order[i] = {scores[i], static_cast<std::uint32_t>(i)};
    std::sort(order.begin(), order.end(), [](const Scored &a, const Scored &b) { return a.score > b.score; });
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[order[i].index] = static_cast<std::uint32_t>(i + 1);
}

// What a program without any of our care would do: no gaps, no ties, no checks.
class PlainLoops
{
public:
    explicit PlainLoops(const Problem &problem)
        : m_problem(problem)
        , m_scores(problem.rows)
    {}

    void weightedSum()
    {
        for (std::size_t r = 0; r < m_problem.rows; ++r) {
            const double *row = m_problem.byRow.data() + r * kCriteria;
            double total = 0;
            for (std::size_t c = 0; c < kCriteria; ++c)
                total += m_problem.weights[c] * row[c];
            m_scores[r] = total;
        }
        plainRanks(m_scores, m_order, m_ranks);
    }

    void topsis()
    {
        std::array<double, kCriteria> squares{};
        std::array<double, kCriteria> lowest;
        std::array<double, kCriteria> highest;
        lowest.fill(1e300);
        highest.fill(-1e300);
        for (std::size_t r = 0; r < m_problem.rows; ++r) {
            const double *row = m_problem.byRow.data() + r * kCriteria;
            for (std::size_t c = 0; c < kCriteria; ++c) {
                squares[c] += row[c] * row[c];
                lowest[c] = std::min(lowest[c], row[c]);
                highest[c] = std::max(highest[c], row[c]);
            }
        }
        std::array<double, kCriteria> factor;
        for (std::size_t c = 0; c < kCriteria; ++c) {
            factor[c] = m_problem.weights[c] / std::sqrt(squares[c]);
            if (!m_problem.isBenefit(c))
                std::swap(lowest[c], highest[c]);
        }
        for (std::size_t r = 0; r < m_problem.rows; ++r) {
            const double *row = m_problem.byRow.data() + r * kCriteria;
            double best = 0;
            double worst = 0;
            for (std::size_t c = 0; c < kCriteria; ++c) {
                const double fromBest = (row[c] - highest[c]) * factor[c];
                const double fromWorst = (row[c] - lowest[c]) * factor[c];
                best += fromBest * fromBest;
                worst += fromWorst * fromWorst;
            }
            m_scores[r] = std::sqrt(worst) / (std::sqrt(best) + std::sqrt(worst));
        }
        plainRanks(m_scores, m_order, m_ranks);
    }

    // Sorted, with running sums and two pointers a direction.
    void promethee()
    {
        const std::size_t rows = m_problem.rows;
        m_scores.assign(rows, 0.0);
        std::vector<Scored> sorted(rows);
        std::vector<double> sums(rows + 1, 0.0);
        for (std::size_t c = 0; c < kCriteria; ++c) {
            const double sign = m_problem.isBenefit(c) ? 1 : -1;
            for (std::size_t r = 0; r < rows; ++r)
                sorted[r] = {sign * m_problem.byRow[r * kCriteria + c], static_cast<std::uint32_t>(r)};
            std::sort(sorted.begin(), sorted.end(), [](const Scored &a, const Scored &b) { return a.score < b.score; });
            for (std::size_t i = 0; i < rows; ++i)
                sums[i + 1] = sums[i] + sorted[i].score;
            addCriterion(m_problem.weights[c] / static_cast<double>(rows - 1), sorted, sums);
        }
        plainRanks(m_scores, m_order, m_ranks);
    }

    const std::vector<double> &scores() const { return m_scores; }

private:
    void addCriterion(double weight, const std::vector<Scored> &sorted, const std::vector<double> &sums)
    {
        constexpr double kWidth = kPreference - kIndifference;
        const std::size_t rows = sorted.size();
        std::size_t lowQ = 0;
        std::size_t lowP = 0;
        std::size_t highQ = 0;
        std::size_t highP = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            const double x = sorted[i].score;
            while (x - sorted[lowQ].score > kIndifference)
                ++lowQ;
            while (x - sorted[lowP].score > kPreference)
                ++lowP;
            while (highQ < rows && sorted[highQ].score - x <= kIndifference)
                ++highQ;
            while (highP < rows && sorted[highP].score - x <= kPreference)
                ++highP;
            const double beaten = static_cast<double>(lowQ - lowP) * (x - kIndifference) - (sums[lowQ] - sums[lowP]);
            const double beating = sums[highP] - sums[highQ] - static_cast<double>(highP - highQ) * (x + kIndifference);
            const double ends = static_cast<double>(lowP) - static_cast<double>(rows - highP);
            m_scores[sorted[i].index] += weight * (ends + (beaten - beating) / kWidth);
        }
    }

    const Problem &m_problem;
    std::vector<double> m_scores;
    std::vector<Scored> m_order;
    std::vector<std::uint32_t> m_ranks;
};

template <typename Run>
double milliseconds(Run run)
{
    const auto start = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

struct Times
{
    double ours = 0;
    double plain = 0;
};

// Medians in ms, measured in turn so that both see the same machine.
template <typename Ours, typename Plain>
Times medians(int runs, Ours ours, Plain plain)
{
    std::vector<double> ourTimes;
    std::vector<double> plainTimes;
    ours();
    plain();
    for (int i = 0; i < runs; ++i) {
        ourTimes.push_back(milliseconds(ours));
        plainTimes.push_back(milliseconds(plain));
    }
    const auto middle = [](std::vector<double> &times) {
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    };
    return {middle(ourTimes), middle(plainTimes)};
}

bool agree(std::span<const double> a, std::span<const double> b, double tolerance)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [tolerance](double x, double y) { return std::abs(x - y) <= tolerance; });
}

bool benchSize(Figures &figures, const Problem &problem, int runs)
{
    const std::string size = ", " + std::to_string(problem.rows) + " x 40";
    PlainLoops loops(problem);
    std::vector<double> scores(problem.rows);
    std::vector<double> known(problem.rows);
    Ranking ranking;
    const Times sum = medians(
        runs,
        [&] {
            addUp(problem.table(), problem.weights, 0, scores, known);
            ranking = rankHighestFirst(scores);
        },
        [&] { loops.weightedSum(); });
    loops.weightedSum();
    bool sound = agree(scores, loops.scores(), 1e-12);
    figures.note("weighted sum and ranks" + size + ": plain loop", sum.plain, "ms");
    figures.note("weighted sum and ranks" + size, sum.ours, "ms");
    figures.atMost("  against the plain loop", sum.ours / sum.plain, 1.5, "x");

    Result<Topsis> topsisResult = failure("not run");
    const Times near = medians(
        runs, [&] { topsisResult = topsis(problem.table(), problem.directions, problem.weights); },
        [&] { loops.topsis(); });
    loops.topsis();
    sound = sound && topsisResult && agree(topsisResult->closeness, loops.scores(), 1e-12);
    figures.note("TOPSIS and ranks" + size + ": plain loop", near.plain, "ms");
    figures.note("TOPSIS and ranks" + size, near.ours, "ms");
    figures.atMost("  against the plain loop", near.ours / near.plain, 1.5, "x");
    return sound;
}

// Processor seconds of one run.
double processorTime(const Problem &problem)
{
    const std::clock_t start = std::clock();
    const Result<Flows> flows =
        prometheeFlows({problem.table(), problem.directions, problem.weights, problem.functions, FlowDivisor::Others});
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    return flows ? seconds : 1e9;
}

bool benchPromethee(Figures &figures)
{
    const Problem small(5000);
    PlainLoops loops(small);
    Result<Flows> flows = failure("not run");
    const Times times = medians(
        41,
        [&] {
            flows =
                prometheeFlows({small.table(), small.directions, small.weights, small.functions, FlowDivisor::Others});
        },
        [&] { loops.promethee(); });
    loops.promethee();
    const bool sound = flows && agree(flows->net, loops.scores(), 1e-11);
    figures.note("PROMETHEE II linear, 5000 x 40: plain loop, sorted", times.plain, "ms");
    figures.note("PROMETHEE II linear, 5000 x 40, both flows", times.ours, "ms");
    figures.atMost("  against the plain loop", times.ours / times.plain, 2, "x");

    const Problem middle(10000);
    const Problem large(100000);
    std::vector<double> middleTimes;
    std::vector<double> largeTimes;
    for (int i = 0; i < 5; ++i) {
        middleTimes.push_back(processorTime(middle));
        largeTimes.push_back(processorTime(large));
    }
    std::sort(middleTimes.begin(), middleTimes.end());
    std::sort(largeTimes.begin(), largeTimes.end());
    figures.atMost("PROMETHEE II linear, 100000 x 40, processor time", largeTimes[2], 1, "s");
    figures.atMost("  against 10000 x 40", largeTimes[2] / middleTimes[2], 14, "x");
    return sound;
}

} // namespace

int main()
{
    Figures figures("Methods: ranks by weighted sum, TOPSIS and PROMETHEE II, 40 criteria");
    bool sound = benchSize(figures, Problem(5000), 201);
    sound = benchSize(figures, Problem(100000), 21) && sound;
    sound = benchPromethee(figures) && sound;
    std::fflush(stdout);
    // Says nothing where python3 or numpy is missing.
    [[maybe_unused]] const int status =
        std::system("python3 -c 'import numpy' 2>/dev/null && python3 '" SHORTLIST_BENCH_DIR "/methods.py'");
    if (!sound)
        std::printf("  The numbers are not those of the plain loop: nothing was measured.\n");
    return sound ? figures.exitStatus() : 1;
}
