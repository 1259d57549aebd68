// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/WeightWords.h"

#include "core/decision/PairwiseRepair.h"
#include "core/decision/RandomIndex.h"
#include "core/decision/RankWeights.h"
#include "core/evaluation/PairwiseJoin.h"
#include "ui/report/StyledText.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::WeightWords)
};

// Weights are stored as rounded points, so that shares may be off by this much and still be those that were set.
constexpr double kRounding = 0.006;
constexpr qsizetype kMostNamed = 12;

// One level and what was said of it.
struct Level
{
    CriterionId group{};
    std::vector<CriterionId> criteria;
    LevelBasis basis;
};

// "The weights at the top level", "The weights of “Service”"; begins each sentence.
QString weightsOf(const ReportData &data, const Level &level)
{
    return isNull(level.group) ? Words::tr("The weights at the top level")
                               : Words::tr("The weights of “%1”").arg(data.name(level.group));
}

// Empty if the shares are what they were set to.
QString changedSince(const ReportData &data, const Level &level, const std::vector<double> &expected)
{
    double sum = 0;
    for (const double weight : expected)
        sum += weight;
    for (std::size_t i = 0; i < expected.size() && sum > 0; ++i) {
        if (std::abs(data.evaluation().levelShare(level.criteria[i]) - expected[i] / sum) > kRounding)
            return Words::tr("They were changed afterwards.");
    }
    return QString();
}

QStringList swingWords(const ReportData &data, const Level &level)
{
    std::vector<double> points;
    QStringList named;
    for (const CriterionId id : level.criteria) {
        const double swing = std::max(0.0, data.snapshot().judgements().input(id).swing);
        points.push_back(swing);
        named.append(
            Words::tr("%1 %2", "a criterion and its points").arg(data.name(id), data.locale().toString(swing, 'g', 4)));
    }
    const QString how = Words::tr("%1 were set by swing: points for the step from the worst to the best end of each "
                                  "scale, against 100 for the step that matters most.")
                            .arg(weightsOf(data, level));
    if (named.size() > kMostNamed)
        return {how, changedSince(data, level, points)};
    return {how, Words::tr("Points: %1.").arg(named.join(QStringLiteral(", "))), changedSince(data, level, points)};
}

QString rankFormula(decision::RankWeighting weighting)
{
    switch (weighting) {
    case decision::RankWeighting::OrderCentroid:
        return Words::tr("rank order centroid: place i of n weighs (1/i + 1/(i+1) + … + 1/n) / n");
    case decision::RankWeighting::Sum:
        return Words::tr("rank sum: place i of n weighs 2 (n + 1 – i) / (n (n + 1))");
    case decision::RankWeighting::Reciprocal:
        return Words::tr("rank reciprocal: place i of n weighs (1/i) / (1/1 + 1/2 + … + 1/n)");
    }
    return QString();
}

QStringList rankingWords(const ReportData &data, const Level &level)
{
    std::vector<double> places;
    std::map<int, QStringList> order;
    for (const CriterionId id : level.criteria) {
        const int place = data.snapshot().judgements().input(id).place;
        places.push_back(place);
        order[place].append(data.name(id));
    }
    const auto weighting = decision::rankWeightingFromName(level.basis.variant.toStdString());
    QStringList words{weighting ? Words::tr("%1 follow from an order of importance (%2).")
                                      .arg(weightsOf(data, level), rankFormula(*weighting))
                                : Words::tr("%1 follow from an order of importance.").arg(weightsOf(data, level))};
    if (order.contains(0))
        return words;
    QStringList named;
    for (const auto &[place, names] : order)
        named.append(Words::tr("%1: %2", "a place and who has it").arg(data.count(place), data.list(names)));
    if (level.criteria.size() <= static_cast<std::size_t>(kMostNamed))
        words.append(Words::tr("Order: %1.").arg(named.join(QStringLiteral("; "))));
    if (weighting) {
        if (const auto weights = decision::rankWeights(places, *weighting))
            words.append(changedSince(data, level, *weights));
    }
    return words;
}

JoinedComparisons joinedComparisons(const ReportData &data, const Level &level)
{
    const Judgements &judgements = data.snapshot().judgements();
    std::vector<PairwiseOpinion> people;
    for (const Evaluator &evaluator : data.snapshot().evaluators())
        people.push_back({evaluator.weight, comparisonsBy(judgements, level.criteria, evaluator.id)});
    return joinedComparisons(comparisonsBy(judgements, level.criteria, EvaluatorId{}), people);
}

QString ratioWords(const ReportData &data, const Level &level, const decision::Completion &completion)
{
    const auto known = decision::randomIndexFromName(level.basis.variant.toStdString());
    const decision::RandomIndex table = known.value_or(decision::RandomIndex::Saaty);
    const auto ratio = decision::consistencyRatio(completion.priorities.consistencyIndex, level.criteria.size(), table);
    if (!ratio)
        return Words::tr("consistency index %1").arg(data.number(completion.priorities.consistencyIndex, 3));
    const std::string_view source = decision::randomIndexSource(table);
    return Words::tr("consistency ratio %1 (random index of %2)")
        .arg(data.number(*ratio, 2), QString::fromUtf8(source.data(), static_cast<qsizetype>(source.size())));
}

QStringList pairwiseWords(const ReportData &data, const Level &level)
{
    const std::size_t items = level.criteria.size();
    const JoinedComparisons joined = joinedComparisons(data, level);
    const auto completion = decision::completeComparisons(joined.said, items);
    if (!completion)
        return {Words::tr("%1 were set by pairwise comparison; the comparisons are no longer complete enough to check "
                          "them.")
                    .arg(weightsOf(data, level))};
    QStringList words{Words::tr("%1 were set by pairwise comparison (principal eigenvector); %2.")
                          .arg(weightsOf(data, level), ratioWords(data, level, *completion))};
    if (joined.people > 1)
        words.append(Words::tr("The comparisons of %1 evaluators are joined by their geometric mean.")
                         .arg(data.count(static_cast<qint64>(joined.people))));
    if (const std::size_t missing = missingPairs(joined.said); missing > 0)
        words.append(Words::tr("%1 of %2 pairs were not compared and are filled in so that the largest eigenvalue is "
                               "smallest.")
                         .arg(data.count(static_cast<qint64>(missing)),
                              data.count(static_cast<qint64>(items * (items - 1) / 2))));
    words.append(changedSince(data, level, completion->priorities.weights));
    return words;
}

std::vector<Level> levels(const ReportData &data)
{
    std::vector<CriterionId> groups{CriterionId{}};
    for (const CriterionId id : data.snapshot().criteriaInOrder()) {
        if (data.snapshot().criterion(id)->isGroup())
            groups.push_back(id);
    }
    std::vector<Level> found;
    for (const CriterionId group : groups) {
        Level level{group, data.snapshot().children(group), {}};
        if (level.criteria.size() < 2)
            continue;
        level.basis = data.snapshot().judgements().basis(group).value_or(LevelBasis{group, WeightWay::Points, {}});
        found.push_back(std::move(level));
    }
    return found;
}

QStringList wordsOf(const ReportData &data, const Level &level)
{
    switch (level.basis.way) {
    case WeightWay::Swing:
        return swingWords(data, level);
    case WeightWay::Ranking:
        return rankingWords(data, level);
    case WeightWay::Pairwise:
        return pairwiseWords(data, level);
    case WeightWay::Points:
        break;
    }
    return {};
}

} // namespace

QStringList weightsInWords(const ReportData &data)
{
    const std::vector<Level> all = levels(data);
    QStringList result;
    for (const Level &level : all) {
        QStringList sentences = wordsOf(data, level);
        sentences.removeAll(QString());
        if (!sentences.isEmpty())
            result.append(sentences.join(QLatin1Char(' ')));
    }
    if (result.isEmpty() && !all.empty())
        result.append(Words::tr("The weights of all levels were given as points."));
    else if (result.size() < std::ssize(all))
        result.append(Words::tr("The weights of the other levels were given as points."));
    return result;
}

} // namespace shortlist::report
