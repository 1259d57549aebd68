// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/RankBars.h"
#include "ui/report/ChartFigure.h"
#include "ui/report/RobustnessParts.h"

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::RobustnessSampled)
};

constexpr std::size_t kMostShown = 10; // providers and ranks
constexpr std::size_t kMostRaised = 3; // weights named for each provider

QString share(const ReportData &data, double value)
{
    return value > 0 ? data.number(value * 100, 1) : QString(QChar(0x2013));
}

void writeRankChart(const RobustnessPart &part, const Acceptability &found, std::size_t shown)
{
    const std::size_t ranks = std::min(kMostShown, found.providers.size());
    std::vector<RankRow> rows;
    for (std::size_t i = 0; i < shown; ++i)
        rows.push_back(RankRow{part.data.name(found.providers[i]),
                               {found.ranks[i].begin(), found.ranks[i].begin() + static_cast<std::ptrdiff_t>(ranks)},
                               {}});
    const auto chart = std::make_shared<RankBars>();
    chart->setData(rows);
    const double height = chartHeight(*chart, part.composer, part.data);
    addChart(part.composer, part.data, chart, std::min(height, part.composer.geometry().bodyHeight() * 0.6),
             ranks < found.providers.size()
                 ? Words::tr("How often each provider has each of the first %1 ranks, in per cent of the samples; what "
                             "is left of a bar are lower ranks")
                       .arg(part.data.count(static_cast<qint64>(ranks)))
                 : Words::tr("How often each provider has each rank, in per cent of the samples"));
}

void writeRankTable(const RobustnessPart &part, const Acceptability &found, std::size_t shown)
{
    const std::size_t ranks = std::min(kMostShown, found.providers.size());
    TableContent table;
    table.padding = pt(2);
    table.gutter = pt(3);
    table.fontSize = size::kSmall;
    table.columns = {TableColumn{Words::tr("Provider"), Qt::AlignLeft, 1, pt(90), 0}};
    for (std::size_t rank = 1; rank <= ranks; ++rank)
        table.columns.push_back(TableColumn{part.data.count(static_cast<qint64>(rank)), Qt::AlignRight, 0, pt(27), 0});
    for (std::size_t i = 0; i < shown; ++i) {
        QStringList row{part.data.name(found.providers[i])};
        for (std::size_t rank = 0; rank < ranks; ++rank)
            row.append(share(part.data, found.ranks[i][rank]));
        table.add(row);
    }
    part.composer.table(std::move(table),
                        Words::tr("Rank acceptability: the share of the samples, in per cent, in which a provider has "
                                  "the rank at the head of the column"));
}

// The groups whose central weight is furthest above today's: "“Commercial” (31.2 % instead of 20.0 %)".
QString raisedWeights(const RobustnessPart &part, const std::vector<double> &central)
{
    const std::vector<CriterionId> &leaves = part.data.evaluation().leaves();
    std::vector<std::pair<double, CriterionId>> raised;
    for (const CriterionId group : part.data.groups()) {
        double sum = 0;
        for (std::size_t c = 0; c < central.size() && c < leaves.size(); ++c)
            sum += part.data.snapshot().isInside(leaves[c], group) ? central[c] : 0;
        if (sum - part.data.evaluation().overallWeight(group) > 0.0005)
            raised.emplace_back(sum, group);
    }
    const auto gain = [&](const auto &entry) {
        return entry.first - part.data.evaluation().overallWeight(entry.second);
    };
    std::stable_sort(raised.begin(), raised.end(), [&](const auto &a, const auto &b) { return gain(a) > gain(b); });
    QStringList words;
    for (std::size_t i = 0; i < std::min(kMostRaised, raised.size()); ++i)
        words.append(Words::tr("“%1” %2 (%3 today)", "a group, a weight and its weight today")
                         .arg(part.data.name(raised[i].second), part.data.percent(raised[i].first),
                              part.data.percent(part.data.evaluation().overallWeight(raised[i].second))));
    return words.isEmpty() ? Words::tr("About those of today") : words.join(Words::tr(", ", "between weights"));
}

void writeCentralWeights(const RobustnessPart &part, const Acceptability &found)
{
    TableContent table;
    table.padding = pt(2);
    table.columns = {
        TableColumn{Words::tr("Provider"), Qt::AlignLeft, 1, pt(110), 0},
        TableColumn{Words::tr("Confidence"), Qt::AlignRight, 0, pt(52), 0},
        TableColumn{Words::tr("Groups that weigh more, on average, where it is first"), Qt::AlignLeft, 2, 0, 0}};
    for (std::size_t i = 0; i < found.providers.size() && table.rows.size() < kMostShown; ++i) {
        if (i < found.central.size() && !found.central[i].empty() && !std::isnan(found.confidence[i]))
            table.add({part.data.name(found.providers[i]), part.data.percent(found.confidence[i]),
                       raisedWeights(part, found.central[i])});
    }
    if (table.rows.empty())
        return;
    part.composer.table(
        std::move(table),
        Words::tr("Central weights: those that speak for a provider on average, and how often it is first with them "
                  "(the confidence factor)"));
}

void writeHowSampled(const RobustnessPart &part, const Acceptability &found)
{
    part.say(part.words.sampling(part.results.sampled));
    if (part.results.sampled.samples < part.data.snapshot().method().samples)
        part.say(Words::tr("The project asks for %1 samples; a report draws at most %2.")
                     .arg(part.data.count(part.data.snapshot().method().samples),
                          part.data.count(RobustnessWork::kMostSamples)));
    if (found.leftOut > 0)
        part.say(
            Words::tr("Only the best %1 providers take part in the samples; %2 that are ranked below them are left "
                      "out.")
                .arg(part.data.count(std::ssize(found.providers)), part.data.count(found.leftOut)));
}

} // namespace

void writeSampledRanks(const RobustnessPart &part)
{
    part.composer.heading(Words::tr("How likely each rank is"));
    if (part.results.sampled.weightModel == WeightModel::Statements) {
        for (const WeightStatement &statement : part.data.snapshot().judgements().statements)
            part.composer.bullet(StyledText(part.words.statement(statement)));
    }
    if (!part.results.acceptability) {
        part.composer.warning(part.results.acceptability.error().message);
        return;
    }
    const Acceptability &found = *part.results.acceptability;
    const std::size_t shown = std::min(kMostShown, found.providers.size());
    part.say(part.words.acceptability(found, part.data.snapshot().need().shortlistSize));
    writeHowSampled(part, found);
    writeRankChart(part, found, shown);
    writeRankTable(part, found, shown);
    writeCentralWeights(part, found);
}

} // namespace shortlist::report
