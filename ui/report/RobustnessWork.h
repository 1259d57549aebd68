// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Acceptability.h"
#include "core/evaluation/EvaluatorAgreement.h"
#include "core/evaluation/MethodRanking.h"
#include "core/evaluation/Stability.h"

#include <chrono>
#include <memory>

namespace shortlist::report {

// What the section on robustness is written from.
struct RobustnessResults
{
    std::optional<Stability> stability; // nothing if fewer than two providers are ranked
    std::optional<Tornado> tornado;
    Sweep sweep; // of the leaf whose bound is nearest; no lines if none has a bound
    MethodAgreement methods;
    EvaluatorAgreement evaluators;
    Method sampled; // as it was done, which may be fewer samples than the project asks for
    Result<Acceptability> acceptability;
};

// How far the nearest bound of a weight is; beyond every share where there is none.
double reachOf(const WeightInterval &interval);

// Computes them from a copy of the project in another thread, so that a preview stays fluid.
class RobustnessWork
{
public:
    // Bounds of what a report samples, however large the project is.
    static constexpr int kMostProviders = 30;
    static constexpr int kMostSamples = 100'000;
    static constexpr int kMostSwept = 6; // lines that can be told apart in print

    RobustnessWork(const Snapshot &snapshot, const Evaluation &evaluation);
    ~RobustnessWork(); // does not wait: the thread stops as soon as it can
    RobustnessWork(const RobustnessWork &) = delete;
    RobustnessWork &operator=(const RobustnessWork &) = delete;

    // True once the results are there; waits at most so long for them.
    bool waitFor(std::chrono::milliseconds time) const;
    const RobustnessResults &results() const; // to be asked for once they are there

private:
    struct State;
    static void compute(State &state);

    std::shared_ptr<State> m_state;
};

} // namespace shortlist::report
