// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <memory>
#include <vector>

namespace shortlist {

// A zone's clock from some days before a year to some days after it: all its changes in a small table, because asking
// QTimeZone for each of a year's days is a hundred times dearer. Private to core/qualification.
class ZoneClock
{
public:
    // Null if the zone is unknown. Kept once made; may be asked from any thread.
    static std::shared_ptr<const ZoneClock> of(const QString &zone, int year);

    // Seconds since 1970 UTC of what the clock shows. Where it shows a time twice, the first; where it leaps over one,
    // as if it had not leapt.
    qint64 toUtc(qint64 shown) const;
    qint64 toShown(qint64 utc) const { return utc + offsetAt(utc); }
    int offsetAt(qint64 utc) const; // seconds

private:
    struct Change
    {
        qint64 at = 0; // UTC
        int offset = 0;
    };
    std::vector<Change> m_changes; // by time, the first holds from ever
};

namespace clockmath {

inline constexpr qint64 kDay = 86'400;
inline constexpr qint64 kEpoch = 2'440'588; // Julian day of 1970-01-01

// What a clock shows at the beginning of a date, in seconds.
inline qint64 startOf(qint64 julianDay)
{
    return (julianDay - kEpoch) * kDay;
}
inline qint64 julianDayOf(qint64 shown)
{
    return (shown >= 0 ? shown / kDay : -((-shown + kDay - 1) / kDay)) + kEpoch;
}
inline int weekday(qint64 julianDay) // 0 = Monday
{
    return static_cast<int>(julianDay % 7);
}

} // namespace clockmath

} // namespace shortlist
