// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QString>

// How days of the week and times of the day are spoken of on screen, and how what was typed is read.
namespace shortlist::hours_text {

// "Mon–Fri", "Every day"; bit 0 = Monday.
QString days(int days);
// "Mon–Fri 09:00–17:00", "Every day, round the clock"; minutes of the day, 0 to 1440.
QString week(int days, int from, int to);
QString time(int minutes); // "09:00", "24:00"
Result<int> readTime(const QString &typed);

} // namespace shortlist::hours_text
