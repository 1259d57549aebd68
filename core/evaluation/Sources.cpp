// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Sources.h"

#include "core/evaluation/AnswerSource.h"
#include "core/evaluation/Panel.h"
#include "core/pricing/OfferCost.h"
#include "core/qualification/CertificateStatus.h"

#include <algorithm>

namespace shortlist {

namespace {

std::vector<Voice> evaluatorVoices(const Snapshot &snapshot, CriterionId leaf)
{
    std::vector<Voice> voices;
    voices.reserve(snapshot.evaluators().size());
    for (const Evaluator &evaluator : snapshot.evaluators()) {
        if (panel::mayScore(snapshot, evaluator, leaf))
            voices.push_back({evaluator.id, evaluator.weight, snapshot.scores().column(leaf, evaluator.id)});
    }
    return voices;
}

std::vector<Voice> factVoice(const Snapshot &snapshot, CriterionId leaf)
{
    return {Voice{kFacts, 1.0, snapshot.scores().column(leaf, kFacts)}};
}

double headcount(const Snapshot &, const Criterion &, const Provider &provider, const QDate &)
{
    return provider.headcount > 0 ? provider.headcount : kMissing;
}

double yearsTrading(const Snapshot &, const Criterion &, const Provider &provider, const QDate &day)
{
    return provider.founded > 0 ? std::max(0, day.year() - provider.founded) : kMissing;
}

// Nobody works from nowhere: an empty list says that the sites are not known.
double siteCount(const Snapshot &, const Criterion &, const Provider &provider, const QDate &)
{
    return provider.sites.empty() ? kMissing : static_cast<double>(provider.sites.size());
}

// A certificate of which no last day is known cannot be said to be valid.
bool holdsOn(const Certificate &certificate, const QDate &day)
{
    const QDate last = lastDayOf(certificate);
    return last.isValid() && last >= day;
}

// An empty list counts as none, since none is what can be shown.
double certificateCount(const Snapshot &, const Criterion &, const Provider &provider, const QDate &day)
{
    return static_cast<double>(
        std::count_if(provider.certificates.begin(), provider.certificates.end(),
                      [&day](const Certificate &certificate) { return holdsOn(certificate, day); }));
}

// Of these, those that somebody of us verified.
double verifiedCertificateCount(const Snapshot &, const Criterion &, const Provider &provider, const QDate &day)
{
    return static_cast<double>(std::count_if(
        provider.certificates.begin(), provider.certificates.end(),
        [&day](const Certificate &certificate) { return certificate.isVerified() && holdsOn(certificate, day); }));
}

double referenceCount(const Snapshot &snapshot, const Criterion &, const Provider &provider, const QDate &)
{
    const QString &industry = snapshot.need().industry;
    return static_cast<double>(
        std::count_if(provider.references.begin(), provider.references.end(), [&industry](const Reference &reference) {
            return reference.current &&
                   (industry.isEmpty() || reference.industry.compare(industry, Qt::CaseInsensitive) == 0);
        }));
}

double answer(const Snapshot &snapshot, const Criterion &leaf, const Provider &provider, const QDate &)
{
    return answerValue(snapshot, leaf, provider.id);
}

double price(const Snapshot &snapshot, const Criterion &, const Provider &provider, const QDate &)
{
    const Result<Amount> found = priceOf(snapshot, provider, snapshot.priceTerms().volume);
    return found ? found->toDouble() : kMissing;
}

double notYet(const Snapshot &, const Criterion &, const Provider &, const QDate &)
{
    return kMissing;
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
    static constexpr Source kVerified{nullptr, &verifiedCertificateCount, true};
    static constexpr Source kReferences{nullptr, &referenceCount, false};
    static constexpr Source kAnswer{nullptr, &answer, false};
    static constexpr Source kPrice{nullptr, &price, false};
    static constexpr Source kNotYet{nullptr, &notYet, false};
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
    case CriterionSource::VerifiedCertificateCount:
        return kVerified;
    case CriterionSource::ReferenceCount:
        return kReferences;
    case CriterionSource::Answer:
        return kAnswer;
    case CriterionSource::Price:
        return kPrice;
    case CriterionSource::ZoneOverlap:
        return kNotYet;
    }
    return kEvaluators;
}

QDate evaluationDay(const Need &need)
{
    return need.awardDate.isValid() ? need.awardDate : QDate::currentDate();
}

} // namespace shortlist
