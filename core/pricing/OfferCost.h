// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Snapshot.h"
#include "core/pricing/Amount.h"

#include <array>
#include <vector>

namespace shortlist {

// What a part of the total cost is for: the provider's charges, then the buyer's own lines.
enum class CostKind {
    Fte,
    Seat,
    Hour,
    Month,
    Transaction,
    Outcome,
    TopUp, // what a minimum or a floor adds to the charges
    OneOff,
    PassThrough,
    Indexation,
    Retained,
    Management,
    Transition,
    Risk,
    Other,
};

constexpr auto codeWords(CostKind)
{
    return std::to_array<CodeWord<CostKind>>({{CostKind::Fte, "fte"},
                                              {CostKind::Seat, "seat"},
                                              {CostKind::Hour, "hour"},
                                              {CostKind::Month, "month"},
                                              {CostKind::Transaction, "transaction"},
                                              {CostKind::Outcome, "outcome"},
                                              {CostKind::TopUp, "top_up"},
                                              {CostKind::OneOff, "one_off"},
                                              {CostKind::PassThrough, "pass_through"},
                                              {CostKind::Indexation, "indexation"},
                                              {CostKind::Retained, "retained"},
                                              {CostKind::Management, "management"},
                                              {CostKind::Transition, "transition"},
                                              {CostKind::Risk, "risk"},
                                              {CostKind::Other, "other"}});
}
inline constexpr std::size_t kCostKinds = 15;
constexpr bool isBuyers(CostKind kind)
{
    return kind >= CostKind::Retained;
}
CostKind costKindOf(LineKind kind);
CostKind costKindOf(BuyerCostKind kind);

// What an offer costs over the term of the contract, in the project's currency, exactly.
//
// A month's charges are rate x quantity by line, then:
//   transactions, seats and hours are raised to the minimum, outcomes to the floor;
//   outcomes (with what the floor added) and hours are cut back to the cap, each in proportion: the cap comes last.
// Indexation applies to all these: (1 + per cent)^n in year y, n = y - indexedFrom + 1 from the year indexedFrom on.
// One-offs and pass-throughs are added as they are; then comes the rate of exchange; then the buyer's own lines, per
// cent of the provider's charges of the same year. A one-off after the term's last month does not count.
struct OfferCost
{
    using Kinds = std::array<Amount, kCostKinds>;
    struct Year
    {
        int months = 12; // fewer in a part year at the end
        Kinds kinds;

        const Amount &of(CostKind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
        Amount total() const;
    };
    std::vector<Year> years;

    Amount of(CostKind kind) const;
    Amount charges() const; // the provider's
    Amount total() const;
};

// Fails, in words for the user, if the offer has no line or its currency no rate in the project.
Result<OfferCost> costOf(const Snapshot &snapshot, const Provider &provider, const Offer &offer, Volume volume);

// The total alone, of the offer of a provider that counts: what price criteria look at. Fails also if there is none.
Result<Amount> priceOf(const Snapshot &snapshot, const Provider &provider, Volume volume);

// How many of the project's currency one of the offer's costs. Fails if the project does not say.
Result<Amount> exchangeRate(const Snapshot &snapshot, const Provider &provider, const Offer &offer);

// A month's volume or quantity. Where low is 0 or above base, or high below base, base counts in its place.
Decimal volumeOf(const NeedFunction &function, Volume volume);
const NeedFunction *functionOf(const Snapshot &snapshot, FunctionId id); // null if there is none
Decimal ownQuantity(const OfferLine &line, Volume volume);

// Months of each contract year: 12, 12, 6.
std::vector<int> monthsOfYears(int termMonths);

} // namespace shortlist
