// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Project.h"

#include <functional>

namespace shortlist {

struct LargeProjectSize
{
    int providers = 5'000; // 1 to 100,000
    int criteria = 40;     // leaves, 1 to 1,000
    int evaluators = 5;    // 1 to 100
    quint32 seed = 2027;
    bool trade = true; // also what requirements, the RFP and prices look at; without it all providers are ranked
};

// Fills an empty project with fictional providers, criteria, evaluators and scores, about one in fifty missing; with
// requirements that some hundreds of 5,000 providers pass, an offer of each, and the whole question bank sent to the
// first 40 that were invited. The same size and seed give the same content (keys aside). progress(0..1) may return
// false to cancel; then nothing was written.
Result<> generateLargeProject(Project &project, const LargeProjectSize &size = {},
                              const std::function<bool(double)> &progress = {});

} // namespace shortlist
