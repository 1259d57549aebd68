// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/Panel.h"

#include <algorithm>
#include <cmath>

namespace shortlist::panel {

namespace {

bool isEvaluator(EvaluatorId id)
{
    return id != kFacts && id != kConsensus;
}

// True if the viewer must not yet see what others gave on a criterion. Where quality stands nothing can be influenced.
bool isBlind(const Snapshot &snapshot, EvaluatorId viewer, CriterionId leaf)
{
    const Evaluator *who = snapshot.evaluator(viewer);
    const Criterion *criterion = snapshot.criterion(leaf);
    return snapshot.method().blind && who != nullptr && criterion != nullptr &&
           criterion->source == CriterionSource::Evaluators && !handedIn(snapshot, *who, leaf) &&
           !(qualityStands(snapshot) && !isPrice(snapshot, leaf));
}

} // namespace

bool mayScore(const Snapshot &snapshot, const Evaluator &evaluator, CriterionId leaf)
{
    return evaluator.sections.empty() ||
           std::any_of(evaluator.sections.begin(), evaluator.sections.end(),
                       [&](CriterionId section) { return snapshot.isInside(leaf, section); });
}

bool isPrice(const Snapshot &snapshot, CriterionId criterion)
{
    const Criterion *one = snapshot.criterion(criterion);
    if (one != nullptr && one->source == CriterionSource::Price && !one->isGroup())
        return true;
    for (; one != nullptr; one = snapshot.criterion(one->parent)) {
        if (one->priceEnvelope)
            return true;
    }
    return false;
}

bool envelopeClosed(const Snapshot &snapshot)
{
    return snapshot.method().envelopes && !snapshot.method().qualityClosed.isValid();
}

bool qualityStands(const Snapshot &snapshot)
{
    return snapshot.method().envelopes && snapshot.method().qualityClosed.isValid();
}

bool isExpected(const Snapshot &snapshot, const Evaluator &evaluator, const Criterion &leaf)
{
    return leaf.source == CriterionSource::Evaluators && !leaf.isGroup() && mayScore(snapshot, evaluator, leaf.id) &&
           !(envelopeClosed(snapshot) && isPrice(snapshot, leaf.id));
}

bool handedIn(const Snapshot &snapshot, const Evaluator &evaluator, CriterionId leaf)
{
    if (!evaluator.handedIn.isValid())
        return false;
    const Method &method = snapshot.method();
    return !method.envelopes || !isPrice(snapshot, leaf) ||
           (method.qualityClosed.isValid() && evaluator.handedIn > method.qualityClosed);
}

bool handedInAll(const Snapshot &snapshot, const Evaluator &evaluator)
{
    const std::vector<CriterionId> leaves = snapshot.leaves();
    return evaluator.handedIn.isValid() && std::all_of(leaves.begin(), leaves.end(), [&](CriterionId leaf) {
               return !isExpected(snapshot, evaluator, *snapshot.criterion(leaf)) ||
                      handedIn(snapshot, evaluator, leaf);
           });
}

Closed closed(const Snapshot &snapshot, EvaluatorId viewer, CriterionId leaf, EvaluatorId whose)
{
    if (isNull(viewer))
        return Closed::No;
    if (envelopeClosed(snapshot) && isPrice(snapshot, leaf))
        return Closed::Envelope;
    return whose != viewer && whose != kFacts && isBlind(snapshot, viewer, leaf) ? Closed::Blind : Closed::No;
}

Closed closedTogether(const Snapshot &snapshot, EvaluatorId viewer, CriterionId leaf)
{
    const Criterion *criterion = snapshot.criterion(leaf);
    const bool evaluated = criterion != nullptr && criterion->source == CriterionSource::Evaluators;
    return closed(snapshot, viewer, leaf, evaluated ? kConsensus : kFacts);
}

Closed closedResult(const Snapshot &snapshot, EvaluatorId viewer)
{
    if (isNull(viewer))
        return Closed::No;
    for (const CriterionId leaf : snapshot.leaves()) {
        if (const Closed why = closedTogether(snapshot, viewer, leaf); why != Closed::No)
            return why;
    }
    return Closed::No;
}

Locked locked(const Snapshot &snapshot, EvaluatorId viewer, CriterionId leaf, EvaluatorId whose)
{
    if (closed(snapshot, viewer, leaf, whose) != Closed::No)
        return Locked::Closed;
    if (!isNull(viewer) && viewer != whose)
        return Locked::NotOwn;
    if (whose == kFacts)
        return Locked::No;
    if (isEvaluator(whose)) {
        const Evaluator *who = snapshot.evaluator(whose);
        if (who == nullptr || !mayScore(snapshot, *who, leaf))
            return Locked::OtherSection;
        if (who->handedIn.isValid())
            return Locked::HandedIn;
    }
    return qualityStands(snapshot) && !isPrice(snapshot, leaf) ? Locked::QualityStands : Locked::No;
}

namespace {

void hideScores(const Snapshot &whole, EvaluatorId viewer, Snapshot &visible)
{
    std::vector<EvaluatorId> givers{kFacts, kConsensus};
    for (const Evaluator &evaluator : whole.evaluators())
        givers.push_back(evaluator.id);
    for (const CriterionId leaf : whole.leaves()) {
        for (const EvaluatorId giver : givers) {
            const std::span<const double> column = whole.scores().column(leaf, giver);
            if (column.empty() || closed(whole, viewer, leaf, giver) == Closed::No)
                continue;
            for (std::size_t row = 0; row < column.size(); ++row) {
                if (!std::isnan(column[row]))
                    visible.putScore({whole.providers()[row].id, leaf, giver}, kMissing, QString());
            }
        }
    }
    for (const auto &[key, comment] : whole.scores().comments()) {
        if (closed(whole, viewer, key.criterion, key.evaluator) != Closed::No)
            visible.putScore(key, kMissing, QString());
    }
}

// Offers, and the answers that price criteria read.
void hidePrices(const Snapshot &whole, Snapshot &visible)
{
    for (const Provider &provider : whole.providers()) {
        if (provider.offers.empty())
            continue;
        Provider without = provider;
        without.offers.clear();
        visible.putProvider(without);
    }
    for (const CriterionId leaf : whole.leaves()) {
        const QuestionId question = whole.criterion(leaf)->question;
        if (isNull(question) || !isPrice(whole, leaf))
            continue;
        for (const Provider &provider : whole.providers())
            visible.answers().remove(provider.id, question);
    }
}

} // namespace

Snapshot visibleTo(const Snapshot &snapshot, EvaluatorId viewer)
{
    Snapshot visible = snapshot;
    if (isNull(viewer))
        return visible;
    hideScores(snapshot, viewer, visible);
    if (envelopeClosed(snapshot))
        hidePrices(snapshot, visible);
    return visible;
}

} // namespace shortlist::panel
