// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"
#include "core/pricing/OfferCost.h"

namespace shortlist {

inline Decimal decimal(const char *text)
{
    return *Decimal::fromText(QLatin1String(text));
}

// A need with one function and one provider, in euro.
class PriceScene
{
public:
    explicit PriceScene(int termMonths = 12)
    {
        Need need;
        need.currency = QStringLiteral("EUR");
        need.termMonths = termMonths;
        snapshot.setNeed(need);
        provider.id = ProviderId{1};
        provider.name = QStringLiteral("Northwind");
        offer.id = OfferId{1};
        offer.name = QStringLiteral("First offer");
    }

    FunctionId function(const char *low, const char *base, const char *high, const char *yearlyCost = "0",
                        const char *unit = "contacts")
    {
        std::vector<NeedFunction> functions = snapshot.list<NeedFunction>();
        NeedFunction function;
        function.id = FunctionId{static_cast<qint64>(functions.size()) + 1};
        function.decision = FunctionDecision::Outsource;
        function.low = decimal(low);
        function.base = decimal(base);
        function.high = decimal(high);
        function.yearlyCost = decimal(yearlyCost);
        function.unit = QLatin1String(unit);
        functions.push_back(function);
        snapshot.setList(functions);
        return functions.back().id;
    }

    OfferLine &line(LineKind kind, const char *rate)
    {
        OfferLine line;
        line.id = RowId{static_cast<qint64>(offer.lines.size()) + 1};
        line.kind = kind;
        line.rate = decimal(rate);
        offer.lines.push_back(line);
        return offer.lines.back();
    }
    // With its own quantities.
    OfferLine &line(LineKind kind, const char *rate, const char *low, const char *base, const char *high)
    {
        OfferLine &added = line(kind, rate);
        added.low = decimal(low);
        added.base = decimal(base);
        added.high = decimal(high);
        return added;
    }
    // With a function's volume.
    OfferLine &line(LineKind kind, const char *rate, FunctionId function, const char *perUnit = "0")
    {
        OfferLine &added = line(kind, rate);
        added.function = function;
        added.perUnit = decimal(perUnit);
        return added;
    }

    Result<OfferCost> cost(Volume volume = Volume::Base) const { return costOf(snapshot, provider, offer, volume); }
    QString total(Volume volume = Volume::Base) const
    {
        const Result<OfferCost> result = cost(volume);
        return result ? result->total().toText(2) : result.error().message;
    }
    QString kind(CostKind of, Volume volume = Volume::Base) const
    {
        const Result<OfferCost> result = cost(volume);
        return result ? result->of(of).toText(2) : result.error().message;
    }

    Snapshot snapshot;
    Provider provider;
    Offer offer;
};

} // namespace shortlist
