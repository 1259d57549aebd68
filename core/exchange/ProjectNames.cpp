// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/ProjectNames.h"

#include <QSet>

#include <algorithm>

namespace shortlist {

QStringList referenceNames(const QStringList &names)
{
    QSet<QString> used;
    QHash<QString, int> repeats;
    QStringList result;
    result.reserve(names.size());
    for (const QString &name : names) {
        QString reference = name;
        while (used.contains(reference))
            reference = name + QStringLiteral(" #") + QString::number(++repeats[name] + 1);
        used.insert(reference);
        result.append(reference);
    }
    return result;
}

QString functionReference(const NeedFunction &function)
{
    return function.name.isEmpty() ? function.service : function.name;
}

QString questionReference(const Question &question)
{
    return question.code.isEmpty() ? question.text : question.code;
}

std::vector<const Provider *> providersByName(const Snapshot &snapshot)
{
    std::vector<const Provider *> sorted;
    for (const Provider &provider : snapshot.providers())
        sorted.push_back(&provider);
    std::sort(sorted.begin(), sorted.end(), [](const Provider *a, const Provider *b) {
        return a->name != b->name ? a->name < b->name : a->id < b->id;
    });
    return sorted;
}

ProjectNames::ProjectNames(const Snapshot &snapshot)
{
    for (const NeedFunction &function : snapshot.list<NeedFunction>())
        functions.add(function.id, functionReference(function));
    for (const Question &question : snapshot.list<Question>())
        questions.add(question.id, questionReference(question));
    for (const Requirement &requirement : snapshot.list<Requirement>())
        requirements.add(requirement.id, requirement.name);
    for (const CriterionId id : snapshot.criteriaInOrder())
        criteria.add(id, snapshot.criterionPath(id));
    for (const Evaluator &evaluator : snapshot.evaluators())
        evaluators.add(evaluator.id, evaluator.name);
    const std::vector<const Provider *> sorted = providersByName(snapshot);
    for (const Provider *provider : sorted)
        providers.add(provider->id, provider->name);
    functions.close();
    questions.close();
    requirements.close();
    criteria.close();
    evaluators.close();
    providers.close();
}

} // namespace shortlist
