// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Composer.h"
#include "ui/report/ReportData.h"

#include <memory>

namespace shortlist {
class Chart;
}

namespace shortlist::report {

// Height that the chart needs over the width of the text.
double chartHeight(const Chart &chart, const Composer &composer, const ReportData &data);
// The chart as a numbered figure of this height. Its data are copies, so that it can be drawn after the project has
// changed.
void addChart(Composer &composer, const ReportData &data, const std::shared_ptr<Chart> &chart, double height,
              const QString &caption);

} // namespace shortlist::report
