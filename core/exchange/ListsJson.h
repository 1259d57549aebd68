// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/JsonNode.h"
#include "core/exchange/ProjectNames.h"

#include <QJsonObject>

namespace shortlist {

// The project's own lists as members of its JSON: "functions", "worksheet", "service_levels", "standards",
// "questions", "requirements", "price_terms", "exchange_rates", "buyer_costs", "preferences". What has nothing in it is
// not written.

QStringList listMembers();
void putLists(QJsonObject &project, const Snapshot &snapshot, const ProjectNames &names);

// What of them does not refer to providers, with fresh keys; names gets functions, questions and requirements.
void readLists(const JsonNode &project, Lists &lists, ProjectNames &names);
// The rest, once the providers have their names.
void readBuyerCosts(const JsonNode &project, Lists &lists, const ProjectNames &names);

QJsonObject priceTermsToJson(const PriceTerms &terms);
PriceTerms priceTermsFromJson(const JsonNode &node);

} // namespace shortlist
