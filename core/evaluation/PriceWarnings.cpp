// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/PriceWarnings.h"

#include "core/decision/PriceFormula.h"
#include "core/pricing/OfferCost.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace shortlist {

namespace {

using Kind = PriceWarning::Kind;

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("PriceWarnings", text, nullptr, n);
}

std::optional<decision::PriceFormula> formulaOf(const QString &code)
{
    return decision::priceFormulaFromName(code.toStdString());
}

// Counts those of one kind, and remembers the first.
void note(std::vector<PriceWarning> &warnings, Kind kind, CriterionId criterion, ProviderId provider,
          const QString &detail = {})
{
    for (PriceWarning &warning : warnings) {
        if (warning.kind == kind && warning.criterion == criterion) {
            ++warning.count;
            return;
        }
    }
    warnings.push_back({kind, criterion, provider, 1, detail});
}

// By MeanIsHalf, prices beyond half or one and a half of the mean would get more than all points, or less than none.
bool isCutOff(double price, double mean, decision::PriceFormula formula)
{
    return formula == decision::PriceFormula::MeanIsHalf && mean > 0 && std::abs(price - mean) > mean / 2;
}

void noteCutOffs(const Criterion &criterion, const std::vector<std::pair<ProviderId, double>> &prices,
                 std::vector<PriceWarning> &warnings)
{
    const auto formula = formulaOf(criterion.formula);
    double mean = 0;
    for (const auto &[id, price] : prices)
        mean += price / static_cast<double>(prices.size());
    for (const auto &[id, price] : prices) {
        if (formula && isCutOff(price, mean, *formula))
            note(warnings, Kind::CutOff, criterion.id, id);
    }
}

std::vector<PriceWarning> warningsOf(const Snapshot &snapshot, const Evaluation &evaluation, const Criterion &criterion)
{
    std::vector<PriceWarning> warnings;
    std::vector<std::pair<ProviderId, double>> prices;
    const auto look = [&](ProviderId id) {
        const Provider *provider = snapshot.provider(id);
        if (provider == nullptr || !takesPart(provider->status) || provider->offer() == nullptr)
            return;
        const double price = evaluation.rawValue(id, criterion.id);
        if (!std::isnan(price)) {
            prices.emplace_back(id, price);
        } else {
            const Result<Amount> known = priceOf(snapshot, *provider, snapshot.priceTerms().volume);
            note(warnings, Kind::NoCurrency, criterion.id, id, known ? QString() : known.error().message);
        }
    };
    for (const std::vector<ProviderId> *ids :
         {&evaluation.ranked(), &evaluation.belowLine(), &evaluation.notRanked()}) {
        for (const ProviderId id : *ids)
            look(id);
    }
    if (formulaOf(criterion.formula)) {
        warnings.insert(warnings.begin(), {Kind::DependsOnOthers, criterion.id, {}, 1, {}});
        if (prices.size() == 1)
            note(warnings, Kind::SingleBidder, criterion.id, prices.front().first);
        noteCutOffs(criterion, prices, warnings);
    }
    for (const auto &[id, price] : prices) {
        if (!(price > 0))
            note(warnings, Kind::ZeroPrice, criterion.id, id);
    }
    return warnings;
}

} // namespace

std::vector<PriceWarning> priceWarnings(const Snapshot &snapshot, const Evaluation &evaluation)
{
    std::vector<PriceWarning> result;
    for (const CriterionId leaf : snapshot.leaves()) {
        const Criterion &criterion = *snapshot.criterion(leaf);
        if (criterion.source != CriterionSource::Price)
            continue;
        const std::vector<PriceWarning> found = warningsOf(snapshot, evaluation, criterion);
        result.insert(result.end(), found.begin(), found.end());
    }
    return result;
}

QString priceWarningText(const Snapshot &snapshot, const PriceWarning &warning)
{
    const Criterion *found = snapshot.criterion(warning.criterion);
    const Provider *provider = snapshot.provider(warning.provider);
    const QString criterion = found != nullptr ? found->name : QString();
    const QString name = provider != nullptr ? provider->name : QString();
    const int others = warning.count - 1;
    switch (warning.kind) {
    case Kind::DependsOnOthers:
        return words(QT_TRANSLATE_NOOP("PriceWarnings",
                                       "By the formula “%2”, points for “%1” depend on who else bids: ranks can change "
                                       "when a bidder leaves or joins. A declared scale avoids that."))
            .arg(criterion, priceFormulaLabel(found != nullptr ? found->formula : QString()));
    case Kind::SingleBidder:
        return words(QT_TRANSLATE_NOOP("PriceWarnings",
                                       "Only “%2” has a price, and the formula of “%1” compares prices "
                                       "with each other: its points say nothing."))
            .arg(criterion, name);
    case Kind::ZeroPrice:
        return others == 0
                   ? words(QT_TRANSLATE_NOOP("PriceWarnings",
                                             "“%1” asks nothing at all. Check the offer: in a formula "
                                             "a free offer takes all points and leaves none to others."))
                         .arg(name)
                   : words(QT_TRANSLATE_NOOP("PriceWarnings", "“%1” and others, %Ln in all, ask nothing at all. Check "
                                                              "the offers: in a formula a free offer takes all points "
                                                              "and leaves none to others."),
                           warning.count)
                         .arg(name);
    case Kind::CutOff:
        return others == 0
                   ? words(QT_TRANSLATE_NOOP("PriceWarnings",
                                             "For the price of “%2” the formula of “%1” goes beyond the "
                                             "points that there are; what is beyond was cut off."))
                         .arg(criterion, name)
                   : words(QT_TRANSLATE_NOOP("PriceWarnings", "For %Ln prices, among them that of “%2”, the formula of "
                                                              "“%1” goes beyond the points that there are; what is "
                                                              "beyond was cut off."),
                           warning.count)
                         .arg(criterion, name);
    case Kind::NoCurrency:
        break;
    }
    if (others == 0)
        return warning.detail;
    return words(QT_TRANSLATE_NOOP("PriceWarnings", "%1 In all, %Ln offers have no price that can be told."),
                 warning.count)
        .arg(warning.detail);
}

QString priceFormulaLabel(const QString &formula)
{
    switch (formulaOf(formula).value_or(static_cast<decision::PriceFormula>(-1))) {
    case decision::PriceFormula::LowestOverPrice:
        return words(QT_TRANSLATE_NOOP("PriceWarnings", "Lowest price ÷ price"));
    case decision::PriceFormula::LowToHigh:
        return words(QT_TRANSLATE_NOOP("PriceWarnings", "Between lowest and highest"));
    case decision::PriceFormula::AboveLowest:
        return words(QT_TRANSLATE_NOOP("PriceWarnings", "Per cent above the lowest"));
    case decision::PriceFormula::MeanIsHalf:
        return words(QT_TRANSLATE_NOOP("PriceWarnings", "The mean gets half"));
    }
    return {};
}

QString priceFormulaSentence(const QString &formula)
{
    switch (formulaOf(formula).value_or(static_cast<decision::PriceFormula>(-1))) {
    case decision::PriceFormula::LowestOverPrice:
        return words(QT_TRANSLATE_NOOP("PriceWarnings",
                                       "The lowest price gets all points; twice that price gets half of them."));
    case decision::PriceFormula::LowToHigh:
        return words(QT_TRANSLATE_NOOP("PriceWarnings", "The lowest price gets all points, the highest none, and those "
                                                        "between what lies between."));
    case decision::PriceFormula::AboveLowest:
        return words(QT_TRANSLATE_NOOP("PriceWarnings",
                                       "The lowest price gets all points; each per cent above it takes "
                                       "away one per cent of them."));
    case decision::PriceFormula::MeanIsHalf:
        return words(QT_TRANSLATE_NOOP("PriceWarnings", "The mean of all prices gets half the points; each per cent "
                                                        "below or above it adds or takes away one per cent of them."));
    }
    return {};
}

} // namespace shortlist
