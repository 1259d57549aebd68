// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"
#include "core/decision/Table.h"
#include "core/decision/Weights.h"

#include <optional>
#include <span>
#include <vector>

namespace shortlist::decision {

// A table of another shape than its numbers, or an infinite value.
std::optional<Failure> problemOf(const Table &values);
// The weights as shares, where they and the table are sound.
Result<std::vector<double>> checkedShares(const Table &values, std::span<const double> weights);
// By row: weighted sum / known weight, NaN if nothing is known.
std::vector<double> totalsOf(const Table &values, std::span<const double> shares);

} // namespace shortlist::decision
