// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/RangeChart.h"
#include "ui/report/ChartFigure.h"
#include "ui/report/RobustnessParts.h"

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::RobustnessOpinions)
};

constexpr std::size_t kMostRanked = 10;
constexpr std::size_t kMostEvaluators = 30;
constexpr std::size_t kMostBoxes = 16;
constexpr std::size_t kMostDisagreements = 8;

QString correlation(const ReportData &data, double value)
{
    return data.number(value, 2);
}

// A row of how far each method agrees with the first.
TableRow agreementRow(const TableContent &table, const RobustnessPart &part, const QString &name,
                      double Agreement::*measure)
{
    TableRow row;
    row.kind = TableRow::Kind::Total;
    row.cells.push_back(TableCell{StyledText(name, table.style()), 1, 0, {}});
    for (const Agreement &agreement : part.results.methods.agreement.front())
        row.cells.push_back(TableCell{StyledText(correlation(part.data, agreement.*measure), table.style()), 1, 0, {}});
    return row;
}

void writeMethodTable(const RobustnessPart &part)
{
    const MethodAgreement &methods = part.results.methods;
    TableContent table;
    table.padding = pt(2);
    table.columns = {TableColumn{Words::tr("Provider"), Qt::AlignLeft, 1, pt(130), 0}};
    for (const MethodRanking &ranking : methods.methods)
        table.columns.push_back(TableColumn{RobustnessWords::methodName(ranking.method), Qt::AlignRight, 0, pt(84), 0});
    const std::vector<ProviderId> &providers = methods.methods.front().providers;
    const std::size_t shown = std::min(kMostRanked, providers.size());
    for (std::size_t i = 0; i < shown; ++i) {
        QStringList row{part.data.name(providers[i])};
        for (const MethodRanking &ranking : methods.methods)
            row.append(i < ranking.ranks.size() ? part.data.count(ranking.ranks[i]) : QString(QChar(0x2013)));
        table.add(row);
    }
    if (!methods.agreement.empty()) {
        table.rows.push_back(agreementRow(table, part, Words::tr("Kendall's tau-b"), &Agreement::kendall));
        table.rows.push_back(agreementRow(table, part, Words::tr("Spearman's rho"), &Agreement::spearman));
    }
    part.composer.table(
        std::move(table),
        shown < providers.size()
            ? Words::tr("Ranks of the best %1 by each method, and how its order of all ranked providers "
                        "agrees with that of the weighted sum")
                  .arg(part.data.count(static_cast<qint64>(shown)))
            : Words::tr("Ranks by each method, and how its order agrees with that of the weighted "
                        "sum"));
}

TableRow evaluatorRow(const TableContent &table, const ReportData &data, const EvaluatorProfile &profile)
{
    const Evaluator *evaluator = data.snapshot().evaluator(profile.evaluator);
    const QString quarters = profile.scores == 0
                                 ? QString(QChar(0x2013))
                                 : Words::tr("%1 to %2", "two values")
                                       .arg(data.points(profile.lowerQuarter), data.points(profile.upperQuarter));
    TableRow row;
    for (const QString &text :
         {evaluator == nullptr ? QString() : label(evaluator->name), data.count(profile.scores),
          data.points(profile.middle), quarters,
          profile.fitted ? data.signedPoints(profile.effect) : QString(QChar(0x2013)),
          correlation(data, profile.withAll.kendall), correlation(data, profile.withAll.spearman)})
        row.cells.push_back(TableCell{StyledText(text, table.style()), 1, 0, {}});
    return row;
}

void writeEvaluatorTable(const RobustnessPart &part)
{
    const std::vector<EvaluatorProfile> &profiles = part.results.evaluators.profiles;
    TableContent table;
    table.padding = pt(2);
    table.columns = {TableColumn{Words::tr("Evaluator"), Qt::AlignLeft, 1, pt(110), 0},
                     TableColumn{Words::tr("Scores"), Qt::AlignRight, 0, pt(38), 0},
                     TableColumn{Words::tr("Median"), Qt::AlignRight, 0, pt(40), 0},
                     TableColumn{Words::tr("Middle half"), Qt::AlignRight, 0, pt(66), 0},
                     TableColumn{Words::tr("Leniency"), Qt::AlignRight, 0, pt(46), 0},
                     TableColumn{Words::tr("Tau-b"), Qt::AlignRight, 0, pt(38), 0},
                     TableColumn{Words::tr("Rho"), Qt::AlignRight, 0, pt(38), 0}};
    for (std::size_t i = 0; i < std::min(kMostEvaluators, profiles.size()); ++i)
        table.rows.push_back(evaluatorRow(table, part.data, profiles[i]));
    part.composer.table(std::move(table), Words::tr("Evaluators beside each other, values on a scale of 0 to 100"));
    if (profiles.size() > kMostEvaluators)
        part.composer.note(Words::tr("%1 more evaluators are left out of this table.")
                               .arg(part.data.count(std::ssize(profiles) - static_cast<qint64>(kMostEvaluators))));
    part.composer.note(Words::tr(
        "Leniency is an additive effect of the evaluator, fitted by least squares over the cells that several have "
        "scored; above 0 is kinder. Tau-b and rho (Kendall's and Spearman's) compare the ranking that the evaluator's "
        "scores alone would give with the joint one: 1 is the same order, –1 the reverse."));
}

void writeBoxes(const RobustnessPart &part)
{
    RangeData boxes;
    boxes.axis = Words::tr("Values given, on a scale of 0 to 100");
    boxes.rowTitle = Words::tr("Evaluator");
    boxes.bar = Words::tr("Middle half of the values");
    const std::vector<EvaluatorProfile> &profiles = part.results.evaluators.profiles;
    for (std::size_t i = 0; i < std::min(kMostBoxes, profiles.size()); ++i) {
        const EvaluatorProfile &profile = profiles[i];
        if (profile.scores == 0)
            continue;
        RangeRow row;
        row.name = label(part.words.name(profile.evaluator));
        row.lower = profile.lowest * 100;
        row.upper = profile.highest * 100;
        row.lowerQuarter = profile.lowerQuarter * 100;
        row.middle = profile.middle * 100;
        row.upperQuarter = profile.upperQuarter * 100;
        boxes.rows.push_back(std::move(row));
    }
    const auto chart = std::make_shared<RangeChart>();
    chart->setData(boxes);
    addChart(part.composer, part.data, chart, chartHeight(*chart, part.composer, part.data),
             Words::tr("The values that each evaluator gave: lowest, middle half with the median, and highest"));
}

void writeDisagreements(const RobustnessPart &part)
{
    const EvaluatorAgreement &agreement = part.results.evaluators;
    if (agreement.disagreements.empty())
        return;
    TableContent table;
    table.padding = pt(2);
    table.columns = {TableColumn{Words::tr("Provider"), Qt::AlignLeft, 1, pt(110), 0},
                     TableColumn{Words::tr("Criterion"), Qt::AlignLeft, 1, pt(110), 0},
                     TableColumn{Words::tr("Lowest"), Qt::AlignRight, 0, pt(44), 0},
                     TableColumn{Words::tr("Highest"), Qt::AlignRight, 0, pt(44), 0},
                     TableColumn{Words::tr("Scores"), Qt::AlignRight, 0, pt(40), 0}};
    const std::size_t shown = std::min(kMostDisagreements, agreement.disagreements.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const Disagreement &one = agreement.disagreements[i];
        table.add({part.data.name(one.provider), part.data.name(one.criterion), part.data.points(one.lowest),
                   part.data.points(one.highest), part.data.count(one.given)});
    }
    part.composer.table(std::move(table),
                        Words::tr("Where evaluators' values are furthest apart, on a scale of 0 to 100"));
    if (const qint64 left = agreement.disagreementCount - static_cast<qint64>(shown); left == 1)
        part.composer.note(Words::tr("One more place is left out of this table."));
    else if (left > 0)
        part.composer.note(Words::tr("%1 more places are left out of this table.").arg(part.data.count(left)));
}

// Not every font has a minus sign.
QString variantOf(const MethodRanking &ranking)
{
    return QString(ranking.variant).replace(QChar(0x2212), QChar(0x2013)).append(QLatin1Char('.'));
}

} // namespace

void writeMethods(const RobustnessPart &part)
{
    const MethodAgreement &methods = part.results.methods;
    if (methods.methods.size() < 2)
        return;
    part.composer.heading(Words::tr("What other methods say"));
    part.say(part.words.methods(methods));
    writeMethodTable(part);
    part.composer.paragraph(Words::tr("All methods start from the same values and the same weights:"));
    for (const MethodRanking &ranking : methods.methods)
        part.composer.bullet(StyledText(variantOf(ranking)));
    part.composer.space(pt(5));
    for (const MethodRanking &ranking : methods.methods)
        part.say(part.words.compromise(ranking));
    part.say(part.words.reversals(methods));
}

void writeEvaluatorAgreement(const RobustnessPart &part)
{
    const QString sentence = part.words.evaluators(part.results.evaluators);
    if (sentence.isEmpty())
        return;
    part.composer.heading(Words::tr("How far the evaluators agree"));
    part.say(sentence);
    if (part.results.evaluators.profiles.size() < 2)
        return;
    if (const QString correction = part.words.correction(part.results.evaluators); !correction.isEmpty())
        part.say(QString(correction + QLatin1Char(' ') +
                         Words::tr("This is shown beside the result; the ranking of this report is not corrected.")));
    writeEvaluatorTable(part);
    writeBoxes(part);
    writeDisagreements(part);
}

} // namespace shortlist::report
