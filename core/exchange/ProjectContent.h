// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"
#include "core/model/Error.h"
#include "core/model/Evaluator.h"
#include "core/model/Judgement.h"
#include "core/model/Need.h"
#include "core/model/Provider.h"
#include "core/model/Score.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace shortlist {

// All that a project's JSON says, with fresh keys, checked, before any of it is written.
struct ProjectContent
{
    Need need;
    Method method;
    std::vector<Evaluator> evaluators;
    std::vector<Criterion> criteria; // groups before their children
    std::vector<Provider> providers;
    std::vector<std::pair<ScoreKey, Score>> scores; // facts included
    Judgements judgements;
};

Result<ProjectContent> contentFromJson(const QJsonValue &json, const QString &name);

// Names by which things refer to each other in a file. The second "Quality" becomes "Quality #2".
QStringList referenceNames(const QStringList &names);

} // namespace shortlist
