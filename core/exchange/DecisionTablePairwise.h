// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decision/Pairwise.h"
#include "core/exchange/DecisionTableReader.h"

#include <QJsonObject>

namespace shortlist::decisiontable {

// "items" and "pairwise" of a decision table, or of a part of one.
struct NamedComparisons
{
    QStringList items;           // "1", "2" ... where the table names none
    std::vector<double> numbers; // rows one after the other; NaN = not compared

    std::size_t size() const { return static_cast<std::size_t>(items.size()); }
};

// place: what comes before the key in a message ("child 2"), or nothing. Fails as squareRows() and where the
// comparisons are none (not reciprocal, not above 0).
Result<NamedComparisons> namedComparisons(const QJsonObject &object, const QString &place = {},
                                          Gaps gaps = Gaps::Forbidden);

// options.priority; the principal eigenvector if it is not given.
Result<decision::Priority> priorityOption(const DecisionTableReader &reader);

// The consistency ratio by options.ri_n or options.random_index (Saaty's table if neither is given); null for more
// items than the table has.
Result<QJsonValue> consistencyRatioValue(const DecisionTableReader &reader, double consistencyIndex, std::size_t items);

} // namespace shortlist::decisiontable
