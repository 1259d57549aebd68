// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/CostSteps.h"

#include "core/pricing/MonthCharges.h"

#include <numeric>

namespace shortlist {

namespace {

class StepList
{
public:
    StepList(const Snapshot &snapshot, const Provider &provider, const Offer &offer, Volume volume)
        : m_snapshot(snapshot)
        , m_provider(provider)
        , m_offer(offer)
        , m_volume(volume)
        , m_term(std::max(1, snapshot.need().termMonths))
        , m_month(monthCharges(snapshot, offer, volume))
    {}

    std::vector<CostStep> made(const OfferCost &cost, const Amount &rate)
    {
        for (std::size_t i = 0; i < m_offer.lines.size(); ++i)
            addLine(i);
        addMonthly(CostStep::Kind::Minimum, m_month.minimumTopUp);
        addMonthly(CostStep::Kind::Floor, m_month.floorTopUp);
        addMonthly(CostStep::Kind::Cap, -m_month.cut);
        addIndexation();
        if (!m_offer.currency.isEmpty() && m_offer.currency != m_snapshot.need().currency)
            addCurrency(rate);
        addBuyersLines(cost);
        CostStep total;
        total.kind = CostStep::Kind::Total;
        total.amount = cost.total();
        m_steps.push_back(total);
        return std::move(m_steps);
    }

private:
    void add(CostStep step)
    {
        m_sum += step.amount;
        m_steps.push_back(std::move(step));
    }

    void addLine(std::size_t index)
    {
        const OfferLine &line = m_offer.lines[index];
        CostStep step;
        step.line = index;
        step.row = line.id;
        step.cost = costKindOf(line.kind);
        step.label = line.label;
        step.rate = line.rate;
        step.quantity = amountOf(m_month.lines[index].quantity);
        step.months = line.kind == LineKind::OneOff ? 0 : m_term;
        if (const NeedFunction *function = functionOf(m_snapshot, line.function)) {
            step.function = function->id;
            step.volume = volumeOf(*function, m_volume);
        }
        if (line.kind == LineKind::Transaction) {
            const Band band = bandOf(m_offer, line);
            step.from = amountOf(band.from);
            step.to = amountOf(band.to < 0 ? mpq_class() : band.to);
        }
        step.afterTerm = line.kind == LineKind::OneOff && line.month > m_term;
        if (line.kind == LineKind::OneOff)
            step.amount = step.afterTerm ? Amount() : step.rate;
        else
            step.amount = step.rate * step.quantity * Decimal(m_term);
        add(std::move(step));
    }

    void addMonthly(CostStep::Kind kind, const mpq_class &monthly)
    {
        if (sgn(monthly) == 0)
            return;
        CostStep step;
        step.kind = kind;
        step.cost = CostKind::TopUp;
        step.rate = amountOf(monthly);
        step.quantity = Decimal(1);
        step.months = m_term;
        step.amount = step.rate * Decimal(m_term);
        add(std::move(step));
    }

    void addIndexation()
    {
        const std::vector<int> months = monthsOfYears(m_term);
        const std::vector<mpq_class> factors = indexFactors(m_offer, months.size());
        for (std::size_t y = 0; y < months.size(); ++y) {
            if (factors[y] == 1)
                continue;
            CostStep step;
            step.kind = CostStep::Kind::Indexation;
            step.cost = CostKind::Indexation;
            step.year = static_cast<int>(y) + 1;
            step.months = months[y];
            step.base = amountOf(m_month.total() * months[y]);
            step.factor = amountOf(factors[y]);
            step.amount = step.base * (step.factor - Decimal(1));
            add(std::move(step));
        }
    }

    void addCurrency(const Amount &rate)
    {
        CostStep step;
        step.kind = CostStep::Kind::Currency;
        step.rate = rate;
        step.base = m_sum;
        step.amount = m_sum * rate;
        m_steps.push_back(std::move(step));
    }

    void addBuyersLines(const OfferCost &cost)
    {
        for (const BuyerCost &own : m_snapshot.list<BuyerCost>()) {
            if (!concerns(own, m_provider))
                continue;
            CostStep step;
            step.kind = CostStep::Kind::Buyer;
            step.cost = costKindOf(own.kind);
            step.row = own.id;
            step.label = own.label;
            step.rate = own.amount;
            step.months = m_term;
            for (std::size_t y = 0; y < cost.years.size(); ++y)
                step.amount += amountOf(buyerAmount(own, y, cost.years[y].months, exact(chargesOf(cost.years[y]))));
            m_steps.push_back(std::move(step));
        }
    }

    static Amount chargesOf(const OfferCost::Year &year)
    {
        return std::accumulate(year.kinds.begin(), year.kinds.begin() + static_cast<int>(CostKind::Retained), Amount());
    }

    const Snapshot &m_snapshot;
    const Provider &m_provider;
    const Offer &m_offer;
    Volume m_volume;
    int m_term;
    MonthCharges m_month;
    Amount m_sum;
    std::vector<CostStep> m_steps;
};

} // namespace

Result<std::vector<CostStep>> costSteps(const Snapshot &snapshot, const Provider &provider, const Offer &offer,
                                        Volume volume)
{
    const Result<OfferCost> cost = costOf(snapshot, provider, offer, volume);
    if (!cost)
        return tl::unexpected<Error>(cost.error());
    return StepList(snapshot, provider, offer, volume).made(*cost, *exchangeRate(snapshot, provider, offer));
}

} // namespace shortlist
