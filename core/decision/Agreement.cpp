// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Agreement.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist::decision {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

struct Pair
{
    double a;
    double b;
};

std::vector<Pair> completePairs(std::span<const double> a, std::span<const double> b)
{
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (!std::isnan(a[i]) && !std::isnan(b[i]))
            pairs.push_back({a[i], b[i]});
    }
    return pairs;
}

double pairsAmong(std::size_t count)
{
    return static_cast<double>(count) * static_cast<double>(count - 1) / 2;
}

// The pairs that an order ties: neighbours that are equal, in a list where equal ones stand together.
template <typename Items, typename Equal>
double tiedPairs(const Items &items, Equal equal)
{
    double tied = 0;
    for (std::size_t first = 0; first < items.size();) {
        std::size_t last = first + 1;
        while (last < items.size() && equal(items[first], items[last]))
            ++last;
        tied += pairsAmong(last - first);
        first = last;
    }
    return tied;
}

// Sorts by b and counts the pairs that stood the wrong way round.
double sortCounting(std::span<Pair> pairs, std::span<Pair> scratch)
{
    if (pairs.size() < 2)
        return 0;
    const std::size_t half = pairs.size() / 2;
    double swaps =
        sortCounting(pairs.first(half), scratch.first(half)) + sortCounting(pairs.subspan(half), scratch.subspan(half));
    std::size_t left = 0;
    std::size_t right = half;
    for (Pair &place : scratch) {
        if (right == pairs.size() || (left < half && pairs[left].b <= pairs[right].b)) {
            place = pairs[left++];
        } else {
            place = pairs[right++];
            swaps += static_cast<double>(half - left);
        }
    }
    std::copy(scratch.begin(), scratch.end(), pairs.begin());
    return swaps;
}

} // namespace

std::optional<double> kendallTauB(std::span<const double> a, std::span<const double> b)
{
    std::vector<Pair> pairs = completePairs(a, b);
    if (pairs.size() < 2)
        return std::nullopt;
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair &x, const Pair &y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
    const double all = pairsAmong(pairs.size());
    const double tiedA = tiedPairs(pairs, [](const Pair &x, const Pair &y) { return x.a == y.a; });
    const double tiedBoth = tiedPairs(pairs, [](const Pair &x, const Pair &y) { return x.a == y.a && x.b == y.b; });
    std::vector<Pair> scratch(pairs.size());
    const double reversed = sortCounting(pairs, scratch);
    const double tiedB = tiedPairs(pairs, [](const Pair &x, const Pair &y) { return x.b == y.b; });
    if (tiedA >= all || tiedB >= all)
        return std::nullopt;
    const double same = all - tiedA - tiedB + tiedBoth - reversed;
    return std::clamp((same - reversed) / std::sqrt(all - tiedA) / std::sqrt(all - tiedB), -1.0, 1.0);
}

std::vector<double> meanRanks(std::span<const double> numbers)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (!std::isnan(numbers[i]))
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [numbers](std::size_t a, std::size_t b) { return numbers[a] < numbers[b]; });
    std::vector<double> ranks(numbers.size(), kNone);
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first + 1;
        while (last < order.size() && numbers[order[last]] == numbers[order[first]])
            ++last;
        const double mean = static_cast<double>(first + 1 + last) / 2;
        for (; first < last; ++first)
            ranks[order[first]] = mean;
    }
    return ranks;
}

std::optional<double> spearmanRho(std::span<const double> a, std::span<const double> b)
{
    std::vector<double> as;
    std::vector<double> bs;
    for (const Pair &pair : completePairs(a, b)) {
        as.push_back(pair.a);
        bs.push_back(pair.b);
    }
    as = meanRanks(as);
    bs = meanRanks(bs);
    // The mean rank is the same in both, whatever the ties.
    const double mean = (static_cast<double>(as.size()) + 1) / 2;
    double product = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (std::size_t i = 0; i < as.size(); ++i) {
        product += (as[i] - mean) * (bs[i] - mean);
        squaresA += (as[i] - mean) * (as[i] - mean);
        squaresB += (bs[i] - mean) * (bs[i] - mean);
    }
    if (squaresA <= 0 || squaresB <= 0)
        return std::nullopt;
    return std::clamp(product / std::sqrt(squaresA) / std::sqrt(squaresB), -1.0, 1.0);
}

std::vector<double> ranksAsNumbers(const Ranking &ranking)
{
    std::vector<double> numbers(ranking.ranks.size());
    std::transform(ranking.ranks.begin(), ranking.ranks.end(), numbers.begin(),
                   [](std::uint32_t rank) { return rank == 0 ? kNone : static_cast<double>(rank); });
    return numbers;
}

Result<Agreement> agreement(std::span<const Ranking> rankings)
{
    std::vector<std::vector<double>> ranks;
    for (const Ranking &ranking : rankings) {
        if (ranking.ranks.size() != rankings.front().ranks.size())
            return failure("the rankings are of different alternatives", ranks.size());
        ranks.push_back(ranksAsNumbers(ranking));
    }
    Agreement result;
    result.rankings = ranks.size();
    result.kendall.assign(ranks.size() * ranks.size(), kNone);
    result.spearman = result.kendall;
    for (std::size_t i = 0; i < ranks.size(); ++i) {
        for (std::size_t j = i; j < ranks.size(); ++j) {
            const double tau = kendallTauB(ranks[i], ranks[j]).value_or(kNone);
            const double rho = spearmanRho(ranks[i], ranks[j]).value_or(kNone);
            result.kendall[i * ranks.size() + j] = result.kendall[j * ranks.size() + i] = tau;
            result.spearman[i * ranks.size() + j] = result.spearman[j * ranks.size() + i] = rho;
        }
    }
    return result;
}

} // namespace shortlist::decision
