// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/RobustnessWords.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

constexpr double kHardlyEver = 0.0005; // is shown as 0.0 %
constexpr double kNoticed = 0.02;      // of the scale: leniency below this is not worth a sentence

double shareOfFirst(const std::vector<double> &ranks, int most)
{
    double sum = 0;
    for (std::size_t i = 0; i < ranks.size() && i < static_cast<std::size_t>(std::max(0, most)); ++i)
        sum += ranks[i];
    return std::min(sum, 1.0);
}

// The ranked first by a method; several if they share the place.
std::vector<ProviderId> firstBy(const MethodRanking &ranking)
{
    std::vector<ProviderId> first;
    for (std::size_t i = 0; i < ranking.ranks.size(); ++i) {
        if (ranking.ranks[i] == 1)
            first.push_back(ranking.providers[i]);
    }
    return first;
}

} // namespace

QString RobustnessWords::acceptability(const Acceptability &acceptability, int top) const
{
    if (acceptability.providers.empty() || acceptability.ranks.size() != acceptability.providers.size())
        return QString();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < acceptability.providers.size(); ++i) {
        if (shareOfFirst(acceptability.ranks[i], 1) >= kHardlyEver)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return acceptability.ranks[a].front() > acceptability.ranks[b].front();
    });
    if (order.empty())
        return QString();
    const std::vector<double> &ranks = acceptability.ranks[order.front()];
    const QString first = name(acceptability.providers[order.front()]);
    const QString samples = count(acceptability.samples);
    QStringList sentences;
    if (order.size() == 1)
        sentences.append(tr("%1 is first in practically all of the %2 samples.").arg(first, samples));
    else if (top > 1 && static_cast<std::size_t>(top) < ranks.size() && shareOfFirst(ranks, top) > 1 - kHardlyEver)
        sentences.append(tr("%1 is first in %2 of the %3 samples and among the first %4 in practically all.")
                             .arg(first, percent(ranks.front()), samples, count(top)));
    else if (top > 1 && static_cast<std::size_t>(top) < ranks.size())
        sentences.append(
            tr("%1 is first in %2 of the %3 samples and among the first %4 in %5.")
                .arg(first, percent(ranks.front()), samples, count(top), percent(shareOfFirst(ranks, top))));
    else
        sentences.append(tr("%1 is first in %2 of the %3 samples.").arg(first, percent(ranks.front()), samples));
    constexpr std::size_t kNamed = 4;
    QStringList others;
    for (std::size_t i = 1; i < std::min(order.size(), kNamed); ++i)
        others.append(
            tr("%1 in %2", "a provider is first in a share of the samples")
                .arg(name(acceptability.providers[order[i]]), percent(acceptability.ranks[order[i]].front())));
    if (!others.isEmpty())
        sentences.append(order.size() > kNamed ? tr("Next come %1; others are first less often.").arg(listed(others))
                                               : tr("Otherwise it is %1.").arg(listed(others)));
    return sentences.join(QLatin1Char(' '));
}

QString RobustnessWords::weightModel(const Method &method) const
{
    switch (method.weightModel) {
    case WeightModel::Uniform:
        return tr("Nothing is taken as known of the weights: every division of the whole among the criteria is equally "
                  "likely.");
    case WeightModel::Around:
        return tr("The weights lie around those that are set: each share of the whole up to %1 of itself smaller or "
                  "larger, every such division equally likely.")
            .arg(percent(method.weightMargin, 0));
    case WeightModel::Order:
        return tr("Only the order of importance that the weights have is taken as known: every division of the whole "
                  "that keeps to it is equally likely.");
    case WeightModel::Statements:
        return tr("Only the project's statements on weights are taken as known: every division of the whole that keeps "
                  "to them is equally likely.");
    }
    return QString();
}

QString RobustnessWords::sampling(const Method &method) const
{
    const QString how =
        tr("Stochastic multicriteria acceptability analysis (SMAA-2, Lahdelma and Salminen 2001) with %1 samples and "
           "the seed %2; the same seed gives the same numbers again.")
            .arg(count(method.samples), QString::number(method.seed));
    const QString values =
        method.combination == Combination::Mean
            ? tr("Where evaluators differ, their voices are drawn anew in each sample, the same for all providers (the "
                 "Bayesian bootstrap); a missing value lies anywhere on its scale.")
            : tr("Where evaluators differ, a value lies anywhere between their lowest and highest; a missing one lies "
                 "anywhere on its scale.");
    return QStringList{how, weightModel(method), values}.join(QLatin1Char(' '));
}

QString RobustnessWords::statement(const WeightStatement &statement) const
{
    if (statement.kind == WeightStatement::Kind::Between)
        return tr("“%1” is %2 to %3 of the whole.")
            .arg(name(statement.first), percent(statement.lower), percent(statement.upper));
    if (statement.lower == 1)
        return tr("“%1” matters at least as much as “%2”.").arg(name(statement.first), name(statement.second));
    return tr("“%1” matters at least %2 times as much as “%3”.")
        .arg(name(statement.first), m_locale.toString(statement.lower, 'g', 4), name(statement.second));
}

QString RobustnessWords::methodName(RankingMethod method)
{
    switch (method) {
    case RankingMethod::WeightedSum:
        return tr("Weighted sum");
    case RankingMethod::Topsis:
        return tr("TOPSIS");
    case RankingMethod::Vikor:
        return tr("VIKOR");
    case RankingMethod::Promethee2:
        return tr("PROMETHEE II");
    }
    return QString();
}

QString RobustnessWords::methods(const MethodAgreement &agreement) const
{
    if (agreement.methods.size() < 2 || agreement.methods.front().providers.size() < 2)
        return QString();
    const std::vector<ProviderId> winners = firstBy(agreement.methods.front());
    QStringList dissenting;
    for (const MethodRanking &ranking : agreement.methods) {
        const std::vector<ProviderId> first = firstBy(ranking);
        if (first == winners || first.empty())
            continue;
        QStringList names;
        for (const ProviderId id : first)
            names.append(name(id));
        dissenting.append(
            tr("%1 puts %2 first", "a method and a provider").arg(methodName(ranking.method), listed(names)));
    }
    QStringList names;
    for (const ProviderId id : winners)
        names.append(name(id));
    double least = 1;
    for (const Agreement &one : agreement.agreement.empty() ? std::vector<Agreement>() : agreement.agreement.front())
        least = std::isnan(one.kendall) ? least : std::min(least, one.kendall);
    QString text = dissenting.isEmpty()
                       ? tr("All %1 methods put %2 first.").arg(count(std::ssize(agreement.methods)), listed(names))
                       : tr("The weighted sum puts %1 first, but %2.").arg(listed(names), listed(dissenting));
    return text.append(QLatin1Char(' '))
        .append(tr("Kendall's tau-b with the order of the weighted sum is %1 or more; 1 would be the same order.")
                    .arg(m_locale.toString(least, 'f', 2)));
}

QString RobustnessWords::reversals(const MethodAgreement &agreement) const
{
    QStringList methods;
    for (const MethodAgreement::Reversal &reversal : agreement.reversals)
        methods.append(methodName(reversal.method));
    methods.removeDuplicates();
    if (methods.isEmpty())
        return tr("By none of the methods would two of the first ten swap if another of them dropped out.");
    const MethodAgreement::Reversal &example = agreement.reversals.front();
    return tr("By %1 some of the first ten swap when another of them drops out: without %2, for example, %3 and %4 do "
              "by %5. The weighted sum on declared scales cannot do that.")
        .arg(listed(methods), name(example.leftOut), name(example.first), name(example.second),
             methodName(example.method));
}

QString RobustnessWords::compromise(const MethodRanking &vikor) const
{
    if (vikor.compromise.size() < 2)
        return QString();
    QStringList names;
    constexpr std::size_t kNamed = 8;
    for (std::size_t i = 0; i < std::min(kNamed, vikor.compromise.size()); ++i)
        names.append(name(vikor.compromise[i]));
    if (vikor.compromise.size() > kNamed)
        names.append(others(vikor.compromise.size() - kNamed));
    return tr("VIKOR names no single winner; its compromise set is %1.").arg(listed(names));
}

QString RobustnessWords::leniency(const EvaluatorAgreement &agreement) const
{
    const EvaluatorProfile *kindest = nullptr;
    const EvaluatorProfile *harshest = nullptr;
    for (const EvaluatorProfile &profile : agreement.profiles) {
        if (!profile.fitted)
            continue;
        if (profile.effect >= kNoticed && (kindest == nullptr || profile.effect > kindest->effect))
            kindest = &profile;
        if (profile.effect <= -kNoticed && (harshest == nullptr || profile.effect < harshest->effect))
            harshest = &profile;
    }
    if (kindest != nullptr && harshest != nullptr)
        return tr("%1 scores kindest, %2 points of 100 above the common level; %3 harshest, %4 below it.")
            .arg(name(kindest->evaluator), points(kindest->effect), name(harshest->evaluator),
                 points(-harshest->effect));
    if (kindest != nullptr)
        return tr("%1 scores kindest, %2 points of 100 above the common level.")
            .arg(name(kindest->evaluator), points(kindest->effect));
    if (harshest != nullptr)
        return tr("%1 scores harshest, %2 points of 100 below the common level.")
            .arg(name(harshest->evaluator), points(-harshest->effect));
    return tr("No evaluator scores noticeably kinder or harsher than the others.");
}

QString RobustnessWords::correction(const EvaluatorAgreement &agreement) const
{
    const bool fitted = std::any_of(agreement.profiles.begin(), agreement.profiles.end(), [](const auto &profile) {
        return profile.fitted && std::abs(profile.effect) >= kNoticed;
    });
    if (!fitted || agreement.providers.empty() || agreement.correctedRanks.size() != agreement.providers.size())
        return QString();
    const auto first = std::min_element(agreement.correctedRanks.begin(), agreement.correctedRanks.end());
    const auto at = static_cast<std::size_t>(first - agreement.correctedRanks.begin());
    if (agreement.correctedRanks.front() == *first)
        return tr("If each evaluator's leniency were taken out of the scores, %1 would be first as well.")
            .arg(name(agreement.providers.front()));
    return tr("If each evaluator's leniency were taken out of the scores, %1 would be first instead of %2.")
        .arg(name(agreement.providers[at]), name(agreement.providers.front()));
}

QString RobustnessWords::evaluators(const EvaluatorAgreement &agreement) const
{
    const auto scoring = std::count_if(agreement.profiles.begin(), agreement.profiles.end(),
                                       [](const EvaluatorProfile &profile) { return profile.scores > 0; });
    if (scoring == 0)
        return QString();
    if (scoring == 1)
        return tr("Only one evaluator has scored, so that there is nobody to agree with.");
    QStringList sentences{leniency(agreement)};
    const QString apart = percent(agreement.threshold, 0);
    if (agreement.disagreementCount == 0)
        sentences.append(tr("Nowhere are their values %1 of the scale or more apart.").arg(apart));
    else if (agreement.disagreementCount == 1)
        sentences.append(
            tr("In one place their values are %1 of the scale or more apart; talk it through.").arg(apart));
    else
        sentences.append(tr("In %1 places their values are %2 of the scale or more apart; talk these through.")
                             .arg(count(agreement.disagreementCount), apart));
    return sentences.join(QLatin1Char(' '));
}

} // namespace shortlist
