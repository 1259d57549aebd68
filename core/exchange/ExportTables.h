// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace shortlist {

// Tables for writeCsv, header first. Headers and codes are not translated and numbers are written as in C, so that
// programs and the import of another Shortlist can read them.

// One row a provider, by name; facts as columns headed by the criterion's path.
std::vector<QStringList> providerTable(const Snapshot &snapshot);

// One row a score: provider, criterion (path), evaluator (empty for a fact), score, comment.
std::vector<QStringList> scoreTable(const Snapshot &snapshot);

// One line of a ranking, from whoever evaluated the project. Totals 0 to 1, NaN = not known.
struct RankingRow
{
    int rank = 0; // 0 = not ranked
    QString provider;
    QString country;
    QString status; // code
    double total = 0;
    double low = 0;
    double high = 0;
    int missing = 0;
    std::vector<std::pair<QString, double>>
        contributions;     // of the top groups; the same names in the same order in each row
    QString verdict{};     // of the requirements: code
    QString reason{};      // why they are not passed
    double preference = 0; // points that are added after scoring, 0 to 1
};

// Totals and contributions are written as points of 100.
std::vector<QStringList> rankingTable(const std::vector<RankingRow> &rows);

} // namespace shortlist
