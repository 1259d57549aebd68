// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/ProviderWords.h"

#include "core/evaluation/Consensus.h"
#include "core/evaluation/Panel.h"

#include <algorithm>
#include <cmath>

namespace shortlist::report {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(shortlist::report::ProviderWords)
};

constexpr std::size_t kMostNamed = 3;  // criteria named on each side of a comparison
constexpr double kNoticeable = 0.0005; // 0.05 points, which would print as 0.1

struct Difference
{
    CriterionId leaf{};
    double points = 0;
};

std::vector<Difference> differences(const ReportData &data, ProviderId id, ProviderId opponent)
{
    const Evaluation &evaluation = data.evaluation();
    std::vector<Difference> found;
    for (const CriterionId leaf : evaluation.leaves()) {
        if (std::isnan(evaluation.value(id, leaf)) || std::isnan(evaluation.value(opponent, leaf)))
            continue;
        const double points = evaluation.contribution(id, leaf) - evaluation.contribution(opponent, leaf);
        if (std::abs(points) >= kNoticeable)
            found.push_back(Difference{leaf, points});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Difference &a, const Difference &b) { return a.points > b.points; });
    return found;
}

QString named(const ReportData &data, const std::vector<Difference> &found)
{
    QStringList words;
    for (std::size_t i = 0; i < std::min(found.size(), kMostNamed); ++i)
        words.append(Words::tr("%1 (%2)", "a criterion and by how many points")
                         .arg(data.name(found[i].leaf), data.signedPoints(found[i].points)));
    return data.list(words);
}

QString aheadAndBehind(const ReportData &data, const std::vector<Difference> &all)
{
    std::vector<Difference> ahead;
    std::vector<Difference> behind;
    for (const Difference &difference : all)
        (difference.points > 0 ? ahead : behind).push_back(difference);
    std::reverse(behind.begin(), behind.end());
    if (!ahead.empty() && !behind.empty())
        return Words::tr("It is ahead above all on %1; it is behind above all on %2.")
            .arg(named(data, ahead), named(data, behind));
    if (!ahead.empty())
        return Words::tr("It is ahead above all on %1, and behind on nothing that both are known on.")
            .arg(named(data, ahead));
    if (!behind.empty())
        return Words::tr("It is behind above all on %1, and ahead on nothing that both are known on.")
            .arg(named(data, behind));
    return Words::tr("The two do not differ on any criterion that both are known on.");
}

} // namespace

ProviderId opponentOf(const ReportData &data, ProviderId id)
{
    const std::vector<ProviderId> &ranked = data.evaluation().ranked();
    if (ranked.size() < 2)
        return ProviderId{};
    return ranked.front() == id ? ranked[1] : ranked.front();
}

StyledText comparisonInWords(const ReportData &data, ProviderId id, ProviderId opponent)
{
    const Standing own = data.evaluation().standing(id);
    const Standing other = data.evaluation().standing(opponent);
    const double gap = own.overall - other.overall;
    const QString points = data.points(std::abs(gap));
    QString headline;
    if (std::abs(gap) < kNoticeable)
        headline = Words::tr("Level with %1.").arg(data.name(opponent));
    else if (gap > 0)
        headline = Words::tr("%1 points ahead of %2.").arg(points, data.name(opponent));
    else
        headline = Words::tr("%1 points behind %2.").arg(points, data.name(opponent));
    StyledText text(headline, TextStyle{size::kBody, true});
    if (own.preference != other.preference)
        text.add(QStringLiteral(" "))
            .add(Words::tr("Declared preference makes up %1 of that; the rest was scored.")
                     .arg(data.signedPoints(own.preference - other.preference)));
    text.add(QStringLiteral(" ")).add(aheadAndBehind(data, differences(data, id, opponent)));
    return text;
}

std::vector<Gap> gapsOf(const ReportData &data, ProviderId id)
{
    const Snapshot &snapshot = data.snapshot();
    std::vector<Gap> found;
    for (const CriterionId leaf : data.evaluation().leaves()) {
        const Criterion &criterion = *snapshot.criterion(leaf);
        Gap gap{leaf, {}};
        bool missing = false;
        if (criterion.source == CriterionSource::Evaluators) {
            for (const Evaluator &evaluator : snapshot.evaluators()) {
                const bool asked = evaluator.weight > 0 && panel::isExpected(snapshot, evaluator, criterion);
                if (asked && std::isnan(snapshot.score(ScoreKey{id, leaf, evaluator.id}).value))
                    gap.whose.append(label(evaluator.name));
            }
            missing = !gap.whose.isEmpty();
        } else {
            missing = std::isnan(data.evaluation().value(id, leaf));
        }
        if (missing)
            found.push_back(std::move(gap));
    }
    return found;
}

std::vector<Remark> remarksOn(const ReportData &data, ProviderId id)
{
    const Snapshot &snapshot = data.snapshot();
    std::vector<Remark> found;
    for (const CriterionId leaf : data.evaluation().leaves()) {
        const QString fact = snapshot.scores().comment(ScoreKey{id, leaf, kFacts});
        if (!fact.isEmpty())
            found.push_back(Remark{leaf, Words::tr("Fact"), fact});
        for (const Evaluator &evaluator : snapshot.evaluators()) {
            const QString text = snapshot.scores().comment(ScoreKey{id, leaf, evaluator.id});
            if (!text.isEmpty())
                found.push_back(Remark{leaf, label(evaluator.name), text});
        }
        if (const std::optional<Consensus> agreed = consensusOf(snapshot, id, leaf))
            found.push_back(Remark{leaf, Words::tr("Consensus"), agreed->reason});
    }
    std::stable_sort(found.begin(), found.end(), [&data](const Remark &a, const Remark &b) {
        return data.evaluation().overallWeight(a.criterion) > data.evaluation().overallWeight(b.criterion);
    });
    return found;
}

} // namespace shortlist::report
