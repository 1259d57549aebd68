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
// method's input. The answer holds the method's results:
//   normalization  {"normalized": alternatives x criteria}
//   value_function {"functions": [{"v": [...]}]}
//   weighted_sum   {"scores": [...], "ranks": [...], "order_best_first_1based": [...]}
//   topsis         {"closeness", "ranks", "best_1based"}
//   vikor          {"S", "R", "Q", "ranks", "acceptable_advantage", "acceptable_stability", "compromise_set_0based",
//                   "ranks_with_compromise_set", "best_1based"}
//   promethee2     {"positive_flow", "negative_flow", "net_flow", "ranks", and up to 500 alternatives "preference"}
//   promethee_preference, promethee_flows   {"preference"}; the flows of one that is given
//   ahp_hierarchy  {"alternatives", "global_priorities", "criteria_weights", "criteria_cr"}
//   borda          {"rank_sums", "ranks", "order_best_first_1based"}
//   ahp            {"weights": [...], "lambda_max": x, "ci": x, "cr": x, or null beyond the end of the random indices}
//   ahp_incomplete {"missing": {"item,item": x}, "weights": [...], "lambda_max": x, "cr": x or null}
//   weights_...    {"weights": [...]}
// Those that rank by a method of several forms say in "variant" which it was.
// Error: BadInput, one line that names the place in the file ("matrix row 3 has 2 numbers, 4 criteria are declared").
Result<QJsonObject> solveDecisionTable(const QByteArray &json);

} // namespace shortlist
