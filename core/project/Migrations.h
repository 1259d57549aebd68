// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <tuple>
#include <vector>

namespace shortlist {

class Database;

// "SHLT", in the header of every project file.
inline constexpr quint32 kApplicationId = 0x53484C54;

// One line of sqlite_schema.
struct SchemaLine
{
    QString type;
    QString name;
    QString table;
    QString sql;
    bool operator==(const SchemaLine &) const = default;
    bool operator<(const SchemaLine &other) const
    {
        return std::tie(type, name, table, sql) < std::tie(other.type, other.name, other.table, other.sql);
    }
};

// The numbered SQL steps from an empty file to the present schema. Step n makes version n.
class Migrations
{
public:
    // Files named 0001_….sql, 0002_….sql … in a folder or resource folder, without gaps.
    static Result<Migrations> fromFolder(const QString &folder);
    // Those built into the program.
    static const Migrations &builtIn();

    int latest() const { return static_cast<int>(m_steps.size()); }
    QString label(int version) const;
    // Runs one step in the running transaction and sets user_version.
    Result<> run(Database &database, int version) const;
    // The schema that a file of this version has, sorted: from schema_N.json beside the steps, where that stands, else
    // built.
    Result<std::vector<SchemaLine>> expectedSchema(int version) const;
    // The same, made by running the steps in memory; what schema_N.json must say, and too slow for each start.
    Result<std::vector<SchemaLine>> builtSchema(int version) const;
    // The schema that a file has, sorted.
    static Result<std::vector<SchemaLine>> schemaOf(Database &database);

private:
    struct Step
    {
        QString name;
        QByteArray sql;
    };
    Result<> readSchemas(const QString &folder);

    std::vector<Step> m_steps;
    std::map<int, std::vector<SchemaLine>> m_schemas; // by version
};

} // namespace shortlist
