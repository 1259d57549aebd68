// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/EvaluatorAgreement.h"

#include "core/decision/Calibration.h"
#include "core/decision/Ranking.h"
#include "core/decision/WeightedSum.h"
#include "core/evaluation/Panel.h"
#include "core/evaluation/ScaleValue.h"
#include "core/evaluation/ValueTable.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist {

namespace {

constexpr std::size_t kMostDisagreements = 500;

// The evaluators' scores as values: for each leaf that they score, a column an evaluator, by provider index.
struct Voices
{
    std::vector<std::size_t> leaves;                       // positions among the evaluation's leaves
    std::vector<std::vector<std::vector<double>>> columns; // leaf x evaluator x provider
    std::vector<std::vector<double>> agreed;               // leaf x provider: what they agreed on since
    std::vector<double> weights;                           // by evaluator

    std::size_t evaluators() const { return weights.size(); }
    bool counts(std::size_t evaluator) const { return weights[evaluator] > 0; }
};

std::vector<double> valuesOf(const Snapshot &snapshot, const Criterion &leaf, EvaluatorId evaluator)
{
    const std::span<const double> column = snapshot.scores().column(leaf.id, evaluator);
    const std::optional<decision::ValueFunction> function = valueFunctionOf(leaf.scale);
    std::vector<double> values(snapshot.providers().size(), kMissing);
    if (!function)
        return values;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (takesPart(snapshot.providers()[row].status))
            values[row] = (*function)(column[row]);
    }
    return values;
}

Voices voicesOf(const Snapshot &snapshot, const Evaluation &evaluation)
{
    Voices voices;
    for (const Evaluator &evaluator : snapshot.evaluators())
        voices.weights.push_back(evaluator.weight);
    for (std::size_t c = 0; c < evaluation.leaves().size(); ++c) {
        const Criterion &leaf = *snapshot.criterion(evaluation.leaves()[c]);
        if (leaf.source != CriterionSource::Evaluators)
            continue;
        voices.leaves.push_back(c);
        std::vector<std::vector<double>> &columns = voices.columns.emplace_back();
        for (const Evaluator &evaluator : snapshot.evaluators())
            columns.push_back(panel::mayScore(snapshot, evaluator, leaf.id)
                                  ? valuesOf(snapshot, leaf, evaluator.id)
                                  : std::vector<double>(snapshot.providers().size(), kMissing));
        voices.agreed.push_back(valuesOf(snapshot, leaf, kConsensus));
    }
    return voices;
}

// Calls with leaf (among those scored), provider index and evaluator, for each score that is there.
template <typename Function>
void forEachScore(const Voices &voices, const Function &function)
{
    for (std::size_t leaf = 0; leaf < voices.columns.size(); ++leaf) {
        for (std::size_t evaluator = 0; evaluator < voices.evaluators(); ++evaluator) {
            const std::vector<double> &column = voices.columns[leaf][evaluator];
            for (std::size_t row = 0; row < column.size(); ++row) {
                if (!std::isnan(column[row]))
                    function(leaf, row, evaluator, column[row]);
            }
        }
    }
}

// One cell as those see it whose weight counts.
struct Cell
{
    double sum = 0;
    double lowest = 1;
    double highest = 0;
    int given = 0;

    double meanWithout(double own, bool isCounted) const { return isCounted ? (sum - own) / (given - 1) : sum / given; }
};

std::vector<Cell> cellsOf(const Voices &voices, std::size_t rows)
{
    std::vector<Cell> cells(voices.leaves.size() * rows);
    forEachScore(voices, [&](std::size_t leaf, std::size_t row, std::size_t evaluator, double value) {
        if (!voices.counts(evaluator))
            return;
        Cell &cell = cells[leaf * rows + row];
        cell.sum += value;
        cell.lowest = std::min(cell.lowest, value);
        cell.highest = std::max(cell.highest, value);
        ++cell.given;
    });
    return cells;
}

void describe(const Voices &voices, std::span<const Cell> cells, std::size_t rows,
              std::vector<EvaluatorProfile> &profiles)
{
    std::vector<std::vector<double>> given(profiles.size());
    std::vector<double> above(profiles.size(), 0.0);
    std::vector<int> shared(profiles.size(), 0);
    forEachScore(voices, [&](std::size_t leaf, std::size_t row, std::size_t evaluator, double value) {
        given[evaluator].push_back(value);
        const Cell &cell = cells[leaf * rows + row];
        const bool isCounted = voices.counts(evaluator);
        if (cell.given > (isCounted ? 1 : 0)) {
            above[evaluator] += value - cell.meanWithout(value, isCounted);
            ++shared[evaluator];
        }
    });
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        const decision::FiveNumbers five = decision::fiveNumbers(given[i]);
        profiles[i].scores = static_cast<int>(given[i].size());
        profiles[i].lowest = five.lowest;
        profiles[i].lowerQuarter = five.lowerQuartile;
        profiles[i].middle = five.median;
        profiles[i].upperQuarter = five.upperQuartile;
        profiles[i].highest = five.highest;
        profiles[i].leniency = shared[i] > 0 ? above[i] / shared[i] : 0.0;
    }
}

// Those without weight are for the record only: the others' effects do not depend on them.
void fitEffects(const Voices &voices, std::size_t rows, std::vector<EvaluatorProfile> &profiles)
{
    std::vector<std::size_t> place(profiles.size(), 0);
    std::vector<std::size_t> counted;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        place[i] = counted.size();
        if (voices.counts(i))
            counted.push_back(i);
    }
    std::vector<decision::CellScore> scores;
    forEachScore(voices, [&](std::size_t leaf, std::size_t row, std::size_t evaluator, double value) {
        if (voices.counts(evaluator)) {
            scores.push_back(
                {static_cast<std::uint32_t>(leaf * rows + row), static_cast<std::uint32_t>(place[evaluator]), value});
        }
    });
    const auto calibration = decision::calibrate(scores, counted.size());
    for (std::size_t i = 0; calibration && i < counted.size(); ++i) {
        profiles[counted[i]].effect = calibration->evaluators[i].leniency;
        profiles[counted[i]].fitted = calibration->evaluators[i].shared > 0;
    }
}

std::vector<Disagreement> disagreementsOf(const Snapshot &snapshot, const Evaluation &evaluation, const Voices &voices,
                                          std::span<const Cell> cells, double threshold)
{
    const std::size_t rows = snapshot.providers().size();
    std::vector<Disagreement> found;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        // Rounding must not save a cell that is exactly as far apart as is asked for.
        if (cells[i].given < 2 || cells[i].highest - cells[i].lowest < threshold * (1 - 1e-12))
            continue;
        found.push_back({snapshot.providers()[i % rows].id, evaluation.leaves()[voices.leaves[i / rows]],
                         cells[i].lowest, cells[i].highest, cells[i].given,
                         !std::isnan(voices.agreed[i / rows][i % rows])});
    }
    std::stable_sort(found.begin(), found.end(), [](const Disagreement &a, const Disagreement &b) {
        return a.highest - a.lowest > b.highest - b.lowest;
    });
    return found;
}

// The total of the values that the evaluators' leaves get from the function (row, leaf among those scored), with the
// other leaves as they are. By ranked provider; NaN where none of the evaluators' leaves has a value.
template <typename Function>
std::vector<double> totalsWith(const Snapshot &snapshot, const Evaluation &evaluation, const Voices &voices,
                               const Function &value)
{
    const std::vector<ProviderId> &providers = evaluation.ranked();
    const std::vector<CriterionId> &leaves = evaluation.leaves();
    std::vector<double> numbers;
    std::vector<double> weights;
    std::vector<bool> spoke(providers.size(), false);
    std::size_t scored = 0;
    for (std::size_t c = 0; c < leaves.size(); ++c) {
        weights.push_back(evaluation.overallWeight(leaves[c]));
        const bool isScored = scored < voices.leaves.size() && voices.leaves[scored] == c;
        for (std::size_t i = 0; i < providers.size(); ++i) {
            const auto row = static_cast<std::size_t>(snapshot.providerIndex(providers[i]));
            numbers.push_back(isScored ? value(row, scored) : evaluation.value(providers[i], leaves[c]));
            spoke[i] = spoke[i] || (isScored && weights[c] > 0 && !std::isnan(numbers.back()));
        }
        scored += isScored ? 1 : 0;
    }
    std::vector<double> weighted(providers.size());
    std::vector<double> known(providers.size());
    decision::addUp({numbers, providers.size(), leaves.size()}, weights, 0, weighted, known);
    for (std::size_t i = 0; i < weighted.size(); ++i)
        weighted[i] = spoke[i] ? weighted[i] / known[i] : kMissing;
    return weighted;
}

std::vector<double> asNumbers(const decision::Ranking &ranking)
{
    std::vector<double> numbers;
    for (const std::uint32_t rank : ranking.ranks)
        numbers.push_back(rank > 0 ? rank : kMissing);
    return numbers;
}

// What the ranking would be if only one of them had scored, beside what it is.
void compareRankings(const Snapshot &snapshot, const Evaluation &evaluation, const Voices &voices,
                     std::vector<EvaluatorProfile> &profiles)
{
    std::vector<double> joint;
    for (const ProviderId provider : evaluation.ranked())
        joint.push_back(evaluation.standing(provider).rank);
    for (std::size_t evaluator = 0; evaluator < profiles.size(); ++evaluator) {
        const std::vector<double> own =
            totalsWith(snapshot, evaluation, voices,
                       [&](std::size_t row, std::size_t leaf) { return voices.columns[leaf][evaluator][row]; });
        profiles[evaluator].withAll = agreementOf(asNumbers(decision::rankHighestFirst(own)), joint);
    }
}

void correct(const Snapshot &snapshot, const Evaluation &evaluation, const Voices &voices, EvaluatorAgreement &result)
{
    std::vector<double> cell(voices.evaluators());
    result.providers = evaluation.ranked();
    result.corrected = totalsWith(snapshot, evaluation, voices, [&](std::size_t row, std::size_t leaf) {
        if (!std::isnan(voices.agreed[leaf][row]))
            return voices.agreed[leaf][row];
        for (std::size_t i = 0; i < cell.size(); ++i) {
            const double value = voices.columns[leaf][i][row];
            cell[i] = std::isnan(value) ? value : std::clamp(value - result.profiles[i].effect, 0.0, 1.0);
        }
        return combined(snapshot.method().combination, cell, voices.weights);
    });
    // Who is ranked by facts alone has nothing to correct.
    for (std::size_t i = 0; i < result.corrected.size(); ++i) {
        if (std::isnan(result.corrected[i]))
            result.corrected[i] = evaluation.standing(result.providers[i]).total;
    }
    std::vector<std::uint32_t> order(result.providers.size());
    std::iota(order.begin(), order.end(), 0U);
    decision::Ranking ranking;
    decision::rankHighestFirst(result.corrected, order, ranking);
    result.correctedRanks.assign(ranking.ranks.begin(), ranking.ranks.end());
}

} // namespace

std::vector<Disagreement> evaluatorDisagreements(const Snapshot &snapshot, const Evaluation &evaluation,
                                                 double threshold)
{
    const Voices voices = voicesOf(snapshot, evaluation);
    return disagreementsOf(snapshot, evaluation, voices, cellsOf(voices, snapshot.providers().size()), threshold);
}

EvaluatorAgreement evaluatorAgreement(const Snapshot &snapshot, const Evaluation &evaluation, double threshold)
{
    EvaluatorAgreement result;
    result.threshold = threshold;
    result.profiles.resize(snapshot.evaluators().size());
    for (std::size_t i = 0; i < result.profiles.size(); ++i)
        result.profiles[i].evaluator = snapshot.evaluators()[i].id;
    const Voices voices = voicesOf(snapshot, evaluation);
    const std::size_t rows = snapshot.providers().size();
    const std::vector<Cell> cells = cellsOf(voices, rows);
    describe(voices, cells, rows, result.profiles);
    fitEffects(voices, rows, result.profiles);
    result.disagreements = disagreementsOf(snapshot, evaluation, voices, cells, threshold);
    result.disagreementCount = static_cast<int>(result.disagreements.size());
    result.disagreements.resize(std::min(result.disagreements.size(), kMostDisagreements));
    compareRankings(snapshot, evaluation, voices, result.profiles);
    correct(snapshot, evaluation, voices, result);
    return result;
}

} // namespace shortlist
