// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Output.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <wchar.h>

namespace shortlist {

namespace output {

void print(const QString &text)
{
    printBytes(text.toUtf8());
}

void print(const QJsonObject &object)
{
    printBytes(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void printBytes(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

void complain(const QString &line)
{
    const QByteArray bytes = QString(plain(line) + QLatin1Char('\n')).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

bool flush()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

QString plain(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool changesDirection = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t') || code == 0x2028 || code == 0x2029) {
            out += QLatin1Char(' ');
        } else if (c == QLatin1Char('\r')) {
            continue;
        } else if (c.category() == QChar::Other_Control || changesDirection) {
            out += QChar(QChar::ReplacementCharacter);
        } else {
            out += c;
        }
    }
    return out;
}

QString number(double value, int decimals)
{
    return std::isnan(value) ? QStringLiteral("–") : QLocale::c().toString(value, 'f', decimals);
}

} // namespace output

namespace {

// How many cells of a terminal a text takes: two for a Chinese character, none for a combining accent.
int width(const QString &text)
{
    int cells = 0;
    const QList<uint> points = text.toUcs4();
    for (const uint point : points) {
        cells += std::max(0, wcwidth(static_cast<wchar_t>(point)));
    }
    return cells;
}

} // namespace

OutputTable::OutputTable(std::vector<Column> columns)
    : m_columns(std::move(columns))
{}

void OutputTable::addRow(const QStringList &cells)
{
    QStringList plainCells;
    plainCells.reserve(cells.size());
    for (const QString &cell : cells) {
        plainCells << output::plain(cell);
    }
    m_rows.push_back(plainCells);
}

QString OutputTable::text() const
{
    std::vector<QStringList> lines;
    QStringList headers;
    for (const Column &column : m_columns) {
        headers << column.header;
    }
    lines.push_back(headers);
    lines.insert(lines.end(), m_rows.begin(), m_rows.end());

    const auto count = static_cast<qsizetype>(m_columns.size());
    std::vector<int> widths(m_columns.size(), 0);
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < count; ++i) {
            int &widest = widths[static_cast<std::size_t>(i)];
            widest = std::max(widest, width(line.at(i)));
        }
    }
    QString text;
    for (const QStringList &line : lines) {
        QString row;
        for (qsizetype i = 0; i < count; ++i) {
            const QString padding(widths[static_cast<std::size_t>(i)] - width(line.at(i)), QLatin1Char(' '));
            const bool right = m_columns[static_cast<std::size_t>(i)].align == Align::Right;
            row += QString((i == 0 ? QString() : QStringLiteral("  ")) + (right ? padding : line.at(i)) +
                           (right ? line.at(i) : padding));
        }
        while (row.endsWith(QLatin1Char(' '))) {
            row.chop(1);
        }
        text += QString(row + QLatin1Char('\n'));
    }
    return text;
}

} // namespace shortlist
