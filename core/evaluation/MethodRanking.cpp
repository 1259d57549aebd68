// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/MethodRanking.h"

#include "core/decision/Agreement.h"
#include "core/decision/Promethee.h"
#include "core/decision/Topsis.h"
#include "core/decision/Vikor.h"
#include "core/evaluation/RankedValues.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <numeric>

namespace shortlist {

namespace {

using decision::Direction;

constexpr std::array kMethods{RankingMethod::WeightedSum, RankingMethod::Topsis, RankingMethod::Vikor,
                              RankingMethod::Promethee2};

// Preferences as parts of the declared scale. With none indifferent and the whole scale to go, net flows would order
// exactly as the weighted sum does and be no second opinion.
constexpr double kIndifferent = 0.1;
constexpr double kStrict = 0.5;
constexpr double kVikorBalance = 0.5;

constexpr std::size_t kWatched = 10;
constexpr std::size_t kMostReversals = 50;

QString words(const char *text)
{
    return QCoreApplication::translate("MethodRanking", text);
}

QString variantOf(RankingMethod method)
{
    switch (method) {
    case RankingMethod::WeightedSum:
        return words(QT_TRANSLATE_NOOP("MethodRanking", "Weighted sum of values on declared scales"));
    case RankingMethod::Topsis:
        return words(QT_TRANSLATE_NOOP(
            "MethodRanking",
            "TOPSIS: vector normalisation of the values, Euclidean distances to the best and the worst in the list"));
    case RankingMethod::Vikor:
        return words(QT_TRANSLATE_NOOP(
            "MethodRanking", "VIKOR: the sum over all criteria and the worst single criterion count the same (v = ½)"));
    case RankingMethod::Promethee2:
        return words(QT_TRANSLATE_NOOP("MethodRanking", "PROMETHEE II: linear preference, none up to 10 % of the scale "
                                                        "and full from 50 % on, flows divided by n − 1"));
    }
    return {};
}

// What a method makes of a table of values.
struct Outcome
{
    std::vector<double> scores;
    decision::Ranking ranking;
    std::vector<std::uint32_t> compromise;
};

// The table has no gaps and at least one share above zero, so that the methods have an answer.
Outcome solved(const decision::Table &table, std::span<const double> shares, RankingMethod method)
{
    const std::vector<Direction> directions(table.columns, Direction::Benefit);
    switch (method) {
    case RankingMethod::Topsis:
        if (auto result = decision::topsis(table, directions, shares))
            return {std::move(result->closeness), std::move(result->ranking), {}};
        break;
    case RankingMethod::Vikor:
        if (auto result = decision::vikor(table, directions, shares, kVikorBalance))
            return {std::move(result->q), std::move(result->ranking), std::move(result->compromiseSet)};
        break;
    case RankingMethod::Promethee2: {
        const std::vector<decision::PreferenceFunction> functions(
            table.columns, {decision::PreferenceShape::VShapeIndifference, kIndifferent, kStrict, 0});
        if (auto result = decision::prometheeFlows({table, directions, shares, functions}))
            return {std::move(result->net), std::move(result->ranking), {}};
        break;
    }
    case RankingMethod::WeightedSum:
        break;
    }
    return {};
}

MethodRanking rankValues(const RankedValues &values, const Evaluation &evaluation, RankingMethod method)
{
    MethodRanking result;
    result.method = method;
    result.variant = variantOf(method);
    if (method == RankingMethod::WeightedSum) {
        result.providers = values.providers;
        result.scores = values.totals;
        for (const ProviderId id : values.providers)
            result.ranks.push_back(evaluation.standing(id).rank);
        return result;
    }
    if (values.providers.empty())
        return result;
    const Outcome outcome = solved(values.filledTable(), values.shares, method);
    if (outcome.scores.size() != values.providers.size())
        return result;
    result.providers = values.providers;
    result.scores = outcome.scores;
    for (const std::uint32_t rank : outcome.ranking.ranks)
        result.ranks.push_back(static_cast<int>(rank));
    // A compromise stands among the first; in the order of the ranking, best first.
    for (const std::uint32_t row : outcome.ranking.order) {
        if (std::binary_search(outcome.compromise.begin(), outcome.compromise.end(), row))
            result.compromise.push_back(values.providers[row]);
    }
    return result;
}

// The rows of the first ten by a method, best first.
std::vector<std::size_t> firstOf(const MethodRanking &ranking)
{
    std::vector<std::size_t> rows(ranking.ranks.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    const std::size_t count = std::min(kWatched, rows.size());
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count), rows.end(),
                      [&](std::size_t a, std::size_t b) {
                          return ranking.ranks[a] != ranking.ranks[b] ? ranking.ranks[a] < ranking.ranks[b] : a < b;
                      });
    rows.resize(count);
    return rows;
}

std::vector<double> withoutRow(const RankedValues &values, std::size_t row)
{
    const auto rows = static_cast<std::ptrdiff_t>(values.providers.size());
    const auto left = static_cast<std::ptrdiff_t>(row);
    std::vector<double> numbers;
    numbers.reserve(values.filled.size() - values.leaves.size());
    for (auto column = values.filled.begin(); column != values.filled.end(); column += rows) {
        numbers.insert(numbers.end(), column, column + left);
        numbers.insert(numbers.end(), column + left + 1, column + rows);
    }
    return numbers;
}

// A weighted sum on declared scales looks at one provider at a time, so that nobody's leaving can move it.
void addReversals(const RankedValues &values, const MethodRanking &ranking, MethodAgreement &result)
{
    const std::vector<std::size_t> first = firstOf(ranking);
    if (first.size() < 3)
        return;
    for (const std::size_t leftOut : first) {
        const std::vector<double> numbers = withoutRow(values, leftOut);
        const Outcome rest =
            solved({numbers, values.providers.size() - 1, values.leaves.size()}, values.shares, ranking.method);
        if (rest.ranking.ranks.empty())
            return;
        const auto after = [&](std::size_t row) { return rest.ranking.ranks[row - (row > leftOut ? 1 : 0)]; };
        for (auto a = first.begin(); a != first.end(); ++a) {
            for (auto b = std::next(a); b != first.end(); ++b) {
                if (*a == leftOut || *b == leftOut || ranking.ranks[*a] == ranking.ranks[*b] || after(*a) <= after(*b))
                    continue;
                if (result.reversals.size() == kMostReversals)
                    return;
                result.reversals.push_back(
                    {values.providers[leftOut], values.providers[*a], values.providers[*b], ranking.method});
            }
        }
    }
}

std::vector<double> ranksOf(const MethodRanking &ranking)
{
    return std::vector<double>(ranking.ranks.begin(), ranking.ranks.end());
}

} // namespace

Agreement agreementOf(std::span<const double> a, std::span<const double> b)
{
    if (a.size() != b.size())
        return {kMissing, kMissing};
    return {decision::kendallTauB(a, b).value_or(kMissing), decision::spearmanRho(a, b).value_or(kMissing)};
}

MethodRanking rankBy(const Snapshot &, const Evaluation &evaluation, RankingMethod method)
{
    return rankValues(withPreferences(rankedValues(evaluation)), evaluation, method);
}

MethodAgreement compareMethods(const Snapshot &, const Evaluation &evaluation)
{
    const RankedValues values = withPreferences(rankedValues(evaluation));
    MethodAgreement result;
    for (const RankingMethod method : kMethods)
        result.methods.push_back(rankValues(values, evaluation, method));
    for (const MethodRanking &one : result.methods) {
        std::vector<Agreement> row;
        for (const MethodRanking &other : result.methods)
            row.push_back(agreementOf(ranksOf(one), ranksOf(other)));
        result.agreement.push_back(std::move(row));
        if (one.method != RankingMethod::WeightedSum)
            addReversals(values, one, result);
    }
    return result;
}

} // namespace shortlist
