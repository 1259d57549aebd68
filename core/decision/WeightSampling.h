// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Sampling.h"
#include "core/decision/WeightStatements.h"

#include <cstdint>
#include <span>
#include <vector>

namespace shortlist::decision {

// What is known of the weights of one level, which are shares: all weights that fit are equally likely.
struct WeightKnowledge
{
    enum class Kind {
        Uniform, // nothing
        Ordinal, // their order
        Exact,
        Region, // statements: ranges, ratios, orders
    };
    Kind kind = Kind::Uniform;
    std::vector<std::size_t> order; // Ordinal: all members, the most important first
    std::vector<double> weights;    // Exact: points of any size
    WeightRegion region;            // Region: as weightRegion() gave it

    static WeightKnowledge uniform() { return {}; }
    static WeightKnowledge ordinal(std::vector<std::size_t> order) { return {Kind::Ordinal, std::move(order), {}, {}}; }
    static WeightKnowledge exact(std::vector<double> weights) { return {Kind::Exact, {}, std::move(weights), {}}; }
    static WeightKnowledge within(WeightRegion region) { return {Kind::Region, {}, {}, std::move(region)}; }
};

// A level of a tree of weights: its members divide what the level has.
struct WeightLevel
{
    struct Member
    {
        bool isLevel = false;
        std::size_t index = 0; // the level (one that stands later), or the column
    };
    std::vector<Member> members;
    WeightKnowledge knowledge; // counts members by their position
};

// Levels, the top one first. Each column and each other level is a member of at most one level; a column that is none
// weighs 0.
struct WeightModel
{
    std::size_t columns = 0;
    std::vector<WeightLevel> levels;

    static WeightModel flat(std::size_t columns, WeightKnowledge knowledge);
};

// Draws weights. Levels are drawn independently of each other; a column's weight is the product down to it.
// A region is drawn from by rejection: proposals uniform over the simplex of weights that keep the region's lower
// bounds, the first that keeps all statements. Where a trial of kTrials says that less than one in kWorthwhile is kept
// (or a region is flat, such as one with an exact weight), by hit-and-run: Smith, "Efficient Monte Carlo procedures for
// generating points uniformly distributed over bounded regions", Operations Research 32, 1984; a chain for each block,
// from the region's centre, made 2 x dimension^2 + 50 steps long before the first sample is taken, and dimension + 2
// steps between samples. A proposal that is refused kMostRefusals times gives way to a chain for that sample.
class WeightSampler
{
public:
    static constexpr std::size_t kBlock = 256; // samples of one block
    static constexpr std::size_t kTrials = 512;
    static constexpr std::size_t kWorthwhile = 25;
    static constexpr std::size_t kMostRefusals = 100000;

    // Fails if a level does not fit its knowledge, for weights as shares(), for an order that is not one of all
    // members, and for levels that are not a tree (index: the level).
    static Result<WeightSampler> make(WeightModel model, std::uint64_t seed);

    // Samples block x kBlock ... , as many as out has room for (at most kBlock): samples x columns, a whole sample
    // before the next. What it gives depends on seed and block only.
    void fill(std::uint64_t block, std::span<double> out) const;

    bool isExact() const { return m_isExact; } // every sample is the same
    const WeightModel &model() const { return m_model; }
    // By level: it is drawn from by hit-and-run.
    const std::vector<bool> &walks() const { return m_walks; }

private:
    WeightSampler() = default;

    WeightModel m_model;
    std::uint64_t m_seed = 0;
    bool m_isExact = false;
    std::vector<bool> m_walks;
};

} // namespace shortlist::decision
