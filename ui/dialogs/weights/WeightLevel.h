// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QLocale>

#include <vector>

namespace shortlist {

// One level of the tree as the weight dialogs need it: what stands in it, and what each counts today.
struct WeightLevel
{
    CriterionId group{}; // null = the top level
    QString title;       // the group's name; empty for the top level
    std::vector<Criterion> criteria;
    std::vector<double> shares; // today's, sum 1; all 0 where the level has no weight

    std::size_t size() const { return criteria.size(); }
    QString name(std::size_t index) const { return criteria[index].name; }
};

namespace weight_level {

WeightLevel of(const Snapshot &snapshot, CriterionId group);
// What a swing of a criterion is: "from 14 to 6 EUR million".
QString swingInWords(const Criterion &criterion, const QLocale &locale = QLocale());
// Shares as points of at most two decimals that sum to 100 exactly; what rounding leaves goes to those it hurt most.
std::vector<double> roundedPoints(const std::vector<double> &shares);

} // namespace weight_level

} // namespace shortlist
