// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/RobustnessWork.h"

#include <QThreadPool>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace shortlist::report {

namespace {

constexpr double kNoReach = 2;

Sweep nearestSweep(const Snapshot &snapshot, const Evaluation &evaluation, const std::vector<WeightInterval> &leaves)
{
    const auto nearest =
        std::min_element(leaves.begin(), leaves.end(),
                         [](const WeightInterval &a, const WeightInterval &b) { return reachOf(a) < reachOf(b); });
    if (nearest == leaves.end() || reachOf(*nearest) >= kNoReach)
        return {};
    return sweep(snapshot, evaluation, nearest->criterion, RobustnessWork::kMostSwept);
}

} // namespace

double reachOf(const WeightInterval &interval)
{
    double nearest = kNoReach;
    if (!isNull(interval.winsBelow))
        nearest = std::min(nearest, interval.share - interval.lower);
    if (!isNull(interval.winsAbove))
        nearest = std::min(nearest, interval.upper - interval.share);
    return nearest;
}

struct RobustnessWork::State
{
    Snapshot snapshot;
    std::unordered_map<CriterionId, double> trialWeights;
    std::stop_source stop;
    RobustnessResults results; // the thread's until done
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
};

RobustnessWork::RobustnessWork(const Snapshot &snapshot, const Evaluation &evaluation)
    : m_state(std::make_shared<State>())
{
    m_state->snapshot = snapshot;
    if (evaluation.hasTrialWeights()) {
        // Shares of the whole are as good as points: within a level only their proportions count.
        for (const CriterionId id : snapshot.criteriaInOrder())
            m_state->trialWeights[id] = evaluation.overallWeight(id);
    }
    QThreadPool::globalInstance()->start([state = m_state] {
        compute(*state);
        const std::lock_guard lock(state->mutex);
        state->done = true;
        state->changed.notify_all();
    });
}

RobustnessWork::~RobustnessWork()
{
    m_state->stop.request_stop();
}

void RobustnessWork::compute(State &state)
{
    const std::stop_token stop = state.stop.get_token();
    if (stop.stop_requested())
        return;
    const Snapshot &snapshot = state.snapshot;
    RobustnessResults &results = state.results;
    Evaluation evaluation(snapshot);
    if (!state.trialWeights.empty())
        evaluation.setTrialWeights(state.trialWeights);
    results.stability = stability(snapshot, evaluation, snapshot.need().shortlistSize);
    if (!results.stability || stop.stop_requested())
        return;
    results.tornado = tornado(snapshot, evaluation, snapshot.method().weightMargin);
    results.sweep = nearestSweep(snapshot, evaluation, results.stability->leaves);
    results.evaluators = evaluatorAgreement(snapshot, evaluation);
    if (stop.stop_requested())
        return;
    results.methods = compareMethods(snapshot, evaluation);
    if (stop.stop_requested())
        return;
    AcceptabilityInput input = acceptabilityInput(snapshot, evaluation, kMostProviders);
    input.method.samples = std::min(input.method.samples, kMostSamples);
    results.sampled = input.method;
    results.acceptability = sampleAcceptability(input, {}, stop);
}

bool RobustnessWork::waitFor(std::chrono::milliseconds time) const
{
    std::unique_lock lock(m_state->mutex);
    return m_state->changed.wait_for(lock, time, [this] { return m_state->done; });
}

const RobustnessResults &RobustnessWork::results() const
{
    return m_state->results;
}

} // namespace shortlist::report
