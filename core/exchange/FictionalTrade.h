// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/FictionalProviders.h"
#include "core/model/Lists.h"

#include <vector>

namespace shortlist {

// The lists of a generated project: functions, requirements, the whole question bank, service levels, rates, costs and
// preferences. With fresh keys.
struct FictionalLists
{
    std::vector<NeedFunction> functions; // the first two are to be outsourced
    std::vector<Requirement> requirements;
    std::vector<Question> questions;
    std::vector<ServiceLevel> levels;
    std::vector<ExchangeRate> rates;
    std::vector<BuyerCost> costs;
    std::vector<Preference> preferences;
};
FictionalLists fictionalLists();

// What fictional providers have beyond their names and places: certificates with dates and checks, shifts, references,
// what is asked before scoring, an offer, answers to the RFP. Plausible enough that requirements sift them.
class FictionalTrade
{
public:
    FictionalTrade(quint32 seed, const FictionalLists &lists)
        : m_numbers(seed ^ 0x7A4DEULL)
        , m_lists(lists)
    {}

    void equip(Provider &provider);
    // To all questions, in the state that the provider's status suggests.
    std::vector<Answer> answers(const Provider &provider);

private:
    void dateCertificates(Provider &provider);
    void giveShifts(Provider &provider);
    void giveReferences(Provider &provider);
    void giveProfile(Provider &provider);
    void giveOffer(Provider &provider);
    std::vector<OfferLine> linesFor(PriceModel model, double wage, double rate);
    QString answerTo(const Question &question);

    SeededNumbers m_numbers;
    const FictionalLists &m_lists;
};

} // namespace shortlist
