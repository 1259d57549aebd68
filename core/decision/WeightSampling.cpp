// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/WeightSampling.h"

#include "core/decision/RegionWalk.h"
#include "core/decision/Weights.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace shortlist::decision {

namespace {

using Kind = WeightKnowledge::Kind;

// Streams of different purposes must not be one: the highest byte says whose it is.
constexpr std::uint64_t kTrialStream = std::uint64_t{0xA0} << 56;
constexpr std::uint64_t kLevelStep = std::uint64_t{1} << 40; // blocks that a level has room for

// Uniform over the simplex: exponential variables divided by their sum. Rubinstein and Melamed, "Modern simulation and
// modeling", 1998, 2.5.
void drawSimplex(RandomStream &random, std::span<double> out)
{
    double sum = 0;
    for (double &weight : out) {
        weight = random.exponential();
        sum += weight;
    }
    for (double &weight : out)
        weight /= sum;
}

// Uniform over the weights that keep the region's lower bounds.
void propose(const WeightRegion &region, RandomStream &random, std::span<double> out)
{
    drawSimplex(random, out);
    const double rest = std::max(0.0, 1 - std::accumulate(region.lowest.begin(), region.lowest.end(), 0.0));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = region.lowest[i] + rest * out[i];
}

bool isInside(const WeightRegion &region, std::span<const double> weights)
{
    const WeightRows &rows = region.rows;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const std::span<const double> coefficients = rows.row(row);
        if (std::inner_product(weights.begin(), weights.end(), coefficients.begin(), 0.0) > rows.bounds[row])
            return false;
    }
    return true;
}

// Is one in kWorthwhile proposals kept? Tried on a stream of its own, so that the answer is always the same.
bool rejectionIsWorthwhile(const WeightRegion &region, std::uint64_t seed, std::size_t level)
{
    if (region.dimension + 1 < region.centre.size())
        return false;
    RandomStream random(seed, kTrialStream + level);
    std::vector<double> weights(region.centre.size());
    std::size_t kept = 0;
    for (std::size_t trial = 0; trial < WeightSampler::kTrials; ++trial) {
        propose(region, random, weights);
        kept += isInside(region, weights) ? 1U : 0U;
    }
    return kept * WeightSampler::kWorthwhile >= WeightSampler::kTrials;
}

// One level's weights for the samples of a block.
void drawLevel(const WeightLevel &level, bool walks, RandomStream &random, std::span<double> out)
{
    const std::size_t members = level.members.size();
    const WeightKnowledge &knowledge = level.knowledge;
    RegionWalk walk(knowledge.region);
    if (walks)
        walk.run(random, RegionWalk::firstSteps(knowledge.region));
    std::vector<double> sorted(members);
    for (std::size_t first = 0; first < out.size(); first += members) {
        const std::span<double> weights = out.subspan(first, members);
        if (knowledge.kind == Kind::Exact) {
            std::copy(knowledge.weights.begin(), knowledge.weights.end(), weights.begin());
        } else if (knowledge.kind == Kind::Uniform) {
            drawSimplex(random, weights);
        } else if (knowledge.kind == Kind::Ordinal) {
            // Uniform over the simplex, given the order: the same numbers handed out by size.
            drawSimplex(random, sorted);
            std::sort(sorted.begin(), sorted.end(), std::greater<>());
            for (std::size_t i = 0; i < members; ++i)
                weights[knowledge.order[i]] = sorted[i];
        } else if (walks) {
            walk.run(random, knowledge.region.dimension + 2);
            walk.copyTo(weights);
        } else {
            bool isKept = false;
            for (std::size_t refused = 0; !isKept && refused < WeightSampler::kMostRefusals; ++refused) {
                propose(knowledge.region, random, weights);
                isKept = isInside(knowledge.region, weights);
            }
            if (!isKept) {
                RegionWalk other(knowledge.region);
                other.run(random, RegionWalk::firstSteps(knowledge.region));
                other.copyTo(weights);
            }
        }
    }
}

// Makes what is known fit to be drawn from; says what does not fit.
std::optional<Failure> prepareLevel(WeightLevel &level, std::size_t index)
{
    WeightKnowledge &knowledge = level.knowledge;
    const std::size_t members = level.members.size();
    if (members == 0)
        return Failure{"the level has no members", index};
    if (knowledge.kind == Kind::Exact) {
        if (knowledge.weights.size() != members)
            return Failure{"weights and criteria differ in number", index};
        Result<std::vector<double>> exact = shares(knowledge.weights);
        if (!exact)
            return Failure{exact.error().message, index};
        knowledge.weights = std::move(*exact);
    }
    if (knowledge.kind == Kind::Ordinal) {
        std::vector<bool> seen(members, false);
        bool fits = knowledge.order.size() == members;
        for (const std::size_t member : knowledge.order) {
            fits = fits && member < members && !seen[member];
            if (fits)
                seen[member] = true;
        }
        if (!fits)
            return Failure{"the order does not name every criterion once", index};
    }
    if (knowledge.kind == Kind::Region) {
        if (knowledge.region.centre.size() != members)
            return Failure{"the statements are about another number of criteria", index};
        if (knowledge.region.dimension == 0)
            knowledge = WeightKnowledge::exact(knowledge.region.centre);
    }
    if (members == 1)
        knowledge = WeightKnowledge::exact({1.0});
    return std::nullopt;
}

} // namespace

WeightModel WeightModel::flat(std::size_t columns, WeightKnowledge knowledge)
{
    WeightModel model{columns, {WeightLevel{{}, std::move(knowledge)}}};
    for (std::size_t column = 0; column < columns; ++column)
        model.levels.front().members.push_back({false, column});
    return model;
}

Result<WeightSampler> WeightSampler::make(WeightModel model, std::uint64_t seed)
{
    if (model.levels.empty())
        return failure("there are no criteria");
    std::vector<bool> columns(model.columns, false);
    std::vector<bool> levels(model.levels.size(), false);
    levels[0] = true;
    WeightSampler sampler;
    sampler.m_seed = seed;
    sampler.m_isExact = true;
    for (std::size_t index = 0; index < model.levels.size(); ++index) {
        WeightLevel &level = model.levels[index];
        if (!levels[index])
            return failure("the level belongs to no other", index);
        for (const WeightLevel::Member &member : level.members) {
            std::vector<bool> &taken = member.isLevel ? levels : columns;
            if (member.index >= taken.size() || taken[member.index] || (member.isLevel && member.index <= index))
                return failure("the levels are not a tree", index);
            taken[member.index] = true;
        }
        if (auto wrong = prepareLevel(level, index))
            return tl::unexpected<Failure>(std::move(*wrong));
        sampler.m_isExact = sampler.m_isExact && level.knowledge.kind == Kind::Exact;
        sampler.m_walks.push_back(level.knowledge.kind == Kind::Region &&
                                  !rejectionIsWorthwhile(level.knowledge.region, seed, index));
    }
    sampler.m_model = std::move(model);
    return sampler;
}

void WeightSampler::fill(std::uint64_t block, std::span<double> out) const
{
    const std::size_t columns = m_model.columns;
    const std::size_t samples = out.size() / columns;
    std::fill(out.begin(), out.end(), 0.0);
    // What each level has of the whole, by level and sample.
    std::vector<double> has(m_model.levels.size() * samples, 1.0);
    std::vector<double> drawn;
    for (std::size_t index = 0; index < m_model.levels.size(); ++index) {
        const WeightLevel &level = m_model.levels[index];
        const std::size_t members = level.members.size();
        RandomStream random(m_seed, index * kLevelStep + block);
        drawn.resize(samples * members);
        drawLevel(level, m_walks[index], random, drawn);
        for (std::size_t sample = 0; sample < samples; ++sample) {
            const double whole = has[index * samples + sample];
            for (std::size_t i = 0; i < members; ++i) {
                const double share = whole * drawn[sample * members + i];
                const WeightLevel::Member member = level.members[i];
                (member.isLevel ? has[member.index * samples + sample] : out[sample * columns + member.index]) = share;
            }
        }
    }
}

} // namespace shortlist::decision
