// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/qualification/ZoneClock.h"

#include <QDateTime>
#include <QHash>
#include <QMutex>
#include <QTimeZone>

#include <iterator>
#include <utility>

namespace shortlist {

namespace {

constexpr int kMargin = 10; // days before and after the year
constexpr qsizetype kMostKept = 2'000;

using Clocks = QHash<std::pair<QString, int>, std::shared_ptr<const ZoneClock>>;

} // namespace

std::shared_ptr<const ZoneClock> ZoneClock::of(const QString &zone, int year)
{
    static QMutex mutex;
    static Clocks kept;
    const QMutexLocker lock(&mutex);
    const std::pair<QString, int> key{zone, year};
    if (const auto found = kept.constFind(key); found != kept.constEnd())
        return *found;
    std::shared_ptr<ZoneClock> clock;
    const QTimeZone source = zone.isEmpty() ? QTimeZone() : QTimeZone(zone.toLatin1());
    const QDate first(year, 1, 1);
    if (source.isValid() && first.isValid()) {
        const QDateTime from(first.addDays(-kMargin), QTime(0, 0), Qt::UTC);
        const QDateTime to(QDate(year, 12, 31).addDays(kMargin), QTime(0, 0), Qt::UTC);
        clock = std::make_shared<ZoneClock>();
        clock->m_changes.push_back({from.toSecsSinceEpoch(), source.offsetFromUtc(from)});
        const QTimeZone::OffsetDataList changes = source.transitions(from, to);
        for (const QTimeZone::OffsetData &change : changes) {
            const qint64 at = change.atUtc.toSecsSinceEpoch();
            if (at > clock->m_changes.back().at && change.offsetFromUtc != clock->m_changes.back().offset)
                clock->m_changes.push_back({at, change.offsetFromUtc});
        }
    }
    if (kept.size() >= kMostKept)
        kept.clear();
    kept.insert(key, clock);
    return clock;
}

int ZoneClock::offsetAt(qint64 utc) const
{
    for (auto it = m_changes.rbegin(); it != m_changes.rend(); ++it) {
        if (it->at <= utc)
            return it->offset;
    }
    return m_changes.front().offset;
}

qint64 ZoneClock::toUtc(qint64 shown) const
{
    int before = m_changes.front().offset;
    for (auto it = m_changes.begin(); it != m_changes.end(); ++it) {
        const qint64 utc = shown - it->offset;
        const auto next = std::next(it);
        if (next != m_changes.end() && utc >= next->at) {
            before = it->offset;
            continue;
        }
        // Earlier than this change although later than the last: the clock leapt over it.
        return it != m_changes.begin() && utc < it->at ? shown - before : utc;
    }
    return shown - before;
}

} // namespace shortlist
