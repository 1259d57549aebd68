// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/RankedValues.h"
#include "core/evaluation/Stability.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

// Those who are first anywhere, then those who are first today, as many as are asked for; in today's order.
std::vector<std::size_t> chosenRows(const std::vector<decision::Lead> &leads, std::size_t rows, std::size_t most)
{
    std::vector<std::size_t> chosen;
    const auto choose = [&](std::size_t row) {
        if (chosen.size() < most && std::find(chosen.begin(), chosen.end(), row) == chosen.end())
            chosen.push_back(row);
    };
    for (const decision::Lead &lead : leads)
        choose(lead.row);
    for (std::size_t row = 0; row < rows && chosen.size() < most; ++row)
        choose(row);
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

// Whoever would know nothing at an end has one total all the way to it.
void closeEnds(Sweep::Line &line)
{
    if (std::isnan(line.totals.front()))
        line.totals.front() = line.totals[1];
    if (std::isnan(line.totals.back()))
        line.totals.back() = line.totals[Sweep::kSteps - 1];
    line.atZero = line.totals.front();
    line.atOne = line.totals.back();
}

} // namespace

Sweep sweep(const Snapshot &snapshot, const Evaluation &evaluation, CriterionId criterion, int providers)
{
    Sweep result;
    result.criterion = criterion;
    result.share = evaluation.overallWeight(criterion);
    const RankedValues values = withPreferences(rankedValues(evaluation));
    const std::optional<decision::WeightPath> path = sharePath(snapshot, evaluation, values, criterion);
    if (!path || values.providers.empty() || providers < 1)
        return result;

    decision::WeightSweep walk(values.knownTable(), *path);
    const std::vector<decision::Lead> leads = walk.leads();
    for (std::size_t i = 1; i < leads.size(); ++i)
        result.crossings.push_back(leads[i].low);
    for (const std::size_t row : chosenRows(leads, values.providers.size(), static_cast<std::size_t>(providers)))
        result.lines.push_back({values.providers[row], 0, 0, {}});
    for (int step = 0; step <= Sweep::kSteps; ++step) {
        walk.moveTo(static_cast<double>(step) / Sweep::kSteps);
        std::size_t row = 0;
        for (Sweep::Line &line : result.lines) {
            while (values.providers[row] != line.provider)
                ++row;
            line.totals.push_back(walk.totals()[row]);
        }
    }
    for (Sweep::Line &line : result.lines)
        closeEnds(line);
    return result;
}

} // namespace shortlist
