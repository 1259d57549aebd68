// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/model/Error.h"
#include "core/model/Snapshot.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace shortlist {

// The parts of a report, in the order in which they stand in it.
enum class ReportSection {
    Title,
    Need,
    Requirements,
    Certificates,
    Sites,
    Rfp,
    Prices,
    Method,
    Criteria,
    Evaluators,
    Ranking,
    Charts,
    Robustness,
    Providers,
    Missing,
    Appendix
};

inline constexpr ReportSection kAllReportSections[] = {
    ReportSection::Title,      ReportSection::Need,       ReportSection::Requirements, ReportSection::Certificates,
    ReportSection::Sites,      ReportSection::Rfp,        ReportSection::Prices,       ReportSection::Method,
    ReportSection::Criteria,   ReportSection::Evaluators, ReportSection::Ranking,      ReportSection::Charts,
    ReportSection::Robustness, ReportSection::Providers,  ReportSection::Missing,      ReportSection::Appendix};

enum class ReportPaper { A4, Letter };

// What the reader of the report gets to see, and how it is written.
struct ReportOptions
{
    std::vector<ReportSection> sections{std::begin(kAllReportSections), std::end(kAllReportSections)};
    int providers = 0; // how many of the best ranked get a page of their own, 1 to 50; 0 = the need's shortlist size
    QLocale locale;    // of numbers and dates
    QString author;    // on the title page and in the PDF's metadata
    QString title;     // empty = the need's title
    ReportPaper paper = ReportPaper::A4;
    QDateTime generatedAt; // invalid = now

    bool has(ReportSection section) const;
};

// The words that stand for sections in settings and on the command line: "title", "need", "method" and so on.
QString reportSectionCode(ReportSection section);
std::optional<ReportSection> reportSectionFromCode(const QString &code);
// As the user reads it: "Providers, one page each".
QString reportSectionName(ReportSection section);

// Is told how far the work is, 0 to 1; answers false to stop it.
using ReportProgress = std::function<bool(double)>;

// Writes the report as a PDF: text that can be searched, charts as vectors, title and author in its metadata, an
// outline. The file is written beside its place and then renamed: after any error an older file of that name is as it
// was. Needs a QApplication (the offscreen platform will do). Errors: ReadOnly, DiskFull, Cancelled, Failed, with a
// message.
Result<> writeReport(const Snapshot &snapshot, const Evaluation &evaluation, const ReportOptions &options,
                     const QString &pdfPath, const ReportProgress &progress = {});

} // namespace shortlist
