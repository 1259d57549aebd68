// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Combine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace shortlist::decision {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

bool counts(double value, double weight)
{
    return weight > 0 && !std::isnan(value);
}

using Voice = std::pair<double, double>; // value, weight

double medianOfSorted(std::span<const Voice> voices)
{
    double all = 0;
    for (const Voice &voice : voices)
        all += voice.second;
    // Sums of weights such as 0.1 + 0.2 are a little off the half that they mean.
    const double half = all / 2;
    const double slack = all * 1e-12;
    double below = 0;
    for (std::size_t i = 0; i < voices.size(); ++i) {
        below += voices[i].second;
        if (below > half + slack || i + 1 == voices.size())
            return voices[i].first;
        if (below >= half - slack)
            return voices[i].first + (voices[i + 1].first - voices[i].first) / 2;
    }
    return kNone;
}

} // namespace

double weightedMean(std::span<const double> values, std::span<const double> weights)
{
    double sum = 0;
    double all = 0;
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!counts(values[i], weights[i]))
            continue;
        sum += weights[i] * values[i];
        all += weights[i];
        lowest = std::min(lowest, values[i]);
        highest = std::max(highest, values[i]);
    }
    return all > 0 ? std::clamp(sum / all, lowest, highest) : kNone;
}

double weightedMedian(std::span<const double> values, std::span<const double> weights)
{
    // A panel of evaluators fits here; a longer list goes to the heap.
    std::array<Voice, 32> few;
    std::vector<Voice> many;
    if (values.size() > few.size())
        many.resize(values.size());
    const std::span<Voice> room = many.empty() ? std::span<Voice>(few) : std::span<Voice>(many);
    std::size_t count = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (counts(values[i], weights[i]))
            room[count++] = {values[i], weights[i]};
    }
    std::sort(room.begin(), room.begin() + static_cast<std::ptrdiff_t>(count));
    return medianOfSorted(room.first(count));
}

Spread spread(std::span<const double> values, std::span<const double> weights)
{
    Spread result;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!counts(values[i], weights[i]))
            continue;
        result.lowest = result.count == 0 ? values[i] : std::min(result.lowest, values[i]);
        result.highest = result.count == 0 ? values[i] : std::max(result.highest, values[i]);
        ++result.count;
    }
    return result;
}

} // namespace shortlist::decision
