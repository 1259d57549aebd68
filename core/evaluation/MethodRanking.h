// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/model/Need.h"

#include <QString>

#include <span>
#include <vector>

namespace shortlist {

// The ranked providers as one method orders them. All methods start from the same values (0 to 1 on declared scales)
// and the same weights, so that what differs is the method alone; a missing value counts as the provider's own weighted
// mean of what is known, as in the weighted sum.
struct MethodRanking
{
    RankingMethod method = RankingMethod::WeightedSum;
    QString variant; // exactly what was done: method, normalisation, parameters, in words for the report
    std::vector<ProviderId> providers;  // those that the evaluation ranks, in the evaluation's order
    std::vector<double> scores;         // by provider: total, closeness, Q (less is better), net flow
    std::vector<int> ranks;             // by provider, 1 = best, ties share a rank
    std::vector<ProviderId> compromise; // VIKOR: the compromise set, best first; else empty
};

MethodRanking rankBy(const Snapshot &snapshot, const Evaluation &evaluation, RankingMethod method);

// How far two methods, or an evaluator and all together, agree: 1 = the same order, -1 = the reverse, NaN = it cannot
// be said (fewer than two providers, or one of the two lists has all of them equal).
struct Agreement
{
    double kendall = 1;  // tau-b
    double spearman = 1; // rho
};

// Of two lists of ranks of one length; places where one has NaN are left out.
Agreement agreementOf(std::span<const double> a, std::span<const double> b);

// All methods side by side.
struct MethodAgreement
{
    std::vector<MethodRanking> methods;            // weighted sum first
    std::vector<std::vector<Agreement>> agreement; // methods x methods
    // Pairs that swap by a method when one other provider is left out. The weighted sum has none, since its scales are
    // declared; methods that measure by who is in the list may have some.
    struct Reversal
    {
        ProviderId leftOut{};
        ProviderId first{};
        ProviderId second{};
        RankingMethod method{};
    };
    std::vector<Reversal> reversals; // all three among the first ten of each method; at most 50
};

MethodAgreement compareMethods(const Snapshot &snapshot, const Evaluation &evaluation);

} // namespace shortlist
