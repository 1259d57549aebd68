// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/Chapters.h"

#include "ui/charts/HeatMap.h"
#include "ui/charts/Radar.h"
#include "ui/charts/StackedBars.h"
#include "ui/report/ChartFigure.h"

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::ChartsChapter)
};

constexpr int kMostBars = 20;
constexpr std::size_t kMostHeatColumns = 14; // more, and there is no room for the numbers in the cells

int groupIndex(const ReportData &data, CriterionId criterion)
{
    const CriterionId top = data.snapshot().topGroup(criterion);
    const auto &groups = data.groups();
    return static_cast<int>(std::find(groups.begin(), groups.end(), top) - groups.begin());
}

void writeBars(Composer &composer, const ReportData &data)
{
    std::vector<ChartGroup> groups;
    for (std::size_t i = 0; i < data.groups().size(); ++i)
        groups.push_back(ChartGroup{data.name(data.groups()[i]), static_cast<int>(i)});
    const std::vector<ProviderId> &ranked = data.evaluation().ranked();
    const auto shown = std::min<std::size_t>(kMostBars, ranked.size());
    std::vector<StackedBar> bars;
    for (std::size_t i = 0; i < shown; ++i) {
        const Standing standing = data.evaluation().standing(ranked[i]);
        StackedBar bar{data.name(ranked[i]), standing.rank, {}, standing.total * 100};
        for (const CriterionId group : data.groups())
            bar.parts.push_back(data.evaluation().contribution(ranked[i], group) * 100);
        if (standing.missing > 0) {
            bar.low = standing.low * 100;
            bar.high = standing.high * 100;
        }
        bars.push_back(std::move(bar));
    }
    const auto chart = std::make_shared<StackedBars>();
    chart->setData(StackedBarsData::of(groups, bars));
    const double height = chartHeight(*chart, composer, data);
    const QString caption =
        shown < ranked.size()
            ? Words::tr(
                  "Totals of the best %1 of %2 ranked providers, in points, by group of criteria; lines show the range "
                  "where scores are missing")
                  .arg(data.count(static_cast<qint64>(shown)), data.count(static_cast<qint64>(ranked.size())))
            : Words::tr("Totals in points, by group of criteria; lines show the range where scores are missing");
    addChart(composer, data, chart, std::min(height, composer.geometry().bodyHeight() * 0.8), caption);
}

// The share of its possible contribution that a provider reaches in a group, 0 to 100; NaN where nothing is known.
double groupValue(const ReportData &data, ProviderId provider, CriterionId group)
{
    double sum = 0;
    double weights = 0;
    for (const CriterionId leaf : data.evaluation().leaves()) {
        const double value = data.evaluation().value(provider, leaf);
        const double weight = data.evaluation().overallWeight(leaf);
        if (!data.snapshot().isInside(leaf, group) || std::isnan(value))
            continue;
        sum += weight * value;
        weights += weight;
    }
    return weights > 0 ? sum / weights * 100 : kMissing;
}

void writeRadar(Composer &composer, const ReportData &data)
{
    const auto axes = std::min<std::size_t>(data.groups().size(), RadarData::kMostAxes);
    const auto series = std::min<std::size_t>(data.shortlist().size(), RadarData::kMostSeries);
    if (axes < 3 || series < 2)
        return;
    RadarData radar;
    for (std::size_t i = 0; i < axes; ++i)
        radar.axes.append(data.name(data.groups()[i]));
    for (std::size_t i = 0; i < series; ++i) {
        RadarSeries line{data.name(data.shortlist()[i]), {}, static_cast<int>(i)};
        for (std::size_t a = 0; a < axes; ++a)
            line.values.push_back(groupValue(data, data.shortlist()[i], data.groups()[a]));
        radar.series.push_back(std::move(line));
    }
    const auto chart = std::make_shared<Radar>();
    chart->setData(radar);
    const double height = chartHeight(*chart, composer, data);
    addChart(composer, data, chart, std::clamp(height, pt(220), pt(330)),
             Words::tr("What share of each group's points the best %1 providers reach, in per cent")
                 .arg(data.count(static_cast<qint64>(series))));
}

void writeHeatMap(Composer &composer, const ReportData &data, const std::vector<CriterionId> &leaves,
                  const QString &caption)
{
    HeatMapData map;
    for (const ProviderId id : data.shortlist())
        map.rows.append(data.name(id));
    std::vector<double> values;
    for (const CriterionId leaf : leaves) {
        const int group = groupIndex(data, leaf);
        map.columns.push_back(
            HeatColumn{data.name(leaf), data.name(data.groups()[static_cast<std::size_t>(group)]), group});
        for (const ProviderId id : data.shortlist())
            values.push_back(data.evaluation().value(id, leaf) * 100);
    }
    const std::size_t rows = data.shortlist().size();
    map.value = [values, rows](int row, int column) {
        return values[static_cast<std::size_t>(column) * rows + static_cast<std::size_t>(row)];
    };
    const auto chart = std::make_shared<HeatMap>();
    chart->setData(map);
    const double height = chartHeight(*chart, composer, data);
    addChart(composer, data, chart, std::min(height, composer.geometry().bodyHeight() * 0.85), caption);
}

} // namespace

void writeCharts(Composer &composer, const ReportData &data)
{
    composer.chapter(Words::tr("The ranking in pictures"), Composer::Start::WhereThereIsRoom);
    if (data.shortlist().empty()) {
        composer.paragraph(Words::tr("There is nothing to draw, because no provider is ranked yet."));
        return;
    }
    writeBars(composer, data);
    const std::vector<CriterionId> &leaves = data.evaluation().leaves();
    const std::size_t parts = (leaves.size() + kMostHeatColumns - 1) / kMostHeatColumns;
    for (std::size_t i = 0; i < parts; ++i) {
        const auto begin = static_cast<std::ptrdiff_t>(leaves.size() * i / parts);
        const auto end = static_cast<std::ptrdiff_t>(leaves.size() * (i + 1) / parts);
        const QString caption =
            parts == 1
                ? Words::tr("Values of the shortlist on the criteria, 0 to 100; hatched where scores are missing")
                : Words::tr("Values of the shortlist on the criteria, part %1 of %2, 0 to 100; hatched where scores "
                            "are missing")
                      .arg(data.count(static_cast<qint64>(i + 1)), data.count(static_cast<qint64>(parts)));
        writeHeatMap(composer, data, {leaves.begin() + begin, leaves.begin() + end}, caption);
    }
    writeRadar(composer, data);
}

} // namespace shortlist::report
