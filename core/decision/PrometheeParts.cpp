// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/PrometheeParts.h"

#include "core/decision/Columns.h"

#include <algorithm>
#include <cmath>

namespace shortlist::decision {

namespace {

// The column of a criterion that counts: its numbers must be finite, and so must every difference and sum of them.
std::optional<Failure> columnProblem(const Table &table, std::size_t column)
{
    const std::span<const double> numbers = table.column(column);
    double lowest = numbers.front();
    double highest = numbers.front();
    bool isFinite = true;
    for (const double x : numbers) {
        lowest = x < lowest ? x : lowest;
        highest = x > highest ? x : highest;
        isFinite = isFinite && x - x == 0;
    }
    if (!isFinite) {
        const auto bad = std::find_if_not(numbers.begin(), numbers.end(), [](double x) { return std::isfinite(x); });
        return Failure{"not a finite number", column * table.rows + static_cast<std::size_t>(bad - numbers.begin())};
    }
    if (!std::isfinite((highest - lowest) * static_cast<double>(table.rows))) {
        const auto at = std::find(numbers.begin(), numbers.end(), highest);
        return Failure{"the numbers lie too far apart to be subtracted",
                       column * table.rows + static_cast<std::size_t>(at - numbers.begin())};
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<PreferenceCriterion>> preferenceCriteria(const PrometheeQuestion &question)
{
    const Result<std::vector<double>> shares = checkedShares(question.table, question.directions, question.weights);
    if (!shares)
        return tl::unexpected<Failure>(shares.error());
    if (question.functions.size() != question.table.columns)
        return failure("there is not one preference function for each criterion");
    for (std::size_t c = 0; c < question.functions.size(); ++c) {
        if (const std::optional<Failure> problem = preferenceProblem(question.functions[c]))
            return failure(problem->message, c);
    }
    std::vector<PreferenceCriterion> criteria;
    for (std::size_t c = 0; c < question.table.columns; ++c) {
        if ((*shares)[c] <= 0)
            continue;
        if (const std::optional<Failure> problem = columnProblem(question.table, c))
            return tl::unexpected<Failure>(*problem);
        criteria.push_back(
            {c, question.functions[c], (*shares)[c], question.directions[c] == Direction::Benefit ? 1.0 : -1.0});
    }
    return criteria;
}

void FlowSums::add(std::span<const double> column, const PreferenceCriterion &criterion, std::span<BothFlows> sums)
{
    sort(column, criterion.sign);
    const PreferenceFunction &function = criterion.function;
    switch (function.shape) {
    case PreferenceShape::Usual:
        addSteps(criterion.share, 0, sums);
        break;
    case PreferenceShape::UShape:
        addSteps(criterion.share, function.q, sums);
        break;
    case PreferenceShape::Level:
        addSteps(criterion.share / 2, function.q, sums);
        addSteps(criterion.share / 2, function.p, sums);
        break;
    case PreferenceShape::VShape:
        addSlope(criterion.share, 0, function.p, sums);
        break;
    case PreferenceShape::VShapeIndifference:
        addSlope(criterion.share, function.q, function.p, sums);
        break;
    case PreferenceShape::Gaussian:
        addGaussian(criterion.share, function, sums);
        break;
    }
}

void FlowSums::sort(std::span<const double> column, double sign)
{
    m_signed.resize(column.size());
    std::transform(column.begin(), column.end(), m_signed.begin(), [sign](double x) { return sign * x; });
    m_order = m_sorting.rising(m_signed);
    m_values.resize(column.size());
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_values[i] = m_signed[m_order[i]];
}

// A share for each that is beaten by more than the threshold. Differences are those that a comparison of all pairs
// would take, so that who stands exactly at a threshold is judged alike.
void FlowSums::addSteps(double share, double threshold, std::span<BothFlows> sums)
{
    const std::size_t count = m_values.size();
    std::size_t beaten = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (; m_values[i] - m_values[beaten] > threshold; ++beaten)
            sums[m_order[beaten]].negative += share * static_cast<double>(count - i);
        sums[m_order[i]].positive += share * static_cast<double>(beaten);
    }
}

// Kahan's sum in Neumaier's form: each running sum is exact but for its own last digit, however many came before.
void FlowSums::sumUp()
{
    m_sums.resize(m_values.size() + 1);
    double sum = 0;
    double lost = 0;
    m_sums[0] = 0;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const double value = m_values[i] - m_values.front();
        const double next = sum + value;
        lost += sum >= value ? (sum - next) + value : (value - next) + sum;
        sum = next;
        m_sums[i + 1] = sum + lost;
    }
}

// Those beaten by more than p count 1 each; those by more than q, whose values stand together and whose sum is a
// difference of two running sums, count (difference - q) / (p - q) each.
void FlowSums::addSlope(double share, double q, double p, std::span<BothFlows> sums)
{
    if (!(p > q))
        return addSteps(share, q, sums);
    sumUp();
    const std::size_t count = m_values.size();
    m_positive.resize(count);
    m_pastQ.assign(count, static_cast<std::uint32_t>(count));
    m_pastP.assign(count, static_cast<std::uint32_t>(count));
    const double lowest = m_values.front();
    const auto part = [width = p - q](std::size_t some, double whole) {
        return std::clamp(whole / width, 0.0, static_cast<double>(some));
    };
    std::size_t beatenQ = 0;
    std::size_t beatenP = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double value = m_values[i];
        for (; value - m_values[beatenQ] > q; ++beatenQ)
            m_pastQ[beatenQ] = static_cast<std::uint32_t>(i);
        for (; value - m_values[beatenP] > p; ++beatenP)
            m_pastP[beatenP] = static_cast<std::uint32_t>(i);
        const std::size_t some = beatenQ - beatenP;
        const double whole = static_cast<double>(some) * (value - lowest - q) - (m_sums[beatenQ] - m_sums[beatenP]);
        m_positive[i] = static_cast<double>(beatenP) + part(some, whole);
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t some = m_pastP[i] - m_pastQ[i];
        const double whole =
            (m_sums[m_pastP[i]] - m_sums[m_pastQ[i]]) - static_cast<double>(some) * (m_values[i] - lowest + q);
        const double negative = static_cast<double>(count - m_pastP[i]) + part(some, whole);
        BothFlows &both = sums[m_order[i]];
        both.positive += share * m_positive[i];
        both.negative += share * negative;
    }
}

// All pairs, but for those so far apart that their preference is 1 to the last digit.
void FlowSums::addGaussian(double share, const PreferenceFunction &function, std::span<BothFlows> sums)
{
    const std::size_t count = m_values.size();
    const double far = 9 * function.s;
    std::size_t beaten = 0;
    for (std::size_t i = 0; i < count; ++i) {
        for (; m_values[i] - m_values[beaten] > far; ++beaten)
            sums[m_order[beaten]].negative += share * static_cast<double>(count - i);
        double positive = static_cast<double>(beaten);
        for (std::size_t j = beaten; j < i; ++j) {
            const double preference = function(m_values[i] - m_values[j]);
            positive += preference;
            sums[m_order[j]].negative += share * preference;
        }
        sums[m_order[i]].positive += share * positive;
    }
}

} // namespace shortlist::decision
