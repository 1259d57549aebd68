// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/RankVerb.h"

#include "app/cli/OpenProject.h"
#include "app/cli/Output.h"
#include "core/evaluation/MethodRanking.h"
#include "core/qualification/Qualification.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

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

// Requirements that are not passed, worst first, with their verdict and why.
QJsonArray reasonsOf(const Snapshot &snapshot, const Qualification &qualification, ProviderId id)
{
    QJsonArray reasons;
    for (const Verdict verdict : {Verdict::Fail, Verdict::Unknown, Verdict::Waived}) {
        for (const RequirementId requirement : qualification.requirementsWith(id, verdict)) {
            reasons.append(
                QJsonObject{{QStringLiteral("requirement"), snapshot.requirement(requirement)->name},
                            {QStringLiteral("verdict"), codeOf(verdict)},
                            {QStringLiteral("reason"), qualification.ruling(id, requirement, QLocale::c()).reason}});
        }
    }
    return reasons;
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
        {QStringLiteral("preference"), points(standing.preference)},
        {QStringLiteral("overall"), points(standing.overall)},
        {QStringLiteral("low"), points(standing.low)},
        {QStringLiteral("high"), points(standing.high)},
        {QStringLiteral("missing"), standing.missing},
        {QStringLiteral("requirements"), codeOf(standing.gate)},
    };
    if (standing.gate != Verdict::Pass) {
        object.insert(QStringLiteral("reasons"), reasonsOf(snapshot, evaluation.qualification(), id));
    }
    if (standing.rank > 0) {
        const auto [best, worst] = evaluation.possibleRanks(id);
        object.insert(QStringLiteral("rank"), standing.rank);
        object.insert(QStringLiteral("best_possible_rank"), best);
        object.insert(QStringLiteral("worst_possible_rank"), worst);
        object.insert(QStringLiteral("contributions"), contributionsOf(snapshot, evaluation, id));
    }
    return object;
}

// The rows of a ranking, best first; those who share a rank as the weighted sum has them.
std::vector<std::size_t> inOrder(const MethodRanking &ranking)
{
    std::vector<std::size_t> rows(ranking.providers.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::stable_sort(rows.begin(), rows.end(),
                     [&](std::size_t a, std::size_t b) { return ranking.ranks[a] < ranking.ranks[b]; });
    return rows;
}

// Beside the weighted sum's total each other method has a number and a rank of its own.
void addMethod(const MethodRanking &method, std::size_t row, QJsonObject &object)
{
    if (method.method == RankingMethod::WeightedSum) {
        return;
    }
    for (const QString &word : {QStringLiteral("best_possible_rank"), QStringLiteral("worst_possible_rank")}) {
        object.remove(word);
    }
    object.insert(QStringLiteral("rank_by_total"), object.value(QStringLiteral("rank")));
    object.insert(QStringLiteral("rank"), method.ranks[row]);
    object.insert(QStringLiteral("score"), method.scores[row]);
}

QJsonObject asJson(const Snapshot &snapshot, const Evaluation &evaluation, const MethodRanking &method, std::size_t top)
{
    const std::vector<std::size_t> order = inOrder(method);
    QJsonArray ranking;
    for (std::size_t i = 0; i < top; ++i) {
        QJsonObject object = standingAsJson(snapshot, evaluation, method.providers[order[i]]);
        addMethod(method, order[i], object);
        ranking.append(object);
    }
    QJsonArray belowLine;
    for (const ProviderId id : evaluation.belowLine()) {
        belowLine.append(standingAsJson(snapshot, evaluation, id));
    }
    QJsonArray notRanked;
    for (const ProviderId id : evaluation.notRanked()) {
        notRanked.append(standingAsJson(snapshot, evaluation, id));
    }
    QJsonObject result{
        {QStringLiteral("project"), snapshot.need().title},
        {QStringLiteral("method"), rankingMethodCode(method.method)},
        {QStringLiteral("variant"), method.variant},
        {QStringLiteral("providers"), static_cast<qint64>(snapshot.providers().size())},
        {QStringLiteral("ranked"), static_cast<qint64>(evaluation.ranked().size())},
        {QStringLiteral("missing_scores"), evaluation.completeness().missing()},
        {QStringLiteral("ranking"), ranking},
        {QStringLiteral("below_the_line"), belowLine},
        {QStringLiteral("not_ranked"), notRanked},
    };
    if (method.method == RankingMethod::Vikor) {
        QJsonArray compromise;
        for (const ProviderId id : method.compromise) {
            compromise.append(snapshot.provider(id)->name);
        }
        result.insert(QStringLiteral("compromise"), compromise);
    }
    return result;
}

QString rangeOf(double low, double high, int missing)
{
    return missing == 0 ? QString()
                        : QStringLiteral("%1–%2").arg(output::number(100 * low, 1), output::number(100 * high, 1));
}

// Preference points stand apart from what was scored.
QString totalText(const Standing &standing)
{
    const QString scored = output::number(100 * standing.total, 1);
    return standing.preference == 0
               ? scored
               : QStringLiteral("%1 + %2").arg(scored, output::number(100 * standing.preference, 1));
}

QString asTable(const Snapshot &snapshot, const Evaluation &evaluation, std::size_t top)
{
    using Align = OutputTable::Align;
    OutputTable table({{RankVerb::tr("Rank"), Align::Right},
                       {RankVerb::tr("Provider"), Align::Left},
                       {RankVerb::tr("Country"), Align::Left},
                       {RankVerb::tr("Total"), Align::Right},
                       {RankVerb::tr("Requirements"), Align::Left},
                       {RankVerb::tr("Missing"), Align::Right},
                       {RankVerb::tr("Total could be"), Align::Right},
                       {RankVerb::tr("Rank could be"), Align::Right}});
    for (std::size_t i = 0; i < top; ++i) {
        const ProviderId id = evaluation.ranked()[i];
        const Provider &provider = *snapshot.provider(id);
        const Standing standing = evaluation.standing(id);
        const auto [best, worst] = evaluation.possibleRanks(id);
        table.addRow({QString::number(standing.rank), provider.name, provider.country, totalText(standing),
                      codeOf(standing.gate), standing.missing == 0 ? QString() : QString::number(standing.missing),
                      rangeOf(standing.low, standing.high, standing.missing),
                      best == worst ? QString() : QStringLiteral("%1–%2").arg(best).arg(worst)});
    }
    return table.text();
}

// What a method's number is called, and how many decimals tell providers apart.
QString scoreHeading(RankingMethod method)
{
    switch (method) {
    case RankingMethod::WeightedSum:
        break;
    case RankingMethod::Topsis:
        return RankVerb::tr("TOPSIS closeness");
    case RankingMethod::Vikor:
        return RankVerb::tr("VIKOR Q (less is better)");
    case RankingMethod::Promethee2:
        return RankVerb::tr("PROMETHEE II net flow");
    }
    return RankVerb::tr("Total");
}

QString asMethodTable(const Snapshot &snapshot, const Evaluation &evaluation, const MethodRanking &method,
                      std::size_t top)
{
    using Align = OutputTable::Align;
    OutputTable table({{RankVerb::tr("Rank"), Align::Right},
                       {RankVerb::tr("Provider"), Align::Left},
                       {RankVerb::tr("Country"), Align::Left},
                       {scoreHeading(method.method), Align::Right},
                       {RankVerb::tr("Total"), Align::Right},
                       {RankVerb::tr("Rank by total"), Align::Right},
                       {RankVerb::tr("Requirements"), Align::Left},
                       {RankVerb::tr("Missing"), Align::Right}});
    const std::vector<std::size_t> order = inOrder(method);
    for (std::size_t i = 0; i < top; ++i) {
        const Provider &provider = *snapshot.provider(method.providers[order[i]]);
        const Standing standing = evaluation.standing(provider.id);
        table.addRow({QString::number(method.ranks[order[i]]), provider.name, provider.country,
                      output::number(method.scores[order[i]], 4), output::number(100 * standing.total, 1),
                      QString::number(standing.rank), codeOf(standing.gate),
                      standing.missing == 0 ? QString() : QString::number(standing.missing)});
    }
    return table.text();
}

void printCompromise(const Snapshot &snapshot, const MethodRanking &method)
{
    QStringList names;
    for (const ProviderId id : method.compromise) {
        names.append(output::plain(snapshot.provider(id)->name));
    }
    if (!names.isEmpty()) {
        output::print(RankVerb::tr("\nCompromise set: %1\n").arg(names.join(QStringLiteral(", "))));
    }
}

tl::expected<RankingMethod, Failure> methodOf(const QCommandLineParser &given)
{
    const QString code = given.value(QStringLiteral("method"));
    if (!given.isSet(QStringLiteral("method"))) {
        return RankingMethod::WeightedSum;
    }
    if (const std::optional<RankingMethod> method = rankingMethodFromCode(code)) {
        return *method;
    }
    return wrongUse(
        RankVerb::tr("--method takes weighted_sum, topsis, vikor or promethee2, not “%1”.").arg(output::plain(code)));
}

constexpr std::size_t kNamed = 10;

// Those who fail a requirement are named with the reason; a long list of them would bury the ranking.
void printBelowLine(const Snapshot &snapshot, const Evaluation &evaluation)
{
    const std::vector<ProviderId> &ids = evaluation.belowLine();
    if (!ids.empty()) {
        output::print(RankVerb::tr("\nBelow the line, since a requirement is failed:\n"));
    }
    for (std::size_t i = 0; i < std::min(ids.size(), kNamed); ++i) {
        const QString reason = evaluation.qualification().reason(ids[i], QLocale::c());
        output::print(
            QStringLiteral("  %1: %2\n").arg(output::plain(snapshot.provider(ids[i])->name), output::plain(reason)));
    }
    if (ids.size() > kNamed) {
        output::print(RankVerb::tr("  and %1 more; --json lists them all.\n").arg(ids.size() - kNamed));
    }
}

// Those who declined or were excluded are named too.
void printNotRanked(const Snapshot &snapshot, const std::vector<ProviderId> &ids)
{
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

void printRanking(const Snapshot &snapshot, const Evaluation &evaluation, const MethodRanking &method, std::size_t top)
{
    if (!snapshot.need().title.isEmpty()) {
        output::print(QString(output::plain(snapshot.need().title) + QStringLiteral("\n\n")));
    }
    if (method.providers.empty()) {
        output::print(
            evaluation.belowLine().empty()
                ? RankVerb::tr("No provider can be ranked yet: scores, or criteria with weight, are missing.\n")
                : RankVerb::tr("No provider that passes the requirements can be ranked yet.\n"));
    } else if (method.method == RankingMethod::WeightedSum) {
        output::print(asTable(snapshot, evaluation, top));
    } else {
        output::print(QString(method.variant + QStringLiteral("\n\n")));
        output::print(asMethodTable(snapshot, evaluation, method, top));
        printCompromise(snapshot, method);
    }
}

} // namespace

QString RankVerb::summary() const
{
    return tr("Ranks the providers of a project, best first; totals are points of 100.");
}

Syntax RankVerb::syntax() const
{
    return {{projectArgument()},
            {{QStringLiteral("method"), QStringLiteral("METHOD"),
              tr("weighted_sum (the default), topsis, vikor or promethee2. All of them start from\nthe same values and "
                 "weights; what exactly was done stands above the table.")},
             {QStringLiteral("top"), QStringLiteral("N"), tr("Only the best N.")},
             jsonOption()}};
}

Outcome RankVerb::run(const QCommandLineParser &given) const
{
    const auto limit =
        numberOf(given, QStringLiteral("top"), 1, std::numeric_limits<int>::max(), std::numeric_limits<int>::max());
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    const auto wanted = methodOf(given);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    const auto project = openToRead(given.positionalArguments().constFirst());
    if (!project) {
        return failed(project.error());
    }
    const Snapshot &snapshot = (*project)->snapshot();
    const Evaluation evaluation(snapshot);
    const MethodRanking method = rankBy(snapshot, evaluation, *wanted);
    const std::size_t ranked = method.providers.size();
    const std::size_t top = std::min(ranked, static_cast<std::size_t>(*limit));
    if (given.isSet(QStringLiteral("json"))) {
        output::print(asJson(snapshot, evaluation, method, top));
        return kDone;
    }
    printRanking(snapshot, evaluation, method, top);
    if (top < ranked) {
        output::print(tr("Ranked below these: %1 more.\n").arg(ranked - top));
    }
    printBelowLine(snapshot, evaluation);
    printNotRanked(snapshot, evaluation.notRanked());
    return kDone;
}

} // namespace shortlist
