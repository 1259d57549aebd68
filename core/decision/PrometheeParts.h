// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Promethee.h"
#include "core/decision/Sorting.h"

namespace shortlist::decision {

// How flows are added up, criterion by criterion.

// A criterion that counts.
struct PreferenceCriterion
{
    std::size_t column = 0;
    PreferenceFunction function;
    double share = 0; // of the weight
    double sign = 1;  // -1 where less is better
};
// Those with weight, after a look at all that prometheeFlows() may complain of.
Result<std::vector<PreferenceCriterion>> preferenceCriteria(const PrometheeQuestion &question);

struct BothFlows
{
    double positive = 0;
    double negative = 0;
};

// Adds a criterion's share of both flows, as sums over the others. Keeps its working memory between criteria.
class FlowSums
{
public:
    void add(std::span<const double> column, const PreferenceCriterion &criterion, std::span<BothFlows> sums);

private:
    void sort(std::span<const double> column, double sign);
    void addSteps(double share, double threshold, std::span<BothFlows> sums);
    void addSlope(double share, double q, double p, std::span<BothFlows> sums);
    void addGaussian(double share, const PreferenceFunction &function, std::span<BothFlows> sums);
    void sumUp();

    Sorting m_sorting;
    std::vector<double> m_signed;
    std::span<const std::uint32_t> m_order;
    std::vector<double> m_values;       // rising
    std::vector<double> m_sums;         // of all values before a position, each measured from the lowest
    std::vector<double> m_positive;     // by position
    std::vector<std::uint32_t> m_pastQ; // by position, the first that is better by more than q
    std::vector<std::uint32_t> m_pastP; // the same for p
};

} // namespace shortlist::decision
