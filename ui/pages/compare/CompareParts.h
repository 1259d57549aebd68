// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The charts of the compare page, and what its two lists offer.

#include "ui/pages/compare/CompareData.h"
#include "ui/pages/compare/ComparePage.h"

namespace shortlist {

struct ComparePage::Choices
{
    std::vector<CriterionId> levels;             // as in the list of the radar
    std::vector<compare_data::Measure> measures; // as in the list of the scatter
};

} // namespace shortlist
