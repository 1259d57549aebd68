// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Swing.h"

#include "core/decision/Potentials.h"
#include "core/decision/Weights.h"
#include "core/decision/Words.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

using Statements = std::span<const SwingStatement>;

// How a criterion was reached when statements are followed from the first: by which one, and from where.
struct Step
{
    bool reached = false;
    std::size_t statement = 0;
    std::size_t from = 0;
    std::size_t depth = 0;
    double potential = 0; // log of the weight, as the statements on the way say
};

std::optional<StatementFailure> statementProblem(std::size_t criteria, Statements statements)
{
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const SwingStatement &statement = statements[i];
        if (statement.of >= criteria || statement.against >= criteria)
            return StatementFailure{"a statement speaks of a criterion that is not there", {i}, {}};
        if (statement.of == statement.against)
            return StatementFailure{"a statement compares a criterion with itself", {i}, {}};
        if (!(statement.ratio >= 1 / kLargestRatio) || !(statement.ratio <= kLargestRatio))
            return StatementFailure{"a ratio must lie between 0.000001 and 1000000", {i}, {}};
    }
    return std::nullopt;
}

// Breadth first, so that the ways, and the rings that they close, are short.
std::vector<Step> stepsFromFirst(std::size_t criteria, Statements statements)
{
    std::vector<std::vector<std::size_t>> touching(criteria);
    for (std::size_t i = 0; i < statements.size(); ++i) {
        touching[statements[i].of].push_back(i);
        touching[statements[i].against].push_back(i);
    }
    std::vector<Step> steps(criteria);
    steps[0].reached = true;
    std::vector<std::size_t> queue{0};
    for (std::size_t next = 0; next < queue.size(); ++next) {
        const std::size_t from = queue[next];
        for (const std::size_t index : touching[from]) {
            const SwingStatement &statement = statements[index];
            const bool forward = statement.against == from;
            const std::size_t to = forward ? statement.of : statement.against;
            if (steps[to].reached)
                continue;
            const double difference = std::log(statement.ratio);
            steps[to] = {true, index, from, steps[from].depth + 1,
                         steps[from].potential + (forward ? difference : -difference)};
            queue.push_back(to);
        }
    }
    return steps;
}

// The statements on the way between two criteria.
std::vector<std::size_t> wayBetween(const std::vector<Step> &steps, std::size_t a, std::size_t b)
{
    std::vector<std::size_t> way;
    while (a != b) {
        std::size_t &deeper = steps[a].depth >= steps[b].depth ? a : b;
        way.push_back(steps[deeper].statement);
        deeper = steps[deeper].from;
    }
    return way;
}

// The shortest ring found that does not close.
std::optional<StatementFailure> contradiction(Statements statements, const std::vector<Step> &steps)
{
    std::optional<StatementFailure> shortest;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const SwingStatement &statement = statements[i];
        const double said = steps[statement.of].potential - steps[statement.against].potential;
        if (std::abs(std::log(statement.ratio) - said) <= kSwingTolerance)
            continue;
        std::vector<std::size_t> ring = wayBetween(steps, statement.of, statement.against);
        ring.push_back(i);
        std::sort(ring.begin(), ring.end());
        if (!shortest || ring.size() < shortest->statements.size())
            shortest = StatementFailure{"the ratios contradict each other", std::move(ring), {}};
    }
    if (!shortest)
        return std::nullopt;
    shortest->message += ": statements " + positionsInWords(shortest->statements);
    return shortest;
}

} // namespace

Result<std::vector<double>> swingWeights(std::span<const double> points, std::size_t reference)
{
    if (reference >= points.size())
        return failure("the reference is not one of the criteria");
    Result<std::vector<double>> weights = shares(points);
    if (weights && points[reference] == 0)
        return failure("the reference must have points, because the others are set against it", reference);
    return weights;
}

tl::expected<std::vector<double>, StatementFailure> swingWeights(std::size_t criteria, Statements statements)
{
    if (criteria == 0)
        return tl::unexpected(StatementFailure{"there are no criteria", {}, {}});
    if (std::optional<StatementFailure> problem = statementProblem(criteria, statements))
        return tl::unexpected(std::move(*problem));
    std::vector<Comparison> comparisons;
    comparisons.reserve(statements.size());
    for (const SwingStatement &statement : statements)
        comparisons.push_back({statement.of, statement.against, std::log(statement.ratio)});
    std::vector<std::vector<std::size_t>> parts = connectedParts(criteria, comparisons);
    if (parts.size() > 1) {
        return tl::unexpected(StatementFailure{
            "no statement connects these criteria with each other: " + partsInWords(parts), {}, std::move(parts)});
    }
    if (std::optional<StatementFailure> problem = contradiction(statements, stepsFromFirst(criteria, statements)))
        return tl::unexpected(std::move(*problem));
    return sharesOf(potentials(criteria, comparisons));
}

} // namespace shortlist::decision
