// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/JsonNode.h"
#include "core/model/Criterion.h"
#include "core/model/Evaluator.h"
#include "core/model/Judgement.h"
#include "core/model/Need.h"
#include "core/model/Snapshot.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

// The parts of a project's JSON that say how a result is reached and what was said of the weights:
//   "method"      combination, and where it is not the default: ranking, weight_model, weight_margin, samples, seed
//   "judgements"  bases       group (left out: the top level), way, variant
//                 inputs      criterion, swing, place
//                 comparisons first, second, evaluator (left out: the team), ratio
//                 statements  kind "at_least": first, second, ratio; kind "between": criterion, lower, upper
QJsonObject methodToJson(const Method &method);
Method methodFromJson(const JsonNode &node);

// The paths are those of criteriaInOrder(), the names those of evaluators(). Empty if nothing was said. What belongs
// to a criterion or an evaluator that is not there is left out. The order does not depend on keys.
QJsonObject judgementsToJson(const Snapshot &snapshot, const QStringList &paths, const QStringList &evaluators);

// What stands in a file under a name.
struct NamedThings
{
    QHash<QString, const Criterion *> criteria; // by path
    QHash<QString, EvaluatorId> evaluators;
};

// Problems are reported to the node; the judgements are good for a project only if there were none.
Judgements judgementsFromJson(const JsonNode &node, const NamedThings &things);

} // namespace shortlist
