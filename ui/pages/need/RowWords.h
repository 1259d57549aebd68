// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/need/ListKind.h"

#include "core/project/Store.h"

#include <algorithm>
#include <utility>

namespace shortlist {

// A column of a list by the type of its rows.
template <typename Row>
struct RowColumn
{
    ListColumn column;
    QString changeLabel; // undo label with %1 for the row's name
    std::function<QString(const Row &)> shown;
    std::function<QString(const Row &)> typed;
    std::function<Result<>(Row &, const QString &)> write;
};

// The words of a list as a whole, and what a new row begins with.
template <typename Row>
struct RowWords
{
    std::function<QString(const Row &)> name;
    QString addLabel;                      // "Add the function “%1”"
    QString changeManyLabel;               // "Change %1 cells of the functions"
    QString removeLabel;                   // "Remove the function “%1”"
    QString removeManyLabel;               // "Remove %1 functions"
    QString moveLabel;                     // "Move the function “%1”"
    std::function<Result<>(Row &)> finish; // checks a row before it is written; may be empty
};

namespace list_kind {

// The row with that key; for 0 and below the new one of that number, made when it is first asked for. Null if the row
// is not there any more.
template <typename Row>
Row *rowFor(std::vector<Row> &rows, std::vector<std::pair<qint64, std::size_t>> &fresh, qint64 id)
{
    if (id > 0) {
        const auto it = std::find_if(rows.begin(), rows.end(), [id](const Row &row) { return raw(row.id) == id; });
        return it == rows.end() ? nullptr : &*it;
    }
    for (const auto &[number, index] : fresh) {
        if (number == id)
            return &rows[index];
    }
    Row row;
    row.id = newId<decltype(row.id)>();
    row.position = rows.empty() ? 0 : rows.back().position + 1;
    fresh.emplace_back(id, rows.size());
    rows.push_back(row);
    return &rows.back();
}

template <typename Row>
Project::Mutation putAll(std::vector<Row> rows)
{
    return [rows = std::move(rows)](Store &store) -> Result<> {
        for (const Row &row : rows) {
            if (Result<> done = store.put(row); !done)
                return done;
        }
        return {};
    };
}

} // namespace list_kind

} // namespace shortlist
