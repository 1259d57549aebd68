// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <tl/expected.hpp>

namespace shortlist::decision {

// The largest ratio between two weights, or two things compared, that is taken as meant.
inline constexpr double kLargestRatio = 1e6;

// One thing somebody said about weights w, which are shares (none below 0, sum 1):
//   without against:  low <= w[of] <= high                    "price 20 to 30 %"
//   with against:     low <= w[of] / w[against] <= high       "security matters at least as much as price"
struct WeightStatement
{
    std::size_t of = 0;
    std::optional<std::size_t> against;
    double low = 0;
    double high = std::numeric_limits<double>::infinity(); // no bound above

    static WeightStatement atLeastAsMuch(std::size_t of, std::size_t against) { return {of, against, 1.0}; }
    static WeightStatement share(std::size_t of, double low, double high) { return {of, std::nullopt, low, high}; }
    static WeightStatement ratio(std::size_t of, std::size_t against, double low, double high)
    {
        return {of, against, low, high};
    }
};

// Statements as inequalities a . w <= bound, one row each; w >= 0 and sum w = 1 go without saying. Each row is scaled
// so that its largest coefficient is 1 or -1. A ratio says nothing of two weights that are both 0.
struct WeightRows
{
    std::size_t criteria = 0;
    std::vector<double> coefficients;    // rows x criteria, a whole row before the next
    std::vector<double> bounds;          // by row
    std::vector<std::size_t> statements; // by row: the statement that it comes from
    std::vector<std::string> names;      // by row, criteria counted from 1: "w2 <= 0.3", "w3 >= 2 w1"

    std::size_t rows() const { return bounds.size(); }
    std::span<const double> row(std::size_t index) const
    {
        return std::span(coefficients).subspan(index * criteria, criteria);
    }
};

// Why statements do not give weights: what is wrong, and the statements that it is about.
struct StatementFailure
{
    std::string message;                 // plain English, without a full stop; counts criteria and statements from 1
    std::vector<std::size_t> statements; // positions, rising; where they contradict each other, none can be spared
    std::vector<std::vector<std::size_t>> parts; // criteria, where ratios leave them unconnected
};

// All weights for which the statements hold: a polytope, which may be as flat as a point.
struct WeightRegion
{
    WeightRows rows;
    // By row, then by criterion (for w >= 0): the inequality is an equation throughout the region ("w2 = 0.3").
    std::vector<bool> rowIsTight;
    std::vector<bool> weightIsZero;
    // In the middle: the analytic centre, at which the product of what the inequalities leave is largest. Inside of all
    // that are not equations; 1 / n each without statements.
    std::vector<double> centre;
    std::vector<double> lowest; // by criterion: the range of its weight in the region
    std::vector<double> highest;
    // An orthonormal basis of the directions in which the region extends: dimension x criteria, a whole direction
    // before the next. Every weight vector of the region is the centre plus a combination of these.
    std::vector<double> directions;
    std::size_t dimension = 0;
};

// The statements as rows. Fails at a criterion out of range, one compared with itself, low above high, a bound that is
// NaN, below 0 or no share (above 1 for low), or a ratio's bound beyond kLargestRatio either way (low may be 0 and high
// infinite).
tl::expected<WeightRows, StatementFailure> weightRows(std::size_t criteria,
                                                      std::span<const WeightStatement> statements);

// The region in which the statements hold, within 1e-9. Without statements it is the whole simplex. Fails as
// weightRows(), without criteria, and if the statements contradict each other; then it names statements that cannot
// hold together, although they could if any one of them were dropped.
// The linear programmes are solved by the simplex method with Bland's rule: R. G. Bland, "New finite pivoting rules for
// the simplex method", Mathematics of Operations Research 2, 1977. The small set is found by the deletion filter:
// Chinneck and Dravnieks, "Locating minimal infeasible constraint sets in linear programs", ORSA Journal on Computing
// 3, 1991.
tl::expected<WeightRegion, StatementFailure> weightRegion(std::size_t criteria,
                                                          std::span<const WeightStatement> statements);
// The same for rows made elsewhere, such as statements about the sum of several weights. Rows come from statements
// 0 ... statements - 1.
tl::expected<WeightRegion, StatementFailure> weightRegion(WeightRows rows, std::size_t statements);

} // namespace shortlist::decision
