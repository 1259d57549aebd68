// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Decimal.h"
#include "core/model/Field.h"
#include "core/project/RowTools.h"

#include <QDateTime>
#include <QStringList>

#include <cmath>
#include <type_traits>

namespace shortlist {

// From a row's fields (core/model/Field.h) to the columns of its table, and back. How a value is stored:
//   texts as they are; lists of texts a line each; dates ISO 8601, empty where not known; moments ISO 8601 in UTC;
//   decimals and words as text; numbers, keys and yes/no as numbers; an unknown real number as null.
namespace fieldcolumns {

template <typename Value>
void bind(Statement &statement, int index, const Value &value)
{
    if constexpr (std::is_same_v<Value, QString> || std::is_same_v<Value, QByteArray> || std::is_same_v<Value, double>)
        statement.bind(index, value);
    else if constexpr (std::is_same_v<Value, std::optional<double>>)
        statement.bind(index, value.value_or(std::nan("")));
    else if constexpr (std::is_same_v<Value, QStringList>)
        statement.bind(index, value.join(QLatin1Char('\n')));
    else if constexpr (std::is_same_v<Value, QDate>)
        statement.bind(index, rowtools::fromDate(value));
    else if constexpr (std::is_same_v<Value, QDateTime>)
        statement.bind(index, rowtools::fromMoment(value));
    else if constexpr (std::is_same_v<Value, Decimal>)
        statement.bind(index, value.toText());
    else if constexpr (WordedEnum<Value>)
        statement.bind(index, codeOf(value));
    else
        statement.bind(index, static_cast<qint64>(value));
}

// What a column cannot mean leaves the value as it is: the default.
template <typename Value>
void read(const Statement &row, int column, Value &value)
{
    if constexpr (std::is_same_v<Value, QString>)
        value = row.text(column);
    else if constexpr (std::is_same_v<Value, QByteArray>)
        value = row.blob(column);
    else if constexpr (std::is_same_v<Value, double>)
        value = row.real(column);
    else if constexpr (std::is_same_v<Value, std::optional<double>>)
        value = row.isNull(column) ? std::nullopt : std::optional<double>(row.real(column));
    else if constexpr (std::is_same_v<Value, QStringList>)
        value = row.text(column).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    else if constexpr (std::is_same_v<Value, QDate>)
        value = rowtools::toDate(row.text(column));
    else if constexpr (std::is_same_v<Value, QDateTime>)
        value = rowtools::toMoment(row.text(column));
    else if constexpr (std::is_same_v<Value, Decimal>)
        value = Decimal::fromText(row.text(column)).value_or(value);
    else if constexpr (WordedEnum<Value>)
        value = enumFromCode<Value>(row.text(column)).value_or(value);
    else if constexpr (std::is_same_v<Value, bool>)
        value = row.integer(column) != 0;
    else if constexpr (std::is_same_v<Value, int>)
        value = rowtools::toInt(row.integer(column));
    else
        value = static_cast<Value>(row.integer(column));
}

template <typename Row>
QList<QByteArray> names()
{
    QList<QByteArray> result;
    std::apply([&result](const auto &...fields) { (result.append(fields.name), ...); }, Row::fields());
    return result;
}

// Binds the fields from this parameter on; the next free one is returned.
template <typename Row>
int bindAll(Statement &statement, int first, const Row &row)
{
    visitFields(row, [&statement, &first](const char *, const auto &value) { bind(statement, first++, value); });
    return first;
}

template <typename Row>
void readAll(const Statement &statement, int first, Row &row)
{
    visitFields(row, [&statement, &first](const char *, auto &value) { read(statement, first++, value); });
}

// "\"a\", \"b\"": some names are words of SQL.
inline QByteArray quoted(const QList<QByteArray> &columns)
{
    return "\"" + columns.join("\", \"") + "\"";
}

// Parameters: the keys, then the other columns.
inline QByteArray upsert(const QByteArray &table, const QList<QByteArray> &keys, const QList<QByteArray> &others)
{
    QList<QByteArray> updates;
    for (const QByteArray &name : others)
        updates.append("\"" + name + "\" = excluded.\"" + name + "\"");
    const QByteArray parameters = QByteArrayList(keys.size() + others.size(), "?").join(',');
    return "INSERT INTO " + table + " (" + quoted(keys + others) + ") VALUES (" + parameters + ") ON CONFLICT (" +
           quoted(keys) + ") DO UPDATE SET " + updates.join(", ");
}

} // namespace fieldcolumns

} // namespace shortlist
