// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace shortlist::comparison_words {

// "matters strongly more" for 5 or 1/5, the words of Saaty's scale; the nearest step for what lies between.
QString verb(double ratio);
// "“Price” matters strongly more than “Quality” (5)."
QString sentence(const QString &first, const QString &second, double ratio);
// 3 as "3", 1/3 as "1/3", 2.5 as "2.5", 0.4 as "1/2.5".
QString number(double ratio, const QLocale &locale = QLocale());
// What number() gives, or a plain number; nothing for what is no ratio from 1/1,000 to 1,000.
std::optional<double> parse(const QString &text, const QLocale &locale = QLocale());

} // namespace shortlist::comparison_words
