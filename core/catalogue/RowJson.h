// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/JsonNode.h"
#include "core/model/Decimal.h"
#include "core/model/Field.h"

#include <QCoreApplication>
#include <QJsonArray>
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

inline void read(const JsonNode &node, QString &value)
{
    value = node.asText();
}
inline void read(const JsonNode &node, QStringList &value)
{
    value.clear();
    const std::vector<JsonNode> nodes = node.asList();
    for (const JsonNode &one : nodes)
        value << one.asText();
}
inline void read(const JsonNode &node, bool &value)
{
    value = node.asFlag();
}
inline void read(const JsonNode &node, double &value)
{
    value = node.asNumber();
}
inline void read(const JsonNode &node, int &value)
{
    value = node.asInteger();
}
inline void read(const JsonNode &node, qint64 &value)
{
    constexpr double kMost = 9e15; // what a number of JSON holds exactly
    const double number = node.asNumber();
    if (std::abs(number) > kMost || number != std::floor(number))
        node.report(QCoreApplication::translate("Json", "here must stand a whole number"));
    else
        value = static_cast<qint64>(number);
}
inline void read(const JsonNode &node, QDate &value)
{
    value = node.asDate();
}
inline void read(const JsonNode &node, Decimal &value)
{
    const QString text = node.asText();
    const std::optional<Decimal> number = Decimal::fromText(text);
    if (!number)
        node.report(QCoreApplication::translate("Json", "“%1” is not a number such as 1234.50").arg(text.left(40)));
    value = number.value_or(Decimal());
}
template <WordedEnum Enum>
void read(const JsonNode &node, Enum &value)
{
    const QString text = node.asText();
    const std::optional<Enum> known = enumFromCode<Enum>(text);
    if (!known)
        node.report(
            QCoreApplication::translate("Json", "“%1” is not one of the words that may stand here").arg(text.left(40)));
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

inline QJsonValue write(const QString &value)
{
    return value;
}
inline QJsonValue write(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}
inline QJsonValue write(bool value)
{
    return value;
}
inline QJsonValue write(double value)
{
    return value;
}
inline QJsonValue write(int value)
{
    return value;
}
inline QJsonValue write(qint64 value)
{
    return value;
}
inline QJsonValue write(const QDate &value)
{
    return value.toString(Qt::ISODate);
}
inline QJsonValue write(const Decimal &value)
{
    return value.toText();
}
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
