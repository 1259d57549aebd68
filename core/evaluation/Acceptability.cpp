// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Acceptability.h"

#include "core/decision/Smaa.h"
#include "core/evaluation/AcceptabilityWeights.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <span>

namespace shortlist {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Acceptability", text);
}

// What is known of one cell; opinions that differ are added to the problem.
decision::UncertainNumber numberOf(const AcceptabilityInput &input, std::size_t cell, decision::SmaaProblem &problem)
{
    const std::size_t provider = cell / input.leaves.size();
    const double points = provider < input.preferences.size() ? input.preferences[provider] : 0.0;
    if (std::isnan(input.values[cell]))
        return points == 0 ? decision::UncertainNumber::missing()
                           : decision::UncertainNumber::uniform(points, 1 + points);
    if (!(input.lowest[cell] < input.highest[cell]))
        return decision::UncertainNumber::exact(input.values[cell] + points);
    if (input.opinions.empty())
        return decision::UncertainNumber::uniform(input.lowest[cell] + points, input.highest[cell] + points);
    const auto first = static_cast<std::uint32_t>(problem.opinions.size());
    for (std::size_t e = 0; e < input.voices.size(); ++e) {
        const double opinion = input.opinions[e * input.values.size() + cell];
        if (input.voices[e] > 0 && !std::isnan(opinion))
            problem.opinions.push_back({static_cast<std::uint32_t>(e), opinion + points});
    }
    return decision::UncertainNumber::panel(first, static_cast<std::uint32_t>(problem.opinions.size()) - first);
}

decision::SmaaProblem problemOf(const AcceptabilityInput &input, decision::WeightModel weights)
{
    decision::SmaaProblem problem;
    problem.alternatives = input.providers.size();
    problem.criteria = input.leaves.size();
    problem.voices = input.voices;
    for (std::size_t c = 0; c < problem.criteria; ++c) {
        for (std::size_t i = 0; i < problem.alternatives; ++i)
            problem.numbers.push_back(numberOf(input, i * problem.criteria + c, problem));
    }
    problem.weights = std::move(weights);
    return problem;
}

std::vector<std::vector<double>> rowsOf(std::span<const double> numbers, std::size_t rows)
{
    std::vector<std::vector<double>> result;
    const std::size_t columns = rows > 0 ? numbers.size() / rows : 0;
    for (std::size_t i = 0; i < rows && columns > 0; ++i) {
        const std::span<const double> row = numbers.subspan(i * columns, columns);
        result.emplace_back(row.begin(), row.end());
    }
    return result;
}

Acceptability answerOf(const AcceptabilityInput &input, const decision::Smaa &smaa)
{
    Acceptability result;
    result.providers = input.providers;
    result.leftOut = input.leftOut;
    result.ranks = rowsOf(smaa.rankAcceptability, smaa.alternatives);
    result.beats = rowsOf(smaa.pairwiseWinning, smaa.alternatives);
    result.central = rowsOf(smaa.centralWeights, smaa.alternatives);
    for (std::vector<double> &weights : result.central) {
        if (weights.empty() || std::isnan(weights.front()))
            weights.clear();
    }
    result.confidence = smaa.confidenceFactors;
    result.samples = static_cast<int>(smaa.iterations);
    result.seed = input.method.seed;
    return result;
}

} // namespace

Result<Acceptability> sampleAcceptability(const AcceptabilityInput &input, const std::function<void(double)> &progress,
                                          std::stop_token stop, unsigned threads)
{
    if (input.providers.empty())
        return fail(ErrorCode::Failed, words(QT_TRANSLATE_NOOP("Acceptability", "No provider can be ranked yet.")));
    Result<decision::WeightModel> weights = sampledWeights(input);
    if (!weights)
        return tl::unexpected<Error>(weights.error());
    decision::SmaaOptions options;
    options.iterations = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(1, input.method.samples)), 1,
                                                 decision::kMostIterations);
    options.seed = input.method.seed;
    options.threads = threads;
    options.pairwise = input.providers.size() <= kMostBeats;
    options.progress = progress;
    options.stop = std::move(stop);
    const auto smaa = decision::smaa2(problemOf(input, std::move(*weights)), options);
    if (smaa)
        return answerOf(input, *smaa);
    if (options.stop.stop_requested())
        return fail(ErrorCode::Cancelled, words(QT_TRANSLATE_NOOP("Acceptability", "The sampling was cancelled.")));
    return fail(ErrorCode::Failed, words(QT_TRANSLATE_NOOP("Acceptability", "The ranks could not be sampled: %1."))
                                       .arg(QString::fromStdString(smaa.error().message)));
}

} // namespace shortlist
