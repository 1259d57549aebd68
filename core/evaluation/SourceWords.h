// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"

#include <QString>

namespace shortlist {

// Where a criterion's values come from, as window and report call it.
QString sourceName(CriterionSource source); // "Evaluators"
QString sourceHint(CriterionSource source); // one sentence

} // namespace shortlist
