// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/RowJson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace shortlist::rowjson {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

} // namespace

void read(const JsonNode &node, QString &value)
{
    value = node.asText();
}

void read(const JsonNode &node, QStringList &value)
{
    value.clear();
    const std::vector<JsonNode> nodes = node.asList();
    for (const JsonNode &one : nodes)
        value << one.asText();
}

void read(const JsonNode &node, bool &value)
{
    value = node.asFlag();
}

void read(const JsonNode &node, double &value)
{
    value = node.asNumber();
}

void read(const JsonNode &node, int &value)
{
    value = node.asInteger();
}

void read(const JsonNode &node, qint64 &value)
{
    constexpr double kMost = 9e15; // what a number of JSON holds exactly
    const double number = node.asNumber();
    if (std::abs(number) > kMost || number != std::floor(number))
        node.report(Json::tr("here must stand a whole number"));
    else
        value = static_cast<qint64>(number);
}

void read(const JsonNode &node, QDate &value)
{
    value = node.asDate();
}

void read(const JsonNode &node, Decimal &value)
{
    const QString text = node.asText();
    const std::optional<Decimal> number = Decimal::fromText(text);
    if (!number)
        node.report(Json::tr("“%1” is not a number such as 1234.50").arg(text.left(40)));
    value = number.value_or(Decimal());
}

void reportUnknownWord(const JsonNode &node, const QString &word)
{
    node.report(Json::tr("“%1” is not one of the words that may stand here").arg(word.left(40)));
}

QJsonValue write(const QString &value)
{
    return value;
}

QJsonValue write(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}

QJsonValue write(bool value)
{
    return value;
}

QJsonValue write(double value)
{
    return value;
}

QJsonValue write(int value)
{
    return value;
}

QJsonValue write(qint64 value)
{
    return value;
}

QJsonValue write(const QDate &value)
{
    return value.toString(Qt::ISODate);
}

QJsonValue write(const Decimal &value)
{
    return value.toText();
}

} // namespace shortlist::rowjson
