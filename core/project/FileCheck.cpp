// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/FileCheck.h"

#include "core/project/Database.h"
#include "core/project/Migrations.h"
#include "core/project/RowTools.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <iterator>

namespace shortlist {

namespace {

// Offsets in the database header: https://www.sqlite.org/fileformat2.html#the_database_header
constexpr qsizetype kHeaderSize = 100;
constexpr qsizetype kPageSizeAt = 16;
constexpr qsizetype kChangeCounterAt = 24;
constexpr qsizetype kPageCountAt = 28;
constexpr qsizetype kUserVersionAt = 60;
constexpr qsizetype kApplicationIdAt = 68;
constexpr qsizetype kVersionValidForAt = 92;

QString tr(const char *text)
{
    return QCoreApplication::translate("FileCheck", text);
}

quint32 number(const QByteArray &header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

qint64 pageSize(const QByteArray &header)
{
    const quint16 size = qFromBigEndian<quint16>(header.constData() + kPageSizeAt);
    return size == 1 ? 65536 : size;
}

Result<> checkSize(const QString &path, const QByteArray &header, qint64 size)
{
    // A transaction that was cut off leaves a journal from which SQLite restores the size; then the header can't be
    // judged.
    const bool pending = QFileInfo::exists(path + QStringLiteral("-journal"));
    const bool countIsValid = number(header, kChangeCounterAt) == number(header, kVersionValidForAt);
    const qint64 expected = pageSize(header) * qint64(number(header, kPageCountAt));
    if (pending || !countIsValid || size >= expected)
        return {};
    return fail(ErrorCode::Damaged,
                tr("“%1” is cut off: it has %2 bytes of %3. Nothing was changed. Ask for the file again, "
                   "or open a backup.")
                    .arg(path)
                    .arg(size)
                    .arg(expected));
}

QString describe(const SchemaLine &line)
{
    return line.type + QLatin1Char(' ') + line.name.left(80);
}

} // namespace

Result<> filecheck::header(const QString &path, const Migrations &migrations)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, tr("“%1” does not exist. It may have been moved or renamed.").arg(path));
    if (!info.isFile())
        return fail(ErrorCode::NotAProject, tr("“%1” is not a file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Failed, tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray header = file.read(kHeaderSize);
    if (header.isEmpty())
        return fail(ErrorCode::NotAProject, tr("“%1” is empty.").arg(path));
    if (!header.startsWith(QByteArrayLiteral("SQLite format 3\0").left(16)))
        return fail(ErrorCode::NotAProject, tr("“%1” is not a Shortlist project.").arg(path));
    if (header.size() < kHeaderSize)
        return fail(ErrorCode::Damaged, tr("“%1” is cut off after %2 bytes. Ask for the file again, or open a backup.")
                                            .arg(path)
                                            .arg(header.size()));
    if (number(header, kApplicationIdAt) != kApplicationId)
        return fail(ErrorCode::NotAProject,
                    tr("“%1” is another program's database, not a Shortlist project. It was left as it is.").arg(path));
    const auto version = static_cast<qint32>(number(header, kUserVersionAt));
    if (version > migrations.latest())
        return fail(ErrorCode::NewerFile,
                    tr("“%1” was made by a newer Shortlist (file version %2; this one knows up to %3). "
                       "It was left as it is. Update Shortlist to open it.")
                        .arg(path)
                        .arg(version)
                        .arg(migrations.latest()));
    if (version < 1)
        return fail(ErrorCode::Damaged, tr("“%1” has no valid file version.").arg(path));
    return checkSize(path, header, info.size());
}

Result<QStringList> filecheck::schemaDifferences(Database &database, const Migrations &migrations, int version)
{
    const Result<std::vector<SchemaLine>> expected = migrations.expectedSchema(version);
    if (!expected)
        return tl::unexpected<Error>(expected.error());
    const Result<std::vector<SchemaLine>> found = Migrations::schemaOf(database);
    if (!found)
        return tl::unexpected<Error>(found.error());
    QStringList differences;
    std::vector<SchemaLine> lines;
    std::set_difference(found->begin(), found->end(), expected->begin(), expected->end(), std::back_inserter(lines));
    for (const SchemaLine &line : lines)
        differences << tr("%1 does not belong there or is not as it should be").arg(describe(line));
    lines.clear();
    std::set_difference(expected->begin(), expected->end(), found->begin(), found->end(), std::back_inserter(lines));
    for (const SchemaLine &line : lines)
        differences << tr("%1 is missing or is not as it should be").arg(describe(line));
    return differences;
}

Result<QStringList> filecheck::quickCheck(Database &database)
{
    QStringList findings;
    const Result<> checked = rowtools::each(database, "PRAGMA quick_check(5)", {}, [&findings](const Statement &row) {
        const QString line = row.text(0);
        if (line != QLatin1String("ok"))
            findings << line;
    });
    if (!checked)
        return tl::unexpected<Error>(checked.error());
    return findings;
}

} // namespace shortlist
