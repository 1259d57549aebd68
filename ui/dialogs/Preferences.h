// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace shortlist {

// What the user chose in the settings, beside the theme.
namespace preferences {

// The name that the journal gives to edits made here; empty = the login name.
QString author();
void setAuthor(const QString &name);

// The locale of numbers and dates in a new report; the system's if none was chosen.
QLocale reportLocale();
void setReportLocale(const QString &name); // "de_DE"; empty = the system's
QString reportLocaleName();                // empty = the system's

} // namespace preferences

} // namespace shortlist
