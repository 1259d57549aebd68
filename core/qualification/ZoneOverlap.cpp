// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/ZoneOverlap.h"

#include "core/qualification/ZoneClock.h"

#include <QHash>
#include <QMutex>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <utility>

namespace shortlist {

using namespace clockmath;

// Needs external linkage, so that QHash finds it.
static size_t qHash(const WorkingHours &hours, size_t seed = 0) noexcept
{
    return qHashMulti(seed, hours.zone, hours.from, hours.to, hours.days);
}

namespace {

constexpr qsizetype kMostKept = 50'000;
constexpr int kHalfDay = 12 * 60;

struct PairKey
{
    WorkingHours buyer;
    WorkingHours site;
    int year = 0;
    bool operator==(const PairKey &) const = default;
};

size_t qHash(const PairKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.buyer, key.site, key.year);
}

struct Shift
{
    qint64 begin = 0; // UTC
    qint64 end = 0;
};

bool makeSense(const WorkingHours &hours)
{
    return hours.from >= 0 && hours.from < kDay / 60 && hours.to >= 0 && hours.to <= kDay / 60 &&
           (hours.days & ~WorkingHours::kEveryDay) == 0;
}

bool works(const WorkingHours &hours, qint64 julianDay)
{
    return ((hours.days >> weekday(julianDay)) & 1) != 0;
}

// The shift that begins on a date of the place; empty where the place's calendar leaps over the date.
Shift shiftOf(const WorkingHours &hours, const ZoneClock &clock, qint64 julianDay)
{
    const qint64 start = startOf(julianDay);
    const qint64 ending = start + qint64{hours.to} * 60 + (hours.to > hours.from ? 0 : kDay);
    const Shift shift{clock.toUtc(start + qint64{hours.from} * 60), clock.toUtc(ending)};
    return julianDayOf(clock.toShown(shift.begin)) == julianDay ? shift : Shift{};
}

// The shifts that begin on one of these dates, in order, without counting any instant twice.
std::vector<Shift> shiftsOf(const WorkingHours &hours, const ZoneClock &clock, qint64 first, qint64 last)
{
    std::vector<Shift> shifts;
    shifts.reserve(static_cast<std::size_t>(last - first + 1));
    for (qint64 day = first; day <= last; ++day) {
        if (!works(hours, day))
            continue;
        Shift shift = shiftOf(hours, clock, day);
        if (!shifts.empty())
            shift.begin = std::max(shift.begin, shifts.back().end);
        if (shift.begin < shift.end)
            shifts.push_back(shift);
    }
    return shifts;
}

int aheadAtNoon(const ZoneClock &clock, const ZoneClock &other, qint64 julianDay)
{
    const qint64 noon = clock.toUtc(startOf(julianDay) + kDay / 2);
    return (other.offsetAt(noon) - clock.offsetAt(noon)) / 60;
}

// The value that comes up most often, the larger of two equals; -1 if there is none.
int mostOften(const std::map<int, int> &counts)
{
    int best = -1;
    int most = 0;
    for (const auto &[value, count] : counts) {
        if (count >= most) {
            best = value;
            most = count;
        }
    }
    return best;
}

std::vector<int> minutesByDay(const WorkingHours &buyer, const ZoneClock &ours, const WorkingHours &site,
                              const ZoneClock &theirs, qint64 first, qint64 last)
{
    // Clocks are at most 26 hours apart and a shift lasts at most a day.
    const std::vector<Shift> shifts = shiftsOf(site, theirs, first - 4, last + 4);
    std::vector<int> minutes;
    minutes.reserve(static_cast<std::size_t>(last - first + 1));
    std::size_t earliest = 0;
    for (qint64 day = first; day <= last; ++day) {
        const Shift own = works(buyer, day) ? shiftOf(buyer, ours, day) : Shift{};
        if (own.begin == own.end) {
            minutes.push_back(-1);
            continue;
        }
        while (earliest < shifts.size() && shifts[earliest].end <= own.begin)
            ++earliest;
        qint64 common = 0;
        for (std::size_t i = earliest; i < shifts.size() && shifts[i].begin < own.end; ++i)
            common += std::min(shifts[i].end, own.end) - std::max(shifts[i].begin, own.begin);
        minutes.push_back(static_cast<int>(common / 60));
    }
    return minutes;
}

OverlapPiece pieceOf(const std::vector<int> &minutes, qint64 first, qint64 from, qint64 to, int ahead)
{
    OverlapPiece piece{QDate::fromJulianDay(from), QDate::fromJulianDay(to), ahead};
    std::map<int, int> all;
    std::array<std::map<int, int>, 7> byWeekday;
    for (qint64 day = from; day <= to; ++day) {
        const int value = minutes[static_cast<std::size_t>(day - first)];
        if (value < 0)
            continue;
        ++all[value];
        ++byWeekday[static_cast<std::size_t>(weekday(day))][value];
    }
    piece.usual = mostOften(all);
    for (std::size_t i = 0; i < byWeekday.size(); ++i)
        piece.week[i] = mostOften(byWeekday[i]);
    return piece;
}

void summarise(YearOverlap &result)
{
    qint64 sum = 0;
    for (const int value : result.minutes) {
        if (value < 0)
            continue;
        result.smallest = result.workingDays == 0 ? value : std::min(result.smallest, value);
        result.largest = std::max(result.largest, value);
        result.daysWithout += value == 0 ? 1 : 0;
        ++result.workingDays;
        sum += value;
    }
    if (result.workingDays > 0)
        result.average = static_cast<double>(sum) / result.workingDays;
    int usual = -1;
    for (const OverlapPiece &piece : result.pieces) {
        if (piece.usual >= 0)
            usual = usual < 0 ? piece.usual : std::min(usual, piece.usual);
    }
    result.usualSmallest = std::max(0, usual);
}

std::shared_ptr<const YearOverlap> compute(const PairKey &key)
{
    const auto ours = ZoneClock::of(key.buyer.zone, key.year);
    const auto theirs = ZoneClock::of(key.site.zone, key.year);
    if (ours == nullptr || theirs == nullptr || !makeSense(key.buyer) || !makeSense(key.site))
        return nullptr;
    const qint64 first = QDate(key.year, 1, 1).toJulianDay();
    const qint64 last = QDate(key.year, 12, 31).toJulianDay();
    auto result = std::make_shared<YearOverlap>();
    result->year = key.year;
    result->minutes = minutesByDay(key.buyer, *ours, key.site, *theirs, first, last);
    for (qint64 from = first; from <= last;) {
        const int ahead = aheadAtNoon(*ours, *theirs, from);
        qint64 to = from;
        while (to < last && aheadAtNoon(*ours, *theirs, to + 1) == ahead)
            ++to;
        result->pieces.push_back(pieceOf(result->minutes, first, from, to, ahead));
        from = to + 1;
    }
    summarise(*result);
    return result;
}

} // namespace

std::shared_ptr<const YearOverlap> yearOverlap(const WorkingHours &buyer, const WorkingHours &site, int year)
{
    static QMutex mutex;
    static QHash<PairKey, std::shared_ptr<const YearOverlap>> kept;
    const PairKey key{buyer, site, year};
    {
        const QMutexLocker lock(&mutex);
        if (const auto found = kept.constFind(key); found != kept.constEnd())
            return *found;
    }
    const std::shared_ptr<const YearOverlap> result = compute(key);
    const QMutexLocker lock(&mutex);
    if (kept.size() >= kMostKept)
        kept.clear();
    kept.insert(key, result);
    return result;
}

std::vector<DayPart> shiftsSeenFrom(const QString &viewerZone, const WorkingHours &place, const QDate &date)
{
    const auto viewer = ZoneClock::of(viewerZone, date.year());
    const auto theirs = ZoneClock::of(place.zone, date.year());
    std::vector<DayPart> parts;
    if (viewer == nullptr || theirs == nullptr || !makeSense(place))
        return parts;
    const qint64 day = date.toJulianDay();
    const qint64 midnight = startOf(day);
    for (const Shift &shift : shiftsOf(place, *theirs, day - 3, day + 3)) {
        const qint64 from = std::clamp<qint64>((viewer->toShown(shift.begin) - midnight) / 60, 0, kDay / 60);
        const qint64 to = std::clamp<qint64>((viewer->toShown(shift.end) - midnight) / 60, 0, kDay / 60);
        if (from >= to)
            continue;
        // A night shift that begins as another ends is one bar.
        if (!parts.empty() && parts.back().to >= from)
            parts.back().to = std::max(parts.back().to, static_cast<int>(to));
        else
            parts.push_back({static_cast<int>(from), static_cast<int>(to)});
    }
    return parts;
}

std::vector<DayPart> commonParts(const std::vector<DayPart> &a, const std::vector<DayPart> &b)
{
    std::vector<DayPart> common;
    for (const DayPart &one : a) {
        for (const DayPart &other : b) {
            const DayPart part{std::max(one.from, other.from), std::min(one.to, other.to)};
            if (part.from < part.to)
                common.push_back(part);
        }
    }
    return common;
}

std::shared_ptr<const ClockDifference> clockDifference(const QString &zone, const QString &other, int year)
{
    static QMutex mutex;
    static QHash<std::pair<std::pair<QString, QString>, int>, std::shared_ptr<const ClockDifference>> kept;
    const QMutexLocker lock(&mutex);
    const std::pair<std::pair<QString, QString>, int> key{{zone, other}, year};
    if (const auto found = kept.constFind(key); found != kept.constEnd())
        return *found;
    const auto ours = ZoneClock::of(zone, year);
    const auto theirs = ZoneClock::of(other, year);
    std::shared_ptr<ClockDifference> result;
    if (ours != nullptr && theirs != nullptr) {
        const qint64 first = QDate(year, 1, 1).toJulianDay();
        const qint64 last = QDate(year, 12, 31).toJulianDay();
        result = std::make_shared<ClockDifference>();
        for (qint64 day = first; day <= last; ++day) {
            const int ahead = aheadAtNoon(*ours, *theirs, day);
            result->least = day == first ? ahead : std::min(result->least, ahead);
            result->most = day == first ? ahead : std::max(result->most, ahead);
            const int face = std::abs(ahead) % (2 * kHalfDay);
            result->distance = std::max(result->distance, std::min(face, 2 * kHalfDay - face));
        }
    }
    if (kept.size() >= kMostKept)
        kept.clear();
    kept.insert(key, result);
    return result;
}

QDate workingDayFrom(const WorkingHours &place, const QDate &date)
{
    for (int i = 0; i < 7; ++i) {
        if (works(place, date.addDays(i).toJulianDay()))
            return date.addDays(i);
    }
    return date;
}

} // namespace shortlist
