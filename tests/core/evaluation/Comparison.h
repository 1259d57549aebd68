// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"

#include <QString>

namespace shortlist::test {

// To the last bit; two that are missing are the same.
bool same(double a, double b);
bool same(const Standing &a, const Standing &b);
bool same(const Completeness &a, const Completeness &b);
bool same(const CellOpinion &a, const CellOpinion &b);

// Where two evaluations of one snapshot differ; empty if nowhere.
QString difference(const Snapshot &snapshot, const Evaluation &followed, const Evaluation &fresh);

// What does not hold of an evaluation although it must, whatever the numbers; empty if nothing.
QString flaw(const Snapshot &snapshot, const Evaluation &evaluation);

} // namespace shortlist::test
