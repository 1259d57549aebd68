// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/Scatter.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

std::vector<int> paretoFront(const std::vector<ScatterPoint> &points, Better better)
{
    std::vector<int> order;
    if (better == Better::Neither)
        return order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!std::isnan(points[i].x) && !std::isnan(points[i].y))
            order.push_back(static_cast<int>(i));
    }
    const auto at = [&](int index) -> const ScatterPoint & { return points[static_cast<std::size_t>(index)]; };
    const double sign = better == Better::Less ? 1 : -1;
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return at(a).x != at(b).x ? sign * at(a).x < sign * at(b).x : at(a).y > at(b).y;
    });
    std::vector<int> front;
    for (int index : order) {
        // From better to worse in x, a point stays only if its y is a new best; equals in both stay together.
        const bool first = front.empty();
        const bool equal = !first && at(front.back()).x == at(index).x && at(front.back()).y == at(index).y;
        if (first || equal || at(index).y > at(front.back()).y)
            front.push_back(index);
    }
    return front;
}

} // namespace shortlist
