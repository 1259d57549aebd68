// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Promethee.h"

#include "core/decision/PrometheeParts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shortlist::decision {

namespace {

constexpr std::array<std::string_view, 6> kShapeNames{"usual",   "ushape", "vshape", "level", "vshape_indifference",
                                                      "gaussian"};

bool usesQ(PreferenceShape shape)
{
    return shape == PreferenceShape::UShape || shape == PreferenceShape::Level ||
           shape == PreferenceShape::VShapeIndifference;
}

bool usesP(PreferenceShape shape)
{
    return shape == PreferenceShape::VShape || shape == PreferenceShape::Level ||
           shape == PreferenceShape::VShapeIndifference;
}

// "vshape_indifference q=0.5 p=5"
std::string describe(const PreferenceFunction &function)
{
    std::string text(kShapeNames[static_cast<std::size_t>(function.shape)]);
    if (usesQ(function.shape))
        text += " q=" + textOf(function.q);
    if (usesP(function.shape))
        text += " p=" + textOf(function.p);
    if (function.shape == PreferenceShape::Gaussian)
        text += " s=" + textOf(function.s);
    return text;
}

// Net flows and ranks from both flows, after the division that is asked for.
void finish(Flows &flows, FlowDivisor divisor)
{
    const std::size_t count = flows.positive.size();
    const bool divides = divisor == FlowDivisor::Others && count > 1;
    const double by = divides ? static_cast<double>(count - 1) : 1.0;
    flows.net.resize(count);
    double largest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        flows.positive[i] /= by;
        flows.negative[i] /= by;
        flows.net[i] = flows.positive[i] - flows.negative[i];
        largest = std::max({largest, flows.positive[i], flows.negative[i]});
    }
    // Net flows lie around 0, where the last digits of their parts would look like a difference: they are compared
    // measured from far below.
    std::vector<double> raised = flows.net;
    for (double &flow : raised)
        flow += 2 * largest;
    rankHighestFirst(raised, {}, flows.ranking);
}

std::string divisorName(FlowDivisor divisor)
{
    return divisor == FlowDivisor::Others ? "n-1" : "none";
}

} // namespace

std::optional<PreferenceShape> preferenceShapeFromName(std::string_view name)
{
    if (name == "linear")
        return PreferenceShape::VShapeIndifference;
    const auto it = std::find(kShapeNames.begin(), kShapeNames.end(), name);
    if (it == kShapeNames.end())
        return std::nullopt;
    return static_cast<PreferenceShape>(it - kShapeNames.begin());
}

std::span<const std::string_view> preferenceShapeNames()
{
    return kShapeNames;
}

std::optional<FlowDivisor> flowDivisorFromName(std::string_view name)
{
    if (name == "n-1")
        return FlowDivisor::Others;
    if (name == "none")
        return FlowDivisor::None;
    return std::nullopt;
}

double PreferenceFunction::operator()(double difference) const
{
    if (!(difference > 0))
        return 0;
    switch (shape) {
    case PreferenceShape::Usual:
        return 1;
    case PreferenceShape::UShape:
        return difference > q ? 1 : 0;
    case PreferenceShape::VShape:
        return difference > p ? 1 : difference / p;
    case PreferenceShape::Level:
        return difference > p ? 1 : difference > q ? 0.5 : 0;
    case PreferenceShape::VShapeIndifference:
        return difference > p ? 1 : difference > q ? (difference - q) / (p - q) : 0;
    case PreferenceShape::Gaussian:
        return -std::expm1(-(difference / s) * (difference / s) / 2);
    }
    return 0;
}

std::optional<Failure> preferenceProblem(const PreferenceFunction &function)
{
    const auto isThreshold = [](double x) { return std::isfinite(x) && x >= 0; };
    const PreferenceShape shape = function.shape;
    if (usesQ(shape) && !isThreshold(function.q))
        return Failure{"the indifference threshold q must be a finite number of at least 0", std::nullopt};
    if (usesP(shape) && !isThreshold(function.p))
        return Failure{"the preference threshold p must be a finite number of at least 0", std::nullopt};
    if (usesQ(shape) && usesP(shape) && function.p < function.q)
        return Failure{"the preference threshold p must not be below the indifference threshold q", std::nullopt};
    if (shape == PreferenceShape::Gaussian && !(std::isfinite(function.s) && function.s > 0))
        return Failure{"the threshold s must be a finite number above 0", std::nullopt};
    return std::nullopt;
}

Result<Flows> prometheeFlows(const PrometheeQuestion &question)
{
    const Result<std::vector<PreferenceCriterion>> criteria = preferenceCriteria(question);
    if (!criteria)
        return tl::unexpected<Failure>(criteria.error());
    std::vector<BothFlows> sums(question.table.rows);
    FlowSums adder;
    for (const PreferenceCriterion &criterion : *criteria)
        adder.add(question.table.column(criterion.column), criterion, sums);

    Flows flows;
    flows.variant = {"promethee2", {{"flow_divisor", divisorName(question.divisor)}}};
    for (const PreferenceFunction &function : question.functions)
        flows.variant.options.emplace_back("preference_function", describe(function));
    flows.positive.reserve(sums.size());
    flows.negative.reserve(sums.size());
    for (const BothFlows &sum : sums) {
        flows.positive.push_back(sum.positive);
        flows.negative.push_back(sum.negative);
    }
    finish(flows, question.divisor);
    return flows;
}

Result<std::vector<double>> prometheePreference(const PrometheeQuestion &question)
{
    const Result<std::vector<PreferenceCriterion>> criteria = preferenceCriteria(question);
    if (!criteria)
        return tl::unexpected<Failure>(criteria.error());
    const std::size_t count = question.table.rows;
    if (count > kLargestPreference) {
        return failure("the preferences of so many alternatives over each other are too many; at most " +
                       std::to_string(kLargestPreference) + " are taken on");
    }
    std::vector<double> preference(count * count, 0.0);
    for (const PreferenceCriterion &criterion : *criteria) {
        const std::span<const double> column = question.table.column(criterion.column);
        for (std::size_t a = 0; a < count; ++a) {
            for (std::size_t b = 0; b < count; ++b) {
                const double difference = criterion.sign * column[a] - criterion.sign * column[b];
                if (difference > 0)
                    preference[a * count + b] += criterion.share * criterion.function(difference);
            }
        }
    }
    return preference;
}

Result<Flows> flowsOfPreference(std::span<const double> preference, std::size_t alternatives, FlowDivisor divisor)
{
    if (alternatives == 0 || preference.size() / alternatives != alternatives || preference.size() % alternatives != 0)
        return failure("the preferences are not a square of numbers");
    Flows flows;
    flows.variant = {"promethee_flows", {{"flow_divisor", divisorName(divisor)}}};
    flows.positive.assign(alternatives, 0.0);
    flows.negative.assign(alternatives, 0.0);
    for (std::size_t a = 0; a < alternatives; ++a) {
        for (std::size_t b = 0; b < alternatives; ++b) {
            const double value = preference[a * alternatives + b];
            if (a == b)
                continue;
            if (!std::isfinite(value))
                return failure("not a finite number", a * alternatives + b);
            flows.positive[a] += value;
            flows.negative[b] += value;
        }
    }
    finish(flows, divisor);
    return flows;
}

} // namespace shortlist::decision
