// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/EvidenceFiles.h"
#include "core/exchange/ProviderJson.h"
#include "core/model/Error.h"
#include "core/model/Lists.h"
#include "core/model/Snapshot.h"

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QString>

#include <utility>
#include <vector>

namespace shortlist {

// All that a project's JSON says, with fresh keys, checked, before any of it is written.
struct ProjectContent
{
    Need need;
    Method method;
    Lists lists;
    PriceTerms priceTerms;
    std::vector<Evaluator> evaluators;
    std::vector<Criterion> criteria; // groups before their children
    std::vector<ProviderContent> providers;
    QHash<QByteArray, QByteArray> files;            // what the evidence holds, by SHA-256
    std::vector<std::pair<ScoreKey, Score>> scores; // facts and consensus included
    Judgements judgements;
};

// beside gives the files that do not stand in the JSON; none if it is empty.
Result<ProjectContent> contentFromJson(const QJsonValue &json, const QString &name, const EvidenceSource &beside = {});

} // namespace shortlist
