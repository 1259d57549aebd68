// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/HoursText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace shortlist::hours_text {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HoursText)
};

constexpr int kDayMinutes = 1440;
constexpr int kEveryDay = 0b1111111;

QString dayRange(int first, int last)
{
    const QLocale locale;
    const auto name = [&locale](int bit) { return locale.standaloneDayName(bit + 1, QLocale::ShortFormat); };
    return first == last ? name(first) : Words::tr("%1–%2").arg(name(first), name(last));
}

} // namespace

QString days(int days)
{
    if ((days & kEveryDay) == kEveryDay)
        return Words::tr("Every day");
    QStringList ranges;
    for (int bit = 0; bit < 7; ++bit) {
        if (!(days & (1 << bit)))
            continue;
        int last = bit;
        while (last < 6 && (days & (1 << (last + 1))))
            ++last;
        ranges << dayRange(bit, last);
        bit = last;
    }
    return ranges.isEmpty() ? Words::tr("No day") : ranges.join(Words::tr(", "));
}

QString time(int minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

Result<int> readTime(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,2})(?:[:.h]?(\\d{2}))?\\s*$"));
    const QRegularExpressionMatch match = form.match(typed);
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    if (!match.hasMatch() || minutes > kDayMinutes || match.captured(2).toInt() > 59)
        return fail(ErrorCode::BadInput, Words::tr("“%1” is not a time such as 08:30.").arg(typed.left(40)));
    return minutes;
}

QString week(int days, int from, int to)
{
    const QString when = hours_text::days(days);
    if (from == 0 && to == kDayMinutes)
        return Words::tr("%1, round the clock").arg(when);
    return Words::tr("%1 %2–%3").arg(when, time(from), time(to));
}

} // namespace shortlist::hours_text
