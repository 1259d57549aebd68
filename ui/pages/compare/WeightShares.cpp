// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/WeightShares.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist {

std::vector<double> withShare(const std::vector<double> &points, std::size_t moved, double share)
{
    std::vector<double> result = points;
    if (points.size() < 2 || moved >= points.size())
        return result; // alone in its level, a criterion has all of it
    const double sum = std::accumulate(points.begin(), points.end(), 0.0);
    const double whole = sum > 0 ? sum : 100;
    const double unit = whole / 10000;
    const auto rounded = [unit](double value) { return std::round(value / unit) * unit; };
    const double others = sum - points[moved];
    const double mine = rounded(whole * std::clamp(share, 0.0, 1.0));
    const double rest = whole - mine;
    double given = mine;
    std::size_t largest = moved == 0 ? 1 : 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i == moved) {
            result[i] = mine;
            continue;
        }
        const double part = others > 0 ? points[i] / others : 1.0 / static_cast<double>(points.size() - 1);
        result[i] = rounded(rest * part);
        given += result[i];
        if (result[i] > result[largest] || largest == moved)
            largest = i;
    }
    result[largest] = std::max(0.0, rounded(result[largest] + whole - given));
    return result;
}

} // namespace shortlist
