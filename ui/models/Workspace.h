// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/project/Project.h"

#include <QObject>

#include <memory>

namespace shortlist {

// The pages, in the order of the work.
enum class PageId { Start, Overview, Providers, Criteria, Scoring, Compare, Robustness, Report };

// One open project with what all pages share: the evaluation, the selected provider, and a way to say something
// quietly.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(std::unique_ptr<Project> project, QObject *parent = nullptr);
    ~Workspace() override;

    Project &project() { return *m_project; }
    const Project &project() const { return *m_project; }
    const Snapshot &snapshot() const { return m_project->snapshot(); }
    const Evaluation &evaluation() const { return m_evaluation; }

    // Every page edits through here. A failure is announced by failed() and answered with false.
    bool edit(const QString &label, const Project::Mutation &mutation);
    bool undo();
    bool redo();
    bool isReadOnly() const { return m_project->isReadOnly(); }

    ProviderId selectedProvider() const { return m_selected; }
    void selectProvider(ProviderId id);

    // While a slider is dragged: the evaluation follows, nothing is written.
    void tryWeights(const std::unordered_map<CriterionId, double> &weights);
    void endTrial();

    // A quiet line at the bottom of the window; with undo offered where the last edit can be taken back.
    void notify(const QString &text, bool offerUndo = false);
    void goTo(PageId page);

signals:
    void changed(const shortlist::Change &change); // after the evaluation followed
    void rankingChanged();                         // totals, weights or ranks may be others, by edit or by trial
    void selectionChanged(shortlist::ProviderId id);
    void failed(const shortlist::Error &error);
    void notice(const QString &text, bool offerUndo);
    void pageRequested(shortlist::PageId page);

private:
    std::unique_ptr<Project> m_project;
    Evaluation m_evaluation;
    ProviderId m_selected{};
};

} // namespace shortlist
