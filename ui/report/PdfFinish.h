// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QRectF>
#include <QString>

#include <vector>

namespace shortlist::report {

// What QPdfWriter cannot write: author, outline, language.
struct PdfExtras
{
    struct Bookmark
    {
        int level = 1; // 1 = top
        QString text;
        int page = 0;
        double y = 0; // points below the top of the page
    };

    // A rectangle of a page that leads to a bookmark.
    struct Link
    {
        int page = 0;
        QRectF rect; // in points, from the top left corner
        std::size_t bookmark = 0;
    };

    QString title;
    QString author;
    QString creator;
    QString language; // "en-IE"; empty = not told
    QDateTime created;
    double pageHeight = 842;
    std::vector<Bookmark> bookmarks;
    std::vector<Link> links;
};

// The same PDF with an incremental update at its end (ISO 32000-1, 7.5.6) that adds the extras. Understands what
// QPdfWriter writes: one section with a cross-reference table; anything else comes back as it is.
QByteArray withExtras(const QByteArray &pdf, const PdfExtras &extras);

} // namespace shortlist::report
