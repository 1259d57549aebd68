// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/AnswerTable.h"
#include "core/model/Criterion.h"
#include "core/model/Evaluator.h"
#include "core/model/Judgement.h"
#include "core/model/Lists.h"
#include "core/model/Need.h"
#include "core/model/Provider.h"
#include "core/model/ScoreTable.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace shortlist {

// The project as it stands, in memory. Pages, models and the evaluation read it; only core/project changes it.
class Snapshot
{
public:
    const Need &need() const { return m_need; }
    const Method &method() const { return m_method; }

    const PriceTerms &priceTerms() const { return m_priceTerms; }
    // One of the project's lists: list<Requirement>(), list<Question>(), list<NeedFunction>() ...
    template <typename Row>
    const std::vector<Row> &list() const
    {
        return std::get<std::vector<Row>>(m_lists);
    }
    const Question *question(QuestionId id) const; // null if there is none
    const Requirement *requirement(RequirementId id) const;
    const AnswerTable &answers() const { return m_answers; }

    // Providers in no meaningful order; the index is the row in scores(). Indexes move when providers are removed.
    const std::vector<Provider> &providers() const { return m_providers; }
    const Provider *provider(ProviderId id) const; // null if there is none
    int providerIndex(ProviderId id) const;        // -1 if there is none

    const Criterion *criterion(CriterionId id) const;
    // Children by position; a null key gives the top level.
    std::vector<CriterionId> children(CriterionId parent) const;
    // The tree from top to bottom, groups before their children.
    const std::vector<CriterionId> &criteriaInOrder() const { return m_order; }
    // The same, leaves only.
    std::vector<CriterionId> leaves() const;
    // The top-level ancestor (itself, if it is at the top).
    CriterionId topGroup(CriterionId id) const;
    // "Service / Quality / First-contact resolution"
    QString criterionPath(CriterionId id) const;
    bool isInside(CriterionId id, CriterionId group) const; // id is group or below it
    std::size_t criterionCount() const { return m_criteria.size(); }

    // By position, then name.
    const std::vector<Evaluator> &evaluators() const { return m_evaluators; }
    const Evaluator *evaluator(EvaluatorId id) const;

    const Judgements &judgements() const { return m_judgements; }

    const ScoreTable &scores() const { return m_scores; }
    Score score(const ScoreKey &key) const;

    // For core/project, and for tests that build a snapshot without a file.
    void setNeed(const Need &need) { m_need = need; }
    void setMethod(const Method &method) { m_method = method; }
    void setJudgements(const Judgements &judgements) { m_judgements = judgements; }
    void setPriceTerms(const PriceTerms &terms) { m_priceTerms = terms; }
    template <typename Row>
    void setList(std::vector<Row> rows)
    {
        std::get<std::vector<Row>>(m_lists) = std::move(rows);
    }
    AnswerTable &answers() { return m_answers; }
    void putProvider(const Provider &provider); // adds or replaces
    void removeProviders(const std::vector<ProviderId> &ids);
    void putCriterion(const Criterion &criterion);
    void removeCriterion(CriterionId id);
    // To be called once after putCriterion and removeCriterion. False if the tree has a cycle or a missing parent.
    bool rebuildTree();
    void putEvaluator(const Evaluator &evaluator);
    void removeEvaluator(EvaluatorId id);
    // A value of kMissing and an empty comment remove the score. False if provider, criterion or evaluator is unknown.
    bool putScore(const ScoreKey &key, double value, const QString &comment);

private:
    Need m_need;
    Method m_method;
    Judgements m_judgements;
    PriceTerms m_priceTerms;
    Lists m_lists;
    AnswerTable m_answers;
    std::vector<Provider> m_providers;
    std::unordered_map<ProviderId, int> m_providerIndex;
    std::unordered_map<CriterionId, Criterion> m_criteria;
    std::unordered_map<CriterionId, std::vector<CriterionId>> m_children;
    std::vector<CriterionId> m_order;
    std::vector<Evaluator> m_evaluators;
    ScoreTable m_scores;
    ProviderId m_lastProvider{};
    int m_lastIndex = -1;
};

} // namespace shortlist
