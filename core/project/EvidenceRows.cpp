// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/project/RowTools.h"
#include "core/project/Rows.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace shortlist {

Result<QByteArray> rows::writeContent(Database &database, const QByteArray &content)
{
    const QByteArray sha256 = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    const Result<Statement *> statement =
        database.cached("INSERT OR IGNORE INTO evidence_content (sha256, content) VALUES (?,?)");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    // A null array would be stored as null; an empty file has an empty content.
    (*statement)->bind(1, sha256).bind(2, content.isNull() ? QByteArray("") : content);
    if (const Result<> done = (*statement)->run(); !done)
        return tl::unexpected<Error>(done.error());
    return sha256;
}

Result<QByteArray> rows::readContent(Database &database, const QByteArray &sha256)
{
    const Result<Statement *> statement = database.cached("SELECT content FROM evidence_content WHERE sha256 = ?");
    if (!statement)
        return tl::unexpected<Error>(statement.error());
    (*statement)->bind(1, sha256);
    const Result<bool> row = (*statement)->step();
    if (!row)
        return tl::unexpected<Error>(row.error());
    const QByteArray content = *row ? (*statement)->blob(0) : QByteArray();
    (*statement)->reset();
    if (!*row)
        return fail(ErrorCode::NotFound,
                    QCoreApplication::translate("Evidence", "The project does not hold this file's "
                                                            "content. Ask for the file again and "
                                                            "add it anew."));
    if (QCryptographicHash::hash(content, QCryptographicHash::Sha256) != sha256)
        return fail(ErrorCode::Damaged,
                    QCoreApplication::translate("Evidence", "The file's content is not what was added: its SHA-256 "
                                                            "differs. It was not opened. Go back to a copy of the "
                                                            "project, or ask for the file again."));
    return content;
}

Result<QStringList> rows::contentProblems(Database &database)
{
    QStringList problems;
    Result<> read =
        rowtools::each(database, "SELECT sha256, content FROM evidence_content", {}, [&problems](const Statement &row) {
            const QByteArray sha256 = row.blob(0);
            if (QCryptographicHash::hash(row.blob(1), QCryptographicHash::Sha256) != sha256)
                problems << QCoreApplication::translate("Evidence", "The content of the file with SHA-256 %1 was "
                                                                    "altered.")
                                .arg(QString::fromLatin1(sha256.toHex()));
        });
    if (read) {
        read = rowtools::each(database,
                              "SELECT name, sha256 FROM evidence WHERE sha256 NOT IN (SELECT sha256 FROM "
                              "evidence_content)",
                              {}, [&problems](const Statement &row) {
                                  problems << QCoreApplication::translate("Evidence",
                                                                          "The content of the file “%1” is missing.")
                                                  .arg(row.text(0));
                              });
    }
    if (!read)
        return tl::unexpected<Error>(read.error());
    return problems;
}

} // namespace shortlist
