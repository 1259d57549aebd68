// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/Topsis.h"

#include "core/decision/Columns.h"

#include <cmath>

namespace shortlist::decision {

namespace {

// As many rows at a time as leave both sums in the processor's first cache.
constexpr std::size_t kBlock = 1024;

// One criterion: what a difference counts, and from where it is measured.
struct Axis
{
    ScaledColumn column;
    double ideal = 0;
    double nadir = 0;
    double factor = 0; // weight / length of the column, or weight / range
};

// Squares of the distances of some rows, added up.
void addSquares(const double *__restrict x, const Axis &axis, std::size_t count, double *__restrict ideal,
                double *__restrict nadir)
{
    const double best = axis.ideal;
    const double worst = axis.nadir;
    const double factor = axis.factor;
    for (std::size_t i = 0; i < count; ++i) {
        const double fromBest = (x[i] - best) * factor;
        const double fromWorst = (x[i] - worst) * factor;
        ideal[i] += fromBest * fromBest;
        nadir[i] += fromWorst * fromWorst;
    }
}

// The criteria that can separate alternatives.
Result<std::vector<Axis>> axesOf(const Table &table, std::span<const Direction> directions,
                                 std::span<const double> shares, Normalization normalization)
{
    std::vector<Axis> axes;
    for (std::size_t c = 0; c < table.columns; ++c) {
        if (shares[c] <= 0)
            continue;
        Result<ScaledColumn> column = scaledColumn(table, c);
        if (!column)
            return tl::unexpected<Failure>(column.error());
        if (column->lowest == column->highest)
            continue;
        Axis axis;
        axis.ideal = column->best(directions[c]);
        axis.nadir = column->worst(directions[c]);
        axis.factor = shares[c] / (normalization == Normalization::Vector ? std::sqrt(column->squares)
                                                                          : column->highest - column->lowest);
        axis.column = std::move(*column);
        axes.push_back(std::move(axis));
    }
    return axes;
}

} // namespace

Result<Topsis> topsis(const Table &table, std::span<const Direction> directions, std::span<const double> weights,
                      Normalization normalization)
{
    if (normalization != Normalization::Vector && normalization != Normalization::MinMax)
        return failure("TOPSIS is defined here with the normalizations vector and minmax");
    const Result<std::vector<double>> shares = checkedShares(table, directions, weights);
    if (!shares)
        return tl::unexpected<Failure>(shares.error());
    const Result<std::vector<Axis>> axes = axesOf(table, directions, *shares, normalization);
    if (!axes)
        return tl::unexpected<Failure>(axes.error());

    Topsis result;
    result.variant = {
        "topsis",
        {{"normalization", normalization == Normalization::Vector ? "vector" : "minmax"}, {"distance", "euclidean"}}};
    result.fromIdeal.assign(table.rows, 0.0);
    result.fromNadir.assign(table.rows, 0.0);
    result.closeness.resize(table.rows);
    for (std::size_t start = 0; start < table.rows; start += kBlock) {
        const std::size_t count = std::min(kBlock, table.rows - start);
        double *ideal = result.fromIdeal.data() + start;
        double *nadir = result.fromNadir.data() + start;
        for (const Axis &axis : *axes)
            addSquares(axis.column.numbers.data() + start, axis, count, ideal, nadir);
        for (std::size_t i = 0; i < count; ++i) {
            ideal[i] = std::sqrt(ideal[i]);
            nadir[i] = std::sqrt(nadir[i]);
            const double both = ideal[i] + nadir[i];
            result.closeness[start + i] = both > 0 ? nadir[i] / both : 1.0;
        }
    }
    rankHighestFirst(result.closeness, {}, result.ranking);
    return result;
}

} // namespace shortlist::decision
