// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace shortlist {

enum class LocationType {
    Unknown,   // a country or a zone is missing
    Onshore,   // in the buyer's country
    Nearshore, // abroad, the clocks at most 3 hours apart all through the year
    Offshore,  // abroad and further
};

// Clocks further apart than this, at any time of the year, make a site offshore.
inline constexpr int kNearshoreMinutes = 180;

struct Place
{
    QString country; // ISO 3166-1 alpha-2
    QString zone;    // IANA
};

struct Location
{
    LocationType type = LocationType::Unknown;
    int distance = -1;     // minutes that the clocks are apart at most, a day ahead or behind aside; -1 = not known
    bool dayApart = false; // the calendar may bear another date all through the working day
};

// May be asked from any thread.
Location locationOf(const Place &buyer, const Place &site, int year);

// "Nearshore", translated.
QString locationTypeLabel(LocationType type);
// The rule that led there, as a sentence: "Another country; its clock is at most 2 h from yours, and up to 3 h is
// nearshore."
QString locationReason(const Place &buyer, const Place &site, int year, const QLocale &locale = QLocale());

// "2 h", "5 h 45 min", translated.
QString hoursText(int minutes, const QLocale &locale = QLocale());

// The word that stands for a type in files: "onshore", "nearshore", "offshore"; empty for unknown.
QString locationTypeCode(LocationType type);

} // namespace shortlist
