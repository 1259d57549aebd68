// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Templates.h"
#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/Presets.h"
#include "core/catalogue/Questions.h"
#include "core/catalogue/TemplateJson.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace shortlist::catalogue {

namespace {

// Every level of a built-in template adds up to 100, so that its weights read as per cent.
void checkWeights(const std::vector<Criterion> &criteria, const JsonNode &top)
{
    std::unordered_map<CriterionId, double> sums;
    for (const Criterion &criterion : criteria) {
        sums[criterion.parent] += criterion.weight;
        if (criterion.isGroup())
            sums.try_emplace(criterion.id, 0);
    }
    for (const auto &[parent, sum] : sums) {
        if (std::abs(sum - 100) > 1e-9)
            top.report(QStringLiteral("the weights of a level add up to %1, not to 100").arg(sum));
    }
}

Result<TemplateFile> parseTemplate(const QJsonValue &json, const QString &name)
{
    JsonProblem problem;
    const JsonNode top(json, QString(), problem);
    TemplateFile file = templateFromJson(top, &translated);
    checkWeights(file.content.criteria, top.member(QStringLiteral("criteria")));
    return finished(std::move(file), name, problem);
}

Result<TemplateFile> builtIn(const QString &fileName)
{
    return load(QString(QStringLiteral(":/templates/") + fileName), &parseTemplate);
}

Result<std::vector<TemplateInfo>> loadTemplates()
{
    std::vector<TemplateInfo> result;
    const QStringList names =
        QDir(QStringLiteral(":/templates")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const Result<TemplateFile> file = builtIn(name);
        if (!file)
            return tl::unexpected<Error>(file.error());
        result.push_back(file->info);
    }
    std::sort(result.begin(), result.end(), [](const TemplateInfo &a, const TemplateInfo &b) {
        const bool aBlank = a.criteria == 0;
        const bool bBlank = b.criteria == 0;
        return aBlank != bBlank ? bBlank : QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return result;
}

void applyWeights(std::vector<Criterion> &criteria, const QHash<QString, double> &weights)
{
    if (weights.isEmpty())
        return;
    std::unordered_map<CriterionId, QString> paths;
    for (Criterion &criterion : criteria) {
        const auto parent = paths.find(criterion.parent);
        const QString path =
            parent == paths.end() ? criterion.name : QString(parent->second + QStringLiteral(" / ") + criterion.name);
        paths.emplace(criterion.id, path);
        criterion.weight = weights.value(path, criterion.weight);
    }
}

bool holds(const QStringList &wanted, const QStringList &sectors)
{
    return wanted.isEmpty() ||
           std::any_of(wanted.begin(), wanted.end(), [&sectors](const QString &one) { return sectors.contains(one); });
}

// The key of the question with that code; the bank's is added where the content does not have it.
QuestionId questionFor(const QString &code, TemplateContent &content)
{
    for (const TemplateQuestion &one : content.questions) {
        if (one.question.code == code)
            return one.question.id;
    }
    const Question question = bankQuestion(code);
    if (!question.code.isEmpty())
        content.questions.push_back({question, QString()});
    return question.id;
}

void addPreset(const RequirementPreset &preset, TemplateContent &content)
{
    TemplateRequirement one{preset.requirement, preset.code, preset.sectors};
    one.requirement.id = newId<RequirementId>();
    if (!preset.question.isEmpty())
        one.requirement.question = questionFor(preset.question, content);
    content.requirements.push_back(one);
}

// A requirement that is left must not look at a question that is not.
void keepQuestions(TemplateContent &content, const QStringList &sectors)
{
    const auto needed = [&content](QuestionId id) {
        return std::any_of(content.requirements.begin(), content.requirements.end(),
                           [id](const TemplateRequirement &one) { return one.requirement.question == id; });
    };
    std::erase_if(content.questions, [&](const TemplateQuestion &one) {
        return !one.when.isEmpty() && !sectors.contains(one.when) && !needed(one.question.id);
    });
}

} // namespace

Result<std::vector<TemplateInfo>> templates()
{
    static const Result<std::vector<TemplateInfo>> all = loadTemplates();
    return all;
}

Result<TemplateContent> templateContent(const QString &id)
{
    const Result<std::vector<TemplateInfo>> all = templates();
    if (!all)
        return tl::unexpected<Error>(all.error());
    if (std::none_of(all->begin(), all->end(), [&id](const TemplateInfo &info) { return info.id == id; }))
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("Catalogue", "There is no template “%1”.").arg(id));
    return builtIn(QString(id + QStringLiteral(".json"))).map([](const TemplateFile &file) { return file.content; });
}

Result<std::vector<Criterion>> templateCriteria(const QString &id)
{
    return templateContent(id).map([](TemplateContent content) {
        content.questions.clear();
        forgetLostQuestions(content);
        return content.criteria;
    });
}

void forgetLostQuestions(TemplateContent &content)
{
    for (Criterion &criterion : content.criteria) {
        const bool asked =
            std::any_of(content.questions.begin(), content.questions.end(),
                        [&criterion](const TemplateQuestion &one) { return one.question.id == criterion.question; });
        if (asked)
            continue;
        criterion.question = QuestionId{};
        if (criterion.source == CriterionSource::Answer)
            criterion.source = CriterionSource::Fact;
    }
}

Result<TemplateContent> fitted(TemplateContent content, Relationship relationship, const QStringList &chosen)
{
    const Result<std::vector<RequirementPreset>> presets = requirementPresets();
    if (!presets)
        return tl::unexpected<Error>(presets.error());
    QStringList sectors = chosen;
    sectors << QStringLiteral("general");
    if (relationship == Relationship::Strategic)
        applyWeights(content.criteria, content.strategicWeights);
    else if (relationship == Relationship::HandsOff)
        applyWeights(content.criteria, content.handsOffWeights);
    std::erase_if(content.requirements,
                  [&sectors](const TemplateRequirement &one) { return !holds(one.sectors, sectors); });
    for (const RequirementPreset &preset : *presets) {
        // What the template's author thought of was decided there, as was what every project is asked.
        const bool isNew = std::any_of(chosen.begin(), chosen.end(), [&](const QString &sector) {
            return preset.sectors.contains(sector) && !content.sectors.contains(sector) &&
                   sector != QLatin1String("general");
        });
        const bool isThere =
            std::any_of(content.requirements.begin(), content.requirements.end(), [&preset](const auto &one) {
                return one.code == preset.code || (one.requirement.rule == preset.requirement.rule &&
                                                   one.requirement.name == preset.requirement.name);
            });
        if (isNew && !isThere)
            addPreset(preset, content);
    }
    keepQuestions(content, sectors);
    forgetLostQuestions(content);
    int position = 0;
    for (TemplateRequirement &one : content.requirements)
        one.requirement.position = position++;
    std::stable_sort(content.questions.begin(), content.questions.end(),
                     [](const auto &a, const auto &b) { return a.question.position < b.question.position; });
    position = 0;
    for (TemplateQuestion &one : content.questions)
        one.question.position = position++;
    return content;
}

} // namespace shortlist::catalogue
