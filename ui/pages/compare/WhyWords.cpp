// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/WhyWords.h"

#include "core/evaluation/ScaleValue.h"
#include "ui/models/ProviderWords.h"
#include "ui/models/ScoreText.h"
#include "ui/models/Workspace.h"
#include "ui/pages/compare/CompareData.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace shortlist::why_words {

namespace {

constexpr std::size_t kNamedMoves = 4;
constexpr double kNoMove = 1e-9; // of the whole: rounding

QString tr(const char *text)
{
    return QCoreApplication::translate("WhyWords", text);
}

QString points(double share)
{
    return QLocale().toString(share * 100, 'f', 1);
}

QString nameOf(const Workspace &workspace, ProviderId id)
{
    return words::brief(compare_data::providerName(workspace, id), 32);
}

QString nameOf(const Workspace &workspace, CriterionId id)
{
    const Criterion *criterion = workspace.snapshot().criterion(id);
    return criterion ? words::brief(criterion->name, 40) : QString();
}

bool level(const Workspace &workspace, const Why &why)
{
    const Evaluation &evaluation = workspace.evaluation();
    return evaluation.standing(why.first).rank == evaluation.standing(why.second).rank;
}

// Two shares with as many decimals as it takes to tell them apart.
std::pair<QString, QString> apart(double from, double to)
{
    const QLocale locale;
    for (int decimals = 1; decimals < 4; ++decimals) {
        const QString one = locale.toString(from * 100, 'f', decimals);
        const QString other = locale.toString(to * 100, 'f', decimals);
        if (one != other || decimals == 3)
            return {tr("%1 %").arg(one), tr("%1 %").arg(other)};
    }
    return {};
}

// The number nearest to the given one that is worth the value.
std::optional<double> numberWorth(const decision::ValueFunction &function, double value, double near)
{
    std::optional<double> best;
    const std::span<const decision::Point> corners = function.points();
    for (std::size_t i = 1; i < corners.size(); ++i) {
        const decision::Point &a = corners[i - 1];
        const decision::Point &b = corners[i];
        if (a.value == b.value || value < std::min(a.value, b.value) || value > std::max(a.value, b.value))
            continue;
        const double x = a.x + (value - a.value) / (b.value - a.value) * (b.x - a.x);
        if (!best || std::abs(x - near) < std::abs(*best - near))
            best = x;
    }
    return best;
}

} // namespace

QString question(const Workspace &workspace, const Why &why)
{
    const QString first = nameOf(workspace, why.first);
    const QString second = nameOf(workspace, why.second);
    return level(workspace, why) ? tr("Why are %1 and %2 level?").arg(first, second)
                                 : tr("Why is %1 before %2?").arg(first, second);
}

QString decides(const Workspace &workspace, const Why &why)
{
    if (why.reasons.empty() || !(why.reasons.front().difference > 0))
        return {};
    const Reason &most = why.reasons.front();
    const QString criterion = nameOf(workspace, most.criterion);
    const QString first = nameOf(workspace, why.first);
    const QString second = nameOf(workspace, why.second);
    if (level(workspace, why)) {
        return tr("“%1” speaks most for %2, by %3 points; the other criteria make up for it.")
            .arg(criterion, first, points(most.difference));
    }
    QString gain = tr("“%1” decides most: %2 points for %3, whose whole lead is %4.")
                       .arg(criterion, points(most.difference), first, points(why.lead));
    if (why.preference != 0)
        gain = tr("%1 Preference points, added after scoring, make %2 of it.").arg(gain, points(why.preference));
    if (most.difference <= why.lead)
        return gain;
    return tr("%1 Without it %2 would be ahead.").arg(gain, second);
}

QString moves(const Workspace &workspace, const std::vector<double> &shares)
{
    struct Move
    {
        CriterionId leaf{};
        double from = 0;
        double to = 0;
    };
    const Evaluation &evaluation = workspace.evaluation();
    std::vector<Move> all;
    for (std::size_t i = 0; i < std::min(shares.size(), evaluation.leaves().size()); ++i) {
        const CriterionId leaf = evaluation.leaves()[i];
        const Move move{leaf, evaluation.overallWeight(leaf), shares[i]};
        if (std::abs(move.to - move.from) > kNoMove)
            all.push_back(move);
    }
    // The largest first; of two as large, where weight is taken from.
    const auto key = [](const Move &move) {
        return std::pair(-std::llround(std::abs(move.to - move.from) / kNoMove), move.to > move.from);
    };
    std::stable_sort(all.begin(), all.end(), [&key](const Move &a, const Move &b) { return key(a) < key(b); });
    QStringList words;
    for (std::size_t i = 0; i < std::min(all.size(), kNamedMoves); ++i) {
        const auto [from, to] = apart(all[i].from, all[i].to);
        words.append(tr("“%1” %2 → %3").arg(nameOf(workspace, all[i].leaf), from, to));
    }
    if (all.size() > kNamedMoves)
        words.append(tr("%1 more").arg(QLocale().toString(static_cast<qulonglong>(all.size() - kNamedMoves))));
    return words.join(tr(", "));
}

QString shift(const Workspace &workspace, const Why &why)
{
    if (level(workspace, why))
        return {};
    const QString second = nameOf(workspace, why.second);
    if (!why.shift)
        return tr("No weights at all would put %1 ahead.").arg(second);
    const QString words = moves(workspace, why.shift->shares);
    if (words.isEmpty())
        return tr("The slightest change of the weights lets %1 draw level.").arg(second);
    return tr("Weights: %1 would draw level from here on: %2.").arg(second, words);
}

QString worth(const Workspace &workspace, ProviderId provider, CriterionId leaf, double value)
{
    const Criterion *criterion = workspace.snapshot().criterion(leaf);
    const QString plain = tr("%1 points of 100").arg(points(value));
    if (!criterion || criterion->scale.kind == ScaleKind::YesNo || criterion->isGroup())
        return plain;
    const Scale &scale = criterion->scale;
    const auto function = valueFunctionOf(scale);
    const auto number =
        function ? numberWorth(*function, value, workspace.evaluation().rawValue(provider, leaf)) : std::nullopt;
    if (!number)
        return plain;
    const bool judged = criterion->source == CriterionSource::Evaluators;
    const QString text = score_text::format(*number, scale, judged ? std::max(2, scale.decimals) : scale.decimals);
    return scale.unit.isEmpty() || scale.kind != ScaleKind::Measure ? text
                                                                    : QStringLiteral("%1 %2").arg(text, scale.unit);
}

QString valueChange(const Workspace &workspace, const Why &why)
{
    if (level(workspace, why))
        return {};
    if (!why.valueChange)
        return tr("One score: no single one can bring the two level.");
    const SmallestValueChange &change = *why.valueChange;
    const QString from = worth(workspace, change.provider, change.criterion, change.from);
    const QString to = worth(workspace, change.provider, change.criterion, change.to);
    if (from == to) {
        return tr("One score: the slightest change of what %1 has in “%2” (%3) would make the two level.")
            .arg(nameOf(workspace, change.provider), nameOf(workspace, change.criterion), from);
    }
    return tr("One score: the two would be level if %1 had about %2 in “%3” instead of %4.")
        .arg(nameOf(workspace, change.provider), to, nameOf(workspace, change.criterion), from);
}

} // namespace shortlist::why_words
