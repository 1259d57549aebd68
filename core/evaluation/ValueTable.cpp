// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/ValueTable.h"

#include "core/decision/Combine.h"
#include "core/evaluation/ScaleValue.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shortlist {

namespace {

std::vector<std::pair<EvaluatorId, double>> voicesOn(const Snapshot &snapshot, CriterionId leaf)
{
    std::vector<std::pair<EvaluatorId, double>> result;
    for (const Voice &voice : sourceOf(CriterionSource::Evaluators).voices(snapshot, leaf))
        result.emplace_back(voice.evaluator, voice.weight);
    return result;
}

} // namespace

std::span<const double> consensusColumn(const Snapshot &snapshot, CriterionId leaf, CriterionSource source)
{
    return source == CriterionSource::Evaluators ? snapshot.scores().column(leaf, kConsensus)
                                                 : std::span<const double>();
}

double combined(Combination combination, std::span<const double> values, std::span<const double> weights)
{
    return combination == Combination::Median ? decision::weightedMedian(values, weights)
                                              : decision::weightedMean(values, weights);
}

ValueTable::ValueTable(const Snapshot &snapshot)
    : m_snapshot(snapshot)
{
    std::vector<bool> newRows;
    followRows(newRows);
    followLeaves();
    followVoices();
    followDay();
    followPrices({});
    for (std::size_t c = 0; c < m_columns.size(); ++c)
        computeAll(c);
}

ValueTable::Update ValueTable::follow(const Change &change)
{
    Update update;
    std::vector<bool> newRows;
    if (!change.providers.added.empty() || !change.providers.removed.empty() ||
        m_snapshot.providers().size() != m_providers.size()) {
        followRows(newRows);
        // One that went and came back within the change is new too.
        for (const ProviderId id : change.providers.added) {
            if (const std::optional<std::size_t> again = row(id))
                newRows[*again] = true;
        }
        update.all = true;
    }
    if (!change.criteria.isEmpty()) {
        const std::vector<CriterionId> before = m_leaves;
        followLeaves();
        update.all = update.all || before != m_leaves;
    }
    if (!change.evaluators.isEmpty() || !change.criteria.isEmpty() || change.method)
        followVoices();
    followDay();
    followFields(change);
    followPrices(change);

    const std::vector<Cell> cells = touchedCells(change, newRows);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        if (m_columns[c].stale) {
            computeAll(c);
            update.all = true;
        }
    }
    update.rows = computeCells(cells);
    return update;
}

std::optional<std::size_t> ValueTable::row(ProviderId id) const
{
    const auto it = m_rowOf.find(id);
    return it == m_rowOf.end() ? std::nullopt : std::optional<std::size_t>(it->second);
}

std::optional<std::size_t> ValueTable::column(CriterionId leaf) const
{
    const auto it = m_columnOf.find(leaf);
    return it == m_columnOf.end() ? std::nullopt : std::optional<std::size_t>(it->second);
}

// Moves every column's numbers to where their provider now stands, and marks the rows that are new.
void ValueTable::followRows(std::vector<bool> &newRows)
{
    const std::vector<Provider> &providers = m_snapshot.providers();
    constexpr auto kNew = static_cast<std::size_t>(-1);
    std::vector<std::size_t> from(providers.size(), kNew);
    newRows.assign(providers.size(), false);
    for (std::size_t row = 0; row < providers.size(); ++row) {
        const auto it = m_rowOf.find(providers[row].id);
        if (it != m_rowOf.end())
            from[row] = it->second;
        newRows[row] = it == m_rowOf.end();
    }
    std::vector<double> values(m_columns.size() * providers.size(), kMissing);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const double *before = m_values.data() + c * m_providers.size();
        double *after = values.data() + c * providers.size();
        for (std::size_t row = 0; row < from.size(); ++row) {
            if (from[row] != kNew)
                after[row] = before[from[row]];
        }
    }
    m_values = std::move(values);
    m_providers.clear();
    m_rowOf.clear();
    m_rowOf.reserve(providers.size());
    for (const Provider &provider : providers) {
        m_rowOf[provider.id] = m_providers.size();
        m_providers.push_back(provider.id);
    }
}

// Keeps the columns of leaves whose scale and source are the same; the others are stale.
void ValueTable::followLeaves()
{
    const std::size_t rows = m_providers.size();
    std::vector<CriterionId> leaves = m_snapshot.leaves();
    std::vector<Column> columns(leaves.size());
    std::vector<double> values(leaves.size() * rows, kMissing);
    std::unordered_map<CriterionId, std::size_t> columnOf;
    for (std::size_t c = 0; c < leaves.size(); ++c) {
        const Criterion &criterion = *m_snapshot.criterion(leaves[c]);
        columnOf[leaves[c]] = c;
        const std::optional<std::size_t> old = column(leaves[c]);
        if (old && m_columns[*old].source == criterion.source && m_columns[*old].scale == criterion.scale &&
            m_columns[*old].question == criterion.question && m_columns[*old].formula == criterion.formula) {
            columns[c] = m_columns[*old];
            const double *before = m_values.data() + *old * rows;
            std::copy(before, before + rows, values.data() + c * rows);
        } else {
            columns[c] = {criterion.scale,
                          criterion.source,
                          criterion.question,
                          valueFunctionOf(criterion.scale),
                          {},
                          criterion.formula,
                          true};
        }
    }
    m_leaves = std::move(leaves);
    m_columns = std::move(columns);
    m_columnOf = std::move(columnOf);
    m_values = std::move(values);
}

// Who has a voice, in which order and with which weight, decides about a column that evaluators fill.
void ValueTable::followVoices()
{
    const Combination combination = m_snapshot.method().combination;
    const bool otherwise = combination != m_combination;
    m_combination = combination;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        Column &column = m_columns[c];
        if (column.source != CriterionSource::Evaluators)
            continue;
        std::vector<std::pair<EvaluatorId, double>> voices = voicesOn(m_snapshot, m_leaves[c]);
        column.stale = column.stale || otherwise || voices != column.voices;
        column.voices = std::move(voices);
    }
}

void ValueTable::followDay()
{
    const QDate day = evaluationDay(m_snapshot.need());
    if (day == m_day)
        return;
    m_day = day;
    for (Column &column : m_columns)
        column.stale = column.stale || sourceOf(column.source).dependsOnDay;
}

// What the numbers of whole columns depend on besides their providers.
void ValueTable::followFields(const Change &change)
{
    for (Column &column : m_columns) {
        const bool answers = column.source == CriterionSource::Answer && change.touches<Question>();
        const bool industry = column.source == CriterionSource::ReferenceCount && change.need;
        column.stale = column.stale || answers || industry;
    }
}

// By a formula, everybody's points hang on everybody's price.
void ValueTable::followPrices(const Change &change)
{
    const auto isPrice = [](const Column &column) { return column.source == CriterionSource::Price; };
    if (std::none_of(m_columns.begin(), m_columns.end(), isPrice)) {
        m_prices.reset();
        return;
    }
    if (!m_prices) { // then the columns are new, and stale anyhow
        m_prices.emplace(m_snapshot);
        return;
    }
    const PriceList::Update update = m_prices->follow(change);
    for (Column &column : m_columns) {
        if (isPrice(column))
            column.stale = column.stale || update == PriceList::Update::All ||
                           (update == PriceList::Update::Some && !column.formula.isEmpty());
    }
}

// The cells to compute one by one, by column and row.
std::vector<ValueTable::Cell> ValueTable::touchedCells(const Change &change, const std::vector<bool> &newRows)
{
    std::vector<std::vector<std::size_t>> rowsOf(m_columns.size());
    for (std::size_t row = 0; row < newRows.size(); ++row) {
        if (newRows[row]) {
            for (std::vector<std::size_t> &rows : rowsOf)
                rows.push_back(row);
        }
    }
    for (const ProviderId id : change.providers.changed) {
        const std::optional<std::size_t> touched = row(id);
        for (std::size_t c = 0; touched && c < m_columns.size(); ++c) {
            if (sourceOf(m_columns[c].source).field != nullptr)
                rowsOf[c].push_back(*touched);
        }
    }
    for (const AnswerKey &key : change.answers) {
        const std::optional<std::size_t> touched = row(key.provider);
        for (std::size_t c = 0; touched && c < m_columns.size(); ++c) {
            if (m_columns[c].source == CriterionSource::Answer && m_columns[c].question == key.question)
                rowsOf[c].push_back(*touched);
        }
    }
    for (const ScoreKey &key : change.scores) {
        const std::optional<std::size_t> touched = row(key.provider);
        const std::optional<std::size_t> leaf = column(key.criterion);
        if (touched && leaf && (newRows.empty() || !newRows[*touched]))
            rowsOf[*leaf].push_back(*touched);
    }
    std::vector<Cell> cells;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        std::vector<std::size_t> &rows = rowsOf[c];
        if (m_columns[c].stale)
            continue;
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        for (const std::size_t touched : rows)
            cells.emplace_back(c, touched);
    }
    return cells;
}

// Computes cells that stand by column and row; the answer is the rows among them, rising.
std::vector<std::size_t> ValueTable::computeCells(std::span<const Cell> cells)
{
    std::vector<std::size_t> touched;
    std::vector<std::size_t> rows;
    for (auto first = cells.begin(); first != cells.end();) {
        const std::size_t column = first->first;
        rows.clear();
        for (; first != cells.end() && first->first == column; ++first)
            rows.push_back(first->second);
        compute(column, rows);
        touched.insert(touched.end(), rows.begin(), rows.end());
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    return touched;
}

void ValueTable::computePrices(std::size_t column, std::span<const std::size_t> rows)
{
    const Column &leaf = m_columns[column];
    double *out = m_values.data() + column * m_providers.size();
    if (!leaf.formula.isEmpty()) {
        const std::vector<double> points = m_prices->points(leaf.formula, m_providers);
        for (const std::size_t row : rows)
            out[row] = points[row];
        return;
    }
    for (const std::size_t row : rows)
        out[row] = leaf.function ? (*leaf.function)(m_prices->price(m_providers[row])) : kMissing;
}

void ValueTable::compute(std::size_t column, std::span<const std::size_t> rows)
{
    const Column &leaf = m_columns[column];
    if (leaf.source == CriterionSource::Price) {
        computePrices(column, rows);
        return;
    }
    double *out = m_values.data() + column * m_providers.size();
    if (!leaf.function) {
        for (const std::size_t row : rows)
            out[row] = kMissing;
        return;
    }
    const Source &source = sourceOf(leaf.source);
    if (source.field != nullptr) {
        const Criterion &criterion = *m_snapshot.criterion(m_leaves[column]);
        for (const std::size_t row : rows)
            out[row] = (*leaf.function)(source.field(m_snapshot, criterion, m_snapshot.providers()[row], m_day));
        return;
    }
    const std::vector<Voice> voices = source.voices(m_snapshot, m_leaves[column]);
    std::vector<double> weights(voices.size());
    std::transform(voices.begin(), voices.end(), weights.begin(), [](const Voice &voice) { return voice.weight; });
    std::vector<double> values(voices.size());
    const std::span<const double> agreed = consensusColumn(m_snapshot, m_leaves[column], leaf.source);
    for (const std::size_t row : rows) {
        if (row < agreed.size() && !std::isnan(agreed[row])) {
            out[row] = (*leaf.function)(agreed[row]);
            continue;
        }
        for (std::size_t i = 0; i < voices.size(); ++i)
            values[i] = (*leaf.function)(voices[i].number(row));
        out[row] = combined(m_combination, values, weights);
    }
}

void ValueTable::computeAll(std::size_t column)
{
    std::vector<std::size_t> rows(m_providers.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    compute(column, rows);
    m_columns[column].stale = false;
}

} // namespace shortlist
