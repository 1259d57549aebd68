// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Criterion.h"
#include "core/model/Error.h"

#include <QLocale>

#include <optional>
#include <vector>

namespace shortlist {

// Scores as people type, paste and read them.
namespace score_text {

// A number with decimal point or comma, the locale's or not, with or without group separators and blanks.
std::optional<double> number(const QString &text, const QLocale &locale = QLocale());
// A score for a criterion, checked against its scale; kMissing for an empty text. "y", "no", "1" for yes/no scales.
// Error BadInput: "“abc” is not a number." or "“7” is outside the scale, 0 to 5."
Result<double> parse(const QString &text, const Scale &scale, const QLocale &locale = QLocale());
// With so many decimals (at least what the scale shows); "Yes" or "No" for yes/no scales; empty for kMissing.
QString format(double score, const Scale &scale, int decimals, const QLocale &locale = QLocale());
// As it is put into an editor or the clipboard: no group separators, no digit lost.
QString editText(double score, const Scale &scale, const QLocale &locale = QLocale());
// What a score can be: "0 to 5", "yes or no", "a number in EUR".
QString range(const Scale &scale, const QLocale &locale = QLocale());
// Decimals that it takes to show a score in full, at most two.
int decimalsOf(double score);
// A long or many-lined text, cut so that it fits into a sentence.
QString shortened(const QString &text);

// Tab-separated text from a spreadsheet, quoted fields understood; a last line end does not begin a row.
std::vector<std::vector<QString>> fields(const QString &text);

} // namespace score_text

} // namespace shortlist
