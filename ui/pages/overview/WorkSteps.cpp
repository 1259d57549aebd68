// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/WorkSteps.h"

#include "ui/pages/overview/TradeSteps.h"

#include <QCoreApplication>
#include <QLocale>

namespace shortlist {

namespace {

using State = WorkStep::State;

constexpr double kPoints = 100;

// The sentences of this file, under one name for translators.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::WorkSteps)
};

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString tick()
{
    return QStringLiteral("✓");
}

WorkStep needStep(const Need &need)
{
    WorkStep step{PageId::Need, State::Done, Words::tr("The need"), {}, {}, {}};
    QStringList open;
    if (need.title.isEmpty())
        open.append(Words::tr("title"));
    if (need.organisation.isEmpty())
        open.append(Words::tr("organisation"));
    if (need.service.isEmpty())
        open.append(Words::tr("service"));
    if (need.country.isEmpty())
        open.append(Words::tr("country"));
    if (need.currency.isEmpty())
        open.append(Words::tr("currency"));
    if (!need.awardDate.isValid())
        open.append(Words::tr("award date"));
    if (need.summary.isEmpty())
        open.append(Words::tr("summary"));
    if (open.isEmpty()) {
        step.sentence = Words::tr("Described, with an award date of %1.")
                            .arg(QLocale().toString(need.awardDate, QLocale::ShortFormat));
        return step;
    }
    step.state = open.size() > 5 ? State::Open : State::Partly;
    step.sentence = Words::tr("Not said yet: %1.").arg(open.join(Words::tr(", ")));
    step.advice = Words::tr("Describe the need: %1").arg(open.join(Words::tr(", ")));
    return step;
}

WorkStep providersStep(const Snapshot &snapshot)
{
    WorkStep step{PageId::Providers, State::Done, Words::tr("Providers"), {}, {}, {}};
    const auto all = static_cast<qint64>(snapshot.providers().size());
    const auto taking =
        static_cast<qint64>(std::count_if(snapshot.providers().begin(), snapshot.providers().end(),
                                          [](const Provider &provider) { return takesPart(provider.status); }));
    if (all == 0) {
        step.state = State::Open;
        step.sentence = Words::tr("None yet.");
        step.advice = Words::tr("Import the long list of providers, or add them one by one");
        return step;
    }
    step.badge = number(all);
    if (taking == all)
        step.sentence =
            all == 1 ? Words::tr("1 provider.") : Words::tr("%1 providers, all take part.").arg(number(all));
    else
        step.sentence = Words::tr("%1 providers, %2 take part; the others declined or are excluded.")
                            .arg(number(all), number(taking));
    if (taking < 2) {
        step.state = State::Partly;
        step.advice = Words::tr("Add more providers: with fewer than two there is nothing to compare");
    }
    return step;
}

WorkStep criteriaStep(const Snapshot &snapshot, const Evaluation &evaluation)
{
    WorkStep step{PageId::Criteria, State::Done, Words::tr("Criteria"), {}, {}, {}};
    const std::vector<CriterionId> &leaves = evaluation.leaves();
    if (leaves.empty()) {
        step.state = State::Open;
        step.sentence = Words::tr("None yet.");
        step.advice = Words::tr("Set the criteria and their weights, or begin with a template");
        return step;
    }
    qint64 weightless = 0;
    qint64 broken = 0;
    for (const CriterionId id : leaves) {
        if (!(evaluation.overallWeight(id) > 0))
            ++weightless;
        if (const Criterion *criterion = snapshot.criterion(id);
            criterion != nullptr && !scaleProblem(criterion->scale).isEmpty())
            ++broken;
    }
    const auto groups = static_cast<qint64>(snapshot.criterionCount() - leaves.size());
    step.badge = tick();
    step.sentence =
        groups == 0
            ? Words::tr("%1 criteria.").arg(number(static_cast<qint64>(leaves.size())))
            : Words::tr("%1 criteria, %2 groups.").arg(number(static_cast<qint64>(leaves.size())), number(groups));
    if (broken > 0) {
        step.state = State::Partly;
        step.badge = number(broken);
        step.advice = broken == 1 ? Words::tr("Mend the scale of 1 criterion")
                                  : Words::tr("Mend the scales of %1 criteria").arg(number(broken));
    } else if (weightless > 0) {
        step.state = State::Partly;
        step.badge = number(weightless);
        step.advice = weightless == 1
                          ? Words::tr("Give 1 criterion a weight: it counts for nothing now")
                          : Words::tr("Give %1 criteria a weight: they count for nothing now").arg(number(weightless));
    }
    return step;
}

bool needsEvaluators(const Snapshot &snapshot, const Evaluation &evaluation)
{
    const std::vector<CriterionId> &leaves = evaluation.leaves();
    return std::any_of(leaves.begin(), leaves.end(), [&snapshot](CriterionId id) {
        const Criterion *criterion = snapshot.criterion(id);
        return criterion != nullptr && criterion->source == CriterionSource::Evaluators;
    });
}

WorkStep evaluatorsStep(const Snapshot &snapshot, const Evaluation &evaluation)
{
    WorkStep step{PageId::Evaluators, State::Done, Words::tr("Evaluators"), {}, {}, {}};
    const auto all = static_cast<qint64>(snapshot.evaluators().size());
    if (all == 0 && (evaluation.leaves().empty() || needsEvaluators(snapshot, evaluation))) {
        step.state = State::Open;
        step.sentence = Words::tr("Nobody scores yet.");
        step.advice = Words::tr("Add the people who score");
        return step;
    }
    QStringList names;
    for (const Evaluator &evaluator : snapshot.evaluators())
        names.append(evaluator.name.simplified());
    constexpr int kNamed = 4;
    if (names.size() > kNamed)
        step.sentence = Words::tr("%1 people score.").arg(number(all));
    else
        step.sentence = names.isEmpty() ? Words::tr("None needed: every criterion takes its value from the provider.")
                                        : Words::tr("%1.").arg(names.join(Words::tr(", ")));
    return step;
}

// The one who has most left to do, so that the advice names a person and not a number.
QString mostMissing(const Snapshot &snapshot, const Evaluation &evaluation)
{
    qint64 most = 0;
    QString name;
    for (const Evaluator &evaluator : snapshot.evaluators()) {
        const qint64 missing = evaluation.completeness(evaluator.id).missing();
        if (evaluator.weight > 0 && missing > most) {
            most = missing;
            name = evaluator.name.simplified();
        }
    }
    const qint64 facts = evaluation.completeness(kFacts).missing();
    if (facts > most)
        return facts == 1 ? Words::tr("Enter the 1 fact that is missing")
                          : Words::tr("Enter the %1 facts that are missing").arg(number(facts));
    return most == 1 ? Words::tr("Ask %1 for the 1 score that is missing").arg(name)
                     : Words::tr("Ask %1 for the %2 scores that are missing").arg(name, number(most));
}

WorkStep scoresStep(const Snapshot &snapshot, const Evaluation &evaluation)
{
    WorkStep step{PageId::Scoring, State::Open, Words::tr("Scores"), {}, {}, {}};
    const Completeness all = evaluation.completeness();
    if (all.expected == 0) {
        step.sentence = Words::tr("Nothing to score yet.");
        return step;
    }
    if (all.missing() == 0) {
        step.state = State::Done;
        step.badge = tick();
        step.sentence = all.expected == 1 ? Words::tr("The one score is given.")
                                          : Words::tr("All %1 scores and facts are given.").arg(number(all.expected));
        return step;
    }
    step.state = all.given == 0 ? State::Open : State::Partly;
    step.badge = number(all.missing());
    step.sentence =
        Words::tr("%1 of %2 scores and facts are missing.").arg(number(all.missing()), number(all.expected));
    step.advice = all.given == 0 ? Words::tr("Score the providers") : mostMissing(snapshot, evaluation);
    return step;
}

WorkStep resultStep(const Snapshot &snapshot, const Evaluation &evaluation)
{
    WorkStep step{PageId::Compare, State::Open, Words::tr("Result"), {}, {}, {}};
    const std::optional<Lead> lead = leadOf(evaluation);
    if (!lead) {
        step.sentence = Words::tr("No provider can be ranked yet.");
        return step;
    }
    step.state = lead->certain ? State::Done : State::Partly;
    step.sentence = leadInWords(*lead, snapshot);
    step.advice = Words::tr("Compare the providers, and see what other weights would do");
    return step;
}

WorkStep shortlistStep(const Snapshot &snapshot, const Evaluation &evaluation)
{
    WorkStep step{PageId::Providers, State::Open, Words::tr("Shortlist"), {}, {}, {}};
    const auto chosen = static_cast<qint64>(
        std::count_if(snapshot.providers().begin(), snapshot.providers().end(), [](const Provider &provider) {
            return provider.status == ProviderStatus::Shortlisted || provider.status == ProviderStatus::Awarded;
        }));
    const qint64 wanted = snapshot.need().shortlistSize;
    step.state = chosen == 0 ? State::Open : chosen == wanted ? State::Done : State::Partly;
    step.sentence = Words::tr("%1 of %2 providers have the status “Shortlisted”.").arg(number(chosen), number(wanted));
    if (chosen < wanted && !evaluation.ranked().empty())
        step.advice = Words::tr("Decide, and give the providers you choose the status “Shortlisted”");
    else if (chosen > wanted)
        step.advice =
            Words::tr("More providers are shortlisted than the %1 you want: look at them again").arg(number(wanted));
    return step;
}

WorkStep reportStep(const Evaluation &evaluation)
{
    WorkStep step{PageId::Report, State::Open, Words::tr("Report"), {}, {}, {}};
    if (evaluation.ranked().empty()) {
        step.sentence = Words::tr("Waits for a result.");
        return step;
    }
    step.state = State::Partly;
    step.sentence = Words::tr("Can be exported at any time.");
    step.advice = Words::tr("Export the report");
    return step;
}

} // namespace

std::vector<WorkStep> workSteps(const Snapshot &snapshot, const Evaluation &evaluation)
{
    return {needStep(snapshot.need()),
            providersStep(snapshot),
            certificatesStep(snapshot),
            requirementsStep(snapshot, evaluation),
            rfpStep(snapshot),
            criteriaStep(snapshot, evaluation),
            evaluatorsStep(snapshot, evaluation),
            scoresStep(snapshot, evaluation),
            pricesStep(snapshot),
            resultStep(snapshot, evaluation),
            shortlistStep(snapshot, evaluation),
            reportStep(evaluation)};
}

QString pageName(PageId page)
{
    switch (page) {
    case PageId::Start:
        return Words::tr("Start");
    case PageId::Overview:
        return Words::tr("Overview");
    case PageId::Need:
        return Words::tr("Need");
    case PageId::Providers:
        return Words::tr("Providers");
    case PageId::Certificates:
        return Words::tr("Certificates");
    case PageId::Sites:
        return Words::tr("Sites");
    case PageId::Requirements:
        return Words::tr("Requirements");
    case PageId::Rfp:
        return Words::tr("RFP");
    case PageId::Evaluators:
        return Words::tr("Evaluators");
    case PageId::Prices:
        return Words::tr("Prices");
    case PageId::Criteria:
        return Words::tr("Criteria");
    case PageId::Scoring:
        return Words::tr("Scoring");
    case PageId::Compare:
        return Words::tr("Compare");
    case PageId::Robustness:
        return Words::tr("Robustness");
    case PageId::Report:
        return Words::tr("Report");
    }
    return {};
}

std::optional<Lead> leadOf(const Evaluation &evaluation)
{
    const std::vector<ProviderId> &ranked = evaluation.ranked();
    if (ranked.empty())
        return std::nullopt;
    Lead lead{.first = ranked.front()};
    const Standing first = evaluation.standing(lead.first);
    for (std::size_t i = 1; i < ranked.size() && evaluation.standing(ranked[i]).rank == first.rank; ++i)
        ++lead.sharing;
    if (ranked.size() > 1) {
        if (lead.sharing == 1)
            lead.second = ranked[1];
        lead.margin = (first.overall - evaluation.standing(ranked[1]).overall) * kPoints;
    }
    const auto [best, worst] = evaluation.possibleRanks(lead.first);
    lead.certain = lead.sharing == 1 && best == 1 && worst == 1;
    return lead;
}

QString leadInWords(const Lead &lead, const Snapshot &snapshot)
{
    const auto nameOf = [&snapshot](ProviderId id) {
        const Provider *provider = snapshot.provider(id);
        return provider == nullptr ? QString() : provider->name.simplified();
    };
    if (lead.sharing > 1)
        return Words::tr("%1 providers share the first place.").arg(number(lead.sharing));
    if (isNull(lead.second))
        return Words::tr("%1 is the only one that is ranked.").arg(nameOf(lead.first));
    return Words::tr("%1 leads, %2 points ahead of %3.")
        .arg(nameOf(lead.first), QLocale().toString(lead.margin, 'f', 1), nameOf(lead.second));
}

} // namespace shortlist
