// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Failure.h"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace shortlist::decision {

// One evaluator's score in one cell: a provider under a criterion, numbered as the caller likes from 0 on. Scores of
// different criteria must be on one scale (values 0 to 1, or shares of the scale) to be compared.
struct CellScore
{
    std::uint32_t cell = 0;
    std::uint32_t evaluator = 0;
    double score = 0; // NaN = none given
};

// How one evaluator scores beside the others. Only cells that somebody else has scored too can tell.
struct EvaluatorProfile
{
    std::size_t scores = 0; // given
    std::size_t shared = 0; // in cells that others have scored
    // The fitted effect: by how much this evaluator is above (lenient) or below (harsh) the others; 0 without shared
    // cells. Add up to 0 within a part (see Calibration::part).
    double leniency = 0;
    double leniencyError = kNone; // its standard error; NaN where there is nothing left over to tell it from
    double deviation = kNone;     // standard deviation (n - 1) of the scores given; NaN below two
    // How much of the scale is used: the deviation over shared cells divided by that of what the others said there.
    // Below 1: scores bunched together; above 1: spread out. NaN below two shared cells or if the others say one
    // number.
    double relativeSpread = kNone;
    double noise = kNone; // root mean square of what leniency does not explain, over shared cells; NaN without

    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
};

struct Calibration
{
    std::vector<EvaluatorProfile> evaluators;
    // Evaluators whom shared cells connect, directly or through others, have one number, from 0 on. Leniencies of
    // different parts cannot be compared: nothing links them.
    std::vector<std::size_t> part;
    std::size_t parts = 0;
    bool isConnected() const { return parts <= 1; }
};

// score = what the cell deserves + the evaluator's effect, fitted by least squares over the shared cells (the two-way
// additive model without interaction; Scheffe, "The Analysis of Variance", 1959, chapter 4). Unconnected evaluators are
// fitted part by part. Scores without number are left out. Fails for an evaluator's number not below `evaluators`, a
// score that is infinite, or two scores of one evaluator in one cell (index: the position in scores).
Result<Calibration> calibrate(std::span<const CellScore> scores, std::size_t evaluators);

// Scores with each evaluator's leniency taken off, beside the given ones, which stay as they are: who uses them must
// say so.
struct Correction
{
    std::vector<double> scores; // in the order of the given ones; NaN for NaN
    std::size_t changed = 0;    // how many differ from what was given
    std::size_t clipped = 0;    // how many would have left the scale and were put at its end
};
// lowest and highest are the ends of the scale. Fails as calibrate(), if the scale is empty, or if the calibration is
// of other evaluators.
Result<Correction> correctedScores(std::span<const CellScore> scores, const Calibration &calibration, double lowest,
                                   double highest);

// A cell in which at least two have scored.
struct CellDisagreement
{
    std::uint32_t cell = 0;
    std::size_t scores = 0;
    double lowest = 0;
    double highest = 0;
    double deviation = 0;         // standard deviation (n - 1)
    bool needsModeration = false; // highest - lowest is at least the threshold
};
// By cell. threshold is above 0; rounding (1e-12 of it) does not save a cell. Fails as calibrate().
Result<std::vector<CellDisagreement>> disagreements(std::span<const CellScore> scores, std::size_t evaluators,
                                                    double threshold);

// What a box plot shows: quartiles as medians of the halves, the middle number belonging to both (Tukey's hinges).
struct FiveNumbers
{
    double lowest = EvaluatorProfile::kNone;
    double lowerQuartile = EvaluatorProfile::kNone;
    double median = EvaluatorProfile::kNone;
    double upperQuartile = EvaluatorProfile::kNone;
    double highest = EvaluatorProfile::kNone;
};
// NaN is left out; all NaN if nothing is left.
FiveNumbers fiveNumbers(std::span<const double> numbers);
// For each evaluator, how far each shared score lies from the mean of what the others gave in that cell. Fails as
// calibrate().
Result<std::vector<std::vector<double>>> differencesFromOthers(std::span<const CellScore> scores,
                                                               std::size_t evaluators);

} // namespace shortlist::decision
