// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Acceptability.h"
#include "core/evaluation/EvaluatorAgreement.h"
#include "core/evaluation/MethodRanking.h"
#include "core/evaluation/Stability.h"

#include <QJsonObject>

namespace shortlist {

// All that is known of how sure a ranking is. At least two providers are ranked.
struct Robustness
{
    Method method; // as asked: weight model, margin, samples, seed
    Stability stability;
    Sweep sweep; // of the criterion whose weight may move least, if there is one
    Acceptability acceptability;
    MethodAgreement methods;
    EvaluatorAgreement evaluators;
};

// The interval that leaves the winner least room, among leaves and groups; null if no single weight matters.
const WeightInterval *tightestInterval(const Stability &stability);

QJsonObject robustnessAsJson(const Snapshot &snapshot, const Robustness &robustness);
QString robustnessAsText(const Snapshot &snapshot, const Robustness &robustness);

} // namespace shortlist
