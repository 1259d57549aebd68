// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/Snapshot.h"

#include <QString>

namespace shortlist {

// A project in memory for tests, with keys that say what they are.
class Scene
{
public:
    Snapshot snapshot;

    CriterionId group(qint64 id, double weight, qint64 parent = 0)
    {
        Scale scale;
        scale.kind = ScaleKind::Group;
        return put(id, weight, parent, scale, CriterionSource::Evaluators);
    }
    CriterionId rating(qint64 id, double weight, qint64 parent = 0)
    {
        Scale scale;
        scale.kind = ScaleKind::Rating;
        scale.worst = 0;
        scale.best = 5;
        for (int i = 0; i <= 5; ++i)
            scale.levels.push_back({RowId{100 * id + i + 1}, double(i), QString(), QString(), i / 5.0});
        return put(id, weight, parent, scale, CriterionSource::Evaluators);
    }
    CriterionId measure(qint64 id, double weight, double worst, double best, CriterionSource source, qint64 parent = 0)
    {
        Scale scale;
        scale.kind = ScaleKind::Measure;
        scale.worst = worst;
        scale.best = best;
        return put(id, weight, parent, scale, source);
    }
    CriterionId yesNo(qint64 id, double weight, bool yesIsBetter = true, qint64 parent = 0)
    {
        Scale scale;
        scale.kind = ScaleKind::YesNo;
        scale.worst = yesIsBetter ? 0 : 1;
        scale.best = yesIsBetter ? 1 : 0;
        return put(id, weight, parent, scale, CriterionSource::Fact);
    }
    ProviderId provider(qint64 id, const QString &name, ProviderStatus status = ProviderStatus::Candidate)
    {
        Provider provider;
        provider.id = ProviderId{id};
        provider.name = name;
        provider.status = status;
        snapshot.putProvider(provider);
        return provider.id;
    }
    EvaluatorId evaluator(qint64 id, double weight = 1)
    {
        snapshot.putEvaluator({EvaluatorId{id}, QString::number(id), QString(), weight, static_cast<int>(id)});
        return EvaluatorId{id};
    }
    void score(ProviderId provider, CriterionId criterion, EvaluatorId evaluator, double value)
    {
        snapshot.putScore({provider, criterion, evaluator}, value, QString());
    }
    void fact(ProviderId provider, CriterionId criterion, double value) { score(provider, criterion, kFacts, value); }

private:
    CriterionId put(qint64 id, double weight, qint64 parent, const Scale &scale, CriterionSource source)
    {
        Criterion criterion;
        criterion.id = CriterionId{id};
        criterion.parent = CriterionId{parent};
        criterion.position = static_cast<int>(id);
        criterion.name = QString::number(id);
        criterion.weight = weight;
        criterion.scale = scale;
        criterion.source = source;
        snapshot.putCriterion(criterion);
        snapshot.rebuildTree();
        return criterion.id;
    }
};

} // namespace shortlist
