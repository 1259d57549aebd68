// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/WeightSampling.h"
#include "core/evaluation/Acceptability.h"

namespace shortlist {

// What the input's weight model says of the leaves' shares, fit to be sampled. Fails if statements contradict each
// other or cannot be kept (naming them), and if no leaf has weight.
Result<decision::WeightModel> sampledWeights(const AcceptabilityInput &input);

} // namespace shortlist
