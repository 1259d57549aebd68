// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of sensitivity and robustness, beside plain single-threaded loops for the same work in the same run.

#include "core/decision/Sensitivity.h"
#include "core/decision/Smaa.h"
#include "tests/bench/Figures.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using namespace shortlist;
using namespace shortlist::decision;

namespace {

struct Numbers
{
    std::size_t rows;
    std::size_t columns;
    std::vector<double> values; // a whole column before the next
    std::vector<double> byRow;
    std::vector<double> weights;

    Numbers(std::size_t n, std::size_t m)
        : rows(n)
        , columns(m)
        , values(n * m)
        , byRow(n * m)
        , weights(m)
    {
        std::mt19937_64 random(n + m);
        std::uniform_real_distribution<double> uniform;
        for (std::size_t i = 0; i < n * m; ++i) {
            values[i] = uniform(random);
            byRow[i % n * m + i / n] = values[i];
        }
        double sum = 0;
        for (double &weight : weights)
            sum += weight = uniform(random) + 0.1;
        for (double &weight : weights)
            weight /= sum;
    }
    Table table() const { return {values, rows, columns}; }
};

// The median of five runs in ms, ours and the loop's in turn, so that both see the same machine.
template <typename Ours, typename Loop>
std::pair<double, double> inTurn(Ours ours, Loop loop)
{
    const auto milliseconds = [](auto &&run) {
        const auto start = std::chrono::steady_clock::now();
        run();
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    };
    std::vector<double> first;
    std::vector<double> second;
    ours();
    loop();
    for (int i = 0; i < 5; ++i) {
        first.push_back(milliseconds(ours));
        second.push_back(milliseconds(loop));
    }
    std::sort(first.begin(), first.end());
    std::sort(second.begin(), second.end());
    return {first[2], second[2]};
}

// Orders by the keys themselves; an indirect comparison would be slower and the loop easier to beat.
struct Key
{
    double total;
    std::uint32_t row;
    bool operator<(const Key &other) const { return total > other.total; }
};

// So that no loop is optimised away.
std::uint64_t checksum = 0;

void benchSweep(Figures &figures)
{
    const Numbers numbers(5000, 40);
    constexpr int kSteps = 101;
    std::uint64_t oursFound = 0;
    std::uint64_t loopFound = 0;
    const auto ours = [&] {
        oursFound = 0;
        for (std::size_t column = 0; column < numbers.columns; ++column) {
            const auto path = weightPath(numbers.weights, std::span(&column, 1));
            WeightSweep sweep(numbers.table(), *path);
            for (int step = 0; step < kSteps; ++step) {
                sweep.moveTo(step / (kSteps - 1.0));
                oursFound += sweep.ranking().order[7] + sweep.ranking().ranks[11];
            }
        }
    };
    std::vector<Key> keys(numbers.rows);
    std::vector<double> rest(numbers.rows);
    std::vector<std::uint32_t> ranks(numbers.rows);
    const auto loop = [&] {
        loopFound = 0;
        for (std::size_t column = 0; column < numbers.columns; ++column) {
            const double *const own = numbers.values.data() + column * numbers.rows;
            std::fill(rest.begin(), rest.end(), 0.0);
            for (std::size_t c = 0; c < numbers.columns; ++c) {
                for (std::size_t i = 0; c != column && i < numbers.rows; ++i)
                    rest[i] += numbers.weights[c] * numbers.values[c * numbers.rows + i];
            }
            for (int step = 0; step < kSteps; ++step) {
                const double t = step / (kSteps - 1.0);
                const double scale = (1 - t) / (1 - numbers.weights[column]);
                for (std::uint32_t i = 0; i < numbers.rows; ++i)
                    keys[i] = {scale * rest[i] + t * own[i], i};
                std::sort(keys.begin(), keys.end());
                for (std::uint32_t i = 0; i < numbers.rows; ++i)
                    ranks[keys[i].row] = i + 1;
                loopFound += keys[7].row + ranks[11];
            }
        }
    };
    const auto [mine, plain] = inTurn(ours, loop);
    figures.note("40 weights x 101 steps ranked again, 5,000 x 40: ours", mine, "ms");
    figures.note("  plain loop", plain, "ms");
    figures.atMost("  ours / plain loop", mine / plain, 2.0, "x");
    if (oursFound != loopFound) {
        std::printf("  the plain loop finds another order\n");
        std::exit(1);
    }
}

void benchIntervals(Figures &figures)
{
    const Numbers numbers(5000, 40);
    std::vector<Key> keys;
    for (std::uint32_t i = 0; i < numbers.rows; ++i) {
        double total = 0;
        for (std::size_t c = 0; c < numbers.columns; ++c)
            total += numbers.weights[c] * numbers.byRow[i * numbers.columns + c];
        keys.push_back({total, i});
    }
    std::sort(keys.begin(), keys.end());
    // Each challenger's crossing with the winner, one after the other.
    const auto loop = [&] {
        const double *const winner = numbers.byRow.data() + keys[0].row * numbers.columns;
        for (std::size_t column = 0; column < numbers.columns; ++column) {
            double high = 1;
            for (const Key &key : keys) {
                const double *const other = numbers.byRow.data() + key.row * numbers.columns;
                const double own = winner[column] - other[column];
                const double rest =
                    (keys[0].total - key.total - numbers.weights[column] * own) / (1 - numbers.weights[column]);
                if (own < 0)
                    high = std::min(high, rest / (rest - own));
            }
            checksum += static_cast<std::uint64_t>(high * 1e6);
        }
    };
    for (const std::size_t count : {1U, 10U}) {
        std::vector<std::uint32_t> leaders;
        for (std::size_t i = 0; i < count; ++i)
            leaders.push_back(keys[i].row);
        const auto ours = [&] {
            const auto intervals = weightIntervals(numbers.table(), numbers.weights, leaders);
            checksum += static_cast<std::uint64_t>(intervals->front().high * 1e6);
        };
        const auto [mine, plain] = inTurn(ours, loop);
        figures.atMost("weight intervals of 40 criteria, 5,000 x 40, first " + std::to_string(count), mine, 20, "ms");
        if (count == 1)
            figures.note("  plain loop (upper bounds for the winner only)", plain, "ms");
    }
}

// What SMAA-2 does, one sample after the other; values are known, weights uniform.
void plainSmaa(const Numbers &numbers, std::size_t samples)
{
    const std::size_t n = numbers.rows;
    const std::size_t m = numbers.columns;
    std::mt19937_64 random(1);
    std::exponential_distribution<double> exponential;
    std::vector<std::uint32_t> ranks(n * n);
    std::vector<double> central(n * m);
    std::vector<double> weights(m);
    std::vector<double> totals(n);
    std::vector<Key> keys(n);
    for (std::size_t sample = 0; sample < samples; ++sample) {
        double sum = 0;
        for (double &weight : weights)
            sum += weight = exponential(random);
        for (double &weight : weights)
            weight /= sum;
        std::fill(totals.begin(), totals.end(), 0.0);
        for (std::size_t c = 0; c < m; ++c) {
            for (std::size_t i = 0; i < n; ++i)
                totals[i] += weights[c] * numbers.values[c * n + i];
        }
        for (std::uint32_t i = 0; i < n; ++i)
            keys[i] = {totals[i], i};
        std::sort(keys.begin(), keys.end());
        for (std::size_t i = 0; i < n; ++i)
            ++ranks[keys[i].row * n + i];
        for (std::size_t c = 0; c < m; ++c)
            central[keys[0].row * m + c] += weights[c];
    }
    for (std::size_t i = 0; i < n; ++i) {
        if (ranks[i * n] == 0)
            continue;
        double best = -1;
        for (std::size_t other = 0; other < n; ++other) {
            double total = 0;
            for (std::size_t c = 0; c < m; ++c)
                total += central[i * m + c] / ranks[i * n] * numbers.byRow[other * m + c];
            best = std::max(best, total);
        }
        checksum += static_cast<std::uint64_t>(best * 1e6);
    }
}

SmaaProblem problemOf(const Numbers &numbers, bool isUncertain)
{
    SmaaProblem problem{numbers.rows, numbers.columns, {}, {}, {}, {}, {}};
    for (const double value : numbers.values)
        problem.numbers.push_back(isUncertain ? UncertainNumber::normal(value, 0.05) : UncertainNumber::exact(value));
    problem.weights = WeightModel::flat(numbers.columns, WeightKnowledge::uniform());
    return problem;
}

double benchSmaa(Figures &figures, std::size_t rows, unsigned threads, bool isUncertain, bool pairwise,
                 const std::string &name)
{
    const Numbers numbers(rows, 10);
    const SmaaProblem problem = problemOf(numbers, isUncertain);
    SmaaOptions options;
    options.threads = threads;
    options.pairwise = pairwise;
    const auto ours = [&] { checksum += static_cast<std::uint64_t>(smaa2(problem, options)->expectedRank[0]); };
    const auto [mine, plain] = inTurn(ours, [&] {
        if (!isUncertain)
            plainSmaa(numbers, options.iterations);
    });
    figures.note(name + ": ours", mine, "ms");
    if (!isUncertain)
        figures.note("  plain loop", plain, "ms");
    return isUncertain ? mine : mine / plain;
}

} // namespace

int main()
{
    Figures figures("Sensitivity and robustness");
    benchSweep(figures);
    benchIntervals(figures);
    const std::string large = "SMAA-2, 10,000 samples, 1,000 x 10";
    figures.atMost("  two threads / plain loop on one", benchSmaa(figures, 1000, 2, false, false, large), 1.0, "x");
    benchSmaa(figures, 1000, 1, false, false, large + ", one thread");
    const Numbers small(20, 10);
    const SmaaProblem problem = problemOf(small, false);
    const auto [mine, plain] =
        inTurn([&] { checksum += smaa2(problem)->iterations; }, [&] { plainSmaa(small, SmaaOptions().iterations); });
    figures.atMost("SMAA-2, 10,000 samples, 20 x 10", mine, 8.0, "ms");
    figures.note("  plain loop", plain, "ms");
    benchSmaa(figures, 20, 2, false, true, "SMAA-2, 10,000 samples, 20 x 10, pairwise winning too");
    benchSmaa(figures, 20, 2, true, false, "SMAA-2, 10,000 samples, 20 x 10, all values normal");
    std::fflush(stdout);
    // Says nothing where python3 or numpy is missing.
    [[maybe_unused]] const int status =
        std::system("python3 -c 'import numpy' 2>/dev/null && python3 '" SHORTLIST_BENCH_DIR "/robustness.py'");
    return checksum == 0 ? 1 : figures.exitStatus();
}
