// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QDate>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <vector>

namespace shortlist {

// Where a JSON text first goes wrong. The first problem stays; readers go on with harmless values and ask at the end.
class JsonProblem
{
public:
    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &text() const { return m_text; } // "providers[3].country: “Irland” is not a country code"
    void report(const QString &path, const QString &what);

private:
    QString m_text;
};

// One value within a JSON text that knows its own path and checks what it is asked for.
class JsonNode
{
public:
    JsonNode(const QJsonValue &value, const QString &path, JsonProblem &problem);

    const QString &path() const { return m_path; }
    bool ok() const { return m_problem->isEmpty(); }
    void report(const QString &what) const { m_problem->report(m_path, what); }

    bool isText() const { return m_value.isString(); }
    bool has(const QString &key) const;
    QStringList keys() const; // of an object; reports anything else
    // Reports the first member that is not in the list.
    void allow(std::initializer_list<const char *> keys) const;
    void allow(const QStringList &keys) const;

    // The node itself.
    QString asText() const;
    double asNumber() const;
    int asInteger() const;
    bool asFlag() const;
    QDate asDate() const; // "2027-03-31"; invalid if empty
    std::vector<JsonNode> asList() const;

    // Members of an object. What is missing gives the fallback, or a problem where it is required.
    JsonNode member(const QString &key) const;
    QString text(const QString &key) const; // "" if missing
    QString requiredText(const QString &key) const;
    double number(const QString &key, double fallback) const;
    double requiredNumber(const QString &key) const;
    bool flag(const QString &key, bool fallback) const;
    int integer(const QString &key, int fallback, int least, int most) const;
    QDate date(const QString &key) const; // "2027-03-31"; invalid if missing
    std::vector<JsonNode> list(const QString &key) const;
    QStringList texts(const QString &key) const;

private:
    template <typename Known>
    void allowOnly(const Known &isKnown) const;

    QJsonValue m_value;
    QString m_path;
    JsonProblem *m_problem;
};

// Parses a text whose top is an object. The message of a failure names line and column.
Result<QJsonValue> parseJson(const QByteArray &json, const QString &name);

} // namespace shortlist
