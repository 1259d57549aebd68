// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/LineChart.h"
#include "ui/charts/RangeChart.h"
#include "ui/charts/TornadoChart.h"
#include "ui/report/Chapters.h"
#include "ui/report/ChartFigure.h"
#include "ui/report/RobustnessParts.h"

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::RobustnessChapter)
};

constexpr std::size_t kMostIntervals = 30; // leaves in the table
constexpr std::size_t kMostRanges = 16;    // in the chart
constexpr std::size_t kMostTornadoBars = 12;
constexpr std::size_t kMostRivals = 3;
constexpr double kVisible = 0.0025; // a quarter of a point

// Of the leaves, the one whose bounds are nearest first.
std::vector<WeightInterval> nearestFirst(const std::vector<WeightInterval> &intervals, std::size_t most)
{
    std::vector<WeightInterval> sorted = intervals;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const WeightInterval &a, const WeightInterval &b) { return reachOf(a) < reachOf(b); });
    sorted.resize(std::min(sorted.size(), most));
    return sorted;
}

const WeightInterval *intervalOf(const std::vector<WeightInterval> &intervals, CriterionId criterion)
{
    const auto it = std::find_if(intervals.begin(), intervals.end(), [criterion](const WeightInterval &interval) {
        return interval.criterion == criterion;
    });
    return it == intervals.end() ? nullptr : &*it;
}

QString whoTakesOver(const ReportData &data, const WeightInterval &interval)
{
    QStringList who;
    if (!isNull(interval.winsBelow))
        who.append(Words::tr("below: %1").arg(data.name(interval.winsBelow)));
    if (!isNull(interval.winsAbove))
        who.append(Words::tr("above: %1").arg(data.name(interval.winsAbove)));
    return who.isEmpty() ? QString(QChar(0x2013)) : who.join(QStringLiteral("; "));
}

TableRow intervalRow(const TableContent &table, const ReportData &data, const WeightInterval &interval, bool group)
{
    TableRow row;
    row.kind = group ? TableRow::Kind::Group : TableRow::Kind::Body;
    row.keepWithNext = group;
    TableCell name{StyledText(data.name(interval.criterion), table.style(group)), 1, group ? 0 : pt(7), {}};
    if (isNull(data.snapshot().criterion(interval.criterion)->parent)) {
        const auto &groups = data.groups();
        const auto index =
            static_cast<int>(std::find(groups.begin(), groups.end(), interval.criterion) - groups.begin());
        name.indent = kSwatchIndent;
        name.drawing = [index](QPainter &painter, const QRectF &rect) { drawSwatch(painter, rect, index); };
    }
    row.cells.push_back(std::move(name));
    for (const QString &text : {data.percent(interval.share), data.percent(interval.lower),
                                data.percent(interval.upper), whoTakesOver(data, interval)})
        row.cells.push_back(TableCell{StyledText(text, table.style(group)), 1, 0, {}});
    return row;
}

void writeIntervalTable(const RobustnessPart &part)
{
    const Stability &stability = *part.results.stability;
    const std::vector<WeightInterval> kept = nearestFirst(stability.leaves, kMostIntervals);
    TableContent table;
    table.padding = pt(2);
    table.columns = {TableColumn{Words::tr("Criterion"), Qt::AlignLeft, 1, pt(120), 0},
                     TableColumn{Words::tr("Today"), Qt::AlignRight, 0, pt(42), 0},
                     TableColumn{Words::tr("From"), Qt::AlignRight, 0, pt(42), 0},
                     TableColumn{Words::tr("To"), Qt::AlignRight, 0, pt(44), 0},
                     TableColumn{Words::tr("Who would be first beyond"), Qt::AlignLeft, 1, pt(150), 0}};
    for (const CriterionId id : part.data.snapshot().criteriaInOrder()) {
        const bool group = part.data.snapshot().criterion(id)->isGroup();
        if (const WeightInterval *interval = intervalOf(group ? stability.groups : kept, id))
            table.rows.push_back(intervalRow(table, part.data, *interval, group));
    }
    part.composer.table(
        std::move(table),
        Words::tr("The share of the whole between which each weight may lie while %1 stays first, all others kept in "
                  "proportion, and who would be first beyond it")
            .arg(part.data.name(stability.winner)));
    if (const auto left = std::ssize(stability.leaves) - std::ssize(kept); left > 0)
        part.composer.note(Words::tr("%1 more criteria, whose weights may move further than these, are left out.")
                               .arg(part.data.count(left)));
}

void writeIntervalChart(const RobustnessPart &part)
{
    const Stability &stability = *part.results.stability;
    RangeData ranges;
    ranges.axis = Words::tr("Share of the whole weight");
    ranges.suffix = QStringLiteral(" %");
    ranges.rowTitle = Words::tr("Criterion");
    ranges.bar = Words::tr("%1 stays first").arg(part.data.name(stability.winner));
    ranges.markName = Words::tr("Weight today");
    ranges.decimals = 1;
    for (const WeightInterval &interval : nearestFirst(stability.leaves, kMostRanges)) {
        RangeRow row;
        row.name = part.data.name(interval.criterion);
        row.lower = interval.lower * 100;
        row.upper = interval.upper * 100;
        row.mark = interval.share * 100;
        row.quiet = isNull(interval.winsBelow) && isNull(interval.winsAbove);
        ranges.rows.push_back(std::move(row));
    }
    const bool all = ranges.rows.size() == stability.leaves.size();
    const auto chart = std::make_shared<RangeChart>();
    chart->setData(ranges);
    const double height = chartHeight(*chart, part.composer, part.data);
    addChart(part.composer, part.data, chart, std::min(height, part.composer.geometry().bodyHeight() * 0.7),
             all ? Words::tr("How far each weight may move, the closest bounds first")
                 : Words::tr("How far weights may move: the %1 with the closest bounds")
                       .arg(part.data.count(std::ssize(ranges.rows))));
}

// Where values are missing totals follow bent lines; the chart draws straight ones.
bool isStraight(const Sweep::Line &line)
{
    for (std::size_t i = 0; i < line.totals.size(); ++i) {
        const double part = static_cast<double>(i) / Sweep::kSteps;
        if (!(std::abs(line.totals[i] - line.atZero * (1 - part) - line.atOne * part) < kVisible))
            return false;
    }
    return true;
}

void writeSweep(const RobustnessPart &part)
{
    const Sweep &sweep = part.results.sweep;
    part.say(part.words.sweep(sweep));
    if (sweep.lines.size() < 2 || !std::all_of(sweep.lines.begin(), sweep.lines.end(), isStraight))
        return;
    LineChartData lines;
    lines.axis = Words::tr("Share of “%1” in the whole, per cent").arg(part.data.name(sweep.criterion));
    lines.today = sweep.share * 100;
    for (const Sweep::Line &line : sweep.lines)
        lines.lines.push_back(
            {part.data.name(line.provider), line.atZero * 100, line.atOne * 100, static_cast<int>(lines.lines.size())});
    for (const double crossing : sweep.crossings)
        lines.crossings.push_back(crossing * 100);
    const auto chart = std::make_shared<LineChart>();
    chart->setData(lines);
    const double height = chartHeight(*chart, part.composer, part.data);
    addChart(part.composer, part.data, chart, std::clamp(height, pt(140), pt(165)),
             Words::tr("Totals as the weight of “%1”, whose bound is the closest, moves")
                 .arg(part.data.name(sweep.criterion)));
}

void writeIntervals(const RobustnessPart &part)
{
    const Stability &stability = *part.results.stability;
    part.composer.heading(Words::tr("How far weights may be off"));
    part.say(part.words.weights(stability));
    if (stability.groups.size() > 1)
        part.say(Words::tr("Of whole groups: %1").arg(part.words.groups(stability)));
    part.say(part.words.firstOnes(stability));
    writeIntervalChart(part);
    writeIntervalTable(part);
}

void writeTornado(const RobustnessPart &part)
{
    if (!part.results.tornado || part.results.tornado->bars.empty())
        return;
    const Tornado &tornado = *part.results.tornado;
    part.say(part.words.tornado(tornado));
    TornadoData bars;
    bars.lead = tornado.lead * 100;
    bars.axis =
        Words::tr("Lead of %1 over %2, points").arg(part.data.name(tornado.first), part.data.name(tornado.second));
    bars.smallerName = Words::tr("Weight %1 smaller").arg(part.data.percent(tornado.margin, 0));
    bars.largerName = Words::tr("Weight %1 larger").arg(part.data.percent(tornado.margin, 0));
    const std::size_t shown = std::min(kMostTornadoBars, tornado.bars.size());
    for (std::size_t i = 0; i < shown; ++i)
        bars.rows.push_back(
            {part.data.name(tornado.bars[i].criterion), tornado.bars[i].low * 100, tornado.bars[i].high * 100});
    const auto chart = std::make_shared<TornadoChart>();
    chart->setData(bars);
    const double height = chartHeight(*chart, part.composer, part.data);
    addChart(part.composer, part.data, chart, std::min(height, part.composer.geometry().bodyHeight() * 0.6),
             shown == tornado.bars.size()
                 ? Words::tr("How the lead moves with each weight, the widest first")
                 : Words::tr("How the lead moves with single weights: the %1 that move it most")
                       .arg(part.data.count(static_cast<qint64>(shown))));
}

// The nearest rivals, and the runner-up in any case.
void writeSmallestChanges(const RobustnessPart &part)
{
    const Stability &stability = *part.results.stability;
    bool runnerUp = false;
    for (std::size_t i = 0; i < stability.shifts.size(); ++i) {
        const SmallestShift &shift = stability.shifts[i];
        if (i >= kMostRivals && (runnerUp || shift.rival != stability.runnerUp))
            continue;
        runnerUp = runnerUp || shift.rival == stability.runnerUp;
        part.composer.bullet(StyledText(part.words.shift(stability, shift)));
    }
    if (stability.shifts.empty())
        part.composer.bullet(StyledText(part.words.smallestShift(stability)));
    else if (!runnerUp)
        part.composer.bullet(
            StyledText(Words::tr("No weights at all would bring the runner-up, %1, level with %2.")
                           .arg(part.data.name(stability.runnerUp), part.data.name(stability.winner))));
    part.composer.bullet(StyledText(part.words.smallestValueChange(stability)));
}

void writeLead(const RobustnessPart &part)
{
    part.composer.heading(Words::tr("What would have to change"));
    part.composer.paragraph(
        Words::tr("These are the smallest changes that let others draw level, of all weights together and of one "
                  "single value. Weights are shares of the whole."));
    writeSmallestChanges(part);
    part.composer.space(pt(6));
    writeTornado(part);
    writeSweep(part);
}

} // namespace

void writeRobustness(Composer &composer, const ReportData &data, const RobustnessResults &results)
{
    composer.chapter(Words::tr("Robustness"));
    if (!results.stability) {
        composer.paragraph(Words::tr("How sure a ranking is can be asked once two providers are ranked."));
        return;
    }
    const RobustnessWords words(data.snapshot(), data.locale(), label);
    const RobustnessPart part{composer, data, results, words};
    composer.paragraph(Words::tr(
        "How far could weights and scores be off before another provider is first, how likely is each rank if weights "
        "are only roughly known, and what would other methods say? Bounds of weights and the smallest changes are "
        "exact; what was sampled is named with all it takes to repeat it."));
    writeIntervals(part);
    writeLead(part);
    writeSampledRanks(part);
    writeMethods(part);
    writeEvaluatorAgreement(part);
}

} // namespace shortlist::report
