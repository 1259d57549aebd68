// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace shortlist::decision {

// Published ways to turn prices into points or into one figure to compare. All depend on who is in the list, so that a
// rank can flip when somebody drops out, except
// optimalPricePoints(), pricePerQuality(), adjustedByQuality() and adjustedByFeatures(). Everywhere: NaN is a missing
// price, stays NaN and counts for nobody else; a price below 0 or infinite fails (index); points are not rounded (ties
// are compared at the decimals that were published, which is the caller's business).

// Points, more is better; P is this price, L and H the lowest and the highest, M the most points.
//   LowestOverPrice  M L / P                   Alaska RFP 180000022, 6.14; World Bank QCBS with M = 100
//   LowToHigh        M (H - P) / (H - L)
//   AboveLowest      M (1 - (P - L) / L), at least 0
//   MeanIsHalf       M/2 - M (P - mean) / mean  one hundredth of the points for each per cent off the mean; not cut
//   off,
//                                              so that it falls below 0 beyond 1.5 times the mean
enum class PriceFormula { LowestOverPrice, LowToHigh, AboveLowest, MeanIsHalf };

std::optional<PriceFormula> priceFormulaFromName(std::string_view name); // "lowest_over_price", "low_to_high", ...
std::span<const std::string_view> priceFormulaNames();                   // in the order of the enumeration

// Where the lowest price is 0 and another is not, LowestOverPrice and AboveLowest have no answer.
enum class ZeroPrice {
    Refuse,   // fail and name the free offer
    TakesAll, // as the lowest price goes to 0: the free offer gets all points, each other none
};

// The lowest price always gets M by the first three, so that one bidder, or bidders at equal prices (also all 0), get
// M; by MeanIsHalf they get M/2 (also if all prices are 0). most = 1 makes the points a value between 0 and 1. Fails if
// most is not finite and above 0.
Result<std::vector<double>> pricePoints(std::span<const double> prices, PriceFormula formula, double most = 1,
                                        ZeroPrice zero = ZeroPrice::Refuse);

// M (highest - P) / (highest - optimal), where both prices are published beforehand; M at or below optimal, 0 at or
// above highest. Fails unless optimal < highest, both finite.
Result<std::vector<double>> optimalPricePoints(std::span<const double> prices, double optimal, double highest,
                                               double most = 1);

// Quality and cost based selection: S = T St + F Sf with Sf = 100 Fm / F.
struct QualityAndCost
{
    std::vector<double> financial; // Sf, 0 to 100; NaN for those below the gate or without price
    std::vector<double> total;     // S; NaN also without quality
};

// quality: St, 0 to 100. The shares T and F are divided by their sum. Price envelopes of those below the minimum
// quality (or without a quality) stay closed: they do not count for the lowest price Fm. Source: World Bank,
// "Guidelines: Selection and Employment of Consultants", section II. Fails as pricePoints(), if a quality is not within
// 0 to 100, if the lengths differ, and if the shares are not weights.
Result<QualityAndCost> qualityAndCost(std::span<const double> quality, std::span<const double> prices,
                                      double technicalShare, double financialShare, double minimumQuality = 0,
                                      ZeroPrice zero = ZeroPrice::Refuse);

// The following give a price to compare: the lowest wins. NaN where the price or the other figure is missing.

// P / quality; Bid Evaluation Guidance Note of the UK government, 2021, 7.3. Fails at a quality that is not above 0.
Result<std::vector<double>> pricePerQuality(std::span<const double> prices, std::span<const double> quality);

// P - quality x worth: award on value, where the whole quality (1) is worth that much money. May be below 0.
Result<std::vector<double>> adjustedByQuality(std::span<const double> prices, std::span<const double> quality,
                                              double worth);

// P / ((score + most) / (lowest score + most)): relative value cost; the lowest score keeps its price. Fails at a score
// that is not within 0 to most.
Result<std::vector<double>> relativeValueCost(std::span<const double> prices, std::span<const double> scores,
                                              double most);

// P / (1 + features / (1 - most)): the declared values of an offer's features, added up, lower its price; most is the
// sum of each feature's largest value. Source: the auctions of Prozorro, Ukraine. Fails unless 0 <= most < 1, and at
// features that are not within 0 to most.
Result<std::vector<double>> adjustedByFeatures(std::span<const double> prices, std::span<const double> features,
                                               double most);

} // namespace shortlist::decision
