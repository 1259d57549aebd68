// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <memory>
#include <vector>

namespace shortlist {

// When people work at a place, by its own clock and calendar.
struct WorkingHours
{
    static constexpr int kWeekdays = 0b0011111; // bit 0 = Monday ... bit 6 = Sunday
    static constexpr int kEveryDay = 0b1111111;

    QString zone;         // IANA
    int from = 9 * 60;    // minutes after midnight, 0 to 1439
    int to = 17 * 60;     // 0 to 1440; not after "from" = the shift ends on the next day, equal = it lasts 24 hours
    int days = kWeekdays; // days on which a shift begins

    bool operator==(const WorkingHours &) const = default;
};

// A run of days between two changes of the difference of the clocks.
struct OverlapPiece
{
    QDate from;
    QDate to;       // inclusive
    int ahead = 0;  // minutes that the site's clock is ahead of the buyer's, at the buyer's noon; negative = behind
    int usual = -1; // minutes a day that most of the buyer's working days have; -1 = the buyer does not work then
    std::array<int, 7> week{-1, -1, -1, -1, -1, -1, -1}; // the same by weekday, Monday first; -1 = no working day

    bool operator==(const OverlapPiece &) const = default;
};

// How long buyer and site work at the same time, for each working day of the buyer in a calendar year. All in minutes.
// A day is the buyer's: its shift as instants against all the site's shifts, whatever day they bear there.
struct YearOverlap
{
    int year = 0;
    std::vector<int> minutes; // by day of the year, -1 where the buyer does not work
    std::vector<OverlapPiece> pieces;
    int workingDays = 0;   // of the buyer
    int daysWithout = 0;   // working days without any overlap
    int smallest = 0;      // over all working days, odd ones included (the site's day off, a night of a clock change)
    int usualSmallest = 0; // the smallest of the pieces' usual days: what a rule "at least N hours" asks for
    int largest = 0;
    double average = 0;
};

// Null if a zone is unknown or the hours make no sense. Kept once computed; may be asked from any thread.
// No day is special but by the clock: public holidays are not known.
std::shared_ptr<const YearOverlap> yearOverlap(const WorkingHours &buyer, const WorkingHours &site, int year);

// A part of a day, in minutes after the viewer's midnight by the viewer's clock, 0 <= from < to <= 1440.
struct DayPart
{
    int from = 0;
    int to = 0;
    bool operator==(const DayPart &) const = default;
};

// What a clock in the viewer's zone shows of the place's shifts on a date there, in order; empty if none or a zone is
// unknown.
std::vector<DayPart> shiftsSeenFrom(const QString &viewerZone, const WorkingHours &place, const QDate &date);
// What two such lists have in common.
std::vector<DayPart> commonParts(const std::vector<DayPart> &a, const std::vector<DayPart> &b);

// Minutes by which the other zone's clock is ahead, least and most through a year, sampled at each noon of the first
// zone.
struct ClockDifference
{
    int least = 0;
    int most = 0;
    // The clock faces' distance at most, 0 to 720: a day ahead or behind does not count.
    int distance = 0;
    bool operator==(const ClockDifference &) const = default;
};

// Null if a zone is unknown. Kept once computed; may be asked from any thread.
std::shared_ptr<const ClockDifference> clockDifference(const QString &zone, const QString &other, int year);

// The first of the place's working days on or after a date; the date itself if there is none.
QDate workingDayFrom(const WorkingHours &place, const QDate &date);

} // namespace shortlist
