// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/JudgementsJson.h"

#include "core/decision/RandomIndex.h"
#include "core/decision/RankWeights.h"
#include "core/exchange/JsonChecks.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace shortlist {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(ProjectJson)
};

using Kind = WeightStatement::Kind;

// The limits of the project file.
constexpr double kLargestSwing = 1e9;
constexpr int kLastPlace = 1'000'000;
constexpr double kLargestRatio = 1e6;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

QString plain(double number)
{
    return QString::number(number, 'f', QLocale::FloatingPointShortest);
}

double within(const JsonNode &node, const char *name, double least, double most)
{
    const double number = node.requiredNumber(key(name));
    if (!(number >= least && number <= most))
        node.member(key(name)).report(Json::tr("%1 does not lie between %2 and %3")
                                          .arg(QString::number(number, 'g', 10), plain(least), plain(most)));
    return number;
}

// JsonNode's whole numbers end at 2,147,483,647.
quint32 seedFromJson(const JsonNode &node, quint32 fallback)
{
    if (!node.has(key("seed")))
        return fallback;
    constexpr double most = std::numeric_limits<quint32>::max();
    const double seed = node.number(key("seed"), fallback);
    if (seed >= 0 && seed <= most && seed == std::floor(seed))
        return static_cast<quint32>(seed);
    node.member(key("seed"))
        .report(Json::tr("here must stand a whole number from %1 to %2").arg(plain(0), plain(most)));
    return fallback;
}

// Things are sorted by where they stand in the tree, so that a project gives the same file whatever its keys are.
class JudgementWriter
{
public:
    JudgementWriter(const Snapshot &snapshot, const QStringList &paths, const QStringList &evaluators)
        : m_snapshot(snapshot)
        , m_paths(paths)
        , m_names(evaluators)
    {
        for (const CriterionId id : snapshot.criteriaInOrder())
            m_criteria.insert(id, m_criteria.size());
        for (const Evaluator &evaluator : snapshot.evaluators())
            m_evaluators.insert(evaluator.id, m_evaluators.size());
    }

    QJsonObject judgements() const
    {
        QJsonObject object;
        put(object, "bases", bases());
        put(object, "inputs", inputs());
        put(object, "comparisons", comparisons());
        put(object, "statements", statements());
        return object;
    }

private:
    using Place = std::tuple<qsizetype, qsizetype, qsizetype, double, double>;
    using Sorted = std::multimap<Place, QJsonObject>;

    static constexpr qsizetype kNowhere = -1;

    static void put(QJsonObject &object, const char *name, const Sorted &sorted)
    {
        QJsonArray array;
        for (const auto &[place, one] : sorted)
            array.append(one);
        if (!array.isEmpty())
            object.insert(key(name), array);
    }

    qsizetype place(CriterionId id) const { return m_criteria.value(id, kNowhere); }

    Sorted bases() const
    {
        Sorted sorted;
        for (const LevelBasis &basis : m_snapshot.judgements().bases) {
            const qsizetype at = place(basis.group);
            if (!isNull(basis.group) && (at == kNowhere || !m_snapshot.criterion(basis.group)->isGroup()))
                continue;
            QJsonObject one{{key("way"), weightWayCode(basis.way)}};
            if (at != kNowhere)
                one.insert(key("group"), m_paths.at(at));
            if (!basis.variant.isEmpty())
                one.insert(key("variant"), basis.variant);
            sorted.emplace(Place{at, 0, 0, 0, 0}, one);
        }
        return sorted;
    }

    Sorted inputs() const
    {
        Sorted sorted;
        for (const WeightInput &input : m_snapshot.judgements().inputs) {
            const qsizetype at = place(input.criterion);
            if (at == kNowhere || (input.swing < 0 && input.place <= 0))
                continue;
            QJsonObject one{{key("criterion"), m_paths.at(at)}};
            if (input.swing >= 0)
                one.insert(key("swing"), input.swing);
            if (input.place > 0)
                one.insert(key("place"), input.place);
            sorted.emplace(Place{at, 0, 0, 0, 0}, one);
        }
        return sorted;
    }

    Sorted comparisons() const
    {
        Sorted sorted;
        for (const Comparison &comparison : m_snapshot.judgements().comparisons) {
            const qsizetype first = place(comparison.first);
            const qsizetype second = place(comparison.second);
            const qsizetype by = m_evaluators.value(comparison.evaluator, kNowhere);
            if (first == kNowhere || second == kNowhere || (by == kNowhere && !isNull(comparison.evaluator)))
                continue;
            QJsonObject one{{key("first"), m_paths.at(first)},
                            {key("second"), m_paths.at(second)},
                            {key("ratio"), comparison.ratio}};
            if (by != kNowhere)
                one.insert(key("evaluator"), m_names.at(by));
            sorted.emplace(Place{first, second, by, 0, 0}, one);
        }
        return sorted;
    }

    Sorted statements() const
    {
        Sorted sorted;
        for (const WeightStatement &said : m_snapshot.judgements().statements) {
            const bool between = said.kind == Kind::Between;
            const qsizetype first = place(said.first);
            const qsizetype second = between ? kNowhere : place(said.second);
            if (first == kNowhere || (!between && second == kNowhere))
                continue;
            const QJsonObject one = between ? QJsonObject{{key("kind"), key("between")},
                                                          {key("criterion"), m_paths.at(first)},
                                                          {key("lower"), said.lower},
                                                          {key("upper"), said.upper}}
                                            : QJsonObject{{key("kind"), key("at_least")},
                                                          {key("first"), m_paths.at(first)},
                                                          {key("second"), m_paths.at(second)},
                                                          {key("ratio"), said.lower}};
            sorted.emplace(Place{first, second, 0, said.lower, between ? said.upper : 0}, one);
        }
        return sorted;
    }

    const Snapshot &m_snapshot;
    const QStringList &m_paths;
    const QStringList &m_names;
    QHash<CriterionId, qsizetype> m_criteria;   // where in m_paths
    QHash<EvaluatorId, qsizetype> m_evaluators; // where in m_names
};

class JudgementReader
{
public:
    explicit JudgementReader(const NamedThings &things)
        : m_things(things)
    {}

    Judgements read(const JsonNode &top)
    {
        top.allow({"bases", "inputs", "comparisons", "statements"});
        each(top.list(key("bases")), &JudgementReader::readBasis);
        each(top.list(key("inputs")), &JudgementReader::readInput);
        each(top.list(key("comparisons")), &JudgementReader::readComparison);
        each(top.list(key("statements")), &JudgementReader::readStatement);
        return std::move(m_judgements);
    }

private:
    void each(const std::vector<JsonNode> &nodes, void (JudgementReader::*read)(const JsonNode &))
    {
        for (const JsonNode &node : nodes) {
            if (!node.ok())
                return;
            (this->*read)(node);
        }
    }

    const Criterion *find(const JsonNode &node, const char *name) const
    {
        const QString path = node.requiredText(key(name));
        const Criterion *criterion = m_things.criteria.value(path, nullptr);
        if (criterion == nullptr)
            node.member(key(name)).report(Json::tr("no criterion “%1”").arg(path.left(200)));
        return criterion;
    }

    CriterionId criterion(const JsonNode &node, const char *name) const
    {
        const Criterion *found = find(node, name);
        return found == nullptr ? CriterionId{} : found->id;
    }

    // Two criteria, of which one is compared with the other.
    std::pair<CriterionId, CriterionId> pair(const JsonNode &node) const
    {
        const std::pair<CriterionId, CriterionId> both{criterion(node, "first"), criterion(node, "second")};
        if (both.first == both.second)
            node.member(key("second")).report(Json::tr("a criterion is compared with another one, not with itself"));
        return both;
    }

    void readBasis(const JsonNode &node)
    {
        node.allow({"group", "way", "variant"});
        LevelBasis basis;
        if (node.has(key("group"))) {
            const Criterion *group = find(node, "group");
            if (group == nullptr)
                return;
            basis.group = group->id;
            if (!group->isGroup())
                node.member(key("group"))
                    .report(
                        Json::tr("“%1” is not a group, so that it has no level of weights").arg(group->name.left(200)));
        }
        const QString word = node.requiredText(key("way"));
        const std::optional<WeightWay> way = weightWayFromCode(word);
        if (!way)
            node.member(key("way")).report(Json::tr("“%1” is not a way to set weights").arg(word.left(80)));
        basis.way = way.value_or(WeightWay::Points);
        basis.variant = node.text(key("variant"));
        if (!basis.variant.isEmpty() && !isVariant(basis.way, basis.variant.toStdString()))
            node.member(key("variant"))
                .report(Json::tr("“%1” is not a variant of “%2”").arg(basis.variant.left(80), word.left(80)));
        if (!m_levels.insert(basis.group).second)
            node.report(Json::tr("there is a second basis for this level"));
        m_judgements.bases.push_back(basis);
    }

    static bool isVariant(WeightWay way, const std::string &name)
    {
        return (way == WeightWay::Ranking && decision::rankWeightingFromName(name)) ||
               (way == WeightWay::Pairwise && decision::randomIndexFromName(name));
    }

    void readInput(const JsonNode &node)
    {
        node.allow({"criterion", "swing", "place"});
        WeightInput input;
        input.criterion = criterion(node, "criterion");
        if (node.has(key("swing")))
            input.swing = within(node, "swing", 0, kLargestSwing);
        input.place = node.integer(key("place"), 0, 1, kLastPlace);
        if (!node.has(key("swing")) && !node.has(key("place")))
            node.report(Json::tr("here is neither a swing nor a place"));
        if (!m_inputs.insert(input.criterion).second)
            node.report(Json::tr("there is a second input for this criterion"));
        m_judgements.inputs.push_back(input);
    }

    void readComparison(const JsonNode &node)
    {
        node.allow({"first", "second", "evaluator", "ratio"});
        Comparison comparison;
        std::tie(comparison.first, comparison.second) = pair(node);
        if (node.has(key("evaluator"))) {
            const QString name = node.requiredText(key("evaluator"));
            comparison.evaluator = m_things.evaluators.value(name);
            if (isNull(comparison.evaluator))
                node.member(key("evaluator")).report(Json::tr("no evaluator “%1”").arg(name.left(200)));
        }
        comparison.ratio = within(node, "ratio", 1 / kLargestRatio, kLargestRatio);
        if (!m_comparisons.emplace(comparison.first, comparison.second, comparison.evaluator).second)
            node.report(Json::tr("there is a second comparison of these two by the same"));
        m_judgements.comparisons.push_back(comparison);
    }

    void readStatement(const JsonNode &node)
    {
        WeightStatement said;
        said.id = newId<RowId>();
        const QString kind = node.requiredText(key("kind"));
        if (kind == QLatin1String("between")) {
            node.allow({"kind", "criterion", "lower", "upper"});
            said.kind = Kind::Between;
            said.first = criterion(node, "criterion");
            said.lower = within(node, "lower", 0, 1);
            said.upper = within(node, "upper", 0, 1);
            if (said.lower > said.upper)
                node.report(Json::tr("the lower bound is above the upper"));
        } else if (kind == QLatin1String("at_least")) {
            node.allow({"kind", "first", "second", "ratio"});
            std::tie(said.first, said.second) = pair(node);
            said.lower = within(node, "ratio", 0, kLargestRatio);
        } else {
            node.member(key("kind")).report(Json::tr("“%1” is neither “at_least” nor “between”").arg(kind.left(80)));
        }
        m_judgements.statements.push_back(said);
    }

    const NamedThings &m_things;
    Judgements m_judgements;
    std::set<CriterionId> m_levels;
    std::set<CriterionId> m_inputs;
    std::set<std::tuple<CriterionId, CriterionId, EvaluatorId>> m_comparisons;
};

} // namespace

QJsonObject methodToJson(const Method &method)
{
    const Method usual;
    const bool median = method.combination == Combination::Median;
    QJsonObject object{{key("combination"), median ? key("median") : key("mean")}};
    if (method.ranking != usual.ranking)
        object.insert(key("ranking"), rankingMethodCode(method.ranking));
    if (method.weightModel != usual.weightModel)
        object.insert(key("weight_model"), weightModelCode(method.weightModel));
    if (method.weightMargin != usual.weightMargin)
        object.insert(key("weight_margin"), method.weightMargin);
    if (method.samples != usual.samples)
        object.insert(key("samples"), method.samples);
    if (method.seed != usual.seed)
        object.insert(key("seed"), qint64(method.seed));
    if (method.blind)
        object.insert(key("blind"), true);
    if (method.envelopes)
        object.insert(key("envelopes"), true);
    if (method.qualityClosed.isValid())
        object.insert(key("quality_closed"), jsonchecks::momentText(method.qualityClosed));
    return object;
}

Method methodFromJson(const JsonNode &node)
{
    node.allow({"combination", "ranking", "weight_model", "weight_margin", "samples", "seed", "blind", "envelopes",
                "quality_closed"});
    Method method;
    const QString combination = node.text(key("combination"));
    if (combination == QLatin1String("median"))
        method.combination = Combination::Median;
    else if (!combination.isEmpty() && combination != QLatin1String("mean"))
        node.member(key("combination"))
            .report(Json::tr("“%1” is neither “mean” nor “median”").arg(combination.left(80)));
    const QString ranking = node.text(key("ranking"));
    if (!ranking.isEmpty() && !rankingMethodFromCode(ranking))
        node.member(key("ranking")).report(Json::tr("“%1” is not a method of ranking").arg(ranking.left(80)));
    method.ranking = rankingMethodFromCode(ranking).value_or(method.ranking);
    const QString model = node.text(key("weight_model"));
    if (!model.isEmpty() && !weightModelFromCode(model))
        node.member(key("weight_model"))
            .report(Json::tr("“%1” is not a model of what is known of the weights").arg(model.left(80)));
    method.weightModel = weightModelFromCode(model).value_or(method.weightModel);
    if (node.has(key("weight_margin")))
        method.weightMargin = within(node, "weight_margin", 0, 1);
    method.samples = node.integer(key("samples"), method.samples, 100, 10'000'000);
    method.seed = seedFromJson(node, method.seed);
    method.blind = node.flag(key("blind"), false);
    method.envelopes = node.flag(key("envelopes"), false);
    method.qualityClosed = jsonchecks::moment(node, "quality_closed");
    return method;
}

QJsonObject judgementsToJson(const Snapshot &snapshot, const QStringList &paths, const QStringList &evaluators)
{
    return JudgementWriter(snapshot, paths, evaluators).judgements();
}

Judgements judgementsFromJson(const JsonNode &node, const NamedThings &things)
{
    return JudgementReader(things).read(node);
}

} // namespace shortlist
