// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/TemplateJson.h"
#include "core/catalogue/Presets.h"
#include "core/catalogue/Questions.h"
#include "core/catalogue/RowJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace shortlist {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

constexpr std::size_t kMostRows = 2000;

class TemplateReader
{
public:
    TemplateReader(const JsonNode &top, const TextFilter &filter)
        : m_top(top)
        , m_filter(filter)
    {}

    TemplateFile read()
    {
        m_top.allow({"format", "version", "id", "title", "summary", "service", "sectors", "criteria", "requirements",
                     "questions", "service_levels", "relationship"});
        TemplateInfo &info = m_file.info;
        info.id = m_top.text(QStringLiteral("id"));
        info.title = filtered(m_top.requiredText(QStringLiteral("title")));
        info.summary = filtered(m_top.text(QStringLiteral("summary")));
        info.service = m_top.text(QStringLiteral("service"));
        m_file.content.sectors = m_top.texts(QStringLiteral("sectors"));
        readQuestions();
        readCriteria();
        readRequirements();
        readServiceLevels();
        const JsonNode relationship = m_top.member(QStringLiteral("relationship"));
        if (m_top.has(QStringLiteral("relationship"))) {
            relationship.allow({"strategic", "hands_off"});
            m_file.content.strategicWeights = weights(relationship, QStringLiteral("strategic"));
            m_file.content.handsOffWeights = weights(relationship, QStringLiteral("hands_off"));
        }
        info.requirements = static_cast<int>(m_file.content.requirements.size());
        info.questions = static_cast<int>(m_file.content.questions.size());
        info.serviceLevels = static_cast<int>(m_file.content.serviceLevels.size());
        return m_file;
    }

private:
    QString filtered(const QString &text) const { return m_filter && !text.isEmpty() ? m_filter(text) : text; }

    void filterAll(std::initializer_list<QString *> texts) const
    {
        for (QString *text : texts)
            *text = filtered(*text);
    }

    std::vector<JsonNode> rows(const QString &key) const
    {
        std::vector<JsonNode> nodes = m_top.list(key);
        if (nodes.size() > kMostRows) {
            m_top.member(key).report(Json::tr("these are too many (at most %1)").arg(kMostRows));
            nodes.clear();
        }
        return nodes;
    }

    static QString codeOf(const JsonNode &node)
    {
        return node.isText() ? node.asText() : node.text(QStringLiteral("code"));
    }

    void readQuestions()
    {
        const std::vector<JsonNode> nodes = rows(QStringLiteral("questions"));
        for (const JsonNode &node : nodes)
            readQuestion(node);
    }

    void readQuestion(const JsonNode &node)
    {
        TemplateQuestion one;
        one.question.code = codeOf(node).trimmed();
        const BankQuestion *known = bankQuestion(one.question.code);
        const bool own = !node.isText() && node.has(QStringLiteral("text"));
        if (known != nullptr && !own) {
            one.question = known->question;
            one.when = known->when;
        } else if (!own) {
            node.report(Json::tr("there is no question “%1”").arg(one.question.code.left(80)));
        }
        if (!node.isText()) {
            node.allow(rowjson::names<Question>() << QStringLiteral("when"));
            rowjson::readRow(node, one.question);
            one.when = node.has(QStringLiteral("when")) ? node.text(QStringLiteral("when")) : one.when;
        }
        Question &question = one.question;
        if (own)
            filterAll({&question.section, &question.text, &question.help, &question.unit});
        question.id = newId<QuestionId>();
        question.position = static_cast<int>(m_file.content.questions.size());
        checkQuestion(node, question);
        m_questions.insert(question.code, question.id);
        m_file.content.questions.push_back(one);
    }

    void checkQuestion(const JsonNode &node, const Question &question) const
    {
        const bool chooses = question.type == AnswerType::Choice || question.type == AnswerType::MultiChoice ||
                             question.type == AnswerType::Table;
        if (question.text.trimmed().isEmpty() || question.code.isEmpty())
            node.report(Json::tr("a question needs a code and a text"));
        else if (m_questions.contains(question.code))
            node.report(Json::tr("there are two questions “%1”").arg(question.code.left(80)));
        else if (question.weight < 0)
            node.report(Json::tr("a weight must not be negative"));
        else if (chooses && question.choices.isEmpty())
            node.report(Json::tr("a question of this type needs choices, a table its columns"));
    }

    void readCriteria()
    {
        m_file.content.criteria = criteriaFromJson(rows(QStringLiteral("criteria")), m_filter,
                                                   [this](const QString &code) { return m_questions.value(code); });
        for (const Criterion &criterion : m_file.content.criteria)
            ++(criterion.isGroup() ? m_file.info.groups : m_file.info.criteria);
        if (m_file.content.criteria.size() > kMostRows)
            m_top.member(QStringLiteral("criteria")).report(Json::tr("these are too many (at most %1)").arg(kMostRows));
    }

    void readRequirements()
    {
        const std::vector<JsonNode> nodes = rows(QStringLiteral("requirements"));
        for (const JsonNode &node : nodes)
            readRequirement(node);
    }

    void readRequirement(const JsonNode &node)
    {
        TemplateRequirement one;
        one.code = codeOf(node);
        QString question;
        if (const RequirementPreset *known = one.code.isEmpty() ? nullptr : preset(one.code)) {
            one.requirement = known->requirement;
            one.sectors = known->sectors;
            question = known->question;
        } else if (!one.code.isEmpty() && (node.isText() || !node.has(QStringLiteral("name")))) {
            node.report(Json::tr("there is no requirement “%1”").arg(one.code.left(80)));
        }
        Requirement &requirement = one.requirement;
        if (!node.isText()) {
            node.allow(rowjson::names<Requirement>()
                       << QStringLiteral("code") << QStringLiteral("sectors") << QStringLiteral("question"));
            rowjson::readRow(node, requirement);
            if (node.has(QStringLiteral("sectors")))
                one.sectors = node.texts(QStringLiteral("sectors"));
            if (node.has(QStringLiteral("question")))
                question = node.text(QStringLiteral("question"));
            if (node.has(QStringLiteral("name")))
                filterAll({&requirement.name, &requirement.explanation});
        }
        if (requirement.name.trimmed().isEmpty())
            node.report(Json::tr("a requirement needs a name"));
        requirement.id = newId<RequirementId>();
        requirement.position = static_cast<int>(m_file.content.requirements.size());
        requirement.question = m_questions.value(question);
        if (!question.isEmpty() && isNull(requirement.question))
            node.report(Json::tr("there is no question “%1”").arg(question.left(80)));
        m_file.content.requirements.push_back(one);
    }

    void readServiceLevels()
    {
        const std::vector<JsonNode> nodes = rows(QStringLiteral("service_levels"));
        for (const JsonNode &node : nodes) {
            ServiceLevel level;
            const QString code = codeOf(node);
            if (const ServiceLevelPreset *known = code.isEmpty() ? nullptr : levelPreset(code))
                level = known->level;
            else if (!code.isEmpty())
                node.report(Json::tr("there is no service level “%1”").arg(code.left(80)));
            if (!node.isText()) {
                node.allow(rowjson::names<ServiceLevel>() << QStringLiteral("code"));
                rowjson::readRow(node, level);
                filterAll({&level.name, &level.definition, &level.formula, &level.unit, &level.window,
                           &level.exclusions, &level.credit});
            }
            if (level.name.trimmed().isEmpty())
                node.report(Json::tr("a service level needs a name"));
            level.id = newId<RowId>();
            level.position = static_cast<int>(m_file.content.serviceLevels.size());
            m_file.content.serviceLevels.push_back(level);
        }
    }

    static QHash<QString, double> weights(const JsonNode &relationship, const QString &kind)
    {
        QHash<QString, double> result;
        if (!relationship.has(kind))
            return result;
        const JsonNode node = relationship.member(kind);
        node.allow({"weights"});
        const JsonNode list = node.member(QStringLiteral("weights"));
        const QStringList paths = list.keys();
        for (const QString &path : paths) {
            const double weight = list.member(path).asNumber();
            if (weight < 0)
                list.member(path).report(Json::tr("a weight must not be negative"));
            result.insert(path, weight);
        }
        return result;
    }

    const BankQuestion *bankQuestion(const QString &code)
    {
        return find(
            m_bank, code, [](const BankQuestion &one) { return one.question.code; }, &catalogue::questionBank);
    }
    const RequirementPreset *preset(const QString &code)
    {
        return find(
            m_presets, code, [](const RequirementPreset &one) { return one.code; }, &catalogue::requirementPresets);
    }
    const ServiceLevelPreset *levelPreset(const QString &code)
    {
        return find(
            m_levels, code, [](const ServiceLevelPreset &one) { return one.code; }, &catalogue::serviceLevelPresets);
    }

    template <typename T, typename Code>
    const T *find(std::vector<T> &kept, const QString &code, const Code &codeOfOne,
                  Result<std::vector<T>> (*all)()) const
    {
        if (kept.empty()) {
            Result<std::vector<T>> list = all();
            if (!list)
                m_top.report(list.error().message);
            else
                kept = std::move(*list);
        }
        const auto it = std::find_if(kept.begin(), kept.end(), [&](const T &one) { return codeOfOne(one) == code; });
        return it == kept.end() ? nullptr : &*it;
    }

    const JsonNode &m_top;
    const TextFilter &m_filter;
    TemplateFile m_file;
    QHash<QString, QuestionId> m_questions; // by code
    std::vector<BankQuestion> m_bank;
    std::vector<RequirementPreset> m_presets;
    std::vector<ServiceLevelPreset> m_levels;
};

QJsonObject weightsToJson(const QHash<QString, double> &weights)
{
    QJsonObject object;
    for (auto it = weights.begin(); it != weights.end(); ++it)
        object.insert(it.key(), it.value());
    return {{QStringLiteral("weights"), object}};
}

} // namespace

TemplateFile templateFromJson(const JsonNode &top, const TextFilter &filter)
{
    return TemplateReader(top, filter).read();
}

QJsonObject templateToJson(const TemplateFile &file)
{
    const TemplateContent &content = file.content;
    QHash<qint64, QString> codes;
    QJsonArray questions;
    for (const TemplateQuestion &one : content.questions) {
        codes.insert(raw(one.question.id), one.question.code);
        QJsonObject object = rowjson::writeRow(one.question);
        if (!one.when.isEmpty())
            object.insert(QStringLiteral("when"), one.when);
        questions.append(object);
    }
    const auto codeOfQuestion = [&codes](QuestionId id) { return codes.value(raw(id)); };
    QJsonArray requirements;
    for (const TemplateRequirement &one : content.requirements) {
        QJsonObject object = rowjson::writeRow(one.requirement);
        if (!one.sectors.isEmpty())
            object.insert(QStringLiteral("sectors"), QJsonArray::fromStringList(one.sectors));
        if (const QString code = codeOfQuestion(one.requirement.question); !code.isEmpty())
            object.insert(QStringLiteral("question"), code);
        requirements.append(object);
    }
    QJsonArray levels;
    for (const ServiceLevel &level : content.serviceLevels)
        levels.append(rowjson::writeRow(level));
    const auto children = [&content](CriterionId parent) {
        std::vector<Criterion> result;
        std::copy_if(content.criteria.begin(), content.criteria.end(), std::back_inserter(result),
                     [parent](const Criterion &one) { return one.parent == parent; });
        return result;
    };
    QJsonObject top{{QStringLiteral("format"), QStringLiteral("shortlist-template")},
                    {QStringLiteral("version"), 1},
                    {QStringLiteral("title"), file.info.title},
                    {QStringLiteral("summary"), file.info.summary},
                    {QStringLiteral("service"), file.info.service},
                    {QStringLiteral("sectors"), QJsonArray::fromStringList(content.sectors)},
                    {QStringLiteral("criteria"), criteriaToJson(CriterionId{}, children, codeOfQuestion)},
                    {QStringLiteral("requirements"), requirements},
                    {QStringLiteral("questions"), questions},
                    {QStringLiteral("service_levels"), levels}};
    if (!content.strategicWeights.isEmpty() || !content.handsOffWeights.isEmpty()) {
        top.insert(QStringLiteral("relationship"),
                   QJsonObject{{QStringLiteral("strategic"), weightsToJson(content.strategicWeights)},
                               {QStringLiteral("hands_off"), weightsToJson(content.handsOffWeights)}});
    }
    return top;
}

} // namespace shortlist
