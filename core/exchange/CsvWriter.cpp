// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/Csv.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

namespace shortlist {

namespace {

struct Csv
{
    Q_DECLARE_TR_FUNCTIONS(Csv)
};

// A spreadsheet takes a cell that begins with one of these for a formula, or comes to one after skipping them. The wide
// forms count as well: some spreadsheets fold them into the narrow ones.
bool startsFormula(QChar first)
{
    switch (first.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case 0xFF1D:
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
        return true;
    default:
        return false;
    }
}

bool isPlainNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral(R"(\A-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,3})?\z)"));
    return number.match(text).hasMatch();
}

QString quoted(const QString &cell, QChar delimiter)
{
    const bool edge = !cell.isEmpty() && (cell.front().isSpace() || cell.back().isSpace());
    const bool needed = edge || cell.contains(delimiter) || cell.contains(QLatin1Char('"')) ||
                        cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r')) ||
                        cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char(';')) ||
                        cell.contains(QLatin1Char('\t'));
    if (!needed)
        return cell;
    QString doubled = cell;
    doubled.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + doubled + QLatin1Char('"');
}

} // namespace

QString guardedCell(const QString &text)
{
    if (text.isEmpty() || !startsFormula(text.front()) || isPlainNumber(text))
        return text;
    return QLatin1Char('\'') + text;
}

QString unguardedCell(const QString &text)
{
    const bool guarded = text.size() > 1 && text.front() == QLatin1Char('\'') && startsFormula(text.at(1));
    return guarded ? text.mid(1) : text;
}

QByteArray csvBytes(const std::vector<QStringList> &rows, const CsvWriteOptions &options)
{
    QString text;
    for (const QStringList &row : rows) {
        bool first = true;
        for (const QString &cell : row) {
            if (!first)
                text += options.delimiter;
            first = false;
            QString clean = guardedCell(cell);
            clean.remove(QChar(u'\0'));
            text += quoted(clean, options.delimiter);
        }
        text += QLatin1String("\r\n");
    }
    return options.byteOrderMark ? QByteArray("\xEF\xBB\xBF" + text.toUtf8()) : text.toUtf8();
}

Result<> writeCsv(const QString &path, const std::vector<QStringList> &rows, const CsvWriteOptions &options)
{
    QSaveFile file(path);
    const QByteArray bytes = csvBytes(rows, options);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return fail(ErrorCode::Failed,
                Csv::tr("“%1” could not be written: %2. A file that was there before is as it was. Choose another "
                        "place, or make room on the disk.")
                    .arg(QFileInfo(path).fileName(), file.errorString()));
}

} // namespace shortlist
