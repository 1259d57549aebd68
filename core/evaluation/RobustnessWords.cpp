// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/evaluation/RobustnessWords.h"

#include <algorithm>
#include <cmath>

namespace shortlist {

namespace {

const QChar kNoBreak(0x00A0);
const QChar kDash(0x2013);
constexpr qsizetype kLongestName = 80;
constexpr std::size_t kMostNamed = 3;
constexpr double kLevel = 1e-9; // distances below this are a tie

QString cut(const QString &name)
{
    const QString line = name.left(4 * kLongestName).simplified();
    return line.size() <= kLongestName ? line : QString(line.left(kLongestName) + QChar(0x2026));
}

} // namespace

// A share of one criterion at which the order changes.
struct RobustnessWords::Bound
{
    CriterionId criterion{};
    double share = 0; // today
    double at = 0;
    ProviderId rival{}; // null where it is not one provider's doing

    double distance() const { return std::abs(at - share); }
    bool rises() const { return at > share; }
};

RobustnessWords::RobustnessWords(const Snapshot &snapshot, const QLocale &locale, const Tidy &tidy)
    : m_snapshot(snapshot)
    , m_locale(locale)
    , m_tidy(tidy ? tidy : cut)
{}

QString RobustnessWords::name(ProviderId id) const
{
    const Provider *provider = m_snapshot.provider(id);
    return provider != nullptr ? m_tidy(provider->name) : tr("A provider that is gone");
}

QString RobustnessWords::name(CriterionId id) const
{
    const Criterion *criterion = m_snapshot.criterion(id);
    return criterion != nullptr ? m_tidy(criterion->name) : tr("A criterion that is gone");
}

QString RobustnessWords::name(EvaluatorId id) const
{
    const Evaluator *evaluator = m_snapshot.evaluator(id);
    return evaluator != nullptr ? m_tidy(evaluator->name) : tr("An evaluator who is gone");
}

QString RobustnessWords::percent(double share, int decimals) const
{
    if (std::isnan(share))
        return kDash;
    return QString(m_locale.toString(share * 100, 'f', decimals) + kNoBreak + m_locale.percent());
}

// With as many decimals as it takes to tell it from the other.
QString RobustnessWords::shareNear(double share, double other) const
{
    const double apart = std::abs(share - other);
    return percent(share, apart > 0 && apart < 0.0015 ? 2 : 1);
}

QString RobustnessWords::points(double value) const
{
    return std::isnan(value) ? QString(kDash) : m_locale.toString(value * 100, 'f', 1);
}

QString RobustnessWords::count(qint64 number) const
{
    return m_locale.toString(number);
}

QString RobustnessWords::listed(const QStringList &words) const
{
    if (words.size() <= 1)
        return words.join(QString());
    const QString head = words.mid(0, words.size() - 1).join(tr(", ", "between the words of a list"));
    return tr("%1 and %2", "end of a list").arg(head, words.last());
}

QString RobustnessWords::either(const QStringList &words) const
{
    if (words.size() <= 1)
        return words.join(QString());
    const QString head = words.mid(0, words.size() - 1).join(tr(", ", "between the words of a list"));
    return tr("%1 or %2", "end of a list").arg(head, words.last());
}

QString RobustnessWords::others(std::size_t number) const
{
    return number == 1 ? tr("one other") : tr("%1 others").arg(count(static_cast<qint64>(number)));
}

// Nearest first.
std::vector<RobustnessWords::Bound> RobustnessWords::bounds(const std::vector<WeightInterval> &intervals,
                                                            bool top) const
{
    std::vector<Bound> found;
    for (const WeightInterval &interval : intervals) {
        const double lower = top ? interval.lowerTop : interval.lower;
        const double upper = top ? interval.upperTop : interval.upper;
        if (top ? lower > 0 : !isNull(interval.winsBelow))
            found.push_back(Bound{interval.criterion, interval.share, lower, top ? ProviderId{} : interval.winsBelow});
        if (top ? upper < 1 : !isNull(interval.winsAbove))
            found.push_back(Bound{interval.criterion, interval.share, upper, top ? ProviderId{} : interval.winsAbove});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Bound &a, const Bound &b) { return a.distance() < b.distance(); });
    return found;
}

QString RobustnessWords::phrase(const Bound &bound, bool withRival) const
{
    const QString criterion = name(bound.criterion);
    const QString share = shareNear(bound.at, bound.share);
    if (withRival)
        return bound.rises()
                   ? tr("“%1” rises above %2 (then %3 would be first)").arg(criterion, share, name(bound.rival))
                   : tr("“%1” falls below %2 (then %3 would be first)").arg(criterion, share, name(bound.rival));
    return bound.rises() ? tr("“%1” rises above %2").arg(criterion, share)
                         : tr("“%1” falls below %2").arg(criterion, share);
}

// The nearest bounds, and what there is to say after the sentence in which they stand.
QString RobustnessWords::phrases(const std::vector<Bound> &bounds, QString &after) const
{
    const std::size_t shown = std::min(kMostNamed, bounds.size());
    const ProviderId rival = bounds.front().rival;
    const bool oneRival = std::all_of(bounds.begin(), bounds.begin() + static_cast<std::ptrdiff_t>(shown),
                                      [rival](const Bound &bound) { return bound.rival == rival; });
    QStringList words;
    for (std::size_t i = 0; i < shown; ++i)
        words.append(phrase(bounds[i], !oneRival));
    if (oneRival && !isNull(rival))
        after.append(QLatin1Char(' ')).append(tr("Then %1 would be first.").arg(name(rival)));
    if (bounds.size() > shown)
        after.append(QLatin1Char(' ')).append(tr("Other weights would have to move further."));
    return either(words);
}

QString RobustnessWords::staysFirst(const Stability &stability, const std::vector<WeightInterval> &intervals) const
{
    if (!stability.shifts.empty() && stability.shifts.front().distance < kLevel)
        return tr("%1 and %2 are level today, so that the least change of the weights decides between them.")
            .arg(name(stability.winner), name(stability.shifts.front().rival));
    const std::vector<Bound> found = bounds(intervals, false);
    if (found.empty())
        return tr("%1 stays first whatever any one criterion weighs, as long as the others keep their proportions.")
            .arg(name(stability.winner));
    QString after;
    const QString changes = phrases(found, after);
    return tr("%1 stays first unless %2.").arg(name(stability.winner), changes).append(after);
}

QString RobustnessWords::weights(const Stability &stability) const
{
    return stability.leaves.empty() ? QString() : staysFirst(stability, stability.leaves);
}

QString RobustnessWords::groups(const Stability &stability) const
{
    return stability.groups.empty() ? QString() : staysFirst(stability, stability.groups);
}

QString RobustnessWords::firstOnes(const Stability &stability) const
{
    if (stability.top < 2 || stability.leaves.empty())
        return QString();
    const QString number = count(stability.top);
    const std::vector<Bound> found = bounds(stability.leaves, true);
    if (found.empty())
        return tr("The first %1 stay the same whatever one criterion weighs.").arg(number);
    QString after;
    const QString changes = phrases(found, after);
    return tr("The first %1 stay the same unless %2.").arg(number, changes).append(after);
}

QString RobustnessWords::weight(const Stability &stability, const WeightInterval &interval) const
{
    const std::vector<Bound> found = bounds({interval}, false);
    const QString criterion = name(interval.criterion);
    if (found.empty())
        return tr("%1 stays first whatever “%2” weighs.").arg(name(stability.winner), criterion);
    if (found.size() == 2)
        return tr("%1 stays first while “%2” weighs %3 to %4; below that %5 would be first, above it %6.")
            .arg(name(stability.winner), criterion, shareNear(interval.lower, interval.share),
                 shareNear(interval.upper, interval.share), name(interval.winsBelow), name(interval.winsAbove));
    const Bound &bound = found.front();
    const QString share = shareNear(bound.at, bound.share);
    return bound.rises() ? tr("%1 stays first while “%2” weighs at most %3; above that %4 would be first.")
                               .arg(name(stability.winner), criterion, share, name(bound.rival))
                         : tr("%1 stays first while “%2” weighs at least %3; below that %4 would be first.")
                               .arg(name(stability.winner), criterion, share, name(bound.rival));
}

// The leaves that gain or lose most, at most two: "“Price” (25.0 % to 21.3 %)".
QString RobustnessWords::moves(const Stability &stability, const SmallestShift &shift, bool up) const
{
    struct Move
    {
        CriterionId leaf{};
        double from = 0;
        double to = 0;
    };
    std::vector<Move> found;
    for (std::size_t i = 0; i < shift.shares.size() && i < stability.leaves.size(); ++i) {
        const Move move{stability.leaves[i].criterion, stability.leaves[i].share, shift.shares[i]};
        if ((up ? move.to - move.from : move.from - move.to) > kLevel)
            found.push_back(move);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Move &a, const Move &b) { return std::abs(a.to - a.from) > std::abs(b.to - b.from); });
    QStringList words;
    for (std::size_t i = 0; i < found.size() && i < 2; ++i)
        words.append(tr("“%1” (%2 to %3)", "a criterion, its share today and another one")
                         .arg(name(found[i].leaf), shareNear(found[i].from, found[i].to),
                              shareNear(found[i].to, found[i].from)));
    if (found.size() > 2)
        words.append(others(found.size() - 2));
    return listed(words);
}

QString RobustnessWords::shift(const Stability &stability, const SmallestShift &shift) const
{
    if (shift.distance < kLevel)
        return tr("%1 is level with %2 already.").arg(name(shift.rival), name(stability.winner));
    const QString moved = shareNear(shift.distance / 2, 0);
    const QString down = moves(stability, shift, false);
    const QString up = moves(stability, shift, true);
    if (down.isEmpty() || up.isEmpty())
        return tr("%1 would draw level with %2 if %3 of the weight moved.")
            .arg(name(shift.rival), name(stability.winner), moved);
    return tr("%1 would draw level with %2 if %3 of the whole weight moved: from %4 to %5.")
        .arg(name(shift.rival), name(stability.winner), moved, down, up);
}

QString RobustnessWords::smallestShift(const Stability &stability) const
{
    if (stability.shifts.empty())
        return tr("No weights at all would bring one of the next providers level with %1.").arg(name(stability.winner));
    return shift(stability, stability.shifts.front());
}

QString RobustnessWords::smallestValueChange(const Stability &stability) const
{
    if (!stability.valueChange)
        return tr("No other value of one provider on one criterion would take the first place from %1.")
            .arg(name(stability.winner));
    const SmallestValueChange &change = *stability.valueChange;
    if (change.provider == change.newWinner)
        return tr("%1 would be first if its value on “%2” were more than %3 instead of %4 of 100.")
            .arg(name(change.provider), name(change.criterion), points(change.to), points(change.from));
    return tr("%1 would lose the first place to %2 if its value on “%3” were less than %4 instead of %5 of 100.")
        .arg(name(change.provider), name(change.newWinner), name(change.criterion), points(change.to),
             points(change.from));
}

QString RobustnessWords::tornado(const Tornado &tornado) const
{
    if (tornado.bars.empty())
        return QString();
    double low = tornado.lead;
    double high = tornado.lead;
    QStringList turning;
    for (const TornadoBar &bar : tornado.bars) {
        low = std::min({low, bar.low, bar.high});
        high = std::max({high, bar.low, bar.high});
        if (std::min(bar.low, bar.high) < 0)
            turning.append(tr("“%1”").arg(name(bar.criterion)));
    }
    const QString first = name(tornado.first);
    const QString second = name(tornado.second);
    const QString margin = percent(tornado.margin, 0);
    const QString widest = name(tornado.bars.front().criterion);
    if (turning.isEmpty())
        return tr("If any one weight is %1 smaller or larger, the lead of %2 over %3 of %4 points stays between %5 and "
                  "%6; “%7” moves it most.")
            .arg(margin, first, second, points(tornado.lead), points(low), points(high), widest);
    const auto named = static_cast<qsizetype>(kMostNamed);
    if (const qsizetype more = turning.size() - named; more > 0)
        turning = turning.mid(0, named) << others(static_cast<std::size_t>(more));
    return tr("A weight that is %1 smaller or larger can turn the lead of %2 over %3 of %4 points round: that of %5.")
        .arg(margin, first, second, points(tornado.lead), either(turning));
}

QString RobustnessWords::sweep(const Sweep &sweep) const
{
    if (sweep.lines.empty())
        return QString();
    std::vector<double> ends{0};
    ends.insert(ends.end(), sweep.crossings.begin(), sweep.crossings.end());
    ends.push_back(1);
    QStringList stretches;
    for (std::size_t i = 0; i + 1 < ends.size(); ++i) {
        const double middle = (ends[i] + ends[i + 1]) / 2 * Sweep::kSteps;
        const auto step = static_cast<std::size_t>(std::clamp(std::floor(middle), 0.0, Sweep::kSteps - 1.0));
        const auto at = [&](const Sweep::Line &line) {
            if (line.totals.size() <= step + 1)
                return line.atZero + (line.atOne - line.atZero) * middle / Sweep::kSteps;
            const double part = middle - static_cast<double>(step);
            return line.totals[step] * (1 - part) + line.totals[step + 1] * part;
        };
        const auto first = std::max_element(sweep.lines.begin(), sweep.lines.end(),
                                            [&](const auto &a, const auto &b) { return at(a) < at(b); });
        if (ends.size() == 2)
            return tr("%1 is first whatever “%2” weighs; today it weighs %3.")
                .arg(name(first->provider), name(sweep.criterion), percent(sweep.share));
        stretches.append(tr("%1 from %2 to %3", "a provider is first between two shares")
                             .arg(name(first->provider), percent(ends[i]), percent(ends[i + 1])));
    }
    return tr("By the weight of “%1”, which is %2 today, these are first: %3.")
        .arg(name(sweep.criterion), percent(sweep.share), listed(stretches));
}

} // namespace shortlist
