// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/ReportData.h"
#include "ui/report/StyledText.h"

namespace shortlist::report {

// Whom a provider is compared with on its page: the leader, or the runner-up if it leads itself. Null if it is alone.
ProviderId opponentOf(const ReportData &data, ProviderId id);

// "Ahead of Harbourline by 3.1 points: ahead on Price (+2.1) and Quality (+1.4); behind on Security (−0.4)."
StyledText comparisonInWords(const ReportData &data, ProviderId id, ProviderId opponent);

// "First-contact resolution (Aoife Byrne, Tomasz Nowak)": a leaf and who has not scored it.
struct Gap
{
    CriterionId criterion{};
    QStringList whose; // empty for a provider's field
};
std::vector<Gap> gapsOf(const ReportData &data, ProviderId id);

struct Remark
{
    CriterionId criterion{};
    QString evaluator; // or "Fact"
    QString text;
};
// All comments on a provider, those on the heaviest criteria first.
std::vector<Remark> remarksOn(const ReportData &data, ProviderId id);

} // namespace shortlist::report
