// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Id.h"
#include "ui/charts/HeatMap.h"
#include "ui/charts/Radar.h"
#include "ui/charts/Scatter.h"
#include "ui/charts/StackedBars.h"

#include <vector>

namespace shortlist {

class Workspace;

// From the workspace to what the charts draw. Rows and cells are read from the evaluation when a chart comes to them,
// so the workspace must outlive the chart, and data must be set anew when the ranking has changed.
namespace compare_data {

// What the x axis of the scatter can be: a measure of the criteria, or a number that is known of every provider.
struct Measure
{
    enum class Field { Criterion, Headcount, YearsTrading, Sites, Certificates };

    Field field = Field::Criterion;
    CriterionId criterion{}; // for Field::Criterion
    QString name;
    QString unit;
    int decimals = 0;
    Better better = Better::Neither;

    bool isSame(const Measure &other) const { return field == other.field && criterion == other.criterion; }
};

QString providerName(const Workspace &workspace, ProviderId id);
int rankedIndex(const Workspace &workspace, ProviderId id); // place in Evaluation::ranked(), -1 if not ranked

StackedBarsData bars(const Workspace &workspace);
HeatMapData heatMap(const Workspace &workspace);
// One line a criterion: "4.20 EUR", "3.7 (0–5), 3 of 3 scores"
QString cellDetail(const Workspace &workspace, ProviderId provider, CriterionId leaf);

// The axes of a radar: the criteria of the top level, or those in one group.
std::vector<CriterionId> radarAxes(const Workspace &workspace, CriterionId group);
// Groups that give a radar: at least three criteria, directly in them. The null key (top level) comes first if it does.
std::vector<CriterionId> radarLevels(const Workspace &workspace);
RadarData radar(const Workspace &workspace, const std::vector<ProviderId> &providers, CriterionId level);
// What a provider reaches in a group or leaf, 0 to 100 over what is known; NaN if nothing is.
double levelValue(const Workspace &workspace, ProviderId provider, CriterionId criterion);
// What a group or leaf adds to the total, in points of 100; NaN if nothing of it is known.
double points(const Workspace &workspace, ProviderId provider, CriterionId criterion);

std::vector<Measure> measures(const Workspace &workspace);
// Points in the order of Evaluation::ranked().
ScatterData scatter(const Workspace &workspace, const Measure &measure);

} // namespace compare_data

} // namespace shortlist
