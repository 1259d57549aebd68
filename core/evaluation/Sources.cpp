// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Sources.h"

#include <algorithm>

namespace shortlist {

namespace {

std::vector<Voice> evaluatorVoices(const Snapshot &snapshot, CriterionId leaf)
{
    std::vector<Voice> voices;
    voices.reserve(snapshot.evaluators().size());
    for (const Evaluator &evaluator : snapshot.evaluators())
        voices.push_back({evaluator.id, evaluator.weight, snapshot.scores().column(leaf, evaluator.id)});
    return voices;
}

std::vector<Voice> factVoice(const Snapshot &snapshot, CriterionId leaf)
{
    return {Voice{kFacts, 1.0, snapshot.scores().column(leaf, kFacts)}};
}

double headcount(const Provider &provider, const QDate &)
{
    return provider.headcount > 0 ? provider.headcount : kMissing;
}

double yearsTrading(const Provider &provider, const QDate &day)
{
    return provider.founded > 0 ? std::max(0, day.year() - provider.founded) : kMissing;
}

// Nobody works from nowhere: an empty list says that the sites are not known.
double siteCount(const Provider &provider, const QDate &)
{
    return provider.sites.empty() ? kMissing : static_cast<double>(provider.sites.size());
}

// An empty list counts as none, since none is what can be shown; a certificate without a date cannot be said to be
// valid.
double certificateCount(const Provider &provider, const QDate &day)
{
    return static_cast<double>(std::count_if(
        provider.certificates.begin(), provider.certificates.end(), [&day](const Certificate &certificate) {
            return certificate.validUntil.isValid() && certificate.validUntil >= day;
        }));
}

} // namespace

const Source &sourceOf(CriterionSource source)
{
    static constexpr Source kEvaluators{&evaluatorVoices, nullptr, false};
    static constexpr Source kFact{&factVoice, nullptr, false};
    static constexpr Source kHeadcount{nullptr, &headcount, false};
    static constexpr Source kYearsTrading{nullptr, &yearsTrading, true};
    static constexpr Source kSiteCount{nullptr, &siteCount, false};
    static constexpr Source kCertificateCount{nullptr, &certificateCount, true};
    switch (source) {
    case CriterionSource::Evaluators:
        return kEvaluators;
    case CriterionSource::Fact:
        return kFact;
    case CriterionSource::Headcount:
        return kHeadcount;
    case CriterionSource::YearsTrading:
        return kYearsTrading;
    case CriterionSource::SiteCount:
        return kSiteCount;
    case CriterionSource::CertificateCount:
        return kCertificateCount;
    }
    return kEvaluators;
}

QDate evaluationDay(const Need &need)
{
    return need.awardDate.isValid() ? need.awardDate : QDate::currentDate();
}

} // namespace shortlist
