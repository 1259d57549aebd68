// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QXmlStreamWriter>

#include <span>
#include <vector>

namespace shortlist {

// Writes a text document (OpenDocument 1.3): headings, paragraphs and tables on A4, with a footer that counts the
// pages. Text appears as it is, without control characters.
class OdtWriter
{
public:
    enum class Style { Body, Strong, Note, Answer };

    // The title stands on the first page and in the footer.
    explicit OdtWriter(const QString &title);

    void addHeading(int level, const QString &text); // 1 or 2
    void addParagraph(const QString &text, Style style = Style::Body);
    // Widths in parts of the page's; the heading is repeated on each page and may be empty. A cell may have several
    // lines.
    void addTable(std::span<const int> widths, const QStringList &heading, const std::vector<QStringList> &rows);
    // An empty box to write into, so many lines high.
    void addBox(int lines);
    void setProperty(const QString &name, const QString &value);

    // An existing file is replaced when all is written, or stays as it was. To be called once.
    Result<> save(const QString &path);

private:
    void writeText(const QString &text);
    void writeCell(const QString &text, const QString &style);
    void writeColumns(std::span<const int> widths);
    QByteArray content();

    QString m_title;
    QByteArray m_body;
    QXmlStreamWriter m_xml{&m_body};
    QStringList m_columnStyles; // "co1" and so on, by part of the page's width
    std::vector<std::pair<QString, QString>> m_properties;
    int m_tables = 0;
};

} // namespace shortlist
