// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Smaa.h"

#include "core/decision/Blocks.h"
#include "core/decision/Ranking.h"
#include "core/decision/SmaaTally.h"
#include "core/decision/UncertainTable.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shortlist::decision {

namespace {

// Values are drawn from a stream of their own for each sample, so that they can be drawn again.
constexpr std::uint64_t kValueStream = std::uint64_t{0xB0} << 56;

// totals[i] = sum of weight x value.
void addUpSample(std::span<const double> values, std::span<const double> weights, std::span<double> totals)
{
    const std::size_t n = totals.size();
    double *const out = totals.data();
    std::fill(totals.begin(), totals.end(), 0.0);
    std::size_t c = 0;
    // Four at a time, which goes through the totals a quarter as often.
    for (; c + 4 <= weights.size(); c += 4) {
        const double *const v = values.data() + c * n;
        const double w0 = weights[c];
        const double w1 = weights[c + 1];
        const double w2 = weights[c + 2];
        const double w3 = weights[c + 3];
        for (std::size_t i = 0; i < n; ++i)
            out[i] += (w0 * v[i] + w1 * v[n + i]) + (w2 * v[2 * n + i] + w3 * v[3 * n + i]);
    }
    for (; c < weights.size(); ++c) {
        const double *const v = values.data() + c * n;
        for (std::size_t i = 0; i < n; ++i)
            out[i] += weights[c] * v[i];
    }
}

// One run of SMAA-2: a pass that ranks, and one that asks how often each is first at its central weights.
class Run
{
public:
    Run(const SmaaProblem &problem, const SmaaOptions &options, WeightSampler sampler, UncertainTable table)
        : m_options(options)
        , m_sampler(std::move(sampler))
        , m_table(std::move(table))
        , m_n(problem.alternatives)
        , m_m(problem.criteria)
        , m_iterations(m_sampler.isExact() && m_table.isExact() ? 1 : options.iterations)
    {}

    Result<Smaa> solve();

private:
    std::size_t blocks() const { return (m_iterations + kBlock - 1) / kBlock; }
    std::size_t samplesOf(std::size_t block) const { return std::min(kBlock, m_iterations - block * kBlock); }
    void rankBlock(std::size_t block, SmaaTally &tally) const;
    void fillFrom(const SmaaTally &tally, Smaa &result) const;
    bool isFirst(std::span<const double> rows, std::size_t alternative, std::span<const double> weights) const;
    void confirmBlock(std::size_t block, const Smaa &result, std::vector<std::uint32_t> &firsts) const;
    void name(Variant &variant) const;

    static constexpr std::size_t kBlock = WeightSampler::kBlock;

    const SmaaOptions &m_options;
    WeightSampler m_sampler;
    UncertainTable m_table;
    std::size_t m_n;
    std::size_t m_m;
    std::size_t m_iterations;
    std::vector<std::uint32_t> m_candidates; // who is first in some sample, the most often first
    std::vector<std::uint32_t> m_rivals;     // all, in that order
};

void Run::rankBlock(std::size_t block, SmaaTally &tally) const
{
    const std::size_t samples = samplesOf(block);
    std::vector<double> weights(samples * m_m);
    std::vector<double> totals(m_n);
    std::vector<double> drawn(m_table.places().size());
    std::vector<double> voices(m_table.voices());
    m_sampler.fill(block, weights);
    for (std::size_t sample = 0; sample < samples; ++sample) {
        const std::span<const double> now = std::span(weights).subspan(sample * m_m, m_m);
        addUpSample(m_table.known(), now, totals);
        if (!m_table.isExact()) {
            RandomStream random(m_options.seed, kValueStream + block * kBlock + sample);
            m_table.draw(random, voices, drawn);
            for (std::size_t i = 0; i < drawn.size(); ++i) {
                const UncertainTable::Place place = m_table.places()[i];
                totals[place.row] += now[place.column] * drawn[i];
            }
        }
        tally.add(totals, now);
    }
}

void Run::fillFrom(const SmaaTally &tally, Smaa &result) const
{
    const auto iterations = static_cast<double>(m_iterations);
    result.rankAcceptability.resize(m_n * m_n);
    result.expectedRank.assign(m_n, 0.0);
    result.centralWeights.assign(m_n * m_m, std::numeric_limits<double>::quiet_NaN());
    result.confidenceFactors.assign(m_n, std::numeric_limits<double>::quiet_NaN());
    std::vector<double> firstSample(m_m);
    m_sampler.fill(0, firstSample);
    for (std::size_t i = 0; i < m_n; ++i) {
        double ranks = 0;
        for (std::size_t rank = 0; rank < m_n; ++rank) {
            result.rankAcceptability[i * m_n + rank] = tally.count(i, rank) / iterations;
            ranks += static_cast<double>(tally.count(i, rank)) * static_cast<double>(rank + 1);
        }
        result.expectedRank[i] = ranks / iterations;
        for (std::size_t c = 0; tally.firsts(i) > 0 && c < m_m; ++c)
            result.centralWeights[i * m_m + c] = m_sampler.isExact() ? firstSample[c] : tally.meanWeight(i, c);
    }
    for (const std::uint32_t wins : tally.wins())
        result.pairwiseWinning.push_back(wins / iterations);
}

// rows: values, one alternative after the other.
bool Run::isFirst(std::span<const double> rows, std::size_t alternative, std::span<const double> weights) const
{
    const auto total = [&](std::size_t row) {
        return std::inner_product(weights.begin(), weights.end(), rows.begin() + static_cast<std::ptrdiff_t>(row * m_m),
                                  0.0);
    };
    const double own = total(alternative);
    // Those who are first most often come first, so that whoever is beaten soon meets who beats it.
    return std::none_of(m_rivals.begin(), m_rivals.end(), [&](std::uint32_t rival) {
        if (rival == alternative)
            return false;
        const double other = total(rival);
        return other - own > kTieTolerance * std::max(std::abs(other), std::abs(own));
    });
}

void Run::confirmBlock(std::size_t block, const Smaa &result, std::vector<std::uint32_t> &firsts) const
{
    std::vector<double> rows(m_n * m_m);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = m_table.known()[i % m_m * m_n + i / m_m];
    std::vector<double> drawn(m_table.places().size());
    std::vector<double> voices(m_table.voices());
    const std::size_t samples = m_table.isExact() ? 1 : samplesOf(block);
    for (std::size_t sample = 0; sample < samples; ++sample) {
        RandomStream random(m_options.seed, kValueStream + block * kBlock + sample);
        m_table.draw(random, voices, drawn);
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const UncertainTable::Place place = m_table.places()[i];
            rows[place.row * m_m + place.column] = drawn[i];
        }
        for (const std::uint32_t candidate : m_candidates) {
            if (isFirst(rows, candidate, std::span(result.centralWeights).subspan(candidate * m_m, m_m)))
                ++firsts[candidate];
        }
    }
}

void Run::name(Variant &variant) const
{
    variant.method = "smaa2";
    variant.options.emplace_back("iterations", std::to_string(m_iterations));
    variant.options.emplace_back("seed", std::to_string(m_options.seed));
    const auto &levels = m_sampler.model().levels;
    const auto kindOf = [](const WeightLevel &level) {
        constexpr const char *kNames[] = {"uniform", "ordinal", "exact", "statements"};
        return std::string(kNames[static_cast<std::size_t>(level.knowledge.kind)]);
    };
    variant.options.emplace_back("weights", levels.size() == 1 ? kindOf(levels.front()) : std::string("by level"));
    const std::vector<bool> &walks = m_sampler.walks();
    const bool hasRegion = std::any_of(levels.begin(), levels.end(), [](const WeightLevel &level) {
        return level.knowledge.kind == WeightKnowledge::Kind::Region;
    });
    if (hasRegion) {
        const bool walked = std::find(walks.begin(), walks.end(), true) != walks.end();
        variant.options.emplace_back("statements", walked ? "hit-and-run" : "rejection");
    }
}

Result<Smaa> Run::solve()
{
    const std::size_t confirmBlocks = m_table.isExact() ? 1 : blocks();
    Blocks work(m_options.threads, blocks(), blocks() + confirmBlocks, m_options.progress, m_options.stop);
    std::vector<SmaaTally> tallies(work.threads(), SmaaTally(m_n, m_m, m_options.pairwise));
    if (!work.run(blocks(), [&](std::size_t thread, std::size_t block) { rankBlock(block, tallies[thread]); }))
        return failure(kCancelled);
    for (std::size_t i = 1; i < tallies.size(); ++i)
        tallies.front().add(tallies[i]);
    const SmaaTally &tally = tallies.front();

    Smaa result{{}, m_n, m_m, m_iterations, {}, {}, {}, {}, {}};
    name(result.variant);
    fillFrom(tally, result);
    m_rivals.resize(m_n);
    std::iota(m_rivals.begin(), m_rivals.end(), 0U);
    std::stable_sort(m_rivals.begin(), m_rivals.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return tally.firsts(a) > tally.firsts(b); });
    std::copy_if(m_rivals.begin(), m_rivals.end(), std::back_inserter(m_candidates),
                 [&](std::uint32_t i) { return tally.firsts(i) > 0; });
    std::vector<std::vector<std::uint32_t>> firsts(work.threads(), std::vector<std::uint32_t>(m_n));
    if (!work.run(confirmBlocks,
                  [&](std::size_t thread, std::size_t block) { confirmBlock(block, result, firsts[thread]); }))
        return failure(kCancelled);
    const double confirmed = m_table.isExact() ? 1.0 : static_cast<double>(m_iterations);
    for (const std::uint32_t candidate : m_candidates) {
        std::uint32_t sum = 0;
        for (const auto &some : firsts)
            sum += some[candidate];
        result.confidenceFactors[candidate] = sum / confirmed;
    }
    return result;
}

const char *problemOf(const SmaaProblem &problem, const SmaaOptions &options)
{
    if (problem.alternatives == 0)
        return "there are no alternatives";
    if (problem.criteria == 0)
        return "there are no criteria";
    if (problem.alternatives > kMostRankCells / problem.alternatives)
        return "there are too many alternatives";
    if (problem.numbers.size() / problem.alternatives != problem.criteria ||
        problem.numbers.size() % problem.alternatives != 0)
        return "the numbers are not alternatives x criteria";
    if (!problem.functions.empty() && problem.functions.size() != problem.criteria)
        return "value functions and criteria differ in number";
    if (problem.weights.columns != problem.criteria)
        return "weights and criteria differ in number";
    if (options.iterations == 0 || options.iterations > kMostIterations)
        return "the number of iterations is not between 1 and 1000000";
    return nullptr;
}

} // namespace

Result<Smaa> smaa2(const SmaaProblem &problem, const SmaaOptions &options)
{
    if (const char *const wrong = problemOf(problem, options))
        return failure(wrong);
    Result<WeightSampler> sampler = WeightSampler::make(problem.weights, options.seed);
    if (!sampler)
        return failure(sampler.error().message);
    Result<UncertainTable> table = UncertainTable::make(problem);
    if (!table)
        return tl::unexpected<Failure>(table.error());
    return Run(problem, options, std::move(*sampler), std::move(*table)).solve();
}

} // namespace shortlist::decision
