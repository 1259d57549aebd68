// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/Snapshot.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace shortlist {

const Provider *Snapshot::provider(ProviderId id) const
{
    const int index = providerIndex(id);
    return index < 0 ? nullptr : &m_providers[static_cast<std::size_t>(index)];
}

int Snapshot::providerIndex(ProviderId id) const
{
    const auto it = m_providerIndex.find(id);
    return it == m_providerIndex.end() ? -1 : it->second;
}

const Question *Snapshot::question(QuestionId id) const
{
    const auto &questions = list<Question>();
    const auto it = std::find_if(questions.begin(), questions.end(), [id](const Question &q) { return q.id == id; });
    return it == questions.end() ? nullptr : &*it;
}

const Requirement *Snapshot::requirement(RequirementId id) const
{
    const auto &all = list<Requirement>();
    const auto it = std::find_if(all.begin(), all.end(), [id](const Requirement &r) { return r.id == id; });
    return it == all.end() ? nullptr : &*it;
}

const Criterion *Snapshot::criterion(CriterionId id) const
{
    const auto it = m_criteria.find(id);
    return it == m_criteria.end() ? nullptr : &it->second;
}

std::vector<CriterionId> Snapshot::children(CriterionId parent) const
{
    const auto it = m_children.find(parent);
    return it == m_children.end() ? std::vector<CriterionId>() : it->second;
}

std::vector<CriterionId> Snapshot::leaves() const
{
    std::vector<CriterionId> result;
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(result),
                 [this](CriterionId id) { return !m_criteria.at(id).isGroup(); });
    return result;
}

CriterionId Snapshot::topGroup(CriterionId id) const
{
    const Criterion *current = criterion(id);
    while (current != nullptr && !isNull(current->parent))
        current = criterion(current->parent);
    return current != nullptr ? current->id : CriterionId{};
}

QString Snapshot::criterionPath(CriterionId id) const
{
    QString path;
    for (const Criterion *current = criterion(id); current != nullptr; current = criterion(current->parent))
        path = path.isEmpty() ? current->name : QString(current->name + QStringLiteral(" / ") + path);
    return path;
}

bool Snapshot::isInside(CriterionId id, CriterionId group) const
{
    for (const Criterion *current = criterion(id); current != nullptr; current = criterion(current->parent)) {
        if (current->id == group)
            return true;
    }
    return false;
}

const Evaluator *Snapshot::evaluator(EvaluatorId id) const
{
    const auto it =
        std::find_if(m_evaluators.begin(), m_evaluators.end(), [id](const Evaluator &e) { return e.id == id; });
    return it == m_evaluators.end() ? nullptr : &*it;
}

Score Snapshot::score(const ScoreKey &key) const
{
    const int index = providerIndex(key.provider);
    if (index < 0)
        return Score{};
    return Score{m_scores.value(static_cast<std::size_t>(index), key.criterion, key.evaluator), m_scores.comment(key)};
}

void Snapshot::putProvider(const Provider &provider)
{
    const int index = providerIndex(provider.id);
    if (index >= 0) {
        m_providers[static_cast<std::size_t>(index)] = provider;
        return;
    }
    m_providerIndex[provider.id] = static_cast<int>(m_providers.size());
    m_providers.push_back(provider);
    m_lastProvider = ProviderId{}; // may have been looked up in vain before
    m_scores.addRows(1);
}

void Snapshot::removeProviders(const std::vector<ProviderId> &ids)
{
    std::vector<std::size_t> rows;
    for (const ProviderId id : ids) {
        const int index = providerIndex(id);
        if (index >= 0)
            rows.push_back(static_cast<std::size_t>(index));
    }
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const std::size_t row : rows) {
        m_scores.dropCommentsOf(m_providers[row].id);
        m_answers.removeProvider(m_providers[row].id);
    }
    m_scores.removeRows(rows);
    const std::unordered_set<ProviderId> gone(ids.begin(), ids.end());
    std::erase_if(m_providers, [&gone](const Provider &provider) { return gone.contains(provider.id); });
    m_providerIndex.clear();
    for (std::size_t i = 0; i < m_providers.size(); ++i)
        m_providerIndex[m_providers[i].id] = static_cast<int>(i);
    m_lastProvider = ProviderId{};
}

void Snapshot::putCriterion(const Criterion &criterion)
{
    m_criteria[criterion.id] = criterion;
}

void Snapshot::removeCriterion(CriterionId id)
{
    m_criteria.erase(id);
    m_scores.dropCriterion(id);
}

bool Snapshot::rebuildTree()
{
    m_children.clear();
    m_order.clear();
    bool whole = true;
    for (const auto &[id, criterion] : m_criteria) {
        whole = whole && (isNull(criterion.parent) || m_criteria.contains(criterion.parent));
        m_children[criterion.parent].push_back(id);
    }
    for (auto &[parent, ids] : m_children) {
        std::sort(ids.begin(), ids.end(), [this](CriterionId a, CriterionId b) {
            const Criterion &left = m_criteria.at(a);
            const Criterion &right = m_criteria.at(b);
            return left.position != right.position ? left.position < right.position : a < b;
        });
    }
    // Depth first with an explicit stack; what a cycle hides is never reached, so that the count tells.
    std::vector<CriterionId> stack = children(CriterionId{});
    std::reverse(stack.begin(), stack.end());
    while (!stack.empty()) {
        const CriterionId id = stack.back();
        stack.pop_back();
        m_order.push_back(id);
        std::vector<CriterionId> below = children(id);
        stack.insert(stack.end(), below.rbegin(), below.rend());
    }
    return whole && m_order.size() == m_criteria.size();
}

void Snapshot::putEvaluator(const Evaluator &evaluator)
{
    const auto same = std::find_if(m_evaluators.begin(), m_evaluators.end(),
                                   [&evaluator](const Evaluator &e) { return e.id == evaluator.id; });
    if (same != m_evaluators.end())
        *same = evaluator;
    else
        m_evaluators.push_back(evaluator);
    std::sort(m_evaluators.begin(), m_evaluators.end(), [](const Evaluator &a, const Evaluator &b) {
        return a.position != b.position ? a.position < b.position : a.name < b.name;
    });
}

void Snapshot::removeEvaluator(EvaluatorId id)
{
    std::erase_if(m_evaluators, [id](const Evaluator &evaluator) { return evaluator.id == id; });
    m_scores.dropEvaluator(id);
}

bool Snapshot::putScore(const ScoreKey &key, double value, const QString &comment)
{
    if (key.provider != m_lastProvider) {
        m_lastIndex = providerIndex(key.provider);
        m_lastProvider = key.provider;
    }
    if (m_lastIndex < 0)
        return false;
    m_scores.set(static_cast<std::size_t>(m_lastIndex), key, value, comment);
    return true;
}

} // namespace shortlist
