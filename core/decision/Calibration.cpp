// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Calibration.h"

#include "core/decision/ScoreCells.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist::decision {

namespace {

constexpr double kNone = EvaluatorProfile::kNone;

// Evaluators whom shared cells connect, numbered in the order of their first member.
void findParts(const ScoreCells &cells, Calibration &result)
{
    std::vector<std::size_t> leader(result.evaluators.size());
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto find = [&leader](std::size_t evaluator) {
        while (leader[evaluator] != evaluator)
            evaluator = leader[evaluator] = leader[leader[evaluator]];
        return evaluator;
    };
    for (const auto &cell : cells) {
        for (const CellScore &score : cell) {
            const std::size_t a = find(cell.front().evaluator);
            const std::size_t b = find(score.evaluator);
            leader[std::max(a, b)] = std::min(a, b);
        }
    }
    result.part.resize(leader.size());
    for (std::size_t i = 0; i < leader.size(); ++i)
        result.part[i] = find(i) == i ? result.parts++ : result.part[find(i)];
}

// Inverse of a symmetric positive definite matrix, by Gauss and Jordan; such a matrix needs no exchange of rows.
void invert(std::vector<double> &matrix, std::size_t size)
{
    for (std::size_t k = 0; k < size; ++k) {
        double *pivotRow = matrix.data() + k * size;
        const double pivot = pivotRow[k];
        pivotRow[k] = 1;
        for (std::size_t j = 0; j < size; ++j)
            pivotRow[j] /= pivot;
        for (std::size_t i = 0; i < size; ++i) {
            if (i == k)
                continue;
            double *row = matrix.data() + i * size;
            const double factor = row[k];
            row[k] = 0;
            for (std::size_t j = 0; j < size; ++j)
                row[j] -= factor * pivotRow[j];
        }
    }
}

// The normal equations with the cells' deserts eliminated. Effects are known but for a constant in each part; adding
// the same number to each pair within a part picks those that add up to 0, and makes the matrix definite.
struct NormalEquations
{
    std::vector<double> matrix;
    std::vector<double> right;
    std::vector<double> partSize; // by evaluator

    NormalEquations(const ScoreCells &cells, const Calibration &calibration)
        : matrix(calibration.part.size() * calibration.part.size(), 0.0)
        , right(calibration.part.size(), 0.0)
    {
        const std::size_t count = right.size();
        std::vector<double> sizes(calibration.parts, 0.0);
        for (const std::size_t part : calibration.part)
            sizes[part] += 1;
        for (std::size_t i = 0; i < count; ++i) {
            partSize.push_back(sizes[calibration.part[i]]);
            for (std::size_t j = 0; j < count; ++j)
                matrix[i * count + j] = calibration.part[i] == calibration.part[j] ? 1 / partSize[i] : 0.0;
        }
        for (const auto &cell : cells) {
            const double mean = meanOf(cell);
            for (const CellScore &a : cell) {
                right[a.evaluator] += a.score - mean;
                matrix[a.evaluator * count + a.evaluator] += 1;
                for (const CellScore &b : cell)
                    matrix[a.evaluator * count + b.evaluator] -= 1 / static_cast<double>(cell.size());
            }
        }
    }
};

// What the fit leaves over.
struct Residuals
{
    std::vector<double> squares; // by evaluator
    double variance = kNone;     // of one score; NaN without degrees of freedom
};

Residuals residualsOf(const ScoreCells &cells, const Calibration &calibration)
{
    Residuals result;
    result.squares.assign(calibration.evaluators.size(), 0.0);
    double sum = 0;
    double freedom = 0;
    for (const auto &cell : cells) {
        double effects = 0;
        for (const CellScore &score : cell)
            effects += calibration.evaluators[score.evaluator].leniency;
        const double deserved = meanOf(cell) - effects / static_cast<double>(cell.size());
        for (const CellScore &score : cell) {
            const double rest = score.score - deserved - calibration.evaluators[score.evaluator].leniency;
            result.squares[score.evaluator] += rest * rest;
            sum += rest * rest;
        }
        freedom += static_cast<double>(cell.size()) - 1;
    }
    // One effect less than its evaluators in each part; one who shares nothing is a part alone and takes none.
    freedom -= static_cast<double>(calibration.evaluators.size()) - static_cast<double>(calibration.parts);
    if (freedom > 0)
        result.variance = sum / freedom;
    return result;
}

void fitEffects(const ScoreCells &cells, Calibration &result)
{
    const std::size_t count = result.evaluators.size();
    NormalEquations equations(cells, result);
    invert(equations.matrix, count);
    for (std::size_t i = 0; i < count; ++i) {
        double effect = 0;
        for (std::size_t j = 0; j < count; ++j)
            effect += equations.matrix[i * count + j] * equations.right[j];
        result.evaluators[i].leniency = result.evaluators[i].shared > 0 ? effect : 0.0;
    }
    const Residuals residuals = residualsOf(cells, result);
    for (std::size_t i = 0; i < count; ++i) {
        EvaluatorProfile &profile = result.evaluators[i];
        if (profile.shared == 0)
            continue;
        const double own = std::max(0.0, equations.matrix[i * count + i] - 1 / equations.partSize[i]);
        profile.leniencyError = std::sqrt(residuals.variance * own);
        profile.noise = std::sqrt(residuals.squares[i] / static_cast<double>(profile.shared));
    }
}

// What can be said of each evaluator without a fit.
void describe(std::span<const CellScore> scores, const ScoreCells &cells, Calibration &result)
{
    const std::size_t count = result.evaluators.size();
    std::vector<std::vector<double>> given(count);
    std::vector<std::vector<double>> shared(count);
    std::vector<std::vector<double>> others(count);
    for (const CellScore &score : scores) {
        if (!std::isnan(score.score))
            given[score.evaluator].push_back(score.score);
    }
    for (const auto &cell : cells) {
        for (const CellScore &score : cell) {
            shared[score.evaluator].push_back(score.score);
            others[score.evaluator].push_back(meanWithout(cell, score));
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        EvaluatorProfile &profile = result.evaluators[i];
        profile.scores = given[i].size();
        profile.shared = shared[i].size();
        profile.deviation = deviationOf(given[i]);
        const double theirs = deviationOf(others[i]);
        if (theirs > 0)
            profile.relativeSpread = deviationOf(shared[i]) / theirs;
    }
}

} // namespace

Result<Calibration> calibrate(std::span<const CellScore> scores, std::size_t evaluators)
{
    const Result<ScoreCells> cells = sharedCells(scores, evaluators);
    if (!cells)
        return tl::unexpected<Failure>(cells.error());
    Calibration result;
    result.evaluators.resize(evaluators);
    findParts(*cells, result);
    describe(scores, *cells, result);
    fitEffects(*cells, result);
    return result;
}

Result<Correction> correctedScores(std::span<const CellScore> scores, const Calibration &calibration, double lowest,
                                   double highest)
{
    if (!(lowest < highest) || !std::isfinite(lowest) || !std::isfinite(highest))
        return failure("the scale's lowest score must be below its highest");
    if (const Result<ScoreCells> cells = sharedCells(scores, calibration.evaluators.size()); !cells)
        return tl::unexpected<Failure>(cells.error());
    Correction result;
    for (const CellScore &score : scores) {
        const double wanted = score.score - calibration.evaluators[score.evaluator].leniency;
        const bool isGiven = !std::isnan(score.score);
        const double corrected = isGiven ? std::clamp(wanted, lowest, highest) : kNone;
        result.clipped += isGiven && corrected != wanted ? 1 : 0;
        result.changed += isGiven && corrected != score.score ? 1 : 0;
        result.scores.push_back(corrected);
    }
    return result;
}

} // namespace shortlist::decision
