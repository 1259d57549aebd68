// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/OfferCost.h"

#include "core/pricing/MonthCharges.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace shortlist {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("OfferCost", text);
}

using ExactKinds = std::array<mpq_class, kCostKinds>;

mpq_class &of(ExactKinds &kinds, CostKind kind)
{
    return kinds[static_cast<std::size_t>(kind)];
}

// What a month brings in each kind, before indexation.
ExactKinds monthKinds(const MonthCharges &charges)
{
    ExactKinds kinds;
    std::copy(charges.kinds.begin(), charges.kinds.end(), kinds.begin());
    of(kinds, CostKind::TopUp) = charges.topUp;
    return kinds;
}

// The contract's year, from 0, in which a one-off falls.
std::size_t yearOf(int month)
{
    return month <= 0 ? 0 : static_cast<std::size_t>((month - 1) / 12);
}

void addOneOffs(const Offer &offer, int term, std::vector<ExactKinds> &years)
{
    for (const OfferLine &line : offer.lines) {
        if (line.kind == LineKind::OneOff && line.month <= term)
            of(years[yearOf(line.month)], CostKind::OneOff) += exact(line.rate);
    }
}

// The provider's charges by year, in the offer's currency.
std::vector<ExactKinds> chargesByYear(const Snapshot &snapshot, const Offer &offer, Volume volume,
                                      const std::vector<int> &months)
{
    const MonthCharges charges = monthCharges(snapshot, offer, volume);
    const ExactKinds month = monthKinds(charges);
    const mpq_class monthTotal = charges.total();
    const mpq_class passThrough = monthlyPassThrough(offer);
    const std::vector<mpq_class> factors = indexFactors(offer, months.size());
    std::vector<ExactKinds> years(months.size());
    for (std::size_t y = 0; y < years.size(); ++y) {
        for (std::size_t kind = 0; kind < kCostKinds; ++kind) {
            if (sgn(month[kind]) != 0)
                years[y][kind] = month[kind] * months[y];
        }
        of(years[y], CostKind::PassThrough) = passThrough * months[y];
        if (factors[y] != 1)
            of(years[y], CostKind::Indexation) = monthTotal * months[y] * (factors[y] - 1);
    }
    addOneOffs(offer, std::accumulate(months.begin(), months.end(), 0), years);
    return years;
}

void addBuyersLines(const Snapshot &snapshot, const Provider &provider, const std::vector<int> &months,
                    std::vector<ExactKinds> &years)
{
    for (std::size_t y = 0; y < years.size(); ++y) {
        const mpq_class charges =
            std::accumulate(years[y].begin(), years[y].end(), mpq_class(),
                            [](const mpq_class &a, const mpq_class &b) { return mpq_class(a + b); });
        for (const BuyerCost &cost : snapshot.list<BuyerCost>()) {
            if (concerns(cost, provider))
                of(years[y], costKindOf(cost.kind)) += buyerAmount(cost, y, months[y], charges);
        }
    }
}

// The base counts for a bound that is not given, or that is none.
Decimal given(Volume volume, const Decimal &low, const Decimal &base, const Decimal &high)
{
    if (volume == Volume::Low)
        return low.isZero() ? base : std::min(low, base);
    return volume == Volume::High ? std::max(high, base) : base;
}

} // namespace

CostKind costKindOf(LineKind kind)
{
    switch (kind) {
    case LineKind::Fte:
        return CostKind::Fte;
    case LineKind::Seat:
        return CostKind::Seat;
    case LineKind::Hour:
        return CostKind::Hour;
    case LineKind::Month:
        return CostKind::Month;
    case LineKind::Transaction:
        return CostKind::Transaction;
    case LineKind::Outcome:
        return CostKind::Outcome;
    case LineKind::OneOff:
        return CostKind::OneOff;
    case LineKind::PassThrough:
        break;
    }
    return CostKind::PassThrough;
}

CostKind costKindOf(BuyerCostKind kind)
{
    switch (kind) {
    case BuyerCostKind::Retained:
        return CostKind::Retained;
    case BuyerCostKind::Management:
        return CostKind::Management;
    case BuyerCostKind::Transition:
        return CostKind::Transition;
    case BuyerCostKind::Risk:
        return CostKind::Risk;
    case BuyerCostKind::Other:
        break;
    }
    return CostKind::Other;
}

Decimal volumeOf(const NeedFunction &function, Volume volume)
{
    return given(volume, function.low, function.base, function.high);
}

Decimal ownQuantity(const OfferLine &line, Volume volume)
{
    return given(volume, line.low, line.base, line.high);
}

const NeedFunction *functionOf(const Snapshot &snapshot, FunctionId id)
{
    if (isNull(id))
        return nullptr;
    const std::vector<NeedFunction> &functions = snapshot.list<NeedFunction>();
    const auto it = std::find_if(functions.begin(), functions.end(),
                                 [id](const NeedFunction &function) { return function.id == id; });
    return it == functions.end() ? nullptr : &*it;
}

std::vector<int> monthsOfYears(int termMonths)
{
    std::vector<int> months;
    for (int left = std::max(1, termMonths); left > 0; left -= 12)
        months.push_back(std::min(12, left));
    return months;
}

Amount OfferCost::Year::total() const
{
    return std::accumulate(kinds.begin(), kinds.end(), Amount());
}

Amount OfferCost::of(CostKind kind) const
{
    return std::accumulate(years.begin(), years.end(), Amount(),
                           [kind](Amount sum, const Year &year) { return sum += year.of(kind); });
}

Amount OfferCost::charges() const
{
    Amount sum;
    for (std::size_t kind = 0; kind < kCostKinds; ++kind) {
        if (!isBuyers(static_cast<CostKind>(kind)))
            sum += of(static_cast<CostKind>(kind));
    }
    return sum;
}

Amount OfferCost::total() const
{
    return std::accumulate(years.begin(), years.end(), Amount(),
                           [](Amount sum, const Year &year) { return sum += year.total(); });
}

Result<Amount> exchangeRate(const Snapshot &snapshot, const Provider &provider, const Offer &offer)
{
    const QString own = snapshot.need().currency;
    if (offer.currency.isEmpty() || offer.currency == own)
        return Amount(Decimal(1));
    if (own.isEmpty())
        return fail(ErrorCode::BadInput,
                    words(QT_TRANSLATE_NOOP("OfferCost", "The offer “%1” of “%2” is in %3, but the project has "
                                                         "no currency of its own. Choose one on the Need page."))
                        .arg(offer.name, provider.name, offer.currency));
    for (const ExchangeRate &rate : snapshot.list<ExchangeRate>()) {
        if (rate.currency == offer.currency && rate.rate > Decimal(0))
            return Amount(rate.rate);
    }
    return fail(ErrorCode::NotFound,
                words(QT_TRANSLATE_NOOP("OfferCost", "The offer “%1” of “%2” is in %3, and the project has no rate for "
                                                     "%3. Add the rate on the Prices page."))
                    .arg(offer.name, provider.name, offer.currency));
}

namespace {

// The rate of exchange of an offer that says something.
Result<Amount> rateFor(const Snapshot &snapshot, const Provider &provider, const Offer &offer)
{
    if (offer.lines.empty())
        return fail(ErrorCode::NotFound,
                    words(QT_TRANSLATE_NOOP("OfferCost", "The offer “%1” of “%2” has no lines yet."))
                        .arg(offer.name, provider.name));
    return exchangeRate(snapshot, provider, offer);
}

} // namespace

Result<OfferCost> costOf(const Snapshot &snapshot, const Provider &provider, const Offer &offer, Volume volume)
{
    const Result<Amount> rate = rateFor(snapshot, provider, offer);
    if (!rate)
        return tl::unexpected<Error>(rate.error());
    const std::vector<int> months = monthsOfYears(snapshot.need().termMonths);
    std::vector<ExactKinds> years = chargesByYear(snapshot, offer, volume, months);
    const mpq_class factor = exact(*rate);
    if (factor != 1) {
        for (ExactKinds &year : years) {
            for (mpq_class &amount : year)
                amount *= factor;
        }
    }
    addBuyersLines(snapshot, provider, months, years);
    OfferCost cost;
    cost.years.resize(years.size());
    for (std::size_t y = 0; y < years.size(); ++y) {
        cost.years[y].months = months[y];
        for (std::size_t kind = 0; kind < kCostKinds; ++kind)
            cost.years[y].kinds[kind] = amountOf(std::move(years[y][kind]));
    }
    return cost;
}

Result<Amount> priceOf(const Snapshot &snapshot, const Provider &provider, Volume volume)
{
    const Offer *offer = provider.offer();
    if (offer == nullptr)
        return fail(ErrorCode::NotFound,
                    words(QT_TRANSLATE_NOOP("OfferCost", "“%1” has no offer that counts.")).arg(provider.name));
    const Result<Amount> rate = rateFor(snapshot, provider, *offer);
    if (!rate)
        return rate;
    const std::vector<int> months = monthsOfYears(snapshot.need().termMonths);
    const int term = std::accumulate(months.begin(), months.end(), 0);
    const BuyersPart buyers = buyersPart(snapshot, provider, months);
    const mpq_class month = monthCharges(snapshot, *offer, volume).total();
    const mpq_class charges = month * indexedMonths(*offer, months) + fixedCharges(*offer, term);
    return amountOf(charges * exact(*rate) * (1 + buyers.share) + buyers.fixed);
}

} // namespace shortlist
