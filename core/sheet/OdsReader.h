// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheet/SheetReading.h"
#include "core/sheet/ZipArchive.h"

namespace shortlist {

// Fills the workbook of the reading from an OpenDocument spreadsheet (ODF 1.2, 1.3).
Result<> readOds(ZipArchive &archive, SheetReading &reading);

} // namespace shortlist
