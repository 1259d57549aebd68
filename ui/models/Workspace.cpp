// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/Workspace.h"

#include <utility>

namespace shortlist {

Workspace::Workspace(std::unique_ptr<Project> project, QObject *parent)
    : QObject(parent)
    , m_project(std::move(project))
    , m_evaluation(m_project->snapshot())
{
    connect(m_project.get(), &Project::changed, this, &Workspace::follow);
}

Workspace::~Workspace() = default;

void Workspace::follow(const Change &change)
{
    const bool ranking = m_evaluation.apply(change);
    const bool gone = !isNull(m_viewer) && m_project->snapshot().evaluator(m_viewer) == nullptr;
    if (gone)
        m_viewer = EvaluatorId{};
    const bool otherwise = gone || !followSeen(change);
    if (otherwise)
        lookAnew();
    if (!isNull(m_selected) && snapshot().provider(m_selected) == nullptr)
        selectProvider(ProviderId{});
    emit changed(change);
    if (ranking)
        emit rankingChanged();
    if (otherwise)
        emit viewerChanged();
}

// What the viewer sees, after scores were written; false if more than scores is another.
bool Workspace::followSeen(const Change &change)
{
    if (isNull(m_viewer))
        return true;
    if (!m_seen || change.need || change.method || change.judgements || change.priceTerms || change.lists.any() ||
        !change.providers.isEmpty() || !change.criteria.isEmpty() || !change.evaluators.isEmpty() ||
        !change.answers.empty())
        return false;
    const Snapshot &whole = m_project->snapshot();
    for (const ScoreKey &key : change.scores) {
        if (panel::closed(whole, m_viewer, key.criterion, key.evaluator) != panel::Closed::No)
            continue;
        const Score score = whole.score(key);
        m_seen->snapshot.putScore(key, score.value, score.comment);
    }
    m_seen->evaluation.apply(change);
    return true;
}

void Workspace::lookAnew()
{
    m_seen = isNull(m_viewer) ? nullptr : std::make_unique<Seen>(m_project->snapshot(), m_viewer);
}

void Workspace::setViewer(EvaluatorId viewer)
{
    if (viewer == m_viewer || (!isNull(viewer) && m_project->snapshot().evaluator(viewer) == nullptr))
        return;
    endTrial();
    m_viewer = viewer;
    m_ownEdits = 0;
    m_ownUndone = 0;
    lookAnew();
    emit viewerChanged();
}

bool Workspace::edit(const QString &label, const Project::Mutation &mutation)
{
    if (!isNull(m_viewer)) {
        emit failed({ErrorCode::ReadOnly, tr("This is changed by the coordinator only.")});
        return false;
    }
    const Result<> result = m_project->edit(label, mutation);
    if (!result)
        emit failed(result.error());
    return result.has_value();
}

bool Workspace::editOwn(const QString &label, const Project::Mutation &mutation)
{
    if (isNull(m_viewer))
        return edit(label, mutation);
    const qint64 before = m_project->lastSequence();
    const int undone = m_ownUndone;
    // Who listens to the history must find the counts as they will be.
    ++m_ownEdits;
    m_ownUndone = 0;
    const Result<> result = m_project->edit(label, mutation);
    if (m_project->lastSequence() == before) {
        --m_ownEdits;
        m_ownUndone = undone;
    }
    if (!result)
        emit failed(result.error());
    return result.has_value();
}

bool Workspace::canUndo() const
{
    return m_project->canUndo() && (isNull(m_viewer) || m_ownEdits > 0);
}

bool Workspace::canRedo() const
{
    return m_project->canRedo() && (isNull(m_viewer) || m_ownUndone > 0);
}

bool Workspace::undo()
{
    if (!isNull(m_viewer) && !canUndo())
        return false;
    --m_ownEdits;
    ++m_ownUndone;
    const Result<> result = m_project->undo();
    if (!result) {
        ++m_ownEdits;
        --m_ownUndone;
        emit failed(result.error());
    }
    return result.has_value();
}

bool Workspace::redo()
{
    if (!isNull(m_viewer) && !canRedo())
        return false;
    ++m_ownEdits;
    --m_ownUndone;
    const Result<> result = m_project->redo();
    if (!result) {
        --m_ownEdits;
        ++m_ownUndone;
        emit failed(result.error());
    }
    return result.has_value();
}

void Workspace::selectProvider(ProviderId id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    emit selectionChanged(id);
}

void Workspace::tryWeights(const std::unordered_map<CriterionId, double> &weights)
{
    m_evaluation.setTrialWeights(weights);
    if (m_seen)
        m_seen->evaluation.setTrialWeights(weights);
    emit rankingChanged();
}

void Workspace::endTrial()
{
    if (!m_evaluation.hasTrialWeights())
        return;
    m_evaluation.clearTrialWeights();
    if (m_seen)
        m_seen->evaluation.clearTrialWeights();
    emit rankingChanged();
}

void Workspace::notify(const QString &text, bool offerUndo)
{
    emit notice(text, offerUndo);
}

void Workspace::goToCell(ProviderId provider, CriterionId criterion)
{
    m_wantedCell = {provider, criterion, kConsensus};
    selectProvider(provider);
    goTo(PageId::Scoring);
}

ScoreKey Workspace::takeWantedCell()
{
    return std::exchange(m_wantedCell, ScoreKey{});
}

void Workspace::goTo(PageId page)
{
    emit pageRequested(page);
}

} // namespace shortlist
