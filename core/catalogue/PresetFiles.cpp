// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/RowJson.h"

#include <QHash>

namespace shortlist::catalogue {

namespace {

QStringList with(const QStringList &names, std::initializer_list<const char *> more)
{
    QStringList result = names;
    for (const char *name : more)
        result << QString(QLatin1String(name));
    return result;
}

} // namespace

Result<std::vector<Sector>> parseSectors(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    std::vector<Sector> sectors;
    const std::vector<JsonNode> nodes = top.list(QStringLiteral("sectors"));
    for (const JsonNode &node : nodes) {
        node.allow({"code", "title", "explanation"});
        sectors.push_back(Sector{node.requiredText(QStringLiteral("code")),
                                 translated(node.requiredText(QStringLiteral("title"))),
                                 translated(node.requiredText(QStringLiteral("explanation")))});
    }
    return finished(std::move(sectors), name, problem);
}

Result<std::vector<RequirementPreset>> parseRequirements(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    top.allow({"sectors", "requirements"});
    std::vector<RequirementPreset> presets;
    const std::vector<JsonNode> nodes = top.list(QStringLiteral("requirements"));
    for (const JsonNode &node : nodes) {
        node.allow(with(rowjson::names<Requirement>(), {"code", "sectors", "question"}));
        RequirementPreset preset;
        preset.code = node.requiredText(QStringLiteral("code"));
        preset.sectors = node.texts(QStringLiteral("sectors"));
        preset.question = node.text(QStringLiteral("question"));
        rowjson::readRow(node, preset.requirement);
        preset.requirement.name = translated(node.requiredText(QStringLiteral("name")));
        preset.requirement.explanation = translated(node.requiredText(QStringLiteral("explanation")));
        preset.requirement.position = static_cast<int>(presets.size());
        presets.push_back(preset);
    }
    return finished(std::move(presets), name, problem);
}

Result<std::vector<ServiceLevelPreset>> parseServiceLevels(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    top.allow({"service_levels"});
    std::vector<ServiceLevelPreset> presets;
    const std::vector<JsonNode> nodes = top.list(QStringLiteral("service_levels"));
    for (const JsonNode &node : nodes) {
        node.allow(with(rowjson::names<ServiceLevel>(), {"code", "services"}));
        ServiceLevelPreset preset;
        preset.code = node.requiredText(QStringLiteral("code"));
        preset.services = node.texts(QStringLiteral("services"));
        ServiceLevel &level = preset.level;
        rowjson::readRow(node, level);
        if (level.name.isEmpty())
            node.report(QStringLiteral("a service level needs a name"));
        for (QString *text : {&level.name, &level.definition, &level.formula, &level.unit, &level.window,
                              &level.exclusions, &level.credit}) {
            if (!text->isEmpty())
                *text = translated(*text);
        }
        level.position = static_cast<int>(presets.size());
        presets.push_back(preset);
    }
    return finished(std::move(presets), name, problem);
}

Result<std::vector<WorksheetQuestion>> parseWorksheet(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    top.allow({"questions"});
    std::vector<WorksheetQuestion> questions;
    const std::vector<JsonNode> nodes = top.list(QStringLiteral("questions"));
    for (const JsonNode &node : nodes) {
        node.allow({"code", "topic", "text", "against", "favour", "weight", "stop"});
        WorksheetQuestion question;
        question.code = node.requiredText(QStringLiteral("code"));
        question.topic = translated(node.requiredText(QStringLiteral("topic")));
        question.text = translated(node.requiredText(QStringLiteral("text")));
        question.against = translated(node.requiredText(QStringLiteral("against")));
        question.favour = translated(node.requiredText(QStringLiteral("favour")));
        question.weight = node.integer(QStringLiteral("weight"), 1, 1, 3);
        question.stop = node.flag(QStringLiteral("stop"), false);
        questions.push_back(question);
    }
    return finished(std::move(questions), name, problem);
}

Result<std::vector<QuestionSection>> parseSections(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    std::vector<QuestionSection> sections;
    const std::vector<JsonNode> nodes = top.list(QStringLiteral("sections"));
    for (const JsonNode &node : nodes) {
        node.allow({"code", "title"});
        sections.push_back(QuestionSection{node.requiredText(QStringLiteral("code")),
                                           translated(node.requiredText(QStringLiteral("title")))});
    }
    return finished(std::move(sections), name, problem);
}

Result<std::vector<BankQuestion>> parseQuestions(const QJsonValue &json, const QString &name)
{
    const Result<std::vector<QuestionSection>> sections = parseSections(json, name);
    if (!sections)
        return tl::unexpected<Error>(sections.error());
    QHash<QString, QString> titles;
    for (const QuestionSection &section : *sections)
        titles.insert(section.code, section.title);
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    top.allow({"sections", "questions"});
    std::vector<BankQuestion> bank;
    const std::vector<JsonNode> nodes = top.list(QStringLiteral("questions"));
    for (const JsonNode &node : nodes) {
        node.allow(with(rowjson::names<Question>(), {"when"}));
        BankQuestion one;
        rowjson::readRow(node, one.question);
        one.sectionCode = one.question.section;
        one.when = node.text(QStringLiteral("when"));
        if (!titles.contains(one.sectionCode))
            node.report(QStringLiteral("there is no such section"));
        one.question.section = titles.value(one.sectionCode);
        one.question.text = translated(node.requiredText(QStringLiteral("text")));
        for (QString *text : {&one.question.help, &one.question.unit}) {
            if (!text->isEmpty())
                *text = translated(*text);
        }
        for (QString &choice : one.question.choices)
            choice = translated(choice);
        one.question.position = static_cast<int>(bank.size());
        bank.push_back(one);
    }
    return finished(std::move(bank), name, problem);
}

} // namespace shortlist::catalogue
