// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Acceptability.h"
#include "core/evaluation/Panel.h"
#include "core/evaluation/ScaleValue.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist {

namespace {

void copyStatements(const Snapshot &snapshot, AcceptabilityInput &input)
{
    const auto leavesBelow = [&](CriterionId criterion) {
        std::vector<std::size_t> below;
        for (std::size_t c = 0; !isNull(criterion) && c < input.leaves.size(); ++c) {
            if (snapshot.isInside(input.leaves[c], criterion))
                below.push_back(c);
        }
        return below;
    };
    input.statements = snapshot.judgements().statements;
    for (const WeightStatement &statement : input.statements) {
        input.statementLeaves.push_back(leavesBelow(statement.first));
        input.statementOthers.push_back(leavesBelow(statement.second));
    }
}

void copyOpinions(const Snapshot &snapshot, AcceptabilityInput &input)
{
    const std::size_t leaves = input.leaves.size();
    const std::size_t cells = input.providers.size() * leaves;
    for (const Evaluator &evaluator : snapshot.evaluators())
        input.voices.push_back(evaluator.weight);
    input.opinions.assign(input.voices.size() * cells, kMissing);
    for (std::size_t c = 0; c < leaves; ++c) {
        const Criterion &leaf = *snapshot.criterion(input.leaves[c]);
        const std::optional<decision::ValueFunction> function = valueFunctionOf(leaf.scale);
        if (leaf.source != CriterionSource::Evaluators || !function)
            continue;
        const std::span<const double> agreed = snapshot.scores().column(leaf.id, kConsensus);
        for (std::size_t e = 0; e < input.voices.size(); ++e) {
            const Evaluator &evaluator = snapshot.evaluators()[e];
            const std::span<const double> own = panel::mayScore(snapshot, evaluator, leaf.id)
                                                    ? snapshot.scores().column(leaf.id, evaluator.id)
                                                    : std::span<const double>();
            for (std::size_t i = 0; i < input.providers.size(); ++i) {
                const auto row = static_cast<std::size_t>(snapshot.providerIndex(input.providers[i]));
                // What was agreed on is what each of them says now.
                const double number = row < agreed.size() && !std::isnan(agreed[row]) ? agreed[row]
                                      : row < own.size()                              ? own[row]
                                                                                      : kMissing;
                input.opinions[e * cells + i * leaves + c] = (*function)(number);
            }
        }
    }
}

} // namespace

AcceptabilityInput acceptabilityInput(const Snapshot &snapshot, const Evaluation &evaluation, int mostProviders)
{
    AcceptabilityInput input;
    const std::vector<ProviderId> &ranked = evaluation.ranked();
    const std::size_t count = std::min(ranked.size(), static_cast<std::size_t>(std::max(0, mostProviders)));
    input.providers.assign(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count));
    input.leftOut = static_cast<int>(ranked.size() - count);
    input.leaves = evaluation.leaves();
    input.method = snapshot.method();
    for (const CriterionId leaf : input.leaves)
        input.shares.push_back(evaluation.overallWeight(leaf));
    for (const ProviderId provider : input.providers) {
        input.preferences.push_back(evaluation.standing(provider).preference);
        for (const CriterionId leaf : input.leaves) {
            const CellOpinion opinion = evaluation.opinion(provider, leaf);
            input.values.push_back(opinion.value);
            input.lowest.push_back(opinion.consensus ? opinion.value : opinion.lowest);
            input.highest.push_back(opinion.consensus ? opinion.value : opinion.highest);
        }
    }
    copyStatements(snapshot, input);
    if (input.method.combination == Combination::Mean)
        copyOpinions(snapshot, input);
    return input;
}

} // namespace shortlist
