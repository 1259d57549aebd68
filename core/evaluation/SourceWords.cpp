// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/SourceWords.h"

#include <QCoreApplication>

namespace shortlist {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("SourceWords", text);
}

} // namespace

QString sourceName(CriterionSource source)
{
    switch (source) {
    case CriterionSource::Evaluators:
        return tr("Evaluators");
    case CriterionSource::Fact:
        return tr("Fact");
    case CriterionSource::Headcount:
        return tr("Headcount");
    case CriterionSource::YearsTrading:
        return tr("Years trading");
    case CriterionSource::SiteCount:
        return tr("Number of sites");
    case CriterionSource::CertificateCount:
        return tr("Valid certificates");
    case CriterionSource::VerifiedCertificateCount:
        return tr("Verified certificates");
    case CriterionSource::ReferenceCount:
        return tr("References in the industry");
    case CriterionSource::ZoneOverlap:
        return tr("Shared working hours");
    case CriterionSource::Answer:
        return tr("Answer to a question");
    case CriterionSource::Price:
        return tr("Price");
    }
    return QString();
}

QString sourceHint(CriterionSource source)
{
    switch (source) {
    case CriterionSource::Evaluators:
        return tr("Each evaluator gives every provider a score.");
    case CriterionSource::Fact:
        return tr("Entered once for each provider, the same for all evaluators.");
    case CriterionSource::Headcount:
        return tr("Taken from each provider’s headcount on the Providers page.");
    case CriterionSource::YearsTrading:
        return tr("The award date’s year less the year a provider was founded.");
    case CriterionSource::SiteCount:
        return tr("Counted from each provider’s sites on the Providers page.");
    case CriterionSource::CertificateCount:
        return tr("Counted from each provider’s certificates that are valid on the award date.");
    case CriterionSource::VerifiedCertificateCount:
        return tr("Counted from each provider’s certificates that are valid on the award date and were verified.");
    case CriterionSource::ReferenceCount:
        return tr("Counted from each provider’s current references in the industry that the need names.");
    case CriterionSource::ZoneOverlap:
        return tr("Working hours a day that the buyer shares with a provider’s best site, the year’s average.");
    case CriterionSource::Answer:
        return tr("Taken from each provider’s answer to a question of the RFP.");
    case CriterionSource::Price:
        return tr("Total cost of each provider’s offer over the term, from the Prices page.");
    }
    return QString();
}

} // namespace shortlist
