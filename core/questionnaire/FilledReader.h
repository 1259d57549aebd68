// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/questionnaire/FilledFiles.h"
#include "core/sheet/Sheet.h"

namespace shortlist {

// What one filled questionnaire would change. A file that cannot be taken has the reason in refused.
FilledFile filledFileOf(const Workbook &book, const Snapshot &snapshot, const QDate &today);

} // namespace shortlist
