// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Snapshot.h"
#include "core/project/Project.h"

#include <QString>
#include <QStringList>

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

} // namespace shortlist
