// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/need/RowWords.h"

#include <algorithm>

namespace shortlist {

// A ListKind out of the columns and words of a type of rows.
namespace list_kind {

template <typename Row>
Result<ListEdit> write(const std::vector<RowColumn<Row>> &columns, const RowWords<Row> &words, const Snapshot &snapshot,
                       const std::vector<ListCell> &cells)
{
    const std::vector<Row> before = snapshot.list<Row>();
    std::vector<Row> rows = before;
    std::vector<std::pair<qint64, std::size_t>> fresh;
    for (const ListCell &cell : cells) {
        Row *row = rowFor(rows, fresh, cell.id);
        if (row == nullptr)
            continue;
        if (Result<> written = columns[static_cast<std::size_t>(cell.column)].write(*row, cell.text); !written)
            return tl::unexpected<Error>(written.error());
    }
    std::vector<Row> changed;
    for (const Row &row : rows) {
        if (std::find(before.begin(), before.end(), row) != before.end())
            continue;
        changed.push_back(row);
        if (words.finish) {
            if (Result<> fit = words.finish(changed.back()); !fit)
                return tl::unexpected<Error>(fit.error());
        }
    }
    if (changed.empty())
        return ListEdit{};
    QString label = words.changeManyLabel.arg(cells.size());
    if (changed.size() == 1 && !fresh.empty())
        label = words.addLabel.arg(words.name(changed.front()));
    else if (cells.size() == 1)
        label = columns[static_cast<std::size_t>(cells.front().column)].changeLabel.arg(words.name(changed.front()));
    return ListEdit{label, putAll(std::move(changed))};
}

template <typename Row>
ListEdit remove(const RowWords<Row> &words, const Snapshot &snapshot, const std::vector<qint64> &ids)
{
    std::vector<Row> gone;
    for (const Row &row : snapshot.list<Row>()) {
        if (std::find(ids.begin(), ids.end(), raw(row.id)) != ids.end())
            gone.push_back(row);
    }
    if (gone.empty())
        return {};
    const QString label =
        gone.size() == 1 ? words.removeLabel.arg(words.name(gone.front())) : words.removeManyLabel.arg(gone.size());
    return {label, [gone = std::move(gone)](Store &store) -> Result<> {
                for (const Row &row : gone) {
                    if (Result<> done = store.remove(row); !done)
                        return done;
                }
                return {};
            }};
}

template <typename Row>
ListEdit move(const RowWords<Row> &words, const Snapshot &snapshot, qint64 id, int step)
{
    std::vector<Row> rows = snapshot.list<Row>();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (raw(rows[i].id) != id)
            continue;
        const std::size_t other = i + static_cast<std::size_t>(step);
        if (other >= rows.size())
            return {};
        const QString name = words.name(rows[i]);
        std::swap(rows[i], rows[other]);
        // Places may have gaps or be shared, as they come from files and merges.
        int position = 0;
        for (Row &row : rows)
            row.position = position++;
        return {words.moveLabel.arg(name), putAll(std::move(rows))};
    }
    return {};
}

template <typename Row>
std::vector<ListRow> read(const std::vector<RowColumn<Row>> &columns, const Snapshot &snapshot)
{
    std::vector<ListRow> rows;
    for (const Row &row : snapshot.list<Row>()) {
        ListRow one;
        one.id = raw(row.id);
        for (const RowColumn<Row> &column : columns) {
            one.shown << column.shown(row);
            one.typed << column.typed(row);
        }
        rows.push_back(one);
    }
    return rows;
}

// Fills columns and functions of a kind; its own words stay to be set.
template <typename Row>
ListKind make(const std::vector<RowColumn<Row>> &columns, const RowWords<Row> &words)
{
    ListKind kind;
    for (const RowColumn<Row> &column : columns)
        kind.columns.push_back(column.column);
    kind.read = [columns](const Snapshot &snapshot) { return read(columns, snapshot); };
    kind.write = [columns, words](const Snapshot &snapshot, const std::vector<ListCell> &cells) {
        return write(columns, words, snapshot, cells);
    };
    kind.remove = [words](const Snapshot &snapshot, const std::vector<qint64> &ids) {
        return remove(words, snapshot, ids);
    };
    kind.move = [words](const Snapshot &snapshot, qint64 id, int step) { return move(words, snapshot, id, step); };
    return kind;
}

} // namespace list_kind

} // namespace shortlist
