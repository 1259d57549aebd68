// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/JsonNode.h"
#include "core/exchange/ProjectNames.h"

#include <QJsonObject>

#include <vector>

namespace shortlist {

// A provider as a member of a project's JSON: its fields, sites, certificates with their evidence, contacts,
// references, offers with lines, findings by requirement, answers by question. Scores are the project's.

QStringList providerMembers();
QJsonObject providerToJson(const Provider &provider, const std::vector<Answer> &answers, const ProjectNames &names);

struct ProviderContent
{
    Provider provider; // with fresh keys; without evidence
    std::vector<Evidence> evidence;
    QStringList evidencePlaces; // where in the JSON each of them stands
    std::vector<Answer> answers;
};

ProviderContent providerFromJson(const JsonNode &node, const ProjectNames &names);

} // namespace shortlist
