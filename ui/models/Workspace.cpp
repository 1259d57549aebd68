// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/Workspace.h"

namespace shortlist {

Workspace::Workspace(std::unique_ptr<Project> project, QObject *parent)
    : QObject(parent)
    , m_project(std::move(project))
    , m_evaluation(m_project->snapshot())
{
    connect(m_project.get(), &Project::changed, this, [this](const Change &change) {
        const bool ranking = m_evaluation.apply(change);
        if (!isNull(m_selected) && snapshot().provider(m_selected) == nullptr)
            selectProvider(ProviderId{});
        emit changed(change);
        if (ranking)
            emit rankingChanged();
    });
}

Workspace::~Workspace() = default;

bool Workspace::edit(const QString &label, const Project::Mutation &mutation)
{
    const Result<> result = m_project->edit(label, mutation);
    if (!result)
        emit failed(result.error());
    return result.has_value();
}

bool Workspace::undo()
{
    const Result<> result = m_project->undo();
    if (!result)
        emit failed(result.error());
    return result.has_value();
}

bool Workspace::redo()
{
    const Result<> result = m_project->redo();
    if (!result)
        emit failed(result.error());
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
    emit rankingChanged();
}

void Workspace::endTrial()
{
    if (!m_evaluation.hasTrialWeights())
        return;
    m_evaluation.clearTrialWeights();
    emit rankingChanged();
}

void Workspace::notify(const QString &text, bool offerUndo)
{
    emit notice(text, offerUndo);
}

void Workspace::goTo(PageId page)
{
    emit pageRequested(page);
}

} // namespace shortlist
