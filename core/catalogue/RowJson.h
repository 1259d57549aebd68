// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/JsonNode.h"
#include "core/model/Decimal.h"
#include "core/model/Field.h"

#include <QJsonObject>

#include <cmath>
#include <type_traits>

namespace shortlist::rowjson {

// A row of the project from and to a JSON object, by the names of its fields. Keys and positions are not written:
// where a row stands and what it refers to is for the caller to say.

template <typename Value>
constexpr bool isKey = std::is_enum_v<Value> && !WordedEnum<Value>;

template <typename Row>
QStringList names()
{
    QStringList result;
    Row row;
    visitFields(row, [&result](const char *name, const auto &value) {
        if (!isKey<std::remove_cvref_t<decltype(value)>> && QLatin1String(name) != QLatin1String("position"))
            result << QString(QLatin1String(name));
    });
    return result;
}

void read(const JsonNode &node, QString &value);
void read(const JsonNode &node, QStringList &value);
void read(const JsonNode &node, bool &value);
void read(const JsonNode &node, double &value);
void read(const JsonNode &node, int &value);
void read(const JsonNode &node, qint64 &value);
void read(const JsonNode &node, QDate &value);
void read(const JsonNode &node, Decimal &value);
void reportUnknownWord(const JsonNode &node, const QString &word);
template <WordedEnum Enum>
void read(const JsonNode &node, Enum &value)
{
    const QString text = node.asText();
    const std::optional<Enum> known = enumFromCode<Enum>(text);
    if (!known)
        reportUnknownWord(node, text);
    value = known.value_or(value);
}

// What is missing keeps the value that the row has.
template <typename Row>
void readRow(const JsonNode &node, Row &row)
{
    visitFields(row, [&node](const char *name, auto &value) {
        using Value = std::remove_cvref_t<decltype(value)>;
        if constexpr (!isKey<Value>) {
            const QString key = QLatin1String(name);
            if (key != QLatin1String("position") && node.has(key))
                read(node.member(key), value);
        }
    });
}

QJsonValue write(const QString &value);
QJsonValue write(const QStringList &value);
QJsonValue write(bool value);
QJsonValue write(double value);
QJsonValue write(int value);
QJsonValue write(qint64 value);
QJsonValue write(const QDate &value);
QJsonValue write(const Decimal &value);
template <WordedEnum Enum>
QJsonValue write(Enum value)
{
    return codeOf(value);
}

// Only what differs from an empty row is written.
template <typename Row>
QJsonObject writeRow(const Row &row)
{
    QJsonObject object;
    const Row empty;
    std::apply(
        [&](const auto &...fields) {
            const auto put = [&](const auto &one) {
                using Value = std::remove_cvref_t<decltype(row.*(one.member))>;
                if constexpr (!isKey<Value>) {
                    if (QLatin1String(one.name) != QLatin1String("position") &&
                        row.*(one.member) != empty.*(one.member))
                        object.insert(QLatin1String(one.name), write(row.*(one.member)));
                }
            };
            (put(fields), ...);
        },
        Row::fields());
    return object;
}

} // namespace shortlist::rowjson
