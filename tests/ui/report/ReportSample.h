// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <vector>

namespace shortlist::test {

// A project in memory for the report's tests: criteria in groups, evaluators, and as many providers as wanted.
// The first twelve are described in full; any further ones only have names and scores.
struct ReportSample
{
    explicit ReportSample(int providers = 12);

    Snapshot snapshot;
    std::vector<ProviderId> providers;
    std::vector<CriterionId> leaves;
    std::vector<EvaluatorId> evaluators;

    // The provider of that name; null if there is none.
    Provider provider(const QString &name) const;

private:
    void addCriteria();
    void addEvaluators();
    void addProviders(int count);
    void addScores();
    void addComments();
};

} // namespace shortlist::test
