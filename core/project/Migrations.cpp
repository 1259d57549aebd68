// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/Migrations.h"

#include "core/project/Database.h"
#include "core/project/RowTools.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace shortlist {

Result<Migrations> Migrations::fromFolder(const QString &folder)
{
    Migrations migrations;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const int expected = migrations.latest() + 1;
        if (name.section(QLatin1Char('_'), 0, 0).toInt() != expected)
            return fail(ErrorCode::BadInput,
                        QStringLiteral("Schema step %1 is missing in %2.").arg(expected).arg(folder));
        QFile file(folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Failed, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
        migrations.m_steps.push_back({name.section(QLatin1Char('.'), 0, 0), file.readAll()});
    }
    if (migrations.m_steps.empty())
        return fail(ErrorCode::BadInput, QStringLiteral("No schema steps in %1.").arg(folder));
    if (const Result<> read = migrations.readSchemas(folder); !read)
        return tl::unexpected<Error>(read.error());
    return migrations;
}

Result<> Migrations::readSchemas(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("schema_*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + QLatin1Char('/') + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Failed, QStringLiteral("%1: %2").arg(file.fileName(), file.errorString()));
        const QJsonArray lines = QJsonDocument::fromJson(file.readAll()).array();
        std::vector<SchemaLine> &schema =
            m_schemas[name.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0).toInt()];
        for (const QJsonValue &line : lines)
            schema.push_back({line[0].toString(), line[1].toString(), line[2].toString(), line[3].toString()});
    }
    return {};
}

const Migrations &Migrations::builtIn()
{
    static const Migrations migrations = [] {
        const Result<Migrations> read = fromFolder(QStringLiteral(":/schema"));
        if (!read)
            qFatal("%s", qUtf8Printable(read.error().message));
        return *read;
    }();
    return migrations;
}

QString Migrations::label(int version) const
{
    return QStringLiteral("Schema %1").arg(m_steps.at(static_cast<std::size_t>(version - 1)).name);
}

Result<> Migrations::run(Database &database, int version) const
{
    const Result<> ran = database.execute(m_steps.at(static_cast<std::size_t>(version - 1)).sql);
    if (!ran)
        return ran;
    return database.execute("PRAGMA user_version = " + QByteArray::number(version) +
                            "; PRAGMA application_id = " + QByteArray::number(kApplicationId));
}

Result<std::vector<SchemaLine>> Migrations::expectedSchema(int version) const
{
    const auto known = m_schemas.find(version);
    return known != m_schemas.end() ? Result<std::vector<SchemaLine>>(known->second) : builtSchema(version);
}

Result<std::vector<SchemaLine>> Migrations::builtSchema(int version) const
{
    Result<std::unique_ptr<Database>> database = Database::open(QString(), Database::Mode::Memory);
    if (!database)
        return tl::unexpected<Error>(database.error());
    for (int step = 1; step <= version; ++step) {
        if (const Result<> ran = run(**database, step); !ran)
            return tl::unexpected<Error>(ran.error());
    }
    return schemaOf(**database);
}

Result<std::vector<SchemaLine>> Migrations::schemaOf(Database &database)
{
    std::vector<SchemaLine> lines;
    const Result<> read = rowtools::each(database, "SELECT type, name, tbl_name, sql FROM sqlite_schema", {},
                                         [&lines](const Statement &row) {
                                             lines.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
                                         });
    if (!read)
        return tl::unexpected<Error>(read.error());
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace shortlist
