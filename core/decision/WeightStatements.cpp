// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/decision/WeightStatements.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace shortlist::decision {

namespace {

std::string shortest(double number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), end.ptr};
}

std::string weightName(std::size_t criterion)
{
    return std::string("w").append(std::to_string(criterion + 1));
}

const char *boundsProblem(const WeightStatement &statement)
{
    if (!(statement.low >= 0) || !(statement.high >= 0))
        return "a bound must be a number of at least 0";
    if (statement.low > statement.high)
        return "the lower bound is above the upper one";
    if (!statement.against)
        return statement.low > 1 ? "a share cannot be above 1" : nullptr;
    if (statement.low > kLargestRatio || (statement.low > 0 && statement.low < 1 / kLargestRatio))
        return "a ratio must lie between 0.000001 and 1000000";
    if (statement.high < 1 / kLargestRatio || (std::isfinite(statement.high) && statement.high > kLargestRatio))
        return "a ratio must lie between 0.000001 and 1000000";
    return nullptr;
}

const char *problemOf(const WeightStatement &statement, std::size_t criteria)
{
    if (statement.of >= criteria || (statement.against && *statement.against >= criteria))
        return "a statement speaks of a criterion that is not there";
    if (statement.against == statement.of)
        return "a statement compares a criterion with itself";
    return boundsProblem(statement);
}

class RowWriter
{
public:
    RowWriter(WeightRows &rows, std::size_t statement)
        : m_rows(rows)
        , m_statement(statement)
    {}

    // sign x (w[of] - factor x w[against]) <= bound, divided by its largest coefficient; against may be missing.
    void add(double sign, const WeightStatement &statement, double factor, double bound, std::string name)
    {
        const double scale = statement.against ? std::max(1.0, factor) : 1.0;
        const std::size_t begin = m_rows.coefficients.size();
        m_rows.coefficients.resize(begin + m_rows.criteria);
        m_rows.coefficients[begin + statement.of] = sign / scale;
        if (statement.against)
            m_rows.coefficients[begin + *statement.against] = -sign * (factor / scale);
        m_rows.bounds.push_back(bound / scale);
        m_rows.statements.push_back(m_statement);
        m_rows.names.push_back(std::move(name));
    }

private:
    WeightRows &m_rows;
    std::size_t m_statement = 0;
};

std::string rightSide(const WeightStatement &statement, double number)
{
    if (!statement.against)
        return shortest(number);
    return number == 1 ? weightName(*statement.against) : shortest(number) + " " + weightName(*statement.against);
}

} // namespace

tl::expected<WeightRows, StatementFailure> weightRows(std::size_t criteria, std::span<const WeightStatement> statements)
{
    WeightRows rows;
    rows.criteria = criteria;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const WeightStatement &statement = statements[i];
        if (const char *problem = problemOf(statement, criteria))
            return tl::unexpected(StatementFailure{problem, {i}, {}});
        RowWriter writer(rows, i);
        const bool isRatio = statement.against.has_value();
        // What every weight fulfils is no row.
        if (statement.low > 0) {
            writer.add(-1, statement, isRatio ? statement.low : 0, isRatio ? 0 : -statement.low,
                       weightName(statement.of) + " >= " + rightSide(statement, statement.low));
        }
        if (isRatio ? std::isfinite(statement.high) : statement.high < 1) {
            writer.add(1, statement, isRatio ? statement.high : 0, isRatio ? 0 : statement.high,
                       weightName(statement.of) + " <= " + rightSide(statement, statement.high));
        }
    }
    return rows;
}

} // namespace shortlist::decision
