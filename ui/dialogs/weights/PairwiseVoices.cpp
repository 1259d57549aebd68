// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/weights/PairwiseVoices.h"

#include "core/evaluation/PairwiseJoin.h"
#include "core/project/Store.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

// Beyond this, looking for the worst contradiction takes longer than a key press may.
constexpr std::size_t kMostSearched = 24;

std::optional<double> storedRatio(const Snapshot &snapshot, CriterionId first, CriterionId second, EvaluatorId who)
{
    for (const Comparison &said : snapshot.judgements().comparisons) {
        if (said.first == first && said.second == second && said.evaluator == who)
            return said.ratio;
    }
    return std::nullopt;
}

} // namespace

PairwiseVoices::PairwiseVoices(const WeightLevel &level, const Snapshot &snapshot)
{
    for (const Criterion &criterion : level.criteria)
        m_ids.push_back(criterion.id);
    for (std::size_t row = 0; row < m_ids.size(); ++row) {
        for (std::size_t column = row + 1; column < m_ids.size(); ++column)
            m_pairs.emplace_back(row, column);
    }
    const Judgements &judgements = snapshot.judgements();
    m_voices.push_back({EvaluatorId{}, QString(), 1, comparisonsBy(judgements, m_ids, EvaluatorId{})});
    for (const Evaluator &evaluator : snapshot.evaluators())
        m_voices.push_back(
            {evaluator.id, evaluator.name, evaluator.weight, comparisonsBy(judgements, m_ids, evaluator.id)});
}

double PairwiseVoices::at(std::size_t voice, std::size_t row, std::size_t column) const
{
    return m_voices[voice].said[row * items() + column];
}

void PairwiseVoices::set(std::size_t voice, std::size_t row, std::size_t column, double ratio)
{
    m_voices[voice].said[row * items() + column] = ratio;
    m_voices[voice].said[column * items() + row] = 1 / ratio;
}

int PairwiseVoices::count(std::size_t voice) const
{
    return static_cast<int>(std::count_if(m_pairs.begin(), m_pairs.end(), [this, voice](const auto &pair) {
        return !std::isnan(at(voice, pair.first, pair.second));
    }));
}

int PairwiseVoices::speaking() const
{
    int speaking = 0;
    for (std::size_t voice = 0; voice < m_voices.size(); ++voice)
        speaking += m_voices[voice].weight > 0 && count(voice) > 0 ? 1 : 0;
    return speaking;
}

std::vector<double> PairwiseVoices::joined() const
{
    std::vector<PairwiseOpinion> people;
    for (std::size_t voice = 1; voice < m_voices.size(); ++voice)
        people.push_back({m_voices[voice].weight, m_voices[voice].said});
    return joinedComparisons(m_voices.front().said, people).said;
}

// A pair is stored one way round, and stays so.
Result<> PairwiseVoices::writePair(Store &store, const Voice &voice, std::size_t row, std::size_t column,
                                   const Snapshot &snapshot) const
{
    const CriterionId first = m_ids[row];
    const CriterionId second = m_ids[column];
    const std::optional<double> forward = storedRatio(snapshot, first, second, voice.id);
    const std::optional<double> backward = storedRatio(snapshot, second, first, voice.id);
    const double wanted = voice.said[row * items() + column];
    const double mirror = voice.said[column * items() + row];
    const bool turned = backward && !forward;
    if (forward && backward) {
        if (Result<> done = store.setComparison({second, first, voice.id, 0}); !done)
            return done;
    }
    if (std::isnan(wanted)) {
        if (!forward && !backward)
            return {};
        return store.setComparison({turned ? second : first, turned ? first : second, voice.id, 0});
    }
    if (turned)
        return *backward == mirror ? Result<>() : store.setComparison({second, first, voice.id, mirror});
    return forward && *forward == wanted ? Result<>() : store.setComparison({first, second, voice.id, wanted});
}

Result<> PairwiseVoices::write(Store &store, const Snapshot &snapshot) const
{
    for (const Voice &voice : m_voices) {
        for (const auto &[row, column] : m_pairs) {
            if (Result<> done = writePair(store, voice, row, column, snapshot); !done)
                return done;
        }
    }
    return {};
}

PairwiseAnswer pairwiseAnswer(decision::Comparisons comparisons, std::size_t items, decision::RandomIndex table)
{
    PairwiseAnswer answer;
    answer.parts = decision::connectedParts(comparisons, items);
    if (answer.parts.size() > 1)
        return answer;
    auto completion = decision::completeComparisons(comparisons, items);
    if (!completion) {
        answer.problem = completion.error().message;
        return answer;
    }
    answer.ratio = decision::consistencyRatio(completion->priorities.consistencyIndex, items, table);
    const bool fits = answer.ratio && *answer.ratio < kConsistencyLimit;
    const auto contradictions = fits || items > kMostSearched
                                    ? decision::Result<std::vector<decision::Contradiction>>()
                                    : decision::worstContradictions(completion->comparisons, items, items * items);
    if (contradictions) {
        for (const decision::Contradiction &found : *contradictions) {
            const double given = comparisons[found.row * items + found.column];
            const double useful = decision::nearestOnSaatysScale(found.mended);
            // What was filled in fits by itself; and a mending that rounds to what was said mends nothing.
            if (std::isnan(given) || std::abs(useful / given - 1) < 1e-9)
                continue;
            answer.worst = Misfit{found.row, found.column, given, useful};
            break;
        }
    }
    answer.completion = std::move(*completion);
    return answer;
}

} // namespace shortlist
