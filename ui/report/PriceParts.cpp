// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/PriceParts.h"

#include "core/evaluation/Preferences.h"
#include "ui/report/TradeWords.h"

#include <algorithm>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::PriceParts)
};

constexpr int kLongestText = 400;
constexpr std::size_t kMostRows = 30;

void markLowOffers(const ReportData &data, std::vector<PricedOffer> &offers)
{
    std::vector<Price> prices;
    for (const PricedOffer &one : offers) {
        if (one.cost)
            prices.push_back({one.provider, one.cost->total()});
    }
    const std::vector<LowOffer> low = lowOffers(data.snapshot().priceTerms(), prices);
    for (PricedOffer &one : offers) {
        const auto it = std::find_if(low.begin(), low.end(),
                                     [&one](const LowOffer &found) { return found.provider == one.provider; });
        if (it == low.end())
            continue;
        one.low = *it;
        one.mark = Words::tr("Abnormally low");
    }
}

} // namespace

OfferPricing::OfferPricing(const ReportData &data)
    : m_data(data)
    , m_ids(takingPart(data, countTakingPart(data)))
{}

bool OfferPricing::step()
{
    constexpr std::size_t kAtOnce = 100;
    const Snapshot &snapshot = m_data.snapshot();
    for (const std::size_t end = std::min(m_ids.size(), m_next + kAtOnce); m_next < end; ++m_next) {
        const Provider &provider = *snapshot.provider(m_ids[m_next]);
        const Offer *offer = provider.offer();
        if (offer != nullptr)
            m_offers.push_back({provider.id, offer, costOf(snapshot, provider, *offer, snapshot.priceTerms().volume),
                                std::nullopt, QString()});
    }
    if (m_next < m_ids.size())
        return false;
    finish();
    return true;
}

void OfferPricing::finish()
{
    // Totals are exact sums; each is made once.
    std::vector<std::pair<Amount, std::size_t>> totals;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        if (m_offers[i].cost)
            totals.emplace_back(m_offers[i].cost->total(), i);
    }
    std::stable_sort(totals.begin(), totals.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[total, index] : totals)
        order.push_back(index);
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        if (!m_offers[i].cost)
            order.push_back(i);
    }
    std::vector<PricedOffer> sorted;
    sorted.reserve(order.size());
    for (const std::size_t index : order)
        sorted.push_back(std::move(m_offers[index]));
    m_offers = std::move(sorted);
    markLowOffers(m_data, m_offers);
}

Amount CostPart::of(const OfferCost &cost) const
{
    Amount sum;
    for (const CostKind kind : kinds)
        sum += cost.of(kind);
    return sum;
}

std::vector<CostPart> costParts()
{
    return {{Words::tr("People and seats"), {CostKind::Fte, CostKind::Seat, CostKind::Hour}},
            {Words::tr("Monthly fees"), {CostKind::Month}},
            {Words::tr("Items and outcomes"), {CostKind::Transaction, CostKind::Outcome, CostKind::TopUp}},
            {Words::tr("One-off"), {CostKind::OneOff}},
            {Words::tr("Pass-through"), {CostKind::PassThrough}},
            {Words::tr("Indexation"), {CostKind::Indexation}},
            {Words::tr("Our own costs"),
             {CostKind::Retained, CostKind::Management, CostKind::Transition, CostKind::Risk, CostKind::Other}}};
}

void writeLowOffers(Composer &composer, const ReportData &data, const std::vector<PricedOffer> &offers)
{
    constexpr qint64 kMostWarnings = 5;
    qint64 found = 0;
    for (const PricedOffer &one : offers) {
        if (!one.low || ++found > kMostWarnings)
            continue;
        const QString below = percentOf(data, one.low->below);
        const QString reference = moneyInWords(data, one.low->reference);
        composer.warning(
            one.low->others == 0
                ? Words::tr("The offer of %1 is abnormally low: %2 below our own estimate of %3. An explanation "
                            "should be asked for before it is relied on.")
                      .arg(data.name(one.provider), below, reference)
                : Words::tr("The offer of %1 is abnormally low: %2 below the mean of the others, %3. An "
                            "explanation should be asked for before it is relied on.")
                      .arg(data.name(one.provider), below, reference));
    }
    if (found > kMostWarnings)
        composer.warning(Words::tr("%1 more offers are abnormally low.").arg(data.count(found - kMostWarnings)));
}

void writeRates(Composer &composer, const ReportData &data)
{
    std::vector<ExchangeRate> rates = data.snapshot().list<ExchangeRate>();
    std::sort(rates.begin(), rates.end(),
              [](const ExchangeRate &a, const ExchangeRate &b) { return a.currency < b.currency; });
    if (rates.empty())
        return;
    TableContent table;
    table.columns = {TableColumn{Words::tr("Currency"), Qt::AlignLeft, 0, pt(56), 0},
                     TableColumn{Words::tr("One costs"), Qt::AlignRight, 0, pt(56), 0},
                     TableColumn{Words::tr("On"), Qt::AlignLeft, 0, pt(90), 0},
                     TableColumn{Words::tr("Source"), Qt::AlignLeft, 1, pt(160), 0}};
    for (const ExchangeRate &rate : rates)
        table.add({label(rate.currency), decimal(data, rate.rate),
                   rate.date.isValid() ? data.date(rate.date) : QString(), label(rate.source)});
    composer.table(
        std::move(table),
        Words::tr("Rates of exchange kept in the project, in %1").arg(label(data.snapshot().need().currency)));
}

void writePreferences(Composer &composer, const ReportData &data)
{
    const std::vector<Preference> &preferences = data.snapshot().list<Preference>();
    if (preferences.empty())
        return;
    composer.heading(Words::tr("Declared preference"));
    composer.paragraph(
        Words::tr("These points were declared beforehand. They are added after scoring, move ranks, and are "
                  "always shown apart from what was scored."));
    for (const Preference &preference : preferences) {
        StyledText text(label(preference.name), TextStyle{size::kBody, true});
        text.add(
            Words::tr(": %1 of all points. ", "after a preference's name").arg(data.percent(preference.points / 100)));
        composer.bullet(
            text.add(severalLines(preference.reason, kLongestText), TextStyle{size::kBody, false, ink::kMuted}));
    }
    TableContent table;
    table.columns = {TableColumn{Words::tr("Rank"), Qt::AlignRight, 0, pt(34), 0},
                     TableColumn{Words::tr("Provider"), Qt::AlignLeft, 1, pt(140), 0},
                     TableColumn{Words::tr("Scored"), Qt::AlignRight, 0, pt(52), 0},
                     TableColumn{Words::tr("Preference"), Qt::AlignRight, 0, pt(60), 0},
                     TableColumn{Words::tr("Together"), Qt::AlignRight, 0, pt(56), 0}};
    const std::vector<ProviderId> &ranked = data.evaluation().ranked();
    for (const ProviderId id : ranked) {
        const Standing standing = data.evaluation().standing(id);
        if (standing.preference > 0 && table.rows.size() < kMostRows)
            table.add({data.rank(standing), data.name(id), data.points(standing.total),
                       data.signedPoints(standing.preference), data.points(standing.overall)});
    }
    if (table.rows.empty())
        composer.paragraph(Words::tr("No ranked provider gets any of them."));
    else
        composer.table(std::move(table), Words::tr("Ranked providers that get preference points"));
}

} // namespace shortlist::report
