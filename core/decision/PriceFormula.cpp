// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/PriceFormula.h"

#include "core/decision/Weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace shortlist::decision {

namespace {

using Numbers = std::span<const double>;

constexpr std::array<std::string_view, 4> kNames{"lowest_over_price", "low_to_high", "above_lowest", "mean_is_half"};
constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// The first price that is no price; missing ones are fine.
std::optional<Failure> priceProblem(Numbers prices)
{
    const auto bad = std::find_if(prices.begin(), prices.end(), [](double p) { return p < 0 || std::isinf(p); });
    if (bad == prices.end())
        return std::nullopt;
    return Failure{"a price must be a finite number of at least 0", static_cast<std::size_t>(bad - prices.begin())};
}

// Prices, and a second figure for each of them which must lie in its range where it is known.
template <typename Fits>
std::optional<Failure> pairProblem(Numbers prices, Numbers others, const char *message, Fits fits)
{
    if (prices.size() != others.size())
        return Failure{"the lists differ in length", std::nullopt};
    const auto bad =
        std::find_if(others.begin(), others.end(), [&fits](double x) { return !std::isnan(x) && !fits(x); });
    if (bad != others.end())
        return Failure{message, static_cast<std::size_t>(bad - others.begin())};
    return priceProblem(prices);
}

std::optional<Failure> mostProblem(double most)
{
    if (std::isfinite(most) && most > 0)
        return std::nullopt;
    return Failure{"the most points must be a finite number above 0", std::nullopt};
}

template <typename Formula>
std::vector<double> mapped(Numbers prices, Formula formula)
{
    std::vector<double> result(prices.size());
    std::transform(prices.begin(), prices.end(), result.begin(),
                   [&formula](double p) { return std::isnan(p) ? p : formula(p); });
    return result;
}

// What is known of the prices.
struct Spread
{
    double low = kNan;
    double high = kNan;
    double mean = kNan;
    std::size_t lowAt = 0;
};

Spread spreadOf(Numbers prices)
{
    Spread spread;
    std::size_t count = 0;
    for (std::size_t i = 0; i < prices.size(); ++i) {
        if (std::isnan(prices[i]))
            continue;
        if (count == 0 || prices[i] < spread.low) {
            spread.low = prices[i];
            spread.lowAt = i;
        }
        spread.high = count == 0 ? prices[i] : std::max(spread.high, prices[i]);
        ++count;
        // A running mean stays finite whatever the prices add up to.
        spread.mean = count == 1 ? prices[i] : spread.mean + (prices[i] - spread.mean) / static_cast<double>(count);
    }
    return spread;
}

double pointsFor(double price, const Spread &spread, PriceFormula formula, double most)
{
    switch (formula) {
    case PriceFormula::MeanIsHalf:
        return spread.mean == 0 ? most / 2 : most / 2 - most * ((price - spread.mean) / spread.mean);
    case PriceFormula::LowestOverPrice:
        return price == spread.low ? most : most * (spread.low / price);
    case PriceFormula::LowToHigh:
        return price == spread.low ? most : most * ((spread.high - price) / (spread.high - spread.low));
    case PriceFormula::AboveLowest:
        break;
    }
    return price == spread.low ? most : std::max(0.0, most * (1 - (price - spread.low) / spread.low));
}

} // namespace

std::optional<PriceFormula> priceFormulaFromName(std::string_view name)
{
    const auto found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end())
        return std::nullopt;
    return static_cast<PriceFormula>(found - kNames.begin());
}

std::span<const std::string_view> priceFormulaNames()
{
    return kNames;
}

Result<std::vector<double>> pricePoints(Numbers prices, PriceFormula formula, double most, ZeroPrice zero)
{
    if (const std::optional<Failure> problem = mostProblem(most))
        return tl::unexpected<Failure>(*problem);
    if (const std::optional<Failure> problem = priceProblem(prices))
        return tl::unexpected<Failure>(*problem);
    const Spread spread = spreadOf(prices);
    const bool divides = formula == PriceFormula::LowestOverPrice || formula == PriceFormula::AboveLowest;
    // Everybody at the lowest price, even for nothing, has all points; only beside a free offer there is no answer.
    if (divides && spread.low == 0 && spread.high > 0) {
        if (zero == ZeroPrice::Refuse)
            return failure("a price of 0 leaves the other prices without points by this formula", spread.lowAt);
        return mapped(prices, [most](double price) { return price == 0 ? most : 0.0; });
    }
    return mapped(prices, [&](double price) { return pointsFor(price, spread, formula, most); });
}

Result<std::vector<double>> optimalPricePoints(Numbers prices, double optimal, double highest, double most)
{
    if (const std::optional<Failure> problem = mostProblem(most))
        return tl::unexpected<Failure>(*problem);
    if (const std::optional<Failure> problem = priceProblem(prices))
        return tl::unexpected<Failure>(*problem);
    if (!(optimal < highest) || !std::isfinite(optimal) || !std::isfinite(highest - optimal))
        return failure("the optimal price must lie below the highest price");
    return mapped(
        prices, [=](double price) { return std::clamp(most * ((highest - price) / (highest - optimal)), 0.0, most); });
}

Result<QualityAndCost> qualityAndCost(Numbers quality, Numbers prices, double technicalShare, double financialShare,
                                      double minimumQuality, ZeroPrice zero)
{
    const auto problem =
        pairProblem(prices, quality, "a quality must lie within 0 to 100", [](double q) { return q >= 0 && q <= 100; });
    if (problem)
        return tl::unexpected<Failure>(*problem);
    if (std::isnan(minimumQuality))
        return failure("the minimum quality must be a number");
    const std::array<double, 2> declared{technicalShare, financialShare};
    const Result<std::vector<double>> parts = shares(declared);
    if (!parts)
        return tl::unexpected<Failure>(parts.error());

    std::vector<double> opened(prices.begin(), prices.end());
    for (std::size_t i = 0; i < opened.size(); ++i) {
        if (!(quality[i] >= minimumQuality))
            opened[i] = kNan;
    }
    Result<std::vector<double>> financial = pricePoints(opened, PriceFormula::LowestOverPrice, 100, zero);
    if (!financial)
        return tl::unexpected<Failure>(financial.error());
    QualityAndCost result{std::move(*financial), std::vector<double>(prices.size())};
    for (std::size_t i = 0; i < opened.size(); ++i)
        result.total[i] = (*parts)[0] * quality[i] + (*parts)[1] * result.financial[i];
    return result;
}

Result<std::vector<double>> pricePerQuality(Numbers prices, Numbers quality)
{
    const auto problem =
        pairProblem(prices, quality, "a quality must be a finite number above 0, because the price is divided by it",
                    [](double q) { return q > 0 && std::isfinite(q); });
    if (problem)
        return tl::unexpected<Failure>(*problem);
    std::vector<double> result(prices.size());
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i] = prices[i] / quality[i];
        if (std::isinf(result[i]))
            return failure("the price per point of quality is too large", i);
    }
    return result;
}

Result<std::vector<double>> adjustedByQuality(Numbers prices, Numbers quality, double worth)
{
    const auto problem =
        pairProblem(prices, quality, "a quality must lie within 0 to 1", [](double q) { return q >= 0 && q <= 1; });
    if (problem)
        return tl::unexpected<Failure>(*problem);
    if (!std::isfinite(worth) || worth < 0)
        return failure("what quality is worth must be a finite number of at least 0");
    std::vector<double> result(prices.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = prices[i] - quality[i] * worth;
    return result;
}

Result<std::vector<double>> relativeValueCost(Numbers prices, Numbers scores, double most)
{
    if (const std::optional<Failure> problem = mostProblem(most))
        return tl::unexpected<Failure>(*problem);
    const auto problem = pairProblem(prices, scores, "a score must lie within 0 to the most",
                                     [most](double score) { return score >= 0 && score <= most; });
    if (problem)
        return tl::unexpected<Failure>(*problem);
    // As parts of the most, so that nothing overflows: (score / most + 1) / (lowest / most + 1).
    const double lowest = spreadOf(scores).low / most;
    std::vector<double> result(prices.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = prices[i] / ((scores[i] / most + 1) / (lowest + 1));
    return result;
}

Result<std::vector<double>> adjustedByFeatures(Numbers prices, Numbers features, double most)
{
    if (!(most >= 0) || !(most < 1))
        return failure("the features' largest values must add up to at least 0 and less than 1");
    const auto problem =
        pairProblem(prices, features, "an offer's features must add up to a number within 0 to the most",
                    [most](double value) { return value >= 0 && value <= most; });
    if (problem)
        return tl::unexpected<Failure>(*problem);
    std::vector<double> result(prices.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = prices[i] / (1 + features[i] / (1 - most));
    return result;
}

} // namespace shortlist::decision
