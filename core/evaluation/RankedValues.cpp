// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/RankedValues.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

// How a criterion divides its own share among the leaves below it, by leaf; sum 1, or 0 if nothing below it counts.
// What has no share today is divided as its levels are declared.
std::vector<double> insideShares(const Snapshot &snapshot, const Evaluation &evaluation, const RankedValues &values,
                                 CriterionId criterion)
{
    const double share = evaluation.overallWeight(criterion);
    std::vector<double> inside(values.leaves.size(), 0.0);
    double sum = 0;
    for (std::size_t c = 0; c < inside.size(); ++c) {
        if (!snapshot.isInside(values.leaves[c], criterion))
            continue;
        inside[c] = share > 0 ? values.shares[c] : 1.0;
        for (CriterionId id = values.leaves[c]; !(share > 0) && id != criterion; id = snapshot.criterion(id)->parent)
            inside[c] *= evaluation.levelShare(id);
        sum += inside[c];
    }
    for (double &part : inside)
        part = sum > 0 ? part / sum : 0.0;
    return inside;
}

} // namespace

RankedValues rankedValues(const Evaluation &evaluation)
{
    RankedValues result;
    result.providers = evaluation.ranked();
    result.leaves = evaluation.leaves();
    for (const CriterionId leaf : result.leaves)
        result.shares.push_back(evaluation.overallWeight(leaf));
    for (const ProviderId provider : result.providers)
        result.totals.push_back(evaluation.standing(provider).total);
    result.numbers.reserve(result.providers.size() * result.leaves.size());
    for (const CriterionId leaf : result.leaves) {
        for (std::size_t i = 0; i < result.providers.size(); ++i) {
            const double value = evaluation.value(result.providers[i], leaf);
            result.numbers.push_back(std::isnan(value) ? result.totals[i] : value);
        }
    }
    return result;
}

std::optional<ShareLines> shareLines(const Snapshot &snapshot, const Evaluation &evaluation, const RankedValues &values,
                                     CriterionId criterion)
{
    const std::vector<double> inside = insideShares(snapshot, evaluation, values, criterion);
    const std::size_t rows = values.providers.size();
    ShareLines lines{0.0, std::vector<double>(rows, 0.0), std::vector<double>(rows, 0.0)};
    double insideSum = 0;
    double rest = 0;
    for (std::size_t c = 0; c < inside.size(); ++c) {
        const bool isInside = snapshot.isInside(values.leaves[c], criterion);
        insideSum += inside[c];
        lines.share += isInside ? values.shares[c] : 0.0;
        rest += isInside ? 0.0 : values.shares[c];
        const double part = isInside ? inside[c] : values.shares[c];
        std::vector<double> &sums = isInside ? lines.inside : lines.outside;
        for (std::size_t i = 0; part > 0 && i < rows; ++i)
            sums[i] += part * values.at(i, c);
    }
    if (!(insideSum > 0) || !(rest > 0))
        return std::nullopt;
    for (double &sum : lines.outside)
        sum /= rest;
    return lines;
}

} // namespace shortlist
