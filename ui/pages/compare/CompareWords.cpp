// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/CompareWords.h"

#include "core/evaluation/RobustnessWords.h"
#include "core/qualification/Qualification.h"
#include "ui/models/CriteriaText.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/CompareData.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace shortlist::compare_words {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CompareWords", text);
}

QString points(double value)
{
    return QLocale().toString(value, 'f', 1);
}

QString nameOf(const Workspace &workspace, ProviderId id)
{
    return words::brief(compare_data::providerName(workspace, id));
}

// What is shown with one decimal counts as equal when it reads as equal.
bool readsEqual(double a, double b)
{
    return points(a) == points(b);
}

QString lead(const Workspace &workspace)
{
    const std::vector<ProviderId> &ranked = workspace.evaluation().ranked();
    const QString first = nameOf(workspace, ranked[0]);
    if (ranked.size() == 1)
        return tr("%1 is the only provider that is ranked").arg(first);
    const QString second = nameOf(workspace, ranked[1]);
    const double ahead =
        100 * (workspace.evaluation().standing(ranked[0]).overall - workspace.evaluation().standing(ranked[1]).overall);
    if (readsEqual(ahead, 0))
        return tr("%1 and %2 share the lead").arg(first, second);
    return tr("%1 leads %2 by %3 points").arg(first, second, points(ahead));
}

} // namespace

QString titled(const Workspace &workspace, const QString &what)
{
    const QString title = words::brief(workspace.snapshot().need().title);
    return title.isEmpty() ? what : tr("%1: %2").arg(title, what);
}

QString scoreName(RankingMethod method)
{
    switch (method) {
    case RankingMethod::Topsis:
        return tr("Closeness to the ideal");
    case RankingMethod::Vikor:
        return tr("VIKOR Q (less is better)");
    case RankingMethod::Promethee2:
        return tr("Net flow");
    default:
        return tr("Points of 100");
    }
}

QString compromise(const Workspace &workspace, const MethodRanking &ranking)
{
    if (ranking.compromise.empty() || ranking.providers.size() < 2)
        return {};
    if (ranking.compromise.size() == 1)
        return tr("VIKOR finds a clear winner: %1.").arg(nameOf(workspace, ranking.compromise.front()));
    const auto tidy = [](const QString &name) { return words::brief(name); };
    return RobustnessWords(workspace.snapshot(), QLocale(), tidy).compromise(ranking);
}

bool hasGaps(const Workspace &workspace, const std::vector<ProviderId> &providers)
{
    return std::any_of(providers.begin(), providers.end(),
                       [&workspace](ProviderId id) { return workspace.evaluation().standing(id).missing > 0; });
}

QString standing(const Workspace &workspace)
{
    if (workspace.evaluation().ranked().empty())
        return workspace.evaluation().belowLine().empty()
                   ? tr("No provider is ranked yet.")
                   : tr("No provider that passes the requirements is ranked yet.");
    const qint64 missing = workspace.evaluation().completeness().missing();
    const QString gaps = missing == 0   ? tr("no score missing")
                         : missing == 1 ? tr("1 score missing")
                                        : tr("%1 scores missing").arg(QLocale().toString(missing));
    return tr("%1; %2.").arg(lead(workspace), gaps);
}

ProviderId rival(const Workspace &workspace, ProviderId id)
{
    const std::vector<ProviderId> &ranked = workspace.evaluation().ranked();
    if (ranked.size() < 2 || compare_data::rankedIndex(workspace, id) < 0)
        return {};
    return ranked[0] == id ? ranked[1] : ranked[0];
}

QString gap(const Workspace &workspace, ProviderId id)
{
    const ProviderId other = rival(workspace, id);
    if (isNull(other))
        return {};
    const Evaluation &evaluation = workspace.evaluation();
    const double ahead = 100 * (evaluation.standing(id).overall - evaluation.standing(other).overall);
    const QString name = nameOf(workspace, other);
    if (readsEqual(ahead, 0))
        return tr("Level with %1.").arg(name);
    const double sign = ahead > 0 ? 1 : -1;
    double most = 0;
    QString where;
    for (CriterionId group : compare_data::radarAxes(workspace, CriterionId{})) {
        // NaN, where one of the two has no score in the group, is never the most.
        const double part =
            sign * (compare_data::points(workspace, id, group) - compare_data::points(workspace, other, group));
        if (part > most) {
            most = part;
            where = words::brief(workspace.snapshot().criterion(group)->name);
        }
    }
    const QString by = points(std::abs(ahead));
    if (where.isEmpty())
        return ahead > 0 ? tr("%1 points ahead of %2.").arg(by, name) : tr("%1 points behind %2.").arg(by, name);
    return ahead > 0 ? tr("%1 points ahead of %2; most is won in “%3” (%4).").arg(by, name, where, points(most))
                     : tr("%1 points behind %2; most is lost in “%3” (%4).").arg(by, name, where, points(most));
}

QString rank(const Workspace &workspace, ProviderId id)
{
    const Evaluation &evaluation = workspace.evaluation();
    const QLocale locale;
    const int place = evaluation.standing(id).rank;
    if (evaluation.standing(id).belowLine)
        return tr("Not ranked, since a requirement is failed: %1").arg(evaluation.qualification().reason(id));
    if (place == 0)
        return tr("Not ranked");
    const QString plain =
        tr("Rank %1 of %2")
            .arg(locale.toString(place), locale.toString(static_cast<qulonglong>(evaluation.ranked().size())));
    const std::pair<int, int> possible = evaluation.possibleRanks(id);
    if (possible.first == possible.second)
        return plain;
    return tr("%1; %2 to %3 while scores are missing")
        .arg(plain, locale.toString(possible.first), locale.toString(possible.second));
}

QString total(const Workspace &workspace, ProviderId id)
{
    const Standing standing = workspace.evaluation().standing(id);
    if (std::isnan(standing.total))
        return tr("No score yet");
    const QString plain = tr("%1 points of 100").arg(points(standing.total * 100));
    if (standing.missing == 0)
        return plain;
    return tr("%1; between %2 and %3 while scores are missing")
        .arg(plain, points(standing.low * 100), points(standing.high * 100));
}

QString knowledge(const Workspace &workspace, ProviderId id)
{
    const Standing standing = workspace.evaluation().standing(id);
    if (standing.missing == 0)
        return tr("All of the weight is known");
    const QString share = criteria_text::share(standing.known);
    return standing.missing == 1 ? tr("%1 of the weight is known; 1 criterion without a score").arg(share)
                                 : tr("%1 of the weight is known; %2 criteria without a score")
                                       .arg(share, QLocale().toString(standing.missing));
}

} // namespace shortlist::compare_words
