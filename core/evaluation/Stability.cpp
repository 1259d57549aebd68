// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Stability.h"

#include "core/decision/Sensitivity.h"
#include "core/evaluation/RankedValues.h"

#include <algorithm>
#include <numeric>

namespace shortlist {

namespace {

// How many rivals are asked what it would take them.
constexpr std::size_t kRivals = 10;

WeightInterval intervalOf(const Snapshot &snapshot, const Evaluation &evaluation, const RankedValues &values,
                          CriterionId criterion, std::span<const std::uint32_t> leaders)
{
    WeightInterval result;
    result.criterion = criterion;
    result.share = evaluation.overallWeight(criterion);
    const std::optional<decision::WeightPath> path = sharePath(snapshot, evaluation, values, criterion);
    if (!path)
        return result;
    if (const auto winner = decision::stayInterval(values.knownTable(), *path, leaders.first(1))) {
        result.lower = winner->low;
        result.upper = winner->high;
        if (winner->atLow)
            result.winsBelow = values.providers[winner->atLow->below];
        if (winner->atHigh)
            result.winsAbove = values.providers[winner->atHigh->below];
    }
    if (const auto first = decision::stayInterval(values.knownTable(), *path, leaders)) {
        result.lowerTop = first->low;
        result.upperTop = first->high;
    }
    return result;
}

std::optional<SmallestShift> shiftOf(const RankedValues &values, std::uint32_t above, std::uint32_t below)
{
    auto shift = decision::smallestWeightShift(values.knownTable(), values.shares, above, below);
    if (!shift || !*shift)
        return std::nullopt;
    return SmallestShift{values.providers[below], (*shift)->change, std::move((*shift)->weights)};
}

std::vector<SmallestShift> shiftsOf(const RankedValues &values)
{
    std::vector<SmallestShift> shifts;
    const std::size_t last = std::min(values.providers.size(), kRivals + 1);
    for (std::size_t rival = 1; rival < last; ++rival) {
        if (std::optional<SmallestShift> shift = shiftOf(values, 0, static_cast<std::uint32_t>(rival)))
            shifts.push_back(std::move(*shift));
    }
    std::stable_sort(shifts.begin(), shifts.end(),
                     [](const SmallestShift &a, const SmallestShift &b) { return a.distance < b.distance; });
    return shifts;
}

using FoundChange = decision::Result<std::optional<decision::ValueChange>>;

std::optional<SmallestValueChange> valueChangeOf(const RankedValues &values, const FoundChange &change)
{
    // With preference points on top a value's range is another for each provider; nothing is said then.
    const bool preferred =
        std::any_of(values.preferences.begin(), values.preferences.end(), [](double points) { return points != 0; });
    if (!change || !*change || preferred)
        return std::nullopt;
    const decision::ValueChange &found = **change;
    return SmallestValueChange{values.providers[found.row], values.leaves[found.column], found.from, found.to,
                               values.providers[found.overtaking.below]};
}

} // namespace

std::optional<Stability> stability(const Snapshot &snapshot, const Evaluation &evaluation, int top)
{
    const RankedValues values = withPreferences(rankedValues(evaluation));
    const std::size_t count = values.providers.size();
    if (count < 2)
        return std::nullopt;
    Stability result;
    result.winner = values.providers[0];
    result.runnerUp = values.providers[1];
    result.top = std::clamp(top, 1, static_cast<int>(count));
    std::vector<std::uint32_t> leaders(static_cast<std::size_t>(result.top));
    std::iota(leaders.begin(), leaders.end(), 0U);
    for (const CriterionId leaf : values.leaves)
        result.leaves.push_back(intervalOf(snapshot, evaluation, values, leaf, leaders));
    for (const CriterionId criterion : snapshot.children(CriterionId{}))
        result.groups.push_back(intervalOf(snapshot, evaluation, values, criterion, leaders));
    result.shifts = shiftsOf(values);
    result.valueChange = valueChangeOf(values, decision::smallestWinnerChange(values.knownTable(), values.shares, 0));
    return result;
}

Why why(const Snapshot &, const Evaluation &evaluation, ProviderId first, ProviderId second)
{
    Why result;
    result.first = first;
    result.second = second;
    if (evaluation.standing(first).rank == 0 || evaluation.standing(second).rank == 0)
        return result;
    const RankedValues scored = valuesOf(evaluation, {first, second});
    const RankedValues pair = withPreferences(scored);
    result.preference = pair.preferences[0] - pair.preferences[1];
    result.lead = pair.totals[0] - pair.totals[1];
    for (std::size_t c = 0; c < pair.leaves.size(); ++c) {
        Reason reason{pair.leaves[c], pair.shares[c], scored.filledTable().at(0, c), scored.filledTable().at(1, c), 0};
        reason.difference = reason.share * (reason.first - reason.second);
        result.reasons.push_back(reason);
    }
    std::stable_sort(result.reasons.begin(), result.reasons.end(),
                     [](const Reason &a, const Reason &b) { return a.difference > b.difference; });
    if (result.lead > 0) {
        result.shift = shiftOf(pair, 0, 1);
        result.valueChange = valueChangeOf(pair, decision::smallestValueChange(pair.knownTable(), pair.shares, 0, 1));
    }
    return result;
}

} // namespace shortlist
