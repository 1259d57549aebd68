// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"
#include "core/model/Provider.h"

#include <QCompleter>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace shortlist {

// One row of a small table in the form: a site, a certificate, a contact or a reference.
struct PartRow
{
    RowId id{};
    QStringList shown; // a text for each column
    int state = -1;    // a CertificateState where there is one
    bool operator==(const PartRow &) const = default;
};

struct PartColumn
{
    QString title;
    int characters = 12; // usual width
    bool numeric = false;
    bool editable = true;
    bool coloured = false;                            // by the row's state
    std::function<QCompleter *(QObject *)> completer; // may be empty
};

// What the four small tables differ in: their columns, and how a typed text goes into the provider.
struct PartKind
{
    QString objectName;
    QString invitation; // stands in the empty last row: "Add a site"
    QString removeText; // "Remove site"
    std::vector<PartColumn> columns;
    QString addLabel; // undo labels, with %1 for the provider's name
    QString changeLabel;
    QString removeLabel;
    std::function<std::vector<PartRow>(const Provider &)> read;
    // Puts a typed text into the row with that key, or into a new one under it. Errors: BadInput, for the user.
    std::function<Result<>(Provider &, RowId, int column, const QString &typed)> write;
    std::function<void(Provider &, const std::vector<RowId> &)> remove;
};

PartKind siteKind();
// Certificates are judged by the award date that the function gives, else by today.
PartKind certificateKind(const std::function<QDate()> &awardDate);
PartKind contactKind();
PartKind referenceKind();

} // namespace shortlist
