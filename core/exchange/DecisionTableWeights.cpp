// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTableMethods.h"

#include "core/decision/PairwiseRepair.h"
#include "core/decision/RankWeights.h"
#include "core/decision/Swing.h"
#include "core/exchange/DecisionTablePairwise.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace shortlist {

using namespace decisiontable;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionTable", text);
}

// Things that nothing connects, by name: “a” and “b”; “c”. Long lists are cut.
QString partsByName(const std::vector<std::vector<std::size_t>> &parts, const QStringList &names)
{
    constexpr qsizetype kMost = 5;
    QStringList lists;
    for (const std::vector<std::size_t> &part : parts) {
        if (lists.size() == kMost) {
            lists.append(QStringLiteral("\u2026"));
            break;
        }
        QStringList list;
        for (const std::size_t item : part) {
            list.append(list.size() < kMost ? quoted(names.at(static_cast<qsizetype>(item)))
                                            : QStringLiteral("\u2026"));
            if (list.size() > kMost)
                break;
        }
        lists.append(list.join(QLatin1String(", ")));
    }
    return lists.join(QLatin1String("; "));
}

Result<QJsonObject> solveAhp(const DecisionTableReader &reader)
{
    const Result<NamedComparisons> comparisons = namedComparisons(reader.root());
    if (!comparisons)
        return tl::unexpected<Error>(comparisons.error());
    const Result<decision::Priority> priority = priorityOption(reader);
    if (!priority)
        return tl::unexpected<Error>(priority.error());
    const decision::Result<decision::Priorities> found =
        decision::priorities(comparisons->numbers, comparisons->size(), *priority);
    if (!found)
        return bad(tr("pairwise: %1").arg(QString::fromStdString(found.error().message)));
    const Result<QJsonValue> ratio = consistencyRatioValue(reader, found->consistencyIndex, comparisons->size());
    if (!ratio)
        return tl::unexpected<Error>(ratio.error());
    return QJsonObject{{QStringLiteral("weights"), jsonList(found->weights)},
                       {QStringLiteral("lambda_max"), found->lambdaMax},
                       {QStringLiteral("ci"), found->consistencyIndex},
                       {QStringLiteral("cr"), *ratio}};
}

// {"c,d": value}, which needs names that differ.
Result<QJsonObject> missingByName(const NamedComparisons &comparisons, const decision::Completion &completion)
{
    QJsonObject missing;
    for (const decision::FilledComparison &filled : completion.missing) {
        const QString key = QStringLiteral("%1,%2").arg(comparisons.items.at(static_cast<qsizetype>(filled.row)),
                                                        comparisons.items.at(static_cast<qsizetype>(filled.column)));
        if (missing.contains(key))
            return bad(tr("items has the pair %1 twice").arg(quoted(key)));
        missing.insert(key, filled.value);
    }
    return missing;
}

// options.completion can name the one way that there is.
Result<> checkCompletion(const DecisionTableReader &reader)
{
    const Result<std::optional<QString>> name = reader.option(QLatin1String("completion"));
    if (!name)
        return tl::unexpected<Error>(name.error());
    if (name->has_value() && **name != QLatin1String("minimise lambda_max"))
        return bad(tr("unknown completion %1; there is minimise lambda_max").arg(quoted(**name)));
    return {};
}

Result<QJsonObject> solveAhpIncomplete(const DecisionTableReader &reader)
{
    if (const Result<> known = checkCompletion(reader); !known)
        return tl::unexpected<Error>(known.error());
    const Result<NamedComparisons> comparisons = namedComparisons(reader.root(), {}, Gaps::Allowed);
    if (!comparisons)
        return tl::unexpected<Error>(comparisons.error());
    const Result<decision::Priority> priority = priorityOption(reader);
    if (!priority)
        return tl::unexpected<Error>(priority.error());
    const auto parts = decision::connectedParts(comparisons->numbers, comparisons->size());
    if (parts.size() > 1) {
        return bad(tr("pairwise: no comparison connects these items with each other: %1")
                       .arg(partsByName(parts, comparisons->items)));
    }
    const auto completion = decision::completeComparisons(comparisons->numbers, comparisons->size());
    if (!completion)
        return bad(tr("pairwise: %1").arg(QString::fromStdString(completion.error().message)));
    const Result<QJsonObject> missing = missingByName(*comparisons, *completion);
    if (!missing)
        return missing;
    const decision::Priorities found = decision::prioritiesOf(completion->comparisons, comparisons->size(), *priority);
    const Result<QJsonValue> ratio = consistencyRatioValue(reader, found.consistencyIndex, comparisons->size());
    if (!ratio)
        return tl::unexpected<Error>(ratio.error());
    return QJsonObject{{QStringLiteral("missing"), *missing},
                       {QStringLiteral("weights"), jsonList(found.weights)},
                       {QStringLiteral("lambda_max"), found.lambdaMax},
                       {QStringLiteral("cr"), *ratio}};
}

template <decision::RankWeighting weighting>
Result<QJsonObject> solveRanks(const DecisionTableReader &reader)
{
    const Result<std::vector<double>> ranks = numbers(reader.root().value(QLatin1String("ranks")), tr("ranks"));
    if (!ranks)
        return tl::unexpected<Error>(ranks.error());
    const decision::Result<std::vector<double>> weights = decision::rankWeights(*ranks, weighting);
    if (weights)
        return QJsonObject{{QStringLiteral("weights"), jsonList(*weights)}};
    const QString message = QString::fromStdString(weights.error().message);
    if (weights.error().index)
        return bad(tr("ranks, number %1: %2").arg(QString::number(*weights.error().index + 1), message));
    return bad(tr("ranks: %1").arg(message));
}

Result<QStringList> swingItems(const QJsonValue &value)
{
    if (!value.isArray())
        return bad(value.isUndefined() ? tr("items is missing") : tr("items is not a list of texts"));
    QStringList items;
    const QJsonArray list = value.toArray();
    for (const auto &element : list) {
        const QString number = QString::number(items.size() + 1);
        if (!element.isString())
            return bad(tr("items, number %1 is not a text").arg(number));
        if (items.contains(element.toString()))
            return bad(tr("items, number %1: %2 stands there twice").arg(number, quoted(element.toString())));
        items.append(element.toString());
    }
    return items;
}

Result<std::size_t> swingItem(const QJsonObject &statement, const QString &key, const QStringList &items,
                              const QString &place)
{
    const QJsonValue name = statement.value(key);
    if (!name.isString())
        return bad(name.isUndefined() ? tr("%1, %2 is missing").arg(place, key)
                                      : tr("%1, %2 is not a text").arg(place, key));
    const qsizetype position = items.indexOf(name.toString());
    if (position < 0)
        return bad(tr("%1, %2: there is no item %3").arg(place, key, quoted(name.toString())));
    return static_cast<std::size_t>(position);
}

Result<std::vector<decision::SwingStatement>> swingStatements(const QJsonValue &value, const QStringList &items)
{
    if (!value.isArray())
        return bad(value.isUndefined() ? tr("statements is missing") : tr("statements is not a list of objects"));
    std::vector<decision::SwingStatement> statements;
    const QJsonArray list = value.toArray();
    for (const auto &element : list) {
        const QString place = tr("statement %1").arg(QString::number(statements.size() + 1));
        if (!element.isObject())
            return bad(tr("%1 is not an object").arg(place));
        const QJsonObject statement = element.toObject();
        const Result<std::size_t> of = swingItem(statement, QStringLiteral("a"), items, place);
        if (!of)
            return tl::unexpected<Error>(of.error());
        const Result<std::size_t> against = swingItem(statement, QStringLiteral("b"), items, place);
        if (!against)
            return tl::unexpected<Error>(against.error());
        const Result<double> ratio = number(statement.value(QLatin1String("ratio")), tr("%1, ratio").arg(place));
        if (!ratio)
            return tl::unexpected<Error>(ratio.error());
        statements.push_back({*of, *against, *ratio});
    }
    return statements;
}

Result<QJsonObject> solveSwing(const DecisionTableReader &reader)
{
    const Result<QStringList> items = swingItems(reader.root().value(QLatin1String("items")));
    if (!items)
        return tl::unexpected<Error>(items.error());
    const auto statements = swingStatements(reader.root().value(QLatin1String("statements")), *items);
    if (!statements)
        return tl::unexpected<Error>(statements.error());
    const auto weights = decision::swingWeights(static_cast<std::size_t>(items->size()), *statements);
    if (weights)
        return QJsonObject{{QStringLiteral("weights"), jsonList(*weights)}};
    const decision::StatementFailure &problem = weights.error();
    if (!problem.parts.empty()) {
        return bad(
            tr("statements: none connects these items with each other: %1").arg(partsByName(problem.parts, *items)));
    }
    const QString message = QString::fromStdString(problem.message);
    if (problem.statements.size() == 1)
        return bad(tr("statement %1: %2").arg(QString::number(problem.statements.front() + 1), message));
    return bad(message);
}

constexpr std::array<SolveMethod, 6> kMethods{{
    {"ahp", &solveAhp},
    {"ahp_incomplete", &solveAhpIncomplete},
    {"weights_rank_reciprocal", &solveRanks<decision::RankWeighting::Reciprocal>},
    {"weights_rank_sum", &solveRanks<decision::RankWeighting::Sum>},
    {"weights_roc", &solveRanks<decision::RankWeighting::OrderCentroid>},
    {"weights_swing", &solveSwing},
}};

} // namespace

std::span<const SolveMethod> decisiontable::weightMethods()
{
    return kMethods;
}

} // namespace shortlist
