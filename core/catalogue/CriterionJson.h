// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/JsonNode.h"
#include "core/model/Criterion.h"

#include <QJsonArray>
#include <QString>

#include <functional>
#include <vector>

namespace shortlist {

// Applied to every name, description, label and anchor that is read.
using TextFilter = std::function<QString(const QString &)>;

// Between a question's code and its key; a null key or an empty code where there is no such question.
using QuestionOfCode = std::function<QuestionId(const QString &)>;
using CodeOfQuestion = std::function<QString(QuestionId)>;

// Criteria nested as in templates and project files:
//   {"name", "description", "weight", "criteria": [...]}                         a group
//   {"name", "description", "weight", "source", "scale": {"kind": "rating", "levels": [...]}}
// Beside these, a leaf may have "question" (the code of the question of the RFP that it reads) and "formula" (of a
// price); a group or leaf "price_envelope": true.
// A level is {"score", "label", "anchor", "value"}, or only the anchor's text: then the levels are 0, 1, 2 ... with
// even values. A measure has "unit", "worst", "best", "decimals" and "points": [[x, value], ...]; yes/no has "best".
// The result has fresh keys, groups before their children.
std::vector<Criterion> criteriaFromJson(const std::vector<JsonNode> &nodes, const TextFilter &filter = {},
                                        const QuestionOfCode &question = {});

// The same way back; children gives those of a group by position (a null key: the top level).
QJsonArray criteriaToJson(CriterionId parent, const std::function<std::vector<Criterion>(CriterionId)> &children,
                          const CodeOfQuestion &code = {});

} // namespace shortlist
