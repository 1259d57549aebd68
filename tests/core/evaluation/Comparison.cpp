// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/evaluation/Comparison.h"

#include <bit>
#include <cmath>

namespace shortlist::test {

bool same(const Completeness &a, const Completeness &b)
{
    return a.expected == b.expected && a.given == b.given;
}

bool same(const CellOpinion &a, const CellOpinion &b)
{
    return same(a.value, b.value) && same(a.lowest, b.lowest) && same(a.highest, b.highest) && a.given == b.given &&
           a.expected == b.expected;
}

bool same(double a, double b)
{
    return std::bit_cast<quint64>(a) == std::bit_cast<quint64>(b) || (std::isnan(a) && std::isnan(b));
}

bool same(const Standing &a, const Standing &b)
{
    return same(a.total, b.total) && same(a.low, b.low) && same(a.high, b.high) && same(a.known, b.known) &&
           a.missing == b.missing && a.rank == b.rank && a.gate == b.gate && a.belowLine == b.belowLine;
}

QString difference(const Snapshot &snapshot, const Evaluation &followed, const Evaluation &fresh)
{
    if (followed.leaves() != fresh.leaves())
        return QStringLiteral("leaves");
    if (followed.ranked() != fresh.ranked() || followed.belowLine() != fresh.belowLine() ||
        followed.notRanked() != fresh.notRanked())
        return QStringLiteral("order");
    if (!same(followed.completeness(), fresh.completeness()) ||
        !same(followed.completeness(kFacts), fresh.completeness(kFacts)))
        return QStringLiteral("completeness");
    for (const Evaluator &evaluator : snapshot.evaluators()) {
        if (!same(followed.completeness(evaluator.id), fresh.completeness(evaluator.id)))
            return QStringLiteral("completeness of an evaluator");
    }
    for (const CriterionId id : snapshot.criteriaInOrder()) {
        if (!same(followed.overallWeight(id), fresh.overallWeight(id)) ||
            !same(followed.levelShare(id), fresh.levelShare(id)))
            return QStringLiteral("weights");
    }
    for (const Provider &provider : snapshot.providers()) {
        if (!same(followed.standing(provider.id), fresh.standing(provider.id)))
            return QStringLiteral("standing");
        if (followed.possibleRanks(provider.id) != fresh.possibleRanks(provider.id))
            return QStringLiteral("possible ranks");
        if (!same(followed.completeness(provider.id), fresh.completeness(provider.id)))
            return QStringLiteral("completeness of a provider");
        for (const CriterionId id : snapshot.criteriaInOrder()) {
            if (!same(followed.value(provider.id, id), fresh.value(provider.id, id)) ||
                !same(followed.rawValue(provider.id, id), fresh.rawValue(provider.id, id)))
                return QStringLiteral("value");
            if (!same(followed.contribution(provider.id, id), fresh.contribution(provider.id, id)))
                return QStringLiteral("contribution");
            if (!same(followed.opinion(provider.id, id), fresh.opinion(provider.id, id)))
                return QStringLiteral("opinion");
        }
    }
    return QString();
}

QString flaw(const Snapshot &snapshot, const Evaluation &evaluation)
{
    double leaves = 0;
    for (const CriterionId leaf : evaluation.leaves())
        leaves += evaluation.overallWeight(leaf);
    if (leaves != 0 && std::abs(leaves - 1) > 1e-12)
        return QStringLiteral("leaf weights do not add up to 1");
    if (evaluation.ranked().size() + evaluation.belowLine().size() + evaluation.notRanked().size() !=
        snapshot.providers().size())
        return QStringLiteral("somebody is missing from the lists");
    Completeness sum;
    for (const Provider &provider : snapshot.providers()) {
        const Standing standing = evaluation.standing(provider.id);
        const Completeness counted = evaluation.completeness(provider.id);
        sum.expected += counted.expected;
        sum.given += counted.given;
        const bool known = !std::isnan(standing.total);
        if ((standing.rank > 0) != (known && takesPart(provider.status) && !standing.belowLine))
            return QStringLiteral("ranked or not");
        if (known && !(0 <= standing.low && standing.low <= standing.total && standing.total <= standing.high &&
                       standing.high <= 1))
            return QStringLiteral("low <= total <= high");
        const auto [best, worst] = evaluation.possibleRanks(provider.id);
        if (best > standing.rank || standing.rank > worst)
            return QStringLiteral("the rank is not a possible one");
        double parts = 0;
        for (const CriterionId top : snapshot.children(CriterionId{}))
            parts += evaluation.contribution(provider.id, top);
        if (std::abs(parts - (known ? standing.total : 0)) > 1e-12)
            return QStringLiteral("contributions do not add up to the total");
    }
    return same(sum, evaluation.completeness()) ? QString() : QStringLiteral("counts do not add up");
}

} // namespace shortlist::test
