// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"
#include "core/pricing/Exact.h"
#include "core/pricing/OfferCost.h"

namespace shortlist {

// A month's charges of an offer before indexation, in its own currency. Only for the .cpp of core/pricing.
struct MonthCharges
{
    struct Line
    {
        mpq_class quantity;
        mpq_class charge; // rate x quantity, before floor, cap and minimum; 0 for one-offs and pass-throughs
    };
    std::vector<Line> lines;        // as the offer's
    std::array<mpq_class, 6> kinds; // by LineKind up to Outcome, after the cap
    mpq_class topUp;                // what floor and minimum add, after the cap
    mpq_class floorTopUp;           // before the cap
    mpq_class cut;                  // what the cap takes away
    mpq_class minimumTopUp;

    mpq_class total() const;
};

MonthCharges monthCharges(const Snapshot &snapshot, const Offer &offer, Volume volume);

// Where the band of a transaction line begins (a hybrid's trigger counted) and ends; no end: -1.
struct Band
{
    mpq_class from;
    mpq_class to = -1;
};
Band bandOf(const Offer &offer, const OfferLine &line);

// What a rate is divided by or multiplied with: perUnit, 1 where it is 0.
mpq_class perUnitOf(const OfferLine &line);
bool isRecurring(LineKind kind); // charged by the month and indexed
// Whose charges together are raised to the minimum.
inline constexpr std::initializer_list<LineKind> kUnderMinimum{LineKind::Transaction, LineKind::Seat, LineKind::Hour};
bool hasLine(const Offer &offer, std::initializer_list<LineKind> kinds);

// Years' factors of indexation, by year.
std::vector<mpq_class> indexFactors(const Offer &offer, std::size_t years);

// The sum of months x factor of indexation over the term.
mpq_class indexedMonths(const Offer &offer, const std::vector<int> &months);
// What does not move with the volume: one-offs and pass-throughs over the term, in the offer's currency.
mpq_class fixedCharges(const Offer &offer, int term);

// The buyer's lines: what they add of themselves, and what for each of the provider's charges.
struct BuyersPart
{
    mpq_class fixed;
    mpq_class share;
};
BuyersPart buyersPart(const Snapshot &snapshot, const Provider &provider, const std::vector<int> &months);

// The buyer's own line's amount in a year of so many months; `charges` are the provider's of that year.
mpq_class buyerAmount(const BuyerCost &cost, std::size_t year, int months, const mpq_class &charges);
mpq_class monthlyPassThrough(const Offer &offer);
bool concerns(const BuyerCost &cost, const Provider &provider);

} // namespace shortlist
