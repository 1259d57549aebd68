// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/TradeSteps.h"

#include "core/pricing/OfferCost.h"
#include "core/qualification/CertificateStatus.h"
#include "core/qualification/Qualification.h"
#include "core/qualification/StandardBook.h"
#include "core/questionnaire/RfpProgress.h"

#include <QCoreApplication>
#include <QLocale>

namespace shortlist {

namespace {

using State = WorkStep::State;

// The sentences of this file, under one name for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::TradeSteps)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString tick()
{
    return QStringLiteral("✓");
}

// The day on which certificates are looked at, with what it is called.
std::pair<QDate, QString> certificateDay(const Need &need)
{
    if (need.awardDate.isValid())
        return {need.awardDate, Words::tr("on the award date")};
    return {QDate::currentDate(), Words::tr("today")};
}

} // namespace

WorkStep requirementsStep(const Snapshot &snapshot, const Evaluation &evaluation)
{
    WorkStep step{PageId::Requirements, State::Open, Words::tr("Requirements"), {}, {}, {}};
    const Qualification &qualification = evaluation.qualification();
    const auto asked = static_cast<qint64>(qualification.requirements().size());
    if (asked == 0) {
        step.sentence = Words::tr("None: nothing knocks a provider out.");
        step.advice =
            snapshot.providers().empty() ? QString() : Words::tr("Set the requirements that a provider must meet");
        return step;
    }
    const Tally &outcome = qualification.funnel().outcome;
    if (outcome.all() == 0) {
        step.state = State::Partly;
        step.sentence = asked == 1 ? Words::tr("1 requirement, and no provider to ask yet.")
                                   : Words::tr("%1 requirements, and no provider to ask yet.").arg(number(asked));
        return step;
    }
    const qint64 unknown = outcome[Verdict::Unknown];
    step.sentence = Words::tr("%1 of %2 providers pass, %3 fail, %4 not known yet.")
                        .arg(number(outcome[Verdict::Pass] + outcome[Verdict::Waived]), number(outcome.all()),
                             number(outcome[Verdict::Fail]), number(unknown));
    step.state = unknown == 0 ? State::Done : State::Partly;
    step.badge = unknown == 0 ? tick() : number(unknown);
    if (unknown > 0)
        step.advice = unknown == 1 ? Words::tr("Find out what is not known of 1 provider")
                                   : Words::tr("Find out what is not known of %1 providers").arg(number(unknown));
    return step;
}

WorkStep certificatesStep(const Snapshot &snapshot)
{
    WorkStep step{PageId::Certificates, State::Open, Words::tr("Certificates"), {}, {}, {}};
    const StandardBook book(snapshot.list<OwnStandard>());
    const auto [day, dayInWords] = certificateDay(snapshot.need());
    qint64 all = 0;
    qint64 good = 0;
    qint64 claimed = 0;
    for (const Provider &provider : snapshot.providers()) {
        if (!takesPart(provider.status))
            continue;
        for (const Certificate &certificate : provider.certificates) {
            const CertificateStanding state = stateOf(certificate, book.find(certificate.standard),
                                                      hasEvidence(provider, certificate.id), StatusAsk{day});
            ++all;
            good += holds(state.status) ? 1 : 0;
            claimed += state.status == CertificateStatus::ClaimedOnly ? 1 : 0;
        }
    }
    if (all == 0) {
        step.sentence = Words::tr("None entered yet.");
        return step;
    }
    step.sentence = Words::tr("%1 certificates: %2 hold %3, %4 only claimed.")
                        .arg(number(all), number(good), dayInWords, number(claimed));
    step.state = claimed == 0 ? State::Done : State::Partly;
    if (claimed > 0)
        step.advice = claimed == 1
                          ? Words::tr("Ask for evidence of 1 certificate that is only claimed")
                          : Words::tr("Ask for evidence of %1 certificates that are only claimed").arg(number(claimed));
    return step;
}

WorkStep rfpStep(const Snapshot &snapshot)
{
    WorkStep step{PageId::Rfp, State::Open, Words::tr("RFP"), {}, {}, {}};
    const auto questions = static_cast<qint64>(snapshot.list<Question>().size());
    if (questions == 0) {
        step.sentence = Words::tr("No questions yet.");
        step.advice = snapshot.providers().empty()
                          ? QString()
                          : Words::tr("Choose the questions of the RFP from the question bank");
        return step;
    }
    const RfpProgress progress = rfpProgress(snapshot, QDate::currentDate());
    const AnswerTally &all = progress.all;
    const qint64 sent = all.total() - all.count(AnswerState::NotSent);
    if (sent == 0) {
        step.sentence = questions == 1 ? Words::tr("1 question, not sent to anybody yet.")
                                       : Words::tr("%1 questions, not sent to anybody yet.").arg(number(questions));
        step.state = State::Partly;
        step.advice = snapshot.providers().empty() ? QString() : Words::tr("Send the RFP to the providers");
        return step;
    }
    step.sentence = Words::tr("%1 questions: %2 of %3 answers have arrived, %4 overdue.")
                        .arg(number(questions), number(all.arrived()), number(sent), number(all.overdue));
    step.state = all.arrived() == sent ? State::Done : State::Partly;
    step.badge = all.overdue > 0 ? number(all.overdue) : QString();
    if (all.overdue > 0)
        step.advice = all.overdue == 1 ? Words::tr("Ask for the 1 answer that is overdue")
                                       : Words::tr("Ask for the %1 answers that are overdue").arg(number(all.overdue));
    return step;
}

WorkStep pricesStep(const Snapshot &snapshot)
{
    WorkStep step{PageId::Prices, State::Open, Words::tr("Prices"), {}, {}, {}};
    qint64 offers = 0;
    qint64 taking = 0;
    QString problem;
    for (const Provider &provider : snapshot.providers()) {
        if (!takesPart(provider.status))
            continue;
        ++taking;
        if (provider.offer() == nullptr)
            continue;
        ++offers;
        // One reason is enough to act on.
        if (problem.isEmpty()) {
            const auto rate = exchangeRate(snapshot, provider, *provider.offer());
            problem = rate ? QString() : rate.error().message;
        }
    }
    if (offers == 0) {
        step.sentence = Words::tr("No offers yet.");
        return step;
    }
    step.sentence = Words::tr("Offers of %1 of %2 providers.").arg(number(offers), number(taking));
    step.state = problem.isEmpty() ? State::Done : State::Partly;
    step.badge = problem.isEmpty() ? tick() : QString();
    step.advice = problem.isEmpty() ? QString() : Words::tr("Enter the exchange rates that prices need");
    return step;
}

} // namespace shortlist
