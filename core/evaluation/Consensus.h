// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <optional>
#include <vector>

namespace shortlist {

// What the evaluators agreed on for one cell. It counts instead of their own scores, which stay beside it. It is always
// entered by somebody, with the reason; nothing computes one.
struct Consensus
{
    double score = kMissing; // in the criterion's unit
    QString reason;
    QString by; // who recorded it
};

// Nothing where there is none, or where evaluators do not score the criterion.
std::optional<Consensus> consensusOf(const Snapshot &snapshot, ProviderId provider, CriterionId leaf);

struct ConsensusCell
{
    ProviderId provider{};
    CriterionId criterion{};
    Consensus consensus;
};
// All of them, by criterion as in the tree, then by the provider's name.
std::vector<ConsensusCell> allConsensus(const Snapshot &snapshot);

// The comment under which a consensus is kept: the reason, and on a last line of its own who recorded it.
QString consensusComment(const QString &reason, const QString &by);

} // namespace shortlist
