// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/decision/Calibration.h"

namespace shortlist::decision {

// The scores of each cell in which at least two have scored, cells and evaluators in rising order.
using ScoreCells = std::vector<std::vector<CellScore>>;

// Fails as calibrate().
Result<ScoreCells> sharedCells(std::span<const CellScore> scores, std::size_t evaluators);

double meanOf(std::span<const CellScore> cell);
double meanWithout(std::span<const CellScore> cell, const CellScore &one); // of the cell's others
double deviationOf(std::span<const double> numbers);                       // divided by n - 1; NaN below two

} // namespace shortlist::decision
