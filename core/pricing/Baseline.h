// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"
#include "core/pricing/Amount.h"

#include <optional>
#include <vector>

namespace shortlist {

// What the functions to be outsourced cost in-house over the term, at today's yearly cost.
struct Baseline
{
    Amount total;
    int functions = 0;               // that are to be outsourced
    std::vector<FunctionId> unknown; // of these, those whose yearly cost is not known

    bool isKnown() const { return functions > 0 && unknown.empty(); }
};
Baseline baselineOf(const Snapshot &snapshot);

// How much less than the baseline, in per cent of it; negative if it is more. Nothing unless all of it is known and
// above 0.
std::optional<Amount> savings(const Baseline &baseline, const Amount &total);

// The items over the whole term of the functions to be outsourced. Nothing unless they are counted in one unit and are
// more than 0.
struct TermVolume
{
    Amount items;
    QString unit;
};
std::optional<TermVolume> termVolume(const Snapshot &snapshot, Volume volume);

} // namespace shortlist
