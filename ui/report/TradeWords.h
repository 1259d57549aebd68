// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pricing/Amount.h"
#include "core/qualification/CertificateStatus.h"
#include "core/qualification/Verdict.h"
#include "ui/report/ReportData.h"
#include "ui/report/TablePiece.h"

namespace shortlist::report {

// How the chapters on the trade speak of money, hours and verdicts.

// Rounded as the price terms say, in the project's currency, which the table's caption names.
QString money(const ReportData &data, const Amount &amount);
// "13.3 million EUR" where that is short, for sentences.
QString moneyInWords(const ReportData &data, const Amount &amount);
QString decimal(const ReportData &data, const Decimal &number); // empty for 0
QString percentOf(const ReportData &data, const Amount &perCent, int decimals = 1);
QString priceModel(PriceModel model);
QString currencyOf(const ReportData &data, const Offer &offer);
// "Mon to Sat, 08:00 to 20:00"; "round the clock"; empty if no day is said.
QString hoursInWords(const ReportData &data, int days, int from, int to);
// Hours and minutes: "7 h 30 min".
QString duration(const ReportData &data, int minutes);

// Who takes part: the ranked, then those below the line; at most so many.
std::vector<ProviderId> takingPart(const ReportData &data, std::size_t most);
std::size_t countTakingPart(const ReportData &data);

// A symbol that is drawn in front of a word, so that colour does not speak alone.
enum class Sign { Tick, Cross, Ring, Dash, Half };
TableCell signedCell(const TableContent &table, Sign sign, const QColor &colour, const QString &word);
TableCell verdictCell(const TableContent &table, Verdict verdict);
TableCell statusCell(const TableContent &table, CertificateStatus status, const QString &word);

} // namespace shortlist::report
