// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/PanelEdits.h"

#include "core/evaluation/Consensus.h"
#include "core/project/Store.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreEdits.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shortlist::panel_edits {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PanelEdits", text);
}

bool isOwn(const Workspace &workspace, EvaluatorId id)
{
    return isNull(workspace.viewer()) || workspace.viewer() == id;
}

bool writeEvaluator(Workspace &workspace, const QString &label, const Evaluator &evaluator)
{
    const Evaluator *before = workspace.snapshot().evaluator(evaluator.id);
    return before != nullptr && !(*before == evaluator) &&
           workspace.editOwn(label, [&evaluator](Store &store) { return store.updateEvaluator(evaluator); });
}

// True if prices are among what the evaluator scores.
bool scoresPrices(const Snapshot &snapshot, const Evaluator &evaluator)
{
    const std::vector<CriterionId> leaves = snapshot.leaves();
    return std::any_of(leaves.begin(), leaves.end(), [&](CriterionId leaf) {
        return snapshot.criterion(leaf)->source == CriterionSource::Evaluators && panel::isPrice(snapshot, leaf) &&
               panel::mayScore(snapshot, evaluator, leaf);
    });
}

bool writeMethod(Workspace &workspace, const QString &label, const Method &method)
{
    return !(workspace.snapshot().method() == method) &&
           workspace.edit(label, [&method](Store &store) { return store.setMethod(method); });
}

} // namespace

bool setSections(Workspace &workspace, EvaluatorId id, const std::vector<CriterionId> &sections)
{
    const Evaluator *before = workspace.snapshot().evaluator(id);
    if (before == nullptr || before->sections == sections)
        return false;
    Evaluator changed = *before;
    changed.sections = sections;
    return workspace.edit(tr("Set what “%1” may score").arg(words::brief(before->name)),
                          [&changed](Store &store) { return store.updateEvaluator(changed); });
}

bool declareInterests(Workspace &workspace, EvaluatorId id, const QString &interests, const QDate &on)
{
    const Evaluator *before = workspace.snapshot().evaluator(id);
    if (before == nullptr || !isOwn(workspace, id))
        return false;
    Evaluator changed = *before;
    changed.interests = on.isValid() ? interests.trimmed() : QString();
    changed.declaredOn = on;
    const QString name = words::brief(before->name);
    return writeEvaluator(workspace,
                          on.isValid() ? tr("Declare interests of “%1”").arg(name)
                                       : tr("Take back declaration of “%1”").arg(name),
                          changed);
}

bool handIn(Workspace &workspace, EvaluatorId id)
{
    const Evaluator *before = workspace.snapshot().evaluator(id);
    if (before == nullptr || !isOwn(workspace, id))
        return false;
    Evaluator changed = *before;
    changed.handedIn = QDateTime::currentDateTimeUtc();
    return writeEvaluator(workspace, tr("Hand in scores of “%1”").arg(words::brief(before->name)), changed);
}

bool reopen(Workspace &workspace, EvaluatorId id)
{
    const Evaluator *before = workspace.snapshot().evaluator(id);
    if (before == nullptr || !before->handedIn.isValid())
        return false;
    Evaluator changed = *before;
    changed.handedIn = QDateTime();
    return workspace.edit(tr("Reopen scores of “%1”").arg(words::brief(before->name)),
                          [&changed](Store &store) { return store.updateEvaluator(changed); });
}

bool setBlind(Workspace &workspace, bool blind)
{
    Method method = workspace.snapshot().method();
    method.blind = blind;
    return writeMethod(workspace, blind ? tr("Score blind") : tr("Score openly"), method);
}

bool setEnvelopes(Workspace &workspace, bool envelopes)
{
    Method method = workspace.snapshot().method();
    method.envelopes = envelopes;
    method.qualityClosed = QDateTime();
    return writeMethod(workspace, envelopes ? tr("Keep prices in an envelope of their own") : tr("Use one envelope"),
                       method);
}

bool closeQuality(Workspace &workspace)
{
    Method method = workspace.snapshot().method();
    if (!method.envelopes || method.qualityClosed.isValid())
        return false;
    method.qualityClosed = QDateTime::currentDateTimeUtc();
    std::vector<Evaluator> open;
    for (const Evaluator &evaluator : workspace.snapshot().evaluators()) {
        if (!evaluator.handedIn.isValid() || !scoresPrices(workspace.snapshot(), evaluator))
            continue;
        open.push_back(evaluator);
        open.back().handedIn = QDateTime();
    }
    return workspace.edit(tr("Close quality and open prices"), [&](Store &store) -> Result<> {
        for (const Evaluator &evaluator : open) {
            if (Result<> done = store.updateEvaluator(evaluator); !done)
                return done;
        }
        return store.setMethod(method);
    });
}

bool reopenQuality(Workspace &workspace)
{
    Method method = workspace.snapshot().method();
    method.qualityClosed = QDateTime();
    return writeMethod(workspace, tr("Reopen quality and close prices"), method);
}

bool setConsensus(Workspace &workspace, ProviderId provider, CriterionId criterion, double score, const QString &reason,
                  const QString &by)
{
    const Provider *who = workspace.snapshot().provider(provider);
    const Criterion *what = workspace.snapshot().criterion(criterion);
    const ScoreKey key{provider, criterion, kConsensus};
    if (who == nullptr || what == nullptr || what->source != CriterionSource::Evaluators)
        return false;
    if (const QString why = score_edits::refusal(workspace, key); !why.isEmpty()) {
        workspace.notify(why);
        return false;
    }
    if (!fitsScale(what->scale, score)) {
        workspace.notify(tr("A consensus is a score on the scale, %1.").arg(score_text::range(what->scale)));
        return false;
    }
    if (reason.trimmed().isEmpty() || by.simplified().isEmpty()) {
        workspace.notify(tr("A consensus needs its reason and the name of who records it."));
        return false;
    }
    const QString comment = consensusComment(reason, by);
    const Score before = workspace.snapshot().score(key);
    if (before.value == score && before.comment == comment)
        return false;
    return workspace.edit(
        tr("Record consensus on “%1” for “%2”").arg(words::brief(who->name), words::brief(what->name)),
        [&](Store &store) { return store.setScore(key, score, comment); });
}

bool withdrawConsensus(Workspace &workspace, ProviderId provider, CriterionId criterion)
{
    const Provider *who = workspace.snapshot().provider(provider);
    const Criterion *what = workspace.snapshot().criterion(criterion);
    const ScoreKey key{provider, criterion, kConsensus};
    if (who == nullptr || what == nullptr || std::isnan(workspace.snapshot().score(key).value))
        return false;
    if (const QString why = score_edits::refusal(workspace, key); !why.isEmpty()) {
        workspace.notify(why);
        return false;
    }
    return workspace.edit(
        tr("Withdraw consensus on “%1” for “%2”").arg(words::brief(who->name), words::brief(what->name)),
        [&](Store &store) { return store.setScore(key, kMissing, QString()); });
}

} // namespace shortlist::panel_edits
