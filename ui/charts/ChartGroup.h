// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shortlist {

// A criterion group as the charts see it. The colour counts through theme::groupColour and is the same in every chart.
struct ChartGroup
{
    QString name;
    int colour = 0;
};

} // namespace shortlist
