// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"

#include <QString>

#include <vector>

namespace shortlist {

// What should be known of a price criterion before its result is relied on.
struct PriceWarning
{
    enum class Kind {
        DependsOnOthers, // the formula's points change when somebody else bids or leaves
        SingleBidder,    // one price only: such a formula says nothing
        ZeroPrice,       // `provider` asks nothing
        CutOff,          // the formula goes beyond what can be given: that of `provider` was cut off
        NoCurrency,      // the price of `provider` cannot be told (a rate is missing, an offer is empty)
    };
    Kind kind = Kind::DependsOnOthers;
    CriterionId criterion{};
    ProviderId provider{}; // the first of them by rank
    int count = 1;         // of providers
    QString detail;        // NoCurrency: why
};

// By criterion in tree order. Only criteria whose source is the price have any.
std::vector<PriceWarning> priceWarnings(const Snapshot &snapshot, const Evaluation &evaluation);

// As a sentence for people.
QString priceWarningText(const Snapshot &snapshot, const PriceWarning &warning);

// The formula's name and what it does: "Lowest price ÷ price". Empty for the declared scale and for unknown codes.
QString priceFormulaLabel(const QString &formula);
QString priceFormulaSentence(const QString &formula);

} // namespace shortlist
