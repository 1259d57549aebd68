// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CriterionJson.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <utility>

namespace shortlist {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

class CriterionReader
{
public:
    CriterionReader(const TextFilter &filter, const QuestionOfCode &question, std::vector<Criterion> &result)
        : m_filter(filter)
        , m_question(question)
        , m_result(result)
    {}

    void read(const std::vector<JsonNode> &nodes, CriterionId parent)
    {
        int position = 0;
        for (const JsonNode &node : nodes) {
            if (!node.ok())
                return;
            readOne(node, parent, position++);
        }
    }

private:
    void readOne(const JsonNode &node, CriterionId parent, int position)
    {
        node.allow(
            {"name", "description", "weight", "source", "scale", "criteria", "question", "formula", "price_envelope"});
        Criterion criterion;
        criterion.id = newId<CriterionId>();
        criterion.parent = parent;
        criterion.position = position;
        criterion.name = filtered(node.requiredText(QStringLiteral("name")));
        criterion.description = filtered(node.text(QStringLiteral("description")));
        criterion.weight = node.number(QStringLiteral("weight"), 0);
        if (criterion.weight < 0)
            node.member(QStringLiteral("weight")).report(Json::tr("a weight must not be negative"));
        const bool group = node.has(QStringLiteral("criteria"));
        if (group && (node.has(QStringLiteral("scale")) || node.has(QStringLiteral("source"))))
            node.report(Json::tr("a group has no scale and no source of its own"));
        criterion.priceEnvelope = node.flag(QStringLiteral("price_envelope"), false);
        if (group) {
            criterion.scale.kind = ScaleKind::Group;
        } else {
            criterion.source = source(node);
            criterion.scale = scale(node);
            criterion.formula = node.text(QStringLiteral("formula"));
            criterion.question = question(node);
        }
        m_result.push_back(criterion);
        if (group)
            read(node.list(QStringLiteral("criteria")), criterion.id);
    }

    CriterionSource source(const JsonNode &node) const
    {
        const QString code = node.text(QStringLiteral("source"));
        if (code.isEmpty())
            return CriterionSource::Evaluators;
        const std::optional<CriterionSource> known = sourceFromCode(code);
        if (!known)
            node.member(QStringLiteral("source")).report(Json::tr("“%1” is not a source").arg(code.left(80)));
        return known.value_or(CriterionSource::Evaluators);
    }

    QuestionId question(const JsonNode &node) const
    {
        const QString code = node.text(QStringLiteral("question"));
        if (code.isEmpty())
            return QuestionId{};
        const QuestionId id = m_question ? m_question(code) : QuestionId{};
        if (isNull(id))
            node.member(QStringLiteral("question")).report(Json::tr("there is no question “%1”").arg(code.left(80)));
        return id;
    }

    Scale scale(const JsonNode &node) const
    {
        if (!node.has(QStringLiteral("scale")))
            return defaultRatingScale();
        const JsonNode written = node.member(QStringLiteral("scale"));
        written.allow({"kind", "unit", "worst", "best", "decimals", "levels", "points"});
        Scale result;
        const QString code = written.requiredText(QStringLiteral("kind"));
        const std::optional<ScaleKind> kind = scaleKindFromCode(code);
        if (!kind || *kind == ScaleKind::Group) {
            written.member(QStringLiteral("kind")).report(Json::tr("“%1” is not a kind of scale").arg(code.left(80)));
            return result;
        }
        result.kind = *kind;
        result.unit = filtered(written.text(QStringLiteral("unit")));
        result.decimals = written.integer(QStringLiteral("decimals"), 0, 0, 6);
        readLevels(written, result);
        readPoints(written, result);
        const bool levels = result.kind == ScaleKind::Rating && !result.levels.empty();
        result.worst = written.number(QStringLiteral("worst"), levels ? result.levels.front().score : 0);
        result.best = written.number(QStringLiteral("best"), levels ? result.levels.back().score : 1);
        const QString problem = scaleProblem(result);
        if (!problem.isEmpty())
            written.report(problem);
        return result;
    }

    void readLevels(const JsonNode &written, Scale &scale) const
    {
        const std::vector<JsonNode> nodes = written.list(QStringLiteral("levels"));
        const Scale standard = defaultRatingScale();
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            ScaleLevel level;
            level.id = newId<RowId>();
            if (nodes[i].isText()) {
                level.score = static_cast<double>(i);
                level.value = nodes.size() > 1 ? static_cast<double>(i) / static_cast<double>(nodes.size() - 1) : 0;
                level.anchor = filtered(nodes[i].asText());
                if (nodes.size() == standard.levels.size())
                    level.label = standard.levels[i].label;
            } else {
                nodes[i].allow({"score", "label", "anchor", "value"});
                level.score = nodes[i].requiredNumber(QStringLiteral("score"));
                level.value = nodes[i].requiredNumber(QStringLiteral("value"));
                level.label = filtered(nodes[i].text(QStringLiteral("label")));
                level.anchor = filtered(nodes[i].text(QStringLiteral("anchor")));
            }
            scale.levels.push_back(level);
        }
    }

    static void readPoints(const JsonNode &written, Scale &scale)
    {
        const std::vector<JsonNode> nodes = written.list(QStringLiteral("points"));
        for (const JsonNode &node : nodes) {
            const std::vector<JsonNode> pair = node.asList();
            if (pair.size() != 2) {
                node.report(Json::tr("a point is a pair: the number, and its value from 0 to 1"));
                return;
            }
            scale.points.push_back(ValuePoint{newId<RowId>(), pair[0].asNumber(), pair[1].asNumber()});
        }
    }

    QString filtered(const QString &text) const { return m_filter && !text.isEmpty() ? m_filter(text) : text; }

    const TextFilter &m_filter;
    const QuestionOfCode &m_question;
    std::vector<Criterion> &m_result;
};

void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(key), text);
}

QJsonObject scaleToJson(const Scale &scale)
{
    QJsonObject object;
    put(object, "kind", scaleKindCode(scale.kind));
    put(object, "unit", scale.unit);
    object.insert(QLatin1String("worst"), scale.worst);
    object.insert(QLatin1String("best"), scale.best);
    if (scale.decimals != 0)
        object.insert(QLatin1String("decimals"), scale.decimals);
    QJsonArray levels;
    for (const ScaleLevel &level : scale.levels) {
        QJsonObject one{{QStringLiteral("score"), level.score}, {QStringLiteral("value"), level.value}};
        put(one, "label", level.label);
        put(one, "anchor", level.anchor);
        levels.append(one);
    }
    if (!levels.isEmpty())
        object.insert(QLatin1String("levels"), levels);
    QJsonArray points;
    for (const ValuePoint &point : scale.points)
        points.append(QJsonArray{point.x, point.value});
    if (!points.isEmpty())
        object.insert(QLatin1String("points"), points);
    return object;
}

} // namespace

std::vector<Criterion> criteriaFromJson(const std::vector<JsonNode> &nodes, const TextFilter &filter,
                                        const QuestionOfCode &question)
{
    std::vector<Criterion> result;
    CriterionReader(filter, question, result).read(nodes, CriterionId{});
    return result;
}

QJsonArray criteriaToJson(CriterionId parent, const std::function<std::vector<Criterion>(CriterionId)> &children,
                          const CodeOfQuestion &code)
{
    QJsonArray array;
    const std::vector<Criterion> criteria = children(parent);
    for (const Criterion &criterion : criteria) {
        QJsonObject object;
        put(object, "name", criterion.name);
        put(object, "description", criterion.description);
        object.insert(QLatin1String("weight"), criterion.weight);
        if (criterion.priceEnvelope)
            object.insert(QLatin1String("price_envelope"), true);
        if (criterion.isGroup()) {
            object.insert(QLatin1String("criteria"), criteriaToJson(criterion.id, children, code));
        } else {
            put(object, "source", sourceCode(criterion.source));
            object.insert(QLatin1String("scale"), scaleToJson(criterion.scale));
            put(object, "formula", criterion.formula);
            if (code && !isNull(criterion.question))
                put(object, "question", code(criterion.question));
        }
        array.append(object);
    }
    return array;
}

} // namespace shortlist
