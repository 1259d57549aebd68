// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/OfferCost.h"

#include <vector>

namespace shortlist {

// One step of the way to an offer's total cost. Up to Currency the amounts are in the offer's currency, from there on
// in the project's.
struct CostStep
{
    enum class Kind {
        Line,       // rate x quantity x months; a one-off: the rate; after the term: 0
        Minimum,    // what the minimum adds: monthly amount x months
        Floor,      // likewise the floor
        Cap,        // what the cap takes away (negative), likewise
        Indexation, // of one year: that year's charges x (factor - 1)
        Currency,   // all so far x rate
        Buyer,      // one of the buyer's own lines
        Total,
    };
    Kind kind = Kind::Line;
    CostKind cost = CostKind::Month;
    std::size_t line = 0;  // Line: of the offer's lines
    RowId row{};           // Line and Buyer: the row's key
    QString label;         // Line and Buyer: as typed
    FunctionId function{}; // Line: whose volume counts
    Amount volume;         // Line with a function: its monthly volume
    Amount from;           // Line of a band: the volume above which it holds ...
    Amount to;             // ... and up to which; 0 = without end
    Amount rate;           // per unit; per month for Minimum, Floor and Cap; of exchange for Currency
    Amount quantity;       // a month's
    int months = 0;
    bool afterTerm = false; // a one-off that does not count
    int year = 0;           // Indexation: 1 = the first
    Amount base;            // Indexation: that year's charges; Currency: the sum so far
    Amount factor;          // Indexation
    Amount amount;
};

// Where the total comes from, in the order in which it is reached. Fails as costOf().
Result<std::vector<CostStep>> costSteps(const Snapshot &snapshot, const Provider &provider, const Offer &offer,
                                        Volume volume);

} // namespace shortlist
