// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/UncertainTable.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

using Kind = UncertainNumber::Kind;

// Beyond this a value is as good as this, so that sums of values stay finite.
constexpr double kLargestValue = 1e100;

double valueOf(const ValueFunction *function, double number)
{
    return std::clamp(function ? (*function)(number) : number, -kLargestValue, kLargestValue);
}

const char *problemOf(const UncertainNumber &number)
{
    if (number.kind == Kind::Missing || number.kind == Kind::Panel)
        return nullptr;
    if (!std::isfinite(number.a) || !std::isfinite(number.b))
        return "the number is not finite";
    if (number.kind == Kind::Uniform && number.a > number.b)
        return "the lower end is above the upper end";
    if ((number.kind == Kind::Normal || number.kind == Kind::LogNormal) && number.b < 0)
        return "the deviation is negative";
    if (number.kind == Kind::Beta && !(number.a > 0 && number.b > 0))
        return "a parameter of beta is not above 0";
    return nullptr;
}

// A distribution without width is the number itself.
UncertainNumber simplified(UncertainNumber number)
{
    if (number.kind == Kind::Uniform && number.a == number.b)
        number.kind = Kind::Exact;
    if (number.kind == Kind::Normal && number.b == 0)
        number.kind = Kind::Exact;
    if (number.kind == Kind::LogNormal && number.b == 0)
        number = UncertainNumber::exact(std::min(expOf(number.a), kLargestValue));
    return number;
}

} // namespace

Result<UncertainTable> UncertainTable::make(const SmaaProblem &problem)
{
    for (const double voice : problem.voices) {
        if (!std::isfinite(voice) || voice < 0)
            return failure("an evaluator's weight is negative or not finite");
    }
    UncertainTable table;
    table.m_voices = problem.voices;
    table.m_known.assign(problem.numbers.size(), 0.0);
    for (std::size_t index = 0; index < problem.numbers.size(); ++index) {
        if (auto wrong = table.add(problem, index))
            return tl::unexpected<Failure>(Failure{std::move(wrong->message), index});
    }
    if (table.m_opinions.empty())
        table.m_voices.clear();
    return table;
}

std::optional<Failure> UncertainTable::add(const SmaaProblem &problem, std::size_t index)
{
    const UncertainNumber number = simplified(problem.numbers[index]);
    if (const char *const wrong = problemOf(number))
        return Failure{wrong, index};
    const std::size_t column = index / problem.alternatives;
    Cell cell{number.kind, number.a, number.b, number.first, number.count, nullptr};
    if (!problem.functions.empty())
        cell.function = &problem.functions[column];
    if (cell.kind == Kind::Missing) {
        cell.kind = Kind::Uniform;
        cell.a = cell.function ? cell.function->points().front().x : 0.0;
        cell.b = cell.function ? cell.function->points().back().x : 1.0;
    }
    if (cell.kind == Kind::Panel) {
        if (auto wrong = addPanel(problem, cell))
            return wrong;
    }
    if (cell.kind == Kind::Exact) {
        m_known[index] = valueOf(cell.function, cell.a);
        return std::nullopt;
    }
    m_cells.push_back(cell);
    m_places.push_back({static_cast<std::uint32_t>(index % problem.alternatives), static_cast<std::uint32_t>(column)});
    return std::nullopt;
}

std::optional<Failure> UncertainTable::addPanel(const SmaaProblem &problem, Cell &cell)
{
    const std::size_t given = problem.opinions.size();
    if (cell.first > given || cell.count > given - cell.first)
        return Failure{"there are no such opinions", std::nullopt};
    const auto first = static_cast<std::uint32_t>(m_opinions.size());
    for (const Opinion &opinion : std::span(problem.opinions).subspan(cell.first, cell.count)) {
        if (opinion.evaluator >= problem.voices.size())
            return Failure{"there is no such evaluator", std::nullopt};
        if (!std::isfinite(opinion.number))
            return Failure{"an opinion is not finite", std::nullopt};
        if (problem.voices[opinion.evaluator] > 0)
            m_opinions.push_back({opinion.evaluator, valueOf(cell.function, opinion.number)});
    }
    cell.first = first;
    cell.count = static_cast<std::uint32_t>(m_opinions.size()) - first;
    cell.function = nullptr;
    if (cell.count == 0)
        return Failure{"nobody's opinion is heard", std::nullopt};
    if (cell.count == 1) {
        cell.kind = Kind::Exact;
        cell.a = m_opinions.back().number;
        m_opinions.pop_back();
    }
    return std::nullopt;
}

double UncertainTable::drawn(const Cell &cell, RandomStream &random, std::span<const double> voices) const
{
    switch (cell.kind) {
    case Kind::Uniform:
        return cell.a + (cell.b - cell.a) * random.uniform();
    case Kind::Normal:
        return cell.a + cell.b * random.normal();
    case Kind::LogNormal:
        return expOf(cell.a + cell.b * random.normal());
    case Kind::Beta:
        return random.beta(cell.a, cell.b);
    case Kind::Panel: {
        double sum = 0;
        double loudness = 0;
        for (const Opinion &opinion : std::span(m_opinions).subspan(cell.first, cell.count)) {
            sum += voices[opinion.evaluator] * opinion.number;
            loudness += voices[opinion.evaluator];
        }
        return sum / loudness;
    }
    case Kind::Exact:
    case Kind::Missing:
        break;
    }
    return cell.a;
}

void UncertainTable::draw(RandomStream &random, std::span<double> voices, std::span<double> values) const
{
    for (std::size_t i = 0; i < m_voices.size(); ++i)
        voices[i] = m_voices[i] * random.exponential();
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        values[i] = valueOf(m_cells[i].function, drawn(m_cells[i], random, voices));
}

} // namespace shortlist::decision
