// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/HeatMap.h"
#include "ui/charts/LineChart.h"
#include "ui/charts/Radar.h"
#include "ui/charts/RangeChart.h"
#include "ui/charts/RankBars.h"
#include "ui/charts/Scatter.h"
#include "ui/charts/StackedBars.h"
#include "ui/charts/TornadoChart.h"
#include "ui/charts/ValueFunctionPlot.h"

class QWidget;

namespace shortlist::samples {

// Data as a project gives it: long names, markup in names, missing values.
StackedBarsData bars(int providers, int groups = 6);
RadarData radar(int providers, int axes = 6);
HeatMapData heatMap(int providers, int criteria = 24);
ScatterData scatter(int providers, Better better = Better::Less);
ValueFunctionData valueFunction();
RangeData ranges(int criteria);
RangeData boxes(int evaluators);
TornadoData tornado(int criteria);
std::vector<RankRow> ranks(int providers);
LineChartData sweep(int providers);

QString providerName(int index);
// The light or dark palette, on one widget and its children.
void dress(QWidget &widget, bool dark);
// Where SHORTLIST_CHART_PICTURES names a folder, the picture is put there to be looked at.
void keepPicture(QWidget &widget, const QString &name);

} // namespace shortlist::samples
