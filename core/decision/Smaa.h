// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/ValueFunction.h"
#include "core/decision/Variant.h"
#include "core/decision/WeightSampling.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace shortlist::decision {

// What is known of one number.
struct UncertainNumber
{
    enum class Kind : std::uint8_t {
        Exact,
        Uniform,   // anywhere from a to b
        Normal,    // mean a, deviation b
        LogNormal, // of the logarithm: mean a, deviation b
        Beta,      // parameters a and b, between 0 and 1
        Missing,   // anywhere on the criterion's scale
        Panel,     // what several evaluators said: `count` opinions from `first` on
    };
    Kind kind = Kind::Missing;
    double a = 0;
    double b = 0;
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    static UncertainNumber exact(double number) { return {Kind::Exact, number}; }
    static UncertainNumber uniform(double low, double high) { return {Kind::Uniform, low, high}; }
    static UncertainNumber normal(double mean, double deviation) { return {Kind::Normal, mean, deviation}; }
    static UncertainNumber logNormal(double mean, double deviation) { return {Kind::LogNormal, mean, deviation}; }
    static UncertainNumber beta(double a, double b) { return {Kind::Beta, a, b}; }
    static UncertainNumber missing() { return {}; }
    static UncertainNumber panel(std::uint32_t first, std::uint32_t count) { return {Kind::Panel, 0, 0, first, count}; }
};

// One evaluator's number in a cell.
struct Opinion
{
    std::uint32_t evaluator = 0;
    double number = 0;
};

struct SmaaProblem
{
    std::size_t alternatives = 0;
    std::size_t criteria = 0;
    std::vector<UncertainNumber> numbers; // a whole criterion before the next
    // From number to value, by criterion; empty: the numbers are values. A missing number lies anywhere between the
    // first and the last point of its function, or from 0 to 1.
    std::vector<ValueFunction> functions;
    std::vector<Opinion> opinions;
    // How much each evaluator's voice counts; those of 0 are not heard. In each sample every voice is multiplied by an
    // exponential variable, the same in all cells, and a cell's value is the mean of its evaluators' values weighted
    // so: the Bayesian bootstrap (Rubin, Annals of Statistics 9, 1981) over evaluators. It asks what another panel
    // drawn from the same people might have said; that one evaluator is lenient with everybody moves all alternatives
    // together, which a draw for each cell on its own would take for doubt about their order.
    std::vector<double> voices;
    WeightModel weights;
};

struct SmaaOptions
{
    std::size_t iterations = 10000;
    std::uint64_t seed = 1;
    unsigned threads = 0;  // 0: as many as the machine has; the result does not depend on it
    bool pairwise = false; // also the pairwise winning indices, which take alternatives^2 of each sample's time
    std::function<void(double)> progress; // 0 to 1, rising; called from the calling thread
    std::stop_token stop;
};

// Rows are alternatives, one whole row before the next.
struct Smaa
{
    Variant variant; // iterations, seed, how weights were drawn
    std::size_t alternatives = 0;
    std::size_t criteria = 0;
    std::size_t iterations = 0;
    std::vector<double> rankAcceptability; // alternatives x ranks: how often it has the rank
    std::vector<double> expectedRank;      // mean of its ranks
    std::vector<double> centralWeights;    // alternatives x criteria: mean weights that make it first; NaN if none do
    std::vector<double> confidenceFactors; // how often it is first at its central weights; NaN without them
    std::vector<double> pairwiseWinning;   // alternatives x alternatives: how often it is ahead; empty if not asked for
};

inline constexpr std::size_t kMostIterations = 1000000;
inline constexpr std::size_t kMostRankCells = 30000000; // alternatives^2

// SMAA-2: Lahdelma and Salminen, Operations Research 49, 2001; pairwise winning: Leskinen et al. 2006. A sample's rank
// is 1 + how many are ahead, so that those who tie (kTieTolerance) share the better rank; totals are weighted sums.
// Seed, problem and iterations determine every digit. Where nothing is uncertain one sample tells all.
// Fails for sizes that do not fit each other, no alternatives or criteria, iterations of 0 or above kMostIterations,
// too many alternatives, a number that is not finite, has a negative deviation, low above high, or a parameter of beta
// not above 0 (index: the position in numbers), a panel of nobody who is heard, what WeightSampler says, and with the
// message kCancelled once stop was asked for.
Result<Smaa> smaa2(const SmaaProblem &problem, const SmaaOptions &options = {});

inline constexpr char kCancelled[] = "cancelled";

} // namespace shortlist::decision
