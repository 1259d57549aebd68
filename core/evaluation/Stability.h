// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"

#include <optional>
#include <vector>

namespace shortlist {

// Within which share of the whole a criterion may lie, the others kept in proportion, before the order changes. Exact.
struct WeightInterval
{
    CriterionId criterion{}; // a leaf or a top-level group
    double share = 0;        // today, 0 to 1
    double lower = 0;        // the winner stays from here
    double upper = 1;        // to here
    ProviderId winsBelow{};  // who takes over, null if nobody does
    ProviderId winsAbove{};
    double lowerTop = 0; // the first k stay the first k from here
    double upperTop = 1; // to here
};

// The smallest change of the leaves' shares (sum of the absolute differences) that lets the rival draw level with the
// winner.
struct SmallestShift
{
    ProviderId rival{};
    double distance = 0;        // 0 to 2
    std::vector<double> shares; // by leaf, sum 1
};

// The smallest change of one value that makes somebody else win.
struct SmallestValueChange
{
    ProviderId provider{};
    CriterionId criterion{};
    double from = 0;
    double to = 0;
    ProviderId newWinner{};
};

// What the winner's place hangs on.
struct Stability
{
    ProviderId winner{};
    ProviderId runnerUp{};
    int top = 1;                        // the k of "the first k"
    std::vector<WeightInterval> leaves; // by leaf, in tree order
    std::vector<WeightInterval> groups; // by top-level criterion
    std::vector<SmallestShift>
        shifts; // for the next few rivals, nearest first; those for whom no weights exist are left out
    std::optional<SmallestValueChange> valueChange;
};

// Nothing if fewer than two providers are ranked. top: brought within 1 to the number of ranked providers. Where values
// are missing, intervals speak of totals as the evaluation has them at each weight (from what is known), so that a
// bound is where the order flips while a slider is dragged; shifts count a missing value as the provider's total today.
// A criterion that cannot have another share (the only one, or a group in which nothing counts) has the whole interval.
std::optional<Stability> stability(const Snapshot &snapshot, const Evaluation &evaluation, int top);

// Why one provider stands before another. A missing value counts as the provider's own weighted mean of what is known.
struct Reason
{
    CriterionId criterion{};
    double share = 0;      // weight, 0 to 1
    double first = 0;      // value of the one, 0 to 1
    double second = 0;     // value of the other
    double difference = 0; // what it adds to the lead (negative: takes from it), in parts of 1
};
struct Why
{
    ProviderId first{};
    ProviderId second{};
    double lead = 0;                    // total of first less total of second, preference points counted
    double preference = 0;              // what of the lead preference points make, beside the reasons
    std::vector<Reason> reasons;        // by leaf: what adds most to the lead first, what takes most from it last
    std::optional<SmallestShift> shift; // that would let the second draw level; none if it is not behind
    std::optional<SmallestValueChange> valueChange; // of one known value of the two, the same
};
// Without reasons if one of them is not ranked.
Why why(const Snapshot &snapshot, const Evaluation &evaluation, ProviderId first, ProviderId second);

// The totals of the providers as one criterion's share moves from 0 to 1, the others kept in proportion: straight lines
// where no value is missing, else gently bent.
struct Sweep
{
    static constexpr int kSteps = 100;

    CriterionId criterion{};
    double share = 0; // today
    struct Line
    {
        ProviderId provider{};
        double atZero = 0;          // total at share 0
        double atOne = 0;           // total at share 1
        std::vector<double> totals; // at shares 0, 1 / kSteps ... 1
    };
    std::vector<Line> lines;       // of the given number of providers that are first anywhere or stand first today
    std::vector<double> crossings; // shares at which the first place changes hands, rising
};
// Without lines if the share cannot move. criterion: a leaf or a group.
Sweep sweep(const Snapshot &snapshot, const Evaluation &evaluation, CriterionId criterion, int providers);

// How the lead of the first over the second answers when one leaf's share is varied by the margin down and up: a
// tornado.
struct TornadoBar
{
    CriterionId criterion{};
    double low = 0;  // lead when the share is smaller
    double high = 0; // lead when the share is larger
};
struct Tornado
{
    ProviderId first{};
    ProviderId second{};
    double lead = 0;
    double margin = 0;
    std::vector<TornadoBar> bars; // widest first
};
std::optional<Tornado> tornado(const Snapshot &snapshot, const Evaluation &evaluation, double margin);

} // namespace shortlist
