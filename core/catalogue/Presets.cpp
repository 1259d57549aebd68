// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/Presets.h"
#include "core/catalogue/CatalogueFiles.h"
#include "core/catalogue/Questions.h"

#include <algorithm>

namespace shortlist {

namespace catalogue {

namespace {

QString requirementPath()
{
    return QStringLiteral(":/catalogue/requirements.json");
}

QString questionPath()
{
    return QStringLiteral(":/catalogue/questions.json");
}

const Result<std::vector<Sector>> &sectorList()
{
    static const Result<std::vector<Sector>> list = load(requirementPath(), &parseSectors);
    return list;
}

const Result<std::vector<BankQuestion>> &bank()
{
    static const Result<std::vector<BankQuestion>> list = load(questionPath(), &parseQuestions);
    return list;
}

} // namespace

Result<std::vector<Sector>> sectors()
{
    return sectorList();
}

QString sectorTitle(const QString &code)
{
    if (!sectorList())
        return code;
    const auto it = std::find_if(sectorList()->begin(), sectorList()->end(),
                                 [&code](const Sector &one) { return one.code == code; });
    return it == sectorList()->end() ? code : it->title;
}

Result<std::vector<RequirementPreset>> requirementPresets()
{
    static const Result<std::vector<RequirementPreset>> list = load(requirementPath(), &parseRequirements);
    return list;
}

Result<std::vector<ServiceLevelPreset>> serviceLevelPresets()
{
    static const Result<std::vector<ServiceLevelPreset>> list =
        load(QStringLiteral(":/catalogue/service_levels.json"), &parseServiceLevels);
    return list;
}

Result<std::vector<WorksheetQuestion>> worksheetQuestions()
{
    static const Result<std::vector<WorksheetQuestion>> list =
        load(QStringLiteral(":/catalogue/worksheet.json"), &parseWorksheet);
    return list;
}

Result<std::vector<QuestionSection>> questionSections()
{
    static const Result<std::vector<QuestionSection>> list = load(questionPath(), &parseSections);
    return list;
}

Result<std::vector<BankQuestion>> questionBank()
{
    return bank();
}

Question bankQuestion(const QString &code)
{
    if (!bank())
        return Question{};
    const auto it = std::find_if(bank()->begin(), bank()->end(),
                                 [&code](const BankQuestion &one) { return one.question.code == code; });
    if (it == bank()->end())
        return Question{};
    Question question = it->question;
    question.id = newId<QuestionId>();
    return question;
}

} // namespace catalogue

} // namespace shortlist
