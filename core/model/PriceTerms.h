// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Decimal.h"
#include "core/model/Field.h"
#include "core/model/Id.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace shortlist {

enum class Volume { Low, Base, High };

constexpr auto codeWords(Volume)
{
    return std::to_array<CodeWord<Volume>>({{Volume::Low, "low"}, {Volume::Base, "base"}, {Volume::High, "high"}});
}

// How prices are compared. One per project.
struct PriceTerms
{
    Volume volume = Volume::Base; // at which volume price criteria look
    Decimal estimate;             // our own of the total cost over the term, in the project's currency; 0 = none
    double lowMargin = 0.2;       // an offer so far below the estimate (else below the others' mean) is abnormally low
    int places = 2;               // amounts are rounded to so many places, half away from zero, when shown; 0 to 6

    static constexpr const char *table() { return "price_terms"; }
    static constexpr auto fields()
    {
        return std::tuple{field("volume", &PriceTerms::volume), field("estimate", &PriceTerms::estimate),
                          field("low_margin", &PriceTerms::lowMargin), field("places", &PriceTerms::places)};
    }
    bool operator==(const PriceTerms &) const = default;
};

// One unit of the currency costs so many of the project's.
struct ExchangeRate
{
    RowId id{};
    QString currency; // ISO 4217, unlike the others'
    Decimal rate;     // above 0
    QDate date;
    QString source;

    static constexpr const char *table() { return "exchange_rate"; }
    static constexpr auto fields()
    {
        return std::tuple{field("currency", &ExchangeRate::currency), field("rate", &ExchangeRate::rate),
                          field("date", &ExchangeRate::date), field("source", &ExchangeRate::source)};
    }
    bool operator==(const ExchangeRate &) const = default;
};

enum class BuyerCostKind { Retained, Management, Transition, Risk, Other };

constexpr auto codeWords(BuyerCostKind)
{
    return std::to_array<CodeWord<BuyerCostKind>>({{BuyerCostKind::Retained, "retained"},
                                                   {BuyerCostKind::Management, "management"},
                                                   {BuyerCostKind::Transition, "transition"},
                                                   {BuyerCostKind::Risk, "risk"},
                                                   {BuyerCostKind::Other, "other"}});
}

enum class CostBasis { Once, Monthly, Yearly, PerCent };

constexpr auto codeWords(CostBasis)
{
    return std::to_array<CodeWord<CostBasis>>({{CostBasis::Once, "once"},
                                               {CostBasis::Monthly, "monthly"},
                                               {CostBasis::Yearly, "yearly"},
                                               {CostBasis::PerCent, "per_cent"}});
}

// What the buyer itself will spend beside an offer, in the project's currency (per cent: of the provider's charges).
struct BuyerCost
{
    RowId id{};
    int position = 0;
    BuyerCostKind kind = BuyerCostKind::Retained;
    QString label; // never empty
    CostBasis basis = CostBasis::Yearly;
    Decimal amount;
    ProviderId provider{}; // null = with every provider

    static constexpr const char *table() { return "buyer_cost"; }
    static constexpr auto fields()
    {
        return std::tuple{field("position", &BuyerCost::position), field("kind", &BuyerCost::kind),
                          field("label", &BuyerCost::label),       field("basis", &BuyerCost::basis),
                          field("amount", &BuyerCost::amount),     field("provider_id", &BuyerCost::provider)};
    }
    bool operator==(const BuyerCost &) const = default;
};

// Points that are added after scoring and always shown apart: a declared preference for some bidders.
struct Preference
{
    RowId id{};
    int position = 0;
    QString name;          // never empty
    double points = 0;     // per cent of all points, 0 to 100
    QStringList countries; // whose providers get it, by head office, ISO 3166-1 alpha-2
    QString tag;           // or by tag; a provider that fits either gets the points
    QString reason;        // the ground in law or policy

    static constexpr const char *table() { return "preference"; }
    static constexpr auto fields()
    {
        return std::tuple{field("position", &Preference::position), field("name", &Preference::name),
                          field("points", &Preference::points),     field("countries", &Preference::countries),
                          field("tag", &Preference::tag),           field("reason", &Preference::reason)};
    }
    bool operator==(const Preference &) const = default;
};

} // namespace shortlist
