// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/PairwiseRepair.h"
#include "core/decision/RandomIndex.h"
#include "core/model/Error.h"
#include "ui/dialogs/weights/WeightLevel.h"

#include <optional>
#include <utility>
#include <vector>

namespace shortlist {

class Store;

// Who said what in the pairwise comparisons of one level: the team together, and each evaluator.
class PairwiseVoices
{
public:
    struct Voice
    {
        EvaluatorId id{}; // null = the team
        QString name;     // empty for the team
        double weight = 1;
        std::vector<double> said; // n x n with mirrors, NaN = not compared
    };

    PairwiseVoices(const WeightLevel &level, const Snapshot &snapshot);

    std::size_t items() const { return m_ids.size(); }
    const std::vector<Voice> &voices() const { return m_voices; }
    // Every pair once, row by row.
    const std::vector<std::pair<std::size_t, std::size_t>> &pairs() const { return m_pairs; }
    double at(std::size_t voice, std::size_t row, std::size_t column) const;
    // NaN takes a comparison back.
    void set(std::size_t voice, std::size_t row, std::size_t column, double ratio);
    int count(std::size_t voice) const;
    // How many people's comparisons go into joined().
    int speaking() const;
    // What the weights are made of.
    std::vector<double> joined() const;
    // Writes what differs from what the snapshot has.
    Result<> write(Store &store, const Snapshot &snapshot) const;

private:
    Result<> writePair(Store &store, const Voice &voice, std::size_t row, std::size_t column,
                       const Snapshot &snapshot) const;

    std::vector<CriterionId> m_ids;
    std::vector<Voice> m_voices;
    std::vector<std::pair<std::size_t, std::size_t>> m_pairs;
};

// Saaty's limit: comparisons with a lower consistency ratio are taken as they are.
inline constexpr double kConsistencyLimit = 0.1;

// A comparison that does not fit, with the step of the usual scale that would fit better.
struct Misfit
{
    std::size_t row = 0; // below column
    std::size_t column = 0;
    double given = 0;
    double useful = 0;
};

// What comparisons amount to.
struct PairwiseAnswer
{
    std::optional<decision::Completion> completion;
    std::vector<std::vector<std::size_t>> parts; // more than one: nothing connects them
    std::string problem;                         // another reason why there is no completion
    std::optional<double> ratio;                 // consistency ratio; nothing beyond the end of the table
    std::optional<Misfit> worst;                 // looked for where the ratio is not below the limit
};
PairwiseAnswer pairwiseAnswer(decision::Comparisons comparisons, std::size_t items, decision::RandomIndex table);

} // namespace shortlist
