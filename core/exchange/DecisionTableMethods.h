// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Ranking.h"
#include "core/decision/Variant.h"
#include "core/exchange/DecisionTableReader.h"

#include <QJsonArray>

#include <span>

namespace shortlist::decisiontable {

// A method of decision tables: its name and who answers it.
struct SolveMethod
{
    const char *name;
    Result<QJsonObject> (*solve)(const DecisionTableReader &reader);
};

// The methods by subject, each list in the file of its name. solveDecisionTable() knows what stands in them.
std::span<const SolveMethod> valueMethods();      // DecisionTableValues.cpp
std::span<const SolveMethod> weightMethods();     // DecisionTableWeights.cpp
std::span<const SolveMethod> rankingMethods();    // DecisionTableRanking.cpp
std::span<const SolveMethod> outrankingMethods(); // DecisionTableOutranking.cpp
std::span<const SolveMethod> robustnessMethods(); // DecisionTableSmaa.cpp

// What the methods that rank a matrix are asked.
struct WeightedMatrix
{
    DecisionMatrix matrix;
    std::vector<double> weights;
};
Result<WeightedMatrix> weightedMatrix(const DecisionTableReader &reader);
// A calculation on a matrix that failed; the index is the position in the matrix's numbers.
tl::unexpected<Error> badNumber(const DecisionMatrix &matrix, const decision::Failure &failure);
// {"method": ..., each option}
QJsonObject jsonVariant(const decision::Variant &variant);
// Positions from 0 on, as the format has them: from 1 on.
QJsonArray jsonOrder(const decision::Ranking &ranking);

template <typename Numbers>
QJsonArray jsonList(const Numbers &numbers)
{
    QJsonArray list;
    for (const auto number : numbers)
        list.append(static_cast<double>(number));
    return list;
}

// Numbers that stand one row after the other, as a list of lists.
QJsonArray jsonRows(std::span<const double> numbers, std::size_t columns);

} // namespace shortlist::decisiontable
