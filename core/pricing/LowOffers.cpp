// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/LowOffers.h"

#include <numeric>

namespace shortlist {

std::vector<LowOffer> lowOffers(const PriceTerms &terms, std::span<const Price> prices)
{
    std::vector<LowOffer> found;
    const bool hasEstimate = terms.estimate > Decimal(0);
    if (!hasEstimate && prices.size() < 2)
        return found;
    const Amount margin = Decimal::fromDouble(terms.lowMargin * 100, 6).value_or(Decimal(0));
    const Amount sum = std::accumulate(prices.begin(), prices.end(), Amount(),
                                       [](Amount so, const Price &price) { return so += price.amount; });
    const int others = hasEstimate ? 0 : static_cast<int>(prices.size()) - 1;
    for (const Price &price : prices) {
        const Amount reference = hasEstimate ? Amount(terms.estimate) : (sum - price.amount) / Decimal(others);
        if (reference.sign() <= 0)
            continue;
        const Amount below = (reference - price.amount) / reference * Decimal(100);
        if (below > margin)
            found.push_back({price.provider, reference, below, others});
    }
    return found;
}

} // namespace shortlist
