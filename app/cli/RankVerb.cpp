// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/RankVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"
#include "core/evaluation/Evaluation.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist {

namespace {

// Totals are points of 100 wherever a person or a program reads them.
QJsonValue points(double share)
{
    return std::isnan(share) ? QJsonValue() : QJsonValue(100 * share);
}

QJsonObject contributionsOf(const Snapshot &snapshot, const Evaluation &evaluation, ProviderId id)
{
    QJsonObject object;
    for (const CriterionId group : snapshot.children(CriterionId{})) {
        object.insert(snapshot.criterion(group)->name, points(evaluation.contribution(id, group)));
    }
    return object;
}

QJsonObject standingAsJson(const Snapshot &snapshot, const Evaluation &evaluation, ProviderId id)
{
    const Provider &provider = *snapshot.provider(id);
    const Standing standing = evaluation.standing(id);
    QJsonObject object{
        {QStringLiteral("provider"), provider.name},
        {QStringLiteral("country"), provider.country},
        {QStringLiteral("status"), statusCode(provider.status)},
        {QStringLiteral("total"), points(standing.total)},
        {QStringLiteral("low"), points(standing.low)},
        {QStringLiteral("high"), points(standing.high)},
        {QStringLiteral("missing"), standing.missing},
    };
    if (standing.rank > 0) {
        const auto [best, worst] = evaluation.possibleRanks(id);
        object.insert(QStringLiteral("rank"), standing.rank);
        object.insert(QStringLiteral("best_possible_rank"), best);
        object.insert(QStringLiteral("worst_possible_rank"), worst);
        object.insert(QStringLiteral("contributions"), contributionsOf(snapshot, evaluation, id));
    }
    return object;
}

QJsonObject asJson(const Snapshot &snapshot, const Evaluation &evaluation, std::size_t top)
{
    QJsonArray ranking;
    for (std::size_t i = 0; i < top; ++i) {
        ranking.append(standingAsJson(snapshot, evaluation, evaluation.ranked()[i]));
    }
    QJsonArray notRanked;
    for (const ProviderId id : evaluation.notRanked()) {
        notRanked.append(standingAsJson(snapshot, evaluation, id));
    }
    return {
        {QStringLiteral("project"), snapshot.need().title},
        {QStringLiteral("providers"), static_cast<qint64>(snapshot.providers().size())},
        {QStringLiteral("ranked"), static_cast<qint64>(evaluation.ranked().size())},
        {QStringLiteral("missing_scores"), evaluation.completeness().missing()},
        {QStringLiteral("ranking"), ranking},
        {QStringLiteral("not_ranked"), notRanked},
    };
}

QString rangeOf(double low, double high, int missing)
{
    return missing == 0 ? QString()
                        : QStringLiteral("%1–%2").arg(output::number(100 * low, 1), output::number(100 * high, 1));
}

QString asTable(const Snapshot &snapshot, const Evaluation &evaluation, std::size_t top)
{
    using Align = OutputTable::Align;
    OutputTable table({{RankVerb::tr("Rank"), Align::Right},
                       {RankVerb::tr("Provider"), Align::Left},
                       {RankVerb::tr("Country"), Align::Left},
                       {RankVerb::tr("Total"), Align::Right},
                       {RankVerb::tr("Missing"), Align::Right},
                       {RankVerb::tr("Total could be"), Align::Right},
                       {RankVerb::tr("Rank could be"), Align::Right}});
    for (std::size_t i = 0; i < top; ++i) {
        const ProviderId id = evaluation.ranked()[i];
        const Provider &provider = *snapshot.provider(id);
        const Standing standing = evaluation.standing(id);
        const auto [best, worst] = evaluation.possibleRanks(id);
        table.addRow({QString::number(standing.rank), provider.name, provider.country,
                      output::number(100 * standing.total, 1),
                      standing.missing == 0 ? QString() : QString::number(standing.missing),
                      rangeOf(standing.low, standing.high, standing.missing),
                      best == worst ? QString() : QStringLiteral("%1–%2").arg(best).arg(worst)});
    }
    return table.text();
}

// Those who declined or were excluded are named; a long list of them would bury the ranking.
void printNotRanked(const Snapshot &snapshot, const std::vector<ProviderId> &ids)
{
    constexpr std::size_t kNamed = 10;
    if (!ids.empty()) {
        output::print(RankVerb::tr("\nNot ranked:\n"));
    }
    for (std::size_t i = 0; i < std::min(ids.size(), kNamed); ++i) {
        const Provider &provider = *snapshot.provider(ids[i]);
        output::print(QStringLiteral("  %1 (%2)\n").arg(output::plain(provider.name), statusCode(provider.status)));
    }
    if (ids.size() > kNamed) {
        output::print(RankVerb::tr("  and %1 more; --json lists them all.\n").arg(ids.size() - kNamed));
    }
}

} // namespace

QString RankVerb::summary() const
{
    return tr("Ranks the providers of a project, best first; totals are points of 100.");
}

Syntax RankVerb::syntax() const
{
    return {{projectArgument()}, {{QStringLiteral("top"), QStringLiteral("N"), tr("Only the best N.")}, jsonOption()}};
}

Outcome RankVerb::run(const QCommandLineParser &given) const
{
    const auto limit =
        numberOf(given, QStringLiteral("top"), 1, std::numeric_limits<int>::max(), std::numeric_limits<int>::max());
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    const auto project = openToRead(given.positionalArguments().constFirst());
    if (!project) {
        return failed(project.error());
    }
    const Snapshot &snapshot = (*project)->snapshot();
    const Evaluation evaluation(snapshot);
    const std::size_t ranked = evaluation.ranked().size();
    const std::size_t top = std::min(ranked, static_cast<std::size_t>(*limit));
    if (given.isSet(QStringLiteral("json"))) {
        output::print(asJson(snapshot, evaluation, top));
        return kDone;
    }
    if (!snapshot.need().title.isEmpty()) {
        output::print(QString(output::plain(snapshot.need().title) + QStringLiteral("\n\n")));
    }
    if (ranked == 0) {
        output::print(tr("No provider can be ranked yet: scores, or criteria with weight, are missing.\n"));
    } else {
        output::print(asTable(snapshot, evaluation, top));
    }
    if (top < ranked) {
        output::print(tr("Ranked below these: %1 more.\n").arg(ranked - top));
    }
    printNotRanked(snapshot, evaluation.notRanked());
    return kDone;
}

} // namespace shortlist
