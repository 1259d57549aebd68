// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Score.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <vector>

namespace shortlist {

// All scores of a project: one dense column of numbers for each criterion and evaluator, by provider index; comments
// aside.
class ScoreTable
{
public:
    // Number of provider rows; every column has this length.
    std::size_t rows() const { return m_rows; }
    // The values of one criterion by one evaluator, by provider index, kMissing where there is none;
    // empty if there is none at all.
    std::span<const double> column(CriterionId criterion, EvaluatorId evaluator) const;
    double value(std::size_t row, CriterionId criterion, EvaluatorId evaluator) const;
    // Comments are found by key; the value in the answer is kMissing only if the cell has none.
    QString comment(const ScoreKey &key) const;
    const std::unordered_map<ScoreKey, QString> &comments() const { return m_comments; }
    std::size_t valueCount() const { return m_values; }
    // True if the test says true of every column that holds or held a score.
    template <typename Test>
    bool everyColumn(Test &&test) const
    {
        return std::all_of(m_columns.begin(), m_columns.end(),
                           [&test](const auto &entry) { return test(entry.first.criterion, entry.first.evaluator); });
    }
    // Bytes held, comments included.
    std::size_t memoryUsed() const;

    void addRows(std::size_t count);
    // Removes rows; the later rows move up. The numbers must rise.
    void removeRows(std::span<const std::size_t> rows);
    void set(std::size_t row, const ScoreKey &key, double value, const QString &comment);
    void dropCriterion(CriterionId criterion);
    void dropEvaluator(EvaluatorId evaluator);
    void dropCommentsOf(ProviderId provider);

private:
    struct ColumnKey
    {
        CriterionId criterion{};
        EvaluatorId evaluator{};
        bool operator==(const ColumnKey &) const = default;
    };
    struct ColumnHash
    {
        std::size_t operator()(const ColumnKey &key) const noexcept
        {
            return static_cast<std::size_t>(key.criterion) ^ (static_cast<std::size_t>(key.evaluator) * 3U);
        }
    };

    // The column that was written last. A copy of the table must not point into the original.
    struct Cursor
    {
        std::vector<double> *column = nullptr;
        ColumnKey key;
        Cursor() = default;
        Cursor(const Cursor &) {}
        Cursor &operator=(const Cursor &)
        {
            column = nullptr;
            return *this;
        }
    };

    std::vector<double> &columnFor(const ColumnKey &key);

    std::size_t m_rows = 0;
    std::size_t m_values = 0;
    std::unordered_map<ColumnKey, std::vector<double>, ColumnHash> m_columns;
    Cursor m_last;
    std::unordered_map<ScoreKey, QString> m_comments;
};

} // namespace shortlist
