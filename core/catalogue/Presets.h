// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/NeedParts.h"
#include "core/model/Requirement.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

// A circumstance that decides what is asked: health data, card data, a public buyer.
struct Sector
{
    QString code;        // "health_data"; "general" is for every project
    QString title;       // translated
    QString explanation; // one sentence, translated
};

// A knock-out that suits a sector.
struct RequirementPreset
{
    QString code; // "pci_dss"
    QStringList sectors;
    Requirement requirement; // without a key
    QString question;        // for the rule Answer: the code of the bank's question that it looks at
};

// A service level that suits some services.
struct ServiceLevelPreset
{
    QString code;         // "answer_speed"
    QStringList services; // codes from the service catalogue
    ServiceLevel level;   // without a key
};

// A question of the worksheet "should this be outsourced at all?". Answers reach from -2 (what stands in against) to 2
// (what stands in favour).
struct WorksheetQuestion
{
    QString code;      // "core"
    QString topic;     // in a word or two, before an answer that stands alone, translated
    QString text;      // translated
    QString against;   // what speaks for keeping it, as an answer, translated
    QString favour;    // what speaks for outsourcing, as an answer, translated
    int weight = 1;    // 1 to 3
    bool stop = false; // -2 alone is a reason to keep the work
};

namespace catalogue {

Result<std::vector<Sector>> sectors(); // "general" first
QString sectorTitle(const QString &code);
Result<std::vector<RequirementPreset>> requirementPresets(); // by sector
Result<std::vector<ServiceLevelPreset>> serviceLevelPresets();
Result<std::vector<WorksheetQuestion>> worksheetQuestions();

} // namespace catalogue

} // namespace shortlist
