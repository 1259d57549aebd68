// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Decimal.h"
#include "core/model/Field.h"
#include "core/model/Id.h"

#include <QDate>
#include <QString>

#include <vector>

namespace shortlist {

enum class PriceModel { PerFte, PerTransaction, Outcome, Hybrid, FixedFee, SeatLease, Hourly };

constexpr auto codeWords(PriceModel)
{
    return std::to_array<CodeWord<PriceModel>>({{PriceModel::PerFte, "per_fte"},
                                                {PriceModel::PerTransaction, "per_transaction"},
                                                {PriceModel::Outcome, "outcome"},
                                                {PriceModel::Hybrid, "hybrid"},
                                                {PriceModel::FixedFee, "fixed_fee"},
                                                {PriceModel::SeatLease, "seat_lease"},
                                                {PriceModel::Hourly, "hourly"}});
}

// What a line of an offer charges for. The rate is in the offer's currency.
enum class LineKind {
    Fte,         // rate per FTE and month x FTEs
    Seat,        // rate per leased seat and month x seats
    Hour,        // rate per hour x hours a month
    Month,       // rate a month: a fixed fee, a retainer
    Transaction, // rate per item x items a month; several lines of one function with different `from` are bands
    Outcome,     // rate per outcome x outcomes a month
    OneOff,      // the rate once, in `month` of the contract (0 = at the start)
    PassThrough, // rate a month, not indexed: the provider hands on what others charge
};

constexpr auto codeWords(LineKind)
{
    return std::to_array<CodeWord<LineKind>>({{LineKind::Fte, "fte"},
                                              {LineKind::Seat, "seat"},
                                              {LineKind::Hour, "hour"},
                                              {LineKind::Month, "month"},
                                              {LineKind::Transaction, "transaction"},
                                              {LineKind::Outcome, "outcome"},
                                              {LineKind::OneOff, "one_off"},
                                              {LineKind::PassThrough, "pass_through"}});
}

struct OfferLine
{
    RowId id{};
    LineKind kind = LineKind::Month;
    QString label;
    FunctionId function{}; // whose volume counts; null = the quantities below
    Decimal rate;
    Decimal from; // Transaction: the monthly volume above which this rate holds (for the part above it)
    Decimal low;  // FTEs, seats, hours or items a month when the volume is low; used where no function is named
    Decimal base;
    Decimal high;
    // With a function: items that one FTE, seat or hour handles (quantity = volume / perUnit, FTEs and seats rounded up
    // to whole ones); outcomes per item for Outcome. 0 = 1.
    Decimal perUnit;
    int month = 0;
    QString notes;

    static constexpr const char *table() { return "offer_line"; }
    static constexpr auto fields()
    {
        return std::tuple{field("kind", &OfferLine::kind),
                          field("label", &OfferLine::label),
                          field("function_id", &OfferLine::function),
                          field("rate", &OfferLine::rate),
                          field("from_volume", &OfferLine::from),
                          field("low", &OfferLine::low),
                          field("base", &OfferLine::base),
                          field("high", &OfferLine::high),
                          field("per_unit", &OfferLine::perUnit),
                          field("month", &OfferLine::month),
                          field("notes", &OfferLine::notes)};
    }
    bool operator==(const OfferLine &) const = default;
};

// What a provider asks. All charges but one-offs, pass-throughs are a month's and indexed.
struct Offer
{
    OfferId id{};
    QString name; // "Best and final offer"; never empty
    PriceModel model = PriceModel::PerFte;
    bool counts = true; // the offer that is compared; the first such of a provider counts
    QString currency;   // ISO 4217; empty = the project's
    QDate received;
    QDate validUntil;
    Decimal indexation;     // per cent a year, compounded
    int indexedFrom = 2;    // the contract's year from which it is applied, 2 or later
    Decimal minimum;        // least monthly charge of Transaction, Seat and Hour lines together; 0 = none
    Decimal cap;            // most monthly charge of Outcome and Hour lines together; 0 = none
    Decimal floor;          // least monthly charge of Outcome lines together; 0 = none
    Decimal paidHours;      // per FTE and month; for the record
    Decimal shrinkage;      // per cent of paid hours that are not worked; for the record
    Decimal overtime;       // per cent on top; for the record
    Decimal trigger;        // Hybrid: Transaction lines charge only the monthly volume above this; 0 = all of it
    QString unitDefinition; // what counts as one transaction, or one outcome with its baseline
    QString measurer;       // who measures the outcome
    QString inclusions;     // what one seat or fee includes
    QString notes;
    std::vector<OfferLine> lines;

    static constexpr const char *table() { return "offer"; }
    static constexpr auto fields()
    {
        return std::tuple{field("name", &Offer::name),
                          field("model", &Offer::model),
                          field("counts", &Offer::counts),
                          field("currency", &Offer::currency),
                          field("received", &Offer::received),
                          field("valid_until", &Offer::validUntil),
                          field("indexation", &Offer::indexation),
                          field("indexed_from", &Offer::indexedFrom),
                          field("minimum", &Offer::minimum),
                          field("cap", &Offer::cap),
                          field("floor", &Offer::floor),
                          field("paid_hours", &Offer::paidHours),
                          field("shrinkage", &Offer::shrinkage),
                          field("overtime", &Offer::overtime),
                          field("trigger_volume", &Offer::trigger),
                          field("unit_definition", &Offer::unitDefinition),
                          field("measurer", &Offer::measurer),
                          field("inclusions", &Offer::inclusions),
                          field("notes", &Offer::notes)};
    }
    bool operator==(const Offer &) const = default;
};

} // namespace shortlist
