// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/evaluation/ValueTable.h"

#include <vector>

namespace shortlist {

// Counts who has given how many of the scores and facts that are asked for; counted when asked, kept until a change
// touches it. Only providers that take part are counted. Evaluators whose weight is 0 are for the record only: nothing
// is expected of them in the counts of the project and of a provider, while their own count goes on.
class Progress
{
public:
    Progress(const Snapshot &snapshot, const ValueTable &values);

    // To be called after the values followed the change.
    void follow(const Change &change);

    Completeness all() const;
    Completeness of(ProviderId provider) const;
    Completeness of(EvaluatorId evaluator) const; // kFacts for the facts

private:
    // One who gives: an evaluator, or the facts.
    struct Giver
    {
        EvaluatorId id{};
        bool counts = false;       // in the counts of the project and of a provider
        qint64 leaves = 0;         // asked for on each provider
        std::vector<bool> asked{}; // by column
        std::vector<int> given;    // by row
    };

    void refresh() const;
    void countRow(std::size_t row) const;
    void countAll() const;
    Completeness sum(const Giver &giver) const;
    bool asks(const Giver &giver, std::size_t column) const;

    const Snapshot &m_snapshot;
    const ValueTable &m_values;
    mutable bool m_stale = true;
    mutable std::vector<std::size_t> m_staleRows;
    mutable std::vector<Giver> m_givers;
    mutable std::vector<bool> m_takesPart; // by row
    mutable qint64 m_rowsTakingPart = 0;
};

} // namespace shortlist
