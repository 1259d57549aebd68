// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Normalization.h"
#include "core/decision/Ranking.h"
#include "core/decision/Table.h"
#include "core/decision/Variant.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace shortlist::decision {

// How much a difference d in favour of one alternative makes it preferred, 0 to 1. Brans, Vincke and Mareschal, "How to
// select and how to rank projects", European Journal of Operational Research 24, 1986. In all of them 0 for d <= 0.
//   Usual               1
//   UShape              0 up to q, then 1
//   VShape              d/p up to p, then 1
//   Level               0 up to q, 1/2 up to p, then 1
//   VShapeIndifference  0 up to q, (d-q)/(p-q) up to p, then 1 ("linear")
//   Gaussian            1 - exp(-d^2 / (2 s^2))
// With p = 0 a VShape is the same as Usual; with p = q a Level and a VShapeIndifference are the same as a UShape.
enum class PreferenceShape { Usual, UShape, VShape, Level, VShapeIndifference, Gaussian };

// "usual", "ushape", "vshape", "level", "vshape_indifference" (also "linear"), "gaussian".
std::optional<PreferenceShape> preferenceShapeFromName(std::string_view name);
std::span<const std::string_view> preferenceShapeNames();

// Thresholds are in the criterion's unit; those that the shape does not use are not looked at.
struct PreferenceFunction
{
    PreferenceShape shape = PreferenceShape::Usual;
    double q = 0; // indifference: at least 0
    double p = 0; // preference: at least 0, and not below a q that is used
    double s = 0; // Gaussian: above 0

    double operator()(double difference) const;
};
std::optional<Failure> preferenceProblem(const PreferenceFunction &function);

enum class FlowDivisor {
    Others, // alternatives - 1: flows lie between 0 and 1, whatever their number
    None,   // sums as they are
};
std::optional<FlowDivisor> flowDivisorFromName(std::string_view name); // "n-1", "none"

struct Flows
{
    Variant variant;              // flow divisor, preference function of each criterion
    std::vector<double> positive; // how much it is preferred to the others
    std::vector<double> negative; // how much the others are preferred to it
    std::vector<double> net;      // positive - negative
    Ranking ranking;              // PROMETHEE II: by net flow
};

// What a table is asked. directions, weights and functions have one entry a criterion; weights are divided by their
// sum, and a criterion without weight is not looked at.
struct PrometheeQuestion
{
    Table table;
    std::span<const Direction> directions;
    std::span<const double> weights;
    std::span<const PreferenceFunction> functions;
    FlowDivisor divisor = FlowDivisor::Others;
};

// Flows without comparing all pairs: each criterion is sorted once, and running sums give every alternative its part,
// O(criteria x n log n). Calders and Van Assche, "PROMETHEE is not quadratic: an O(qn log(n)) algorithm", Omega 76,
// 2018. Only a Gaussian criterion compares all pairs.
// Defined answers: a criterion in which all are equal prefers nobody; one alternative has flows of 0.
// Fails for an empty table, what shares() and preferenceProblem() say (index: the criterion), and a number that counts
// and is not finite or lies too far from others to be subtracted (index: the position in the table's numbers).
Result<Flows> prometheeFlows(const PrometheeQuestion &question);

// The weighted preference of each over each, n x n numbers one row after the other: how much the row's alternative is
// preferred to the column's. Quadratic by nature. Fails as prometheeFlows(), and above kLargestPreference alternatives.
inline constexpr std::size_t kLargestPreference = 5000;
Result<std::vector<double>> prometheePreference(const PrometheeQuestion &question);

// Flows from such a matrix; its diagonal is not looked at. Fails if it is not square or a number is not finite (index).
Result<Flows> flowsOfPreference(std::span<const double> preference, std::size_t alternatives,
                                FlowDivisor divisor = FlowDivisor::Others);

} // namespace shortlist::decision
