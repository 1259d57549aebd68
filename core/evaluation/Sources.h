// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QDate>

#include <span>
#include <vector>

namespace shortlist {

// One column of numbers on a leaf, whose it is, and how much it counts beside the others.
struct Voice
{
    EvaluatorId evaluator{};
    double weight = 0;
    std::span<const double> numbers; // by provider index; empty if there is none at all

    double number(std::size_t row) const { return row < numbers.size() ? numbers[row] : kMissing; }
};

// How a leaf's numbers are come by. Exactly one of the two functions is there.
// A new source is one function in Sources.cpp and its case in sourceOf().
struct Source
{
    // For what people type: all columns of a leaf, those that weigh nothing included. Evaluators in whose sections the
    // leaf does not lie have no voice.
    std::vector<Voice> (*voices)(const Snapshot &snapshot, CriterionId leaf) = nullptr;
    // For what stands with the provider: the number in the criterion's unit, kMissing if it is not known.
    double (*field)(const Snapshot &snapshot, const Criterion &leaf, const Provider &provider,
                    const QDate &day) = nullptr;
    bool dependsOnDay = false;
};

const Source &sourceOf(CriterionSource source);

// The day on which the providers' fields are read: the award date, or today while there is none.
QDate evaluationDay(const Need &need);

} // namespace shortlist
