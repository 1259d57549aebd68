// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Judgement.h"

#include <span>
#include <vector>

namespace shortlist {

// What one of them (null = the team) said of the pairs of a level: n x n with mirrors, 1 on the diagonal, kMissing
// where nothing was said.
std::vector<double> comparisonsBy(const Judgements &judgements, std::span<const CriterionId> level, EvaluatorId who);

// Pairs of n x n comparisons in which nothing was said.
std::size_t missingPairs(std::span<const double> said);

// One person's comparisons, as comparisonsBy() gives them, and the weight that the project gives to the person.
struct PairwiseOpinion
{
    double weight = 1;
    std::vector<double> said;
};

struct JoinedComparisons
{
    std::vector<double> said;
    std::size_t people = 0; // whose comparisons went into it
};

// What a level's weights are made of: what the team said together where it did; else the geometric mean of the people,
// each with their weight. Those without weight, and those who said nothing, do not count.
JoinedComparisons joinedComparisons(std::span<const double> team, std::span<const PairwiseOpinion> people);

} // namespace shortlist
