// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Progress.h"

#include "core/evaluation/Panel.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

Progress::Progress(const Snapshot &snapshot, const ValueTable &values)
    : m_snapshot(snapshot)
    , m_values(values)
{}

void Progress::follow(const Change &change)
{
    // The method says whether prices are still closed.
    if (!change.providers.isEmpty() || !change.criteria.isEmpty() || !change.evaluators.isEmpty() || change.method)
        m_stale = true;
    if (m_stale)
        return;
    for (const ScoreKey &key : change.scores) {
        const std::optional<std::size_t> row = m_values.row(key.provider);
        if (row && (m_staleRows.empty() || m_staleRows.back() != *row))
            m_staleRows.push_back(*row);
    }
    // Past some point one pass down the columns is quicker than many across.
    if (m_staleRows.size() > m_takesPart.size() / 16 + 1)
        m_stale = true;
}

Completeness Progress::all() const
{
    refresh();
    Completeness result;
    for (const Giver &giver : m_givers) {
        if (!giver.counts)
            continue;
        const Completeness part = sum(giver);
        result.expected += part.expected;
        result.given += part.given;
    }
    return result;
}

Completeness Progress::of(ProviderId provider) const
{
    refresh();
    const std::optional<std::size_t> row = m_values.row(provider);
    Completeness result;
    if (!row || !m_takesPart[*row])
        return result;
    for (const Giver &giver : m_givers) {
        if (giver.counts) {
            result.expected += giver.leaves;
            result.given += giver.given[*row];
        }
    }
    return result;
}

Completeness Progress::of(EvaluatorId evaluator) const
{
    refresh();
    const auto it = std::find_if(m_givers.begin(), m_givers.end(),
                                 [evaluator](const Giver &giver) { return giver.id == evaluator; });
    return it == m_givers.end() ? Completeness() : sum(*it);
}

void Progress::refresh() const
{
    if (m_stale)
        countAll();
    for (const std::size_t row : m_staleRows)
        countRow(row);
    m_staleRows.clear();
}

void Progress::countRow(std::size_t row) const
{
    for (Giver &giver : m_givers) {
        giver.given[row] = 0;
        for (std::size_t c = 0; c < m_values.leaves().size(); ++c) {
            if (giver.asked[c] && !std::isnan(m_snapshot.scores().value(row, m_values.leaves()[c], giver.id)))
                ++giver.given[row];
        }
    }
}

void Progress::countAll() const
{
    m_stale = false;
    m_staleRows.clear();
    m_givers.clear();
    m_givers.push_back({kFacts, true, 0, {}, {}});
    for (const Evaluator &evaluator : m_snapshot.evaluators())
        m_givers.push_back({evaluator.id, evaluator.weight > 0, 0, {}, {}});

    m_takesPart.clear();
    m_rowsTakingPart = 0;
    for (const ProviderId id : m_values.providers()) {
        const Provider *provider = m_snapshot.provider(id);
        m_takesPart.push_back(provider != nullptr && takesPart(provider->status));
        m_rowsTakingPart += m_takesPart.back() ? 1 : 0;
    }
    for (Giver &giver : m_givers) {
        giver.given.assign(m_takesPart.size(), 0);
        for (std::size_t c = 0; c < m_values.leaves().size(); ++c) {
            giver.asked.push_back(asks(giver, c));
            if (!giver.asked.back())
                continue;
            ++giver.leaves;
            const std::span<const double> numbers = m_snapshot.scores().column(m_values.leaves()[c], giver.id);
            const std::size_t rows = std::min(numbers.size(), giver.given.size());
            for (std::size_t row = 0; row < rows; ++row)
                giver.given[row] += std::isnan(numbers[row]) ? 0 : 1;
        }
    }
}

Completeness Progress::sum(const Giver &giver) const
{
    Completeness result;
    result.expected = m_rowsTakingPart * giver.leaves;
    for (std::size_t row = 0; row < giver.given.size(); ++row)
        result.given += m_takesPart[row] ? giver.given[row] : 0;
    return result;
}

bool Progress::asks(const Giver &giver, std::size_t column) const
{
    const Criterion *leaf = m_snapshot.criterion(m_values.leaves()[column]);
    if (leaf == nullptr)
        return false;
    if (giver.id == kFacts)
        return leaf->source == CriterionSource::Fact;
    const Evaluator *evaluator = m_snapshot.evaluator(giver.id);
    return evaluator != nullptr && panel::isExpected(m_snapshot, *evaluator, *leaf);
}

} // namespace shortlist
