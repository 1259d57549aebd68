// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/ScoreTable.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

// Takes the elements at the given rising positions out of a vector in one pass.
void eraseAt(std::vector<double> &values, std::span<const std::size_t> positions)
{
    std::size_t write = positions.front();
    std::size_t next = 0;
    for (std::size_t read = write; read < values.size(); ++read) {
        if (next < positions.size() && positions[next] == read)
            ++next;
        else
            values[write++] = values[read];
    }
    values.resize(write);
}

} // namespace

std::span<const double> ScoreTable::column(CriterionId criterion, EvaluatorId evaluator) const
{
    const auto it = m_columns.find(ColumnKey{criterion, evaluator});
    return it == m_columns.end() ? std::span<const double>() : std::span<const double>(it->second);
}

double ScoreTable::value(std::size_t row, CriterionId criterion, EvaluatorId evaluator) const
{
    const std::span<const double> values = column(criterion, evaluator);
    return row < values.size() ? values[row] : kMissing;
}

QString ScoreTable::comment(const ScoreKey &key) const
{
    const auto it = m_comments.find(key);
    return it == m_comments.end() ? QString() : it->second;
}

std::size_t ScoreTable::memoryUsed() const
{
    std::size_t bytes = sizeof(*this);
    for (const auto &[key, values] : m_columns)
        bytes += sizeof(key) + sizeof(values) + values.capacity() * sizeof(double);
    for (const auto &[key, comment] : m_comments)
        bytes += sizeof(key) + sizeof(comment) + 2 * sizeof(void *) + static_cast<std::size_t>(comment.capacity()) * 2;
    return bytes;
}

void ScoreTable::addRows(std::size_t count)
{
    m_rows += count;
    for (auto &[key, values] : m_columns)
        values.resize(m_rows, kMissing);
}

void ScoreTable::removeRows(std::span<const std::size_t> rows)
{
    if (rows.empty())
        return;
    for (auto &[key, values] : m_columns) {
        for (const std::size_t row : rows) {
            if (!std::isnan(values[row]))
                --m_values;
        }
        eraseAt(values, rows);
    }
    m_rows -= rows.size();
}

void ScoreTable::set(std::size_t row, const ScoreKey &key, double value, const QString &comment)
{
    std::vector<double> &values = columnFor(ColumnKey{key.criterion, key.evaluator});
    double &cell = values[row];
    if (std::isnan(cell) != std::isnan(value))
        m_values = std::isnan(value) ? m_values - 1 : m_values + 1;
    cell = value;
    if (!comment.isEmpty())
        m_comments[key] = comment;
    else if (!m_comments.empty())
        m_comments.erase(key);
}

void ScoreTable::dropCriterion(CriterionId criterion)
{
    m_last.column = nullptr;
    std::erase_if(m_columns, [this, criterion](const auto &entry) {
        if (entry.first.criterion != criterion)
            return false;
        m_values -= static_cast<std::size_t>(
            std::count_if(entry.second.begin(), entry.second.end(), [](double value) { return !std::isnan(value); }));
        return true;
    });
    std::erase_if(m_comments, [criterion](const auto &entry) { return entry.first.criterion == criterion; });
}

void ScoreTable::dropEvaluator(EvaluatorId evaluator)
{
    m_last.column = nullptr;
    std::erase_if(m_columns, [this, evaluator](const auto &entry) {
        if (entry.first.evaluator != evaluator)
            return false;
        m_values -= static_cast<std::size_t>(
            std::count_if(entry.second.begin(), entry.second.end(), [](double value) { return !std::isnan(value); }));
        return true;
    });
    std::erase_if(m_comments, [evaluator](const auto &entry) { return entry.first.evaluator == evaluator; });
}

void ScoreTable::dropCommentsOf(ProviderId provider)
{
    std::erase_if(m_comments, [provider](const auto &entry) { return entry.first.provider == provider; });
}

std::vector<double> &ScoreTable::columnFor(const ColumnKey &key)
{
    if (m_last.column != nullptr && m_last.key == key)
        return *m_last.column;
    std::vector<double> &values = m_columns[key];
    if (values.size() != m_rows)
        values.resize(m_rows, kMissing);
    m_last.column = &values;
    m_last.key = key;
    return values;
}

} // namespace shortlist
