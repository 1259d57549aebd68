// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Change.h"
#include "core/model/Snapshot.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace shortlist {

// Everybody's price: the total cost over the term of the offer that counts, at the volume that price criteria look at,
// in the project's currency. Told of each change, it computes only what the change touches.
class PriceList
{
public:
    explicit PriceList(const Snapshot &snapshot);

    enum class Update {
        None, // no price is another, and nobody else bids
        Some, // of providers that the change names
        All,
    };
    Update follow(const Change &change);

    double price(ProviderId id) const; // kMissing if there is none, or it cannot be told
    // What a price formula (core/decision/PriceFormula) makes of the prices of those who take part, 0 to 1, cut off
    // there; a free offer takes all. kMissing for the others, and by a formula that there is not.
    std::vector<double> points(const QString &formula, std::span<const ProviderId> providers) const;

private:
    struct Bid
    {
        double price = kMissing;
        bool takesPart = true;
    };

    void readAll();
    bool read(ProviderId id);
    bool followTerms(const Change &change);

    const Snapshot &m_snapshot;
    std::unordered_map<ProviderId, Bid> m_bids;
    QString m_currency;
    int m_termMonths = 0;
    Volume m_volume = Volume::Base;
};

} // namespace shortlist
