// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/cli/CliProcess.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace shortlist::test {

namespace {

constexpr int kPatience = 120'000; // milliseconds; under sanitizers a report takes its time

} // namespace

QJsonObject CliResult::json() const
{
    return QJsonDocument::fromJson(out).object();
}

bool CliResult::complainsInOneLine() const
{
    return err.startsWith("shortlist-cli: ") && err.endsWith('\n') && err.count('\n') == 1;
}

CliResult runCli(const QStringList &arguments, const QString &standardOutputFile)
{
    QProcess process;
    if (!standardOutputFile.isEmpty()) {
        process.setStandardOutputFile(standardOutputFile);
    }
    // The display must not matter.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        environment.remove(QLatin1String(name));
    }
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SHORTLIST_CLI), arguments, QIODevice::ReadOnly);
    CliResult result;
    if (process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit) {
        result.status = process.exitCode();
    }
    result.out = standardOutputFile.isEmpty() ? process.readAllStandardOutput() : QByteArray();
    result.err = process.readAllStandardError();
    return result;
}

QString pdfText(const QString &path)
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")},
                  QIODevice::ReadOnly);
    process.waitForFinished(kPatience);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("%s cannot be written", qPrintable(path));
    }
    return path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace shortlist::test
