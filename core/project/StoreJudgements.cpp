// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Rows.h"
#include "core/project/Store.h"

#include <QCoreApplication>

#include <cmath>

namespace shortlist {

namespace {

constexpr double kLargestRatio = 1e6;

QString tr(const char *text)
{
    return QCoreApplication::translate("Store", text);
}

} // namespace

Result<> Store::setBasis(const LevelBasis &basis)
{
    return rows::writeBasis(m_database, basis);
}

Result<> Store::setInput(const WeightInput &input)
{
    if (!std::isfinite(input.swing) || input.swing > 1e9)
        return fail(ErrorCode::BadInput, tr("A swing is a number of points from 0 up. Nothing was changed."));
    return rows::writeInput(m_database, input);
}

Result<> Store::setComparison(const Comparison &comparison)
{
    const bool possible =
        comparison.ratio == 0 || (comparison.ratio >= 1 / kLargestRatio && comparison.ratio <= kLargestRatio);
    if (!possible || comparison.first == comparison.second)
        return fail(
            ErrorCode::BadInput,
            tr("A comparison says how many times one criterion is as important as another: a number above 0. Nothing "
               "was changed."));
    return rows::writeComparison(m_database, comparison);
}

Result<> Store::putStatement(const WeightStatement &statement)
{
    const bool between = statement.kind == WeightStatement::Kind::Between;
    const bool numbers = std::isfinite(statement.lower) && std::isfinite(statement.upper) && statement.lower >= 0 &&
                         statement.lower <= kLargestRatio && statement.upper <= kLargestRatio;
    const bool possible = between ? numbers && statement.lower <= statement.upper && statement.upper <= 1
                                  : numbers && statement.first != statement.second && !isNull(statement.second);
    if (!possible)
        return fail(ErrorCode::BadInput,
                    tr("This cannot be said of weights: a share lies between 0 and 100 %, the lower bound "
                       "first, and a criterion is compared with another one. Nothing was changed."));
    WeightStatement tidy = statement;
    if (isNull(tidy.id))
        tidy.id = newId<RowId>();
    return rows::writeStatement(m_database, tidy);
}

Result<> Store::removeStatement(RowId id)
{
    return rows::deleteStatement(m_database, id);
}

} // namespace shortlist
