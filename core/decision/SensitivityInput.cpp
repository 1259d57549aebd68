// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/SensitivityInput.h"

#include "core/decision/WeightedSum.h"

#include <cmath>

namespace shortlist::decision {

std::optional<Failure> problemOf(const Table &values)
{
    if (values.rows == 0 || values.columns == 0)
        return Failure{"the table is empty", std::nullopt};
    if (values.numbers.size() / values.rows != values.columns || values.numbers.size() % values.rows != 0)
        return Failure{"the table's numbers are not rows x columns", std::nullopt};
    for (std::size_t i = 0; i < values.numbers.size(); ++i) {
        if (std::isinf(values.numbers[i]))
            return Failure{"the value is infinite", i};
    }
    return std::nullopt;
}

Result<std::vector<double>> checkedShares(const Table &values, std::span<const double> weights)
{
    if (auto wrong = problemOf(values))
        return tl::unexpected<Failure>(std::move(*wrong));
    if (weights.size() != values.columns)
        return failure("weights and columns differ in number");
    return shares(weights);
}

std::vector<double> totalsOf(const Table &values, std::span<const double> shares)
{
    std::vector<double> totals(values.rows);
    std::vector<double> known(values.rows);
    addUp(values, shares, 0, totals, known);
    const double all = sumOfWeights(shares);
    for (std::size_t row = 0; row < totals.size(); ++row)
        totals[row] = totalOf(totals[row], known[row], all).total;
    return totals;
}

} // namespace shortlist::decision
