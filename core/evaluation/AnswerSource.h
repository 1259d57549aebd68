// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

namespace shortlist {

// What a provider's answer to the leaf's question is in the leaf's numbers; kMissing while it is not answered or
// accepted. A choice on a rating scale is the level of that label, case aside; where no level bears the label of any
// choice, levels and choices go by place: the first choice is the highest level. Yes is the highest level, no the
// lowest. Other answers are their number (answerNumber()).
double answerValue(const Snapshot &snapshot, const Criterion &leaf, ProviderId provider);

} // namespace shortlist
