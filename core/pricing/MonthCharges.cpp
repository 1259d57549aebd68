// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/MonthCharges.h"

#include <algorithm>
#include <numeric>

namespace shortlist {

namespace {

std::size_t at(LineKind kind)
{
    return static_cast<std::size_t>(kind);
}

// Bands belong together if they charge for one function, or have one label where no function is named.
bool sameBands(const OfferLine &a, const OfferLine &b)
{
    if (a.kind != LineKind::Transaction || b.kind != LineKind::Transaction || a.function != b.function)
        return false;
    return !isNull(a.function) || a.label.trimmed() == b.label.trimmed();
}

mpq_class inBand(const mpq_class &items, const Band &band)
{
    const mpq_class upTo = band.to < 0 || items < band.to ? items : band.to;
    return upTo > band.from ? mpq_class(upTo - band.from) : mpq_class();
}

mpq_class quantityOf(const Snapshot &snapshot, const Offer &offer, const OfferLine &line, Volume volume)
{
    const NeedFunction *function = functionOf(snapshot, line.function);
    const mpq_class items = exact(function != nullptr ? volumeOf(*function, volume) : ownQuantity(line, volume));
    switch (line.kind) {
    case LineKind::Fte:
    case LineKind::Seat:
        return function != nullptr ? roundedUp(items / perUnitOf(line)) : items;
    case LineKind::Hour:
        return function != nullptr ? mpq_class(items / perUnitOf(line)) : items;
    case LineKind::Outcome:
        return function != nullptr ? mpq_class(items * perUnitOf(line)) : items;
    case LineKind::Transaction:
        return inBand(items, bandOf(offer, line));
    case LineKind::Month:
    case LineKind::OneOff:
    case LineKind::PassThrough:
        break;
    }
    return 1;
}

// Outcomes, hours and what the floor added, cut back to the cap in proportion.
void applyCap(MonthCharges &charges, const mpq_class &cap)
{
    mpq_class &outcome = charges.kinds[at(LineKind::Outcome)];
    mpq_class &hour = charges.kinds[at(LineKind::Hour)];
    const mpq_class sum = outcome + hour + charges.topUp;
    if (sum <= cap)
        return;
    const mpq_class part = cap / sum;
    charges.cut = sum - cap;
    outcome *= part;
    hour *= part;
    charges.topUp *= part;
}

} // namespace

mpq_class perUnitOf(const OfferLine &line)
{
    return line.perUnit > Decimal(0) ? exact(line.perUnit) : mpq_class(1);
}

bool isRecurring(LineKind kind)
{
    return kind != LineKind::OneOff && kind != LineKind::PassThrough;
}

bool hasLine(const Offer &offer, std::initializer_list<LineKind> kinds)
{
    return std::any_of(offer.lines.begin(), offer.lines.end(), [kinds](const OfferLine &line) {
        return std::find(kinds.begin(), kinds.end(), line.kind) != kinds.end();
    });
}

Band bandOf(const Offer &offer, const OfferLine &line)
{
    Band band{exact(line.from), -1};
    for (const OfferLine &other : offer.lines) {
        if (!sameBands(other, line) || other.from <= line.from)
            continue;
        const mpq_class next = exact(other.from);
        if (band.to < 0 || next < band.to)
            band.to = next;
    }
    if (offer.model == PriceModel::Hybrid)
        band.from = std::max(band.from, exact(offer.trigger));
    return band;
}

mpq_class MonthCharges::total() const
{
    return std::accumulate(kinds.begin(), kinds.end(), topUp,
                           [](const mpq_class &a, const mpq_class &b) { return mpq_class(a + b); });
}

MonthCharges monthCharges(const Snapshot &snapshot, const Offer &offer, Volume volume)
{
    MonthCharges charges;
    for (const OfferLine &line : offer.lines) {
        const mpq_class quantity = quantityOf(snapshot, offer, line, volume);
        const mpq_class charge = isRecurring(line.kind) ? mpq_class(exact(line.rate) * quantity) : mpq_class();
        if (isRecurring(line.kind))
            charges.kinds[at(line.kind)] += charge;
        charges.lines.push_back({quantity, charge});
    }
    const mpq_class sum = charges.kinds[at(LineKind::Transaction)] + charges.kinds[at(LineKind::Seat)] +
                          charges.kinds[at(LineKind::Hour)];
    const mpq_class minimum = exact(offer.minimum);
    if (sum < minimum && hasLine(offer, kUnderMinimum))
        charges.minimumTopUp = minimum - sum;
    const mpq_class floor = exact(offer.floor);
    const mpq_class &outcome = charges.kinds[at(LineKind::Outcome)];
    if (outcome < floor && hasLine(offer, {LineKind::Outcome}))
        charges.floorTopUp = floor - outcome;
    charges.topUp = charges.floorTopUp;
    if (offer.cap > Decimal(0))
        applyCap(charges, exact(offer.cap));
    charges.topUp += charges.minimumTopUp;
    return charges;
}

mpq_class monthlyPassThrough(const Offer &offer)
{
    mpq_class sum;
    for (const OfferLine &line : offer.lines) {
        if (line.kind == LineKind::PassThrough)
            sum += exact(line.rate);
    }
    return sum;
}

std::vector<mpq_class> indexFactors(const Offer &offer, std::size_t years)
{
    std::vector<mpq_class> factors(years, mpq_class(1));
    const mpq_class growth = 1 + exact(offer.indexation) / 100;
    const auto first = static_cast<std::size_t>(std::max(2, offer.indexedFrom) - 1);
    for (std::size_t year = first; year < years; ++year)
        factors[year] = factors[year - 1] * growth;
    return factors;
}

bool concerns(const BuyerCost &cost, const Provider &provider)
{
    return isNull(cost.provider) || cost.provider == provider.id;
}

mpq_class buyerAmount(const BuyerCost &cost, std::size_t year, int months, const mpq_class &charges)
{
    const mpq_class amount = exact(cost.amount);
    switch (cost.basis) {
    case CostBasis::Once:
        return year == 0 ? amount : mpq_class();
    case CostBasis::Monthly:
        return amount * months;
    case CostBasis::Yearly:
        return amount * months / 12;
    case CostBasis::PerCent:
        break;
    }
    return amount / 100 * charges;
}

mpq_class fixedCharges(const Offer &offer, int term)
{
    mpq_class sum = monthlyPassThrough(offer) * term;
    for (const OfferLine &line : offer.lines) {
        if (line.kind == LineKind::OneOff && line.month <= term)
            sum += exact(line.rate);
    }
    return sum;
}

mpq_class indexedMonths(const Offer &offer, const std::vector<int> &months)
{
    const std::vector<mpq_class> factors = indexFactors(offer, months.size());
    mpq_class sum;
    for (std::size_t y = 0; y < months.size(); ++y)
        sum += factors[y] * months[y];
    return sum;
}

BuyersPart buyersPart(const Snapshot &snapshot, const Provider &provider, const std::vector<int> &months)
{
    BuyersPart part;
    for (const BuyerCost &cost : snapshot.list<BuyerCost>()) {
        if (!concerns(cost, provider))
            continue;
        if (cost.basis == CostBasis::PerCent)
            part.share += exact(cost.amount) / 100;
        else
            for (std::size_t y = 0; y < months.size(); ++y)
                part.fixed += buyerAmount(cost, y, months[y], 0);
    }
    return part;
}

} // namespace shortlist
