// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/TradeTables.h"

#include "core/evaluation/Evaluation.h"
#include "core/exchange/ProjectNames.h"
#include "core/pricing/Baseline.h"
#include "core/pricing/LowOffers.h"
#include "core/pricing/OfferCost.h"
#include "core/qualification/CertificateStatus.h"
#include "core/qualification/Qualification.h"
#include "core/qualification/StandardBook.h"

#include <QLocale>

#include <algorithm>

namespace shortlist {

namespace {

QString day(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

QString yes(bool flag)
{
    return flag ? QStringLiteral("yes") : QString();
}

QStringList header(const char *names)
{
    return QString::fromLatin1(names).split(QLatin1Char('|'));
}

QStringList certificateRow(const Provider &provider, const Certificate &certificate, const CertificateStanding &state)
{
    QStringList files;
    for (const Evidence &evidence : provider.evidence) {
        if (evidence.certificate == certificate.id) {
            files.append(evidence.name);
        }
    }
    return {provider.name,
            certificate.standard,
            certificate.variant,
            certificate.issuer,
            certificate.accreditation,
            certificate.number,
            certificate.scope,
            certificate.sites,
            day(certificate.issued),
            day(certificate.validUntil),
            day(certificate.periodStart),
            day(certificate.periodEnd),
            day(certificate.surveillance),
            certificate.verifiedBy,
            day(certificate.verifiedOn),
            certificate.verifiedHow,
            files.join(QStringLiteral("; ")),
            certificateStatusCode(state.status),
            day(state.until)};
}

QStringList priceRow(const Snapshot &snapshot, const Provider &provider, const Offer &offer, const Baseline &baseline,
                     const std::vector<LowOffer> &low)
{
    const int places = snapshot.priceTerms().places;
    QStringList row{provider.name, offer.name, codeOf(offer.model), yes(offer.counts),
                    offer.currency.isEmpty() ? snapshot.need().currency : offer.currency};
    QString problem;
    QString saved;
    for (const Volume volume : {Volume::Low, Volume::Base, Volume::High}) {
        const Result<OfferCost> cost = costOf(snapshot, provider, offer, volume);
        if (!cost) {
            problem = cost.error().message;
            row.append(QString());
            continue;
        }
        const Amount total = cost->total();
        row.append(total.toText(places));
        if (volume == snapshot.priceTerms().volume) {
            const std::optional<Amount> share = savings(baseline, total);
            saved = share ? share->toText(2) : QString();
        }
    }
    const bool flagged =
        &offer == provider.offer() &&
        std::any_of(low.begin(), low.end(), [&provider](const LowOffer &one) { return one.provider == provider.id; });
    row << saved << yes(flagged) << problem;
    return row;
}

std::vector<LowOffer> flaggedOffers(const Snapshot &snapshot)
{
    std::vector<Price> prices;
    for (const Provider &provider : snapshot.providers()) {
        if (!takesPart(provider.status)) {
            continue;
        }
        if (const Result<Amount> price = priceOf(snapshot, provider, snapshot.priceTerms().volume)) {
            prices.push_back({provider.id, *price});
        }
    }
    return lowOffers(snapshot.priceTerms(), prices);
}

} // namespace

std::vector<QStringList> certificateTable(const Snapshot &snapshot)
{
    std::vector<QStringList> table{
        header("Provider|Standard|Variant|Issuer|Accreditation|Number|Scope|Sites|Issued|Valid until|Period start|"
               "Period end|Surveillance|Verified by|Verified on|Verified how|Evidence|Status|Holds until")};
    const StandardBook book(snapshot.list<OwnStandard>());
    StatusAsk ask;
    ask.on = dayOf(DatePoint::Award, snapshot.need());
    if (!ask.on.isValid()) {
        ask.on = QDate::currentDate();
    }
    for (const Provider *provider : providersByName(snapshot)) {
        for (const Certificate &certificate : provider->certificates) {
            const CertificateStanding state =
                stateOf(certificate, book.find(certificate.standard), hasEvidence(*provider, certificate.id), ask);
            table.push_back(certificateRow(*provider, certificate, state));
        }
    }
    return table;
}

std::vector<QStringList> requirementTable(const Snapshot &snapshot)
{
    const Qualification qualification(snapshot);
    QStringList first = header("Provider|Status|Verdict");
    for (const RequirementId id : qualification.requirements()) {
        first.append(snapshot.requirement(id)->name);
    }
    std::vector<QStringList> table{first << QStringLiteral("Reason")};
    for (const Provider *provider : providersByName(snapshot)) {
        QStringList row{provider->name, statusCode(provider->status), codeOf(qualification.verdict(provider->id))};
        for (const RequirementId id : qualification.requirements()) {
            row.append(codeOf(qualification.verdict(provider->id, id)));
        }
        table.push_back(row << qualification.reason(provider->id, QLocale::c()));
    }
    return table;
}

std::vector<QStringList> answerTable(const Snapshot &snapshot)
{
    std::vector<QStringList> table{
        header("Provider|Section|Code|Question|Type|Use|State|Answer|Comment|Clarification|Changed on|Owner|Due")};
    for (const Provider *provider : providersByName(snapshot)) {
        for (const Question &question : snapshot.list<Question>()) {
            const Answer answer = snapshot.answers().answer(provider->id, question.id);
            if (answer.isEmpty()) {
                continue;
            }
            const QDate due = question.due.isValid() ? question.due : snapshot.need().answersDue;
            table.push_back({provider->name, question.section, question.code, question.text, codeOf(question.type),
                             codeOf(question.use), codeOf(answer.state), answer.text, answer.comment,
                             answer.clarification, day(answer.changedOn), question.owner, day(due)});
        }
    }
    return table;
}

std::vector<QStringList> priceTable(const Snapshot &snapshot)
{
    std::vector<QStringList> table{
        header("Provider|Offer|Model|Counts|Currency|Total low|Total base|Total high|Savings (%)|Abnormally low|"
               "Problem")};
    const Baseline baseline = baselineOf(snapshot);
    const std::vector<LowOffer> low = flaggedOffers(snapshot);
    for (const Provider *provider : providersByName(snapshot)) {
        for (const Offer &offer : provider->offers) {
            table.push_back(priceRow(snapshot, *provider, offer, baseline, low));
        }
    }
    return table;
}

std::vector<QStringList> evaluatorTable(const Snapshot &snapshot)
{
    std::vector<QStringList> table{
        header("Name|Role|Weight|Sections|Interests|Declared on|Handed in|Scores expected|Scores given")};
    const Evaluation evaluation(snapshot);
    for (const Evaluator &evaluator : snapshot.evaluators()) {
        QStringList sections;
        for (const CriterionId id : snapshot.criteriaInOrder()) {
            if (std::find(evaluator.sections.begin(), evaluator.sections.end(), id) != evaluator.sections.end()) {
                sections.append(snapshot.criterionPath(id));
            }
        }
        const Completeness complete = evaluation.completeness(evaluator.id);
        table.push_back({evaluator.name, evaluator.role,
                         QLocale::c().toString(evaluator.weight, 'f', QLocale::FloatingPointShortest),
                         sections.join(QStringLiteral("; ")), evaluator.interests, day(evaluator.declaredOn),
                         evaluator.handedIn.toUTC().toString(Qt::ISODate), QString::number(complete.expected),
                         QString::number(complete.given)});
    }
    return table;
}

} // namespace shortlist
