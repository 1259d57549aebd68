// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Report.h"

#include <QCoreApplication>
#include <QRectF>
#include <QSizeF>

#include <memory>
#include <vector>

class QPainter;

namespace shortlist {

// The pages of a report, laid out bit by bit so that a window stays alive meanwhile. Project and result are only read
// by step(); what has been laid out stands on its own and can be painted after the project has changed.
class ReportDocument
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::ReportDocument)

public:
    // A heading, and a line of the contents that leads to one.
    struct Bookmark
    {
        int level = 1; // 1 = chapter
        QString text;  // "4.1 Northwind"
        int page = 0;
        double y = 0; // points below the top of the sheet
    };

    struct Link
    {
        int page = 0;
        QRectF rect; // in points, from the top left corner of the sheet
        std::size_t bookmark = 0;
    };

    ReportDocument(const Snapshot &snapshot, const Evaluation &evaluation, const ReportOptions &options);
    ~ReportDocument();

    // Lays out the next part. False once everything is done. Not to be called after the project has changed.
    bool step();
    bool isFinished() const;
    double progress() const; // 0 to 1

    // Final only once the document is finished, as are the page numbers that are painted.
    int pageCount() const;
    QSizeF pageSize() const; // in points
    // Draws a page (from 0) with its top left corner at the origin, in units of kUnitsPerPoint to a point. No
    // background.
    void paintPage(QPainter &painter, int page) const;

    const std::vector<Bookmark> &bookmarks() const; // in reading order
    const std::vector<Link> &links() const;         // the lines of the contents
    const ReportOptions &options() const;           // with title and time filled in
    int shortlisted() const;                        // providers with a page of their own

    static constexpr int kUnitsPerPoint = 20;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shortlist
