// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace shortlist::test {

// What a run of the real shortlist-cli came to.
struct CliResult
{
    int status = -1; // exit status; -1 if it crashed or did not end
    QByteArray out;
    QByteArray err;

    QString text() const { return QString::fromUtf8(out); }
    QString complaint() const { return QString::fromUtf8(err); }
    // Standard output as a JSON object; empty if it is none.
    QJsonObject json() const;
    // One line and no more on standard error.
    bool complainsInOneLine() const;
};

CliResult runCli(const QStringList &arguments, const QString &standardOutputFile = {});

// The text of a PDF, as a person would search it.
QString pdfText(const QString &path);

// Writes a file of a test, and answers its path.
QString writeFile(const QString &path, const QByteArray &bytes);
QByteArray contentOf(const QString &path); // empty if there is no such file

} // namespace shortlist::test
