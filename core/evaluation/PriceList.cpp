// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/PriceList.h"

#include "core/decision/PriceFormula.h"
#include "core/pricing/OfferCost.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

PriceList::PriceList(const Snapshot &snapshot)
    : m_snapshot(snapshot)
{
    readAll();
}

void PriceList::readAll()
{
    m_currency = m_snapshot.need().currency;
    m_termMonths = m_snapshot.need().termMonths;
    m_volume = m_snapshot.priceTerms().volume;
    m_bids.clear();
    m_bids.reserve(m_snapshot.providers().size());
    for (const Provider &provider : m_snapshot.providers())
        read(provider.id);
}

// True if it is another than before.
bool PriceList::read(ProviderId id)
{
    const Provider *provider = m_snapshot.provider(id);
    if (provider == nullptr)
        return m_bids.erase(id) > 0;
    const Result<Amount> price = priceOf(m_snapshot, *provider, m_volume);
    const Bid bid{price ? price->toDouble() : kMissing, takesPart(provider->status)};
    const auto [it, added] = m_bids.try_emplace(id, bid);
    const bool same = it->second.takesPart == bid.takesPart &&
                      (it->second.price == bid.price || (std::isnan(it->second.price) && std::isnan(bid.price)));
    it->second = bid;
    return added || !same;
}

bool PriceList::followTerms(const Change &change)
{
    return change.touches<NeedFunction>() || change.touches<ExchangeRate>() || change.touches<BuyerCost>() ||
           m_currency != m_snapshot.need().currency || m_termMonths != m_snapshot.need().termMonths ||
           m_volume != m_snapshot.priceTerms().volume;
}

PriceList::Update PriceList::follow(const Change &change)
{
    if (followTerms(change)) {
        readAll();
        return Update::All;
    }
    bool some = false;
    for (const std::vector<ProviderId> *ids :
         {&change.providers.added, &change.providers.changed, &change.providers.removed}) {
        for (const ProviderId id : *ids)
            some = read(id) || some;
    }
    if (m_bids.size() != m_snapshot.providers().size()) {
        readAll();
        return Update::All;
    }
    return some ? Update::Some : Update::None;
}

double PriceList::price(ProviderId id) const
{
    const auto it = m_bids.find(id);
    return it == m_bids.end() ? kMissing : it->second.price;
}

std::vector<double> PriceList::points(const QString &formula, std::span<const ProviderId> providers) const
{
    std::vector<double> prices(providers.size(), kMissing);
    for (std::size_t i = 0; i < prices.size(); ++i) {
        const auto it = m_bids.find(providers[i]);
        if (it != m_bids.end() && it->second.takesPart && it->second.price >= 0)
            prices[i] = it->second.price;
    }
    const auto known = decision::priceFormulaFromName(formula.toStdString());
    auto points = known ? decision::pricePoints(prices, *known, 1.0, decision::ZeroPrice::TakesAll)
                        : decision::Result<std::vector<double>>(std::vector<double>(providers.size(), kMissing));
    if (!points)
        return std::vector<double>(providers.size(), kMissing);
    for (double &value : *points)
        value = std::isnan(value) ? kMissing : std::clamp(value, 0.0, 1.0);
    return std::move(*points);
}

} // namespace shortlist
