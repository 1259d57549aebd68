// SPDX-FileCopyrightText: 2026 The Shortlist authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/Robustness.h"

#include <QJsonArray>

#include <cmath>

namespace shortlist {

namespace {

QJsonValue number(double value)
{
    return std::isnan(value) ? QJsonValue() : QJsonValue(value);
}

QJsonValue percent(double part)
{
    return number(100 * part);
}

// Turns what the robustness says into JSON; keys become names.
class JsonWriter
{
public:
    JsonWriter(const Snapshot &snapshot, const Robustness &robustness)
        : m_snapshot(snapshot)
        , m_robustness(robustness)
    {}

    QJsonObject all() const
    {
        return {
            {QStringLiteral("project"), m_snapshot.need().title},
            {QStringLiteral("winner"), provider(m_robustness.stability.winner)},
            {QStringLiteral("runner_up"), provider(m_robustness.stability.runnerUp)},
            {QStringLiteral("top"), m_robustness.stability.top},
            {QStringLiteral("criteria"), intervals(m_robustness.stability.leaves)},
            {QStringLiteral("groups"), intervals(m_robustness.stability.groups)},
            {QStringLiteral("weight_shifts"), shifts()},
            {QStringLiteral("value_change"), valueChange()},
            {QStringLiteral("sweep"), sweep()},
            {QStringLiteral("acceptability"), acceptability()},
            {QStringLiteral("methods"), methods()},
            {QStringLiteral("method_agreement"), agreements()},
            {QStringLiteral("rank_reversals"), reversals()},
            {QStringLiteral("evaluators"), evaluators()},
            {QStringLiteral("disagreements"), disagreements()},
            {QStringLiteral("disagreement_count"), m_robustness.evaluators.disagreementCount},
        };
    }

private:
    QJsonValue provider(ProviderId id) const
    {
        const Provider *found = m_snapshot.provider(id);
        return found != nullptr ? QJsonValue(found->name) : QJsonValue();
    }
    QString criterion(CriterionId id) const { return m_snapshot.criterionPath(id); }

    QJsonArray intervals(const std::vector<WeightInterval> &list) const;
    QJsonObject shares(const std::vector<double> &byLeaf) const;
    QJsonArray shifts() const;
    QJsonValue valueChange() const;
    QJsonValue sweep() const;
    QJsonObject acceptability() const;
    QJsonArray methods() const;
    QJsonArray agreements() const;
    QJsonArray reversals() const;
    QJsonArray evaluators() const;
    QJsonArray disagreements() const;

    const Snapshot &m_snapshot;
    const Robustness &m_robustness;
};

QJsonArray JsonWriter::intervals(const std::vector<WeightInterval> &list) const
{
    QJsonArray array;
    for (const WeightInterval &interval : list) {
        array.append(QJsonObject{
            {QStringLiteral("criterion"), criterion(interval.criterion)},
            {QStringLiteral("weight"), percent(interval.share)},
            {QStringLiteral("lower"), percent(interval.lower)},
            {QStringLiteral("upper"), percent(interval.upper)},
            {QStringLiteral("wins_below"), provider(interval.winsBelow)},
            {QStringLiteral("wins_above"), provider(interval.winsAbove)},
            {QStringLiteral("lower_top"), percent(interval.lowerTop)},
            {QStringLiteral("upper_top"), percent(interval.upperTop)},
        });
    }
    return array;
}

QJsonObject JsonWriter::shares(const std::vector<double> &byLeaf) const
{
    QJsonObject object;
    for (std::size_t c = 0; c < byLeaf.size(); ++c) {
        object.insert(criterion(m_robustness.stability.leaves[c].criterion), percent(byLeaf[c]));
    }
    return object;
}

QJsonArray JsonWriter::shifts() const
{
    QJsonArray array;
    for (const SmallestShift &shift : m_robustness.stability.shifts) {
        array.append(QJsonObject{
            {QStringLiteral("rival"), provider(shift.rival)},
            {QStringLiteral("distance"), percent(shift.distance)},
            {QStringLiteral("weights"), shares(shift.shares)},
        });
    }
    return array;
}

QJsonValue JsonWriter::valueChange() const
{
    const std::optional<SmallestValueChange> &change = m_robustness.stability.valueChange;
    if (!change) {
        return {};
    }
    return QJsonObject{
        {QStringLiteral("provider"), provider(change->provider)},
        {QStringLiteral("criterion"), criterion(change->criterion)},
        {QStringLiteral("from"), percent(change->from)},
        {QStringLiteral("to"), percent(change->to)},
        {QStringLiteral("new_winner"), provider(change->newWinner)},
    };
}

QJsonValue JsonWriter::sweep() const
{
    const Sweep &sweep = m_robustness.sweep;
    if (sweep.lines.empty()) {
        return {};
    }
    QJsonArray crossings;
    for (const double share : sweep.crossings) {
        crossings.append(percent(share));
    }
    QJsonArray lines;
    for (const Sweep::Line &line : sweep.lines) {
        lines.append(QJsonObject{
            {QStringLiteral("provider"), provider(line.provider)},
            {QStringLiteral("at_0"), percent(line.atZero)},
            {QStringLiteral("at_100"), percent(line.atOne)},
        });
    }
    return QJsonObject{
        {QStringLiteral("criterion"), criterion(sweep.criterion)},
        {QStringLiteral("weight"), percent(sweep.share)},
        {QStringLiteral("crossings"), crossings},
        {QStringLiteral("lines"), lines},
    };
}

QJsonObject JsonWriter::acceptability() const
{
    const Acceptability &sampled = m_robustness.acceptability;
    QJsonArray providers;
    for (std::size_t i = 0; i < sampled.providers.size(); ++i) {
        QJsonArray ranks;
        for (const double part : sampled.ranks[i]) {
            ranks.append(percent(part));
        }
        providers.append(QJsonObject{
            {QStringLiteral("provider"), provider(sampled.providers[i])},
            {QStringLiteral("ranks"), ranks},
            {QStringLiteral("confidence"), percent(sampled.confidence[i])},
            {QStringLiteral("central_weights"), shares(sampled.central[i])},
        });
    }
    return {
        {QStringLiteral("weights"), weightModelCode(m_robustness.method.weightModel)},
        {QStringLiteral("margin"), percent(m_robustness.method.weightMargin)},
        {QStringLiteral("samples"), sampled.samples},
        {QStringLiteral("seed"), static_cast<qint64>(sampled.seed)},
        {QStringLiteral("left_out"), sampled.leftOut},
        {QStringLiteral("providers"), providers},
    };
}

QJsonArray JsonWriter::methods() const
{
    QJsonArray array;
    for (const MethodRanking &method : m_robustness.methods.methods) {
        QJsonArray ranking;
        for (std::size_t i = 0; i < method.providers.size(); ++i) {
            ranking.append(QJsonObject{
                {QStringLiteral("provider"), provider(method.providers[i])},
                {QStringLiteral("rank"), method.ranks[i]},
                {QStringLiteral("score"), number(method.scores[i])},
            });
        }
        array.append(QJsonObject{
            {QStringLiteral("method"), rankingMethodCode(method.method)},
            {QStringLiteral("variant"), method.variant},
            {QStringLiteral("ranking"), ranking},
        });
    }
    return array;
}

QJsonArray JsonWriter::agreements() const
{
    const MethodAgreement &all = m_robustness.methods;
    QJsonArray array;
    for (std::size_t i = 0; i < all.methods.size(); ++i) {
        for (std::size_t j = i + 1; j < all.methods.size(); ++j) {
            array.append(QJsonObject{
                {QStringLiteral("first"), rankingMethodCode(all.methods[i].method)},
                {QStringLiteral("second"), rankingMethodCode(all.methods[j].method)},
                {QStringLiteral("kendall"), number(all.agreement[i][j].kendall)},
                {QStringLiteral("spearman"), number(all.agreement[i][j].spearman)},
            });
        }
    }
    return array;
}

QJsonArray JsonWriter::reversals() const
{
    QJsonArray array;
    for (const MethodAgreement::Reversal &reversal : m_robustness.methods.reversals) {
        array.append(QJsonObject{
            {QStringLiteral("method"), rankingMethodCode(reversal.method)},
            {QStringLiteral("left_out"), provider(reversal.leftOut)},
            {QStringLiteral("above"), provider(reversal.first)},
            {QStringLiteral("below"), provider(reversal.second)},
        });
    }
    return array;
}

QJsonArray JsonWriter::evaluators() const
{
    QJsonArray array;
    for (const EvaluatorProfile &profile : m_robustness.evaluators.profiles) {
        array.append(QJsonObject{
            {QStringLiteral("evaluator"), m_snapshot.evaluator(profile.evaluator)->name},
            {QStringLiteral("scores"), profile.scores},
            {QStringLiteral("lowest"), percent(profile.lowest)},
            {QStringLiteral("lower_quarter"), percent(profile.lowerQuarter)},
            {QStringLiteral("middle"), percent(profile.middle)},
            {QStringLiteral("upper_quarter"), percent(profile.upperQuarter)},
            {QStringLiteral("highest"), percent(profile.highest)},
            {QStringLiteral("leniency"), percent(profile.leniency)},
            {QStringLiteral("fitted_effect"), profile.fitted ? percent(profile.effect) : QJsonValue()},
            {QStringLiteral("kendall"), number(profile.withAll.kendall)},
            {QStringLiteral("spearman"), number(profile.withAll.spearman)},
        });
    }
    return array;
}

QJsonArray JsonWriter::disagreements() const
{
    QJsonArray array;
    for (const Disagreement &cell : m_robustness.evaluators.disagreements) {
        array.append(QJsonObject{
            {QStringLiteral("provider"), provider(cell.provider)},
            {QStringLiteral("criterion"), criterion(cell.criterion)},
            {QStringLiteral("lowest"), percent(cell.lowest)},
            {QStringLiteral("highest"), percent(cell.highest)},
            {QStringLiteral("scores"), cell.given},
        });
    }
    return array;
}

} // namespace

QJsonObject robustnessAsJson(const Snapshot &snapshot, const Robustness &robustness)
{
    return JsonWriter(snapshot, robustness).all();
}

} // namespace shortlist
