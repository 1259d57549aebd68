// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/report/PdfTools.h"

#include <QProcess>

namespace shortlist::test {

PdfFile::PdfFile(const QString &path)
    : m_path(path)
{}

QString PdfFile::run(const QString &tool, const QStringList &arguments) const
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("%s could not be run: %s", qPrintable(tool), process.readAllStandardError().constData());
    m_complaints += QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString PdfFile::info(const QString &key) const
{
    const QStringList lines = run(QStringLiteral("pdfinfo"), {m_path}).split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.startsWith(QString(key + QLatin1Char(':'))))
            return line.mid(key.size() + 1).trimmed();
    }
    return QString();
}

QString PdfFile::text() const
{
    return run(QStringLiteral("pdftotext"), {m_path, QStringLiteral("-")}).simplified();
}

QString PdfFile::text(int page) const
{
    const QString number = QString::number(page);
    return run(QStringLiteral("pdftotext"),
               {QStringLiteral("-f"), number, QStringLiteral("-l"), number, m_path, QStringLiteral("-")})
        .simplified();
}

QString PdfFile::fonts() const
{
    return run(QStringLiteral("pdffonts"), {m_path});
}

QStringList PdfFile::images() const
{
    return run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), m_path})
        .split(QLatin1Char('\n'), Qt::SkipEmptyParts)
        .mid(2);
}

QString PdfFile::complaints() const
{
    return m_complaints;
}

} // namespace shortlist::test
