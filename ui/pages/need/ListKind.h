// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Snapshot.h"
#include "core/project/Project.h"
#include "core/project/Store.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <vector>

namespace shortlist {

// What a table of one of the project's lists consists of, and how a typed text gets into its rows.

struct ListColumn
{
    QString title;
    int characters = 12; // usual width
    bool numeric = false;
    QStringList choices{}; // one of these; empty = any text
};

struct ListRow
{
    qint64 id = 0;
    QStringList shown; // a text for each column
    QStringList typed; // the same as one types it
    bool operator==(const ListRow &) const = default;
};

struct ListCell
{
    qint64 id = 0; // 0 or below: a new row, the same number for cells of the same row
    int column = 0;
    QString text;
};

// An edit that is ready to be made; an empty label means that nothing is to be done.
struct ListEdit
{
    QString label;
    Project::Mutation mutation;
};

struct ListKind
{
    QString objectName;
    QString accessibleName;
    QString addText;    // "Add a function"
    QString removeText; // "Remove"
    std::vector<ListColumn> columns;
    std::function<std::vector<ListRow>(const Snapshot &)> read;
    // Errors: BadInput, for the user.
    std::function<Result<ListEdit>(const Snapshot &, const std::vector<ListCell> &)> write;
    std::function<ListEdit(const Snapshot &, const std::vector<qint64> &)> remove;
    // One place up (-1) or down (1); no label where it is at the end already.
    std::function<ListEdit(const Snapshot &, qint64, int)> move;
};

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
