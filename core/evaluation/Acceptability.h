// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/model/Error.h"
#include "core/model/Judgement.h"
#include "core/model/Need.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace shortlist {

// Everything that sampling needs, copied out of the project, so that it can run in another thread.
struct AcceptabilityInput
{
    std::vector<ProviderId> providers; // in the evaluation's order; at most the given number
    int leftOut = 0;                   // ranked providers that were left out
    std::vector<CriterionId> leaves;
    std::vector<double> values; // providers x leaves, row after row, 0 to 1, NaN where missing
    std::vector<double> lowest; // the same: lowest and highest of the evaluators' values, equal where there is one
    std::vector<double> highest;
    std::vector<double> preferences; // by provider: points added to each of its values, as to its total
    // Where evaluators' values are joined by their mean: what each of them says, evaluators x providers x leaves, NaN
    // where nothing; and how much each counts. Empty where the median joins them.
    std::vector<double> opinions;
    std::vector<double> voices;
    std::vector<double> shares; // by leaf, sum 1
    std::vector<WeightStatement> statements;
    std::vector<std::vector<std::size_t>> statementLeaves; // for each statement: leaves below first, in order of leaves
    std::vector<std::vector<std::size_t>> statementOthers; // and below second
    Method method;
};

// Statements whose criteria hold no leaf say nothing and have empty lists.
AcceptabilityInput acceptabilityInput(const Snapshot &snapshot, const Evaluation &evaluation, int mostProviders);

// How likely each rank is if we only know roughly what matters (SMAA-2, Lahdelma and Salminen 2001). Weights: shares of
// the leaves that have any (or that a statement speaks of), every choice that fits the weight model being equally
// likely; leaves of equal share stand in no order. Values: a missing one lies anywhere in 0 to 1; where evaluators
// differ, their voices are drawn anew in each sample, the same in all cells (the Bayesian bootstrap, see
// decision/Smaa.h), or with the median a value anywhere between their lowest and highest.
struct Acceptability
{
    std::vector<ProviderId> providers;
    int leftOut = 0;
    std::vector<std::vector<double>> ranks; // providers x ranks, each row sums to 1
    // providers x providers: how often the one is before the other; empty for more than kMostBeats providers.
    std::vector<std::vector<double>> beats;
    std::vector<std::vector<double>>
        central;                    // providers x leaves: weights that speak for it on average; empty if it never wins
    std::vector<double> confidence; // how often it wins with its own central weights; NaN if it never wins
    int samples = 0;                // at most a million
    quint32 seed = 0;
};
inline constexpr std::size_t kMostBeats = 500;

// Contradicting statements are an error that names them (by their numbers, from 1). The same input gives the same
// answer on any number of threads (0 = as many as the machine has). progress(0..1) may be called from another thread.
Result<Acceptability> sampleAcceptability(const AcceptabilityInput &input,
                                          const std::function<void(double)> &progress = {}, std::stop_token stop = {},
                                          unsigned threads = 0);

} // namespace shortlist
