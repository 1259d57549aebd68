// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace shortlist {

// No larger text is taken on; a caller that reads a file need not read further than this.
inline constexpr qint64 kLargestDecisionTable = qint64{64} * 1024 * 1024;

// The method names that solveDecisionTable() knows, in alphabetical order.
QStringList decisionTableMethods();

// Solves one bare decision table: a JSON object whose "method" names what is asked and whose other keys are that
// method's input. The answer holds exactly the method's results:
//   normalization  {"normalized": alternatives x criteria}
//   value_function {"functions": [{"v": [...]}]}
//   weighted_sum   {"scores": [...], "ranks": [...], "order_best_first_1based": [...]}
//   ahp            {"weights": [...], "lambda_max": x, "ci": x, "cr": x, or null beyond the end of the random indices}
//   ahp_incomplete {"missing": {"item,item": x}, "weights": [...], "lambda_max": x, "cr": x or null}
//   weights_...    {"weights": [...]}
// Error: BadInput, one line that names the place in the file ("matrix row 3 has 2 numbers, 4 criteria are declared").
Result<QJsonObject> solveDecisionTable(const QByteArray &json);

} // namespace shortlist
