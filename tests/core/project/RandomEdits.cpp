// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/project/RandomEdits.h"

#include "core/project/Store.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

// One random judgement of weights.
Result<> judge(Store &store, const std::vector<CriterionId> &criteria, const Snapshot &snapshot,
               QRandomGenerator &random)
{
    if (criteria.size() < 2)
        return {};
    const CriterionId first = criteria[random.bounded(quint32(criteria.size() - 1))];
    const CriterionId second = criteria.back();
    switch (random.bounded(5)) {
    case 0:
        return store.setBasis({first, WeightWay::Ranking, QStringLiteral("roc")});
    case 1:
        return store.setInput({first, double(random.bounded(100)) - 20, 0});
    case 2:
        return store.setComparison({first, second, EvaluatorId{}, double(random.bounded(5))});
    case 3:
        return store.putStatement({RowId{}, WeightStatement::Kind::Between, first, CriterionId{}, 0.1, 0.4});
    default:
        return snapshot.judgements().statements.empty()
                   ? Result<>()
                   : store.removeStatement(snapshot.judgements().statements.front().id);
    }
}

// One random edit of what belongs to the trade: a row of a list put or removed, an answer, an offer, what was agreed
// on.
Result<> trade(Store &store, ProviderId provider, const Snapshot &snapshot, QRandomGenerator &random)
{
    const QString number = QString::number(random.bounded(1000));
    const auto putOrRemove = [&](auto row) {
        using Row = decltype(row);
        const std::vector<Row> &list = snapshot.list<Row>();
        return list.size() > 3 ? store.remove(list[random.bounded(quint32(list.size()))]) : store.put(row);
    };
    switch (random.bounded(6)) {
    case 0: {
        Question question;
        question.text = number;
        return putOrRemove(question);
    }
    case 1: {
        Requirement requirement;
        requirement.name = number;
        requirement.question = snapshot.list<Question>().empty() ? QuestionId{} : snapshot.list<Question>().front().id;
        return putOrRemove(requirement);
    }
    case 2: {
        NeedFunction function;
        function.name = number;
        return putOrRemove(function);
    }
    case 3: {
        Provider changed = *snapshot.provider(provider);
        OfferLine line;
        line.function = snapshot.list<NeedFunction>().empty() ? FunctionId{} : snapshot.list<NeedFunction>().front().id;
        line.rate = Decimal(int(random.bounded(100)));
        Offer offer;
        offer.name = number;
        offer.lines = {line, line};
        changed.offers.insert(changed.offers.begin(), offer);
        if (changed.offers.size() > 2)
            changed.offers.back().lines.clear();
        if (changed.offers.size() > 3)
            changed.offers.erase(changed.offers.begin() + 1);
        if (!snapshot.list<Requirement>().empty())
            changed.findings = {{snapshot.list<Requirement>().front().id, Known::Yes, number, {}, {}, {}}};
        return store.updateProvider(changed);
    }
    case 4:
        if (snapshot.list<Question>().empty())
            return {};
        return store.setAnswer(provider, {snapshot.list<Question>().front().id,
                                          random.bounded(3) == 0 ? AnswerState::NotSent : AnswerState::Sent,
                                          {},
                                          {},
                                          {},
                                          {}});
    default: {
        const auto added = store.addEvidence(
            provider, {RowId{}, RowId{}, QuestionId{}, number, 0, {}, QDate(2026, 1, 1)}, number.toUtf8());
        return added ? Result<>() : tl::unexpected<Error>(added.error());
    }
    }
}

} // namespace

Result<> test::randomEdit(Project &project, QRandomGenerator &random)
{
    const Snapshot &snapshot = project.snapshot();
    const auto pick = [&random](const auto &list) { return list[random.bounded(quint32(list.size()))]; };
    std::vector<ProviderId> providers;
    for (const Provider &provider : snapshot.providers())
        providers.push_back(provider.id);
    std::sort(providers.begin(), providers.end());
    const std::vector<CriterionId> criteria = snapshot.criteriaInOrder();
    const QString number = QString::number(random.bounded(1000));
    return project.edit(QStringLiteral("Edit ") + number, [&](Store &store) -> Result<> {
        switch (random.bounded(20)) {
        case 0: {
            Provider provider;
            provider.name = QStringLiteral("Provider ") + number;
            provider.tags = {QStringLiteral("a"), number};
            provider.contacts = {{RowId{}, QStringLiteral("N"), {}, {}, {}}};
            return store.insertProvider(provider);
        }
        case 1:
            return providers.size() > 2 ? store.removeProvider(pick(providers)) : Result<>();
        case 2: {
            Provider provider = *snapshot.provider(pick(providers));
            provider.headcount = random.bounded(5000);
            provider.tags = {number};
            provider.services << QStringLiteral("service ") + number;
            return store.updateProvider(provider);
        }
        case 3: {
            Provider provider = *snapshot.provider(pick(providers));
            provider.sites.insert(provider.sites.begin(), Site{RowId{}, number, {}, {}, 3});
            if (provider.certificates.size() > 1)
                provider.certificates.erase(provider.certificates.begin());
            provider.references.push_back({RowId{}, number, {}, {}, {}});
            return store.updateProvider(provider);
        }
        case 4: {
            Criterion criterion;
            criterion.name = QStringLiteral("Criterion ") + number;
            criterion.weight = random.bounded(100);
            criterion.scale = defaultRatingScale();
            return store.insertCriterion(criterion);
        }
        case 5:
            return criteria.size() > 3 ? store.removeCriterion(pick(criteria)) : Result<>();
        case 6: {
            if (criteria.empty())
                return {};
            Criterion criterion = *snapshot.criterion(pick(criteria));
            criterion.weight = random.bounded(100);
            criterion.position = random.bounded(9);
            if (criterion.scale.kind == ScaleKind::Rating)
                criterion.scale.levels.back().anchor = number;
            return store.updateCriterion(criterion);
        }
        case 7: {
            Evaluator evaluator;
            evaluator.name = QStringLiteral("Evaluator ") + number;
            evaluator.position = random.bounded(9);
            return store.insertEvaluator(evaluator);
        }
        case 8: {
            const auto &evaluators = snapshot.evaluators();
            return evaluators.size() > 1 ? store.removeEvaluator(pick(evaluators).id) : Result<>();
        }
        case 9: {
            Need need = snapshot.need();
            need.title = number;
            need.awardDate = QDate(2027, 1, 1).addDays(random.bounded(300));
            return store.setNeed(need);
        }
        case 10:
            return judge(store, criteria, snapshot, random);
        case 12:
        case 13:
        case 14:
        case 15:
            return trade(store, pick(providers), snapshot, random);
        case 11: {
            Method method = snapshot.method();
            method.ranking = random.bounded(2) == 0 ? RankingMethod::Topsis : RankingMethod::Vikor;
            method.samples = 1000 + random.bounded(1000);
            return store.setMethod(method);
        }
        default: {
            const std::vector<CriterionId> leaves = snapshot.leaves();
            if (leaves.empty() || snapshot.evaluators().empty())
                return {};
            for (int i = 0; i < 3; ++i) {
                const ScoreKey key{pick(providers), pick(leaves),
                                   random.bounded(4) == 0   ? kFacts
                                   : random.bounded(6) == 0 ? kConsensus
                                                            : pick(snapshot.evaluators()).id};
                const double value = random.bounded(4) == 0 ? kMissing : double(random.bounded(6));
                const bool reasoned = key.evaluator == kConsensus && !std::isnan(value);
                const QString comment =
                    !reasoned && (key.evaluator == kConsensus || random.bounded(3) != 0) ? QString() : number;
                if (const Result<> set = store.setScore(key, value, comment); !set)
                    return set;
            }
            return {};
        }
        }
    });
}

} // namespace shortlist
