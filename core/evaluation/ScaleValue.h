// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/ValueFunction.h"
#include "core/model/Criterion.h"

#include <optional>

namespace shortlist {

// The value function that a declared scale stands for: number in the scale's unit -> value 0 to 1, clipped at both
// ends. Nothing for a group and for a scale that is not sound (scaleProblem() says why): then no score has a value.
std::optional<decision::ValueFunction> valueFunctionOf(const Scale &scale);

} // namespace shortlist
