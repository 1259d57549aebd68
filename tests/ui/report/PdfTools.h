// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace shortlist::test {

// A finished PDF as other programs see it (poppler's tools, which are in the list of packages).
class PdfFile
{
public:
    explicit PdfFile(const QString &path);

    QString info(const QString &key) const; // a line of pdfinfo, "Title", "Author", "Pages"
    int pages() const { return info(QStringLiteral("Pages")).toInt(); }
    QString text() const;         // all of it, in reading order, white space simplified
    QString text(int page) const; // of one page, from 1
    QString fonts() const;        // pdffonts
    QStringList images() const;   // lines of pdfimages -list, without its head
    QString complaints() const;   // what pdfinfo and pdftotext say on stderr

private:
    QString run(const QString &tool, const QStringList &arguments) const;

    QString m_path;
    mutable QString m_complaints;
};

} // namespace shortlist::test
