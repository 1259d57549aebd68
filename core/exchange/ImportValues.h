// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/ProviderImport.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace shortlist {

// What one cell says, and what should be said about it.
struct NumberCell
{
    double value = 0;
    bool guessed = false; // "1,200" may be 1200 or 1.2
    bool trimmed = false; // something around the number was left out, as in "~500" or "500 people"
};

// A number as people write it: "1,200", "1.200", "1 200", "1'200", "3.5", "3,5", "12 %", "€ 4.10", "1.2k".
// decimal is the column's decimal sign, null if it is not known; none for whole numbers such as headcounts.
enum class NumberKind { Whole, Decimal };
std::optional<NumberCell> numberFromCell(const QString &text, NumberKind kind, QChar decimal = QChar());

// The decimal sign that a column of numbers gives away, null if none does.
QChar decimalSignOf(const QStringList &cells);

// Dates such as 2027-05-31, 31.05.2027, 31 May 2027; a month (2027-05, May 2027) stands for its last day.
QDate dateFromCell(const QString &text);

// Without control characters; one line.
QString lineFromCell(const QString &cell);
// The same with line breaks kept.
QString textFromCell(const QString &cell);
// "n/a", "-", "tbc" and the like say nothing.
bool saysNothing(const QString &text);

// Parts between semicolons, bars or line breaks; between commas if there are none of these. Not within parentheses.
QStringList listFromCell(const QString &cell);

// Each takes a cell apart; what it cannot take goes to problems.
std::vector<Site> sitesFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);
std::vector<Certificate> certificatesFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);
QString countryFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);
int yearFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);
int headcountFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);
QString websiteFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);
QDate dayFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);
std::optional<bool> yesNoFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);
// "6500000", "EUR 6,500,000", "£5m"; without a currency it is the project's.
void insuranceFromCell(Provider &provider, const QString &cell, int column, std::vector<CellProblem> &problems);
// Not negative.
std::optional<double> measureFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);
int countFromCell(const QString &cell, int column, std::vector<CellProblem> &problems); // 0 = not known
std::optional<ProviderStatus> statusFromCell(const QString &cell, int column, std::vector<CellProblem> &problems);

} // namespace shortlist
