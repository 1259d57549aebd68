// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/catalogue/JsonNode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

struct Json
{
    Q_DECLARE_TR_FUNCTIONS(Json)
};

} // namespace

void JsonProblem::report(const QString &path, const QString &what)
{
    if (m_text.isEmpty())
        m_text = path.isEmpty() ? what : QString(path + QLatin1String(": ") + what);
}

JsonNode::JsonNode(const QJsonValue &value, const QString &path, JsonProblem &problem)
    : m_value(value)
    , m_path(path)
    , m_problem(&problem)
{}

bool JsonNode::has(const QString &key) const
{
    return m_value.isObject() && !m_value[key].isUndefined();
}

QStringList JsonNode::keys() const
{
    if (!m_value.isObject())
        report(Json::tr("here must stand an object in braces"));
    return m_value.toObject().keys();
}

template <typename Known>
void JsonNode::allowOnly(const Known &isKnown) const
{
    if (!m_value.isObject()) {
        report(Json::tr("here must stand an object in braces"));
        return;
    }
    const QJsonObject object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString key = it.key();
        if (!isKnown(key))
            report(Json::tr("there is no member called “%1” here").arg(key.left(80)));
    }
}

void JsonNode::allow(std::initializer_list<const char *> keys) const
{
    allowOnly([&keys](const QString &key) {
        return std::any_of(keys.begin(), keys.end(), [&key](const char *known) { return key == QLatin1String(known); });
    });
}

void JsonNode::allow(const QStringList &keys) const
{
    allowOnly([&keys](const QString &key) { return keys.contains(key); });
}

QString JsonNode::asText() const
{
    if (!m_value.isString())
        report(Json::tr("here must stand a text in quotation marks"));
    const QString text = m_value.toString();
    if (text.contains(QChar(u'\0')))
        report(Json::tr("a text must not hold a NUL character"));
    return text;
}

double JsonNode::asNumber() const
{
    if (!m_value.isDouble() || !std::isfinite(m_value.toDouble()))
        report(Json::tr("here must stand a number"));
    return m_value.toDouble();
}

int JsonNode::asInteger() const
{
    const double value = asNumber();
    constexpr double kMost = 1e9;
    if (!(std::abs(value) <= kMost) || value != std::floor(value)) {
        report(Json::tr("here must stand a whole number"));
        return 0;
    }
    return static_cast<int>(value);
}

bool JsonNode::asFlag() const
{
    if (!m_value.isBool())
        report(Json::tr("here must stand true or false"));
    return m_value.toBool();
}

QDate JsonNode::asDate() const
{
    const QString written = asText();
    if (written.isEmpty())
        return QDate();
    const QDate result = QDate::fromString(written, Qt::ISODate);
    if (!result.isValid() || written.size() != 10)
        report(Json::tr("“%1” is not a date such as 2027-03-31").arg(written.left(40)));
    return result;
}

std::vector<JsonNode> JsonNode::asList() const
{
    if (!m_value.isArray()) {
        report(Json::tr("here must stand a list in square brackets"));
        return {};
    }
    const QJsonArray array = m_value.toArray();
    std::vector<JsonNode> nodes;
    nodes.reserve(static_cast<std::size_t>(array.size()));
    for (qsizetype i = 0; i < array.size(); ++i)
        nodes.emplace_back(array.at(i), QString(m_path + QLatin1Char('[') + QString::number(i) + QLatin1Char(']')),
                           *m_problem);
    return nodes;
}

JsonNode JsonNode::member(const QString &key) const
{
    return JsonNode(m_value[key], m_path.isEmpty() ? key : QString(m_path + QLatin1Char('.') + key), *m_problem);
}

QString JsonNode::text(const QString &key) const
{
    return has(key) ? member(key).asText() : QString();
}

QString JsonNode::requiredText(const QString &key) const
{
    const JsonNode node = member(key);
    if (!has(key)) {
        node.report(Json::tr("this is missing"));
        return QString();
    }
    const QString result = node.asText();
    if (result.trimmed().isEmpty())
        node.report(Json::tr("this must not be empty"));
    return result;
}

double JsonNode::number(const QString &key, double fallback) const
{
    return has(key) ? member(key).asNumber() : fallback;
}

double JsonNode::requiredNumber(const QString &key) const
{
    const JsonNode node = member(key);
    if (!has(key)) {
        node.report(Json::tr("this is missing"));
        return 0;
    }
    return node.asNumber();
}

int JsonNode::integer(const QString &key, int fallback, int least, int most) const
{
    if (!has(key))
        return fallback;
    const JsonNode node = member(key);
    const double value = node.asNumber();
    if (!(value >= least && value <= most) || value != std::floor(value)) {
        node.report(Json::tr("here must stand a whole number from %1 to %2").arg(least).arg(most));
        return fallback;
    }
    return static_cast<int>(value);
}

bool JsonNode::flag(const QString &key, bool fallback) const
{
    return has(key) ? member(key).asFlag() : fallback;
}

QDate JsonNode::date(const QString &key) const
{
    return has(key) ? member(key).asDate() : QDate();
}

std::vector<JsonNode> JsonNode::list(const QString &key) const
{
    return has(key) ? member(key).asList() : std::vector<JsonNode>();
}

QStringList JsonNode::texts(const QString &key) const
{
    QStringList result;
    const std::vector<JsonNode> nodes = list(key);
    for (const JsonNode &node : nodes)
        result.append(node.asText());
    return result;
}

Result<QJsonValue> parseJson(const QByteArray &json, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype offset = std::clamp<qsizetype>(error.offset, 0, json.size());
        const qsizetype lineStart = offset == 0 ? 0 : json.lastIndexOf('\n', offset - 1) + 1;
        const auto line = 1 + std::count(json.begin(), json.begin() + offset, '\n');
        return fail(ErrorCode::BadInput, Json::tr("“%1”, line %2, column %3: this is not JSON (%4).")
                                             .arg(name, QString::number(line), QString::number(offset - lineStart + 1),
                                                  error.errorString()));
    }
    if (!document.isObject())
        return fail(ErrorCode::BadInput, Json::tr("“%1” holds JSON, but not an object in braces.").arg(name));
    return QJsonValue(document.object());
}

} // namespace shortlist
