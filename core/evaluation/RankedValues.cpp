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
    return valuesOf(evaluation, evaluation.ranked());
}

RankedValues valuesOf(const Evaluation &evaluation, const std::vector<ProviderId> &providers)
{
    RankedValues result;
    result.providers = providers;
    result.leaves = evaluation.leaves();
    for (const CriterionId leaf : result.leaves)
        result.shares.push_back(evaluation.overallWeight(leaf));
    for (const ProviderId provider : result.providers) {
        const Standing standing = evaluation.standing(provider);
        result.totals.push_back(standing.total);
        result.preferences.push_back(standing.preference);
    }
    result.known.reserve(result.providers.size() * result.leaves.size());
    result.filled.reserve(result.known.capacity());
    for (const CriterionId leaf : result.leaves) {
        for (std::size_t i = 0; i < result.providers.size(); ++i) {
            const double value = evaluation.value(result.providers[i], leaf);
            result.known.push_back(value);
            result.filled.push_back(std::isnan(value) ? result.totals[i] : value);
        }
    }
    return result;
}

RankedValues withPreferences(RankedValues values)
{
    for (std::size_t i = 0; i < values.providers.size(); ++i) {
        const double points = values.preferences[i];
        values.totals[i] += points;
        for (std::size_t cell = i; cell < values.known.size() && points != 0; cell += values.providers.size()) {
            values.known[cell] += points;
            values.filled[cell] += points;
        }
    }
    return values;
}

std::optional<decision::WeightPath> sharePath(const Snapshot &snapshot, const Evaluation &evaluation,
                                              const RankedValues &values, CriterionId criterion)
{
    decision::WeightPath path;
    path.to = insideShares(snapshot, evaluation, values, criterion);
    path.from = values.shares;
    double rest = 0;
    for (std::size_t c = 0; c < path.from.size(); ++c) {
        if (snapshot.isInside(values.leaves[c], criterion)) {
            path.now += path.from[c];
            path.from[c] = 0;
        }
        rest += path.from[c];
    }
    const bool hasInside = std::any_of(path.to.begin(), path.to.end(), [](double part) { return part > 0; });
    if (!hasInside || !(rest > 0))
        return std::nullopt;
    for (double &share : path.from)
        share /= rest;
    path.now = std::min(path.now, 1.0);
    return path;
}

} // namespace shortlist
