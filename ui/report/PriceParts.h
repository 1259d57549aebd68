// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/pricing/LowOffers.h"
#include "core/pricing/OfferCost.h"
#include "ui/report/Composer.h"
#include "ui/report/ReportData.h"

#include <array>
#include <optional>
#include <vector>

namespace shortlist::report {

// The offer of a provider that counts, and what it costs at each volume.
struct PricedOffer
{
    ProviderId provider{};
    const Offer *offer = nullptr;
    std::array<Result<OfferCost>, 3> costs; // by Volume
    std::optional<LowOffer> low;            // if it is abnormally low
    QString mark;                           // the same in two words; empty if nothing is to be said
};

// Of those who take part, the cheapest first; those whose cost cannot be told last.
std::vector<PricedOffer> pricedOffers(const ReportData &data);

// Kinds of cost that are drawn as one.
struct CostPart
{
    QString name;
    std::vector<CostKind> kinds;

    Amount of(const OfferCost &cost) const;
};
std::vector<CostPart> costParts();

void writeLowOffers(Composer &composer, const ReportData &data, const std::vector<PricedOffer> &offers);
void writeRates(Composer &composer, const ReportData &data);
void writePreferences(Composer &composer, const ReportData &data);

} // namespace shortlist::report
