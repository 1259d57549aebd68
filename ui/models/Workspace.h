// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Evaluation.h"
#include "core/evaluation/Panel.h"
#include "core/project/Project.h"

#include <QObject>

#include <memory>

namespace shortlist {

// The pages, in the order of the work.
enum class PageId {
    Start,
    Overview,
    Need,
    Providers,
    Certificates,
    Sites,
    Requirements,
    Rfp,
    Criteria,
    Evaluators,
    Scoring,
    Prices,
    Compare,
    Robustness,
    Report
};

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
    const Snapshot &snapshot() const { return m_seen ? m_seen->snapshot : m_project->snapshot(); }
    const Evaluation &evaluation() const { return m_seen ? m_seen->evaluation : m_evaluation; }

    // Every page edits through here. A failure is announced by failed() and answered with false.
    bool edit(const QString &label, const Project::Mutation &mutation);
    bool undo();
    bool redo();
    bool canUndo() const;
    bool canRedo() const;
    // True also for an evaluator at the window, who changes nothing but what editOwn() writes.
    bool isReadOnly() const { return m_project->isReadOnly() || !isNull(m_viewer); }

    // Who sits at the window; null is the coordinator, who sees everything. Known to this window only, never kept.
    // While an evaluator sits here, snapshot() and evaluation() hold nothing that the evaluator may not see yet.
    EvaluatorId viewer() const { return m_viewer; }
    void setViewer(EvaluatorId viewer);
    // Why totals and ranks are not to be shown to the viewer.
    panel::Closed closedResult() const { return panel::closedResult(m_project->snapshot(), m_viewer); }
    // Everything, whoever looks; for counting what is done, and for nothing that tells a score.
    const Evaluation &wholeEvaluation() const { return m_evaluation; }
    // What belongs to the evaluator at the window: own scores, own declaration, handing in. The caller has checked
    // that.
    bool editOwn(const QString &label, const Project::Mutation &mutation);

    ProviderId selectedProvider() const { return m_selected; }
    void selectProvider(ProviderId id);

    // While a slider is dragged: the evaluation follows, nothing is written.
    void tryWeights(const std::unordered_map<CriterionId, double> &weights);
    void endTrial();

    // A quiet line at the bottom of the window; with undo offered where the last edit can be taken back.
    void notify(const QString &text, bool offerUndo = false);
    void goTo(PageId page);
    // Goes to a cell of the combined scores; the Scoring page takes it when it comes into view.
    void goToCell(ProviderId provider, CriterionId criterion);
    ScoreKey takeWantedCell();

signals:
    void changed(const shortlist::Change &change); // after the evaluation followed
    void rankingChanged();                         // totals, weights or ranks may be others, by edit or by trial
    void viewerChanged(); // who sits here, or what the viewer may see: everything may look otherwise
    void selectionChanged(shortlist::ProviderId id);
    void failed(const shortlist::Error &error);
    void notice(const QString &text, bool offerUndo);
    void pageRequested(shortlist::PageId page);

private:
    std::unique_ptr<Project> m_project;
    Evaluation m_evaluation;
    ProviderId m_selected{};
    ScoreKey m_wantedCell;

    // What an evaluator at the window may see.
    struct Seen
    {
        Seen(const Snapshot &whole, EvaluatorId viewer)
            : snapshot(panel::visibleTo(whole, viewer))
            , evaluation(snapshot)
        {}
        Snapshot snapshot;
        Evaluation evaluation;
    };
    void follow(const Change &change);
    void lookAnew();
    bool followSeen(const Change &change);

    EvaluatorId m_viewer{};
    std::unique_ptr<Seen> m_seen;
    int m_ownEdits = 0; // of the viewer, that can be undone and redone
    int m_ownUndone = 0;
};

} // namespace shortlist
