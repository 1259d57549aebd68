// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Verb.h"
#include "core/exchange/ProviderImport.h"

#include <QStringList>

namespace shortlist {

// The words that stand for an import's fields on the command line: "name", "legal_name" ... "ignore", and "fact:PATH".
QStringList importFieldWords();

// Changes a guessed mapping by what the user said: "Header=word", several of them apart by commas. A column is named by
// its header (case aside) or, where no header is so, by its letters in a spreadsheet.
tl::expected<ColumnMapping, Failure> mappedBy(const QStringList &wishes, ColumnMapping mapping, const CsvTable &table,
                                              const Snapshot &snapshot);

} // namespace shortlist
