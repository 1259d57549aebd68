// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/pricing/LowOffers.h"
#include "core/pricing/OfferCost.h"
#include "ui/report/Composer.h"
#include "ui/report/ReportData.h"

#include <optional>
#include <vector>

namespace shortlist::report {

// The offer of a provider that counts, and what it costs at the volume that price criteria look at.
struct PricedOffer
{
    ProviderId provider{};
    const Offer *offer = nullptr;
    Result<OfferCost> cost;
    std::optional<LowOffer> low; // if it is abnormally low
    QString mark;                // the same in two words; empty if nothing is to be said
};

// The offers of those who take part, priced a few at a time so that a preview stays fluid.
class OfferPricing
{
public:
    explicit OfferPricing(const ReportData &data);

    bool step(); // true once all are priced
    // The cheapest first; those whose cost cannot be told last. To be asked for once they are all priced.
    const std::vector<PricedOffer> &offers() const { return m_offers; }

private:
    void finish();

    const ReportData &m_data;
    std::vector<ProviderId> m_ids;
    std::size_t m_next = 0;
    std::vector<PricedOffer> m_offers;
};

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
