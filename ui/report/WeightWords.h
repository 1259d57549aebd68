// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/ReportData.h"

namespace shortlist::report {

// How the weights of each level were set and checked, a sentence or more a level; levels that were given points are
// one sentence at the end. Empty if no level has anything to weigh.
QStringList weightsInWords(const ReportData &data);

} // namespace shortlist::report
