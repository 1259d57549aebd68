// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/RankedValues.h"
#include "core/evaluation/Stability.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

std::optional<Tornado> tornado(const Snapshot &snapshot, const Evaluation &evaluation, double margin)
{
    if (evaluation.ranked().size() < 2)
        return std::nullopt;
    const RankedValues pair = withPreferences(valuesOf(evaluation, {evaluation.ranked()[0], evaluation.ranked()[1]}));
    Tornado result;
    result.first = pair.providers[0];
    result.second = pair.providers[1];
    result.lead = pair.totals[0] - pair.totals[1];
    result.margin = margin;
    for (const CriterionId leaf : pair.leaves) {
        const std::optional<decision::WeightPath> path = sharePath(snapshot, evaluation, pair, leaf);
        if (!path || !(path->now > 0))
            continue;
        decision::WeightSweep walk(pair.knownTable(), *path);
        const auto leadAt = [&](double share) {
            walk.moveTo(std::clamp(share, 0.0, 1.0));
            const double lead = walk.totals()[0] - walk.totals()[1];
            return std::isnan(lead) ? result.lead : lead; // at an end where one of them would know nothing
        };
        TornadoBar bar{leaf, 0, 0};
        bar.low = leadAt(path->now * (1 - margin));
        bar.high = leadAt(path->now * (1 + margin));
        result.bars.push_back(bar);
    }
    std::stable_sort(result.bars.begin(), result.bars.end(), [](const TornadoBar &a, const TornadoBar &b) {
        return std::abs(a.high - a.low) > std::abs(b.high - b.low);
    });
    return result;
}

} // namespace shortlist
