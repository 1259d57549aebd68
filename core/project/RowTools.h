// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/Database.h"

#include <QDate>
#include <QDateTime>

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace shortlist {

// Small pieces that the readers and writers of rows share.
namespace rowtools {

inline QDate toDate(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

inline QString fromDate(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

// To the millisecond, in UTC.
inline QDateTime toMoment(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

inline QString fromMoment(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString();
}

inline int toInt(qint64 number)
{
    return static_cast<int>(std::clamp<qint64>(number, -2000000000, 2000000000));
}

// Runs a query, with the key bound to its first parameter if there is one, and calls the visitor for each row.
template <typename Visitor>
Result<> each(Database &database, const QByteArray &sql, std::optional<qint64> key, Visitor &&visitor)
{
    const Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    if (key)
        (*statement)->bind(1, *key);
    for (;;) {
        const Result<bool> row = (*statement)->step();
        if (!row)
            return tl::unexpected<Error>(row.error());
        if (!*row)
            break;
        visitor(**statement);
    }
    (*statement)->reset();
    return {};
}

// Runs each statement with the key bound to its one parameter.
inline Result<> runAll(Database &database, qint64 key, std::initializer_list<const char *> statements)
{
    for (const char *sql : statements) {
        const Result<Statement *> statement = database.cached(sql);
        if (!statement)
            return tl::unexpected<Error>(statement.error());
        (*statement)->bind(1, key);
        if (const Result<> ran = (*statement)->run(); !ran)
            return ran;
    }
    return {};
}

// Runs a statement with the keys bound to its parameters.
inline Result<> runKeys(Database &database, const QByteArray &sql, std::initializer_list<qint64> keys)
{
    const Result<Statement *> statement = database.cached(sql);
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    int index = 1;
    for (const qint64 key : keys)
        (*statement)->bind(index++, key);
    return (*statement)->run();
}

} // namespace rowtools

} // namespace shortlist
