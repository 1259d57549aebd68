// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Table.h"
#include "core/decision/ValueFunction.h"
#include "core/evaluation/PriceList.h"
#include "core/evaluation/Sources.h"
#include "core/model/Change.h"
#include "core/model/Snapshot.h"

#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace shortlist {

// The values of all providers on all leaves, 0 to 1: one dense column a leaf, recomputed where a change touches it.
class ValueTable
{
public:
    explicit ValueTable(const Snapshot &snapshot);

    // What following a change did to the values.
    struct Update
    {
        bool all = false;              // rows or columns are others, or too much changed to tell
        std::vector<std::size_t> rows; // else: the rows in which a value may have changed, rising
        bool any() const { return all || !rows.empty(); }
    };
    Update follow(const Change &change);

    decision::Table values() const { return {m_values, m_providers.size(), m_leaves.size()}; }
    const std::vector<ProviderId> &providers() const { return m_providers; } // by row
    const std::vector<CriterionId> &leaves() const { return m_leaves; }      // by column, in tree order
    std::optional<std::size_t> row(ProviderId id) const;
    std::optional<std::size_t> column(CriterionId leaf) const;
    const Scale &scale(std::size_t column) const { return m_columns[column].scale; }
    CriterionSource source(std::size_t column) const { return m_columns[column].source; }
    const std::optional<decision::ValueFunction> &function(std::size_t column) const
    {
        return m_columns[column].function;
    }
    QDate day() const { return m_day; }
    double price(ProviderId id) const { return m_prices ? m_prices->price(id) : kMissing; }

private:
    struct Column
    {
        Scale scale;
        CriterionSource source = CriterionSource::Evaluators;
        QuestionId question{}; // whose answer is the number
        std::optional<decision::ValueFunction> function;
        std::vector<std::pair<EvaluatorId, double>> voices; // who has one, and its weight, as last combined
        QString formula{};                                  // for prices: in place of the function
        bool stale = true;                                  // to be computed for all rows
    };
    using Cell = std::pair<std::size_t, std::size_t>; // column, row

    void followRows(std::vector<bool> &newRows);
    void followLeaves();
    void followVoices();
    void followDay();
    void followFields(const Change &change);
    void followPrices(const Change &change);
    void computePrices(std::size_t column, std::span<const std::size_t> rows);
    std::vector<Cell> touchedCells(const Change &change, const std::vector<bool> &newRows);
    std::vector<std::size_t> computeCells(std::span<const Cell> cells);
    void compute(std::size_t column, std::span<const std::size_t> rows);
    void computeAll(std::size_t column);

    const Snapshot &m_snapshot;
    std::vector<ProviderId> m_providers;
    std::unordered_map<ProviderId, std::size_t> m_rowOf;
    std::vector<CriterionId> m_leaves;
    std::unordered_map<CriterionId, std::size_t> m_columnOf;
    std::vector<Column> m_columns;
    std::vector<double> m_values;
    std::optional<PriceList> m_prices; // only where a leaf asks for them
    Combination m_combination = Combination::Mean;
    QDate m_day;
};

// What the evaluators agreed on stands in place of all voices; empty where there is nothing of the kind.
std::span<const double> consensusColumn(const Snapshot &snapshot, CriterionId leaf, CriterionSource source);

// The voices' values of one cell made one, by the project's method. Voices that weigh nothing do not count.
double combined(Combination combination, std::span<const double> values, std::span<const double> weights);

} // namespace shortlist
