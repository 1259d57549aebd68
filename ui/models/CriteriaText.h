// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"
#include "core/model/Snapshot.h"

#include <QLocale>

namespace shortlist {

// How criteria, scales and weights read in the window.
namespace criteria_text {

QString kindName(ScaleKind kind); // "Rating"
// "0–5, 6 levels", "EUR, less is better", "Yes/No"; empty for a group.
QString scaleSummary(const Scale &scale, const QLocale &locale = QLocale());
// The same of a criterion; a price formula stands in place of the scale.
QString scaleSummary(const Criterion &criterion, const QLocale &locale = QLocale());
// At most two decimals, none where they would be zero.
QString points(double weight, const QLocale &locale = QLocale());
// 0.125 as "12.5 %", one decimal always, so that columns align.
QString share(double fraction, const QLocale &locale = QLocale());
// True if a level's points make 100, rounding in the last bits aside.
bool isHundred(double sum);
// Which of the eight group colours (and beyond) a criterion has: the place of its top-level ancestor; -1 if unknown.
int colourIndex(const Snapshot &snapshot, CriterionId id);
// How many stored scores of a criterion cannot stand on a scale; of the evaluators, or the facts.
int misfits(const Snapshot &snapshot, CriterionId id, const Scale &scale);
// How many scores are stored for a criterion: by evaluators, or as facts.
int scoresByEvaluators(const Snapshot &snapshot, CriterionId id);
int facts(const Snapshot &snapshot, CriterionId id);

} // namespace criteria_text

} // namespace shortlist
