// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/DecisionTableHierarchy.h"

#include "core/decision/AhpSynthesis.h"
#include "core/exchange/DecisionTableMethods.h"
#include "core/exchange/DecisionTablePairwise.h"

#include <QCoreApplication>

namespace shortlist {

using namespace decisiontable;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DecisionTable", text);
}

constexpr int kDeepest = 16;

// Reads the levels of a hierarchy, from the top down, parents before their children.
class HierarchyReader
{
public:
    explicit HierarchyReader(decision::Priority priority)
        : m_priority(priority)
    {}

    // The criteria that `object` compares, and all below them. parent: their group, -1 at the top.
    Result<> readLevel(const QJsonObject &object, int parent, int depth, const QString &place)
    {
        if (depth > kDeepest)
            return bad(tr("%1: the hierarchy is deeper than %2 levels").arg(place, QString::number(kDeepest)));
        const Result<Level> level = compare(object, place);
        if (!level)
            return tl::unexpected<Error>(level.error());
        if (parent < 0)
            m_top = *level;
        const Result<std::vector<QJsonObject>> children = childrenByItem(object, level->items, place);
        if (!children)
            return tl::unexpected<Error>(children.error());
        for (std::size_t i = 0; i < children->size(); ++i) {
            const QString name = quoted(level->items.at(static_cast<qsizetype>(i)));
            const QString below = place.isEmpty() ? tr("child %1").arg(name) : tr("%1, child %2").arg(place, name);
            if (const Result<> read = readChild((*children)[i], parent, level->weights[i], depth, below); !read)
                return read;
        }
        return {};
    }

    struct Level
    {
        QStringList items;
        std::vector<double> weights;
        double consistencyIndex = 0;
    };
    const Level &top() const { return m_top; }
    const QStringList &alternatives() const { return m_alternatives; }

    decision::Result<decision::Synthesis> synthesis(decision::SynthesisMode mode) const
    {
        return decision::synthesize(m_nodes, m_priorities, static_cast<std::size_t>(m_alternatives.size()), mode);
    }

private:
    Result<Level> compare(const QJsonObject &object, const QString &place) const
    {
        const Result<NamedComparisons> comparisons = namedComparisons(object, place);
        if (!comparisons)
            return tl::unexpected<Error>(comparisons.error());
        const auto found = decision::priorities(comparisons->numbers, comparisons->size(), m_priority);
        if (!found) {
            const QString message = QString::fromStdString(found.error().message);
            return bad(place.isEmpty() ? tr("pairwise: %1").arg(message) : tr("%1, pairwise: %2").arg(place, message));
        }
        return Level{comparisons->items, found->weights, found->consistencyIndex};
    }

    // "children" in the order of the items that they name; without names, in the order in which they stand.
    static Result<std::vector<QJsonObject>> childrenByItem(const QJsonObject &object, const QStringList &items,
                                                           const QString &place)
    {
        const QString key = place.isEmpty() ? QStringLiteral("children") : tr("%1, children").arg(place);
        const QJsonValue value = object.value(QLatin1String("children"));
        if (!value.isArray())
            return bad(value.isUndefined() ? tr("%1 is missing").arg(key) : tr("%1 is not a list of objects").arg(key));
        const QJsonArray list = value.toArray();
        if (list.size() != items.size()) {
            return bad(tr("%1 and the items above differ in number: %2 and %3")
                           .arg(key, QString::number(list.size()), QString::number(items.size())));
        }
        std::vector<QJsonObject> children(static_cast<std::size_t>(list.size()));
        for (qsizetype i = 0; i < list.size(); ++i) {
            if (!list.at(i).isObject())
                return bad(tr("%1, number %2 is not an object").arg(key, QString::number(i + 1)));
            const QJsonObject child = list.at(i).toObject();
            const QJsonValue name = child.value(QLatin1String("criterion"));
            const qsizetype at = name.isString() ? items.indexOf(name.toString()) : i;
            if (at < 0)
                return bad(
                    tr("%1, number %2: there is no item %3").arg(key, QString::number(i + 1), quoted(name.toString())));
            if (!children[static_cast<std::size_t>(at)].isEmpty())
                return bad(tr("%1 names %2 twice").arg(key, quoted(items.at(at))));
            children[static_cast<std::size_t>(at)] = child;
        }
        return children;
    }

    Result<> readChild(const QJsonObject &child, int parent, double weight, int depth, const QString &place)
    {
        const auto node = static_cast<int>(m_nodes.size());
        const bool isGroup = child.contains(QLatin1String("children"));
        m_nodes.push_back({parent, weight, isGroup});
        if (isGroup)
            return readLevel(child, node, depth + 1, place);
        const Result<Level> leaf = compare(child, place);
        if (!leaf)
            return tl::unexpected<Error>(leaf.error());
        if (m_alternatives.isEmpty())
            m_alternatives = leaf->items;
        if (leaf->items.size() != m_alternatives.size())
            return bad(tr("%1 compares other alternatives than the first").arg(place));
        // The same alternatives may stand in another order.
        for (const QString &alternative : std::as_const(m_alternatives)) {
            const qsizetype at = leaf->items.indexOf(alternative);
            if (at < 0)
                return bad(tr("%1 does not compare the alternative %2").arg(place, quoted(alternative)));
            m_priorities.push_back(leaf->weights[static_cast<std::size_t>(at)]);
        }
        return {};
    }

    decision::Priority m_priority;
    Level m_top;
    QStringList m_alternatives;
    std::vector<decision::WeightNode> m_nodes;
    std::vector<double> m_priorities; // of the leaves, one row each
};

Result<decision::SynthesisMode> synthesisOption(const DecisionTableReader &reader)
{
    const Result<std::optional<QString>> name = reader.option(QLatin1String("synthesis"));
    if (!name)
        return tl::unexpected<Error>(name.error());
    if (!name->has_value())
        return decision::SynthesisMode::Distributive;
    if (const auto mode = decision::synthesisModeFromName((*name)->toStdString()))
        return *mode;
    return bad(tr("unknown synthesis %1; there are distributive and ideal").arg(quoted(**name)));
}

} // namespace

Result<QJsonObject> decisiontable::solveAhpHierarchy(const DecisionTableReader &reader)
{
    const Result<decision::Priority> priority = priorityOption(reader);
    if (!priority)
        return tl::unexpected<Error>(priority.error());
    const Result<decision::SynthesisMode> mode = synthesisOption(reader);
    if (!mode)
        return tl::unexpected<Error>(mode.error());
    HierarchyReader hierarchy(*priority);
    if (const Result<> read = hierarchy.readLevel(reader.root(), -1, 1, {}); !read)
        return tl::unexpected<Error>(read.error());
    const Result<QJsonValue> ratio =
        consistencyRatioValue(reader, hierarchy.top().consistencyIndex, hierarchy.top().weights.size());
    if (!ratio)
        return tl::unexpected<Error>(ratio.error());
    const decision::Result<decision::Synthesis> answer = hierarchy.synthesis(*mode);
    if (!answer)
        return bad(QString::fromStdString(answer.error().message));
    return QJsonObject{{QStringLiteral("variant"), jsonVariant(answer->variant)},
                       {QStringLiteral("alternatives"), QJsonArray::fromStringList(hierarchy.alternatives())},
                       {QStringLiteral("global_priorities"), jsonList(answer->priorities)},
                       {QStringLiteral("criteria_weights"), jsonList(hierarchy.top().weights)},
                       {QStringLiteral("criteria_cr"), *ratio}};
}

} // namespace shortlist
