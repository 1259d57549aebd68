// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"
#include "core/pricing/Amount.h"

#include <span>
#include <vector>

namespace shortlist {

// What a provider asks for the term.
struct Price
{
    ProviderId provider{};
    Amount amount;
};

// An offer that is abnormally low, and beside what.
struct LowOffer
{
    ProviderId provider{};
    Amount reference; // our own estimate, or the mean of the others
    Amount below;     // per cent of the reference
    int others = 0;   // how many the mean is of; 0 = our own estimate
};

// By the project's price terms: below our own estimate, else below the mean of the other prices, by more than the
// margin. A single price without an estimate is never low.
std::vector<LowOffer> lowOffers(const PriceTerms &terms, std::span<const Price> prices);

} // namespace shortlist
