// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/Composer.h"
#include "ui/report/PriceParts.h"
#include "ui/report/ReportData.h"
#include "ui/report/RobustnessWork.h"

namespace shortlist::report {

// Each writes one part of the report; long parts are divided so that a preview can be laid out bit by bit.
void writeTitlePage(Composer &composer, const ReportData &data);
void writeNeed(Composer &composer, const ReportData &data);
// Those of the trade are left out where the project has nothing of them.
void writeRequirements(Composer &composer, const ReportData &data);
void writeCertificateStates(Composer &composer, const ReportData &data);
void writeSites(Composer &composer, const ReportData &data);
void writeRfp(Composer &composer, const ReportData &data);
void writePrices(Composer &composer, const ReportData &data, const std::vector<PricedOffer> &offers);
void writePanelChapter(Composer &composer, const ReportData &data);
void writeMethod(Composer &composer, const ReportData &data);
void writeCriteria(Composer &composer, const ReportData &data);
void writeRanking(Composer &composer, const ReportData &data);
void writeCharts(Composer &composer, const ReportData &data);
void writeRobustness(Composer &composer, const ReportData &data, const RobustnessResults &results);
void writeProvidersIntroduction(Composer &composer, const ReportData &data);
void writeProvider(Composer &composer, const ReportData &data, ProviderId id);
void writeMissing(Composer &composer, const ReportData &data);
void writeScales(Composer &composer, const ReportData &data);
void writeScoresIntroduction(Composer &composer, const ReportData &data);
void writeScores(Composer &composer, const ReportData &data, ProviderId id);
// Laid out last, since only then the page numbers are known; pages are those of the entries, as printed.
// The answer is the piece whose part i is the line of entry i.
const Piece *writeContents(Pager &pager, const std::vector<OutlineEntry> &outline, const std::vector<int> &pages);

// A square of the group's colour at the left of the rectangle, as tall as a line of table text.
void drawSwatch(QPainter &painter, const QRectF &rect, int group);
// Width to leave for a swatch.
inline constexpr double kSwatchIndent = pt(12);

} // namespace shortlist::report
