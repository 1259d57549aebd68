// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/pricing/Baseline.h"

#include "core/pricing/OfferCost.h"

namespace shortlist {

namespace {

bool isOutsourced(const NeedFunction &function)
{
    return function.decision == FunctionDecision::Outsource;
}

Decimal termMonths(const Snapshot &snapshot)
{
    return std::max(1, snapshot.need().termMonths);
}

} // namespace

Baseline baselineOf(const Snapshot &snapshot)
{
    Baseline result;
    for (const NeedFunction &function : snapshot.list<NeedFunction>()) {
        if (!isOutsourced(function))
            continue;
        ++result.functions;
        if (!(function.yearlyCost > Decimal(0)))
            result.unknown.push_back(function.id);
        result.total += function.yearlyCost;
    }
    result.total *= Amount(termMonths(snapshot)) / Decimal(12);
    return result;
}

std::optional<Amount> savings(const Baseline &baseline, const Amount &total)
{
    if (!baseline.isKnown() || baseline.total.sign() <= 0)
        return std::nullopt;
    return (baseline.total - total) / baseline.total * Decimal(100);
}

std::optional<TermVolume> termVolume(const Snapshot &snapshot, Volume volume)
{
    TermVolume result;
    bool first = true;
    for (const NeedFunction &function : snapshot.list<NeedFunction>()) {
        if (!isOutsourced(function))
            continue;
        const QString unit = function.unit.trimmed();
        if (!first && unit.compare(result.unit, Qt::CaseInsensitive) != 0)
            return std::nullopt;
        if (first)
            result.unit = unit;
        first = false;
        result.items += volumeOf(function, volume);
    }
    if (result.items.sign() <= 0)
        return std::nullopt;
    result.items *= termMonths(snapshot);
    return result;
}

} // namespace shortlist
