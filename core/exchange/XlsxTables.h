// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace shortlist {

// A table of ExportTables.h, header first, and the name of the sheet that it stands on.
struct NamedTable
{
    QString name;
    std::vector<QStringList> rows;
};

// Writes tables as an XLSX file, a sheet each: the header stays on top, the first column stays at the left. A column in
// which every cell is a number is written as numbers; everything else is text, whatever it begins with. An existing
// file is replaced when all is written, or stays as it was.
Result<> writeXlsxTables(const QString &path, const QString &title, const std::vector<NamedTable> &tables);

} // namespace shortlist
