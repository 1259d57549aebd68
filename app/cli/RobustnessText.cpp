// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Output.h"
#include "app/cli/Robustness.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace shortlist {

namespace {

constexpr std::size_t kShown = 10;

QString percent(double part)
{
    return output::number(100 * part, 1);
}

// With its sign, and none where nothing is left after rounding.
QString signedPercent(double part)
{
    const double rounded = std::round(1000 * part) / 10;
    const QString text = output::number(rounded == 0 ? 0.0 : rounded, 1);
    return rounded > 0 ? QString(QLatin1Char('+') + text) : text;
}

QString methodName(RankingMethod method)
{
    switch (method) {
    case RankingMethod::WeightedSum:
        return QCoreApplication::translate("RobustnessVerb", "Weighted sum");
    case RankingMethod::Topsis:
        return QStringLiteral("TOPSIS");
    case RankingMethod::Vikor:
        return QStringLiteral("VIKOR");
    case RankingMethod::Promethee2:
        return QStringLiteral("PROMETHEE II");
    }
    return {};
}

// How far the share may move before somebody else is first; infinite if it may go anywhere.
double room(const WeightInterval &interval)
{
    double least = std::numeric_limits<double>::infinity();
    if (!isNull(interval.winsBelow)) {
        least = std::min(least, interval.share - interval.lower);
    }
    if (!isNull(interval.winsAbove)) {
        least = std::min(least, interval.upper - interval.share);
    }
    return least;
}

// Turns what the robustness says into sentences and tables.
class TextWriter
{
    Q_DECLARE_TR_FUNCTIONS(RobustnessVerb)

public:
    TextWriter(const Snapshot &snapshot, const Robustness &robustness)
        : m_snapshot(snapshot)
        , m_robustness(robustness)
    {}

    QString all() const
    {
        const QStringList parts{title(),         winner(),  intervals(),       shifts(),
                                acceptability(), methods(), methodAgreement(), evaluators()};
        QStringList written;
        for (const QString &part : parts) {
            if (!part.isEmpty()) {
                written.append(part);
            }
        }
        return written.join(QLatin1Char('\n'));
    }

private:
    QString provider(ProviderId id) const
    {
        const Provider *found = m_snapshot.provider(id);
        return found != nullptr ? output::plain(found->name) : QString();
    }
    QString criterion(CriterionId id) const { return output::plain(m_snapshot.criterionPath(id)); }
    QString title() const
    {
        const QString &title = m_snapshot.need().title;
        return title.isEmpty() ? QString() : QString(output::plain(title) + QLatin1Char('\n'));
    }
    QString winner() const;
    QString intervals() const;
    QString shifts() const;
    QString weightsKnown() const;
    QString acceptability() const;
    QString methods() const;
    QString methodAgreement() const;
    QString evaluators() const;

    const Snapshot &m_snapshot;
    const Robustness &m_robustness;
};

// The one sentence that says what the weights mean for the first place.
QString TextWriter::winner() const
{
    const QString name = provider(m_robustness.stability.winner);
    const WeightInterval *tightest = tightestInterval(m_robustness.stability);
    if (tightest == nullptr) {
        return tr("%1 stays first whatever any single weight is.\n").arg(name);
    }
    const bool rises =
        !isNull(tightest->winsAbove) &&
        (isNull(tightest->winsBelow) || tightest->upper - tightest->share <= tightest->share - tightest->lower);
    const QString sentence =
        rises ? tr("%1 stays first unless the weight of “%2” rises above %3 % (today %4 %); then %5 is first.\n")
                    .arg(name, criterion(tightest->criterion), percent(tightest->upper), percent(tightest->share),
                         provider(tightest->winsAbove))
              : tr("%1 stays first unless the weight of “%2” falls below %3 % (today %4 %); then %5 is first.\n")
                    .arg(name, criterion(tightest->criterion), percent(tightest->lower), percent(tightest->share),
                         provider(tightest->winsBelow));
    QStringList crossings;
    for (const double share : m_robustness.sweep.crossings) {
        crossings.append(QString(percent(share) + QStringLiteral(" %")));
    }
    if (crossings.size() < 2) {
        return sentence;
    }
    return sentence + tr("As that weight goes from 0 to 100 %, the first place changes hands at %1.\n")
                          .arg(crossings.join(QStringLiteral(", ")));
}

QString TextWriter::intervals() const
{
    using Align = OutputTable::Align;
    const Stability &stability = m_robustness.stability;
    OutputTable table({{tr("Criterion"), Align::Left},
                       {tr("Weight %"), Align::Right},
                       {tr("First stays from"), Align::Right},
                       {tr("to"), Align::Right},
                       {tr("First below"), Align::Left},
                       {tr("First above"), Align::Left},
                       {tr("Top %1 stay from").arg(stability.top), Align::Right},
                       {tr("to"), Align::Right}});
    const auto add = [&](const WeightInterval &interval) {
        table.addRow({criterion(interval.criterion), percent(interval.share), percent(interval.lower),
                      percent(interval.upper), provider(interval.winsBelow), provider(interval.winsAbove),
                      percent(interval.lowerTop), percent(interval.upperTop)});
    };
    for (const WeightInterval &group : stability.groups) {
        if (m_snapshot.criterion(group.criterion)->isGroup()) {
            add(group);
        }
    }
    for (const WeightInterval &leaf : stability.leaves) {
        add(leaf);
    }
    return tr("How far one weight may be off, the others in proportion:\n") + table.text();
}

QString TextWriter::shifts() const
{
    const Stability &stability = m_robustness.stability;
    QString text;
    if (stability.shifts.empty()) {
        text += tr("No weights let one of the next ten overtake %1.\n").arg(provider(stability.winner));
    } else {
        const SmallestShift &nearest = stability.shifts.front();
        text += tr("If several weights move at once, %1 % of the whole moved from some criteria to others lets %2 draw "
                   "level.\n")
                    .arg(percent(nearest.distance / 2), provider(nearest.rival));
    }
    if (stability.valueChange) {
        const SmallestValueChange &change = *stability.valueChange;
        text += tr("The smallest change of a single value that changes the winner: %1 on “%2”, from %3 to %4 points of "
                   "100; then %5 is first.\n")
                    .arg(provider(change.provider), criterion(change.criterion), percent(change.from),
                         percent(change.to), provider(change.newWinner));
    } else {
        text += tr("No change of a single value changes the winner.\n");
    }
    return text;
}

QString TextWriter::weightsKnown() const
{
    switch (m_robustness.method.weightModel) {
    case WeightModel::Uniform:
        return tr("nothing is known of the weights");
    case WeightModel::Around:
        return tr("each weight lies within %1 % of itself").arg(percent(m_robustness.method.weightMargin));
    case WeightModel::Order:
        return tr("only the order of the weights is known");
    case WeightModel::Statements:
        return tr("the project's weight statements hold");
    }
    return {};
}

QString TextWriter::acceptability() const
{
    using Align = OutputTable::Align;
    const Acceptability &sampled = m_robustness.acceptability;
    const std::size_t count = std::min(kShown, sampled.providers.size());
    std::vector<OutputTable::Column> columns{{tr("Provider"), Align::Left}};
    for (std::size_t rank = 1; rank <= count; ++rank) {
        columns.push_back({tr("Rank %1").arg(rank), Align::Right});
    }
    OutputTable table(std::move(columns));
    for (std::size_t i = 0; i < count; ++i) {
        QStringList row{output::plain(m_snapshot.provider(sampled.providers[i])->name)};
        for (std::size_t rank = 0; rank < count; ++rank) {
            row.append(sampled.ranks[i][rank] > 0 ? percent(sampled.ranks[i][rank]) : QStringLiteral("·"));
        }
        table.addRow(row);
    }
    QString text = tr("How likely each rank is, in per cent, if %1 (%2 samples, seed %3):\n")
                       .arg(weightsKnown())
                       .arg(sampled.samples)
                       .arg(sampled.seed);
    text += table.text();
    if (sampled.leftOut > 0) {
        text += tr("The last %1 of the ranking were left out.\n").arg(sampled.leftOut);
    }
    return text;
}

QString TextWriter::methods() const
{
    using Align = OutputTable::Align;
    const std::vector<MethodRanking> &all = m_robustness.methods.methods;
    std::vector<OutputTable::Column> columns{{tr("Provider"), Align::Left}};
    for (const MethodRanking &method : all) {
        columns.push_back({methodName(method.method), Align::Right});
    }
    OutputTable table(std::move(columns));
    for (std::size_t i = 0; i < std::min(kShown, all.front().providers.size()); ++i) {
        QStringList row{output::plain(m_snapshot.provider(all.front().providers[i])->name)};
        for (const MethodRanking &method : all) {
            row.append(i < method.ranks.size() ? QString::number(method.ranks[i]) : QString());
        }
        table.addRow(row);
    }
    return tr("Ranks by other methods, from the same values and weights:\n") + table.text();
}

QString TextWriter::methodAgreement() const
{
    const MethodAgreement &all = m_robustness.methods;
    QString text;
    for (std::size_t i = 1; i < all.methods.size(); ++i) {
        text += tr("%1.\n  Agreement with the weighted sum: Kendall's tau %2, Spearman's rho %3.\n")
                    .arg(all.methods[i].variant, output::number(all.agreement[0][i].kendall, 2),
                         output::number(all.agreement[0][i].spearman, 2));
    }
    if (!all.reversals.empty()) {
        const MethodAgreement::Reversal &one = all.reversals.front();
        text +=
            tr("These methods compare the providers with one another: without %1, for example, %2 would stand "
               "before %3 by %4. The weighted sum has no such swaps.\n")
                .arg(provider(one.leftOut), provider(one.second), provider(one.first), rankingMethodCode(one.method));
    }
    return text;
}

QString TextWriter::evaluators() const
{
    using Align = OutputTable::Align;
    const EvaluatorAgreement &agreement = m_robustness.evaluators;
    if (agreement.profiles.empty()) {
        return {};
    }
    OutputTable table({{tr("Evaluator"), Align::Left},
                       {tr("Scores"), Align::Right},
                       {tr("Median"), Align::Right},
                       {tr("Beside the others"), Align::Right},
                       {tr("Kendall's tau"), Align::Right},
                       {tr("Spearman's rho"), Align::Right}});
    for (const EvaluatorProfile &profile : agreement.profiles) {
        table.addRow({m_snapshot.evaluator(profile.evaluator)->name, QString::number(profile.scores),
                      percent(profile.middle), signedPercent(profile.leniency),
                      output::number(profile.withAll.kendall, 2), output::number(profile.withAll.spearman, 2)});
    }
    return tr("Evaluators, values in points of 100; tau and rho compare each one's own ranking with all together:\n") +
           table.text() +
           tr("Scores that are at least %1 points apart: %2.\n")
               .arg(output::number(100 * agreement.threshold, 0))
               .arg(agreement.disagreementCount);
}

} // namespace

const WeightInterval *tightestInterval(const Stability &stability)
{
    const WeightInterval *tightest = nullptr;
    for (const std::vector<WeightInterval> *list : {&stability.groups, &stability.leaves}) {
        for (const WeightInterval &interval : *list) {
            if (std::isfinite(room(interval)) && (tightest == nullptr || room(interval) < room(*tightest))) {
                tightest = &interval;
            }
        }
    }
    return tightest;
}

QString robustnessAsText(const Snapshot &snapshot, const Robustness &robustness)
{
    return TextWriter(snapshot, robustness).all();
}

} // namespace shortlist
